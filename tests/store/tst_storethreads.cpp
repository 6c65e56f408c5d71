// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include <QTest>
#include <QThread>

#include <atomic>

using namespace toban;
using namespace toban::test;
using namespace Qt::StringLiterals;

/// One writer, several readers: each read sees a whole prefix, across seals and compactions.
class StoreThreadsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readersSeeWholePrefixes()
    {
        StoreFixture fixture;
        fixture.open();
        constexpr int batches = 400;
        std::atomic<bool> isDone = false;
        std::atomic<int> reads = 0;
        std::atomic<int> mistakes = 0;
        const auto look = [&] {
            size_t seen = 0;
            while (!isDone) {
                const auto read = readAll(fixture.store(), u"calls"_s);
                const size_t rows = read.empty() ? 0 : read.front().times.size();
                mistakes += rows < seen; // nothing that was there goes
                seen = rows;
                for (size_t i = 0; i < rows; ++i)
                    mistakes += read.front().values[i] != double(i);
                mistakes += !fixture.store().newestSample(testSource(), noon() + 24h)
                    || !fixture.store().status() || !fixture.store().health(noon());
                ++reads;
            }
        };
        std::vector<std::unique_ptr<QThread>> readers;
        for (int i = 0; i < 2; ++i) {
            readers.emplace_back(QThread::create(look));
            readers.back()->start();
        }
        QFuture<Result<void>> last;
        for (int i = 0; i < batches; ++i) {
            const Instant at = noon() + i * 60s;
            Batch batch = batchOf({ramp(series(u"calls"_s, u"a"_s), at, 15s, 4, i * 4),
                ramp(series(u"calls"_s, QString::number(i % 20)), at, 15s, 4, 0)});
            batch.numbers.back().labels
                = batch.numbers.back().labels.with(u"__name__"_s, u"other"_s);
            batch.health = HealthObservation{};
            batch.health->source = testSource();
            batch.health->at = at;
            batch.health->state = SourceState::Ok;
            last = fixture.store().ingest(std::move(batch));
            if (i % 10 == 0)
                last.waitForFinished();
        }
        last.waitForFinished();
        QTRY_VERIFY_WITH_TIMEOUT(reads > 20, 30000);
        isDone = true;
        for (const auto &reader : readers)
            QVERIFY(reader->wait());
        QVERIFY(last.result());
        QCOMPARE(mistakes.load(), 0);
        QCOMPARE(readAll(fixture.store(), u"calls"_s).front().times.size(), size_t(batches * 4));
    }

    /// Reads that are under way when the store closes end, with data or with an error.
    void closingWhileReading()
    {
        StoreFixture fixture;
        fixture.open();
        QVERIFY(ingestNow(
            fixture.store(), batchOf({ramp(series(u"calls"_s, u"a"_s), noon(), 15s, 1000)})));
        std::atomic<int> reads = 0;
        const std::unique_ptr<QThread> reader(QThread::create([&] {
            while (fixture.store().numbers({testSource(), u"calls"_s, {}}, {noon(), noon() + 1h}))
                ++reads;
        }));
        reader->start();
        QTRY_VERIFY(reads > 5);
        fixture.store().close();
        QVERIFY(reader->wait());
    }

    void manyCallersIngest()
    {
        StoreFixture fixture;
        fixture.open();
        std::vector<std::unique_ptr<QThread>> callers;
        std::atomic<int> failures = 0;
        for (int caller = 0; caller < 3; ++caller) {
            callers.emplace_back(QThread::create([&, caller] {
                for (int i = 0; i < 50; ++i)
                    failures += !ingestNow(fixture.store(),
                        batchOf({ramp(series(u"calls"_s, QString::number(caller)), noon() + i * 15s,
                            15s, 1, i)}));
            }));
            callers.back()->start();
        }
        for (const auto &caller : callers)
            QVERIFY(caller->wait());
        QCOMPARE(failures.load(), 0);
        const auto read = readAll(fixture.store(), u"calls"_s);
        QCOMPARE(read.size(), size_t(3));
        for (const NumberSeries &series : read)
            QCOMPARE(series.times.size(), size_t(50));
    }
};

QTEST_GUILESS_MAIN(StoreThreadsTest)
#include "tst_storethreads.moc"
