// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatexport.h"

#include "tableexport.h"
#include "words.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>
#include <numeric>

namespace toban {

struct HeatExportTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::HeatExport)
};

static QString cellText(double value)
{
    if (std::isnan(value))
        return {};
    if (std::isinf(value)) // without a sign a sheet takes it for no formula
        return value > 0 ? QStringLiteral("Inf") : QStringLiteral("-Inf");
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

static QStringList spanCells(const HeatColumn &column)
{
    return {toRfc3339(column.span.from), toRfc3339(column.span.to)};
}

static QStringList figureCells(const HeatCells &cells, size_t column, size_t row)
{
    QStringList texts;
    for (const HeatMode mode : {HeatMode::Count, HeatMode::Share, HeatMode::Time})
        texts << cellText(cells.value(column, row, mode));
    return texts;
}

static double difference(const HeatTable &table, size_t column, size_t row)
{
    return table.cells.value(column, row, HeatMode::Share)
        - table.before->value(column, row, HeatMode::Share);
}

QString heatCsv(const HeatTable &table, const QStringList &head)
{
    const QString lineEnd = QStringLiteral("\r\n");
    QString text = tableexport::csvComments(head)
        + QStringLiteral("from,to,low_seconds,high_seconds,calls,share,time_seconds");
    if (table.before)
        text += QStringLiteral(",before_from,before_to,before_calls,before_share,"
                               "before_time_seconds,difference");
    text += lineEnd;
    for (size_t column = 0; column < table.cells.columns.size(); ++column) {
        const QStringList span = spanCells(table.cells.columns[column]);
        for (const size_t row : table.rows) {
            const HeatRow &bucket = table.cells.rows[row];
            QStringList cells = span;
            cells << cellText(bucket.low) << cellText(bucket.high)
                  << figureCells(table.cells, column, row);
            if (table.before)
                cells << spanCells(table.before->columns[column])
                      << figureCells(*table.before, column, row)
                      << cellText(difference(table, column, row));
            text += cells.join(u',') + lineEnd;
        }
    }
    return text;
}

QStringList heatCsvHead(const HeatmapView &view, const PageRequest &page, const QString &request,
    const QTimeZone &zone, bool isCompared)
{
    const ViewHead &head = view.latency.head;
    const auto range = [](const TimeSpan &span) {
        return HeatExportTexts::tr("range %1 to %2 (UTC)")
            .arg(toRfc3339(span.from), toRfc3339(span.to));
    };
    QStringList lines
        = {request.isEmpty() ? HeatExportTexts::tr("heatmap of %1, source %2")
                                   .arg(head.service.text(), head.source.text())
                             : HeatExportTexts::tr("heatmap of %1 of %2, source %3")
                                   .arg(request, head.service.text(), head.source.text()),
            range(head.span)};
    if (isCompared && view.earlier)
        lines << HeatExportTexts::tr("compared with %1: %2", "the day before: range …")
                     .arg(words::baseline(view.earlier->baseline.kind),
                         range(view.earlier->latency.head.span));
    lines << HeatExportTexts::tr("zone of the page: %1").arg(QString::fromLatin1(zone.id()))
          << HeatExportTexts::tr("as of %1").arg(toRfc3339(head.asOf));
    if (head.newestData)
        lines << HeatExportTexts::tr("newest data %1").arg(toRfc3339(*head.newestData));
    if (!page.filter.empty())
        lines << HeatExportTexts::tr("labels: %1").arg(matchersText(page.filter));
    if (view.origin.isCoarsened)
        lines << HeatExportTexts::tr("buckets joined: %1 rows for %2 buckets")
                     .arg(view.cells.rows.size())
                     .arg(view.origin.finest);
    lines << HeatExportTexts::tr("edges and time in seconds, shares of 1");
    return lines;
}

std::vector<size_t> allRows(const HeatCells &cells)
{
    std::vector<size_t> rows(cells.rows.size());
    std::iota(rows.begin(), rows.end(), size_t(0));
    return rows;
}

} // namespace toban
