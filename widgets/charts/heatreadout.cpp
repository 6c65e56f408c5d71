// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatreadout.h"

#include "heatpicture.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace toban {

class HeatReadoutWords {
    Q_DECLARE_TR_FUNCTIONS(toban::HeatReadout)
};

HeatSelection selectionOf(const HeatLayout &layout, const HeatCell &one, const HeatCell &other)
{
    const auto [first, last] = std::minmax(one.column, other.column);
    const auto [low, high] = std::minmax(one.row, other.row);
    const HeatCells &cells = layout.cells;
    return {{cells.columns[first].span.from, cells.columns[last].span.to}, cells.rows[low].low,
        cells.rows[high].high};
}

std::optional<std::pair<HeatCell, HeatCell>> cellsOf(
    const HeatLayout &layout, const HeatSelection &selection)
{
    std::optional<std::pair<HeatCell, HeatCell>> found;
    const HeatCells &cells = layout.cells;
    for (size_t column = 0; column < cells.columns.size(); ++column) {
        const TimeSpan &span = cells.columns[column].span;
        if (span.to <= selection.span.from || span.from >= selection.span.to)
            continue;
        for (size_t row = 0; row < cells.rows.size(); ++row) {
            if (!layout.isShown(row) || cells.rows[row].high <= selection.low
                || cells.rows[row].low >= selection.high)
                continue;
            if (!found)
                found = {{column, row}, {column, row}};
            found->second = {column, row};
        }
    }
    return found;
}

QString bucketText(double low, double high, bool isFull)
{
    const auto text = [isFull](double value) {
        return isFull ? quantityFullText({value, Unit::Seconds})
                      : quantityText({value, Unit::Seconds});
    };
    if (std::isinf(high))
        return HeatReadoutWords::tr("above %1").arg(text(low));
    if (std::isinf(low))
        return HeatReadoutWords::tr("up to %1").arg(text(high));
    return HeatReadoutWords::tr("%1 – %2", "bucket edges").arg(text(low), text(high));
}

QString heatSpanText(const TimeSpan &span, const QTimeZone &zone)
{
    const QString from = momentText(span.from, zone);
    const QString to = momentText(span.to, zone);
    // "2026-11-21 11:20:00 JST": the day and the zone are said once
    const bool isOneDay = from.left(10) == to.left(10);
    const auto zoneStart = from.indexOf(u' ', 11);
    return HeatReadoutWords::tr("%1 – %2", "time range")
        .arg(zoneStart > 0 ? from.left(zoneStart) : from, isOneDay ? to.mid(11) : to);
}

static QStringList spanTexts(const TimeSpan &span, const HeatFrame &frame)
{
    QStringList texts{heatSpanText(span, frame.zone)};
    if (frame.secondZone)
        texts << heatSpanText(span, *frame.secondZone);
    return texts;
}

static ReadoutRow rowOf(const QString &name, const QString &value, double raw = 0)
{
    return {-1, Token::Text, name, value, {}, raw};
}

static void addMarksAndNote(Readout &readout, const HeatFrame &frame, const TimeSpan &span)
{
    for (const ChartMark &mark : frame.marks)
        if (span.contains(mark.at))
            readout.notes << mark.text;
    if (!frame.note.isEmpty())
        readout.notes << frame.note;
}

static void addColumnNotes(Readout &readout, const HeatFrame &frame, const HeatColumn &column)
{
    if (column.isMissing())
        readout.notes << HeatReadoutWords::tr("nothing was scraped in this time");
    else if (column.missing > 0)
        readout.notes << HeatReadoutWords::tr("%1 of %2 columns joined here were not scraped")
                             .arg(column.missing)
                             .arg(column.missing + column.observed);
    addMarksAndNote(readout, frame, column.span);
}

