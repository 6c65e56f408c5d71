// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"

#include <QString>
#include <QStringList>

#include <span>
#include <string_view>
#include <vector>

namespace toban {

/** A label as it stands in JSON: the texts between the quotes, escapes kept. */
struct RawLabel {
    std::string_view name;
    std::string_view value;
};

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

/** Samples of one series, in columns of equal length. */
struct SampleView {
    std::span<const Instant> times;
    std::span<const double> values;
};

/** One series as it stands in an answer: where its parts begin in RawAnswer. */
struct RawSeries {
    size_t firstLabel = 0;
    size_t labelCount = 0;
    size_t firstSample = 0;
    size_t sampleCount = 0;
    std::vector<RawHistogram> histograms;
};

/** An answer taken apart; texts of labels point into the body and are still escaped. Labels and
 *  samples of all series stand one after the other, as an allocation for each of thousands of short
 *  series costs more than reading it. The times of a series ascend strictly. */
struct RawAnswer {
    std::vector<RawSeries> series;
    std::vector<RawLabel> labels;
    std::vector<Instant> times;
    std::vector<double> values;
    QString text;
    QStringList warnings;
    QStringList infos;
    int unreadable = 0;

    [[nodiscard]] std::span<const RawLabel> labelsOf(const RawSeries &one) const
    {
        return std::span(labels).subspan(one.firstLabel, one.labelCount);
    }
    [[nodiscard]] SampleView samplesOf(const RawSeries &one) const
    {
        return {std::span(times).subspan(one.firstSample, one.sampleCount),
            std::span(values).subspan(one.firstSample, one.sampleCount)};
    }
};

/** Series in one answer; more are refused. */
inline constexpr size_t mostSeries = 200'000;

/** Sorts samples that do not ascend; of two at one time the later in the text counts. */
void putInOrder(RawAnswer &answer, RawSeries &series);

} // namespace toban
