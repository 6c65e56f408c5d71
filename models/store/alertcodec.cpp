// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertcodec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace toban {

using namespace Qt::StringLiterals;

static QJsonObject pairsJson(const Labels &labels)
{
    QJsonObject json;
    for (const auto &[name, value] : labels.pairs())
        json.insert(name, value);
    return json;
}

static Labels pairsFrom(const QJsonObject &json)
{
    std::vector<Labels::Pair> pairs;
    for (auto it = json.begin(); it != json.end(); ++it)
        pairs.emplace_back(it.key(), it.value().toString());
    return Labels(std::move(pairs));
}

static QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

static QJsonObject objectFrom(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QString labelsText(const Labels &labels)
{
    return compact(pairsJson(labels));
}

Labels labelsFromText(const QString &text)
{
    return pairsFrom(objectFrom(text));
}

static void insertList(QJsonObject &json, const QString &key, const QStringList &list)
{
    if (!list.isEmpty())
        json.insert(key, QJsonArray::fromStringList(list));
}

static QStringList listFrom(const QJsonObject &json, QLatin1StringView key)
{
    QStringList list;
    const QJsonArray array = json.value(key).toArray();
    for (const auto &value : array)
        list << value.toString();
    return list;
}

QString toldText(const AlertReport &report)
{
    QJsonObject json{{u"annotations"_s, pairsJson(report.annotations)}};
    if (!report.link.isEmpty())
        json.insert(u"link"_s, report.link);
    insertList(json, u"silencedBy"_s, report.silencedBy);
    insertList(json, u"inhibitedBy"_s, report.inhibitedBy);
    insertList(json, u"receivers"_s, report.receivers);
    return compact(json);
}

void readTold(const QString &text, AlertReport &into)
{
    const QJsonObject json = objectFrom(text);
    into.annotations = pairsFrom(json.value("annotations"_L1).toObject());
    into.link = json.value("link"_L1).toString();
    into.silencedBy = listFrom(json, "silencedBy"_L1);
    into.inhibitedBy = listFrom(json, "inhibitedBy"_L1);
    into.receivers = listFrom(json, "receivers"_L1);
}

QString ruleText(const AlertRule &rule)
{
    return compact({
        {u"group"_s, rule.group},
        {u"name"_s, rule.name},
        {u"query"_s, rule.query},
        {u"holdFor"_s, qint64(rule.holdFor.count())},
        {u"labels"_s, pairsJson(rule.labels)},
        {u"annotations"_s, pairsJson(rule.annotations)},
        {u"error"_s, rule.error},
        {u"wasEvaluated"_s, rule.wasEvaluated},
    });
}

AlertRule ruleFromText(const QString &text)
{
    const QJsonObject json = objectFrom(text);
    AlertRule rule;
    rule.group = json.value("group"_L1).toString();
    rule.name = json.value("name"_L1).toString();
    rule.query = json.value("query"_L1).toString();
    rule.holdFor = Millis(json.value("holdFor"_L1).toInteger());
    rule.labels = pairsFrom(json.value("labels"_L1).toObject());
    rule.annotations = pairsFrom(json.value("annotations"_L1).toObject());
    rule.error = json.value("error"_L1).toString();
    rule.wasEvaluated = json.value("wasEvaluated"_L1).toBool(true);
    return rule;
}

QString searchText(const QString &text)
{
    QString folded = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    for (QChar &c : folded)
        if (c.unicode() >= 0x30A1 && c.unicode() <= 0x30F6)
            c = QChar(c.unicode() - 0x60);
    return folded;
}

QString searchText(const Labels &labels, const Labels &annotations)
{
    QStringList texts;
    for (const auto *set : {&labels, &annotations})
        for (const auto &pair : set->pairs())
            texts << pair.second;
    return searchText(texts.join(u'\n'));
}

} // namespace toban