/// Both shares and what lies between them.
static Readout differenceReadout(
    const HeatFrame &frame, const HeatLayout &layout, const HeatCell &cell)
{
    const HeatDifference &difference = *layout.difference;
    const HeatRow &row = layout.cells.rows[cell.row];
    const TimeSpan &span = layout.cells.columns[cell.column].span;
    Readout readout;
    readout.at = span.to;
    readout.times = spanTexts(span, frame);
    readout.times << HeatReadoutWords::tr("against %1", "2026-11-20 11:20:00 – 11:35:00 JST")
                         .arg(
                             heatSpanText(difference.before.columns[cell.column].span, frame.zone));
    readout.rows.push_back(
        rowOf(HeatReadoutWords::tr("latency"), bucketText(row.low, row.high), row.high));
    const double value = layout.value(cell);
    if (std::isnan(value)) {
        readout.notes << HeatReadoutWords::tr(
            "No difference: calls are not known of both periods here.");
        return readout;
    }
    const auto add = [&](const QString &name, const HeatCells &cells) {
        const double share = cells.value(cell.column, cell.row, HeatMode::Share);
        const double count = cells.columns[cell.column].count;
        readout.rows.push_back(rowOf(name,
            HeatReadoutWords::tr("%1 of %2", "19.2 % of 130 calls")
                .arg(quantityText({share, Unit::Ratio}), quantityText({count, Unit::Count})),
            share));
    };
    add(HeatReadoutWords::tr("this period"), difference.now);
    add(frame.other->name, difference.before);
    readout.rows.push_back(
        rowOf(HeatReadoutWords::tr("difference"), heatDifferenceText(value), value));
    addMarksAndNote(readout, frame, span);
    return readout;
}

std::optional<size_t> exemplarOfCell(
    const HeatFrame &frame, const HeatLayout &layout, const HeatCell &cell)
{
    const HeatRow &row = layout.cells.rows[cell.row];
    return exemplarIn(frame.exemplars, layout.cells.columns[cell.column].span, row.low, row.high);
}

Readout cellReadout(const HeatFrame &frame, const HeatLayout &layout, const HeatCell &cell)
{
    if (layout.difference)
        return differenceReadout(frame, layout, cell);
    const HeatCells &cells = layout.cells;
    const HeatColumn &column = cells.columns[cell.column];
    const HeatRow &row = cells.rows[cell.row];
    Readout readout;
    readout.at = column.span.to;
    readout.times = spanTexts(column.span, frame);
    readout.rows.push_back(
        rowOf(HeatReadoutWords::tr("latency"), bucketText(row.low, row.high), row.high));
    if (!column.isMissing()) {
        const auto add = [&](const QString &name, double value, HeatMode mode) {
            readout.rows.push_back(
                rowOf(name, heatValueText(value, mode, row.isOverflow()), value));
        };
        add(HeatReadoutWords::tr("calls"), cells.count(cell.column, cell.row), HeatMode::Count);
        add(HeatReadoutWords::tr("of the column"),
            cells.value(cell.column, cell.row, HeatMode::Share), HeatMode::Share);
        if (row.low > 0)
            add(HeatReadoutWords::tr("below %1").arg(quantityText({row.low, Unit::Seconds})),
                cells.shareBelow(cell.column, cell.row), HeatMode::Share);
        if (layout.mode == HeatMode::Time)
            add(HeatReadoutWords::tr("time spent"),
                cells.value(cell.column, cell.row, HeatMode::Time), HeatMode::Time);
        add(HeatReadoutWords::tr("column n"), column.count, HeatMode::Count);
    }
    addColumnNotes(readout, frame, column);
    if (const auto exemplar = exemplarOfCell(frame, layout, cell))
        readout.notes << frame.exemplars[*exemplar].text.split(u'\n');
    return readout;
}

Readout selectionReadout(
    const HeatFrame &frame, const HeatLayout &layout, const HeatSelection &selection)
{
    Readout readout;
    readout.at = selection.span.to;
    readout.times = spanTexts(selection.span, frame);
    readout.rows.push_back(rowOf(HeatReadoutWords::tr("latency"),
        bucketText(selection.low, selection.high), selection.high));
    const auto corners = cellsOf(layout, selection);
    if (!corners)
        return readout;
    const auto &[first, last] = *corners;
    const HeatSum sum = sumOf(layout.cells, first.column, last.column, first.row, last.row);
    readout.rows.push_back(
        rowOf(HeatReadoutWords::tr("calls"), quantityText({sum.inside, Unit::Count}), sum.inside));
    const double share = sum.ofColumns > 0 ? sum.inside / sum.ofColumns : std::nan("");
    readout.rows.push_back(
        rowOf(HeatReadoutWords::tr("of these columns"), quantityText({share, Unit::Ratio}), share));
    readout.notes << HeatReadoutWords::tr("Enter zooms to this time");
    return readout;
}

QString wholeRangeText()
{
    return HeatReadoutWords::tr("whole range");
}

QString heatReadoutText(const Readout &readout)
{
    QStringList lines = readout.times;
    for (const ReadoutRow &row : readout.rows)
        lines << row.name + u' ' + row.value;
    return (lines + readout.notes).join(u'\n');
}

} // namespace toban
