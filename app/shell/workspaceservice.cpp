// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspacetables.h"

#include <QRegularExpression>

namespace toban {

class WorkspaceServiceText {
    Q_DECLARE_TR_FUNCTIONS(toban::Workspace)
};

std::optional<QString> readIdentifier(TomlReading &reading, const TomlNode &node)
{
    static const QRegularExpression form(QStringLiteral(R"(^[\p{L}\p{N}_][\p{L}\p{N}._/:@-]*$)"));
    auto value = reading.text(node);
    if (!value || form.match(*value).hasMatch())
        return value;
    reading.complain(node,
        WorkspaceServiceText::tr("'%1' cannot be '%2'").arg(node.key, value->left(64)),
        WorkspaceServiceText::tr("use letters, digits and . _ - without spaces"));
    return std::nullopt;
}

/// Names that could not stand in a query, and the one that people paste most, are told at once.
static std::optional<QString> readMetric(TomlReading &reading, const TomlNode &node)
{
    static const QRegularExpression form(QStringLiteral(R"(^[\p{L}_:][\p{L}\p{N}_:.-]*$)"));
    auto value = reading.text(node);
    if (!value || form.match(*value).hasMatch())
        return value;
    reading.complain(node,
        WorkspaceServiceText::tr("'%1' is not the name of a metric").arg(node.key),
        value->contains(u'{') ? WorkspaceServiceText::tr("put the part in braces into 'match'")
                              : QString());
    return std::nullopt;
}

static void readLatencyMetric(TomlReading &reading, const TomlNode &node, LatencySignal &into)
{
    auto value = readMetric(reading, node);
    if (!value)
        return;
    if (value->endsWith(QLatin1StringView("_bucket")))
        reading.complain(node, WorkspaceServiceText::tr("'metric' is the family, without _bucket"),
            WorkspaceServiceText::tr("write \"%1\"").arg(value->chopped(7)));
    else
        into.metric = std::move(*value);
}

static void readHistogramKind(TomlReading &reading, const TomlNode &node, LatencySignal &into)
{
    static const QStringList words = {QStringLiteral("classic"), QStringLiteral("native")};
    if (const auto index = reading.oneOf(node, words))
        into.kind = static_cast<HistogramKind>(*index);
}

static void readLatencyUnit(TomlReading &reading, const TomlNode &node, LatencySignal &into)
{
    static const QStringList words
        = {QStringLiteral("s"), QStringLiteral("ms"), QStringLiteral("us")};
    static constexpr double factors[] = {1, 0.001, 0.000001};
    if (const auto index = reading.oneOf(node, words))
        into.toSeconds = factors[*index];
}

static void readOutcomeMetric(TomlReading &reading, const TomlNode &node, OutcomeSignal &into)
{
    if (auto value = readMetric(reading, node))
        into.metric = std::move(*value);
}

static void readSaturationUnit(TomlReading &reading, const TomlNode &node, SaturationSignal &into)
{
    static constexpr Unit units[] = {Unit::None, Unit::Seconds, Unit::Bytes, Unit::Ratio,
        Unit::ErrorRatio, Unit::PerSecond, Unit::Count};
    QStringList words;
    for (const Unit unit : units)
        words << unitName(unit);
    if (const auto index = reading.oneOf(node, words))
        into.unit = units[*index];
}

static void readLimit(TomlReading &reading, const TomlNode &node, SaturationSignal &into)
{
    const auto limit = reading.number(node);
    if (limit && *limit > 0)
        into.limit = *limit;
    else if (limit)
        reading.complain(node, WorkspaceServiceText::tr("'limit' must be above 0"),
            WorkspaceServiceText::tr("leave it out where no limit is known"));
}

template <auto Member, typename T>
static void readNonEmptyInto(TomlReading &reading, const TomlNode &node, T &into)
{
    if (auto value = reading.nonEmptyText(node))
        into.*Member = std::move(*value);
}

using L = QLatin1StringView;
static constexpr TomlField<LatencySignal> latencyFields[] = {
    {L("metric"), &readLatencyMetric, true},
    {L("match"), &readMatchersInto<&LatencySignal::match>},
    {L("kind"), &readHistogramKind},
    {L("unit"), &readLatencyUnit},
};
static constexpr TomlField<OutcomeSignal> outcomeFields[] = {
    {L("metric"), &readOutcomeMetric},
    {L("match"), &readMatchersInto<&OutcomeSignal::match>},
    {L("status"), &readTextInto<&OutcomeSignal::statusLabel>},
    {L("errors"), &readMatchersInto<&OutcomeSignal::errors>},
};
static constexpr TomlField<SaturationSignal> saturationFields[] = {
    {L("name"), &readNonEmptyInto<&SaturationSignal::name>, true},
    {L("query"), &readNonEmptyInto<&SaturationSignal::query>, true},
    {L("limit"), &readLimit},
    {L("limit_query"), &readNonEmptyInto<&SaturationSignal::limitQuery>},
    {L("unit"), &readSaturationUnit},
};

static void readQuantile(TomlReading &reading, const TomlNode &node, Service &into)
{
    const auto quantile = reading.number(node);
    if (quantile && *quantile > 0 && *quantile < 1)
        into.objectiveQuantile = *quantile;
    else if (quantile)
        reading.complain(node, WorkspaceServiceText::tr("'quantile' must be between 0 and 1"),
            WorkspaceServiceText::tr("the 99th percentile is 0.99"));
}

static void readObjectiveSeconds(TomlReading &reading, const TomlNode &node, Service &into)
{
    const auto seconds = reading.number(node);
    if (seconds && *seconds > 0)
        into.latencyObjective = *seconds;
    else if (seconds)
        reading.complain(node, WorkspaceServiceText::tr("'seconds' must be above 0"));
}

static constexpr TomlField<Service> objectiveFields[] = {
    {L("quantile"), &readQuantile},
    {L("seconds"), &readObjectiveSeconds, true},
};

static void readServiceId(TomlReading &reading, const TomlNode &node, Service &into)
{
    if (auto id = readIdentifier(reading, node))
        into.id = ServiceId(std::move(*id));
}

static void readServiceSource(TomlReading &reading, const TomlNode &node, Service &into)
{
    if (auto id = readIdentifier(reading, node))
        into.source = SourceId(std::move(*id));
}

static void readLatency(TomlReading &reading, const TomlNode &node, Service &into)
{
    reading.table(node, QStringLiteral("[service.latency]"), latencyFields, into.latency);
}

static void readOutcome(TomlReading &reading, const TomlNode &node, Service &into)
{
    reading.table(node, QStringLiteral("[service.outcome]"), outcomeFields, into.outcome);
}

static void readObjective(TomlReading &reading, const TomlNode &node, Service &into)
{
    reading.table(node, QStringLiteral("[service.objective]"), objectiveFields, into);
}

static void readRequest(TomlReading &reading, const TomlNode &node, Service &into)
{
    const auto labels = reading.texts(node);
    if (!labels)
        return;
    for (const QString &label : *labels)
        if (label.isEmpty() || labels->count(label) > 1) {
            reading.complain(node, WorkspaceServiceText::tr("'request' must name each label once"));
            return;
        }
    into.requestLabels = *labels;
}

static void judgeSaturation(TomlReading &reading, const TomlNode &node)
{
    QStringList names;
    for (const TomlNode &item : node.children) {
        if (item.child(u"limit") && item.child(u"limit_query"))
            reading.complain(*item.child(u"limit_query"),
                WorkspaceServiceText::tr("'limit' and 'limit_query' cannot both stand"));
        const TomlNode *name = item.child(u"name");
        if (name && names.contains(name->text))
            reading.complain(*name,
                WorkspaceServiceText::tr("'%1' is the name of two saturation signals")
                    .arg(name->text.left(64)));
        else if (name)
            names << name->text;
    }
}

static void readSaturation(TomlReading &reading, const TomlNode &node, Service &into)
{
    reading.tables(
        node, QStringLiteral("[[service.saturation]]"), saturationFields, into.saturation);
    if (node.kind == TomlNode::Kind::Array)
        judgeSaturation(reading, node);
}

static constexpr TomlField<Service> serviceFields[] = {
    {L("id"), &readServiceId, true},
    {L("source"), &readServiceSource, true},
    {L("recipe"), &readTextInto<&Service::recipe>},
    {L("latency"), &readLatency, true},
    {L("request"), &readRequest},
    {L("outcome"), &readOutcome},
    {L("saturation"), &readSaturation},
    {L("objective"), &readObjective},
};

void readServiceTables(TomlReading &reading, const TomlNode &node, Workspace &into)
{
    reading.tables(node, QStringLiteral("[[service]]"), serviceFields, into.services);
}

} // namespace toban
