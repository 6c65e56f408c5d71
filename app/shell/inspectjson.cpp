// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inspectjson.h"

#include "inspectannotations.h"
#include "jsontext.h"

#include <QJsonArray>

#include <cmath>

namespace toban {

QJsonValue numberJson(double value)
{
    if (std::isnan(value))
        return QJsonValue::Null;
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("+Inf") : QStringLiteral("-Inf");
    return value;
}

static QJsonArray numbers(const std::vector<double> &values)
{
    QJsonArray array;
    for (const double value : values)
        array.append(numberJson(value));
    return array;
}

static QJsonValue errorJson(const std::optional<Error> &error)
{
    if (!error)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("kind"), errorKindName(error->kind)},
        {QStringLiteral("context"), error->context}, {QStringLiteral("detail"), error->detail}};
}

static QJsonArray edgesJson(const std::vector<InstanceEdges> &edges)
{
    QJsonArray array;
    for (const auto &edge : edges) {
        QJsonArray segments;
        for (const auto &segment : edge.segments) {
            QJsonObject object = spanJson({segment.from, segment.to});
            object.insert(QStringLiteral("from_process_start"), segment.fromProcessStart);
            object.insert(QStringLiteral("bridged"), segment.isBridged);
            segments.append(object);
        }
        array.append(QJsonObject{{QStringLiteral("target"), labelsJson(edge.target)},
            {QStringLiteral("scrape_duration_seconds"), toSeconds(edge.scrapeDuration)},
            {QStringLiteral("segments"), segments}});
    }
    return array;
}

static QString emptinessName(Emptiness emptiness)
{
    switch (emptiness) {
    case Emptiness::None:
        return QStringLiteral("none");
    case Emptiness::NoSuchSeries:
        return QStringLiteral("no_such_series");
    case Emptiness::Gap:
        return QStringLiteral("gap");
    case Emptiness::SourceError:
        return QStringLiteral("source_error");
    case Emptiness::FilteredOut:
        return QStringLiteral("filtered_out");
    case Emptiness::NeverAsked:
        return QStringLiteral("never_asked");
    }
    return {};
}

QJsonObject headJson(const ViewHead &head)
{
    QJsonObject object = spanJson(head.span);
    object.insert(QStringLiteral("service"), head.service.text());
    object.insert(QStringLiteral("source"), head.source.text());
    object.insert(QStringLiteral("as_of"), toRfc3339(head.asOf));
    object.insert(QStringLiteral("step_seconds"), toSeconds(head.step));
    object.insert(QStringLiteral("scrape_interval_seconds"), toSeconds(head.dataStep));
    object.insert(QStringLiteral("newest_data"), momentJson(head.newestData));
    object.insert(QStringLiteral("freshness"), freshnessName(head.freshness));
    object.insert(QStringLiteral("present_targets"), head.presentTargets);
    object.insert(QStringLiteral("expected_targets"), head.expectedTargets);
    object.insert(QStringLiteral("holes"), spansJson(head.holes));
    object.insert(QStringLiteral("edges"), edgesJson(head.edges));
    object.insert(QStringLiteral("marks"), marksJson(head.marks));
    object.insert(QStringLiteral("empty"), emptinessName(head.emptiness));
    object.insert(QStringLiteral("source_error"), errorJson(head.sourceError));
    return object;
}

QString quantileKey(double q)
{
    return u'p' + QString::number(q * 100, 'g', 6);
}

static QJsonObject estimateJson(const QuantileEstimate &estimate)
{
    QJsonObject object{{QStringLiteral("value"), numberJson(estimate.value)},
        {QStringLiteral("low"), numberJson(estimate.low)},
        {QStringLiteral("high"), numberJson(estimate.high)},
        {QStringLiteral("n"), numberJson(estimate.observations)},
        {QStringLiteral("enough"), estimate.isEnough()},
        {QStringLiteral("provenance"), provenanceName(estimate.provenance)}};
    if (!estimate.reason.isEmpty())
        object.insert(QStringLiteral("reason"), estimate.reason);
    return object;
}

void insertQuantiles(QJsonObject &object, const std::vector<QuantileEstimate> &quantiles)
{
    for (const auto &estimate : quantiles)
        object.insert(quantileKey(estimate.q), estimateJson(estimate));
}

