// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exemplarlog.h"

#include "statement.h"
#include "statements.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <map>

namespace toban {

/// Names are sorted in Labels and in the text, so that equal labels are equal texts.
static QString packed(const Labels &labels)
{
    QJsonObject object;
    for (const auto &[name, value] : labels.pairs())
        object.insert(name, value);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

static Labels unpacked(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    std::vector<Labels::Pair> pairs;
    for (auto it = object.begin(); it != object.end(); ++it)
        pairs.emplace_back(it.key(), it.value().toString());
    return Labels(std::move(pairs));
}

Result<bool> addExemplar(
    Database &samples, Registrar &registrar, const SourceId &source, const Exemplar &exemplar)
{
    const auto sourceId = registrar.text(source.text());
    const auto series = registrar.text(packed(exemplar.series));
    if (!sourceId || !series)
        return tl::unexpected(sourceId ? series.error() : sourceId.error());
    const QString labels = packed(exemplar.labels);
    Statement insert(samples, sql::insertExemplar);
    const auto isNew = insert.first(*sourceId, *series, toMs(exemplar.at), exemplar.value, labels);
    if (!isNew || !*isNew)
        return isNew;
    if (const auto end = insert.next(); !end)
        return end;
    return Statement(samples, sql::insertExemplarSeries).run(*sourceId, *series).map([] {
        return true;
    });
}

namespace {

/// The largest of every stretch of time.
class Thinned {
public:
    explicit Thinned(Millis stretch)
        : m_stretch(stretch.count())
    {
    }

    [[nodiscard]] bool wants(Instant at, double value) const
    {
        const auto held = m_stretch > 0 ? m_held.find({stretchOf(at), 0}) : m_held.end();
        return held == m_held.end() || held->second.value < value;
    }
    void put(Exemplar exemplar)
    {
        const std::pair key = m_stretch > 0 ? std::pair(stretchOf(exemplar.at), size_t(0))
                                            : std::pair(toMs(exemplar.at), m_held.size());
        m_held.insert_or_assign(key, std::move(exemplar));
    }
    [[nodiscard]] std::vector<Exemplar> taken()
    {
        std::vector<Exemplar> all;
        for (auto &[key, exemplar] : m_held)
            all.push_back(std::move(exemplar));
        return all;
    }

private:
    [[nodiscard]] qint64 stretchOf(Instant at) const { return (toMs(at) - 1) / m_stretch; }

    qint64 m_stretch;
    std::map<std::pair<qint64, size_t>, Exemplar> m_held; ///< by stretch, or time and number
};

} // namespace

/// The series of a source that are asked for, by the ids of their texts.
static Result<std::vector<std::pair<qint64, Labels>>> seriesOf(
    Database &samples, qint64 source, const SeriesSelector &which)
{
    std::vector<std::pair<qint64, Labels>> found;
    Statement rows(samples, sql::exemplarSeries);
    auto row = rows.first(source);
    for (; row && *row; row = rows.next()) {
        Labels labels = unpacked(rows.text(1));
        if (labels.metricName() == which.metric && matchesAll(which.match, labels))
            found.emplace_back(rows.integer(0), std::move(labels));
    }
    if (!row)
        return tl::unexpected(row.error());
    return found;
}

static Result<bool> hasExemplars(Database &samples)
{
    return Statement(samples, sql::exemplarTable).first();
}

Result<std::vector<Exemplar>> readExemplars(Database &samples, const Catalogue &catalogue,
    const SeriesSelector &which, TimeSpan span, Millis thin)
{
    const auto source = catalogue.textId(which.source.text());
    const auto isThere = hasExemplars(samples);
    if (!isThere)
        return tl::unexpected(isThere.error());
    if (!*isThere || !source)
        return std::vector<Exemplar>();
    const auto wanted = seriesOf(samples, *source, which);
    if (!wanted)
        return tl::unexpected(wanted.error());
    Thinned thinned(thin);
    for (const auto &[series, labels] : *wanted) {
        Statement rows(samples, sql::exemplars);
        auto row = rows.first(*source, series, toMs(span.from), toMs(span.to));
        for (; row && *row; row = rows.next())
            if (const Instant at = fromMs(rows.integer(0)); thinned.wants(at, rows.number(1)))
                thinned.put({labels, unpacked(rows.text(2)), at, rows.number(1)});
        if (!row)
            return tl::unexpected(row.error());
    }
    return thinned.taken();
}

} // namespace toban
