// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "retention.h"
#include "rolling.h"
#include "shelf.h"

namespace toban {

/** What is to be kept of samples; nullopt of plan: everything. */
struct Keeping {
    std::optional<RetentionPlan> plan;
    PinnedSpans pinned;
};

/** What the store does with samples while nothing is to be written: rolls them up, drops what the
 *  plan does not keep. In slices of some tens of milliseconds, outside any transaction; writer
 * thread. */
class Upkeep final {
    Q_DISABLE_COPY_MOVE(Upkeep)

public:
    /** @p shelves: finest first. What is given must outlive this. */
    Upkeep(Database &samples, const Catalogue &catalogue, std::vector<ShelfFile> shelves,
        const Keeping &keeping, const Clock &clock, Notices &notices);

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
    bool tell(const QString &key, const QString &text, const Result<bool> &isBusy);

    const Clock &m_clock;
    Notices &m_notices;
    void plan(Database &samples, const Catalogue &catalogue, const Keeping &keeping);

    std::vector<std::unique_ptr<Level>> m_levels;
    std::unique_ptr<Retention> m_retention; ///< none: everything is kept
};

/** Seals all of a file's row head and gives the room back. */
[[nodiscard]] Result<void> sealAndShrink(Database &samples, SampleWriter &writer);

} // namespace toban
