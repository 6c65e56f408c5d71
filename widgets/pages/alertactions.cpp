// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertactions.h"

#include "actionregistry.h"
#include "alertwords.h"
#include "deeddialog.h"
#include "explaindialog.h"
#include "servertext.h"
#include "silencedialog.h"
#include "silencemarker.h"
#include "silencepreview.h"
#include "themeholder.h"
#include "untilbox.h"

#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace toban {

AlertActions::AlertActions(
    const PagePorts &ports, AlertDesk &desk, Selection selection, QWidget *page)
    : QObject(page)
    , m_ports(ports)
    , m_desk(desk)
    , m_selection(std::move(selection))
    , m_page(page)
{
}

QString AlertActions::text(Deed deed)
{
    switch (deed) {
    case Deed::Acknowledge:
        return tr("Acknowledge…");
    case Deed::Unacknowledge:
        return tr("Take the acknowledgement back");
    case Deed::Silence:
        return tr("Silence…");
    case Deed::EditSilence:
        return tr("Change the silence…");
    case Deed::EndSilence:
        return tr("End the silence");
    case Deed::Verdict:
        return tr("Verdict");
    case Deed::Note:
        return tr("Note…");
    case Deed::Classify:
        return tr("Class by hand");
    case Deed::Explain:
        return tr("Explain");
    case Deed::Runbook:
        return tr("Runbook");
    case Deed::OpenSource:
        return tr("Open in its source");
    case Deed::Unlock:
        return tr("Unlock actions…");
    }
    return {};
}

QString AlertActions::key(Deed deed)
{
    switch (deed) {
    case Deed::Acknowledge:
        return u"A"_s;
    case Deed::Unacknowledge:
        return u"Shift+A"_s;
    case Deed::Silence:
        return u"S"_s;
    case Deed::Verdict:
        return u"V"_s;
    case Deed::Note:
        return u"N"_s;
    case Deed::Classify:
        return u"C"_s;
    case Deed::Explain:
        return u"E"_s;
    case Deed::Runbook:
        return u"R"_s;
    case Deed::OpenSource:
        return u"O"_s;
    default:
        return {};
    }
}

QList<QAction *> AlertActions::addTo(ActionRegistry &registry)
{
    QList<QAction *> actions;
    for (int i = 0; i <= int(Deed::Unlock); ++i) {
        const auto deed = Deed(i);
        if (deed == Deed::Explain) // its key explains on every page
            continue;
        const QString keys = key(deed);
        actions << registry.add(
            {u"alert."_s + QVariant::fromValue(deed).toString(), tr("Alerts"), text(deed),
                keys.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{QKeySequence(keys)},
                u"alert inbox"_s},
            [this, deed] {
                if (m_page->isVisible())
                    perform(deed);
            });
    }
    return actions;
}

std::optional<InboxLine> AlertActions::first() const
{
    auto lines = m_selection(1);
    return lines.empty() ? std::nullopt : std::optional(std::move(lines.front()));
}

OutsideLink AlertActions::link(Deed deed) const
{
    const bool isLink = deed == Deed::Runbook || deed == Deed::OpenSource;
    const auto line = first();
    if (!isLink || !line || line->kind != InboxRow::Kind::Alert)
        return {};
    return outsideLink(deed == Deed::Runbook ? line->runbook() : line->alert.lead().report.link);
}

QString AlertActions::target(Deed deed) const
{
    const OutsideLink found = link(deed);
    return found.canOpen() ? found.host : QString();
}

static QString silenceEditRefusal(const std::optional<InboxLine> &line)
{
    return line && line->silence ? QString() : AlertActions::tr("No known silence holds it.");
}

QString AlertActions::refusal(Deed deed) const
{
    const auto line = first();
    if (!line && deed != Deed::Unlock)
        return tr("No alert is selected.");
    switch (deed) {
    case Deed::Explain:
        return {};
    case Deed::Runbook:
    case Deed::OpenSource: {
        const OutsideLink found = link(deed);
        if (found.canOpen() && m_ports.openUrl)
            return {};
        return !found.refusal.isEmpty() ? found.refusal : tr("It names no such address.");
    }
    case Deed::Silence:
        return m_desk.silenceRefusal();
    case Deed::EditSilence:
    case Deed::EndSilence:
        return m_desk.silenceRefusal().isEmpty() ? silenceEditRefusal(line)
                                                 : m_desk.silenceRefusal();
    case Deed::Unacknowledge:
        return m_desk.refusal().isEmpty()
                && std::ranges::none_of(m_selection(all),
                    [](const auto &one) { return one.acknowledgement.has_value(); })
            ? tr("Nobody has acknowledged it.")
            : m_desk.refusal();
    case Deed::Unlock:
        return m_desk.canUnlock() ? QString() : tr("Nothing is locked here.");
    default:
        return m_desk.refusal();
    }
}

