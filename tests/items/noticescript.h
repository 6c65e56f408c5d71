// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertnotices.h"
#include "fakeclock.h"

#include <map>

namespace toban::testing {

using namespace Qt::StringLiterals;

/** An inbox that a script changes, looked at under a fake clock. The program started at
 *  2026-11-21T12:00:00Z, which is 21:00 in Tokyo. */
class NoticeScript final {
public:
    FakeClock clock{parseRfc3339(u"2026-11-21T12:00:00Z"_s).value()};
    NoticeTerms terms{clock.now(), {}, QTimeZone("Asia/Tokyo"), false, {}};
    AlertNotices notices{clock.now()};
    std::vector<ChannelRow> channels; ///< none: there is nobody to wait for

    /** The row of an alert, made firing now if it is new. */
    InboxRow &row(const QString &name, AlertClass alertClass = AlertClass::Page)
    {
        const auto known = m_rows.find(name);
        if (known != m_rows.end())
            return known->second;
        InboxRow &row = m_rows[name];
        AlertSighting sighting;
        sighting.source = SourceId(u"am"_s);
        sighting.report.labels = Labels{{u"alertname"_s, name}, {u"service"_s, u"checkout"_s}};
        row.alert.identity = sighting.report.labels;
        row.alert.sightings = {sighting};
        row.alert.state = AlertState::Firing;
        row.alert.since = row.alert.lastChange = row.alert.firstSeen = clock.now();
        row.classified.alertClass = alertClass;
        return row;
    }
    void end(const QString &name) { m_rows.erase(name); }

    NoticeTurn look()
    {
        InboxView view;
        terms.now = view.asOf = clock.now();
        view.channels = channels;
        for (const auto &[name, row] : m_rows)
            view.rows.push_back(row);
        NoticeTurn turn = notices.look(view, terms);
        terms.opened.clear();
        return turn;
    }
    NoticeTurn lookAfter(Millis span)
    {
        clock.advance(span);
        return look();
    }
    void acknowledge(const QString &name, Millis span)
    {
        AlertAct act;
        act.kind = AlertActKind::Acknowledge;
        act.at = clock.now();
        act.until = clock.now() + span;
        row(name).acknowledgement = act;
    }

private:
    std::map<QString, InboxRow> m_rows;
};

/** "Kind|title" of each, the quickest way to say what was told. */
inline QStringList told(const NoticeTurn &turn)
{
    static const QStringList kinds{
        u"alert"_s, u"condition"_s, u"repeat"_s, u"storm"_s, u"before-start"_s, u"after-quiet"_s};
    QStringList lines;
    for (const Notice &notice : turn.notices)
        lines << kinds[static_cast<int>(notice.kind)] + u'|' + notice.title;
    return lines;
}

} // namespace toban::testing
