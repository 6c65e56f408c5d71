// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inboxmodel.h"

#include "inboxcells.h"

#include <algorithm>

namespace toban {

static Labels inboxKey(const InboxLine &line)
{
    return line.alert.identity;
}

static bool sameLine(const InboxLine &a, const InboxLine &b)
{
    return a.revision == b.revision && a.isUnseen == b.isUnseen;
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
