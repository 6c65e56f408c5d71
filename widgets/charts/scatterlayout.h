// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scatterframe.h"
#include "valueticks.h"

#include <QLineF>
#include <QRectF>

namespace toban {

/** Where everything of a scatter stands, in logical pixels. */
struct ScatterLayout {
    struct Dot {
        size_t index = 0; ///< in the frame
        QPointF at;
        double radius = 0;
    };
    /** All points of one total time: calls × mean is the same along it. */
    struct Diagonal {
        double seconds = 0;
        QLineF line; ///< from the left to the right edge of the plot, or beyond its top and bottom
        QString label;
    };

    QRectF plot;
    ValueAxis calls; ///< x
    ValueAxis mean; ///< y
    std::vector<Dot> dots; ///< those with a place, in the order of the frame
    std::vector<Diagonal> diagonals; ///< ascending

    [[nodiscard]] double x(double callsAt) const;
    [[nodiscard]] double y(double seconds) const;
    /** The smallest dot under the pointer, or the one nearest to it within a few pixels. */
    [[nodiscard]] const Dot *dotAt(const QPointF &at) const;
    /** The place of a dot of the frame; nullptr: it has none. */
    [[nodiscard]] const Dot *placeOf(size_t index) const;
};

/** Lays out @p frame in @p size. Pure but for font metrics. */
[[nodiscard]] ScatterLayout scatterLayout(
    const ScatterFrame &frame, const Theme &theme, const QSize &size);

} // namespace toban
