// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inboxline.h"
#include "page.h"

#include <QPoint>

class QLabel;

namespace toban {

class ChartView;
struct ChartFrame;

/** What the service of an alert did from half an hour before its last trigger to half an hour after
 *  it, from the store, tinted while it fired: percentiles, or errors, or traffic where there are
 *  none. Hidden where the workspace has no such service. */
class TriggerChart final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TriggerChart)

public:
    explicit TriggerChart(const PagePorts &ports, QWidget *parent = nullptr);

    void show(const InboxLine &line, const AlertPast &past);
    void clear();
    [[nodiscard]] bool isSettled() const { return !m_refresher.isBusy(); }

Q_SIGNALS:
    void settledChanged();
    /** The service is to be looked at over this range. */
    void chosen(const toban::ServiceId &service, const toban::TimeSpan &span);

protected:
    /** Of the chart: a click, or Enter, leads on. */
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] const Service *serviceOf(const InboxLine &line) const;
    void read(const PageRequest &page, const Service &service);
    void show(const Result<OverviewView> &answer, const Service &service);
    void showFrame(ChartFrame frame);

    const PagePorts m_ports;
    Refresher m_refresher;
    std::optional<Labels> m_alert; ///< whose chart it is
    ServiceId m_service;
    TimeSpan m_span;
    Instant m_trigger;
    std::vector<TimeSpan> m_firing;
    AlertClass m_class = AlertClass::Unclassified;
    QString m_name;
    QPoint m_pressedAt;
    QLabel *m_caption = nullptr;
    QLabel *m_note = nullptr;
    ChartView *m_chart = nullptr;
};

} // namespace toban
