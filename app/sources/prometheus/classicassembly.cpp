// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classicassembly.h"

#include "classicgroup.h"
#include "samplenumber.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

namespace toban {

namespace {

class ClassicAssembler final {
public:
    ClassicAssembler(const ClassicFamily &family, QueryAnswer &answer)
        : m_family(family)
        , m_utf8(family.family.toUtf8().toStdString())
        , m_answer(answer)
    {
    }

    void take(RawSeries &series);
    void finish();

private:
    [[nodiscard]] ClassicGroup &groupOf(const RawSeries &series);
    [[nodiscard]] bool join(RawSeries &series, std::string_view name, std::string_view le);
    void keepAsNumber(RawSeries &series);

    const ClassicFamily &m_family;
    std::string m_utf8;
    QueryAnswer &m_answer;
    LabelReader m_labels;
    std::vector<RawLabel> m_split;
    std::string m_key;
    std::unordered_map<std::string, size_t> m_byKey;
    std::vector<ClassicGroup> m_groups;
    BucketLayouts m_layouts;
};

ClassicGroup &ClassicAssembler::groupOf(const RawSeries &series)
{
    // VictoriaMetrics does not write labels in one order
    const auto byName = [](const RawLabel &a, const RawLabel &b) { return a.name < b.name; };
    if (!std::is_sorted(m_split.begin(), m_split.end(), byName))
        std::sort(m_split.begin(), m_split.end(), byName);
    m_key.clear();
    for (const auto &label : m_split) {
        if (label.name == "le" || label.name == "__name__")
            continue;
        m_key.append(label.name).append(1, '\0').append(label.value).append(1, '\0');
    }
    const auto [found, isNew] = m_byKey.try_emplace(m_key, m_groups.size());
    if (isNew)
        m_groups.emplace_back().metric = series.metric;
    return m_groups[found->second];
}

/// Whether the series is a part of the family; then its group has it.
bool ClassicAssembler::join(RawSeries &series, std::string_view name, std::string_view le)
{
    if (!name.starts_with(m_utf8))
        return false;
    const std::string_view suffix = name.substr(m_utf8.size());
    if (suffix == "_bucket") {
        const auto bound = sampleValue(le);
        if (!bound || std::isnan(*bound))
            return false;
        groupOf(series).addBucket(*bound, std::move(series));
        return true;
    }
    if (suffix == "_sum")
        groupOf(series).sum = std::move(series);
    else if (suffix == "_count")
        groupOf(series).count = std::move(series);
    return suffix == "_sum" || suffix == "_count";
}

void ClassicAssembler::keepAsNumber(RawSeries &series)
{
    auto labels = m_labels.make(m_split);
    if (!labels) {
        ++m_answer.unreadable;
        return;
    }
    m_answer.numbers.push_back({std::move(*labels), m_family.temporality, std::move(series.times),
        std::move(series.values)});
}

void ClassicAssembler::take(RawSeries &series)
{
    if (!splitLabels(series.metric, m_split)) {
        ++m_answer.unreadable;
        return;
    }
    std::string_view name;
    std::string_view le;
    for (const auto &label : m_split) {
        if (label.name == "__name__")
            name = label.value;
        else if (label.name == "le")
            le = label.value;
    }
    if (!join(series, name, le))
        keepAsNumber(series);
}

void ClassicAssembler::finish()
{
    for (auto &group : m_groups) {
        std::vector<HistogramBlock> blocks = group.assemble(m_layouts);
        if (blocks.empty())
            continue;
        if (!splitLabels(group.metric, m_split))
            continue;
        auto labels = m_labels.make(m_split, m_family.family, "le");
        if (!labels) {
            ++m_answer.unreadable;
            continue;
        }
        m_answer.histograms.push_back(
            {std::move(*labels), m_family.temporality, std::move(blocks)});
    }
}

} // namespace

void assembleClassic(RawAnswer &&raw, const ClassicFamily &family, QueryAnswer &answer)
{
    ClassicAssembler assembler(family, answer);
    for (auto &series : raw.series)
        assembler.take(series);
    assembler.finish();
}

static RawSeries rawOf(NumberSeries &&series)
{
    return {{}, std::move(series.times), std::move(series.values), {}};
}

std::vector<HistogramSeries> joinClassic(std::vector<NumberSeries> buckets,
    std::vector<NumberSeries> sums, std::vector<NumberSeries> counts, const ClassicFamily &family)
{
    const QStringList dropped{QStringLiteral("__name__"), QStringLiteral("le")};
    std::map<Labels, ClassicGroup> groups;
    for (auto &series : buckets) {
        const QByteArray le = series.labels.value(QLatin1StringView("le")).toUtf8();
        const auto bound = sampleValue({le.constData(), static_cast<size_t>(le.size())});
        const Labels labels = series.labels.without(dropped);
        if (bound && !std::isnan(*bound))
            groups[labels].addBucket(*bound, rawOf(std::move(series)));
    }
    for (auto &series : sums)
        groups[series.labels.without(dropped)].sum = rawOf(std::move(series));
    for (auto &series : counts)
        groups[series.labels.without(dropped)].count = rawOf(std::move(series));
    BucketLayouts layouts;
    std::vector<HistogramSeries> joined;
    for (auto &[labels, group] : groups) {
        auto blocks = group.assemble(layouts);
        if (!blocks.empty())
            joined.push_back({labels.with(QStringLiteral("__name__"), family.family),
                family.temporality, std::move(blocks)});
    }
    return joined;
}

} // namespace toban
