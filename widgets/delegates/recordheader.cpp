// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordheader.h"

namespace toban {

RecordHeader::RecordHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
}

void RecordHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int section) const
{
    QHeaderView::initStyleOptionForIndex(option, section);
    option->sortIndicator = QStyleOptionHeader::None;
    if (section == sortIndicatorSection())
        option->text += sortIndicatorOrder() == Qt::DescendingOrder ? QStringLiteral(" \u25be")
                                                                    : QStringLiteral(" \u25b4");
}

} // namespace toban
