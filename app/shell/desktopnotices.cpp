// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktopnotices.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QFileInfo>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace toban {

Q_LOGGING_CATEGORY(logNotices, "toban.notices", QtInfoMsg)

static constexpr auto longestAnswer = std::chrono::milliseconds(5s);
static constexpr auto retryAfter = std::chrono::minutes(1);

static QString service()
{
    return u"org.freedesktop.Notifications"_s;
}

static QString objectPath()
{
    return u"/org/freedesktop/Notifications"_s;
}

static QDBusMessage callOf(const QString &method)
{
    return QDBusMessage::createMethodCall(service(), objectPath(), service(), method);
}

DesktopNotices::DesktopNotices(QObject *parent)
    : QObject(parent)
{
}

DesktopNotices::~DesktopNotices() = default;

/// Without an address the library would start a bus of its own, which nobody listens to.
static bool hasBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

void DesktopNotices::connectToBus()
{
    if (m_bus || !hasBus())
        return;
    auto bus = std::make_unique<QDBusConnection>(QDBusConnection::sessionBus());
    if (!bus->isConnected())
        return;
    m_bus = std::move(bus);
    m_bus->connect(
        service(), objectPath(), service(), u"ActionInvoked"_s, this, SLOT(invoked(uint, QString)));
    m_bus->connect(service(), objectPath(), service(), u"NotificationClosed"_s, this,
        SLOT(closed(uint, uint)));
    m_server = std::make_unique<QDBusServiceWatcher>(service(), *m_bus);
    connect(m_server.get(), &QDBusServiceWatcher::serviceOwnerChanged, this,
        [this](const QString &, const QString &before) { serverChanged(before); });
}

void DesktopNotices::show(const Notice &notice, bool canAcknowledge)
{
    if (m_state == State::Failed && !m_retry.hasExpired())
        return;
    if (m_state == State::Ready)
        return send(notice.key, {notice, canAcknowledge});
    std::erase_if(m_waiting, [&](const Wanted &one) { return one.notice.key == notice.key; });
    m_waiting.push_back({notice, canAcknowledge});
    if (m_state != State::Asking)
        ask();
}

void DesktopNotices::ask()
{
    connectToBus();
    if (!m_bus)
        return fail(u"there is no session bus"_s);
    m_state = State::Asking;
    auto *call = new QDBusPendingCallWatcher(
        m_bus->asyncCall(callOf(u"GetCapabilities"_s), longestAnswer.count()), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, &DesktopNotices::capabilitiesCame);
}

void DesktopNotices::capabilitiesCame(QDBusPendingCallWatcher *call)
{
    call->deleteLater();
    const QDBusPendingReply<QStringList> reply = *call;
    if (reply.isError())
        return fail(reply.error().message());
    m_hasActions = reply.value().contains(u"actions"_s);
    m_readsMarkup = reply.value().contains(u"body-markup"_s);
    m_state = State::Ready;
    for (const Wanted &wanted : std::exchange(m_waiting, {}))
        send(wanted.notice.key, wanted);
}

static QVariantMap hintsFor(const Notice &notice)
{
    const bool isPage
        = notice.alertClass == AlertClass::Page && notice.kind != Notice::Kind::BeforeStart;
    // low, normal, critical; the type has to be a byte
    const uchar urgency = isPage ? 2 : notice.alertClass == AlertClass::Log ? 0 : 1;
    return {{u"urgency"_s, QVariant::fromValue(urgency)}, {u"suppress-sound"_s, true}};
}

