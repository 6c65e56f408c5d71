// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertact.h"
#include "changefeed.h"
#include "commands.h"
#include "health.h"
#include "namesof.h"
#include "service.h"
#include "silence.h"

namespace toban {

static constexpr Names<SourceState, 4> sourceStates = {{
    {SourceState::Unknown, "unknown"},
    {SourceState::Ok, "ok"},
    {SourceState::Failing, "failing"},
    {SourceState::Refused, "refused"},
}};
static constexpr Names<IntentKind, 9> intentKinds = {{
    {IntentKind::RetrySource, "retry_source"},
    {IntentKind::SetSilence, "set_silence"},
    {IntentKind::ExpireSilence, "expire_silence"},
    {IntentKind::AlertAct, "alert_act"},
    {IntentKind::AcknowledgeIncident, "acknowledge_incident"},
    {IntentKind::ResolveIncident, "resolve_incident"},
    {IntentKind::NoteIncident, "note_incident"},
    {IntentKind::UpdateIncidentStatus, "update_incident_status"},
    {IntentKind::Unlock, "unlock"},
}};
static constexpr Names<IntentState, 5> intentStates = {{
    {IntentState::Pending, "pending"},
    {IntentState::Confirmed, "confirmed"},
    {IntentState::Failed, "failed"},
    {IntentState::Cancelled, "cancelled"},
    {IntentState::Stale, "stale"},
}};
static constexpr Names<AlertState, 5> alertStates = {{
    {AlertState::Pending, "pending"},
    {AlertState::Firing, "firing"},
    {AlertState::Suppressed, "suppressed"},
    {AlertState::Unprocessed, "unprocessed"},
    {AlertState::Gone, "gone"},
}};
static constexpr Names<AlertClass, 4> alertClasses = {{
    {AlertClass::Page, "page"},
    {AlertClass::Ticket, "ticket"},
    {AlertClass::Log, "log"},
    {AlertClass::Unclassified, "unclassified"},
}};
static constexpr Names<AlertActKind, 5> alertActKinds = {{
    {AlertActKind::Acknowledge, "acknowledge"},
    {AlertActKind::Unacknowledge, "unacknowledge"},
    {AlertActKind::Verdict, "verdict"},
    {AlertActKind::Note, "note"},
    {AlertActKind::Classify, "classify"},
}};
static constexpr Names<AlertVerdict, 4> alertVerdicts = {{
    {AlertVerdict::Acted, "acted"},
    {AlertVerdict::NoAction, "no_action"},
    {AlertVerdict::False, "false"},
    {AlertVerdict::Duplicate, "duplicate"},
}};
static constexpr Names<SilenceState, 3> silenceStates = {{
    {SilenceState::Pending, "pending"},
    {SilenceState::Active, "active"},
    {SilenceState::Expired, "expired"},
}};

QString sourceStateName(SourceState state)
{
    return nameOf(sourceStates, state);
}
std::optional<SourceState> sourceStateFromName(const QString &name)
{
    return fromName(sourceStates, name);
}
QString intentKindName(IntentKind kind)
{
    return nameOf(intentKinds, kind);
}
std::optional<IntentKind> intentKindFromName(const QString &name)
{
    return fromName(intentKinds, name);
}
QString intentStateName(IntentState state)
{
    return nameOf(intentStates, state);
}
std::optional<IntentState> intentStateFromName(const QString &name)
{
    return fromName(intentStates, name);
}
QString alertStateName(AlertState value)
{
    return nameOf(alertStates, value);
}
std::optional<AlertState> alertStateFromName(const QString &name)
{
    return fromName(alertStates, name);
}
QString alertClassName(AlertClass value)
{
    return nameOf(alertClasses, value);
}
std::optional<AlertClass> alertClassFromName(const QString &name)
{
    return fromName(alertClasses, name);
}
QString alertActKindName(AlertActKind value)
{
    return nameOf(alertActKinds, value);
}
std::optional<AlertActKind> alertActKindFromName(const QString &name)
{
    return fromName(alertActKinds, name);
}
QString alertVerdictName(AlertVerdict value)
{
    return nameOf(alertVerdicts, value);
}
std::optional<AlertVerdict> alertVerdictFromName(const QString &name)
{
    return fromName(alertVerdicts, name);
}
QString silenceStateName(SilenceState value)
{
    return nameOf(silenceStates, value);
}
std::optional<SilenceState> silenceStateFromName(const QString &name)
{
    return fromName(silenceStates, name);
}

SourceId alertChannel(const SourceId &source, bool isMetricSource)
{
    return isMetricSource ? SourceId(source.text() + QStringLiteral("/alerts")) : source;
}
SourceId sourceOfChannel(const SourceId &channel)
{
    const QString suffix = QStringLiteral("/alerts"); // ids may have strokes of their own
    const QString id = channel.text();
    return id.endsWith(suffix) ? SourceId(id.chopped(suffix.size())) : channel;
}

const QStringList &targetLabelNames()
{
    static const QStringList names = {
        QStringLiteral("job"),
        QStringLiteral("instance"),
        QStringLiteral("cluster"),
        QStringLiteral("prometheus"),
        QStringLiteral("replica"),
        QStringLiteral("tenant_id"),
    };
    return names;
}

Labels targetOf(const Labels &labels)
{
    return labels.only(targetLabelNames());
}

void ChangeSet::merge(const ChangeSet &other)
{
    sequence = std::max(sequence, other.sequence);
    sources.unite(other.sources);
    if (other.samples)
        samples = samples ? TimeSpan{std::min(samples->from, other.samples->from),
                      std::max(samples->to, other.samples->to)}
                          : *other.samples;
    health = health || other.health;
    intents = intents || other.intents;
    marks = marks || other.marks;
    alerts = alerts || other.alerts;
    onCall = onCall || other.onCall;
}

ChangeFeed::ChangeFeed(QObject *parent)
    : QObject(parent)
{
}

ChangeFeed::~ChangeFeed() = default;

} // namespace toban
