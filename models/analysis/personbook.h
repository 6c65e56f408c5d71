// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oncallpolicy.h"
#include "oncallqueries.h"

#include <QHash>
#include <QSet>

namespace toban {

/** Who is who across sources: several accounts of one person have one name here. What the policy
 *  does not join is told apart by the names of the sources alone. A value; texts as told. */
class PersonBook {
public:
    PersonBook(const OnCallPolicy &policy, const std::vector<SourceRoster> &rosters);

    /** The policy's name; else the source's; else the id. One name is one person. */
    [[nodiscard]] QString nameOf(const SourceId &source, const PersonRef &person) const;
    [[nodiscard]] bool isMe(const QString &name) const { return m_me.contains(name); }
    [[nodiscard]] const QSet<QString> &me() const { return m_me; }
    /** By the policy, else by a source; nullopt: nobody tells, or no such zone is known. */
    [[nodiscard]] std::optional<QTimeZone> zoneOf(const QString &name) const;
    /** Every way to reach them that a source tells, each once. */
    [[nodiscard]] std::vector<Contact> contactsOf(const QString &name) const;
    /** Into the source, where one is told; its scheme is not checked. */
    [[nodiscard]] QString linkOf(const QString &name) const;

private:
    struct Known {
        QString zone;
        QString link;
        std::vector<Contact> contacts;
    };
    [[nodiscard]] QString joined(const QStringList &calledBy) const;
    void add(const SourceId &source, const Person &person);

    QHash<QString, QString> m_aliases; ///< folded, to the policy's name
    QHash<std::pair<QString, QString>, QString> m_byId; ///< source and id, to the name
    QHash<QString, Known> m_known; ///< by name
    QSet<QString> m_wanted; ///< the policy's "me", folded
    QSet<QString> m_me; ///< names
};

} // namespace toban
