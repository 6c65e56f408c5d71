// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspacetables.h"

#include <QRegularExpression>

namespace toban {

class WorkspaceProviderText {
    Q_DECLARE_TR_FUNCTIONS(toban::Workspace)
};

void readRegion(TomlReading &reading, const TomlNode &node, SourceDeclaration &into)
{
    static const QStringList regions = {QStringLiteral("us"), QStringLiteral("eu")};
    if (const auto index = reading.oneOf(node, regions))
        into.region = *index == 0 ? QString() : regions.at(*index);
}

/// It goes into a header.
void readFrom(TomlReading &reading, const TomlNode &node, SourceDeclaration &into)
{
    static const QRegularExpression address(
        QRegularExpression::anchoredPattern(QStringLiteral("[!-?A-~]+@[!-?A-~]+")));
    const auto value = reading.text(node);
    if (value && address.match(*value).hasMatch())
        into.from = *value;
    else if (value)
        reading.complain(node, WorkspaceProviderText::tr("'from' is not a mail address"),
            WorkspaceProviderText::tr("that of the user on whose behalf things are done, such as "
                                      "\"me@example.com\""));
}

static void complainOfEach(TomlReading &reading, const TomlNode &source,
    std::initializer_list<QStringView> keys, const QString &message)
{
    for (const QStringView key : keys)
        if (const TomlNode *node = source.child(key))
            reading.complain(*node, message.arg(node->key));
}

static void complainOfNoUse(TomlReading &reading, const TomlNode &source,
    std::initializer_list<QStringView> keys, const QString &kind)
{
    for (const QStringView key : keys)
        if (const TomlNode *node = source.child(key))
            reading.complain(*node,
                WorkspaceProviderText::tr("'%1' has no use with kind \"%2\"").arg(node->key, kind));
}

void judgeProvider(TomlReading &reading, const TomlNode &source, const QString &kind)
{
    const TomlNode *url = source.child(u"url");
    if (!isProviderKind(kind)) {
        complainOfEach(reading, source, {u"region", u"from"},
            WorkspaceProviderText::tr("'%1' has a use with providers of incidents only"));
        return;
    }
    complainOfNoUse(reading, source, {u"auth", u"user", u"watchdog", u"series_limit"}, kind);
    if (kind != QLatin1StringView("pagerduty"))
        complainOfNoUse(reading, source, {u"from"}, kind);
    if (url)
        complainOfEach(reading, source, {u"region"},
            WorkspaceProviderText::tr("'%1' has no use where 'url' says where to ask"));
    if (!source.child(u"secret"))
        reading.complain(source,
            WorkspaceProviderText::tr("kind \"%1\" needs the key 'secret': the API key").arg(kind),
            WorkspaceProviderText::tr("secret = \"env:NAME\""));
}

} // namespace toban
