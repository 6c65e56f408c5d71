// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "personmenu.h"

#include "contactlink.h"
#include "oncallwords.h"
#include "outsidelink.h"
#include "plaintip.h"
#include "servertext.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace toban {

namespace {
struct PersonMenuTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::PersonMenu)
};
} // namespace

/// A menu takes & for the mark of a key.
static QString asMenuText(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

static QAction *addTitle(QMenu &menu, const QString &text)
{
    QAction *title = menu.addAction(asMenuText(text));
    title->setEnabled(false);
    title->setToolTip(plainTip(text));
    return title;
}

static QString contactKind(const QString &kind)
{
    if (kind == "mail"_L1)
        return PersonMenuTexts::tr("mail");
    if (kind == "phone"_L1)
        return PersonMenuTexts::tr("phone");
    if (kind == "sms"_L1)
        return PersonMenuTexts::tr("text message");
    return kind == "chat"_L1 ? PersonMenuTexts::tr("chat") : serverText(kind, 20);
}

void PersonMenu::addContact(QMenu &menu, const Contact &contact) const
{
    const QString shown = asMenuText(serverText(contact.address, 60));
    const QString kind = asMenuText(contactKind(contact.kind));
    if (const QUrl url = contactLink(contact); !url.isEmpty() && m_openUrl)
        menu.addAction(contact.kind == "mail"_L1 ? PersonMenuTexts::tr("Write to %1").arg(shown)
                                                 : PersonMenuTexts::tr("Call %1").arg(shown),
            &menu, [url, open = m_openUrl] { open(url); });
    menu.addAction(PersonMenuTexts::tr("Copy %1: %2").arg(kind, shown), &menu,
        [address = contact.address] { QGuiApplication::clipboard()->setText(address); });
}

void PersonMenu::addPerson(QMenu &menu, const QString &name) const
{
    addTitle(menu, oncallwords::person(name));
    const auto contacts = m_view.contacts.value(name);
    for (const Contact &contact : contacts)
        addContact(menu, contact);
    if (contacts.empty())
        addTitle(menu,
            m_view.hidesContacts ? PersonMenuTexts::tr("Contacts are hidden by the workspace")
                                 : PersonMenuTexts::tr("No contact is known"));
}

void PersonMenu::addLink(QMenu &menu, const QString &told) const
{
    const OutsideLink link = outsideLink(told);
    if (!link.canOpen() || !m_openUrl)
        return;
    menu.addSeparator();
    menu.addAction(PersonMenuTexts::tr("Open the plan at %1").arg(asMenuText(link.host)), &menu,
        [url = link.url, open = m_openUrl] { open(url); });
}

void PersonMenu::addCard(QMenu &menu, const OnCallCard &card) const
{
    addTitle(menu, oncallwords::person(card.team));
    QStringList names;
    for (const OnCallLevel &level : card.levels)
        for (const auto *people : {&level.now, &level.next})
            for (const OnCallPerson &person : *people)
                names << person.name;
    names.removeDuplicates();
    for (const QString &name : std::as_const(names))
        addPerson(*menu.addMenu(asMenuText(oncallwords::person(name))), name);
    if (names.isEmpty())
        addTitle(menu, PersonMenuTexts::tr("Nobody is named"));
    addLink(menu, card.link);
}

} // namespace toban
