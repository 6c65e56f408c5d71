// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linkhandover.h"

#include "instant.h"
#include "linksocket.h"

#include <QLocalSocket>
#include <QTimer>

namespace toban {

static constexpr Millis patience = std::chrono::seconds(2);

LinkHandover::LinkHandover(const QString &storeFolder, const QString &link)
    : m_path(linkSocket(storeFolder))
    , m_line(linkIn(link.toUtf8()).toUtf8())
    , m_socket(std::make_unique<QLocalSocket>())
{
}

LinkHandover::~LinkHandover() = default;

void LinkHandover::start()
{
    if (m_path.isEmpty() || m_line.isEmpty()) {
        finish(false);
        return;
    }
    QTimer::singleShot(patience, this, [this] { finish(false); });
    connect(
        m_socket.get(), &QLocalSocket::connected, this, [this] { m_socket->write(m_line + '\n'); });
    connect(m_socket.get(), &QLocalSocket::readyRead, this,
        [this] { finish(m_socket->readLine(4).startsWith("ok")); });
    connect(m_socket.get(), &QLocalSocket::errorOccurred, this, [this] { finish(false); });
    connect(m_socket.get(), &QLocalSocket::disconnected, this, [this] { finish(false); });
    m_socket->connectToServer(m_path);
}

void LinkHandover::finish(bool isTaken)
{
    if (!std::exchange(m_isFinished, true))
        Q_EMIT finished(isTaken);
}

} // namespace toban
