// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Ingests into the store of its first argument until it is killed, from the row of its second. Each
// acknowledged batch is told on standard output by the number of the next row. With a third
// argument "keeping" time passes with the rows, and they are rolled up and dropped by a plan. With
// "opening" the store is only opened, and the process kills itself before the access to its files
// of the number of the second argument; 0 says that there were not as many.

#include "killscene.h"
#include "shakydisk.h"
#include "waited.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>

#include <unistd.h>

using namespace toban;
using namespace toban::test;
using namespace Qt::StringLiterals;

static bool ingestRows(Store &store, size_t row, size_t rows)
{
    Batch batch = batchOf(
        {ramp(series(u"calls"_s, u"a"_s), noon() + qint64(row) * 1s, 1s, rows, double(row))});
    batch.health = HealthObservation{};
    batch.health->source = testSource();
    batch.health->at = noon() + qint64(row) * 1s;
    batch.health->state = SourceState::Ok;
    return ingestNow(store, std::move(batch)).has_value();
}

static bool ingestKept(Store &store, FakeClock &clock, size_t row, size_t rows)
{
    clock.advance(qint64(rows) * KillScene::step);
    return ingestNow(store, KillScene::batch(row))
        && waited(store.setMark(KillScene::timeOf(row), QString::number(row)));
}

static int openOnly(const QString &folder, int fatalAccess)
{
    const FakeClock clock(noon());
    std::atomic<int> left = fatalAccess;
    ShakyDisk disk(folder);
    disk.before = [&left](ShakyDisk::Access, const QString &) {
        if (--left == 0)
            ::kill(::getpid(), SIGKILL);
    };
    StoreOptions options;
    options.folder = folder;
    const auto store = Store::open(options, clock);
    std::_Exit(store ? 0 : 1); // before the store goes on to its upkeep
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(3) == u"opening"_s)
        return openOnly(arguments.value(1), arguments.value(2).toInt());
    const bool isKeeping = arguments.value(3) == u"keeping"_s;
    size_t row = arguments.value(2).toULongLong();
    FakeClock clock(noon());
    StoreOptions options;
    options.folder = arguments.value(1);
    if (isKeeping) {
        clock.advance(qint64(row) * KillScene::step);
        options.plan = KillScene::plan();
    }
    const auto store = Store::open(options, clock);
    if (!store)
        return 1;
    for (;;) {
        const size_t rows = KillScene::lengthOf(row);
        if (!(isKeeping ? ingestKept(**store, clock, row, rows) : ingestRows(**store, row, rows)))
            return 2;
        row += rows;
        std::printf("%zu\n", row);
        std::fflush(stdout);
    }
}
