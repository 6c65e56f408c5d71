// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QNetworkReply>
#include <QUrl>

namespace toban {

/** Same scheme, host and port; default ports count as written. */
[[nodiscard]] bool isSameOrigin(const QUrl &a, const QUrl &b);

/** Whether Qt only repeats the HTTP status: the answer itself is whole. */
[[nodiscard]] bool isStatusError(QNetworkReply::NetworkError error);

/** Whether trying once more at once is worth it: a connection that broke or was refused. */
[[nodiscard]] bool isPassing(QNetworkReply::NetworkError error);

/** What a failed transport means, in a sentence that says what to do; context left empty. */
[[nodiscard]] Error networkError(const QNetworkReply &reply);

} // namespace toban
