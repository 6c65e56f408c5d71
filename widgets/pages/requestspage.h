// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"
#include "recordproxy.h"
#include "requestsmodel.h"

class QTableView;
class QToolButton;

namespace toban {

class ColumnMenu;
class PanelFrame;
class RequestDetail;
class RequestScatter;
class TableBody;

/** Which request to improve: the table, and below it calls against time and the selected request.
 */
class RequestsPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestsPage)

public:
    explicit RequestsPage(const PagePorts &ports, QWidget *parent = nullptr);
    ~RequestsPage() override;

    void addActions(ActionRegistry &registry) override;
    bool focusFilter() override;
    void tick() override;
    [[nodiscard]] Labels chosen() const override;
    void choose(const Labels &what) override;
    [[nodiscard]] bool isSettled() const override;
    /** The table as CSV with a head that says what it is. */
    [[nodiscard]] QString csv() const;

protected:
    void read(Refresher::Reason reason) override;

private:
    void makeTable();
    void makeHeader();
    [[nodiscard]] QToolButton *makeScatterSwitch();
    void show(const Result<RequestsView> &answer, Refresher::Reason reason);
    void showDetail(Refresher::Reason reason);
    void applyFilter();
    void offerBreakDown();
    void sortBy(const char *column);
    void exportCsv();
    void showRows();
    void openTail(bool isOpen);
    void select(const Labels &request);
    void toggleScatter();
    void openGroups();
    [[nodiscard]] RequestTail tail() const;
    [[nodiscard]] const RequestRow *selected() const;

    Refresher m_refresher;
    RequestsModel m_model;
    RecordProxy m_proxy;
    PanelFrame *m_panel = nullptr;
    QTableView *m_table = nullptr;
    TableBody *m_body = nullptr;
    QToolButton *m_breakDown = nullptr;
    QToolButton *m_columns = nullptr;
    ColumnMenu *m_columnMenu = nullptr;
    RequestDetail *m_detail = nullptr;
    RequestScatter *m_scatter = nullptr;
    std::optional<RequestsView> m_view;
    PageRequest m_request;
    QString m_breakDownBy;
    Labels m_detailOf;
    Labels m_wanted; ///< to be selected once its row is there
    bool m_isShown = false;
};

} // namespace toban
