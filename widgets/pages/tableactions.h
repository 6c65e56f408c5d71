// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <functional>

class QAbstractItemModel;
class QLineEdit;
class QTableView;
class QWidget;

namespace toban {

class ActionRegistry;
class RecordProxy;
struct Theme;

/** What can be done with the table of a page; each only while it is shown. */
struct TableDeeds {
    std::function<void()> copyTsv;
    std::function<void()> copyMarkdown;
    std::function<void()> exportCsv;
    std::function<bool()> isShown;
};
void addTableActions(ActionRegistry &registry, const TableDeeds &deeds);
/** The last of them alone, for a page without a table. */
void addExportAction(
    ActionRegistry &registry, std::function<void()> exportCsv, std::function<bool()> isShown);

/** Copies the selected rows (or the current one) in the order shown. */
void copySelectedRows(
    const QTableView &table, QString (*format)(const QAbstractItemModel &, const QList<int> &));

/** Asks where to, and writes what @p text gives then; @p fail is told what went wrong. Both must
 *  outlive @p parent. The proposed name ends in .csv, .md or .ics. */
void exportFile(QWidget *parent, const QString &fileName, std::function<QString()> text,
    std::function<void(const QString &)> fail);

/** Filters by what is typed. Where that cannot be read, the field says so, and the last filter
 *  stays. */
[[nodiscard]] Result<void> applyFilterText(
    QLineEdit &field, RecordProxy &proxy, const Theme &theme);

} // namespace toban
