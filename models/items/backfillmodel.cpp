// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "backfillmodel.h"

#include "celltext.h"
#include "itemroles.h"
#include "storagewords.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace toban {

struct BackfillTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::BackfillModel)
};

static QVariant filledServiceCell(const BackfillState &row, const BackfillContext &, int role)
{
    return textCell(row.service.text(), role);
}

static QString fillingWord(const BackfillState &row)
{
    if (row.isCancelled)
        return BackfillTexts::tr("cancelled");
    if (row.left == Millis(0))
        return BackfillTexts::tr("filled");
    return row.current ? BackfillTexts::tr("asking") : BackfillTexts::tr("waiting");
}

static QVariant fillingCell(const BackfillState &row, const BackfillContext &, int role)
{
    return textCell(fillingWord(row), role);
}

static QVariant filledCell(const BackfillState &row, const BackfillContext &, int role)
{
    const double share = words::filledShare(row);
    if (role == BarRole)
        return share;
    return quantityCell({share, Unit::Ratio}, quantityText({share, Unit::Ratio}), role);
}

static QVariant spanCell(std::optional<Millis> span, int role)
{
    if (!span)
        return textCell({}, role);
    switch (role) {
    case Qt::DisplayRole:
        return words::length(*span);
    case SortRole:
        return static_cast<qlonglong>(span->count());
    case FullTextRole:
        return durationText(*span);
    default:
        return {};
    }
}

static QVariant missingCell(const BackfillState &row, const BackfillContext &, int role)
{
    return spanCell(row.left > Millis(0) ? std::optional(row.left) : std::nullopt, role);
}

static QVariant remainingCell(const BackfillState &row, const BackfillContext &, int role)
{
    return spanCell(row.left > Millis(0) ? row.remaining : std::nullopt, role);
}

/// How long ago @p at was, as the reader counts.
static QVariant backCell(const std::optional<Instant> &at, Instant now, int role)
{
    if (!at)
        return textCell({}, role);
    switch (role) {
    case Qt::DisplayRole:
        return BackfillTexts::tr("%1 ago").arg(words::length(now - *at));
    case SortRole:
        return static_cast<qlonglong>(toMs(*at));
    case Qt::ToolTipRole:
    case FullTextRole:
        return toRfc3339(*at);
    default:
        return {};
    }
}

static QVariant sliceCell(const BackfillState &row, const BackfillContext &context, int role)
{
    return backCell(row.current ? std::optional(row.current->to) : std::nullopt, context.now, role);
}

static QVariant reachesCell(const BackfillState &row, const BackfillContext &context, int role)
{
    return backCell(row.reaches, context.now, role);
}

static std::vector<BackfillModel::Column> backfillColumns()
{
    const auto left = Qt::AlignLeft;
    const auto right = Qt::AlignRight;
    return {
        {"service", QT_TRANSLATE_NOOP("toban::BackfillModel", "Service"), nullptr, left,
            filledServiceCell},
        {"state", QT_TRANSLATE_NOOP("toban::BackfillModel", "State"), nullptr, left, fillingCell},
        {"filled", QT_TRANSLATE_NOOP("toban::BackfillModel", "Filled"),
            QT_TRANSLATE_NOOP("toban::BackfillModel", "Of what was missing, newest first"), right,
            filledCell},
        {"left", QT_TRANSLATE_NOOP("toban::BackfillModel", "Missing"),
            QT_TRANSLATE_NOOP("toban::BackfillModel", "What will still be asked for"), right,
            missingCell},
        {"remaining", QT_TRANSLATE_NOOP("toban::BackfillModel", "Time left"),
            QT_TRANSLATE_NOOP("toban::BackfillModel", "About, at the pace of the last requests"),
            right, remainingCell},
        {"slice", QT_TRANSLATE_NOOP("toban::BackfillModel", "Asked now"),
            QT_TRANSLATE_NOOP("toban::BackfillModel", "How long ago what is being asked for was"),
            right, sliceCell},
        {"reaches", QT_TRANSLATE_NOOP("toban::BackfillModel", "Source begins"),
            QT_TRANSLATE_NOOP("toban::BackfillModel", "It has nothing before, as it turned out"),
            right, reachesCell},
    };
}

static ServiceId backfillKey(const BackfillState &row)
{
    return row.service;
}

static bool sameBackfill(const BackfillState &a, const BackfillState &b)
{
    return a == b;
}

BackfillModel::BackfillModel(QObject *parent)
    : RecordModel({"toban::BackfillModel", backfillColumns(), backfillKey, sameBackfill}, parent)
{
}

} // namespace toban
