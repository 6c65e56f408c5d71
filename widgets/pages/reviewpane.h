// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inboxqueries.h"
#include "page.h"
#include "recordproxy.h"
#include "reviewmodel.h"

class QComboBox;
class QLabel;
class QTableView;

namespace toban {

class FactsView;
class PanelFrame;

/** The review of the alerts of the last days: who made most noise, what nobody acted on, what to
 *  change and why. */
class ReviewPane final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReviewPane)

public:
    explicit ReviewPane(const PagePorts &ports, QWidget *parent = nullptr);

    void read(const InboxRequest &request, Refresher::Reason reason);
    [[nodiscard]] bool isSettled() const { return m_isShown && !m_refresher.isBusy(); }
    [[nodiscard]] QTableView &table() const { return *m_table; }
    void exportMarkdown();
    void exportCsv();

Q_SIGNALS:
    void settledChanged();
    void closed(); ///< back to the inbox

private:
    void makeHead();
    void show(const Result<AlertReview> &review);
    void sortByPreset(int preset);
    void say(const QString &sentence);
    [[nodiscard]] TimeSpan span() const;

    const PagePorts m_ports;
    Refresher m_refresher;
    ReviewModel m_model;
    RecordProxy m_proxy;
    InboxRequest m_request;
    AlertReview m_review;
    PanelFrame *m_panel = nullptr;
    QComboBox *m_days = nullptr;
    QComboBox *m_preset = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_note = nullptr;
    FactsView *m_proposals = nullptr;
    bool m_isShown = false;
};

} // namespace toban
