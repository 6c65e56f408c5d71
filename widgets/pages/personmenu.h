// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oncallview.h"
#include "weblinkport.h"

class QMenu;

namespace toban {

/** Ways to reach somebody and pages of sources, on demand. Contacts of a view that has none are
 *  hidden. @p openUrl may be empty. */
class PersonMenu final {
public:
    PersonMenu(const OnCallView &view, const OpenUrl &openUrl)
        : m_view(view)
        , m_openUrl(openUrl)
    {
    }

    /** Of one person. */
    void addPerson(QMenu &menu, const QString &name) const;
    /** Of all on a card, and the card's page at its source. */
    void addCard(QMenu &menu, const OnCallCard &card) const;

private:
    void addContact(QMenu &menu, const Contact &contact) const;
    void addLink(QMenu &menu, const QString &told) const;

    const OnCallView &m_view;
    const OpenUrl &m_openUrl;
};

} // namespace toban