void AlertActions::perform(Deed deed)
{
    if (const QString reason = refusal(deed); !reason.isEmpty()) {
        m_desk.say(reason);
        return;
    }
    switch (deed) {
    case Deed::Acknowledge:
        return acknowledge();
    case Deed::Unacknowledge:
        return m_desk.unacknowledge(m_selection(all));
    case Deed::Silence:
        return silence();
    case Deed::EditSilence:
        return editSilence();
    case Deed::EndSilence:
        return endSilence();
    case Deed::Note:
        return note();
    case Deed::Unlock:
        return unlock();
    case Deed::Explain:
        return explain();
    case Deed::Verdict:
    case Deed::Classify:
        return popUp(deed);
    case Deed::Runbook:
    case Deed::OpenSource:
        return open(deed);
    }
}

void AlertActions::open(Deed deed)
{
    const OutsideLink found = link(deed);
    m_ports.openUrl(found.url);
    m_desk.say(tr("Opened at %1.").arg(found.host));
}

/// The selected alerts by name, a few of them.
QString AlertActions::about() const
{
    constexpr size_t shown = 5;
    const auto lines = m_selection(all);
    QStringList names;
    for (size_t i = 0; i < std::min(lines.size(), shown); ++i)
        names << serverText(words::inboxName(lines[i]), 80) + u"  "_s
                + serverText(lines[i].service(), 40);
    if (lines.size() > shown)
        names << tr("… and %1 more").arg(lines.size() - shown);
    return names.join(u'\n');
}

void AlertActions::acknowledge()
{
    auto *dialog = new DeedDialog(m_ports.theme, tr("Acknowledge"),
        about() + u"\n\n"_s + tr("Toban only: Alertmanager has no acknowledgement."),
        tr("Acknowledge"), m_page);
    dialog->setObjectName(u"acknowledgeDialog"_s);
    auto *until = new UntilBox(m_ports.state.zone());
    dialog->addUntil(until, tr("For"));
    QLineEdit *comment = dialog->addText(tr("Comment"), false);
    connect(dialog, &QDialog::accepted, this, [this, lines = m_selection(all), until, comment] {
        m_desk.acknowledge(lines, until->until(m_ports.clock.now()), comment->text());
    });
    dialog->open();
}

void AlertActions::note()
{
    auto *dialog = new DeedDialog(m_ports.theme, tr("Note"), about(), tr("Keep the note"), m_page);
    dialog->setObjectName(u"noteDialog"_s);
    QLineEdit *text = dialog->addText(tr("Note"), true);
    connect(dialog, &QDialog::accepted, this,
        [this, lines = m_selection(all), text] { m_desk.note(lines, text->text()); });
    dialog->open();
}

void AlertActions::unlock()
{
    const auto minutes
        = std::chrono::duration_cast<std::chrono::minutes>(m_ports.alerts.policy.unlockFor);
    auto *dialog = new DeedDialog(m_ports.theme, tr("Unlock actions"),
        tr("Actions are allowed for %1 min. The reason is kept in the audit.").arg(minutes.count()),
        tr("Unlock"), m_page);
    dialog->setObjectName(u"unlockDialog"_s);
    QLineEdit *reason = dialog->addText(tr("Reason"), true);
    connect(dialog, &QDialog::accepted, this, [this, reason] { m_desk.unlock(reason->text()); });
    dialog->open();
}

void AlertActions::explain()
{
    (new ExplainDialog(m_ports, *first(), m_page))->open();
}

/// The source that takes silences and tells of the alert; without one, any that takes them.
static SourceId silenceChannel(const InboxLine &line, const std::vector<WatchedChannel> &channels)
{
    for (const WatchedChannel &channel : channels)
        if (channel.canSilence
            && std::ranges::any_of(line.alert.sightings,
                [&](const AlertSighting &one) { return one.source == channel.id; }))
            return channel.id;
    return {};
}

void AlertActions::silence()
{
    Silence draft;
    draft.author = m_ports.alerts.user;
    std::vector<Labels> alerts;
    for (const InboxLine &line : m_selection(all)) {
        if (line.kind != InboxRow::Kind::Alert)
            continue;
        alerts.push_back(line.alert.identity);
        if (draft.source.isEmpty())
            draft.source = silenceChannel(line, m_ports.alerts.channels);
    }
    if (alerts.empty())
        return m_desk.say(tr("No alert of a source is selected."));
    draft.matchers = commonMatchers(alerts);
    askSilence(draft);
}

void AlertActions::editSilence()
{
    Silence draft = *first()->silence;
    draft.comment = withoutSilenceMarker(draft.comment);
    askSilence(draft);
}

void AlertActions::endSilence()
{
    m_desk.expire(*first()->silence);
}

void AlertActions::askSilence(const Silence &draft)
{
    auto *dialog = new SilenceDialog(m_ports, draft, m_page);
    connect(dialog, &SilenceDialog::decided, &m_desk, &AlertDesk::silence);
    dialog->open();
}

} // namespace toban
