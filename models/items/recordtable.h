// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemroles.h"

#include <QAbstractTableModel>
#include <QCoreApplication>

#include <vector>

namespace toban {

/** One column of a record model. Texts are marked with QT_TRANSLATE_NOOP for the model's context.
 */
template <typename Row, typename Context>
struct RecordColumn {
    const char *id; ///< stable, also the name in exports and filters
    const char *title;
    const char *hint; ///< what the number means; may be null
    Qt::Alignment alignment;
    /** DisplayRole, SortRole and the roles of itemroles.h. */
    QVariant (*value)(const Row &row, const Context &context, int role);
};

/** A table of value rows with a static column table. All index arithmetic is here. Context is what
 *  a cell needs to know of the whole table (a common unit, the time). GUI thread. */
template <typename Row, typename Key, typename Context>
class RecordTable : public QAbstractTableModel {
public:
    using Column = RecordColumn<Row, Context>;
    struct Shape {
        const char *translationContext;
        std::vector<Column> columns;
        Key (*key)(const Row &);
        bool (*same)(const Row &, const Row &);
    };

    explicit RecordTable(Shape shape, QObject *parent)
        : QAbstractTableModel(parent)
        , m_shape(std::move(shape))
    {
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : static_cast<int>(m_shape.columns.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const final
    {
        Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
        const Column &column = m_shape.columns[static_cast<size_t>(index.column())];
        if (role == Qt::TextAlignmentRole)
            return QVariant::fromValue(column.alignment | Qt::AlignVCenter);
        return column.value(at(index.row()), m_context, role);
    }
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const final
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        const Column &column = m_shape.columns[static_cast<size_t>(section)];
        switch (role) {
        case Qt::DisplayRole:
            return translated(column.title);
        case Qt::ToolTipRole:
            return column.hint ? translated(column.hint) : QVariant();
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(column.alignment | Qt::AlignVCenter);
        case ColumnIdRole:
            return QString::fromLatin1(column.id);
        default:
            return {};
        }
    }

    [[nodiscard]] const Row &at(int row) const { return m_rows[static_cast<size_t>(row)]; }
    /** The row with this key; -1 where there is none. */
    [[nodiscard]] int rowOf(const Key &key) const
    {
        for (size_t i = 0; i < m_rows.size(); ++i)
            if (m_shape.key(m_rows[i]) == key)
                return static_cast<int>(i);
        return -1;
    }
    /** The column with this id; -1 where there is none. */
    [[nodiscard]] int columnOf(QLatin1StringView id) const
    {
        for (size_t i = 0; i < m_shape.columns.size(); ++i)
            if (id == QLatin1StringView(m_shape.columns[i].id))
                return static_cast<int>(i);
        return -1;
    }

protected:
    [[nodiscard]] const Context &context() const { return m_context; }
    void announce(size_t first, size_t end)
    {
        if (first < end)
            Q_EMIT dataChanged(index(static_cast<int>(first), 0),
                index(static_cast<int>(end) - 1, columnCount() - 1));
    }

    Shape m_shape;
    Context m_context;
    std::vector<Row> m_rows;

private:
    [[nodiscard]] QString translated(const char *text) const
    {
        return QCoreApplication::translate(m_shape.translationContext, text);
    }
};

} // namespace toban
