// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"

namespace toban {

/** The writer's side of the catalogue: finds or makes series, layouts and names inside the open
 *  transaction. What was made is published when the transaction is committed. Writer thread. */
class Registrar final {
    Q_DISABLE_COPY_MOVE(Registrar)

public:
    Registrar(Database &samples, Catalogue &catalogue);

    [[nodiscard]] Result<SeriesPtr> series(
        const SourceId &source, bool isHistogram, Temporality temporality, const Labels &labels);
    /** The stored twin of a layout, so that equal layouts are one pointer. */
    [[nodiscard]] Result<BucketLayoutPtr> layout(const BucketLayoutPtr &layout);
    [[nodiscard]] Result<qint64> text(const QString &text);
    [[nodiscard]] qint64 layoutNumber(const BucketLayoutPtr &stored) const;
    [[nodiscard]] BucketLayoutPtr layoutOf(qint64 number) const;
    /** All series of a target, those of this transaction included. */
    [[nodiscard]] std::vector<SeriesPtr> ofTarget(qint64 target) const;

    void committed();
    void rolledBack();

private:
    struct SeriesKey {
        SourceId source;
        bool isHistogram = false;
        Temporality temporality = Temporality::Cumulative;
        Labels labels;
        friend bool operator==(const SeriesKey &, const SeriesKey &) = default;
        friend size_t qHash(const SeriesKey &key, size_t seed)
        {
            return qHashMulti(seed, key.source, key.labels, key.isHistogram);
        }
    };
    using TargetKey = std::pair<SourceId, Labels>;

    void reload();
    void remember(const SeriesPtr &series);
    [[nodiscard]] Result<Bytes> packedLabels(const Labels &labels);
    [[nodiscard]] qint64 targetId(const SourceId &source, const Labels &labels);

    Database &m_samples;
    Catalogue &m_catalogue;
    CatalogueNews m_news;
    QHash<SeriesKey, SeriesPtr> m_series;
    QHash<TargetKey, qint64> m_targets;
    QHash<QByteArray, BucketLayoutPtr> m_layoutsByContent;
    QHash<const BucketLayout *, qint64> m_layoutNumbers;
    QHash<qint64, BucketLayoutPtr> m_layoutsByNumber;
    QHash<QString, qint64> m_texts;
    qint64 m_nextSeries = 1;
    qint64 m_nextTarget = 1;
    qint64 m_nextLayout = 1;
    qint64 m_nextText = 1;
};

} // namespace toban
