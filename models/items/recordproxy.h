// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recordfilter.h"

#include <QSortFilterProxyModel>

namespace toban {

/** Sorts a record model by its raw values or their magnitudes (missing ones last, ties in the
 * model's order; rows in a fold stay at its place) and keeps the rows that a RecordFilter lets
 * through. */
class RecordProxy final : public QSortFilterProxyModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordProxy)

public:
    explicit RecordProxy(QObject *parent = nullptr);

    void setFilter(RecordFilter filter);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] bool accepts(const RecordFilter::Term &term, int row) const;

    RecordFilter m_filter;
};

} // namespace toban
