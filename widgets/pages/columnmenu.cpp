// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "columnmenu.h"

#include "chartchoices.h"
#include "itemroles.h"

#include <QHeaderView>

namespace toban {

ColumnMenu::ColumnMenu(QHeaderView &header, ChartChoices &choices, QWidget *parent)
    : QMenu(parent)
    , m_header(header)
    , m_choices(choices)
{
    setObjectName(QStringLiteral("columnMenu"));
    setToolTipsVisible(true);
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&header, &QWidget::customContextMenuRequested, this,
        [this](const QPoint &at) { popup(m_header.viewport()->mapToGlobal(at)); });
    connect(this, &QMenu::aboutToShow, this, &ColumnMenu::fill);
    connect(&choices, &ChartChoices::tableChanged, this, &ColumnMenu::apply);
    apply();
}

void ColumnMenu::setSorts(const QList<QAction *> &sorts)
{
    m_sorts.clear();
    for (QAction *sort : sorts)
        m_sorts << sort;
}

QString ColumnMenu::columnId(int column) const
{
    return m_header.model()->headerData(column, Qt::Horizontal, ColumnIdRole).toString();
}

void ColumnMenu::fill()
{
    clear();
    addSection(tr("Sort"));
    for (const QPointer<QAction> &sort : std::as_const(m_sorts))
        if (sort)
            addAction(sort);
    addSection(tr("Columns"));
    for (int column = 1; column < m_header.count(); ++column) {
        const QString id = columnId(column);
        QAction *action = addAction(m_header.model()->headerData(column, Qt::Horizontal).toString(),
            this, [this, id](bool isShown) { choose(id, isShown); });
        action->setObjectName(id);
        action->setCheckable(true);
        action->setChecked(!m_choices.table().hidden.contains(id));
        action->setToolTip(
            m_header.model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
    }
    addSeparator();
    addAction(tr("Columns as at first"), this, [this] {
        TableChoices table = m_choices.table();
        table.hidden = TableChoices::defaultHidden();
        m_choices.setTable(table);
    });
}

void ColumnMenu::choose(const QString &column, bool isShown)
{
    TableChoices table = m_choices.table();
    table.hidden.removeAll(column);
    if (!isShown)
        table.hidden << column;
    m_choices.setTable(table);
}

void ColumnMenu::apply()
{
    bool isOther = false;
    for (int column = 1; column < m_header.count(); ++column) {
        const bool isHidden = m_choices.table().hidden.contains(columnId(column));
        isOther = isOther || isHidden != m_header.isSectionHidden(column);
        m_header.setSectionHidden(column, isHidden);
    }
    if (isOther)
        Q_EMIT columnsChanged();
}

} // namespace toban
