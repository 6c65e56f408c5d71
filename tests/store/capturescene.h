// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capturefile.h"
#include "storefixture.h"

namespace toban::test {

/** A store with a little of everything in the half hour before noon, and captures of it. @p planted
 *  stands in every text that somebody or some server could have written. */
class CaptureScene final {
public:
    explicit CaptureScene(const QString &planted = QStringLiteral("plain"));

    [[nodiscard]] const Store &store() const { return m_fixture.store(); }
    [[nodiscard]] StoreFixture &fixture() { return m_fixture; }
    [[nodiscard]] static TimeSpan span();
    [[nodiscard]] static Service service(const QString &id);
    /** Of the whole span, without secrets to look for. */
    [[nodiscard]] static CaptureWish wish();
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /** Makes a capture; fails the test where that does not work. */
    CaptureInfo capture(const CaptureWish &wish, const QString &name);
    /** Opens it as a store; fails the test where that does not work. */
    [[nodiscard]] std::unique_ptr<Store> open(const QString &name);

private:
    void fillSamples(const QString &planted);
    void fillAlerts(const QString &planted);
    void fillOnCall(const QString &planted);
    void fillDeeds(const QString &planted);

    QTemporaryDir m_folder;
    StoreFixture m_fixture;
};

/** What the queries of a store say of a moment, as text that can be compared. */
[[nodiscard]] QStringList toldAt(const Store &store, Instant at);

} // namespace toban::test
