// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

namespace toban {

/** How the reader wants percentiles drawn; remembered with the window. */
struct LineChoices {
    bool isLog = false; ///< the latency axis
    std::array<bool, 4> percentiles = {true, true, true, true}; ///< p50, p90, p95, p99
    bool showsMean = false; ///< "mean (misleading)"
    bool showsEarlier = false; ///< p50 and p99 of the period compared with, thin and grey
    friend bool operator==(const LineChoices &, const LineChoices &) = default;
};

/** One line that says all choices, and back; what it does not understand stays as by default. */
[[nodiscard]] QString lineChoicesText(const LineChoices &choices);
[[nodiscard]] LineChoices lineChoicesFrom(const QString &text);

} // namespace toban
