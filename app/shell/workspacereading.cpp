// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspacetables.h"

#include "nearestword.h"

#include <QTimeZone>

#include <map>

namespace toban {

class WorkspaceReadingText {
    Q_DECLARE_TR_FUNCTIONS(toban::Workspace)
};

/// A word of @p words, or "system", which is the same as leaving the key out.
static void readChoice(
    TomlReading &reading, const TomlNode &node, const QStringList &words, QString &into)
{
    const QStringList all = QStringList{QStringLiteral("system")} + words;
    if (const auto index = reading.oneOf(node, all))
        into = *index == 0 ? QString() : all.at(*index);
}

static void readLanguage(TomlReading &reading, const TomlNode &node, DisplayDeclaration &into)
{
    readChoice(reading, node, {QStringLiteral("en"), QStringLiteral("ja")}, into.language);
}

static void readTheme(TomlReading &reading, const TomlNode &node, DisplayDeclaration &into)
{
    readChoice(reading, node,
        {QStringLiteral("dark"), QStringLiteral("light"), QStringLiteral("high-contrast")},
        into.theme);
}

template <auto Member>
static void readZoneInto(TomlReading &reading, const TomlNode &node, DisplayDeclaration &into)
{
    const auto value = reading.text(node);
    if (!value)
        return;
    if (value->isEmpty() || *value == QLatin1StringView("system"))
        return;
    if (QTimeZone::isTimeZoneIdAvailable(value->toLatin1()))
        into.*Member = *value;
    else
        reading.complain(node,
            WorkspaceReadingText::tr("'%1' is not a time zone").arg(value->left(64)),
            WorkspaceReadingText::tr("such as \"Asia/Tokyo\" or \"UTC\""));
}

using L = QLatin1StringView;
static constexpr TomlField<DisplayDeclaration> displayFields[] = {
    {L("language"), &readLanguage},
    {L("theme"), &readTheme},
    {L("zone"), &readZoneInto<&DisplayDeclaration::zone>},
    {L("second_zone"), &readZoneInto<&DisplayDeclaration::secondZone>},
    {L("filter_labels"), &readTextsInto<&DisplayDeclaration::filterLabels>},
};

void readDisplayTable(TomlReading &reading, const TomlNode &node, Workspace &into)
{
    reading.table(node, QStringLiteral("[display]"), displayFields, into.display);
}

static constexpr TomlField<Workspace> workspaceFields[] = {
    {L("display"), &readDisplayTable},
    {L("source"), &readSourceTables, true},
    {L("service"), &readServiceTables},
    {L("alerts"), &readAlertsTable},
    {L("rota"), &readRotaTables},
    {L("oncall"), &readOnCallTable},
    {L("storage"), &readStorageTable},
};

static std::vector<const TomlNode *> tablesOf(const TomlNode &root, QStringView name)
{
    std::vector<const TomlNode *> tables;
    if (const TomlNode *array = root.child(name))
        for (const TomlNode &item : array->children)
            tables.push_back(&item);
    return tables;
}

/// The ids in use; complains of every id that is there already.
static QStringList judgeIds(TomlReading &reading, const TomlNode &root, QStringView name)
{
    QStringList ids;
    for (const TomlNode *table : tablesOf(root, name)) {
        const TomlNode *id = table->child(u"id");
        if (!id || id->text.isEmpty())
            continue;
        if (ids.contains(id->text))
            reading.complain(*id,
                WorkspaceReadingText::tr("the id '%1' is taken by an earlier [[%2]]")
                    .arg(id->text.left(64), name));
        else
            ids << id->text;
    }
    return ids;
}

/// Complains of a proxy that is not a service here, or, by way of others, the service itself.
static void judgeProxies(TomlReading &reading, const TomlNode &root, const QStringList &services)
{
    std::map<QString, QString> proxies;
    for (const TomlNode *table : tablesOf(root, u"service"))
        if (const TomlNode *id = table->child(u"id"), *proxy = table->child(u"proxy"); id && proxy)
            proxies[id->text] = proxy->text;
    for (const TomlNode *table : tablesOf(root, u"service")) {
        const TomlNode *proxy = table->child(u"proxy");
        const TomlNode *id = table->child(u"id");
        if (!proxy || proxy->text.isEmpty() || !id)
            continue;
        if (!services.contains(proxy->text)) {
            const QString nearest = nearestWord(proxy->text, services);
            reading.complain(*proxy,
                WorkspaceReadingText::tr("there is no [[service]] with the id '%1'")
                    .arg(proxy->text.left(64)),
                nearest.isEmpty() ? QString()
                                  : WorkspaceReadingText::tr("did you mean '%1'?").arg(nearest));
            continue;
        }
        QString at = proxy->text;
        for (size_t steps = 0; steps < proxies.size() && at != id->text; ++steps)
            at = proxies.contains(at) ? proxies.at(at) : QString();
        if (at == id->text)
            reading.complain(*proxy,
                WorkspaceReadingText::tr("'%1' cannot be its own proxy").arg(id->text.left(64)));
    }
}

/// The kinds of sources by their ids, as far as they are ones.
static std::map<QString, QString> kindsOf(const TomlNode &root)
{
    std::map<QString, QString> kinds;
    for (const TomlNode *table : tablesOf(root, u"source"))
        if (const TomlNode *id = table->child(u"id"), *kind = table->child(u"kind"); id && kind)
            kinds[id->text] = kind->text;
    return kinds;
}

static void judgeReferences(TomlReading &reading, const TomlNode &root)
{
    const QStringList sources = judgeIds(reading, root, u"source");
    const auto kinds = kindsOf(root);
    judgeProxies(reading, root, judgeIds(reading, root, u"service"));
    for (const TomlNode *table : tablesOf(root, u"service")) {
        const TomlNode *source = table->child(u"source");
        if (!source)
            continue;
        judgeSource(reading, *source, sources);
        const auto kind = kinds.find(source->text);
        if (kind != kinds.end() && !isMetricKind(kind->second))
            reading.complain(*source,
                WorkspaceReadingText::tr("'%1' is of kind \"%2\", which has no metrics")
                    .arg(source->text.left(64), kind->second.left(64)),
                WorkspaceReadingText::tr("name the source that the metrics are read from"));
    }
    judgeAlerts(reading, root, sources);
    judgeIds(reading, root, u"rota");
    for (const TomlNode *table : tablesOf(root, u"source"))
        if (const TomlNode *id = table->child(u"id");
            id && id->text == rotaSourceId().text() && root.child(u"rota"))
            reading.complain(*id,
                WorkspaceReadingText::tr("the id '%1' is that of the [[rota]] tables")
                    .arg(id->text));
}

WorkspaceReading readWorkspace(const QByteArray &document, const QString &file)
{
    WorkspaceReading result;
    const auto add = [&result, &file](const TomlMistake &mistake) {
        result.mistakes.push_back(
            {file, mistake.line, mistake.column, mistake.message, mistake.hint});
    };
    const auto tree = parseToml(document);
    if (!tree) {
        add(tree.error());
        return result;
    }
    TomlReading reading;
    reading.table(
        *tree, WorkspaceReadingText::tr("the workspace"), workspaceFields, result.workspace);
    judgeReferences(reading, *tree);
    for (const TomlMistake &mistake : reading.mistakes())
        add(mistake);
    return result;
}

} // namespace toban
