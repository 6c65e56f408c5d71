// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspacetables.h"

#include "nearestword.h"
#include "tracelink.h"

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

static void readGroupMatch(TomlReading &reading, const TomlNode &node, RequestGroup &into)
{
    const auto value = reading.text(node);
    if (!value)
        return;
    if (const auto expression = groupExpression(*value))
        into.match = *value;
    else
        reading.complain(node,
            WorkspaceServiceText::tr("'match' cannot be used: %1").arg(expression.error().detail),
            WorkspaceServiceText::tr("such as \"/users/:id\" or '^/users/[0-9]+$'"));
}

using L = QLatin1StringView;
static constexpr TomlField<RequestGroup> groupFields[] = {
    {L("match"), &readGroupMatch, true},
    {L("name"), &readNonEmptyInto<&RequestGroup::name>},
    {L("label"), &readNonEmptyInto<&RequestGroup::label>},
};
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

/// What the rules must be that could be read alone, given the request labels beside them.
static void judgeGroups(TomlReading &reading, const TomlNode &service)
{
    const TomlNode *groups = service.child(u"group");
    if (!groups || groups->kind != TomlNode::Kind::Array)
        return;
    QStringList labels;
    if (const TomlNode *request = service.child(u"request"))
        for (const TomlNode &label : request->children)
            labels << label.text;
    if (labels.isEmpty())
        reading.complain(*groups,
            WorkspaceServiceText::tr("[[service.group]] has no use without the key 'request'"));
    for (const TomlNode &rule : groups->children) {
        const auto text = [&rule](QStringView key) {
            const TomlNode *node = rule.child(key);
            return node ? node->text : QString();
        };
        const RequestGroup group{text(u"match"), text(u"name"), text(u"label")};
        if (const QString mistake = groupMistake(group);
            !mistake.isEmpty() && groupExpression(group.match))
            reading.complain(*rule.child(u"match"), mistake);
        if (labels.isEmpty() || group.label.isEmpty() || labels.contains(group.label))
            continue;
        const QString nearest = nearestWord(group.label, labels);
        reading.complain(*rule.child(u"label"),
            WorkspaceServiceText::tr("'%1' is not among the labels of 'request'")
                .arg(group.label.left(64)),
            nearest.isEmpty()
                ? WorkspaceServiceText::tr("labels here: %1").arg(labels.join(QStringLiteral(", ")))
                : WorkspaceServiceText::tr("did you mean '%1'?").arg(nearest));
    }
}

static void readGroups(TomlReading &reading, const TomlNode &node, Service &into)
{
    reading.tables(node, QStringLiteral("[[service.group]]"), groupFields, into.groups);
}

static void readProxy(TomlReading &reading, const TomlNode &node, Service &into)
{
    if (auto id = readIdentifier(reading, node))
        into.proxy = ServiceId(std::move(*id));
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

static void readTraceUrl(TomlReading &reading, const TomlNode &node, Service &into)
{
    const auto pattern = reading.text(node);
    if (!pattern)
        return;
    if (const auto link = traceLink(*pattern, QStringLiteral("0")))
        into.traceUrl = *pattern;
    else
        reading.complain(node,
            WorkspaceServiceText::tr("'trace_url' cannot be used: %1").arg(link.error().detail),
            WorkspaceServiceText::tr("such as \"https://tempo.example/trace/{trace_id}\""));
}

static constexpr TomlField<Service> serviceFields[] = {
    {L("id"), &readServiceId, true},
    {L("source"), &readServiceSource, true},
    {L("recipe"), &readTextInto<&Service::recipe>},
    {L("latency"), &readLatency, true},
    {L("request"), &readRequest},
    {L("group"), &readGroups},
    {L("proxy"), &readProxy},
    {L("trace_url"), &readTraceUrl},
    {L("outcome"), &readOutcome},
    {L("saturation"), &readSaturation},
    {L("objective"), &readObjective},
};

void readServiceTables(TomlReading &reading, const TomlNode &node, Workspace &into)
{
    reading.tables(node, QStringLiteral("[[service]]"), serviceFields, into.services);
    if (node.kind == TomlNode::Kind::Array)
        for (const TomlNode &service : node.children)
            judgeGroups(reading, service);
}

} // namespace toban
