// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labels.h"

#include <QJsonValue>

#include <vector>

namespace toban {

/** The label sets of the alerts that an alert of a provider came from, as far as its details tell
 *  them: the text that Alertmanager writes by itself under "firing" (or a list of objects with
 *  "labels"), else an object that has "alertname" among its texts. What is cut short in the middle
 *  of its labels is left out. Pure. */
[[nodiscard]] std::vector<Labels> alertOrigins(const QJsonValue &details);

/** From the text of Alertmanager's default template: blocks of "Labels:", lines " - name = value",
 *  "Annotations:" …, "Source: …". */
[[nodiscard]] std::vector<Labels> alertOriginsOfText(const QString &text);

} // namespace toban
