// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recordtable.h"

#include <QHash>

#include <algorithm>

namespace toban {

/** A record table that is refreshed by a keyed merge: rows that are gone are removed, new ones
 *  appended, changed ones announced, so selection and scroll position survive. The order of rows
 *  means nothing: proxies sort. GUI thread. */
template <typename Row, typename Key, typename Context>
class RecordModel : public RecordTable<Row, Key, Context> {
    using Base = RecordTable<Row, Key, Context>;
    using Base::announce;
    using Base::m_context;
    using Base::m_rows;
    using Base::m_shape;

public:
    using Base::at;
    using Base::Base;
    using Base::columnCount;
    using Base::rowCount;

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
        Q_EMIT this->headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }

private:
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
            this->beginRemoveRows({}, first, last);
            m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
            this->endRemoveRows();
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
        this->beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(order.size()) - 1);
        for (const size_t i : std::as_const(order))
            m_rows.push_back(std::move(rows[i]));
        this->endInsertRows();
    }
};

} // namespace toban
