// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nativeassembly.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>

namespace toban {

namespace {

/// A row in the terms of the domain.
struct NativeRow {
    const RawHistogram *raw = nullptr;
    bool isCustom = false;
    std::optional<int> schema; ///< nullopt: no bucket tells
    std::optional<double> zeroThreshold; ///< nullopt: the zero bucket is empty
    std::vector<std::pair<ExponentialBucket, double>> buckets;
};

} // namespace

static bool isZeroBucket(const RawBucket &bucket)
{
    return bucket.boundaries == 3 || (bucket.lower <= 0 && bucket.upper >= 0);
}

/// The schema of which (lower, upper], both positive, is a bucket.
static std::optional<int> schemaOf(double lower, double upper)
{
    constexpr int coarsest = -4;
    constexpr int finest = 8;
    if (!(lower > 0) || !std::isfinite(upper) || !(upper > lower))
        return std::nullopt;
    const double exact = -std::log2(std::log2(upper / lower));
    const double rounded = std::round(exact);
    if (rounded < coarsest || rounded > finest || std::abs(exact - rounded) > 1e-6)
        return std::nullopt;
    return static_cast<int>(rounded);
}

static std::optional<qint32> indexOf(double upper, int schema)
{
    const double exact = std::ldexp(std::log2(upper), schema);
    const double rounded = std::round(exact);
    if (std::abs(exact - rounded) > 1e-6 * std::max(1.0, std::abs(rounded)))
        return std::nullopt;
    return static_cast<qint32>(rounded);
}

/// false where the bucket fits no schema, or another than those before it.
static bool addBucket(NativeRow &row, const RawBucket &bucket)
{
    if (isZeroBucket(bucket)) {
        if (bucket.boundaries != 3 || bucket.lower != -bucket.upper)
            return false;
        row.zeroThreshold = bucket.upper;
        row.buckets.push_back({{0, 0}, bucket.count});
        return true;
    }
    const bool positive = bucket.lower > 0;
    const double lower = positive ? bucket.lower : -bucket.upper;
    const double upper = positive ? bucket.upper : -bucket.lower;
    const auto schema = schemaOf(lower, upper);
    if (!schema || (row.schema && *row.schema != *schema))
        return false;
    const auto index = indexOf(upper, *schema);
    if (!index)
        return false;
    row.schema = schema;
    row.buckets.push_back({{static_cast<qint8>(positive ? 1 : -1), *index}, bucket.count});
    return true;
}

static NativeRow nativeRow(const RawHistogram &raw)
{
    NativeRow row;
    row.raw = &raw;
    for (const auto &bucket : raw.buckets) {
        if (!addBucket(row, bucket)) {
            row.isCustom = true;
            break;
        }
    }
    return row;
}

/// Position on the axis of values: negatives by falling index, zero, positives by rising index.
static std::pair<int, int> position(const ExponentialBucket &bucket)
{
    return {bucket.side, bucket.side * bucket.index};
}

template <typename Map>
static void appendRow(HistogramBlock &block, const NativeRow &row, const Map &columns)
{
    block.times.push_back(row.raw->at);
    block.counts.push_back(row.raw->count);
    block.sums.push_back(row.raw->sum);
    block.buckets.resize(block.buckets.size() + columns.size(), 0);
}

static HistogramBlock exponentialBlock(const std::vector<NativeRow> &rows)
{
    std::map<std::pair<int, int>, size_t> columns;
    BucketLayout layout;
    layout.kind = BucketLayout::Kind::Exponential;
    for (const auto &row : rows) {
        layout.schema = row.schema.value_or(layout.schema);
        layout.zeroThreshold = row.zeroThreshold.value_or(layout.zeroThreshold);
        for (const auto &[bucket, count] : row.buckets)
            columns.emplace(position(bucket), 0);
    }
    for (auto &[place, column] : columns) {
        column = layout.exponential.size();
        layout.exponential.push_back(
            {static_cast<qint8>(place.first), static_cast<qint32>(place.first * place.second)});
    }
    HistogramBlock block;
    for (const auto &row : rows) {
        appendRow(block, row, columns);
        double *counts = block.buckets.data() + block.buckets.size() - columns.size();
        for (const auto &[bucket, count] : row.buckets)
            counts[columns.at(position(bucket))] += count;
    }
    block.layout = std::make_shared<const BucketLayout>(std::move(layout));
    return block;
}

/// Custom bounds: every bound seen becomes one of the layout, so that gaps are empty buckets.
static HistogramBlock customBlock(const std::vector<NativeRow> &rows)
{
    std::map<double, size_t> columns{{std::numeric_limits<double>::infinity(), 0}};
    for (const auto &row : rows)
        for (const auto &bucket : row.raw->buckets) {
            if (std::isfinite(bucket.lower))
                columns.emplace(bucket.lower, 0);
            columns.emplace(bucket.upper, 0);
        }
    BucketLayout layout;
    for (auto &[bound, column] : columns) {
        column = layout.upperBounds.size();
        layout.upperBounds.push_back(bound);
    }
    HistogramBlock block;
    for (const auto &row : rows) {
        appendRow(block, row, columns);
        double *counts = block.buckets.data() + block.buckets.size() - columns.size();
        for (const auto &bucket : row.raw->buckets)
            counts[columns.at(bucket.upper)] += bucket.count;
    }
    block.layout = std::make_shared<const BucketLayout>(std::move(layout));
    return block;
}

template <typename Value>
static bool agree(const std::optional<Value> &a, const std::optional<Value> &b)
{
    return !a || !b || *a == *b;
}

std::vector<HistogramBlock> assembleNative(const std::vector<RawHistogram> &raws)
{
    std::vector<NativeRow> rows;
    for (const auto &raw : raws)
        rows.push_back(nativeRow(raw));
    // a row with few custom buckets can fit a schema by chance; its neighbours tell
    if (std::any_of(rows.begin(), rows.end(), [](const NativeRow &row) { return row.isCustom; }))
        return {customBlock(rows)};
    std::vector<HistogramBlock> blocks;
    std::vector<NativeRow> run;
    std::optional<int> schema; // of the run
    std::optional<double> zeroThreshold;
    for (auto &row : rows) {
        if (!agree(row.schema, schema) || !agree(row.zeroThreshold, zeroThreshold)) {
            blocks.push_back(exponentialBlock(run));
            run.clear();
            schema.reset();
            zeroThreshold.reset();
        }
        schema = row.schema ? row.schema : schema;
        zeroThreshold = row.zeroThreshold ? row.zeroThreshold : zeroThreshold;
        run.push_back(std::move(row));
    }
    if (!run.empty())
        blocks.push_back(exponentialBlock(run));
    return blocks;
}

} // namespace toban
