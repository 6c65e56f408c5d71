// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backfill.h"
#include "storage.h"

#include <mutex>

namespace toban {

/** Tells of storage what it was told to tell. Thread-safe. */
class MemoryStorage final : public StorageQueries {
public:
    void tell(Result<StorageReport> report)
    {
        const std::scoped_lock lock(m_mutex);
        m_report = std::move(report);
    }

    [[nodiscard]] Result<StorageReport> storage(Instant) const override
    {
        const std::scoped_lock lock(m_mutex);
        return m_report;
    }

private:
    mutable std::mutex m_mutex;
    Result<StorageReport> m_report;
};

/** A filling that goes on as the test says; remembers what was cancelled. */
class MemoryBackfill final : public Backfill {
public:
    [[nodiscard]] std::vector<BackfillState> backfills() const override { return states; }
    void cancelBackfill(const ServiceId &service) override { setCancelled(service, true); }
    void resumeBackfill(const ServiceId &service) override { setCancelled(service, false); }

    std::vector<BackfillState> states;

private:
    void setCancelled(const ServiceId &service, bool isCancelled)
    {
        for (BackfillState &state : states)
            if (state.service == service)
                state.isCancelled = isCancelled;
    }
};

} // namespace toban
