// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertwords.h"

#include "inboxgroups.h"
#include "servertext.h"
#include "words.h"
#include "zonetext.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace toban::words {

static QString alertText(const char *text)
{
    return QCoreApplication::translate("toban::AlertWords", text);
}

QString alertState(AlertState state)
{
    switch (state) {
    case AlertState::Pending:
        return alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "pending"));
    case AlertState::Firing:
        return alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "firing"));
    case AlertState::Suppressed:
        return alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "suppressed"));
    case AlertState::Unprocessed:
        return alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "unprocessed"));
    case AlertState::Gone:
        return alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "over"));
    }
    return {};
}

QString alertClass(AlertClass alertClass)
{
    switch (alertClass) {
    case AlertClass::Page:
        return alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "Page"));
    case AlertClass::Ticket:
        return alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "Ticket"));
    case AlertClass::Log:
        return alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "Log"));
    case AlertClass::Unclassified:
        return alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "Unclassified"));
    }
    return {};
}

QString verdict(AlertVerdict verdict)
{
    switch (verdict) {
    case AlertVerdict::Acted:
        return alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "acted"));
    case AlertVerdict::NoAction:
        return alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "no action"));
    case AlertVerdict::False:
        return alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "false alarm"));
    case AlertVerdict::Duplicate:
        return alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "duplicate"));
    }
    return {};
}

QString silenceState(SilenceState state)
{
    switch (state) {
    case SilenceState::Pending:
        return alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "not yet in force"));
    case SilenceState::Active:
        return alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "in force"));
    case SilenceState::Expired:
        return alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "expired"));
    }
    return {};
}

QString moment(Instant at, const QTimeZone &zone)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(toMs(at), zone);
    return time.toString(u"yyyy-MM-dd HH:mm "_s) + zoneText(zone, at);
}

QString plainNumber(double value)
{
    return QLocale::c().toString(value, 'g', 4);
}

static QString actText(const AlertAct &act, const QTimeZone &zone)
{
    switch (act.kind) {
    case AlertActKind::Acknowledge:
        return alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "acknowledged until %1"))
            .arg(moment(act.until.value_or(act.at), zone));
    case AlertActKind::Unacknowledge:
        return alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "acknowledgement taken back"));
    case AlertActKind::Verdict:
        return alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "verdict: %1"))
            .arg(verdict(alertVerdictFromName(act.value).value_or(AlertVerdict::NoAction)));
    case AlertActKind::Note:
        return alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "note"));
    case AlertActKind::Classify:
        break;
    }
    const auto named = alertClassFromName(act.value);
    return named ? alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "class by hand: %1"))
                       .arg(alertClass(*named))
                 : alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "class by the rules again"));
}

QString actDone(const AlertAct &act, const QTimeZone &zone)
{
    const QString done = actText(act, zone);
    return act.text.isEmpty() ? done : done + u": "_s + serverText(act.text, 1000);
}

QString silenceWish(const SilenceWish &wish)
{
    const bool isEnd = !wish.silence;
    switch (wish.intent.state) {
    case IntentState::Stale:
        return isEnd ? alertText(QT_TRANSLATE_NOOP(
                   "toban::AlertWords", "end of the silence not sent: older than 10 minutes"))
                     : alertText(QT_TRANSLATE_NOOP(
                         "toban::AlertWords", "silence not sent: older than 10 minutes"));
    case IntentState::Failed:
        return (isEnd ? alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "silence not ended: %1"))
                      : alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "silence not made: %1")))
            .arg(serverText(wish.intent.outcome));
    default:
        return isEnd
            ? alertText(
                QT_TRANSLATE_NOOP("toban::AlertWords", "end of the silence waiting to be sent"))
            : alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "silence waiting to be sent"));
    }
}

QString inboxName(const InboxRow &row)
{
    switch (row.kind) {
    case InboxRow::Kind::Alert:
        return row.name();
    case InboxRow::Kind::SilentSource:
        return alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "Source silent"));
    case InboxRow::Kind::SilentWatchdog:
        return alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "Dead-man's switch silent"));
    case InboxRow::Kind::RuleError:
        return alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "Rule cannot be evaluated"));
    case InboxRow::Kind::NobodyOnCall:
        return alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "Nobody is on call"));
    }
    return {};
}

