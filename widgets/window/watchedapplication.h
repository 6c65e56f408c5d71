// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QElapsedTimer>

#include <utility>

namespace toban {

/** An application that measures how long every event takes: what the user waits for. */
class WatchedApplication final : public QApplication {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WatchedApplication)

public:
    /** An event that takes longer is a stall: one frame at 120 per second. */
    static constexpr double stallMs = 8;

    struct Report {
        qint64 events = 0;
        qint64 stalls = 0; ///< events over stallMs of wall time
        double longestMs = 0; ///< wall time
        double longestCpuMs = 0; ///< of this thread; less than wall time where others had the core
        QString slowest; ///< whose event it was: class and kind of event
    };

    using QApplication::QApplication;

    [[nodiscard]] const Report &report() const { return m_report; }
    /** What was measured until now; measuring begins anew. */
    Report takeReport() { return std::exchange(m_report, {}); }
    /** The report as one line for a person. */
    [[nodiscard]] QString reportText() const;

    bool notify(QObject *receiver, QEvent *event) override;

private:
    Report m_report;
    int m_depth = 0; ///< events sent from within an event belong to it
};

} // namespace toban
