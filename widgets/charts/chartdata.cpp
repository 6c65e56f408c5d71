// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartdata.h"

#include "linepoints.h"
#include "timeticks.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace toban {

struct DataTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::ChartData)
};

ChartData dataOf(const ChartFrame &frame)
{
    ChartData data;
    const bool hasVolume = !frame.volume.spans.empty();
    const size_t columns = frame.lines.size() + (hasVolume ? 1 : 0);
    std::map<Instant, std::vector<double>> rows;
    const auto put = [&](Instant at, size_t column, double value) {
        if (frame.span.contains(at))
            rows.try_emplace(at, columns, std::nan("")).first->second[column] = value;
    };
    for (size_t column = 0; column < frame.lines.size(); ++column) {
        const LineSeries &line = frame.lines[frame.lines.size() - 1 - column];
        data.names << line.name;
        data.units.push_back(frame.unit);
        const LinePoints points = pointsOf(line);
        const size_t end = points.upperBound(frame.span.to);
        for (size_t i = points.lowerBound(frame.span.from); i < end; ++i)
            put(points.time(i), column, points.value(i));
    }
    if (hasVolume) {
        data.names << frame.volume.name;
        data.units.push_back(Unit::Count);
        for (size_t i = 0; i < std::min(frame.volume.spans.size(), frame.volume.values.size()); ++i)
            put(frame.volume.spans[i].to, columns - 1, frame.volume.values[i]);
    }
    for (auto &[at, values] : rows)
        data.rows.push_back({at, std::move(values)});
    return data;
}

QString tsvOf(const ChartFrame &frame)
{
    const ChartData data = dataOf(frame);
    QStringList lines{(QStringList{DataTexts::tr("time")} + data.names).join(u'\t')};
    for (const ChartData::Row &row : data.rows) {
        QStringList cells{momentText(row.at, frame.zone)};
        for (size_t i = 0; i < row.values.size(); ++i)
            cells << quantityText({row.values[i], data.units[i]});
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

static QString quoted(QString text)
{
    // a sheet would take these for a formula
    static const QString formula = QStringLiteral("=+-@");
    if (!text.isEmpty() && formula.contains(text.front()))
        text.prepend(u'\'');
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

static QString plain(QString text)
{
    return text.replace(u'\n', u' ').replace(u'\r', u' ');
}

QString csvOf(const ChartFrame &frame)
{
    const ChartData data = dataOf(frame);
    QStringList head{QStringLiteral("time")};
    for (const QString &name : data.names)
        head << quoted(plain(name));
    QStringList lines{QStringLiteral("# ") + plain(frame.title),
        QStringLiteral("# %1 – %2").arg(toRfc3339(frame.span.from), toRfc3339(frame.span.to)),
        head.join(u',')};
    for (const ChartData::Row &row : data.rows) {
        QStringList cells{toRfc3339(row.at)};
        for (const double value : row.values)
            cells << (std::isfinite(value) ? QString::number(value, 'g', 12) : QString());
        lines << cells.join(u',');
    }
    return lines.join(QStringLiteral("\r\n")) + QStringLiteral("\r\n");
}

} // namespace toban
