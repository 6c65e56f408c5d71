// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"

#include <QString>

namespace toban {

/** Who answers. */
struct SourceInfo {
    QString product; ///< "Prometheus", "VictoriaMetrics", "Prometheus-compatible server"
    QString version; ///< "2.42.0"; empty: not told
    Millis answerTime{0};
    Millis clockSkew{0};

    /** "Prometheus 2.42.0" */
    [[nodiscard]] QString text() const
    {
        return version.isEmpty() ? product : product + u' ' + version;
    }
};

} // namespace toban
