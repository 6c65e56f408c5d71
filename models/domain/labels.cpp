// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "labels.h"

#include <algorithm>

namespace toban {

/// FNV-1a over UTF-8 with separators that cannot stand in UTF-8.
static quint64 fingerprintOf(const std::vector<Labels::Pair> &pairs)
{
    quint64 hash = 14695981039346656037ULL;
    const auto add = [&hash](unsigned char byte) { hash = (hash ^ byte) * 1099511628211ULL; };
    const auto addText = [&add](const QString &text) {
        const QByteArray utf8 = text.toUtf8();
        for (const char c : utf8)
            add(static_cast<unsigned char>(c));
        add(0xFF);
    };
    for (const auto &[name, value] : pairs) {
        addText(name);
        addText(value);
    }
    return hash;
}

std::shared_ptr<const Labels::Data> Labels::make(std::vector<Pair> pairs)
{
    std::erase_if(pairs, [](const Pair &pair) { return pair.second.isEmpty(); });
    std::stable_sort(
        pairs.begin(), pairs.end(), [](const Pair &a, const Pair &b) { return a.first < b.first; });
    const auto sameName = [](const Pair &a, const Pair &b) { return a.first == b.first; };
    pairs.erase(std::unique(pairs.begin(), pairs.end(), sameName), pairs.end());
    auto data = std::make_shared<Data>();
    data->fingerprint = fingerprintOf(pairs);
    data->pairs = std::move(pairs);
    return data;
}

Labels::Labels()
    : Labels(std::vector<Pair>())
{
}

Labels::Labels(std::vector<Pair> pairs)
    : m_data(make(std::move(pairs)))
{
}

Labels::Labels(std::initializer_list<Pair> pairs)
    : m_data(make(std::vector<Pair>(pairs)))
{
}

template <typename Name>
static QString find(const std::vector<Labels::Pair> &pairs, const Name &name)
{
    for (const auto &[known, value] : pairs)
        if (known == name)
            return value;
    return {};
}

QString Labels::value(const QString &name) const
{
    return find(m_data->pairs, name);
}

QString Labels::value(QLatin1StringView name) const
{
    return find(m_data->pairs, name);
}

QString Labels::metricName() const
{
    return value(QLatin1StringView("__name__"));
}

Labels Labels::with(const QString &name, const QString &value) const
{
    auto pairs = m_data->pairs;
    std::erase_if(pairs, [&name](const Pair &pair) { return pair.first == name; });
    pairs.emplace_back(name, value);
    return Labels(std::move(pairs));
}

Labels Labels::without(const QStringList &names) const
{
    auto pairs = m_data->pairs;
    std::erase_if(pairs, [&names](const Pair &pair) { return names.contains(pair.first); });
    return Labels(std::move(pairs));
}

Labels Labels::only(const QStringList &names) const
{
    auto pairs = m_data->pairs;
    std::erase_if(pairs, [&names](const Pair &pair) { return !names.contains(pair.first); });
    return Labels(std::move(pairs));
}

QString Labels::toText() const
{
    QStringList parts;
    for (const auto &[name, value] : m_data->pairs) {
        if (name == QLatin1StringView("__name__"))
            continue;
        QString escaped = value;
        escaped.replace(u'\\', QStringLiteral("\\\\"));
        escaped.replace(u'"', QStringLiteral("\\\""));
        escaped.replace(u'\n', QStringLiteral("\\n"));
        parts << name + QStringLiteral("=\"") + escaped + u'"';
    }
    return metricName() + (parts.isEmpty() ? QString() : u'{' + parts.join(u',') + u'}');
}

QDebug operator<<(QDebug debug, const Labels &labels)
{
    const QDebugStateSaver saver(debug);
    return debug.noquote() << labels.toText();
}

} // namespace toban
