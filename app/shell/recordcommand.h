// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composition.h"
#include "exitcode.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace toban {

class RangeFetcher;

/** `toban record`: polls into the store without a window, or fetches a past range whole. Progress
 *  goes to standard error: a line that renews itself on a terminal, a line a minute elsewhere. */
class RecordCommand final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordCommand)

public:
    struct Options {
        std::optional<Millis> duration; ///< nullopt: until interrupted
        std::optional<TimeSpan> range; ///< set: the past instead
    };

    RecordCommand(Composition &composition, Options options, QObject *parent = nullptr);
    ~RecordCommand() override;

    void start();
    /** Ends as asked by the user: what is stored stays. */
    void interrupt();

Q_SIGNALS:
    void finished(toban::ExitCode code);

private:
    void startPolling();
    [[nodiscard]] QString pastText() const;
    void fetchNext();
    void fetchMissing(const Service &service, const std::vector<TimeSpan> &missing);
    void fetched(const std::optional<Error> &error);
    void report(const QString &line, bool isLast = false);
    void polled(const ServiceId &service, bool isOk);
    void endPolling();
    void reportErrors();

    Composition &m_composition;
    const Options m_options;
    const bool m_isTerminal;
    QTimer m_tick;
    QElapsedTimer m_elapsed;
    QElapsedTimer m_lastReport;
    std::unique_ptr<RangeFetcher> m_fetcher;
    size_t m_service = 0;
    qint64 m_values = 0;
    int m_answers = 0;
    int m_failures = 0;
    bool m_isDone = false;
};

} // namespace toban
