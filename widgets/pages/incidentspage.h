// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incidentsmodel.h"
#include "page.h"
#include "recordproxy.h"

class QLabel;
class QMenu;
class QTableView;

namespace toban {

class AlertActions;
class AlertDesk;
class IncidentDeeds;
class IncidentDetail;
class PanelFrame;
class TableBody;
class UndoLine;

/** What providers tell of incidents: open ones first, with their log, and what can be done about
 *  them there. */
class IncidentsPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IncidentsPage)

public:
    explicit IncidentsPage(const PagePorts &ports, QWidget *parent = nullptr);
    ~IncidentsPage() override;

    void addActions(ActionRegistry &registry) override;
    bool focusFilter() override;
    void explain() override;
    void undo() override;
    void tick() override;
    [[nodiscard]] bool isSettled() const override;
    /** source and incident. */
    [[nodiscard]] Labels chosen() const override;
    void choose(const Labels &what) override;

protected:
    void read(Refresher::Reason reason) override;

private:
    void makeTable();
    void show(const Result<IncidentsView> &answer);
    void showHead(const IncidentsView &view);
    void follow();
    void popUpMenu(const QPoint &at);
    void exportRows();
    [[nodiscard]] std::vector<IncidentRow> selection() const;

    Refresher m_refresher;
    IncidentsModel m_model;
    RecordProxy m_proxy;
    PanelFrame *m_panel = nullptr;
    TableBody *m_body = nullptr;
    QTableView *m_table = nullptr;
    IncidentDetail *m_detail = nullptr;
    AlertDesk *m_desk = nullptr;
    AlertActions *m_lock = nullptr; ///< for its unlocking alone
    IncidentDeeds *m_deeds = nullptr;
    UndoLine *m_undo = nullptr;
    Labels m_wanted; ///< to be selected once its row is there
    bool m_isShown = false;
};

} // namespace toban
