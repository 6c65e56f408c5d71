// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"

#include <QString>
#include <QStringList>

#include <string_view>
#include <vector>

namespace toban {

/** A native histogram's bucket as the API writes it. */
struct RawBucket {
    int boundaries = 0; ///< 0 (lo,hi], 1 [lo,hi), 2 (lo,hi), 3 [lo,hi]
    double lower = 0;
    double upper = 0;
    double count = 0;
};

struct RawHistogram {
    Instant at;
    double count = 0;
    double sum = 0;
    std::vector<RawBucket> buckets; ///< lowest first, empty ones left out
};

/** One series as it stands in an answer. Times ascend strictly. */
struct RawSeries {
    std::string_view metric; ///< JSON text of its labels, within the body
    std::vector<Instant> times;
    std::vector<double> values;
    std::vector<RawHistogram> histograms;
};

/** An answer taken apart, its labels not yet read. Lives no longer than the body. */
struct RawAnswer {
    std::vector<RawSeries> series;
    QString text;
    QStringList warnings;
    QStringList infos;
    int unreadable = 0;
};

/** Series in one answer; more are refused. */
inline constexpr size_t mostSeries = 200'000;

/** Sorts samples that do not ascend; of two at one time the later in the text counts. */
void putInOrder(RawSeries &series);

} // namespace toban
