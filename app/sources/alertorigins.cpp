// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertorigins.h"

#include "alertvalues.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace toban {

static constexpr size_t mostOrigins = 1000;

namespace {

/// Reads the text line by line. A line that begins a list counts only where one can begin, so that
/// texts of several lines among the annotations are no labels.
class OriginText final {
public:
    void take(QStringView line)
    {
        switch (m_place) {
        case Place::Between:
            if (line == u"Labels:")
                m_place = Place::Labels;
            break;
        case Place::Labels:
            takeLabel(line);
            break;
        case Place::Annotations:
            if (line.startsWith(u"Source: ") || line == u"Source:")
                m_place = Place::Between;
            break;
        }
    }

    [[nodiscard]] std::vector<Labels> origins() && { return std::move(m_origins); }

private:
    enum class Place { Between, Labels, Annotations };

    void takeLabel(QStringView line)
    {
        if (line == u"Annotations:") {
            if (!m_pairs.empty() && m_origins.size() < mostOrigins)
                m_origins.emplace_back(std::exchange(m_pairs, {}));
            m_pairs.clear();
            m_place = Place::Annotations;
            return;
        }
        const auto equals = line.indexOf(u" = ");
        if (line.startsWith(u" - ") && equals > 3)
            m_pairs.emplace_back(
                line.mid(3, equals - 3).toString(), json::cutText(line.mid(equals + 3).toString()));
        else if (!m_pairs.empty()) // the value has several lines
            m_pairs.back().second = json::cutText(m_pairs.back().second + u'\n' + line.toString());
    }

    Place m_place = Place::Between;
    std::vector<Labels::Pair> m_pairs;
    std::vector<Labels> m_origins;
};

} // namespace

std::vector<Labels> alertOriginsOfText(const QString &text)
{
    OriginText reading;
    for (const QStringView line : QStringView(text).split(u'\n'))
        reading.take(line);
    return std::move(reading).origins();
}

static std::vector<Labels::Pair> textsOf(const QJsonObject &object)
{
    std::vector<Labels::Pair> pairs;
    for (auto member = object.begin(); member != object.end(); ++member)
        if (member.value().isString())
            pairs.emplace_back(member.key(), json::cutText(member.value().toString()));
    return pairs;
}

static std::vector<Labels> originsOfList(const QJsonArray &list)
{
    std::vector<Labels> origins;
    for (const auto &one : list) {
        Labels labels(textsOf(one.toObject().value("labels"_L1).toObject()));
        if (!labels.isEmpty() && origins.size() < mostOrigins)
            origins.push_back(std::move(labels));
    }
    return origins;
}

std::vector<Labels> alertOrigins(const QJsonValue &details)
{
    const QJsonObject told = details.toObject();
    const QJsonValue firing = told.value("firing"_L1);
    auto origins = firing.isArray() ? originsOfList(firing.toArray())
                                    : alertOriginsOfText(firing.toString());
    if (origins.empty() && firing.isString())
        origins = originsOfList(QJsonDocument::fromJson(firing.toString().toUtf8()).array());
    if (!origins.empty())
        return origins;
    for (const auto name : {"labels"_L1, "custom_details"_L1})
        if (const QJsonValue inner = told.value(name); inner.isObject())
            if (auto found = alertOrigins(inner); !found.empty())
                return found;
    if (told.value("alertname"_L1).toString().isEmpty())
        return {};
    return {Labels(textsOf(told))};
}

} // namespace toban
