// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tablelook.h"

#include "recorddelegate.h"
#include "recordheader.h"
#include "themeholder.h"

#include <QHeaderView>
#include <QTableView>

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

void fitTable(QTableView &table, int stretched)
{
    QHeaderView *header = table.horizontalHeader();
    for (int column = 0; column < header->count(); ++column)
        header->setSectionResizeMode(
            column, column == stretched ? QHeaderView::Stretch : QHeaderView::Interactive);
    for (int column = 0; column < header->count(); ++column)
        if (column != stretched)
            table.resizeColumnToContents(column);
}

} // namespace toban
