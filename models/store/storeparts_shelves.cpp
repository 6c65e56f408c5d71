// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "databasefile.h"
#include "foreignlog.h"
#include "storeparts.h"

#include <QCoreApplication>

namespace toban {

static std::vector<std::unique_ptr<Shelf>> allShelves(
    const StoreFolder &folder, const FaultHook &fault, Notices &notices)
{
    std::vector<std::unique_ptr<Shelf>> shelves;
    shelves.push_back(std::make_unique<Shelf>(folder.minutesPath(), 1min, fault, notices));
    shelves.push_back(std::make_unique<Shelf>(folder.hoursPath(), 1h, fault, notices));
    return shelves;
}

Result<ShelfFile> Store::Parts::openShelf(Shelf &shelf, const Migrations &samples)
{
    if (auto ready = prepareSamples(shelf.path, samples, clock.now(), notices, options.fault);
        !ready)
        return tl::unexpected(ready.error());
    // what is struck off in the finer file must be on disk here, whatever happens
    auto file = Database::open(
        shelf.path, Database::Access::ReadWrite, Database::Durability::Full, options.fault);
    if (!file)
        return tl::unexpected(file.error());
    const auto nothingToSave = []() -> Result<void> { return {}; };
    const auto schema = migrate(**file, samples, clock.now(), nothingToSave);
    if (!schema)
        return tl::unexpected(schema.error());
    if (auto done = signCommits(**file); !done)
        return tl::unexpected(done.error());
    if (auto loaded = shelf.catalogue.load(**file); !loaded)
        return tl::unexpected(loaded.error());
    return ShelfFile{std::move(*file), &shelf, shelf.catalogue.seriesCount() == 0};
}

/// Recording does not hang on them: without them long ranges are read as scraped.
std::vector<ShelfFile> Store::Parts::openShelves(const Migrations &samples)
{
    std::vector<ShelfFile> files;
    for (auto &shelf : allShelves(*folder, options.fault, notices)) {
        auto file = openShelf(*shelf, samples);
        if (!file) {
            notices.set(QStringLiteral("shelf"),
                QCoreApplication::translate("Store",
                    "Samples rolled up by minute and hour cannot be used (%1): long ranges are "
                    "read more slowly.")
                    .arg(errorText(file.error())));
            break; // what is coarser is made from it
        }
        files.push_back(std::move(*file));
        shelves.push_back(std::move(shelf));
    }
    return files;
}

void Store::Parts::findShelves(const Migrations &samples)
{
    for (auto &shelf : allShelves(*folder, options.fault, notices)) {
        if (!checkReadable(shelf->path, samples))
            break;
        shelves.push_back(std::move(shelf));
    }
}

void Store::Parts::makeShelfReader()
{
    std::vector<ShelfView> views = {{Millis(0), samplesPool.get(), &catalogue, &times}};
    for (const auto &shelf : shelves)
        views.push_back({shelf->step, &shelf->pool, &shelf->catalogue, &shelf->times});
    shelfReader = std::make_unique<ShelfReader>(std::move(views), notices, !writer);
}

} // namespace toban
