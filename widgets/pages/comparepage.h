// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparisonmodel.h"
#include "page.h"
#include "recordproxy.h"

class QLabel;
class QLineEdit;
class QTableView;

namespace toban {

class BaselineBar;
class ComparisonDetail;
class FigureRow;
class PanelFrame;

/** What changed: the requests of the window on screen (B) beside those of another period (A), the
 *  sums of both, and the selected request below. */
class ComparePage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparePage)

public:
    explicit ComparePage(const PagePorts &ports, QWidget *parent = nullptr);
    ~ComparePage() override;

    void addActions(ActionRegistry &registry) override;
    bool focusFilter() override;
    void tick() override;
    [[nodiscard]] bool isSettled() const override;
    /** The table as CSV with a head that says what it is. */
    [[nodiscard]] QString csv() const;

protected:
    void read(Refresher::Reason reason) override;

private:
    [[nodiscard]] QWidget *makeBody();
    void makeFilter();
    void show(const Result<ComparisonView> &answer);
    void showSums();
    void showBadges();
    void applyFilter();
    void fitColumns();
    void showDetail();
    void showNote(const QString &text);
    [[nodiscard]] QString emptyNote() const;
    void exportCsv();

    Refresher m_refresher;
    ComparisonModel m_model;
    RecordProxy m_proxy;
    PanelFrame *m_panel = nullptr;
    BaselineBar *m_baseline = nullptr;
    FigureRow *m_sums = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_note = nullptr;
    QLineEdit *m_filter = nullptr;
    ComparisonDetail *m_detail = nullptr;
    std::optional<ComparisonView> m_view;
    PageRequest m_before;
    PageRequest m_after;
    Baseline m_compared; ///< what was last asked for
    std::pair<int, bool> m_fitted{-1, true}; ///< table width, and whether it was empty
    bool m_isShown = false;
};

} // namespace toban
