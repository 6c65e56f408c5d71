// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"

namespace toban {

/** How long the next slice of the past may be, from how the last ones were answered: a slice is to
 *  stay a small question, whatever the source holds. Pure. */
class SliceLength final {
public:
    /** @p most: the longest span the source answers. Begins at ten minutes, or at that. */
    explicit SliceLength(Millis most);

    [[nodiscard]] Millis length() const { return m_length; }
    /** Doubled after an answer that was quick and small, halved after one that was not; @p values:
     *  delivered floats and buckets. */
    void answered(Millis took, size_t values);
    /** The source said that it is too much, or did not answer in time: half of it, and never more
     *  again. False: it is the shortest already. */
    [[nodiscard]] bool halve();

private:
    Millis m_most;
    Millis m_length;
};

} // namespace toban
