// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordproxy.h"

#include "itemroles.h"

namespace toban {

RecordProxy::RecordProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setDynamicSortFilter(true);
}

void RecordProxy::setFilter(RecordFilter filter)
{
    m_filter = std::move(filter);
    invalidateFilter();
}

bool RecordProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    Q_UNUSED(parent)
    return std::all_of(m_filter.terms.begin(), m_filter.terms.end(),
        [this, row](const RecordFilter::Term &term) { return accepts(term, row); });
}

bool RecordProxy::accepts(const RecordFilter::Term &term, int row) const
{
    if (term.column.isEmpty()) {
        const QString text = sourceModel()->index(row, 0).data().toString();
        return text.contains(term.text, Qt::CaseInsensitive) != term.isNegated;
    }
    for (int column = 0; column < sourceModel()->columnCount(); ++column) {
        const QVariant id = sourceModel()->headerData(column, Qt::Horizontal, ColumnIdRole);
        if (id.toString() == term.column)
            return term.accepts(sourceModel()->index(row, column).data(SortRole));
    }
    return false;
}

static QVariant sortValue(const QModelIndex &index)
{
    const QVariant magnitude = index.data(MagnitudeRole);
    return magnitude.isValid() ? magnitude : index.data(SortRole);
}

/// A closed and an open fold never meet.
static int foldPlace(const QModelIndex &index)
{
    return index.siblingAtColumn(0).data(FoldRole).toInt();
}

bool RecordProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const int order = foldPlace(left) - foldPlace(right);
    if (order != 0)
        return (order < 0) == (sortOrder() == Qt::AscendingOrder);
    const QVariant a = sortValue(left);
    const QVariant b = sortValue(right);
    const bool isDescending = sortOrder() == Qt::DescendingOrder;
    if (a.isValid() != b.isValid())
        return isDescending ? !a.isValid() : a.isValid();
    const QPartialOrdering relation
        = a.isValid() ? QVariant::compare(a, b) : QPartialOrdering::Unordered;
    if (relation == QPartialOrdering::Less || relation == QPartialOrdering::Greater)
        return relation == QPartialOrdering::Less;
    return isDescending ? left.row() > right.row() : left.row() < right.row();
}

} // namespace toban
