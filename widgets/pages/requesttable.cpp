// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requesttable.h"

#include "itemroles.h"

#include <QKeyEvent>

namespace toban {

static FoldPlace placeInFold(const QModelIndex &index)
{
    return static_cast<FoldPlace>(index.siblingAtColumn(0).data(FoldRole).toInt());
}

RequestTable::RequestTable(QWidget *parent)
    : QTableView(parent)
{
    connect(this, &QAbstractItemView::clicked, this, &RequestTable::toggle);
}

void RequestTable::toggle(const QModelIndex &index)
{
    const FoldPlace place = placeInFold(index);
    if (place == FoldPlace::Closed || place == FoldPlace::Open)
        Q_EMIT foldRequested(place == FoldPlace::Closed);
}

bool RequestTable::handleKey(int key)
{
    const FoldPlace place = placeInFold(currentIndex());
    const bool isFold = place == FoldPlace::Closed || place == FoldPlace::Open;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        toggle(currentIndex());
        return isFold;
    case Qt::Key_Right:
        if (isFold)
            Q_EMIT foldRequested(true);
        return isFold;
    case Qt::Key_Left:
        if (isFold)
            Q_EMIT foldRequested(false);
        if (place == FoldPlace::Inside)
            for (int row = currentIndex().row(); row >= 0; --row)
                if (placeInFold(model()->index(row, 0)) == FoldPlace::Open) {
                    selectRow(row);
                    break;
                }
        return place != FoldPlace::Plain;
    default:
        return false;
    }
}

void RequestTable::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() != Qt::NoModifier || !handleKey(event->key()))
        QTableView::keyPressEvent(event);
}

} // namespace toban
