// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalogue.h"

#include "layoutcodec.h"
#include "statement.h"
#include "statements.h"

#include <algorithm>
#include <mutex>

namespace toban {

using ReadLock = std::shared_lock<std::shared_mutex>;

static constexpr int histogramFlag = 1;
static constexpr int deltaFlagOfSeries = 2;

Result<void> Catalogue::loadTexts(Database &samples, CatalogueNews &news) const
{
    Statement rows(samples, sql::textsAfter);
    auto row = rows.first(m_lastText);
    for (; row && *row; row = rows.next())
        news.texts.emplace_back(rows.integer(0), rows.text(1));
    if (!row)
        return tl::unexpected(row.error());
    return {};
}

Result<void> Catalogue::loadLayouts(Database &samples, CatalogueNews &news) const
{
    Statement rows(samples, sql::layoutsAfter);
    auto row = rows.first(m_lastLayout);
    for (; row && *row; row = rows.next()) {
        const BytesView content = unsealed(rows.bytes(1), rows.integer(0));
        BucketLayoutPtr layout = content.data() ? decodeLayout(content) : nullptr;
        if (!layout)
            return failure(ErrorKind::Storage, samples.path(),
                QStringLiteral("bucket layout %1 is damaged").arg(rows.integer(0)));
        news.layouts.emplace_back(rows.integer(0), std::move(layout));
    }
    if (!row)
        return tl::unexpected(row.error());
    return {};
}

Labels labelsFrom(BytesView bytes, const QHash<qint64, QString> &texts)
{
    std::vector<Labels::Pair> pairs;
    ByteReader in(bytes);
    while (in.left() > 0 && in.ok()) {
        QString name = texts.value(static_cast<qint64>(in.varint()));
        pairs.emplace_back(std::move(name), texts.value(static_cast<qint64>(in.varint())));
    }
    return Labels(std::move(pairs));
}

Result<void> Catalogue::loadSeries(Database &samples, CatalogueNews &news) const
{
    QHash<qint64, QString> texts = m_texts;
    for (const auto &[id, text] : news.texts)
        texts.insert(id, text);
    Statement rows(samples, sql::seriesAfter);
    auto row = rows.first(m_lastSeries);
    for (; row && *row; row = rows.next()) {
        auto entry = std::make_shared<SeriesEntry>();
        entry->id = rows.integer(0);
        entry->target = rows.integer(1);
        entry->source = SourceId(texts.value(rows.integer(2)));
        entry->isHistogram = rows.integer(3) & histogramFlag;
        entry->temporality
            = rows.integer(3) & deltaFlagOfSeries ? Temporality::Delta : Temporality::Cumulative;
        entry->labels = labelsFrom(rows.bytes(5), texts);
        if (entry->labels.fingerprint() != static_cast<quint64>(rows.integer(4)))
            return failure(ErrorKind::Storage, samples.path(),
                QStringLiteral("the labels of series %1 are damaged").arg(entry->id));
        news.series.push_back(std::move(entry));
    }
    if (!row)
        return tl::unexpected(row.error());
    return {};
}

Result<void> Catalogue::load(Database &samples)
{
    CatalogueNews news;
    {
        const ReadLock lock(m_mutex);
        const auto loaded = loadTexts(samples, news)
                                .and_then([&] { return loadLayouts(samples, news); })
                                .and_then([&] { return loadSeries(samples, news); });
        if (!loaded)
            return loaded;
    }
    publish(news);
    return {};
}

void Catalogue::publish(const CatalogueNews &news)
{
    const std::unique_lock lock(m_mutex);
    for (const auto &[id, text] : news.texts) {
        m_texts.insert(id, text);
        m_textIds.insert(text, id);
        m_lastText = std::max(m_lastText, id);
    }
    for (const auto &[id, layout] : news.layouts) {
        m_layouts.insert(id, layout);
        m_lastLayout = std::max(m_lastLayout, id);
    }
    for (const SeriesPtr &series : news.series) {
        if (series->id <= m_lastSeries)
            continue; // two readers of one file may have read the same rows
        m_series.push_back(series);
        m_byMetric[{series->source.text(), series->labels.metricName()}].push_back(series);
        m_byTarget[series->target].push_back(series);
        m_lastSeries = series->id;
    }
}

/// Matchers are asked once per distinct value of their label: a regular expression costs.
static bool matchesKnown(
    const Matchers &matchers, const Labels &labels, std::vector<QHash<QString, bool>> &known)
{
    for (size_t i = 0; i < matchers.size(); ++i) {
        const QString value = labels.value(matchers[i].label);
        auto answer = known[i].constFind(value);
        if (answer == known[i].constEnd())
            answer = known[i].insert(value, matchers[i].matches(labels));
        if (!*answer)
            return false;
    }
    return true;
}

std::vector<SeriesPtr> Catalogue::find(const SeriesSelector &which, bool isHistogram) const
{
    std::vector<SeriesPtr> found;
    {
        const ReadLock lock(m_mutex);
        const auto named = m_byMetric.constFind({which.source.text(), which.metric});
        if (named != m_byMetric.constEnd())
            found = *named;
    }
    std::vector<QHash<QString, bool>> known(which.match.size());
    std::erase_if(found, [&](const SeriesPtr &series) {
        return series->isHistogram != isHistogram
            || !matchesKnown(which.match, series->labels, known);
    });
    std::sort(found.begin(), found.end(),
        [](const SeriesPtr &a, const SeriesPtr &b) { return a->labels < b->labels; });
    return found;
}

std::vector<SeriesPtr> Catalogue::all() const
{
    const ReadLock lock(m_mutex);
    return m_series;
}

std::vector<SeriesPtr> Catalogue::ofTarget(qint64 target) const
{
    const ReadLock lock(m_mutex);
    return m_byTarget.value(target);
}

std::vector<qint64> Catalogue::targets() const
{
    const ReadLock lock(m_mutex);
    return {m_byTarget.keyBegin(), m_byTarget.keyEnd()};
}

std::vector<qint64> Catalogue::targetsOf(const SourceId &source) const
{
    const ReadLock lock(m_mutex);
    std::vector<qint64> targets;
    for (auto it = m_byTarget.cbegin(); it != m_byTarget.cend(); ++it)
        if (it->front()->source == source)
            targets.push_back(it.key());
    return targets;
}

qsizetype Catalogue::seriesCount() const
{
    const ReadLock lock(m_mutex);
    return static_cast<qsizetype>(m_series.size());
}

BucketLayoutPtr Catalogue::layout(qint64 id) const
{
    const ReadLock lock(m_mutex);
    return m_layouts.value(id);
}

std::vector<std::pair<qint64, BucketLayoutPtr>> Catalogue::layouts() const
{
    const ReadLock lock(m_mutex);
    std::vector<std::pair<qint64, BucketLayoutPtr>> layouts;
    for (auto it = m_layouts.cbegin(); it != m_layouts.cend(); ++it)
        layouts.emplace_back(it.key(), it.value());
    return layouts;
}

std::optional<qint64> Catalogue::textId(const QString &text) const
{
    const ReadLock lock(m_mutex);
    const auto known = m_textIds.constFind(text);
    return known == m_textIds.constEnd() ? std::nullopt : std::optional(*known);
}

std::vector<std::pair<qint64, QString>> Catalogue::texts() const
{
    const ReadLock lock(m_mutex);
    std::vector<std::pair<qint64, QString>> texts;
    for (auto it = m_texts.cbegin(); it != m_texts.cend(); ++it)
        texts.emplace_back(it.key(), it.value());
    return texts;
}

} // namespace toban
