// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertcodec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

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

static QString escaped(QChar c)
{
    constexpr QStringView known = u"\"\\\b\f\n\r\t";
    constexpr QStringView letters = u"\"\\bfnrt";
    if (const auto place = known.indexOf(c); place >= 0)
        return u'\\' + QString(letters[place]);
    return u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
}

/// By hand and not through a QJsonObject, which a storm of alerts waits for (a third of the time to
/// keep ten thousand); the same text, because labels of earlier versions are found by it.
static void appendText(QString &json, QStringView text)
{
    const auto isPlain = [](QChar c) {
        return c.unicode() >= 0x20 && c != u'"' && c != u'\\' && !c.isSurrogate();
    };
    json += u'"';
    for (auto from = text.begin(); from != text.end();) {
        const auto to = std::find_if_not(from, text.end(), isPlain);
        json += QStringView(from, to);
        if (to == text.end())
            break;
        const bool isPair
            = to->isHighSurrogate() && to + 1 != text.end() && (to + 1)->isLowSurrogate();
        json += isPair ? QString(to, 2) : escaped(*to); // UTF-8 has no half of a pair
        from = to + (isPair ? 2 : 1);
    }
    json += u'"';
}

static void appendPairs(QString &json, const Labels &labels)
{
    json += u'{';
    for (const auto &[name, value] : labels.pairs()) {
        if (!json.endsWith(u'{'))
            json += u',';
        appendText(json, name);
        json += u':';
        appendText(json, value);
    }
    json += u'}';
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
    QString json;
    appendPairs(json, labels);
    return json;
}

Labels labelsFromText(const QString &text)
{
    return pairsFrom(objectFrom(text));
}

static void appendList(QString &json, QStringView key, const QStringList &list)
{
    if (list.isEmpty())
        return;
    json += u',';
    appendText(json, key);
    json += u':';
    for (qsizetype i = 0; i < list.size(); ++i) {
        json += i == 0 ? u'[' : u',';
        appendText(json, list[i]);
    }
    json += u']';
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
    QString json = u"{\"annotations\":"_s;
    appendPairs(json, report.annotations);
    appendList(json, u"inhibitedBy", report.inhibitedBy);
    if (!report.link.isEmpty()) {
        json += u",\"link\":";
        appendText(json, report.link);
    }
    appendList(json, u"receivers", report.receivers);
    appendList(json, u"silencedBy", report.silencedBy);
    json += u'}';
    return json;
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
        {u"keepFiring"_s, qint64(rule.keepFiring.count())},
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
    rule.keepFiring = Millis(json.value("keepFiring"_L1).toInteger());
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
