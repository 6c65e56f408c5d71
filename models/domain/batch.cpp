// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "batch.h"

namespace toban {

size_t Batch::sampleCount() const
{
    size_t count = 0;
    for (const auto &series : numbers)
        count += series.values.size();
    for (const auto &series : histograms)
        for (const auto &block : series.blocks)
            count += block.buckets.size() + 2 * block.times.size();
    return count + exemplars.size();
}

} // namespace toban
