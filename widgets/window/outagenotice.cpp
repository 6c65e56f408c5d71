// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outagenotice.h"

#include "timetext.h"
#include "words.h"

#include <QCoreApplication>

#include <algorithm>

namespace toban {

class OutageTexts {
    Q_DECLARE_TR_FUNCTIONS(OutageTexts)
};

static bool isOut(const SourceRow &row)
{
    const SourceState state = row.health.last.state;
    const bool hasNothing = !row.health.newestData && row.health.last.failures > 0;
    return (state == SourceState::Failing || state == SourceState::Refused)
        && (row.freshness == Freshness::Lost || hasNothing);
}

QString outageNotice(const SourcesView &view, const QTimeZone &zone)
{
    if (view.rows.empty() || !std::all_of(view.rows.begin(), view.rows.end(), isOut))
        return {};
    const auto newest = std::max_element(
        view.rows.begin(), view.rows.end(), [](const SourceRow &a, const SourceRow &b) {
            return a.health.newestData < b.health.newestData;
        });
    const auto &error = newest->health.last.error;
    const QString why = error ? words::errorKind(error->kind) : QString();
    if (!newest->health.newestData)
        return OutageTexts::tr("Offline: no source answers (%1), and nothing is stored yet.")
            .arg(why);
    return OutageTexts::tr("Offline: no source answers (%1). What is shown was recorded up to %2; "
                           "asking goes on by itself.")
        .arg(why, timetext::full(*newest->health.newestData, zone));
}

} // namespace toban
