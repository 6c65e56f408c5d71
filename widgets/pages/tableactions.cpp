// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tableactions.h"

#include "actionregistry.h"
#include "itemroles.h"
#include "recordproxy.h"
#include "theme.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSaveFile>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace toban {

struct TableTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::TableActions)
};

void addTableActions(ActionRegistry &registry, const TableDeeds &deeds)
{
    const QString group = TableTexts::tr("Table");
    const auto whenShown = [deeds](std::function<void()> run) {
        return [deeds, run = std::move(run)] {
            if (deeds.isShown())
                run();
        };
    };
    registry.add({u"table.copy"_s, group, TableTexts::tr("Copy as table"),
                     {QKeySequence(QKeySequence::Copy)}, u"copy tsv"_s},
        whenShown(deeds.copyTsv));
    registry.add({u"table.copyMarkdown"_s, group, TableTexts::tr("Copy as Markdown"),
                     {QKeySequence(u"Ctrl+Shift+C"_s)}, u"copy markdown"_s},
        whenShown(deeds.copyMarkdown));
    addExportAction(registry, deeds.exportCsv, deeds.isShown);
}

void addExportAction(
    ActionRegistry &registry, std::function<void()> exportCsv, std::function<bool()> isShown)
{
    registry.add({u"table.export"_s, TableTexts::tr("Table"), TableTexts::tr("Export as CSV…"),
                     {QKeySequence(u"Ctrl+E"_s)}, u"export csv save"_s},
        [exportCsv = std::move(exportCsv), isShown = std::move(isShown)] {
            if (isShown())
                exportCsv();
        });
}

void copySelectedRows(
    const QTableView &table, QString (*format)(const QAbstractItemModel &, const QList<int> &))
{
    QList<int> rows;
    const QModelIndexList selected = table.selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows << index.row();
    // a table that was given the keyboard before its rows has a current row and no selection
    if (rows.isEmpty() && table.currentIndex().isValid())
        rows << table.currentIndex().row();
    std::sort(rows.begin(), rows.end());
    if (!rows.isEmpty())
        QGuiApplication::clipboard()->setText(format(*table.model(), rows));
}

static QString filterOf(const QString &suffix)
{
    if (suffix == "ics"_L1)
        return TableTexts::tr("Calendar (*.ics)");
    return suffix == "md"_L1 ? TableTexts::tr("Markdown (*.md)") : TableTexts::tr("CSV (*.csv)");
}

void exportFile(QWidget *parent, const QString &fileName, std::function<QString()> text,
    std::function<void(const QString &)> fail)
{
    const QString suffix = fileName.section(u'.', -1);
    const QString title = suffix == "ics"_L1 ? TableTexts::tr("Export the shifts")
                                             : TableTexts::tr("Export the table");
    auto *dialog = new QFileDialog(parent, title, {}, filterOf(suffix));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(fileName);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
        [text = std::move(text), fail = std::move(fail)](const QString &path) {
            QSaveFile file(path);
            const QByteArray bytes = text().toUtf8();
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()
                || !file.commit())
                fail(TableTexts::tr("Cannot write %1: %2").arg(path, file.errorString()));
        });
    dialog->open();
}

Result<void> applyFilterText(QLineEdit &field, RecordProxy &proxy, const Theme &theme)
{
    QStringList columns;
    for (int column = 0; column < proxy.columnCount(); ++column)
        columns << proxy.headerData(column, Qt::Horizontal, ColumnIdRole).toString();
    Result<RecordFilter> filter = parseRecordFilter(field.text(), columns);
    QPalette palette = field.palette();
    palette.setColor(QPalette::Text, theme.color(filter ? Token::Text : Token::Critical));
    field.setPalette(palette);
    field.setAccessibleDescription(filter ? QString() : filter.error().detail);
    if (!filter)
        return tl::unexpected<Error>(filter.error());
    proxy.setFilter(std::move(*filter));
    return {};
}

} // namespace toban
