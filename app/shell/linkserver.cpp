// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linkserver.h"

#include "instant.h"
#include "linksocket.h"
#include "placelink.h"

#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTimer>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace toban {

/// A character takes four bytes at most.
static constexpr qint64 longestLine = 4 * longestLink + 1;
static constexpr int mostGuests = 8;
static constexpr Millis guestPatience = std::chrono::seconds(5);

LinkServer::LinkServer(const QString &storeFolder)
    : m_path(linkSocket(storeFolder))
{
}

LinkServer::~LinkServer()
{
    m_server.reset();
    if (m_lock >= 0)
        ::close(m_lock);
}

bool LinkServer::takeLock()
{
    const QByteArray name = QFile::encodeName(m_path + QStringLiteral(".lock"));
    m_lock = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    return m_lock >= 0 && ::flock(m_lock, LOCK_EX | LOCK_NB) == 0;
}

bool LinkServer::listen()
{
    if (m_path.isEmpty() || !takeLock())
        return false;
    // whose the lock is, his is the socket: one that lies there is of a window that was killed
    QLocalServer::removeServer(m_path);
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, &LinkServer::greet);
    return m_server->listen(m_path);
}

void LinkServer::greet()
{
    while (QLocalSocket *guest = m_server->nextPendingConnection()) {
        connect(guest, &QLocalSocket::disconnected, guest, &QObject::deleteLater);
        if (m_server->findChildren<QLocalSocket *>().size() > mostGuests) {
            guest->abort();
            continue;
        }
        guest->setReadBufferSize(longestLine);
        QTimer::singleShot(guestPatience, guest, &QLocalSocket::abort);
        connect(guest, &QLocalSocket::readyRead, this, [this, guest] { read(*guest); });
        read(*guest);
    }
}

void LinkServer::read(QLocalSocket &guest)
{
    if (!guest.canReadLine()) {
        if (guest.bytesAvailable() >= longestLine)
            guest.abort();
        return;
    }
    guest.disconnect(this); // one line of each
    const QString link = linkIn(guest.readLine(longestLine).chopped(1));
    if (link.isEmpty() || guest.bytesAvailable() > 0) {
        guest.abort();
        return;
    }
    guest.write("ok\n");
    guest.disconnectFromServer();
    Q_EMIT linkReceived(link);
}

} // namespace toban
