// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classicassembly.h"

#include "classicgroup.h"
#include "samplenumber.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <unordered_map>

namespace toban {

namespace {

class ClassicAssembler final {
public:
    ClassicAssembler(RawAnswer &&raw, const ClassicFamily &family, QueryAnswer &answer)
        : m_raw(std::move(raw))
        , m_family(family)
        , m_utf8(family.family.toUtf8().toStdString())
        , m_answer(answer)
    {
    }

    void assemble();

private:
    void take(const RawSeries &series);
    [[nodiscard]] ClassicGroup &groupOf(const RawSeries &series);
    [[nodiscard]] bool join(const RawSeries &series, std::string_view name, std::string_view le);
    void keepAsNumber(const RawSeries &series);
    void finish(ClassicGroup &group);

    RawAnswer m_raw;
    const ClassicFamily &m_family;
    std::string m_utf8;
    QueryAnswer &m_answer;
    LabelReader m_labels;
    std::string m_key;
    std::unordered_map<std::string, size_t> m_byKey;
    std::vector<ClassicGroup> m_groups;
    BucketLayouts m_layouts;
};

ClassicGroup &ClassicAssembler::groupOf(const RawSeries &series)
{
    // VictoriaMetrics does not write labels in one order
    const auto byName = [](const RawLabel &a, const RawLabel &b) { return a.name < b.name; };
    const std::span labels = std::span(m_raw.labels).subspan(series.firstLabel, series.labelCount);
    if (!std::is_sorted(labels.begin(), labels.end(), byName))
        std::sort(labels.begin(), labels.end(), byName);
    m_key.clear();
    for (const auto &label : labels) {
        if (label.name == "le" || label.name == "__name__")
            continue;
        m_key.append(label.name).append(1, '\0').append(label.value).append(1, '\0');
    }
    const auto [found, isNew] = m_byKey.try_emplace(m_key, m_groups.size());
    if (isNew) {
        auto &group = m_groups.emplace_back();
        group.firstLabel = series.firstLabel;
        group.labelCount = series.labelCount;
    }
    return m_groups[found->second];
}

/// Whether the series is a part of the family; then its group has it.
bool ClassicAssembler::join(const RawSeries &series, std::string_view name, std::string_view le)
{
    if (!name.starts_with(m_utf8))
        return false;
    const std::string_view suffix = name.substr(m_utf8.size());
    if (suffix == "_bucket") {
        const auto bound = sampleValue(le);
        if (!bound || std::isnan(*bound))
            return false;
        groupOf(series).addBucket(*bound, m_raw.samplesOf(series));
        return true;
    }
    if (suffix == "_sum")
        groupOf(series).sum = m_raw.samplesOf(series);
    else if (suffix == "_count")
        groupOf(series).count = m_raw.samplesOf(series);
    return suffix == "_sum" || suffix == "_count";
}

void ClassicAssembler::keepAsNumber(const RawSeries &series)
{
    auto labels = m_labels.read(m_raw.labelsOf(series));
    if (!labels) {
        ++m_answer.unreadable;
        return;
    }
    const auto [times, values] = m_raw.samplesOf(series);
    m_answer.numbers.push_back({std::move(*labels), m_family.temporality,
        {times.begin(), times.end()}, {values.begin(), values.end()}});
}

void ClassicAssembler::take(const RawSeries &series)
{
    std::string_view name;
    std::string_view le;
    for (const auto &label : m_raw.labelsOf(series)) {
        if (label.name == "__name__")
            name = label.value;
        else if (label.name == "le")
            le = label.value;
    }
    if (!join(series, name, le))
        keepAsNumber(series);
}

void ClassicAssembler::finish(ClassicGroup &group)
{
    std::vector<HistogramBlock> blocks = group.assemble(m_layouts);
    if (blocks.empty())
        return;
    const auto raw = std::span(m_raw.labels).subspan(group.firstLabel, group.labelCount);
    auto labels = m_labels.read(raw, m_family.family, "le");
    if (labels)
        m_answer.histograms.push_back(
            {std::move(*labels), m_family.temporality, std::move(blocks)});
    else
        ++m_answer.unreadable;
}

void ClassicAssembler::assemble()
{
    for (const auto &series : m_raw.series)
        take(series);
    for (auto &group : m_groups)
        finish(group);
}

} // namespace

void assembleClassic(RawAnswer &&raw, const ClassicFamily &family, QueryAnswer &answer)
{
    ClassicAssembler(std::move(raw), family, answer).assemble();
}

std::vector<HistogramSeries> joinClassic(const std::vector<NumberSeries> &buckets,
    const std::vector<NumberSeries> &sums, const std::vector<NumberSeries> &counts,
    const ClassicFamily &family)
{
    const QStringList dropped{QStringLiteral("__name__"), QStringLiteral("le")};
    std::map<Labels, ClassicGroup> groups;
    for (const auto &series : buckets) {
        const QByteArray le = series.labels.value(QLatin1StringView("le")).toUtf8();
        const auto bound = sampleValue({le.constData(), static_cast<size_t>(le.size())});
        const Labels labels = series.labels.without(dropped);
        if (bound && !std::isnan(*bound))
            groups[labels].addBucket(*bound, SampleView{series.times, series.values});
    }
    for (const auto &series : sums)
        groups[series.labels.without(dropped)].sum = SampleView{series.times, series.values};
    for (const auto &series : counts)
        groups[series.labels.without(dropped)].count = SampleView{series.times, series.values};
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
