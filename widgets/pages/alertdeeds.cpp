// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertdeeds.h"

#include "alertwords.h"
#include "deeddialog.h"
#include "plaintip.h"
#include "theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace toban {

/// Two beside each other fit a pane of its usual width in both languages.
static constexpr int deedColumns = 2;

AlertDeeds::AlertDeeds(AlertDesk &desk, AlertActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_actions(actions)
{
    using Deed = AlertActions::Deed;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *grid = new QGridLayout;
    grid->setSpacing(metrics::grid / 2);
    int place = 0;
    for (const auto deed : {Deed::Acknowledge, Deed::Silence, Deed::Verdict, Deed::Explain,
             Deed::EditSilence, Deed::EndSilence}) {
        grid->addWidget(makeButton(deed), place / deedColumns, place % deedColumns);
        ++place;
    }
    column->addLayout(grid);
    for (const auto deed : {Deed::Runbook, Deed::OpenSource}) // their hosts want room
        column->addWidget(makeButton(deed));
    column->addWidget(makeWish());
    column->addWidget(m_lock = plainTextLabel({}));
    m_lock->setObjectName(u"lockText"_s);
    column->addWidget(makeButton(Deed::Unlock), 0, Qt::AlignLeft);
    connect(&desk, &AlertDesk::changed, this, &AlertDeeds::refresh);
    refresh();
}

QPushButton *AlertDeeds::makeButton(AlertActions::Deed deed)
{
    auto *button = new QPushButton;
    button->setObjectName(u"deed"_s + QVariant::fromValue(deed).toString());
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, deed] { m_actions.perform(deed); });
    m_buttons.push_back({deed, button});
    return button;
}

QWidget *AlertDeeds::makeWish()
{
    m_wish = new QWidget;
    auto *grid = new QGridLayout(m_wish);
    grid->setContentsMargins(0, 0, 0, 0);
    m_wishText = plainTextLabel({});
    m_wishText->setObjectName(u"wishText"_s);
    m_send = new QPushButton(tr("Send now"));
    m_send->setObjectName(u"wishSend"_s);
    m_drop = new QPushButton(tr("Drop"));
    m_drop->setObjectName(u"wishDrop"_s);
    grid->addWidget(m_wishText, 0, 0, 1, 2);
    grid->addWidget(m_send, 1, 0);
    grid->addWidget(m_drop, 1, 1);
    connect(m_send, &QPushButton::clicked, this, [this] {
        if (m_line && m_line->wish)
            m_desk.sendNow(m_line->wish->intent.id);
    });
    connect(m_drop, &QPushButton::clicked, this, [this] {
        if (m_line && m_line->wish)
            m_desk.drop(m_line->wish->intent.id);
    });
    return m_wish;
}

void AlertDeeds::show(const std::optional<InboxLine> &line)
{
    m_line = line;
    refresh();
}

void AlertDeeds::tick()
{
    refresh();
}

/// The end of a host says whose it is: what is cut is its beginning.
static QString shownHost(const QString &host)
{
    constexpr qsizetype most = 28;
    return host.size() <= most ? host : u'…' + host.right(most);
}

void AlertDeeds::refresh()
{
    using Deed = AlertActions::Deed;
    const bool isSilenced = m_line && m_line->silence;
    for (const auto &[deed, button] : m_buttons) {
        const QString reason = m_actions.refusal(deed);
        const QString host = m_actions.target(deed);
        const QString name = host.isEmpty()
            ? AlertActions::text(deed)
            : tr("%1: %2").arg(AlertActions::text(deed), shownHost(host).replace(u'&', u"&&"_s));
        //: what the button does, and its key
        button->setText(tr("%1  %2").arg(name, AlertActions::key(deed)).trimmed());
        button->setAccessibleName(host.isEmpty()
                ? AlertActions::text(deed)
                : tr("%1: %2").arg(AlertActions::text(deed), host));
        button->setEnabled(reason.isEmpty());
        button->setAccessibleDescription(reason);
        const QString tip = !reason.isEmpty() ? reason : button->accessibleName();
        button->setToolTip(plainTip(tip));
        if (deed == Deed::EditSilence || deed == Deed::EndSilence)
            button->setVisible(isSilenced);
        if (deed == Deed::Unlock)
            button->setVisible(m_desk.canUnlock());
    }
    showLock();
    showWish();
}

void AlertDeeds::showLock()
{
    const auto left = m_desk.unlockedFor();
    if (left) {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(*left).count();
        m_lock->setText(
            tr("Unlocked for %1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0')));
    } else {
        m_lock->setText(m_desk.refusal());
    }
    m_lock->setVisible(!m_lock->text().isEmpty());
}

void AlertDeeds::showWish()
{
    const bool isThere = m_line && m_line->wish;
    m_wish->setVisible(isThere);
    if (!isThere)
        return;
    const IntentState state = m_line->wish->intent.state;
    m_wishText->setText(words::silenceWish(*m_line->wish));
    const bool isAllowed = m_desk.refusal().isEmpty();
    m_send->setVisible(state == IntentState::Stale || state == IntentState::Failed);
    m_send->setEnabled(isAllowed);
    m_drop->setEnabled(isAllowed);
}

UndoLine::UndoLine(AlertDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_text = plainTextLabel({});
    m_text->setObjectName(u"deedReport"_s);
    m_undo = new QPushButton(tr("Undo  Ctrl+Z"));
    m_undo->setObjectName(u"deedUndo"_s);
    m_close = new QPushButton(tr("Close"));
    m_close->setObjectName(u"deedClose"_s);
    m_close->setProperty("flat", true);
    row->addWidget(m_text, 1);
    row->addWidget(m_undo);
    row->addWidget(m_close);
    connect(m_undo, &QPushButton::clicked, &desk, &AlertDesk::undo);
    connect(m_close, &QPushButton::clicked, this, [this] { m_desk.say({}); });
    connect(&desk, &AlertDesk::changed, this, &UndoLine::refresh);
    refresh();
}

void UndoLine::refresh()
{
    m_text->setText(m_desk.report());
    m_text->setAccessibleName(m_desk.report());
    m_undo->setVisible(m_desk.canUndo());
    setVisible(!m_desk.report().isEmpty());
}

} // namespace toban
