// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charttable.h"

#include "chartdata.h"
#include "timeticks.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace toban {

static QTableWidget *tableOf(const ChartFrame &frame)
{
    const ChartData data = dataOf(frame);
    auto *table = new QTableWidget(
        static_cast<int>(data.rows.size()), static_cast<int>(data.names.size()) + 1);
    table->setObjectName(QStringLiteral("chartTable"));
    table->setHorizontalHeaderLabels(QStringList{ChartTable::tr("Time")} + data.names);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->verticalHeader()->hide();
    for (int row = 0; row < table->rowCount(); ++row) {
        const ChartData::Row &from = data.rows[static_cast<size_t>(row)];
        table->setItem(row, 0, new QTableWidgetItem(momentText(from.at, frame.zone)));
        for (int column = 1; column < table->columnCount(); ++column) {
            const auto index = static_cast<size_t>(column) - 1;
            auto *item
                = new QTableWidgetItem(quantityText({from.values[index], data.units[index]}));
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            table->setItem(row, column, item);
        }
    }
    table->resizeColumnsToContents();
    table->scrollToBottom();
    return table;
}

ChartTable::ChartTable(ChartFrame frame, QWidget *parent)
    : QDialog(parent)
    , m_frame(std::move(frame))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("%1 as a table").arg(m_frame.title));
    auto *column = new QVBoxLayout(this);
    QTableWidget *table = tableOf(m_frame);
    column->addWidget(table);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    const auto add = [&](const QString &text, QString (*format)(const ChartFrame &)) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        connect(button, &QPushButton::clicked, this,
            [this, format] { QGuiApplication::clipboard()->setText(format(m_frame)); });
    };
    add(tr("Copy as TSV"), tsvOf);
    add(tr("Copy as CSV"), csvOf);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    const int wide = table->horizontalHeader()->length() + 60;
    resize(std::min(wide, 900), 480);
}

} // namespace toban
