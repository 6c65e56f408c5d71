// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemroles.h"
#include "recordmodel.h"
#include "views.h"

#include <QTimeZone>

namespace toban {

/** What the cells of the request table share: one unit a column, and the longest bars. */
struct RequestsScale {
    UnitScale total;
    UnitScale duration;
    UnitScale rate;
    double largestTotal = 0;
    double largestCalls = 0;
    QTimeZone zone = QTimeZone::utc(); ///< of moments

    friend bool operator==(const RequestsScale &a, const RequestsScale &b)
    {
        return a.total.suffix == b.total.suffix && a.duration.suffix == b.duration.suffix
            && a.rate.suffix == b.rate.suffix && a.largestTotal == b.largestTotal
            && a.largestCalls == b.largestCalls && a.zone == b.zone;
    }
};

/** A request, or the row that stands for the tail. */
struct RequestLine : RequestRow {
    FoldPlace place = FoldPlace::Plain;
    int folded = 0; ///< how many requests a Closed or Open line stands for

    [[nodiscard]] bool isFold() const
    {
        return place == FoldPlace::Closed || place == FoldPlace::Open;
    }
};

/** What becomes of the tail of the table (see requesttail.h). */
enum class RequestTail {
    Plain, ///< no fold: rows like all others
    Folded,
    Open,
};

/** Which request to improve: a row per request (and break-down value), keyed by its labels. */
class RequestsModel final : public RecordModel<RequestLine, Labels, RequestsScale> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestsModel)

public:
    explicit RequestsModel(QObject *parent = nullptr);

    void show(const RequestsView &view, RequestTail tail = RequestTail::Plain,
        const QTimeZone &zone = QTimeZone::utc());
};

} // namespace toban