static QJsonObject columnJson(const QuantileColumn &column)
{
    QJsonObject object = spanJson(column.span);
    object.insert(QStringLiteral("calls"), numberJson(column.calls));
    object.insert(QStringLiteral("total_seconds"), numberJson(column.totalSeconds));
    object.insert(QStringLiteral("widened"), column.isWidened);
    object.insert(QStringLiteral("gap"), column.isGap);
    object.insert(QStringLiteral("present_targets"), column.presentTargets);
    object.insert(QStringLiteral("expected_targets"), column.expectedTargets);
    insertQuantiles(object, column.quantiles);
    return object;
}

static QJsonObject lineJson(const ViewLine &line)
{
    return {{QStringLiteral("name"), line.name}, {QStringLiteral("unit"), unitName(line.unit)},
        {QStringLiteral("latest"), numberJson(line.latest)},
        {QStringLiteral("values"), numbers(line.values)}};
}

static QJsonObject saturationJson(const SaturationLine &saturation)
{
    QJsonObject object = lineJson(saturation.line);
    QJsonArray times;
    for (const Instant at : saturation.times)
        times.append(toRfc3339(at));
    object.insert(QStringLiteral("times"), times);
    object.insert(QStringLiteral("amount"), numberJson(saturation.amount));
    object.insert(QStringLiteral("amount_unit"), unitName(saturation.unit));
    object.insert(QStringLiteral("limit"),
        saturation.limit == 0 ? QJsonValue(QJsonValue::Null) : numberJson(saturation.limit));
    return object;
}

QJsonObject overviewJson(const OverviewView &view)
{
    QJsonObject object = headJson(view.head);
    QJsonArray latency;
    for (const auto &column : view.latency)
        latency.append(columnJson(column));
    QJsonArray columns;
    for (const auto &column : view.columns)
        columns.append(spanJson(column));
    QJsonArray traffic;
    for (const auto &line : view.traffic)
        traffic.append(lineJson(line));
    QJsonArray saturation;
    for (const auto &line : view.saturation)
        saturation.append(saturationJson(line));
    object.insert(QStringLiteral("page"), QStringLiteral("overview"));
    object.insert(QStringLiteral("calls"), numberJson(view.calls));
    insertQuantiles(object, view.rangeQuantiles);
    object.insert(QStringLiteral("latency"), latency);
    object.insert(QStringLiteral("exemplars"), exemplarsJson(view.exemplars));
    object.insert(QStringLiteral("columns"), columns);
    object.insert(QStringLiteral("traffic"), traffic);
    object.insert(QStringLiteral("errors_known"), view.errorsKnown);
    object.insert(QStringLiteral("errors"), numberJson(view.errorCount));
    object.insert(QStringLiteral("error_ratio"), lineJson(view.errorRatio));
    object.insert(QStringLiteral("errors_per_second"), lineJson(view.errorsPerSecond));
    object.insert(QStringLiteral("saturation"), saturation);
    return object;
}

QJsonObject boardJson(const std::vector<BoardRow> &rows)
{
    QJsonArray services;
    for (const auto &row : rows) {
        if (!row.view)
            continue;
        const BoardFigures figures = figuresOf(*row.view);
        QJsonObject object = headJson(row.view->head);
        object.insert(QStringLiteral("p50_seconds"), numberJson(figures.p50));
        object.insert(QStringLiteral("p99_seconds"), numberJson(figures.p99));
        object.insert(QStringLiteral("requests_per_second"), numberJson(figures.requestsPerSecond));
        object.insert(QStringLiteral("error_ratio"), numberJson(figures.errorRatio));
        object.insert(QStringLiteral("saturation"), figures.saturation);
        object.insert(QStringLiteral("saturation_value"), numberJson(figures.saturationValue));
        object.insert(QStringLiteral("saturation_unit"), unitName(figures.saturationUnit));
        services.append(object);
    }
    return {
        {QStringLiteral("page"), QStringLiteral("board")}, {QStringLiteral("services"), services}};
}

