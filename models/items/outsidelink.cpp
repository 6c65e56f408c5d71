// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outsidelink.h"

#include "servertext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace toban {

struct OutsideLinkText {
    Q_DECLARE_TR_FUNCTIONS(toban::OutsideLink)
};

static constexpr qsizetype longestLink = 8192;

static OutsideLink refused(const QString &told, const QString &why)
{
    return {{}, {}, OutsideLinkText::tr("Refused: %1 %2").arg(why, serverText(told, 120))};
}

OutsideLink outsideLink(const QString &told)
{
    const QString text = told.trimmed();
    if (text.isEmpty())
        return {};
    if (text.size() > longestLink)
        return refused(text, OutsideLinkText::tr("the address is too long."));
    if (serverText(text, text.size()) != text)
        return refused(text, OutsideLinkText::tr("there are hidden characters in the address."));
    QUrl url(text, QUrl::TolerantMode);
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty())
        return refused(
            text, OutsideLinkText::tr("it is not an address of the web (http or https)."));
    url.setUserInfo({});
    return {url, url.host(QUrl::FullyEncoded), {}};
}

} // namespace toban
