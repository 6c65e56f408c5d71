// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inboxmodel.h"
#include "page.h"

#include <memory>

class QLabel;
class QLineEdit;
class QStackedLayout;
class QTableView;
class QToolButton;

namespace toban {

class AlertActions;
class AlertDeeds;
class AlertDesk;
class AlertDetail;
class LaneBar;
class PanelFrame;
class ReviewPane;
class UndoLine;

/** The inbox: every alert of every source once, in its lane, with what was done about it. */
class AlertsPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AlertsPage)

public:
    explicit AlertsPage(const PagePorts &ports, QWidget *parent = nullptr);
    ~AlertsPage() override;

    void addActions(ActionRegistry &registry) override;
    bool focusFilter() override;
    void explain() override;
    void undo() override;
    void tick() override;
    [[nodiscard]] bool isSettled() const override;
    /** Selects the alert once its row is there. */
    void select(const Labels &identity);
    [[nodiscard]] Labels chosen() const override;
    void choose(const Labels &what) override { select(what); }

Q_SIGNALS:
    /** A service is to be looked at over a range. */
    void rangeChosen(const toban::ServiceId &service, const toban::TimeSpan &span);

protected:
    void read(Refresher::Reason reason) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    /** Of the table: keys that open and close headings. */
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Days = std::shared_ptr<const InboxDays>;
    /** What one read brings. */
    struct Answer {
        Result<InboxView> view = InboxView(); ///< without its rows
        std::vector<InboxLine> lines;
        int all = 0; ///< alerts before the filter
        int shown = 0; ///< and behind it
        Days days; ///< nullptr: those known are used
    };

    void makeTable(PanelFrame &panel);
    void makeFilter(PanelFrame &panel);
    void makeReview(QWidget &inbox);
    void makeGrouping(PanelFrame &panel);
    void popUpGroupings();
    void askGrouping();
    void groupBy(const QStringList &labels);
    void showGrouping();
    void setClosed(int row, bool isClosed);
    void moveTo(int row);
    [[nodiscard]] bool steer(int key);
    void copyAlerts(QString (*format)(const QAbstractItemModel &, const QList<int> &)) const;
    void exportAlerts();
    [[nodiscard]] QList<int> selectedRows() const;
    void showReview(bool isShown);
    [[nodiscard]] bool isReviewing() const;
    void show(Answer answer);
    void showNote(const Answer &answer);
    void readRows(Refresher::Reason reason);
    void readDays();
    void keepDays(Days days);
    void readAgain();
    void applyFilter();
    void follow();
    void markUnseen(std::vector<InboxLine> &lines) const;
    [[nodiscard]] InboxRequest inboxRequest() const;
    [[nodiscard]] InboxContext context() const;
    [[nodiscard]] const InboxLine *selected() const;
    [[nodiscard]] std::vector<InboxLine> selection(size_t most) const;
    void showDeeds();

    Refresher m_refresher;
    Refresher m_daysRefresher;
    InboxModel m_model;
    InboxOrder m_order;
    Days m_days = std::make_shared<InboxDays>();
    QSet<Labels> m_seen; ///< looked at since m_lookedUntil
    Instant m_lookedUntil{};
    std::optional<Labels> m_wanted;
    PanelFrame *m_panel = nullptr;
    LaneBar *m_lanes = nullptr;
    QTableView *m_table = nullptr;
    QLineEdit *m_filter = nullptr;
    QToolButton *m_past = nullptr; ///< whether the words are searched for in the past too
    QLabel *m_note = nullptr;
    AlertDetail *m_detail = nullptr;
    ReviewPane *m_review = nullptr;
    QStackedLayout *m_views = nullptr;
    AlertDesk *m_desk = nullptr;
    AlertActions *m_actions = nullptr;
    AlertDeeds *m_deeds = nullptr;
    UndoLine *m_undo = nullptr;
    QToolButton *m_grouping = nullptr;
    int m_fittedWidth = -1;
    bool m_isShown = false;
    bool m_hasDays = false;
};

} // namespace toban
