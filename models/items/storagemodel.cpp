// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storagemodel.h"

#include "celltext.h"
#include "itemroles.h"
#include "storagewords.h"
#include "words.h"

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace toban {

static QVariant shelfCell(const StorageShelf &row, const StorageContext &, int role)
{
    return role == SortRole ? QVariant(static_cast<int>(row.kind))
                            : textCell(words::shelf(row.kind), role);
}

static QVariant amountCell(double value, Unit unit, int role)
{
    return quantityCell({value, unit}, quantityText({value, unit}), role);
}

static QVariant bytesCell(const StorageShelf &row, const StorageContext &, int role)
{
    return amountCell(static_cast<double>(row.bytes), Unit::Bytes, role);
}

static QVariant valuesCell(const StorageShelf &row, const StorageContext &, int role)
{
    return amountCell(static_cast<double>(row.values), Unit::Count, role);
}

static QVariant valueSizeCell(const StorageShelf &row, const StorageContext &, int role)
{
    const double size = row.values > 0
        ? static_cast<double>(row.bytes) / static_cast<double>(row.values)
        : std::numeric_limits<double>::quiet_NaN();
    return amountCell(size, Unit::Bytes, role);
}

static QVariant growthCell(const StorageShelf &row, const StorageContext &, int role)
{
    const double known
        = row.bytesPerDay > 0 ? row.bytesPerDay : std::numeric_limits<double>::quiet_NaN();
    return amountCell(known, Unit::Bytes, role);
}

static QVariant sinceCell(const StorageShelf &row, const StorageContext &context, int role)
{
    if (!row.held)
        return textCell({}, role);
    switch (role) {
    case Qt::DisplayRole:
        return words::length(context.now - row.held->from);
    case SortRole:
        return static_cast<qlonglong>(toMs(row.held->from));
    case Qt::ToolTipRole:
    case FullTextRole:
        return toRfc3339(row.held->from);
    default:
        return {};
    }
}

static QVariant plannedCell(const StorageShelf &row, const StorageContext &, int role)
{
    constexpr auto forEver = std::numeric_limits<qlonglong>::max();
    if (role == SortRole)
        return row.plannedAge == Millis(0) ? forEver
                                           : static_cast<qlonglong>(row.plannedAge.count());
    return textCell(words::plannedAge(row.plannedAge), role);
}

static std::vector<StorageModel::Column> storageColumns()
{
    const auto left = Qt::AlignLeft;
    const auto right = Qt::AlignRight;
    return {
        {"class", QT_TRANSLATE_NOOP("toban::StorageModel", "Kept"), nullptr, left, shelfCell},
        {"bytes", QT_TRANSLATE_NOOP("toban::StorageModel", "On disk"), nullptr, right, bytesCell},
        {"since", QT_TRANSLATE_NOOP("toban::StorageModel", "Reaches back"),
            QT_TRANSLATE_NOOP("toban::StorageModel", "How old the oldest of it is"), right,
            sinceCell},
        {"values", QT_TRANSLATE_NOOP("toban::StorageModel", "Values"),
            QT_TRANSLATE_NOOP(
                "toban::StorageModel", "Numbers and buckets of histograms; of the journal rows"),
            right, valuesCell},
        {"size", QT_TRANSLATE_NOOP("toban::StorageModel", "A value"),
            QT_TRANSLATE_NOOP("toban::StorageModel", "What one value takes on disk, on average"),
            right, valueSizeCell},
        {"growth", QT_TRANSLATE_NOOP("toban::StorageModel", "Growth a day"),
            QT_TRANSLATE_NOOP("toban::StorageModel", "As it was over the last days"), right,
            growthCell},
        {"planned", QT_TRANSLATE_NOOP("toban::StorageModel", "Planned for"),
            QT_TRANSLATE_NOOP("toban::StorageModel", "How old it may get"), right, plannedCell},
    };
}

static int shelfKey(const StorageShelf &row)
{
    return static_cast<int>(row.kind);
}

static bool sameShelf(const StorageShelf &a, const StorageShelf &b)
{
    return a == b;
}

StorageModel::StorageModel(QObject *parent)
    : RecordModel({"toban::StorageModel", storageColumns(), shelfKey, sameShelf}, parent)
{
}

} // namespace toban
