// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertactions.h"

#include "alertwords.h"
#include "plaintip.h"
#include "servertext.h"

#include <QCursor>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace toban {

void AlertActions::fill(QMenu &menu, Deed deed)
{
    if (deed == Deed::Verdict) {
        for (const auto verdict : {AlertVerdict::Acted, AlertVerdict::NoAction, AlertVerdict::False,
                 AlertVerdict::Duplicate})
            menu.addAction(words::verdict(verdict), this,
                [this, verdict] { m_desk.judge(m_selection(all), verdict); });
        return;
    }
    for (const auto alertClass : {AlertClass::Page, AlertClass::Ticket, AlertClass::Log})
        menu.addAction(words::alertClass(alertClass), this,
            [this, alertClass] { m_desk.classify(m_selection(all), alertClass); });
    menu.addSeparator();
    menu.addAction(tr("By the rules again"), this,
        [this] { m_desk.classify(m_selection(all), std::nullopt); });
}

/// Menus opened by a key stand where the eye is.
static QPoint menuPlace(const QWidget &page)
{
    const QWidget *focus = page.focusWidget();
    const QPoint mouse = QCursor::pos();
    const bool isOver = page.rect().contains(page.mapFromGlobal(mouse));
    return isOver || !focus ? mouse : focus->mapToGlobal(focus->rect().center());
}

void AlertActions::popUp(Deed deed)
{
    auto *menu = new QMenu(m_page);
    menu->setObjectName(u"deedMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(*menu, deed);
    menu->setActiveAction(menu->actions().constFirst());
    menu->popup(menuPlace(*m_page));
}

/// A menu takes & for the mark of a key.
static QString forMenu(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

void AlertActions::add(QMenu &menu, Deed deed)
{
    const QString reason = refusal(deed);
    const QString host = target(deed);
    const QString name = host.isEmpty() ? text(deed) : tr("%1: %2").arg(text(deed), forMenu(host));
    QAction *action = nullptr;
    if (deed == Deed::Verdict || deed == Deed::Classify) {
        QMenu *deeper = menu.addMenu(name);
        fill(*deeper, deed);
        action = deeper->menuAction();
    } else {
        action = menu.addAction(name, this, [this, deed] { perform(deed); });
    }
    if (const QString keys = key(deed); !keys.isEmpty())
        action->setText(name + u'\t' + keys);
    action->setEnabled(reason.isEmpty());
    action->setToolTip(plainTip(reason));
}

void AlertActions::popUpMenu(const QPoint &at)
{
    const auto line = first();
    if (!line)
        return;
    auto *menu = new QMenu(m_page);
    menu->setObjectName(u"alertMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const size_t count = m_selection(all).size();
    const QString name
        = count == 1 ? serverText(words::inboxName(*line), 60) : tr("%1 alerts").arg(count);
    QAction *title = menu->addAction(forMenu(name));
    title->setEnabled(false);
    title->setToolTip(plainTip(name)); // else its text, taken as rich text
    menu->addSeparator();
    const bool isSilenced = line->silence.has_value();
    for (int i = 0; i <= int(Deed::Unlock); ++i) {
        const auto deed = Deed(i);
        const bool isOfSilence = deed == Deed::EditSilence || deed == Deed::EndSilence;
        if ((!isOfSilence || isSilenced) && (deed != Deed::Unlock || m_desk.canUnlock()))
            add(*menu, deed);
    }
    menu->popup(at);
}

} // namespace toban
