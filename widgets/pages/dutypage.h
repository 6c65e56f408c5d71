// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oncallmodel.h"
#include "page.h"
#include "recordproxy.h"

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace toban {

class DutyWall;
class HandoverPane;
class LoadPane;
class MeStrip;
class PanelFrame;
class RosterDiffPane;
class RotaTimeline;

/** Who is on call, until when and who is next, as of the cursor; where there is nobody; what is
 *  mine. */
class DutyPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DutyPage)

public:
    explicit DutyPage(const PagePorts &ports, QWidget *parent = nullptr);

    void addActions(ActionRegistry &registry) override;
    bool focusFilter() override;
    void explain() override;
    void tick() override;
    [[nodiscard]] bool isSettled() const override;

protected:
    void read(Refresher::Reason reason) override;

private:
    enum View { Cards, Table, Timeline, Load, Handovers, Compare };

    /** Stable English words, in the order of View. */
    [[nodiscard]] static QStringList viewNames();
    void makeHead();
    void makeViews();
    void makeTimeline();
    void makePanes();
    void readPane(Refresher::Reason reason);
    [[nodiscard]] QTableView *shownTable() const;
    void makeTable();
    void fitColumns();
    void chooseView(int view);
    void show(const Result<OnCallView> &answer);
    void showFiltered();
    void showNote();
    void showAge();
    void popUpCard(const OnCallCard &card, const QString &name, const QPoint &at);
    void popUpPerson(const QString &name, const QPoint &at);
    void popUpRow(const QPoint &at);
    void lookAtShift(const MyShift &shift);
    void exportTable();
    void say(const QString &sentence);
    void remember();
    [[nodiscard]] OnCallRequest onCallRequest() const;

    Refresher m_refresher;
    OnCallModel m_model;
    RecordProxy m_proxy;
    OnCallView m_all; ///< as read
    OnCallView m_shown; ///< what the filter lets through
    std::optional<Error> m_error;
    PanelFrame *m_panel = nullptr;
    QLineEdit *m_filter = nullptr;
    QButtonGroup *m_switch = nullptr;
    QToolButton *m_layers = nullptr;
    QComboBox *m_days = nullptr;
    MeStrip *m_me = nullptr;
    QLabel *m_note = nullptr;
    QStackedWidget *m_views = nullptr;
    DutyWall *m_wall = nullptr;
    QTableView *m_table = nullptr;
    RotaTimeline *m_timeline = nullptr;
    LoadPane *m_load = nullptr;
    HandoverPane *m_handovers = nullptr;
    RosterDiffPane *m_compare = nullptr;
    Instant m_readFor; ///< the moment last read for
    int m_fittedWidth = -1;
    bool m_isShown = false;
};

} // namespace toban
