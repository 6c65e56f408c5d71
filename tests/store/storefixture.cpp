// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

namespace toban::test {

Instant noon()
{
    return fromMs(1795262400000);
}

StoreFixture::StoreFixture()
    : m_clock(noon())
{
}

StoreOptions StoreFixture::options() const
{
    StoreOptions options;
    options.folder = folder();
    options.fault = fault;
    options.plan = plan;
    return options;
}

void StoreFixture::open(StoreOptions::Mode mode)
{
    m_store.reset();
    StoreOptions wanted = options();
    wanted.mode = mode;
    auto opened = Store::open(wanted, m_clock);
    if (!opened)
        qFatal("%s", qPrintable(errorText(opened.error())));
    m_store = std::move(*opened);
}

Result<void> ingestNow(Store &store, Batch batch)
{
    auto future = store.ingest(std::move(batch));
    future.waitForFinished();
    return future.result();
}

Labels series(const QString &name, const QString &instance, const QString &route)
{
    return Labels({{QStringLiteral("__name__"), name}, {QStringLiteral("instance"), instance},
        {QStringLiteral("job"), QStringLiteral("app")}, {QStringLiteral("route"), route}});
}

Intent retryOf(const SourceId &source)
{
    Intent retry;
    retry.kind = IntentKind::RetrySource;
    retry.source = source;
    return retry;
}

SourceId testSource()
{
    return SourceId(QStringLiteral("prom"));
}

NumberSeries ramp(const Labels &labels, Instant start, Millis step, size_t count, double first)
{
    NumberSeries numbers;
    numbers.labels = labels;
    for (size_t i = 0; i < count; ++i) {
        numbers.times.push_back(start + static_cast<qint64>(i) * step);
        numbers.values.push_back(first + static_cast<double>(i));
    }
    return numbers;
}

Batch batchOf(std::vector<NumberSeries> numbers)
{
    Batch batch;
    batch.source = testSource();
    batch.numbers = std::move(numbers);
    return batch;
}

std::vector<NumberSeries> readAll(const Store &store, const QString &metric)
{
    auto read = store.numbers(
        {testSource(), metric, {}}, {fromMs(0), noon() + std::chrono::hours(24 * 3650)});
    if (!read)
        qFatal("%s", qPrintable(errorText(read.error())));
    return *read;
}

} // namespace toban::test