QString inboxSummary(const InboxRow &row)
{
    const QString source = sourceOfChannel(SourceId(row.alert.identity.value("source"_L1))).text();
    switch (row.kind) {
    case InboxRow::Kind::Alert:
        return row.summary();
    case InboxRow::Kind::SilentSource:
        return alertText(QT_TRANSLATE_NOOP("toban::AlertWords",
                             "%1 does not answer as it should (%2): its alerts are not known"))
            .arg(source,
                row.error ? words::errorKind(row.error->kind)
                          : alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "nobody asked")));
    case InboxRow::Kind::SilentWatchdog:
        return alertText(
            QT_TRANSLATE_NOOP("toban::AlertWords",
                "%1 answers, but the alert that always fires is missing: rules may not "
                "be evaluated"))
            .arg(source);
    case InboxRow::Kind::RuleError:
        return row.alert.identity.value("rule"_L1)
            + (row.error ? u": "_s + row.error->detail.simplified() : QString());
    case InboxRow::Kind::NobodyOnCall:
        return (row.isProven ? alertText(QT_TRANSLATE_NOOP(
                    "toban::AlertWords", "%1: nobody is called first now, by the plan of %2"))
                             : alertText(QT_TRANSLATE_NOOP("toban::AlertWords",
                                 "%1: nobody is called first now, by the last known plan of %2")))
            .arg(serverText(row.alert.identity.value("team"_L1)), source);
    }
    return {};
}

QString whyThisClass(const Classified &classified)
{
    const QString text = serverText(classified.text);
    switch (classified.by) {
    case ClassifiedBy::Rule:
        return alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "rule %1 of the workspace: %2"))
            .arg(QString::number(classified.rule + 1), text);
    case ClassifiedBy::Severity:
        return alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "by its severity: %1")).arg(text);
    case ClassifiedBy::Hand:
        return alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "by hand, by %1")).arg(text);
    case ClassifiedBy::Nothing:
        break;
    }
    return text.isEmpty() ? alertText(QT_TRANSLATE_NOOP(
               "toban::AlertWords", "no rule holds, and the alert has no severity"))
                          : alertText(QT_TRANSLATE_NOOP("toban::AlertWords",
                                          "no rule holds, and the severity is not known: %1"))
                                .arg(text);
}

QString groupTitle(const InboxGroup &group)
{
    return group.value.isEmpty() ? alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "without %1"))
                                       .arg(serverText(group.label, 80))
                                 : serverText(group.value, 160);
}

QString groupCounts(const InboxGroup &group)
{
    QStringList parts;
    for (const auto state : {AlertState::Firing, AlertState::Unprocessed, AlertState::Suppressed,
             AlertState::Pending, AlertState::Gone})
        if (const int count = group.states[static_cast<size_t>(state)]; count > 0)
            parts << u"%1 %2"_s.arg(alertState(state)).arg(count);
    return parts.join(u" · "_s);
}

QString groupShared(const InboxGroup &group)
{
    QStringList parts;
    for (const auto &[name, value] : group.common.pairs())
        parts << serverText(name, 80) + u'=' + serverText(value, 80);
    return serverText(parts.join(u", "_s), 400);
}

QString groupText(const InboxGroup &group)
{
    QStringList parts{groupTitle(group), groupCounts(group), groupShared(group)};
    parts.removeAll(QString());
    return parts.join(u"; "_s);
}

QString inboxHeadline(const InboxView &view)
{
    const auto count = [&view](AlertClass of) { return view.active[static_cast<size_t>(of)]; };
    const int urgent
        = count(AlertClass::Page) + count(AlertClass::Ticket) + count(AlertClass::Unclassified);
    const int channels = static_cast<int>(view.channels.size());
    if (view.isAllClear())
        return alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "All clear"));
    if (view.channels.empty())
        return alertText(QT_TRANSLATE_NOOP("toban::AlertWords", "No source of alerts"));
    if (urgent == 0)
        return alertText(
            QT_TRANSLATE_NOOP("toban::AlertWords", "No active alerts from %1 of %2 sources"))
            .arg(view.provenChannels())
            .arg(channels);
    return alertText(QT_TRANSLATE_NOOP("toban::AlertWords",
                         "Pages: %1, tickets: %2, logged: %3, unclassified: %4"))
        .arg(count(AlertClass::Page))
        .arg(count(AlertClass::Ticket))
        .arg(count(AlertClass::Log))
        .arg(count(AlertClass::Unclassified));
}

} // namespace toban::words
