// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemroles.h"

#include <QAbstractTableModel>
#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
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

/** A table of value rows with a static column table. All index arithmetic is here.
 *
 *  refresh() is a keyed merge: rows that are gone are removed, new ones appended, changed ones
 *  announced, so selection and scroll position survive. The order of rows means nothing: proxies
 *  sort. Context is what a cell needs to know of the whole table (a common unit, the time).
 *  GUI thread. */
template <typename Row, typename Key, typename Context>
class RecordModel : public QAbstractTableModel {
public:
    using Column = RecordColumn<Row, Context>;
    struct Shape {
        const char *translationContext;
        std::vector<Column> columns;
        Key (*key)(const Row &);
        bool (*same)(const Row &, const Row &);
    };

    explicit RecordModel(Shape shape, QObject *parent)
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

    /** Shows @p rows; where two have one key, the first counts. */
    void refresh(std::vector<Row> rows, Context context)
    {
        const bool isEveryCellOther = !(m_context == context);
        m_context = std::move(context);
        QHash<Key, size_t> fresh;
        for (size_t i = rows.size(); i-- > 0;)
            fresh.insert(m_shape.key(rows[i]), i);
        removeMissing(fresh);
        update(rows, fresh, isEveryCellOther);
        appendNew(rows, fresh);
    }

    /** A new context with the same rows, such as the passing of a second. */
    void setContext(Context context)
    {
        m_context = std::move(context);
        announce(0, m_rows.size());
    }

    /** The language changed: every text is another. */
    void retranslate()
    {
        announce(0, m_rows.size());
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }

protected:
    [[nodiscard]] const Context &context() const { return m_context; }

private:
    [[nodiscard]] QString translated(const char *text) const
    {
        return QCoreApplication::translate(m_shape.translationContext, text);
    }

    void removeMissing(const QHash<Key, size_t> &fresh)
    {
        int last = rowCount() - 1;
        while (last >= 0) {
            if (fresh.contains(m_shape.key(at(last)))) {
                --last;
                continue;
            }
            int first = last;
            while (first > 0 && !fresh.contains(m_shape.key(at(first - 1))))
                --first;
            beginRemoveRows({}, first, last);
            m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
            endRemoveRows();
            last = first - 1;
        }
    }

    /** Stretch by stretch, announced at once: a sorting proxy places rows by comparing them with
     *  the others, which must not have changed behind its back. More than half: all in one. */
    void update(std::vector<Row> &rows, QHash<Key, size_t> &fresh, bool isAll)
    {
        std::vector<size_t> from(m_rows.size());
        std::vector<bool> changed(m_rows.size(), isAll);
        for (size_t i = 0; i < m_rows.size(); ++i) {
            from[i] = fresh.take(m_shape.key(m_rows[i]));
            changed[i] = changed[i] || !m_shape.same(m_rows[i], rows[from[i]]);
        }
        const auto count = std::count(changed.begin(), changed.end(), true);
        if (count * 2 > static_cast<std::ptrdiff_t>(changed.size()))
            changed.assign(changed.size(), true);
        for (size_t first = 0; first < changed.size(); ++first) {
            if (!changed[first])
                continue;
            size_t end = first;
            for (; end < changed.size() && changed[end]; ++end)
                m_rows[end] = std::move(rows[from[end]]);
            announce(first, end);
            first = end;
        }
    }

    void appendNew(std::vector<Row> &rows, const QHash<Key, size_t> &fresh)
    {
        if (fresh.isEmpty())
            return;
        QList<size_t> order = fresh.values();
        std::sort(order.begin(), order.end());
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(order.size()) - 1);
        for (const size_t i : std::as_const(order))
            m_rows.push_back(std::move(rows[i]));
        endInsertRows();
    }

    void announce(size_t first, size_t end)
    {
        if (first < end)
            Q_EMIT dataChanged(index(static_cast<int>(first), 0),
                index(static_cast<int>(end) - 1, columnCount() - 1));
    }

    Shape m_shape;
    Context m_context;
    std::vector<Row> m_rows;
};

} // namespace toban
