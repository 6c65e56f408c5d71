// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rawanswer.h"
#include "result.h"

#include <QByteArray>

namespace toban {

/** Takes any answer to a query apart, whatever the order of its members. Samples and series of the
 *  wrong type are counted and left out; broken JSON, bytes behind its end and "status":"error"
 *  fail. @p body has 64 bytes of capacity behind its end. Contexts are left empty. */
[[nodiscard]] Result<RawAnswer> parseAnswer(const QByteArray &body);

/** What the server says of an error. */
struct ServerWords {
    QString type; ///< errorType, such as bad_data; empty where the body is not of this API
    QString text;
};
[[nodiscard]] ServerWords errorWords(const QByteArray &body);

/** The failure that "status":"error" means: Unsupported where the query itself was refused, Timeout
 *  and TooLarge where the server says so, else Http. */
[[nodiscard]] Error apiError(const ServerWords &words);

/** "Not JSON", with a guess at what it is. */
[[nodiscard]] Error notJson(const QByteArray &body);

} // namespace toban