/// Only of rows that rules have made.
static void insertGroup(
    QJsonObject &object, const RequestMembers &members, const QStringList &names)
{
    if (!members.isGroup())
        return;
    QJsonArray rules;
    for (const auto &rule : members.rules)
        rules.append(rule.match);
    object.insert(QStringLiteral("group_rules"), rules);
    object.insert(QStringLiteral("group_members"), QJsonArray::fromStringList(names));
}

static QJsonValue apdexJson(const Apdex &apdex)
{
    if (!(apdex.threshold > 0))
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("value"), numberJson(apdex.value)},
        {QStringLiteral("low"), numberJson(apdex.low)},
        {QStringLiteral("high"), numberJson(apdex.high)},
        {QStringLiteral("threshold_seconds"), numberJson(apdex.threshold)}};
}

static QJsonObject rowJson(const ServiceId &service, const RequestRow &row)
{
    QJsonObject status;
    for (const auto &[name, calls] : row.statusCalls)
        status.insert(name, numberJson(calls));
    QJsonObject object{
        {QStringLiteral("service"), service.text()},
        {QStringLiteral("request"), row.request},
        {QStringLiteral("labels"), labelsJson(row.labels)},
        {QStringLiteral("calls"), numberJson(row.calls)},
        {QStringLiteral("total_seconds"), numberJson(row.totalSeconds)},
        {QStringLiteral("share"), numberJson(row.share)},
        {QStringLiteral("cumulative_share"), numberJson(row.cumulativeShare)},
        {QStringLiteral("mean_seconds"), numberJson(row.meanSeconds)},
        {QStringLiteral("calls_per_second"), numberJson(row.callsPerSecond)},
        {QStringLiteral("busy"), numberJson(row.busy)},
        {QStringLiteral("dispersion"), numberJson(row.dispersion)},
        {QStringLiteral("error_ratio"),
            row.errorRatio ? numberJson(*row.errorRatio) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("errors"), numberJson(row.errorCount)},
        {QStringLiteral("status"), status},
        {QStringLiteral("edge_uncertainty"), numberJson(row.edgeUncertainty)},
        {QStringLiteral("first_seen"), momentJson(row.firstSeen)},
        {QStringLiteral("apdex"), apdexJson(row.apdex)},
    };
    insertGroup(object, row.members, row.memberNames);
    insertQuantiles(object, row.quantiles);
    object.insert(QStringLiteral("longest"),
        QJsonObject{{QStringLiteral("low"), numberJson(row.longest.low)},
            {QStringLiteral("high"), numberJson(row.longest.high)}});
    return object;
}

QJsonObject requestsJson(const std::vector<InspectedRequests> &inspected)
{
    QJsonArray services;
    QJsonArray rows;
    for (const auto &requests : inspected) {
        const RequestsView &view = requests.view;
        QJsonObject head = headJson(view.head);
        head.insert(QStringLiteral("calls"), numberJson(view.calls));
        head.insert(QStringLiteral("total_seconds"), numberJson(view.totalSeconds));
        head.insert(QStringLiteral("broken_down_by"), view.brokenDownBy);
        services.append(head);
        for (const auto &row : view.rows) {
            QJsonObject object = rowJson(view.head.service, row);
            object.insert(QStringLiteral("proxy"), proxyJson(requests, row));
            rows.append(object);
        }
    }
    return {{QStringLiteral("page"), QStringLiteral("requests")},
        {QStringLiteral("services"), services}, {QStringLiteral("rows"), rows}};
}

static QJsonObject timeJson(const TimeChange &time)
{
    return {{QStringLiteral("before"), numberJson(time.before)},
        {QStringLiteral("after"), numberJson(time.after)},
        {QStringLiteral("delta"), numberJson(time.delta)},
        {QStringLiteral("delta_ratio"), numberJson(time.deltaRatio())},
        {QStringLiteral("traffic_effect"), numberJson(time.trafficEffect)},
        {QStringLiteral("speed_effect"), numberJson(time.speedEffect)}};
}

