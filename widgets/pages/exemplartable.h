// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exemplarsmodel.h"
#include "recordproxy.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace toban {

class ThemeHolder;

/** Single requests, slowest first. Enter or a double click on one with a trace opens its menu, as
 *  on a chart. Where there are none, a line says so. */
class ExemplarTable final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExemplarTable)

public:
    explicit ExemplarTable(const ThemeHolder &theme, QWidget *parent = nullptr);

    /** @p all: how many there are, of which @p shown are the slowest; @p traceUrl: see
     *  traceLink(). */
    void show(const std::vector<ViewExemplar> &shown, size_t all, const QTimeZone &zone,
        const QString &traceUrl);
    [[nodiscard]] QTableView &table() const { return *m_table; }
    /** As TSV; the sentence where there are none. */
    [[nodiscard]] QString text() const;
    [[nodiscard]] const RecordProxy &rows() const { return m_proxy; }
    /** That there are none, or more than are shown; else empty. */
    [[nodiscard]] QString note() const;
    /** Of one request its name is left out. */
    void setRequestShown(bool isShown);
    void fitColumns();

private:
    void openTrace(const QModelIndex &index);

    const ThemeHolder &m_theme;
    ExemplarsModel m_model;
    RecordProxy m_proxy;
    QTableView *m_table = nullptr;
    QLabel *m_note = nullptr;
    QString m_traceUrl;
};

} // namespace toban
