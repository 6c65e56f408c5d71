// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contactlink.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace toban {

QUrl contactLink(const Contact &contact)
{
    static const QRegularExpression mail(uR"(^[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,253}\z)"_s);
    static const QRegularExpression phone(uR"(^\+?[0-9 ().-]{3,30}\z)"_s);
    QUrl url;
    if (contact.kind == "mail"_L1 && mail.match(contact.address).hasMatch()) {
        url.setScheme(u"mailto"_s);
        url.setPath(contact.address);
    } else if (contact.kind == "phone"_L1 && phone.match(contact.address).hasMatch()) {
        QString digits;
        for (const QChar one : contact.address)
            if (one == u'+' || (one >= u'0' && one <= u'9'))
                digits += one;
        url.setScheme(u"tel"_s);
        url.setPath(digits);
    }
    return url;
}

} // namespace toban
