// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exemplar.h"
#include "histogram.h"
#include "instant.h"

#include <QStringList>

#include <vector>

namespace toban {

/** The answer to an instant or range query. A vector gives series of one sample, a scalar one
 *  series without labels. Native histograms stand in @c histograms. */
struct QueryAnswer {
    std::vector<NumberSeries> numbers;
    std::vector<HistogramSeries> histograms;
    std::vector<Exemplar> exemplars;
    bool isServed = true; ///< false: the server does not know what was asked for
    QString text; ///< of a result of type "string"
    /** The server's own words: the data may be partial. Then counts of what could not be read. */
    QStringList warnings;
    QStringList infos;
    int unreadable = 0; ///< series and samples left out because they could not be read

    Millis clockSkew{0};
    Millis took{0};
    /** Not empty for VictoriaMetrics, which evaluates range queries of the last half minute only
     *  in appearance: it repeats older values there. */
    QByteArray serverHint;
};

/** How series of a classic histogram are joined while reading. */
struct ClassicFamily {
    QString family; ///< without _bucket; becomes the __name__ of the histograms
    Temporality temporality = Temporality::Cumulative;
};

struct MetricMetadata {
    QString metric; ///< as the server calls the family
    QString type; ///< counter, gauge, histogram, summary, …
    QString help;
    QString unit;
};

struct BuildInfo {
    QString application; ///< where a server names itself (Mimir); mostly empty
    QString version; ///< empty: VictoriaMetrics, or not told
    QByteArray serverHint;
    Millis clockSkew{0};
    Millis took{0};
};

} // namespace toban
