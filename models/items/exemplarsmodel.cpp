// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exemplarsmodel.h"

#include "celltext.h"
#include "exemplar.h"
#include "zonetext.h"

#include <QDateTime>

namespace toban {

static QString timeText(Instant at, const QTimeZone &zone)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(toMs(at), zone);
    return time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss ")) + zoneText(zone, at);
}

static QVariant timeCell(const ViewExemplar &row, const ExemplarsContext &context, int role)
{
    switch (role) {
    case Qt::DisplayRole:
    case FullTextRole:
        return timeText(row.at, context.zone);
    case SortRole:
        return toRfc3339(row.at); // in UTC, so that its order is that of time
    default:
        return {};
    }
}

static QVariant latencyCell(const ViewExemplar &row, const ExemplarsContext &, int role)
{
    const Quantity seconds{row.seconds, Unit::Seconds};
    return quantityCell(seconds, quantityText(seconds), role);
}

static QVariant requestCell(const ViewExemplar &row, const ExemplarsContext &, int role)
{
    return textCell(row.request, role);
}

/// One without a trace may still say something by its other labels.
static QVariant traceCell(const ViewExemplar &row, const ExemplarsContext &, int role)
{
    const QString trace = traceIdOf(row.labels);
    if (role == Qt::ToolTipRole)
        return row.labels.toText();
    if (role == SecondaryRole)
        return trace.isEmpty();
    return textCell(trace.isEmpty() ? row.labels.toText() : trace, role);
}

static std::vector<ExemplarsModel::Column> exemplarColumns()
{
    return {
        {"time", QT_TRANSLATE_NOOP("toban::ExemplarsModel", "Time"), nullptr, Qt::AlignLeft,
            timeCell},
        {"latency", QT_TRANSLATE_NOOP("toban::ExemplarsModel", "Latency"),
            QT_TRANSLATE_NOOP("toban::ExemplarsModel", "How long this one call took"),
            Qt::AlignRight, latencyCell},
        {"request", QT_TRANSLATE_NOOP("toban::ExemplarsModel", "Request"), nullptr, Qt::AlignLeft,
            requestCell},
        {"trace", QT_TRANSLATE_NOOP("toban::ExemplarsModel", "Trace"),
            QT_TRANSLATE_NOOP("toban::ExemplarsModel",
                "By which it is found in the tracing system: Enter or a double click leads there"),
            Qt::AlignLeft, traceCell},
    };
}

static QString keyOf(const ViewExemplar &row)
{
    return toRfc3339(row.at) + u' ' + QString::number(row.seconds, 'g', 17) + u' ' + row.request
        + u' ' + row.labels.toText();
}

ExemplarsModel::ExemplarsModel(QObject *parent)
    : RecordModel({"toban::ExemplarsModel", exemplarColumns(), keyOf,
                      [](const ViewExemplar &a, const ViewExemplar &b) { return a == b; }},
        parent)
{
}

} // namespace toban
