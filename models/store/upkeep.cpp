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
    const Clock &clock, Notices &notices)
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

bool Upkeep::goOn()
{
    const auto isBusy = roll();
    if (isBusy) {
        m_notices.clear(QStringLiteral("rolling"));
        return *isBusy;
    }
    m_notices.set(QStringLiteral("rolling"),
        QCoreApplication::translate("Store", "Samples could not be rolled up (%1).")
            .arg(errorText(isBusy.error())));
    return false;
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
        (void)sealAndShrink(*level->shelf.file, level->writer);
        (void)level->shelf.file->checkpoint();
    }
}

} // namespace toban
