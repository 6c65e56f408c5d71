// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notificationserver.h"

#include <QCoreApplication>
#include <QDBusConnection>

using namespace Qt::StringLiterals;

namespace toban::testing {

PrivateBus::~PrivateBus()
{
    m_daemon.terminate();
    m_daemon.waitForFinished();
}

bool PrivateBus::start()
{
    m_daemon.start(u"dbus-daemon"_s,
        {u"--session"_s, u"--nofork"_s, u"--print-address"_s,
            u"--address=unix:path="_s + m_folder.filePath(u"bus"_s)});
    while (!m_daemon.canReadLine())
        if (!m_daemon.waitForReadyRead())
            return false;
    const QByteArray address = m_daemon.readLine().trimmed();
    m_address = QString::fromUtf8(address);
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    return !address.isEmpty();
}

NotificationServer::NotificationServer(QStringList capabilities)
    : m_capabilities(std::move(capabilities))
{
}

NotificationServer::~NotificationServer()
{
    // a call on its way to this object knows its connection: it has to end first
    QDBusConnection(m_connection).unregisterObject(u"/org/freedesktop/Notifications"_s);
    QCoreApplication::removePostedEvents(this);
    QDBusConnection::disconnectFromBus(m_connection);
}

bool NotificationServer::listen(const QString &address)
{
    m_connection = u"server %1"_s.arg(quintptr(this));
    QDBusConnection bus = QDBusConnection::connectToBus(address, m_connection);
    return bus.registerObject(u"/org/freedesktop/Notifications"_s, this,
               QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
        && bus.registerService(u"org.freedesktop.Notifications"_s);
}

uint NotificationServer::Notify(const QString &program, uint replaces, const QString &icon,
    const QString &summary, const QString &body, const QStringList &actions,
    const QVariantMap &hints, int expires)
{
    Q_UNUSED(program)
    Q_UNUSED(icon)
    Q_UNUSED(expires)
    const uint id = replaces == 0 ? ++m_lastId : replaces;
    shown.append({id, replaces, summary, body, actions, hints});
    return id;
}

void NotificationServer::CloseNotification(uint id)
{
    closedByClient.append(id);
    Q_EMIT NotificationClosed(id, 3);
}

} // namespace toban::testing
