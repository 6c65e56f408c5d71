// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inboxmodel.h"

#include "inboxcells.h"
#include "inboxgroups.h"

#include <algorithm>

namespace toban {

static Labels inboxKey(const InboxLine &line)
{
    return line.alert.identity;
}

static bool sameLine(const InboxLine &a, const InboxLine &b)
{
    return a.revision == b.revision && a.isUnseen == b.isUnseen && a.depth == b.depth
        && a.isClosed == b.isClosed;
}

InboxModel::InboxModel(QObject *parent)
    : RecordTable({"toban::InboxModel", inboxColumns(), inboxKey, sameLine}, parent)
{
}

void InboxModel::setContext(const InboxContext &context)
{
    m_context = context;
    announce(0, m_rows.size());
}

void InboxModel::setSeen(const QSet<Labels> &identities)
{
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (!m_rows[i].isUnseen || !identities.contains(m_rows[i].alert.identity))
            continue;
        m_rows[i].isUnseen = false;
        announce(i, i + 1);
    }
}

/// Behind the last row that stands under a heading.
int InboxModel::endOf(int heading) const
{
    int end = heading + 1;
    while (end < rowCount() && at(end).depth > at(heading).depth)
        ++end;
    return end;
}

void InboxModel::setClosed(int row, bool isClosed)
{
    InboxLine &heading = m_rows[static_cast<size_t>(row)];
    if (!heading.group || heading.isClosed == isClosed)
        return;
    heading.isClosed = isClosed;
    const auto first = m_rows.begin() + row + 1;
    if (isClosed) {
        const int end = endOf(row);
        beginRemoveRows({}, row + 1, end - 1);
        heading.folded.assign(std::move_iterator(first), std::move_iterator(m_rows.begin() + end));
        m_rows.erase(first, m_rows.begin() + end);
        endRemoveRows();
    } else {
        auto inner = std::exchange(heading.folded, {});
        beginInsertRows({}, row + 1, row + static_cast<int>(inner.size()));
        m_rows.insert(first, std::move_iterator(inner.begin()), std::move_iterator(inner.end()));
        endInsertRows();
    }
    announce(static_cast<size_t>(row), static_cast<size_t>(row) + 1);
}

int InboxModel::headingOf(int row) const
{
    int above = row - 1;
    while (above >= 0 && at(above).depth >= at(row).depth)
        --above;
    return above;
}

int InboxModel::headingOver(const Labels &identity) const
{
    for (int row = 0; row < rowCount(); ++row) {
        std::vector<InboxLine> inner;
        if (at(row).isClosed)
            addAlertsOf(at(row), inner);
        if (std::ranges::any_of(
                inner, [&](const InboxLine &line) { return line.alert.identity == identity; }))
            return row;
    }
    return -1;
}

std::vector<InboxLine> InboxModel::alertsAt(const QList<int> &rows, size_t most) const
{
    QSet<int> taken;
    std::vector<InboxLine> alerts;
    for (const int first : rows) {
        const int end = at(first).group ? endOf(first) : first + 1;
        for (int row = first; row < end && alerts.size() < most; ++row) {
            if (!taken.contains(row))
                addAlertsOf(at(row), alerts, most);
            taken.insert(row);
        }
    }
    return alerts;
}

std::vector<InboxLine> InboxModel::alerts() const
{
    std::vector<InboxLine> alerts;
    for (const InboxLine &line : m_rows)
        addAlertsOf(line, alerts);
    return alerts;
}

/// Other rows, or the same in another order: what is selected or current follows its key.
void InboxModel::replace(std::vector<InboxLine> &lines)
{
    Q_EMIT layoutAboutToBeChanged();
    QHash<Labels, int> places;
    const QModelIndexList held = persistentIndexList();
    if (!held.isEmpty())
        for (size_t i = 0; i < lines.size(); ++i)
            places.insert(lines[i].alert.identity, static_cast<int>(i));
    QModelIndexList moved;
    for (const QModelIndex &index : held) {
        const int place = places.value(at(index.row()).alert.identity, -1);
        moved << (place < 0 ? QModelIndex() : createIndex(place, index.column()));
    }
    m_rows.swap(lines);
    changePersistentIndexList(held, moved);
    Q_EMIT layoutChanged();
}

std::vector<InboxLine> InboxModel::show(std::vector<InboxLine> lines, InboxContext context)
{
    m_context = std::move(context);
    const bool isSameOrder = std::equal(m_rows.begin(), m_rows.end(), lines.begin(), lines.end(),
        [](const InboxLine &a, const InboxLine &b) {
            return a.alert.identity == b.alert.identity;
        });
    if (!isSameOrder) {
        replace(lines);
        return lines;
    }
    m_rows.swap(lines);
    for (size_t first = 0; first < m_rows.size(); ++first) {
        size_t end = first;
        while (end < m_rows.size() && !sameLine(m_rows[end], lines[end]))
            ++end;
        announce(first, end);
        first = std::max(first, end);
    }
    return lines;
}

} // namespace toban
