// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertnotices.h"
#include "alertport.h"
#include "changefeed.h"
#include "clock.h"
#include "refresher.h"

namespace toban {

class Queries;

/** Where the user's attention is. */
struct Attention {
    QTimeZone zone = QTimeZone::utc();
    bool isLive = true; ///< false: the window shows the past, and nothing is told
    bool isWatching = false; ///< looks at the inbox
};

/** Reads the inbox, whatever page is shown, when the store says that alerts changed and every few
 *  seconds, and says what is to be told. Reading and deciding is done on a thread of its own, at
 *  most once a second. GUI thread. */
class AlertWatch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AlertWatch)

public:
    struct Ports {
        const Queries &queries;
        AlertPort alerts; ///< with queries
        ChangeFeed &changes;
        const Clock &clock;
        std::function<Attention()> attention;
        Millis pause = std::chrono::seconds(1); ///< between two reads
    };

    explicit AlertWatch(Ports ports, QObject *parent = nullptr);
    ~AlertWatch() override;

    /** Somebody opened the notice of these. */
    void markOpened(const std::vector<Labels> &alerts);
    void readAgain();

Q_SIGNALS:
    void turned(const toban::NoticeTurn &turn);
    /** How many alerts are active, by AlertClass. */
    void counted(const std::array<int, 4> &active);

private:
    struct Memory;
    struct Answer {
        NoticeTurn turn;
        std::array<int, 4> active{};
        bool isRead = false;
    };
    [[nodiscard]] static Answer lookAt(
        const Result<InboxView> &view, NoticeTerms terms, Memory &memory);

    const Ports m_ports;
    const std::shared_ptr<Memory> m_memory;
    PageReader m_reader;
    Refresher m_refresher;
    QTimer m_timer;
};

} // namespace toban