void DesktopNotices::send(const QString &key, const Wanted &wanted)
{
    Bubble &bubble = m_bubbles[key];
    bubble.isWithdrawn = false;
    if (bubble.isSending) {
        bubble.next = wanted;
        return;
    }
    const Notice &notice = wanted.notice;
    QStringList actions;
    if (m_hasActions) {
        actions << u"default"_s << tr("Open") << u"open"_s << tr("Open");
        if (wanted.canAcknowledge)
            actions << u"acknowledge"_s << tr("Acknowledge (1 h)");
    }
    QDBusMessage message = callOf(u"Notify"_s);
    message << u"Toban"_s << bubble.id << QString() << notice.title
            << (m_readsMarkup ? notice.body.toHtmlEscaped() : notice.body) << actions
            << hintsFor(notice) << -1;
    bubble.isSending = true;
    bubble.alerts = notice.alerts;
    auto *call
        = new QDBusPendingCallWatcher(m_bus->asyncCall(message, longestAnswer.count()), this);
    connect(call, &QDBusPendingCallWatcher::finished, this,
        [this, key](QDBusPendingCallWatcher *finished) { sent(key, finished); });
}

void DesktopNotices::sent(const QString &key, QDBusPendingCallWatcher *call)
{
    call->deleteLater();
    const QDBusPendingReply<uint> reply = *call;
    if (reply.isError())
        return fail(reply.error().message());
    const auto bubble = m_bubbles.find(key);
    if (bubble == m_bubbles.end())
        return close(reply.value()); // the server went and came in between
    bubble->isSending = false;
    bubble->id = reply.value();
    if (bubble->isWithdrawn) {
        close(bubble->id);
        m_bubbles.erase(bubble);
    } else if (const auto next = std::exchange(bubble->next, std::nullopt)) {
        send(key, *next);
    }
}

void DesktopNotices::withdraw(const QString &key)
{
    std::erase_if(m_waiting, [&](const Wanted &one) { return one.notice.key == key; });
    const auto bubble = m_bubbles.find(key);
    if (bubble == m_bubbles.end())
        return;
    if (bubble->isSending) {
        bubble->isWithdrawn = true;
        bubble->next.reset();
        return;
    }
    close(bubble->id);
    m_bubbles.erase(bubble);
}

void DesktopNotices::close(uint id)
{
    QDBusMessage message = callOf(u"CloseNotification"_s);
    message << id;
    m_bus->asyncCall(message, longestAnswer.count());
}

/// What was to be shown is dropped: the window, the tray and the sound tell it too.
void DesktopNotices::fail(const QString &reason)
{
    if (!std::exchange(m_hasSaid, true))
        qCWarning(logNotices).noquote()
            << tr("No desktop notifications (%1): alerts are told by the window, the tray and "
                  "sounds alone.")
                   .arg(reason);
    m_state = State::Failed;
    m_retry = QDeadlineTimer(retryAfter);
    m_waiting.clear();
    m_bubbles.clear();
}

/// A first server that starts because it is asked is no change.
void DesktopNotices::serverChanged(const QString &before)
{
    if (before.isEmpty() && m_state != State::Failed)
        return;
    m_bubbles.clear();
    m_state = State::Unasked;
    if (!m_waiting.empty())
        ask();
}

QHash<QString, DesktopNotices::Bubble>::iterator DesktopNotices::bubbleOf(uint id)
{
    auto bubble = m_bubbles.begin();
    while (bubble != m_bubbles.end() && (bubble->id != id || id == 0))
        ++bubble;
    return bubble;
}

void DesktopNotices::invoked(uint id, const QString &action)
{
    const auto bubble = bubbleOf(id);
    if (bubble == m_bubbles.end())
        return; // another program's
    const auto alerts = bubble->alerts;
    if (action == u"acknowledge"_s)
        Q_EMIT acknowledgeRequested(alerts);
    else if (action == u"open"_s || action == u"default"_s)
        Q_EMIT openRequested(alerts);
}

void DesktopNotices::closed(uint id, uint reason)
{
    Q_UNUSED(reason)
    const auto bubble = bubbleOf(id);
    if (bubble == m_bubbles.end())
        return;
    if (bubble->isSending)
        bubble->id = 0; // what is under way gets another
    else
        m_bubbles.erase(bubble);
}

} // namespace toban
