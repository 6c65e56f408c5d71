// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slicelength.h"

#include <algorithm>

namespace toban {

static constexpr Millis firstLength = 10min;
static constexpr Millis shortestLength = 1min;
/// An answer of half of this may be followed by twice the slice.
static constexpr Millis longestAnswer = 1s;
static constexpr size_t mostValues = 400'000; // some 10 MB of JSON

SliceLength::SliceLength(Millis most)
    : m_most(most)
    , m_length(std::min(firstLength, most))
{
}

void SliceLength::answered(Millis took, size_t values)
{
    if (took > longestAnswer || values > mostValues)
        m_length = std::max(m_length / 2, std::min(shortestLength, m_most));
    else if (took <= longestAnswer / 2 && values <= mostValues / 2)
        m_length = std::min(m_length * 2, m_most);
}

bool SliceLength::halve()
{
    if (m_length <= shortestLength)
        return false;
    m_length = std::max(m_length / 2, shortestLength);
    m_most = m_length;
    return true;
}

} // namespace toban
