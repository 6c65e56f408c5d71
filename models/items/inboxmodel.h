// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inboxline.h"
#include "recordtable.h"

#include <QSet>

#include <limits>

namespace toban {

/** The inbox: rows come filtered and in their order, so that nothing is sorted on the GUI thread;
 *  what is selected stays selected. GUI thread. */
class InboxModel final : public RecordTable<InboxLine, Labels, InboxContext> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InboxModel)

public:
    explicit InboxModel(QObject *parent = nullptr);

    /** The rows shown until then come back: many are better destroyed on another thread. */
    [[nodiscard]] std::vector<InboxLine> show(std::vector<InboxLine> lines, InboxContext context);
    /** The passing of a second. */
    void setContext(const InboxContext &context);
    /** Somebody has looked at these. */
    void setSeen(const QSet<Labels> &identities);
    /** Of a heading. */
    void setClosed(int row, bool isClosed);
    /** The heading that a row stands under; -1: none. */
    [[nodiscard]] int headingOf(int row) const;
    /** The closed heading that has taken in an alert; -1: none has. */
    [[nodiscard]] int headingOver(const Labels &identity) const;
    /** The alerts of rows, those under headings too, each once, in the order of the rows; of more
     *  than @p most the first. */
    [[nodiscard]] std::vector<InboxLine> alertsAt(
        const QList<int> &rows, size_t most = std::numeric_limits<size_t>::max()) const;
    /** All of them, shown or taken in. */
    [[nodiscard]] std::vector<InboxLine> alerts() const;

private:
    void replace(std::vector<InboxLine> &lines);
    [[nodiscard]] int endOf(int heading) const;
};

} // namespace toban
