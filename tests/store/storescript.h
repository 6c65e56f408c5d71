// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storefixture.h"

namespace toban::test {

/** Runs a store script and gives the differences, empty where all is as expected.
 *
 *    load   NAME{labels} START +STEP VALUES…    a number series; _ is a missed scrape
 *    loadh  NAME{labels} BOUNDS START +STEP ROWS…    a histogram; a row is b/b/b:sum
 *    cover  SERVICE FROM..TO
 *    commit               one batch of what was loaded (also done by every read)
 *    reopen               closes (seals) and opens again
 *    slice  NAME{matchers} FROM..TO             followed by the expected lines
 *    sliceh NAME{matchers} FROM..TO
 *    chunks NAME{matchers} FROM..TO
 *    newest TIME
 *    holes  SERVICE FROM..TO
 *    expect LINE
 *
 *  Times are of the day that begins at midnight before noon(); # begins a comment. */
class StoreScript final {
public:
    enum class Mode { AsWritten, ReopenAlways };

    explicit StoreScript(Mode mode);
    [[nodiscard]] QStringList run(const QString &text);

private:
    void line(const QString &text, int number);
    void load(const QString &rest);
    void loadHistogram(const QString &rest);
    void commit();
    void ask(const QString &word, const QString &rest);
    void compare(int number);

    StoreFixture m_fixture;
    Mode m_mode;
    Batch m_batch;
    QStringList m_answer;
    QStringList m_expected;
    bool m_isAsked = false;
    int m_askedAt = 0;
    QStringList m_differences;
};

} // namespace toban::test
