// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tablelook.h"

#include "itemroles.h"
#include "recorddelegate.h"
#include "recordheader.h"
#include "themeholder.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>
#include <vector>

namespace toban {

void dressTable(QTableView &table, const ThemeHolder &theme)
{
    table.setHorizontalHeader(new RecordHeader(&table));
    table.setItemDelegate(new RecordDelegate(theme, &table));
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::ExtendedSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setFrameShape(QFrame::NoFrame);
    table.setSortingEnabled(true);
    table.setTabKeyNavigation(false);
    table.setMouseTracking(true);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setMinimumSectionSize(theme.theme().scaled(metrics::rowHeight));
    table.verticalHeader()->setDefaultSectionSize(theme.theme().scaled(metrics::rowHeight));
    table.horizontalHeader()->setMinimumSectionSize(theme.theme().scaled(48));
    table.setMinimumHeight(theme.theme().scaled(metrics::rowHeight * 4));
}

static bool isPicture(const QTableView &table, int column)
{
    const QAbstractItemModel &model = *table.model();
    int row = 0; // the first that heads no others
    while (row + 1 < model.rowCount() && model.index(row, 0).data(HeadingRole).isValid())
        ++row;
    const QModelIndex first = model.index(row, column);
    return first.data(BarRole).isValid() || first.data(SparklineRole).isValid()
        || first.data(StripRole).isValid();
}

void fitTable(QTableView &table, int stretched)
{
    QHeaderView *header = table.horizontalHeader();
    const QAbstractItemView &contents = table;
    const int wanted = std::min(
        std::max(header->sectionSizeHint(stretched), contents.sizeHintForColumn(stretched)),
        table.viewport()->width() / 3);
    int room = table.viewport()->width();
    std::vector<int> pictures;
    for (int column = 0; column < header->count(); ++column) {
        if (column == stretched)
            continue;
        header->setSectionResizeMode(column, QHeaderView::Interactive);
        table.resizeColumnToContents(column);
        room -= header->sectionSize(column);
        if (isPicture(table, column))
            pictures.push_back(column);
    }
    for (const int column : pictures) {
        const int give = std::clamp(wanted - room, 0, header->sectionSize(column) / 3);
        header->resizeSection(column, header->sectionSize(column) - give);
        room += give;
    }
    const bool isEnough = room >= wanted;
    header->setSectionResizeMode(
        stretched, isEnough ? QHeaderView::Stretch : QHeaderView::Interactive);
    if (!isEnough)
        header->resizeSection(stretched, wanted);
}

} // namespace toban
