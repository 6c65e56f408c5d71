// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

class QLocalServer;
class QLocalSocket;

namespace toban {

/** Hears the toban:// links that are opened while a window is open on a store, so that they go
 *  there. One window of a store hears; the kernel lets go of its lock when it ends in whatever way.
 *  Whoever connects is no friend: a line of bounded length within a few seconds, or it is closed.
 *  Answers "ok". GUI thread; never waits. */
class LinkServer final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinkServer)

public:
    explicit LinkServer(const QString &storeFolder);
    ~LinkServer() override;

    /** False: another window of the store hears already, or there is no place for it. */
    [[nodiscard]] bool listen();

Q_SIGNALS:
    /** Not looked at beyond its beginning. */
    void linkReceived(const QString &address);

private:
    [[nodiscard]] bool takeLock();
    void greet();
    void read(QLocalSocket &guest);

    const QString m_path;
    int m_lock = -1;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace toban
