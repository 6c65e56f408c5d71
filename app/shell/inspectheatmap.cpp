// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inspectheatmap.h"

#include "heatexport.h"
#include "inspectjson.h"
#include "inspecttext.h"
#include "pagelatency.h"
#include "quantity.h"
#include "servertext.h"
#include "texttable.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace toban {

/// The series of a row of the request table.
static Result<Matchers> seriesOf(
    const Queries &store, const PageRequest &page, const QString &request)
{
    PageRequest rows = page;
    rows.comparedWith.reset();
    const auto view = readRequests(store, rows);
    if (!view)
        return tl::unexpected<Error>(view.error());
    const auto row = std::ranges::find(view->rows, request, &RequestRow::request);
    if (row == view->rows.end())
        return failure(ErrorKind::Malformed, page.service.id.text(),
            QStringLiteral("no request '%1' in this range").arg(serverText(request)));
    return conditionsOf(page.service, row->labels, row->members);
}

Result<InspectedHeatmap> inspectHeatmap(
    const Queries &store, const PageRequest &page, const QString &request)
{
    Result<Matchers> only = Matchers{};
    if (!request.isEmpty())
        only = seriesOf(store, page, request);
    if (!only)
        return tl::unexpected<Error>(only.error());
    auto view = readHeatmap(store, page, *only);
    if (!view)
        return tl::unexpected<Error>(view.error());
    return InspectedHeatmap{request, page, std::move(*view)};
}

static QJsonArray columnsJson(const HeatCells &cells)
{
    QJsonArray columns;
    for (size_t i = 0; i < cells.columns.size(); ++i) {
        const HeatColumn &column = cells.columns[i];
        QJsonArray counts;
        for (size_t row = 0; row < cells.rows.size(); ++row)
            counts.append(cells.count(i, row));
        columns.append(QJsonObject{{QStringLiteral("from"), toRfc3339(column.span.from)},
            {QStringLiteral("to"), toRfc3339(column.span.to)},
            {QStringLiteral("calls"),
                column.isMissing() ? QJsonValue(QJsonValue::Null) : QJsonValue(column.count)},
            {QStringLiteral("counts"),
                column.isMissing() ? QJsonValue(QJsonValue::Null) : QJsonValue(counts)}});
    }
    return columns;
}

static QJsonValue earlierJson(const HeatmapView &view)
{
    if (!view.earlier)
        return QJsonValue::Null;
    QJsonObject object = headJson(view.earlier->latency.head);
    object.insert(QStringLiteral("comparable"), !view.earlier->isUnmergeable);
    object.insert(QStringLiteral("columns"), columnsJson(view.earlier->cells));
    return object;
}

QJsonObject heatmapJson(const std::vector<InspectedHeatmap> &heatmaps)
{
    QJsonArray services;
    for (const InspectedHeatmap &heatmap : heatmaps) {
        const HeatmapView &view = heatmap.view;
        QJsonObject object = headJson(view.latency.head);
        QJsonArray buckets;
        for (const HeatRow &row : view.cells.rows)
            buckets.append(QJsonObject{{QStringLiteral("low"), numberJson(row.low)},
                {QStringLiteral("high"), numberJson(row.high)}});
        object.insert(QStringLiteral("request"),
            heatmap.request.isEmpty() ? QJsonValue(QJsonValue::Null) : heatmap.request);
        object.insert(QStringLiteral("buckets"), buckets);
        object.insert(QStringLiteral("joined_buckets"), view.origin.isCoarsened);
        object.insert(QStringLiteral("columns"), columnsJson(view.cells));
        object.insert(QStringLiteral("before"), earlierJson(view));
        services.append(object);
    }
    return {{QStringLiteral("page"), QStringLiteral("heatmap")},
        {QStringLiteral("services"), services}};
}

static std::optional<HeatCells> earlierCells(const HeatmapView &view)
{
    const bool isThere = view.earlier && !view.earlier->isUnmergeable;
    return isThere ? std::optional(view.earlier->cells) : std::nullopt;
}

QString heatmapCsv(const InspectedHeatmap &heatmap)
{
    const HeatmapView &view = heatmap.view;
    const HeatTable table{view.cells, earlierCells(view), allRows(view.cells)};
    return heatCsv(table,
        heatCsvHead(
            view, heatmap.page, heatmap.request, QTimeZone::utc(), table.before.has_value()));
}

static double largestCount(const HeatCells &cells)
{
    const auto most = std::ranges::max_element(cells.counts);
    return most == cells.counts.end() ? 0 : *most;
}

/// By the square root, so that few calls are seen beside many; "?" where nothing was scraped.
static QString cellsLine(const HeatCells &cells, size_t row, double most)
{
    static const QString ramp = QStringLiteral(" .:-=+*#%@");
    QString line;
    for (size_t column = 0; column < cells.columns.size(); ++column) {
        const double share = most > 0 ? std::sqrt(cells.count(column, row) / most) : 0;
        const auto step = static_cast<qsizetype>(std::ceil(share * double(ramp.size() - 1)));
        line += cells.columns[column].isMissing()
            ? u'?'
            : ramp[std::clamp(step, qsizetype(0), ramp.size() - 1)];
    }
    return u'|' + line + u'|';
}

static QString bucketName(const HeatRow &row)
{
    const auto text = [](double seconds) {
        return quantityText({seconds, Unit::Seconds}, QLocale::c());
    };
    return row.isOverflow() ? QStringLiteral("> ") + text(row.low)
                            : text(row.low) + QStringLiteral(" - ") + text(row.high);
}

static QString cellsText(const HeatCells &cells, double most)
{
    if (cells.columns.empty() || cells.rows.empty())
        return QStringLiteral("no buckets\n\n");
    double all = 0;
    for (const HeatColumn &column : cells.columns)
        all += column.count;
    std::vector<QStringList> lines{
        {QStringLiteral("latency"), QStringLiteral("calls"), QStringLiteral("share")}};
    for (size_t row = cells.rows.size(); row-- > 0;) {
        double calls = 0;
        for (size_t column = 0; column < cells.columns.size(); ++column)
            calls += cells.count(column, row);
        lines.push_back({bucketName(cells.rows[row]),
            quantityText({std::round(calls), Unit::Count}, QLocale::c()),
            quantityText({all > 0 ? calls / all : 0, Unit::Ratio}, QLocale::c()),
            cellsLine(cells, row, most)});
    }
    return QStringLiteral("a character is %1 s, the densest %2 calls\n")
               .arg(toSeconds(cells.columns.front().span.length()))
               .arg(std::round(most))
        + textTable(lines) + u'\n';
}

QString heatmapText(const InspectedHeatmap &heatmap)
{
    const HeatmapView &view = heatmap.view;
    const auto before = earlierCells(view);
    const double most = std::max(largestCount(view.cells), before ? largestCount(*before) : 0.0);
    const QString name
        = heatmap.request.isEmpty() ? QString() : serverText(heatmap.request) + u'\n';
    QString text = name + headText(view.latency.head) + cellsText(view.cells, most);
    if (before)
        text += QStringLiteral("before  ") + headText(view.earlier->latency.head)
            + cellsText(*before, most);
    else if (view.earlier)
        text += QStringLiteral("before: its buckets share no edge with these\n");
    return text;
}

} // namespace toban
