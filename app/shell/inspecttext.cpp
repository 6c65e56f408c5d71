// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inspecttext.h"

#include "quantity.h"
#include "servertext.h"
#include "texttable.h"

#include <QTextStream>

#include <cmath>

namespace toban {

using Row = QStringList;

static QString text(double value, Unit unit)
{
    return quantityText({value, unit}, QLocale::c());
}

QString headText(const ViewHead &head)
{
    QString out = QStringLiteral("%1  %2 .. %3  (%4)\n")
                      .arg(serverText(head.service.text()), toRfc3339(head.span.from),
                          toRfc3339(head.span.to), freshnessName(head.freshness));
    out += QStringLiteral("targets %1 of %2, newest data %3\n")
               .arg(head.presentTargets)
               .arg(head.expectedTargets)
               .arg(head.newestData ? toRfc3339(*head.newestData) : QStringLiteral("none"));
    for (const auto &hole : head.holes)
        out += QStringLiteral("never asked: %1 .. %2\n")
                   .arg(toRfc3339(hole.from), toRfc3339(hole.to));
    if (head.sourceError)
        out += QStringLiteral("source failing: %1\n").arg(serverText(errorText(*head.sourceError)));
    return out + u'\n';
}

static QString quantileText(const QuantileEstimate &estimate)
{
    if (estimate.provenance == Provenance::Refused)
        return QStringLiteral("-");
    const QString value = text(estimate.value, Unit::Seconds);
    return estimate.isEnough() ? value : value + u'?';
}

/// Which rows are groups, by which rules.
static QString groupsText(const RequestsView &view)
{
    QString out;
    for (const auto &row : view.rows) {
        if (!row.members.isGroup())
            continue;
        QStringList rules;
        for (const auto &rule : row.members.rules)
            rules << serverText(rule.match);
        out += QStringLiteral("group %1: %2 requests by %3\n")
                   .arg(serverText(row.request))
                   .arg(row.memberNames.size())
                   .arg(rules.join(QStringLiteral(", ")));
    }
    return out.isEmpty() ? out : u'\n' + out;
}

/// With how much doubt: T may cut a bucket.
static QString apdexText(const Apdex &apdex)
{
    if (std::isnan(apdex.value))
        return QStringLiteral("-");
    const QString value = QString::number(apdex.value, 'f', 2);
    return apdex.low == apdex.high ? value : u'~' + value;
}

QString requestsText(const InspectedRequests &requests)
{
    const RequestsView &view = requests.view;
    std::vector<Row> rows{{QStringLiteral("request"), QStringLiteral("total"),
        QStringLiteral("share"), QStringLiteral("calls"), QStringLiteral("mean"),
        QStringLiteral("p50"), QStringLiteral("p90"), QStringLiteral("p95"), QStringLiteral("p99"),
        QStringLiteral("errors"), QStringLiteral("apdex"), QStringLiteral("first seen")}};
    for (const auto &request : view.rows) {
        Row row{serverText(request.request), text(request.totalSeconds, Unit::Seconds),
            text(request.share, Unit::Ratio), text(request.calls, Unit::Count),
            text(request.meanSeconds, Unit::Seconds)};
        for (const auto &estimate : request.quantiles)
            row << quantileText(estimate);
        row << (request.errorRatio ? text(*request.errorRatio, Unit::ErrorRatio)
                                   : QStringLiteral("-"))
            << apdexText(request.apdex)
            << (request.firstSeen ? toRfc3339(*request.firstSeen) : QStringLiteral("-"));
        rows.push_back(row);
    }
    return headText(view.head) + textTable(rows) + groupsText(view) + proxyText(requests);
}

/// One unit in all rows: seconds per hour.
static QString perHour(double seconds, bool isSigned)
{
    if (std::isnan(seconds))
        return QStringLiteral("-");
    const QString shown
        = QLocale::c().toString(seconds, 'f', 1).remove(u',') + QStringLiteral(" s/h");
    return isSigned && seconds > 0 ? u'+' + shown : shown;
}

static QString sideText(const ComparedSide &side)
{
    if (!side.profile)
        return QStringLiteral("-");
    QString out = text(side.profile->meanSeconds, Unit::Seconds);
    for (const auto &estimate : side.profile->quantiles)
        if (estimate.q == 0.95)
            out += QStringLiteral(" / ") + quantileText(estimate);
    return out;
}

QString comparisonText(const ComparisonView &view)
{
    std::vector<Row> rows{{QStringLiteral("request"), QStringLiteral("state"),
        QStringLiteral("total A"), QStringLiteral("total B"), QStringLiteral("delta"),
        QStringLiteral("by traffic"), QStringLiteral("by speed"), QStringLiteral("calls A"),
        QStringLiteral("calls B"), QStringLiteral("mean / p95 A"), QStringLiteral("mean / p95 B")}};
    const auto row = [&rows](const QString &name, const QString &state, const TimeChange &time,
                         double callsBefore, double callsAfter) {
        rows.push_back({name, state, perHour(time.before, false), perHour(time.after, false),
            perHour(time.delta, true), perHour(time.trafficEffect, true),
            perHour(time.speedEffect, true),
            text(std::round(callsBefore), Unit::Count) + QStringLiteral("/h"),
            text(std::round(callsAfter), Unit::Count) + QStringLiteral("/h")});
    };
    row(QStringLiteral("all requests"), {}, view.time, view.callsPerHourBefore,
        view.callsPerHourAfter);
    for (const auto &request : view.rows) {
        const ComparedRequest &compared = request.compared;
        row(serverText(request.request), requestChangeName(compared.change), compared.time,
            compared.before.callsPerHour, compared.after.callsPerHour);
        rows.back() << sideText(compared.before) << sideText(compared.after);
    }
    return QStringLiteral("A  ") + headText(view.before.head) + QStringLiteral("B  ")
        + headText(view.after.head) + (view.isComparable() ? textTable(rows) : QString());
}

QString overviewText(const OverviewView &view)
{
    std::vector<Row> rows;
    for (const auto &estimate : view.rangeQuantiles)
        rows.push_back({QStringLiteral("latency p%1").arg(estimate.q * 100), quantileText(estimate),
            QStringLiteral("%1 .. %2")
                .arg(text(estimate.low, Unit::Seconds), text(estimate.high, Unit::Seconds))});
    rows.push_back({QStringLiteral("calls"), text(view.calls, Unit::Count)});
    for (const auto &line : view.traffic)
        rows.push_back(
            {QStringLiteral("traffic ") + line.name, text(line.latest, Unit::PerSecond)});
    rows.push_back({QStringLiteral("errors"),
        view.errorsKnown ? text(view.errorCount, Unit::Count) : QStringLiteral("cannot be told")});
    for (const auto &line : view.saturation)
        rows.push_back({QStringLiteral("saturation ") + serverText(line.line.name),
            text(line.line.latest, line.line.unit)});
    return headText(view.head) + textTable(rows);
}

QString boardText(const std::vector<BoardRow> &rows)
{
    std::vector<Row> lines{{QStringLiteral("service"), QStringLiteral("p50"), QStringLiteral("p99"),
        QStringLiteral("traffic"), QStringLiteral("errors"), QStringLiteral("saturation"),
        QStringLiteral("freshness"), QStringLiteral("newest data")}};
    for (const auto &row : rows) {
        if (!row.view)
            continue;
        const BoardFigures figures = figuresOf(*row.view);
        const ViewHead &head = row.view->head;
        const QString worst = text(figures.saturationValue, figures.saturationUnit);
        lines.push_back({serverText(row.service.text()), text(figures.p50, Unit::Seconds),
            text(figures.p99, Unit::Seconds), text(figures.requestsPerSecond, Unit::PerSecond),
            text(figures.errorRatio, Unit::ErrorRatio),
            figures.saturation.isEmpty()
                ? QStringLiteral("-")
                : QStringLiteral("%1 %2").arg(serverText(figures.saturation), worst),
            freshnessName(head.freshness),
            head.newestData ? toRfc3339(*head.newestData) : QStringLiteral("none")});
    }
    return textTable(lines);
}

QString sourcesText(const SourcesView &view)
{
    std::vector<Row> rows{{QStringLiteral("source"), QStringLiteral("state"),
        QStringLiteral("freshness"), QStringLiteral("newest data"), QStringLiteral("answer"),
        QStringLiteral("targets"), QStringLiteral("last error")}};
    for (const auto &row : view.rows)
        rows.push_back({serverText(row.health.last.source.text()),
            sourceStateName(row.health.last.state), freshnessName(row.freshness),
            row.health.newestData ? toRfc3339(*row.health.newestData) : QStringLiteral("none"),
            text(toSeconds(row.health.last.answerTime), Unit::Seconds),
            QStringLiteral("%1 of %2").arg(row.presentTargets).arg(row.expectedTargets),
            row.health.last.error ? serverText(errorText(*row.health.last.error))
                                  : QStringLiteral("-")});
    return textTable(rows);
}

} // namespace toban
