// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exemplartable.h"

#include "chartframe.h"
#include "exemplar.h"
#include "tableexport.h"
#include "tablelook.h"
#include "themeholder.h"
#include "tracemenu.h"

#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <numeric>

namespace toban {

ExemplarTable::ExemplarTable(const ThemeHolder &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_table(new QTableView)
    , m_note(new QLabel)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_note);
    column->addWidget(m_table);
    m_proxy.setSourceModel(&m_model);
    m_note->setObjectName(QStringLiteral("exemplarNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_table->setObjectName(QStringLiteral("exemplarTable"));
    m_table->setAccessibleName(tr("Exemplars in the selection"));
    m_table->setModel(&m_proxy);
    dressTable(*m_table, m_theme);
    m_table->sortByColumn(m_model.columnOf(QLatin1StringView("latency")), Qt::DescendingOrder);
    m_table->setMinimumWidth(1);
    connect(m_table, &QTableView::activated, this, &ExemplarTable::openTrace);
}

void ExemplarTable::show(const std::vector<ViewExemplar> &shown, size_t all, const QTimeZone &zone,
    const QString &traceUrl)
{
    m_traceUrl = traceUrl;
    m_model.refresh(shown, {zone});
    const auto count = static_cast<int>(shown.size());
    if (count == 0)
        m_note->setText(tr("No exemplar was kept of the calls in this selection."));
    else
        m_note->setText(tr("The slowest %1 of %2.").arg(count).arg(all));
    m_note->setVisible(count == 0 || static_cast<size_t>(count) < all);
    m_table->setVisible(count > 0);
    fitColumns();
}

void ExemplarTable::setRequestShown(bool isShown)
{
    m_table->setColumnHidden(m_model.columnOf(QLatin1StringView("request")), !isShown);
}

void ExemplarTable::fitColumns()
{
    fitTable(*m_table, m_model.columnOf(QLatin1StringView("trace")));
}

QString ExemplarTable::note() const
{
    return m_note->isHidden() ? QString() : m_note->text();
}

QString ExemplarTable::text() const
{
    QList<int> rows(m_proxy.rowCount());
    std::iota(rows.begin(), rows.end(), 0);
    QStringList parts;
    if (!note().isEmpty())
        parts << note();
    if (!rows.isEmpty())
        parts << tableexport::tsv(m_proxy, rows);
    return parts.join(u'\n');
}

void ExemplarTable::openTrace(const QModelIndex &index)
{
    const ViewExemplar &one = m_model.at(m_proxy.mapToSource(index).row());
    const QString trace = traceIdOf(one.labels);
    if (trace.isEmpty())
        return;
    const QRect cell = m_table->visualRect(index);
    popUpTraceMenu(*this, {one.at, one.seconds, {}, trace}, m_traceUrl,
        m_table->viewport()->mapToGlobal(cell.bottomLeft()));
}

} // namespace toban
