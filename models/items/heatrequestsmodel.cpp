// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatrequestsmodel.h"

#include "celltext.h"

#include <algorithm>

namespace toban {

static QVariant nameCell(const HeatRequest &row, const HeatRequestsScale &, int role)
{
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
    case FullTextRole:
        return row.request;
    case Qt::ToolTipRole:
        return row.labels.toText();
    default:
        return {};
    }
}

static QVariant insideCell(const HeatRequest &row, const HeatRequestsScale &scale, int role)
{
    if (role == BarRole)
        return scale.largest > 0 ? row.calls.value / scale.largest : 0.0;
    if (role == Qt::ToolTipRole && !row.calls.isExact())
        return QCoreApplication::translate(
            "toban::HeatRequestsModel", "%1 to %2: an edge of the selection cuts a bucket")
            .arg(quantityText({row.calls.low, Unit::Count}),
                quantityText({row.calls.high, Unit::Count}));
    const Quantity calls{row.calls.value, Unit::Count};
    return quantityCell(calls, quantityText(calls), role);
}

static QVariant ofSelectionCell(const HeatRequest &row, const HeatRequestsScale &, int role)
{
    const Quantity share{row.share, Unit::Ratio};
    return quantityCell(share, quantityText(share), role);
}

static QVariant ofRequestCell(const HeatRequest &row, const HeatRequestsScale &, int role)
{
    if (role == SecondaryRole)
        return true;
    const Quantity share{row.allCalls > 0 ? row.calls.value / row.allCalls : 0, Unit::Ratio};
    return quantityCell(share, quantityText(share), role);
}

static std::vector<HeatRequestsModel::Column> heatRequestColumns()
{
    return {
        {"request", QT_TRANSLATE_NOOP("toban::HeatRequestsModel", "Request"),
            QT_TRANSLATE_NOOP("toban::HeatRequestsModel",
                "Requests with calls in the selection, the most calls first"),
            Qt::AlignLeft, nameCell},
        {"calls", QT_TRANSLATE_NOOP("toban::HeatRequestsModel", "Calls inside"),
            QT_TRANSLATE_NOOP("toban::HeatRequestsModel",
                "How many of its calls lie in the time and the latency selected"),
            Qt::AlignLeft, insideCell},
        {"share", QT_TRANSLATE_NOOP("toban::HeatRequestsModel", "Of those inside"),
            QT_TRANSLATE_NOOP(
                "toban::HeatRequestsModel", "Its part of the calls of all requests selected"),
            Qt::AlignRight, ofSelectionCell},
        {"ofrequest", QT_TRANSLATE_NOOP("toban::HeatRequestsModel", "Of its own"),
            QT_TRANSLATE_NOOP("toban::HeatRequestsModel",
                "Calls inside over all of its calls in the time selected"),
            Qt::AlignRight, ofRequestCell},
    };
}

HeatRequestsModel::HeatRequestsModel(QObject *parent)
    : RecordModel({"toban::HeatRequestsModel", heatRequestColumns(),
                      [](const HeatRequest &row) { return row.labels; },
                      [](const HeatRequest &a, const HeatRequest &b) { return a == b; }},
        parent)
{
}

void HeatRequestsModel::show(const HeatSelectionView &view)
{
    HeatRequestsScale scale;
    for (const HeatRequest &request : view.requests)
        scale.largest = std::max(scale.largest, request.calls.value);
    refresh(view.requests, scale);
}

} // namespace toban
