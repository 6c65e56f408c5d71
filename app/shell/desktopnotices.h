// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertnotices.h"

#include <QDeadlineTimer>
#include <QObject>

#include <memory>

class QDBusConnection;
class QDBusPendingCallWatcher;
class QDBusServiceWatcher;

namespace toban {

/** Shows notices as bubbles of the desktop, by org.freedesktop.Notifications 1.2 on the session
 *  bus: one bubble a key, with actions where the server has them. Texts arrive literally: they are
 *  escaped where the server reads markup. Nothing here waits for the bus; the first notice makes
 *  the connection. Where no server answers, that is said once in the log, and tried again with a
 *  notice a minute later or when a server appears. GUI thread. */
class DesktopNotices final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DesktopNotices)

public:
    explicit DesktopNotices(QObject *parent = nullptr);
    ~DesktopNotices() override;

    /** Takes the place of the bubble of the same key. */
    void show(const Notice &notice, bool canAcknowledge);
    void withdraw(const QString &key);

Q_SIGNALS:
    void openRequested(const std::vector<toban::Labels> &alerts);
    void acknowledgeRequested(const std::vector<toban::Labels> &alerts);

private Q_SLOTS:
    void invoked(uint id, const QString &action);
    void closed(uint id, uint reason);

private:
    enum class State { Unasked, Asking, Ready, Failed };
    struct Wanted {
        Notice notice;
        bool canAcknowledge = false;
    };
    struct Bubble {
        uint id = 0; ///< 0: the server has not answered yet
        bool isSending = false;
        std::optional<Wanted> next; ///< to be sent once it has
        bool isWithdrawn = false;
        std::vector<Labels> alerts;
    };

    void connectToBus();
    void ask();
    void capabilitiesCame(QDBusPendingCallWatcher *call);
    void send(const QString &key, const Wanted &wanted);
    void sent(const QString &key, QDBusPendingCallWatcher *call);
    void close(uint id);
    void fail(const QString &reason);
    void serverChanged(const QString &before);
    [[nodiscard]] QHash<QString, Bubble>::iterator bubbleOf(uint id);

    std::unique_ptr<QDBusConnection> m_bus;
    std::unique_ptr<QDBusServiceWatcher> m_server;
    State m_state = State::Unasked;
    QDeadlineTimer m_retry; ///< after a failure
    bool m_hasSaid = false;
    bool m_hasActions = false;
    bool m_readsMarkup = false;
    std::vector<Wanted> m_waiting; ///< for the capabilities, one a key
    QHash<QString, Bubble> m_bubbles; ///< by key
};

} // namespace toban
