// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labels.h"
#include "secret.h"

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace toban {

/** Keeps secrets out of what leaves the machine: those that are known by their value, in every
 *  spelling they may have (as they are, folded, base64, percent-encoded, in JSON), and in texts
 *  what has the shape of one: a user and password in an address, a parameter called token or
 *  password, a Bearer header. Pure. */
class SecretScrubber final {
public:
    explicit SecretScrubber(const std::vector<Secret> &secrets = {});

    /** The text without them; "[removed]" stands where they were. */
    [[nodiscard]] QString scrubbed(const QString &text) const;
    [[nodiscard]] Labels scrubbed(const Labels &labels) const;
    /** Whether one of the known ones stands in the bytes. */
    [[nodiscard]] bool isFoundIn(QByteArrayView bytes) const;
    /** The longest spelling: how far two pieces of a file must overlap to miss none. */
    [[nodiscard]] qsizetype longest() const { return m_longest; }

private:
    std::vector<QByteArray> m_spellings;
    qsizetype m_longest = 0;
};

} // namespace toban
