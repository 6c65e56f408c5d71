// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidentdeeds.h"

#include "actionregistry.h"
#include "alertactions.h"
#include "deeddialog.h"
#include "incidentwords.h"
#include "outsidelink.h"
#include "page.h"
#include "plaintip.h"
#include "themeholder.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace toban {

using Deed = IncidentDeeds::Deed;
static constexpr Deed incidentDeedList[]
    = {Deed::Acknowledge, Deed::Resolve, Deed::Note, Deed::StatusUpdate, Deed::Open, Deed::Unlock};

IncidentDeeds::IncidentDeeds(const PagePorts &ports, AlertDesk &desk, AlertActions &lock,
    Selection selection, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
    , m_desk(desk)
    , m_lock(lock)
    , m_selection(std::move(selection))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *grid = new QGridLayout;
    grid->setSpacing(metrics::grid / 2);
    int place = 0;
    for (const Deed deed : incidentDeedList) {
        auto *button = new QPushButton;
        button->setObjectName(u"incident"_s + QVariant::fromValue(deed).toString());
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, deed] { perform(deed); });
        grid->addWidget(button, place / 2, place % 2);
        m_buttons.emplace_back(deed, button);
        ++place;
    }
    column->addLayout(grid);
    column->addWidget(m_reason = plainTextLabel({}));
    m_reason->setObjectName(u"incidentReason"_s);
    column->addWidget(makeWish());
    connect(&desk, &AlertDesk::changed, this, &IncidentDeeds::refresh);
}

QWidget *IncidentDeeds::makeWish()
{
    m_wish = new QWidget;
    auto *grid = new QGridLayout(m_wish);
    grid->setContentsMargins(0, 0, 0, 0);
    m_wishText = plainTextLabel({});
    m_wishText->setObjectName(u"incidentWish"_s);
    m_send = new QPushButton(tr("Send now"));
    m_send->setObjectName(u"incidentWishSend"_s);
    m_drop = new QPushButton(tr("Drop"));
    m_drop->setObjectName(u"incidentWishDrop"_s);
    grid->addWidget(m_wishText, 0, 0, 1, 2);
    grid->addWidget(m_send, 1, 0);
    grid->addWidget(m_drop, 1, 1);
    const auto newest = [this] {
        const auto rows = m_selection();
        return rows.empty() || rows.front().wishes.empty() ? IntentId()
                                                           : rows.front().wishes.front().intent.id;
    };
    connect(m_send, &QPushButton::clicked, this, [this, newest] { m_desk.sendNow(newest()); });
    connect(m_drop, &QPushButton::clicked, this, [this, newest] { m_desk.drop(newest()); });
    return m_wish;
}

QString IncidentDeeds::text(Deed deed)
{
    switch (deed) {
    case Deed::Acknowledge:
        return tr("Acknowledge");
    case Deed::Resolve:
        return tr("Resolve");
    case Deed::Note:
        return tr("Note…");
    case Deed::StatusUpdate:
        return tr("Status update…");
    case Deed::Open:
        return tr("Open at its provider");
    case Deed::Unlock:
        return tr("Unlock actions…");
    }
    return {};
}

QString IncidentDeeds::key(Deed deed)
{
    switch (deed) {
    case Deed::Acknowledge:
        return u"A"_s;
    case Deed::Resolve:
        return u"R"_s;
    case Deed::Note:
        return u"N"_s;
    case Deed::StatusUpdate:
        return u"U"_s;
    case Deed::Open:
        return u"O"_s;
    case Deed::Unlock:
        return {};
    }
    return {};
}

QList<QAction *> IncidentDeeds::addTo(ActionRegistry &registry, QWidget &page)
{
    QList<QAction *> actions;
    for (const Deed deed : incidentDeedList) {
        const QString keys = key(deed);
        actions << registry.add(
            {u"incident."_s + QVariant::fromValue(deed).toString(), tr("Incidents"), text(deed),
                keys.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{QKeySequence(keys)},
                u"incident pagerduty opsgenie"_s},
            [this, deed, shown = &page] {
                if (shown->isVisible())
                    perform(deed);
            });
    }
    return actions;
}

void IncidentDeeds::fill(QMenu &menu)
{
    menu.setToolTipsVisible(true);
    for (const Deed deed : incidentDeedList) {
        const QString reason = refusal(deed);
        if (deed == Deed::Unlock && !reason.isEmpty())
            continue;
        QAction *action = menu.addAction(text(deed), this, [this, deed] { perform(deed); });
        action->setShortcut(QKeySequence(key(deed)));
        action->setEnabled(reason.isEmpty());
        action->setToolTip(plainTip(reason.isEmpty() ? text(deed) : reason));
    }
}

const IncidentProvider *IncidentDeeds::providerOf(const IncidentRow &row) const
{
    const auto &providers = m_ports.incidents.providers;
    const auto found = std::ranges::find(providers, row.source, &IncidentProvider::id);
    return found == providers.end() ? nullptr : &*found;
}

