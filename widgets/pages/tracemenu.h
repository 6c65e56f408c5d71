// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QString>

class QWidget;

namespace toban {

struct ChartExemplar;

/** What can be done with the trace of an exemplar: look at it where @p traceUrl leads (with the
 *  host in sight; see traceLink(), empty: nowhere) or copy its id. A menu at @p at on the screen.
 */
void popUpTraceMenu(
    QWidget &parent, const ChartExemplar &exemplar, const QString &traceUrl, const QPoint &at);

} // namespace toban
