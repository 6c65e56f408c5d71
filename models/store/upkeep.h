// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rolling.h"
#include "shelf.h"

namespace toban {

/** What the store does with samples while nothing is to be written: rolls them up. In slices of
 *  some tens of milliseconds, outside any transaction; writer thread. */
class Upkeep final {
    Q_DISABLE_COPY_MOVE(Upkeep)

public:
    /** @p shelves: finest first. What is given must outlive this. */
    Upkeep(Database &samples, const Catalogue &catalogue, std::vector<ShelfFile> shelves,
        const Clock &clock, Notices &notices);

    /** One slice; false: there is nothing to do for now. */
    [[nodiscard]] bool goOn();
    /** Samples came into the span. */
    void added(TimeSpan span);
    /** Seals and checkpoints. */
    void finish();

private:
    struct Level {
        Level(ShelfFile shelf, Rolling::From from, const Clock &clock, Notices &notices);

        ShelfFile shelf;
        SampleWriter writer;
        Rolling rolling; ///< from the finer one
    };
    [[nodiscard]] static Result<void> beginIfNew(Level &level);
    [[nodiscard]] Result<bool> roll();

    const Clock &m_clock;
    Notices &m_notices;
    std::vector<std::unique_ptr<Level>> m_levels;
};

/** Seals all of a file's row head and gives the room back. */
[[nodiscard]] Result<void> sealAndShrink(Database &samples, SampleWriter &writer);

} // namespace toban
