// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exemplar.h"

namespace toban {

QString traceIdOf(const Labels &labels)
{
    for (const auto &name : {QLatin1StringView("trace_id"), QLatin1StringView("traceID"),
             QLatin1StringView("traceId"), QLatin1StringView("TraceID")})
        if (const QString id = labels.value(name); !id.isEmpty())
            return id;
    return {};
}

} // namespace toban
