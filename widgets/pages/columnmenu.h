// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>
#include <QPointer>

class QHeaderView;

namespace toban {

class ChartChoices;

/** The menu of a table's head: how to sort, and which columns are shown. Hides and shows the
 *  sections of the head as the window's choices say; the first column always stays. */
class ColumnMenu final : public QMenu {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColumnMenu)

public:
    /** Also opened by the context menu of @p header, which outlives this. */
    ColumnMenu(QHeaderView &header, ChartChoices &choices, QWidget *parent = nullptr);

    void setSorts(const QList<QAction *> &sorts);

Q_SIGNALS:
    void columnsChanged();

private:
    void fill();
    void apply();
    void choose(const QString &column, bool isShown);
    [[nodiscard]] QString columnId(int column) const;

    QHeaderView &m_header;
    ChartChoices &m_choices;
    QList<QPointer<QAction>> m_sorts;
};

} // namespace toban
