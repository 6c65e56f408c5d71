// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tablebody.h"

#include "recordproxy.h"
#include "tableactions.h"
#include "tablelook.h"
#include "themeholder.h"

#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace toban {

TableBody::TableBody(QTableView &table, RecordProxy &proxy, const ThemeHolder &theme)
    : m_theme(theme)
    , m_table(table)
    , m_proxy(proxy)
    , m_layout(new QVBoxLayout(this))
    , m_filter(new QLineEdit(this))
    , m_note(new QLabel)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_filter->setAccessibleName(tr("Filter requests"));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, this, &TableBody::filterChanged);
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { m_table.setFocus(); });
    m_note->setObjectName(table.objectName() + QStringLiteral("Note"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setAlignment(Qt::AlignCenter);
    m_note->setWordWrap(true);
    m_note->hide();
    m_layout->addWidget(m_note);
    m_layout->addWidget(&m_table, 1);
}

bool TableBody::isFiltered() const
{
    return !m_filter->text().trimmed().isEmpty();
}

void TableBody::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void TableBody::addTop(QWidget &widget)
{
    m_layout->insertWidget(m_layout->indexOf(m_note), &widget);
}

void TableBody::applyFilter(int all)
{
    const auto applied = applyFilterText(*m_filter, m_proxy, m_theme.theme());
    if (!applied) {
        showNote(applied.error().detail);
        return;
    }
    if (!m_table.currentIndex().isValid() && m_proxy.rowCount() > 0)
        m_table.selectRow(0);
    if (all > 0)
        showNote(m_proxy.rowCount() == 0 ? tr("The filter hides all %n request(s).", nullptr, all)
                                         : QString());
}

void TableBody::showNote(const QString &text)
{
    m_note->setText(text);
    m_note->setMinimumHeight(text.isEmpty() ? 0 : m_theme.theme().scaled(64));
    m_note->setVisible(!text.isEmpty());
}

void TableBody::fit(bool isEmpty)
{
    // only then, or what the user dragged would jump back at every refresh
    const std::pair<int, bool> shape{m_table.viewport()->width(), isEmpty};
    if (std::exchange(m_fitted, shape) != shape)
        fitTable(m_table, 0);
}

QSplitter *addPageSplit(QWidget &page)
{
    auto *layout = new QVBoxLayout(&page);
    layout->setContentsMargins(
        metrics::panelPadding, metrics::panelPadding, metrics::panelPadding, metrics::panelPadding);
    auto *split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(metrics::panelPadding);
    layout->addWidget(split);
    return split;
}

} // namespace toban
