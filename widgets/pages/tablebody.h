// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QSplitter;
class QTableView;
class QVBoxLayout;

namespace toban {

class RecordProxy;
class ThemeHolder;

/** What the pages with a table of requests have in common: the filter, made for the head of a
 * panel, and in its body a note where there are no rows to show, and the table. */
class TableBody final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TableBody)

public:
    /** Takes @p table, which shows a model through @p proxy. */
    TableBody(QTableView &table, RecordProxy &proxy, const ThemeHolder &theme);

    /** The field; its name, example and hint are the page's. */
    [[nodiscard]] QLineEdit &filter() const { return *m_filter; }
    [[nodiscard]] bool isFiltered() const;
    void focusFilter();
    /** Above the note. */
    void addTop(QWidget &widget);
    /** Filters @p all rows by what is typed, and says so where that hides them all or cannot be
     *  read; with no rows, the note stays. */
    void applyFilter(int all);
    void showNote(const QString &text);
    /** Fits the columns where the table's width has changed, or rows came or went. */
    void fit(bool isEmpty);

Q_SIGNALS:
    void filterChanged();

private:
    const ThemeHolder &m_theme;
    QTableView &m_table;
    RecordProxy &m_proxy;
    QVBoxLayout *m_layout = nullptr;
    QLineEdit *m_filter = nullptr;
    QLabel *m_note = nullptr;
    std::pair<int, bool> m_fitted{-1, true}; ///< table width, and whether it was empty
};

/** The splitter that a page consists of, in the margins of every page. */
[[nodiscard]] QSplitter *addPageSplit(QWidget &page);

} // namespace toban
