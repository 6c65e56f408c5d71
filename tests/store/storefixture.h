// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakeclock.h"
#include "store.h"

#include <QTemporaryDir>

namespace toban::test {

/** 2026-11-21 12:00:00 UTC, where the tests' days begin. */
[[nodiscard]] Instant noon();

/** A store in a temporary folder, with a clock that stands at noon. */
class StoreFixture final {
public:
    StoreFixture();

    /** Opens (again); fails the test where that does not work. */
    void open(StoreOptions::Mode mode = StoreOptions::Mode::ReadWrite);
    void close() { m_store.reset(); }
    [[nodiscard]] Store &store() const { return *m_store; }
    [[nodiscard]] FakeClock &clock() { return m_clock; }
    [[nodiscard]] QString folder() const { return m_directory.filePath(QStringLiteral("store")); }
    [[nodiscard]] QString file(const QString &name) const { return folder() + u'/' + name; }
    [[nodiscard]] StoreOptions options() const;
    std::function<int()> fault = {};
    std::optional<RetentionPlan> plan = {};

private:
    QTemporaryDir m_directory;
    FakeClock m_clock;
    std::unique_ptr<Store> m_store;
};

/** Waits for the commit. */
[[nodiscard]] Result<void> ingestNow(Store &store, Batch batch);

[[nodiscard]] Labels series(
    const QString &name, const QString &instance, const QString &route = {});
[[nodiscard]] SourceId testSource();
[[nodiscard]] Intent retryOf(const SourceId &source);
/** @p count scrapes from @p start every @p step, values start, start + 1, … */
[[nodiscard]] NumberSeries ramp(
    const Labels &labels, Instant start, Millis step, size_t count, double first = 0);
[[nodiscard]] Batch batchOf(std::vector<NumberSeries> numbers);
/** Everything of a metric, or of one of its spans. */
[[nodiscard]] std::vector<NumberSeries> readAll(const Store &store, const QString &metric);

} // namespace toban::test
