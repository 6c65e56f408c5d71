// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "personbook.h"

#include <algorithm>

namespace toban {

static QString foldedPersonName(const QString &text)
{
    return text.simplified().toCaseFolded();
}

PersonBook::PersonBook(const OnCallPolicy &policy, const std::vector<SourceRoster> &rosters)
{
    for (const QString &me : policy.me)
        m_wanted.insert(foldedPersonName(me));
    for (const KnownPerson &person : policy.people) {
        m_known[person.name].zone = person.zone;
        m_aliases.insert(foldedPersonName(person.name), person.name);
        for (const QString &alias : person.knownAs)
            m_aliases.insert(foldedPersonName(alias), person.name);
    }
    for (const QString &me : std::as_const(m_wanted))
        if (const auto found = m_aliases.constFind(me); found != m_aliases.cend())
            m_me.insert(*found);
    for (const SourceRoster &roster : rosters)
        for (const Person &person : roster.roster.people)
            add(roster.source, person);
}

QString PersonBook::joined(const QStringList &calledBy) const
{
    for (const QString &name : calledBy)
        if (const auto found = m_aliases.constFind(foldedPersonName(name));
            found != m_aliases.cend())
            return *found;
    return {};
}

void PersonBook::add(const SourceId &source, const Person &person)
{
    QStringList calledBy{person.who.id.text(), person.who.name};
    for (const Contact &contact : person.contacts)
        calledBy << contact.address;
    QString name = joined(calledBy);
    if (name.isEmpty())
        name = nameOf(source, person.who);
    m_byId.insert({source.text(), person.who.id.text()}, name);
    Known &known = m_known[name];
    if (known.zone.isEmpty())
        known.zone = person.zone;
    if (known.link.isEmpty())
        known.link = person.link;
    for (const Contact &contact : person.contacts)
        if (std::ranges::find(known.contacts, contact) == known.contacts.end())
            known.contacts.push_back(contact);
    const bool isMe = std::ranges::any_of(
        calledBy, [this](const QString &one) { return m_wanted.contains(foldedPersonName(one)); });
    if (isMe)
        m_me.insert(name);
}

QString PersonBook::nameOf(const SourceId &source, const PersonRef &person) const
{
    const auto byId = m_byId.constFind({source.text(), person.id.text()});
    if (byId != m_byId.cend() && !person.id.isEmpty())
        return *byId;
    if (const QString name = joined({person.id.text(), person.name}); !name.isEmpty())
        return name;
    const QString told = person.name.simplified();
    return told.isEmpty() ? person.id.text() : told;
}

std::optional<QTimeZone> PersonBook::zoneOf(const QString &name) const
{
    const QString id = m_known.value(name).zone;
    const QTimeZone zone = id.isEmpty() ? QTimeZone() : QTimeZone(id.toLatin1());
    return zone.isValid() ? std::optional(zone) : std::nullopt;
}

std::vector<Contact> PersonBook::contactsOf(const QString &name) const
{
    return m_known.value(name).contacts;
}

QString PersonBook::linkOf(const QString &name) const
{
    return m_known.value(name).link;
}

} // namespace toban
