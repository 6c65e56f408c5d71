// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture.h"

#include <functional>
#include <optional>

namespace toban {

/** What a window can do with capture files. */
struct CapturePort {
    const CaptureMaker *maker = nullptr; ///< outlives the window; nullptr: nothing can be captured
    /** All that is needed for a capture of this range of these services; empty list: of all. May
     *  take as long as reading a few small files. */
    std::function<Result<CaptureWish>(TimeSpan span, const QStringList &services)> wish{};
    /** Opens a file in a window of its own; the error is for a person. Empty: cannot. */
    std::function<Result<void>(const QString &file)> open{};
    QString sample{}; ///< the incident that ships with the program; empty: none
    std::optional<CaptureInfo> opened{}; ///< what the window itself shows; nullopt: a store

    [[nodiscard]] bool canCapture() const { return maker && wish; }
};

} // namespace toban
