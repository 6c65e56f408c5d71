// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "killscene.h"

#include <QTest>

#include <limits>

namespace toban::test {

using namespace Qt::StringLiterals;

RetentionPlan KillScene::plan()
{
    return {0h, 0h, 0h, 0h, 200'000};
}

Instant KillScene::timeOf(size_t row)
{
    return noon() + qint64(row) * step;
}

double KillScene::valueOf(int host, size_t row)
{
    quint64 mixed = (quint64(row) * 8 + quint64(host)) * 0x9E3779B97F4A7C15U;
    mixed = (mixed ^ (mixed >> 31)) * 0xBF58476D1CE4E5B9U;
    return double(row) + double(mixed >> 40) * 0x1p-24;
}

size_t KillScene::lengthOf(size_t row)
{
    return row % 7 == 0 ? 300 : 1 + row % 5;
}

Batch KillScene::batch(size_t row)
{
    const size_t rows = lengthOf(row);
    Batch batch = batchOf({});
    for (int host = 0; host < hosts; ++host) {
        NumberSeries series;
        series.labels = test::series(u"work_total"_s, u"a"_s, QString::number(host));
        for (size_t i = row; i < row + rows; ++i) {
            series.times.push_back(timeOf(i));
            series.values.push_back(valueOf(host, i));
        }
        batch.numbers.push_back(std::move(series));
    }
    batch.coverage.push_back({ServiceId(u"shop"_s), {timeOf(row) - step, timeOf(row + rows - 1)}});
    return batch;
}

void KillScene::checkSeries(const NumberSeries &series, int host, Millis resolution, size_t end)
{
    QCOMPARE(series.times.size(), series.values.size());
    std::vector<size_t> rows;
    for (size_t i = 0; i < series.times.size(); ++i) {
        const auto row = size_t((series.times[i] - noon()) / KillScene::step);
        QVERIFY(series.times[i] == timeOf(row));
        QCOMPARE(series.values[i], valueOf(host, row));
        QVERIFY(rows.empty() || row > rows.back());
        rows.push_back(row);
    }
    QVERIFY(!rows.empty());
    // roll-ups are synced with each commit, so that they may know more than what they come from
    QVERIFY(rows.back() + 1 == end || (rows.back() + 1 > end && resolution > Millis(0)));
    const size_t step = resolution == Millis(1h) ? rowsPerHour : rowsPerMinute;
    const auto mayMiss = [&](size_t row) { // what the plan, and the question, allow
        const bool isOfDay = row + rowsPerDay > end && resolution == Millis(0);
        const bool isOfMonth = row + 30 * rowsPerDay > end;
        return !isOfDay && !(isOfMonth && row % step == 0);
    };
    for (size_t row = 0, i = 0; row < end; ++row) {
        if (rows[i] == row)
            ++i;
        else
            QVERIFY2(mayMiss(row),
                qPrintable(u"row %1 of %2 by %3 ms"_s.arg(row).arg(end).arg(resolution.count())));
    }
}

void KillScene::checkRead(const Store &store, Millis resolution, size_t end)
{
    SeriesSelector which{testSource(), u"work_total"_s, {}};
    which.resolution = resolution;
    const auto read = store.numbers(which, {fromMs(0), noon() + 24h * 3650});
    QVERIFY(read.has_value());
    QVERIFY(read->size() == hosts || (read->empty() && end == 0));
    for (const NumberSeries &series : *read)
        checkSeries(series, series.labels.value("route"_L1).toInt(), resolution, end);
}

/// What is covered is written with the rows.
static size_t coveredRows(const Store &store)
{
    const auto holes
        = store.holes(ServiceId(u"shop"_s), {noon() - KillScene::step, noon() + 24h * 3650});
    if (!holes || holes->size() != 1)
        return std::numeric_limits<size_t>::max();
    return size_t((holes->front().from - (noon() - KillScene::step)) / KillScene::step);
}

void KillScene::check(const Store &store, size_t acknowledged)
{
    const size_t end = coveredRows(store);
    size_t boundary = 0;
    while (boundary < end && boundary < acknowledged + 1000 * rowsPerDay)
        boundary += lengthOf(boundary);
    QCOMPARE(end, boundary);
    QVERIFY2(end >= acknowledged, qPrintable(u"%1 < %2"_s.arg(end).arg(acknowledged)));
    for (const Millis resolution : {Millis(0), Millis(1min), Millis(1h)})
        checkRead(store, resolution, end);
}

} // namespace toban::test
