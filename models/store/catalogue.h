// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bytes.h"
#include "columnblob.h"
#include "database.h"
#include "queries.h"

#include <QHash>

#include <shared_mutex>

namespace toban {

/** A series as the store knows it. */
struct SeriesEntry {
    qint64 id = 0;
    qint64 target = 0; ///< series with the same one share their time columns
    SourceId source;
    bool isHistogram = false;
    Temporality temporality = Temporality::Cumulative;
    Labels labels;
};
using SeriesPtr = std::shared_ptr<const SeriesEntry>;

/** Everything the catalogue learned in one transaction. */
struct CatalogueNews {
    std::vector<SeriesPtr> series;
    std::vector<std::pair<qint64, BucketLayoutPtr>> layouts;
    std::vector<std::pair<qint64, QString>> texts;
};

/** The labels of a stored series; its fingerprint tells whether they are right. */
[[nodiscard]] Labels labelsFrom(BytesView bytes, const QHash<qint64, QString> &texts);

/** All series, layouts and names of samples.db, in memory. Thread-safe; holds committed rows only.
 *  Nothing is ever removed. */
class Catalogue final {
    Q_DISABLE_COPY_MOVE(Catalogue)

public:
    Catalogue() = default;

    /** Reads what was added since the last time. Series whose labels do not fit their fingerprint
     *  are an error of kind Storage. */
    [[nodiscard]] Result<void> load(Database &samples);
    void publish(const CatalogueNews &news);

    /** In the order of their labels. */
    [[nodiscard]] std::vector<SeriesPtr> find(const SeriesSelector &which, bool isHistogram) const;
    [[nodiscard]] std::vector<SeriesPtr> all() const;
    [[nodiscard]] std::vector<SeriesPtr> ofTarget(qint64 target) const;
    [[nodiscard]] std::vector<qint64> targets() const;
    [[nodiscard]] std::vector<qint64> targetsOf(const SourceId &source) const;
    [[nodiscard]] qsizetype seriesCount() const;

    [[nodiscard]] BucketLayoutPtr layout(qint64 id) const;
    [[nodiscard]] std::vector<std::pair<qint64, BucketLayoutPtr>> layouts() const;
    [[nodiscard]] std::optional<qint64> textId(const QString &text) const;
    [[nodiscard]] std::vector<std::pair<qint64, QString>> texts() const;

private:
    using MetricKey = std::pair<QString, QString>; ///< source, metric name

    [[nodiscard]] Result<void> loadTexts(Database &samples, CatalogueNews &news) const;
    [[nodiscard]] Result<void> loadLayouts(Database &samples, CatalogueNews &news) const;
    [[nodiscard]] Result<void> loadSeries(Database &samples, CatalogueNews &news) const;

    mutable std::shared_mutex m_mutex;
    std::vector<SeriesPtr> m_series;
    QHash<MetricKey, std::vector<SeriesPtr>> m_byMetric;
    QHash<qint64, std::vector<SeriesPtr>> m_byTarget;
    QHash<qint64, BucketLayoutPtr> m_layouts;
    QHash<qint64, QString> m_texts;
    QHash<QString, qint64> m_textIds;
    qint64 m_lastSeries = 0;
    qint64 m_lastLayout = 0;
    qint64 m_lastText = 0;
};

} // namespace toban
