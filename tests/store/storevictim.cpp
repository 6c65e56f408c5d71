// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Ingests into the store of its first argument until it is killed, from the row of its second. Each
// acknowledged batch is told on standard output by the number of the next row.

#include "storefixture.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    using namespace toban;
    using namespace toban::test;
    using namespace Qt::StringLiterals;
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const FakeClock clock(noon());
    StoreOptions options;
    options.folder = arguments.value(1);
    const auto store = Store::open(options, clock);
    if (!store)
        return 1;
    for (size_t row = arguments.value(2).toULongLong();;) {
        const size_t rows = row % 7 == 0 ? 300 : 1 + row % 5;
        Batch batch = batchOf(
            {ramp(series(u"calls"_s, u"a"_s), noon() + qint64(row) * 1s, 1s, rows, double(row))});
        batch.health = HealthObservation{};
        batch.health->source = testSource();
        batch.health->at = noon() + qint64(row) * 1s;
        batch.health->state = SourceState::Ok;
        if (!ingestNow(**store, std::move(batch)))
            return 2;
        row += rows;
        std::printf("%zu\n", row);
        std::fflush(stdout);
    }
}