static QJsonValue sideJson(const ComparedSide &side)
{
    if (!side.profile)
        return QJsonValue::Null;
    const ProfileRow &row = *side.profile;
    QJsonObject object{{QStringLiteral("calls"), numberJson(row.calls)},
        {QStringLiteral("calls_per_hour"), numberJson(side.callsPerHour)},
        {QStringLiteral("total_seconds"), numberJson(row.totalSeconds)},
        {QStringLiteral("mean_seconds"), numberJson(row.meanSeconds)},
        {QStringLiteral("error_ratio"),
            row.errorRatio ? numberJson(*row.errorRatio) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("errors"), numberJson(row.errorCount)},
        {QStringLiteral("edge_uncertainty"), numberJson(row.edgeUncertainty)}};
    insertQuantiles(object, row.quantiles);
    return object;
}

static QJsonObject periodJson(const ComparedPeriod &period)
{
    QJsonObject object = headJson(period.head);
    object.insert(QStringLiteral("known_hours"), numberJson(period.knownHours));
    return object;
}

QJsonObject comparisonJson(const std::vector<ComparisonView> &views)
{
    QJsonArray services;
    QJsonArray rows;
    for (const auto &view : views) {
        services.append(QJsonObject{{QStringLiteral("service"), view.after.head.service.text()},
            {QStringLiteral("before"), periodJson(view.before)},
            {QStringLiteral("after"), periodJson(view.after)},
            {QStringLiteral("comparable"), view.isComparable()},
            {QStringLiteral("normalised"), view.isNormalised},
            {QStringLiteral("seconds_per_hour"), timeJson(view.time)}});
        for (const auto &[request, members, memberNames, compared] : view.rows) {
            QJsonObject object{{QStringLiteral("service"), view.after.head.service.text()},
                {QStringLiteral("request"), request},
                {QStringLiteral("labels"), labelsJson(compared.labels)},
                {QStringLiteral("state"), requestChangeName(compared.change)},
                {QStringLiteral("deciding_quantile"),
                    compared.decidingQuantile > 0 ? QJsonValue(compared.decidingQuantile)
                                                  : QJsonValue(QJsonValue::Null)},
                {QStringLiteral("seconds_per_hour"), timeJson(compared.time)},
                {QStringLiteral("before"), sideJson(compared.before)},
                {QStringLiteral("after"), sideJson(compared.after)}};
            insertGroup(object, members, memberNames);
            rows.append(object);
        }
    }
    return {{QStringLiteral("page"), QStringLiteral("compare")},
        {QStringLiteral("services"), services}, {QStringLiteral("rows"), rows}};
}

static QJsonObject sourceJson(const SourceRow &row)
{
    const auto &last = row.health.last;
    return {{QStringLiteral("source"), last.source.text()},
        {QStringLiteral("state"), sourceStateName(last.state)},
        {QStringLiteral("freshness"), freshnessName(row.freshness)},
        {QStringLiteral("product"), last.product},
        {QStringLiteral("last_attempt"), toRfc3339(last.at)},
        {QStringLiteral("last_success"), momentJson(row.health.lastSuccess)},
        {QStringLiteral("observed_since"), momentJson(row.health.observedSince)},
        {QStringLiteral("newest_data"), momentJson(row.health.newestData)},
        {QStringLiteral("next_try"), momentJson(last.nextTry)},
        {QStringLiteral("failures"), last.failures},
        {QStringLiteral("answer_seconds"), toSeconds(last.answerTime)},
        {QStringLiteral("clock_skew_seconds"), toSeconds(last.clockSkew)},
        {QStringLiteral("scrape_interval_seconds"), toSeconds(row.dataStep)},
        {QStringLiteral("present_targets"), row.presentTargets},
        {QStringLiteral("expected_targets"), row.expectedTargets},
        {QStringLiteral("services"), QJsonArray::fromStringList(row.services)},
        {QStringLiteral("warnings"), QJsonArray::fromStringList(last.warnings)},
        {QStringLiteral("error"), errorJson(last.error)}};
}

QJsonObject sourcesJson(const SourcesView &view)
{
    QJsonArray rows;
    for (const auto &row : view.rows)
        rows.append(sourceJson(row));
    return {{QStringLiteral("page"), QStringLiteral("sources")},
        {QStringLiteral("as_of"), toRfc3339(view.asOf)}, {QStringLiteral("rows"), rows}};
}

} // namespace toban
