// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "upkeep.h"

#include "statements.h"

#include <QCoreApplication>

namespace toban {

Upkeep::Level::Level(ShelfFile wanted, Rolling::From from, const Clock &clock, Notices &notices)
    : shelf(std::move(wanted))
    , writer(*shelf.file, shelf.shelf->catalogue, clock, notices)
    , rolling(from, {shelf.file.get(), &writer, shelf.shelf->step}, notices)
{
}

Upkeep::Upkeep(Database &samples, const Catalogue &catalogue, std::vector<ShelfFile> shelves,
    const Keeping &keeping, const Clock &clock, Notices &notices)
    : m_clock(clock)
    , m_notices(notices)
{
    Rolling::From from{&samples, &catalogue};
    for (ShelfFile &shelf : shelves) {
        auto level = std::make_unique<Level>(std::move(shelf), from, clock, notices);
        m_levels.push_back(std::move(level));
        const Level &last = *m_levels.back();
        (void)beginIfNew(*m_levels.back()); // roll() tries again
        from = {last.shelf.file.get(), &last.shelf.shelf->catalogue};
    }
    plan(samples, catalogue, keeping);
}

void Upkeep::plan(Database &samples, const Catalogue &catalogue, const Keeping &keeping)
{
    constexpr std::array<Millis, 3> least
        = {std::chrono::days(1), std::chrono::days(30), Millis(0)};
    if (!keeping.plan)
        return;
    const std::array<Millis, 3> ages
        = {keeping.plan->samples, keeping.plan->minutes, keeping.plan->hours};
    std::vector<Retention::Level> levels
        = {{&samples, &catalogue, ages[0], least[0], !m_levels.empty()}};
    for (size_t i = 0; i < m_levels.size(); ++i)
        levels.push_back({m_levels[i]->shelf.file.get(), &m_levels[i]->shelf.shelf->catalogue,
            ages[i + 1], least[i + 1], i + 1 < m_levels.size()});
    m_retention
        = std::make_unique<Retention>(std::move(levels), keeping.plan->bytes, keeping.pinned);
}

/// At once, so that nobody takes an empty file for one that is complete.
Result<void> Upkeep::beginIfNew(Level &level)
{
    if (!level.shelf.isNew)
        return {};
    auto begun = level.rolling.beginAnew();
    level.shelf.isNew = !begun;
    return begun;
}

Result<bool> Upkeep::roll()
{
    for (const auto &level : m_levels) {
        if (const auto begun = beginIfNew(*level); !begun)
            return tl::unexpected(begun.error());
        const auto isBusy = level->rolling.goOn(m_clock.now());
        if (!isBusy || *isBusy)
            return isBusy;
    }
    return false;
}

/// What fails is tried again with the next call, and does not keep the other from its work.
bool Upkeep::tell(const QString &key, const QString &text, const Result<bool> &isBusy)
{
    if (isBusy)
        m_notices.clear(key);
    else
        m_notices.set(key, text.arg(errorText(isBusy.error())));
    return isBusy && *isBusy;
}

bool Upkeep::goOn()
{
    const bool isRolling = tell(QStringLiteral("rolling"),
        QCoreApplication::translate("Store", "Samples could not be rolled up (%1)."), roll());
    if (isRolling || !m_retention)
        return isRolling;
    return tell(QStringLiteral("retention"),
        QCoreApplication::translate("Store", "Old samples could not be dropped (%1)."),
        m_retention->goOn(m_clock.now()));
}

void Upkeep::added(TimeSpan span)
{
    if (!m_levels.empty())
        m_levels.front()->rolling.added(span);
}

Result<void> sealAndShrink(Database &samples, SampleWriter &writer)
{
    auto done = samples.begin();
    if (done)
        done = writer.sealAll();
    if (done)
        done = samples.commit();
    if (!done) {
        samples.rollback();
        writer.rolledBack();
        return done;
    }
    writer.committed();
    return samples.execute(sql::incrementalVacuum);
}

void Upkeep::finish()
{
    // a failure here costs nothing: the row head and the -wal are read again at the next start
    for (const auto &level : m_levels) {
        level->shelf.file->waitForLocks(300ms);
        (void)sealAndShrink(*level->shelf.file, level->writer);
        (void)level->shelf.file->checkpoint();
    }
}

} // namespace toban
