// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertdesk.h"

#include "alertwords.h"
#include "commands.h"
#include "servertext.h"
#include "silencejson.h"
#include "whendone.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace toban {

AlertDesk::AlertDesk(const PagePorts &ports, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
{
}

QString AlertDesk::refusal() const
{
    if (m_ports.isOffline)
        return tr("Offline: what was recorded is shown, and nothing can be done about it.");
    if (!m_ports.commands)
        return tr("Nothing can be written here.");
    if (!m_ports.state.place().cursor.isLive())
        return tr("A moment of the past is shown. Go back to now to do something.");
    if (m_ports.alerts.policy.isLocked && !unlockedFor())
        return tr("Actions are locked by the workspace. Unlock them with a reason.");
    return {};
}

QString AlertDesk::silenceRefusal() const
{
    if (const QString reason = refusal(); !reason.isEmpty())
        return reason;
    const bool isThere = std::ranges::any_of(m_ports.alerts.channels, &WatchedChannel::canSilence);
    return isThere ? QString() : tr("No source of this workspace takes silences.");
}

bool AlertDesk::canUnlock() const
{
    return m_ports.alerts.policy.isLocked && !unlockedFor() && m_ports.commands
        && !m_ports.isOffline;
}

std::optional<Millis> AlertDesk::unlockedFor() const
{
    const Millis left = m_unlockedUntil - m_ports.clock.now();
    return left > 0ms ? std::optional(left) : std::nullopt;
}

void AlertDesk::unlock(const QString &reason)
{
    if (!canUnlock() || reason.trimmed().isEmpty())
        return;
    Intent intent;
    intent.kind = IntentKind::Unlock;
    intent.content = reason.simplified();
    intent.author = m_ports.alerts.user;
    whenDone(m_ports.commands->record(intent), this, [this](const Result<IntentId> &done) {
        if (done)
            m_unlockedUntil = m_ports.clock.now() + m_ports.alerts.policy.unlockFor;
        say(done ? tr("Actions are unlocked; the reason is in the audit.")
                 : tr("Not unlocked: %1").arg(errorText(done.error())));
    });
}

bool AlertDesk::isAllowed()
{
    const QString reason = refusal();
    if (!reason.isEmpty())
        say(reason);
    return reason.isEmpty();
}

static QString nameOf(const InboxLine &line)
{
    const QString service = line.service();
    const QString name = serverText(words::inboxName(line), 80);
    return service.isEmpty() ? name : u"%1 (%2)"_s.arg(name, serverText(service, 40));
}

/// The one alert, or how many.
static QString whatOf(const std::vector<InboxLine> &lines)
{
    return lines.size() == 1 ? nameOf(lines.front()) : AlertDesk::tr("%1 alerts").arg(lines.size());
}

void AlertDesk::acknowledge(
    const std::vector<InboxLine> &lines, Instant until, const QString &comment)
{
    AlertAct act;
    act.kind = AlertActKind::Acknowledge;
    act.until = until;
    act.text = comment;
    this->act(lines, act,
        tr("Acknowledged until %1: %2")
            .arg(words::moment(until, m_ports.state.zone()), whatOf(lines)));
}

void AlertDesk::unacknowledge(const std::vector<InboxLine> &lines)
{
    AlertAct act;
    act.kind = AlertActKind::Unacknowledge;
    this->act(lines, act, tr("Acknowledgement taken back: %1").arg(whatOf(lines)));
}

void AlertDesk::judge(const std::vector<InboxLine> &lines, AlertVerdict verdict)
{
    AlertAct act;
    act.kind = AlertActKind::Verdict;
    act.value = alertVerdictName(verdict);
    this->act(lines, act, tr("Verdict “%1”: %2").arg(words::verdict(verdict), whatOf(lines)));
}

void AlertDesk::note(const std::vector<InboxLine> &lines, const QString &text)
{
    AlertAct act;
    act.text = text;
    this->act(lines, act, tr("Noted: %1").arg(whatOf(lines)));
}

void AlertDesk::classify(const std::vector<InboxLine> &lines, std::optional<AlertClass> alertClass)
{
    AlertAct act;
    act.kind = AlertActKind::Classify;
    act.value = alertClass ? alertClassName(*alertClass) : QString();
    this->act(lines, act,
        alertClass ? tr("Class “%1” by hand: %2").arg(words::alertClass(*alertClass), whatOf(lines))
                   : tr("Class by the rules again: %1").arg(whatOf(lines)));
}

void AlertDesk::act(
    const std::vector<InboxLine> &lines, const AlertAct &pattern, const QString &done)
{
    if (lines.empty() || !isAllowed())
        return;
    const auto batch = std::make_shared<Batch>();
    batch->done = done;
    batch->waiting = lines.size();
    for (const InboxLine &line : lines) {
        if (line.kind != InboxRow::Kind::Alert) {
            finish(batch, nameOf(line),
                failure(ErrorKind::Unsupported, {},
                    tr("this is no alert of a source, and ends when its cause does")));
            continue;
        }
        AlertAct act = pattern;
        act.alert = line.alert.identity;
        act.author = m_ports.alerts.user;
        whenDone(m_ports.commands->act(std::move(act)), this,
            [this, batch, name = nameOf(line)](
                const Result<IntentId> &id) { finish(batch, name, id); });
    }
}

void AlertDesk::finish(const BatchPtr &batch, const QString &name, const Result<IntentId> &id)
{
    if (id)
        batch->ids.push_back(*id);
    else
        batch->failures << (name.isEmpty() ? QString() : name + u": "_s)
                + serverText(id.error().detail);
    if (--batch->waiting == 0)
        settle(batch);
}

void AlertDesk::settle(const BatchPtr &batch)
{
    constexpr qsizetype shownFailures = 10;
    m_undoable = batch->ids;
    m_areActs = batch->isActs;
    m_undoUntil = m_ports.clock.now() + undoFor;
    QStringList lines;
    if (!batch->ids.empty())
        lines << (batch->failures.isEmpty()
                ? batch->done
                : tr("%1 (done for %2 of %3)")
                      .arg(batch->done)
                      .arg(batch->ids.size())
                      .arg(batch->ids.size() + static_cast<size_t>(batch->failures.size())));
    if (!batch->failures.isEmpty())
        lines << tr("Not done:") << batch->failures.mid(0, shownFailures);
    if (batch->failures.size() > shownFailures)
        lines << tr("… and %1 more").arg(batch->failures.size() - shownFailures);
    say(lines.join(u'\n'));
}

void AlertDesk::submit(Intent intent, const QString &done)
{
    if (!isAllowed())
        return;
    intent.author = m_ports.alerts.user;
    intent.notBefore = m_ports.clock.now() + undoFor;
    const auto batch = std::make_shared<Batch>();
    batch->done = done;
    batch->waiting = 1;
    batch->isActs = false;
    whenDone(m_ports.commands->submit(std::move(intent)), this,
        [this, batch](const Result<IntentId> &id) { finish(batch, {}, id); });
}

void AlertDesk::silence(Silence silence)
{
    Intent intent;
    intent.kind = IntentKind::SetSilence;
    intent.source = silence.source;
    intent.content
        = QString::fromUtf8(QJsonDocument(silenceJson(silence)).toJson(QJsonDocument::Compact));
    const QString where = serverText(sourceOfChannel(silence.source).text());
    submit(intent,
        silence.id.isEmpty() ? tr("A silence goes to %1 in 5 seconds.").arg(where)
                             : tr("A change of the silence goes to %1 in 5 seconds.").arg(where));
}

void AlertDesk::expire(const Silence &silence)
{
    Intent intent;
    intent.kind = IntentKind::ExpireSilence;
    intent.source = silence.source;
    intent.content = silence.id;
    submit(intent,
        tr("The silence is ended at %1 in 5 seconds.")
            .arg(serverText(sourceOfChannel(silence.source).text())));
}

void AlertDesk::sendNow(const IntentId &wish)
{
    if (isAllowed())
        whenDone(m_ports.commands->renew(wish), this, [this](const Result<void> &done) {
            say(done ? tr("It is sent again.")
                     : tr("Not done: %1").arg(serverText(done.error().detail)));
        });
}

void AlertDesk::drop(const IntentId &wish)
{
    if (isAllowed())
        whenDone(m_ports.commands->cancel(wish), this, [this](const Result<void> &done) {
            say(done ? tr("Dropped: it will not be sent.")
                     : tr("Not done: %1").arg(serverText(done.error().detail)));
        });
}

bool AlertDesk::canUndo() const
{
    return !m_undoable.empty() && m_ports.commands && m_ports.clock.now() < m_undoUntil;
}

void AlertDesk::undo()
{
    if (!canUndo())
        return;
    const auto ids = std::exchange(m_undoable, {});
    m_report = tr("Undone.");
    for (const IntentId &id : ids)
        takeBack(id, m_areActs);
    Q_EMIT changed();
}

void AlertDesk::takeBack(const IntentId &id, bool isAct)
{
    const auto done = isAct ? m_ports.commands->undoAct(id) : m_ports.commands->cancel(id);
    whenDone(done, this, [this](const Result<void> &result) {
        if (!result)
            say(tr("Not undone: %1").arg(serverText(result.error().detail)));
    });
}

void AlertDesk::say(const QString &sentence)
{
    m_report = sentence;
    Q_EMIT changed();
}

} // namespace toban
