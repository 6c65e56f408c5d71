// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heatrequestsmodel.h"
#include "page.h"
#include "recordproxy.h"

class QLabel;
class QLayout;
class QTableView;
class QToolButton;

namespace toban {

class ElidedLabel;
class ExemplarTable;

/** What stands in the rectangle chosen on a heatmap: calls, their share of all and of the time, the
 *  requests they belong to, and the exemplars kept of them. Hidden while nothing is chosen. Ctrl+C
 * copies all of it as text, Escape asks to clear the selection. What is shown belongs to one
 * question: it changes as a whole when the answer comes. */
class HeatSelectionPane final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeatSelectionPane)

public:
    explicit HeatSelectionPane(const PagePorts &ports, QWidget *parent = nullptr);

    /** Reads what stands in @p selection; the latest wish wins. */
    void ask(const HeatSelection &selection, const PageRequest &page, const Matchers &only);
    /** The same question again, for the data may have grown; nothing where there is none. */
    void askAgain(const PageRequest &page, const Matchers &only);
    void clear();
    [[nodiscard]] bool isSettled() const { return !m_refresher.isBusy(); }
    /** Everything shown, as lines and a table. */
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString csv() const;

Q_SIGNALS:
    void settledChanged();
    void zoomRequested(const toban::TimeSpan &span);
    void clearRequested();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeHead();
    void makeTable();
    void makeSwitch();
    [[nodiscard]] QLayout *makeSumsRow();
    /** Requests or exemplars, as chosen; of one request there is nothing to tell apart. */
    void showChosen();
    [[nodiscard]] bool showsExemplars() const;
    void show(const Result<HeatSelectionView> &answer);
    void fitColumns();
    void copy() const;
    void exportCsv();

    const PagePorts m_ports;
    Refresher m_refresher;
    HeatRequestsModel m_model;
    RecordProxy m_proxy;
    ElidedLabel *m_title = nullptr;
    ElidedLabel *m_sums = nullptr;
    QLabel *m_reading = nullptr;
    QWidget *m_head = nullptr;
    QTableView *m_table = nullptr;
    ExemplarTable *m_exemplars = nullptr;
    QToolButton *m_switch = nullptr; ///< down: exemplars instead of requests
    std::optional<HeatSelection> m_asked;
    Service m_service;
    Matchers m_only;
};

namespace frames {

/** "1,234 of 10,021 calls (12.3 %) · about 44.2 % of their time (31.0 % – 58.1 %)" */
[[nodiscard]] QString heatSelectionSums(const HeatSelectionView &view);

} // namespace frames

} // namespace toban