QString IncidentDeeds::refusalOf(Deed deed, const IncidentRow &row) const
{
    const IncidentProvider *provider = providerOf(row);
    if (!provider || !provider->canAct)
        return tr("Nothing can be done at %1 from here.").arg(row.source.text());
    if (deed == Deed::StatusUpdate && !provider->canUpdateStatus)
        return tr("%1 knows no status updates.").arg(row.source.text());
    if (deed != Deed::Note && !row.incident.isOpen())
        return tr("It is resolved.");
    return {};
}

QString IncidentDeeds::refusal(Deed deed) const
{
    if (deed == Deed::Unlock)
        return m_desk.canUnlock() ? QString() : tr("Nothing is locked here.");
    const auto rows = m_selection();
    if (rows.empty())
        return tr("No incident is selected.");
    if (deed == Deed::Open) {
        const OutsideLink link = outsideLink(rows.front().incident.link);
        if (link.canOpen() && m_ports.openUrl)
            return {};
        return !link.refusal.isEmpty() ? link.refusal : tr("It names no such address.");
    }
    if (const QString reason = m_desk.refusal(); !reason.isEmpty())
        return reason;
    for (const auto &row : rows) // one that it can be done with is enough
        if (refusalOf(deed, row).isEmpty())
            return {};
    return refusalOf(deed, rows.front());
}

void IncidentDeeds::perform(Deed deed)
{
    if (const QString reason = refusal(deed); !reason.isEmpty()) {
        m_desk.say(reason);
        return;
    }
    if (deed == Deed::Open)
        open();
    else if (deed == Deed::Unlock)
        m_lock.perform(AlertActions::Deed::Unlock);
    else
        ask(deed);
}

void IncidentDeeds::open()
{
    const OutsideLink link = outsideLink(m_selection().front().incident.link);
    m_ports.openUrl(link.url);
    m_desk.say(tr("Opened at %1.").arg(link.host));
}

static IntentKind intentOf(Deed deed)
{
    switch (deed) {
    case Deed::Acknowledge:
        return IntentKind::AcknowledgeIncident;
    case Deed::Resolve:
        return IntentKind::ResolveIncident;
    case Deed::Note:
        return IntentKind::NoteIncident;
    default:
        return IntentKind::UpdateIncidentStatus;
    }
}

/// The incidents by name, a few of them.
static QString namesOf(const std::vector<IncidentRow> &rows)
{
    constexpr size_t shown = 5;
    QStringList names;
    for (size_t i = 0; i < std::min(rows.size(), shown); ++i)
        names << words::incidentTitle(rows[i].incident);
    if (rows.size() > shown)
        names << IncidentDeeds::tr("… and %1 more").arg(rows.size() - shown);
    return names.join(u'\n');
}

void IncidentDeeds::ask(Deed deed)
{
    auto rows = m_selection();
    std::erase_if(rows, [&](const IncidentRow &row) { return !refusalOf(deed, row).isEmpty(); });
    if (deed == Deed::Acknowledge || deed == Deed::Resolve)
        return m_desk.askProviders(rows, intentOf(deed), {});
    const bool isNote = deed == Deed::Note;
    auto *dialog = new DeedDialog(m_ports.theme, isNote ? tr("Note") : tr("Status update"),
        namesOf(rows) + u"\n\n"_s
            + (isNote ? tr("Everybody who can see the incident at its provider can read it.")
                      : tr("The provider sends it to everybody who follows the incident.")),
        tr("Send"), this);
    dialog->setObjectName(isNote ? u"incidentNoteDialog"_s : u"incidentStatusDialog"_s);
    QLineEdit *field = dialog->addText(isNote ? tr("Note") : tr("Status update"), true);
    connect(dialog, &QDialog::accepted, this,
        [this, rows, deed, field] { m_desk.askProviders(rows, intentOf(deed), field->text()); });
    dialog->open();
}

void IncidentDeeds::refresh()
{
    for (const auto &[deed, button] : m_buttons) {
        const QString reason = refusal(deed);
        //: what the button does, and its key
        button->setText(tr("%1  %2").arg(text(deed), key(deed)).trimmed());
        button->setAccessibleName(text(deed));
        button->setAccessibleDescription(reason);
        button->setToolTip(plainTip(reason.isEmpty() ? text(deed) : reason));
        button->setEnabled(reason.isEmpty());
        if (deed == Deed::Unlock)
            button->setVisible(m_desk.canUnlock());
    }
    m_reason->setText(m_desk.refusal());
    m_reason->setVisible(!m_reason->text().isEmpty());
    showWish();
}

void IncidentDeeds::showWish()
{
    const auto rows = m_selection();
    const bool isThere = !rows.empty() && !rows.front().wishes.empty();
    m_wish->setVisible(isThere);
    if (!isThere)
        return;
    const IncidentWish &wish = rows.front().wishes.front();
    m_wishText->setText(words::incidentWish(wish));
    const bool isAllowed = m_desk.refusal().isEmpty();
    m_send->setVisible(wish.intent.state != IntentState::Pending);
    m_send->setEnabled(isAllowed);
    m_drop->setEnabled(isAllowed);
}

} // namespace toban
