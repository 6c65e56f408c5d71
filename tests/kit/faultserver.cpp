// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultserver.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QUrlQuery>

namespace toban {

QByteArray SeenRequest::path() const
{
    return target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?'));
}

QString SeenRequest::field(const QString &name) const
{
    const auto query = target.indexOf('?') < 0 ? QByteArray() : target.mid(target.indexOf('?') + 1);
    for (const auto &fields : {query, body})
        for (const auto &pair : fields.split('&')) {
            const auto equals = pair.indexOf('=');
            if (QString::fromUtf8(QByteArray::fromPercentEncoding(pair.left(equals))) == name)
                return QString::fromUtf8(QByteArray::fromPercentEncoding(pair.mid(equals + 1)));
        }
    return {};
}

FaultServer::FaultServer(Behaviour behaviour, QObject *parent)
    : QTcpServer(parent)
    , m_behaviour(std::move(behaviour))
{
    if (!listen(QHostAddress::LocalHost, 0))
        qFatal("no loopback port: %s", qPrintable(errorString()));
}

FaultServer::~FaultServer()
{
    for (auto *socket : m_buffers.keys())
        socket->disconnect(this);
}

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

void FaultServer::useTls(const QString &certificateFile, const QString &keyFile)
{
    QSslConfiguration tls;
    tls.setLocalCertificateChain(QSslCertificate::fromData(contentOf(certificateFile), QSsl::Pem));
    tls.setPrivateKey(QSslKey(contentOf(keyFile), QSsl::Ec));
    m_tls = tls;
}

void FaultServer::demandClientCertificate(const QString &authorityFile)
{
    m_tls->setCaCertificates(QSslCertificate::fromData(contentOf(authorityFile), QSsl::Pem));
    m_tls->setPeerVerifyMode(QSslSocket::VerifyPeer);
}

QUrl FaultServer::url(const QString &path) const
{
    QUrl url;
    url.setScheme(m_tls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(serverPort());
    url.setPath(path);
    return url;
}

quint16 FaultServer::closedPort()
{
    QTcpServer taken;
    taken.listen(QHostAddress::LocalHost, 0);
    return taken.serverPort();
}

void FaultServer::incomingConnection(qintptr handle)
{
    ++m_connections;
    auto *tls = m_tls ? new QSslSocket(this) : nullptr;
    QTcpSocket *socket = tls ? tls : new QTcpSocket(this);
    socket->setSocketDescriptor(handle);
    m_buffers[socket] = {};
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_buffers.remove(socket);
        socket->deleteLater();
    });
    if (tls) {
        tls->setSslConfiguration(*m_tls);
        tls->startServerEncryption();
    }
}

/// The request at the front of the buffer, if it is whole; it is taken off.
static std::optional<SeenRequest> takeRequest(QByteArray &buffer)
{
    const auto end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    SeenRequest request;
    const auto lines = buffer.left(end).split('\n');
    const auto words = lines.first().trimmed().split(' ');
    request.method = words.value(0);
    request.target = words.value(1);
    for (const auto &line : lines.mid(1)) {
        const auto colon = line.indexOf(':');
        request.headers[line.left(colon).trimmed().toLower()] = line.mid(colon + 1).trimmed();
    }
    const auto length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < end + 4 + length)
        return std::nullopt;
    request.body = buffer.mid(end + 4, length);
    request.raw = buffer.left(end + 4 + length);
    buffer.remove(0, end + 4 + length);
    return request;
}

void FaultServer::read(QTcpSocket &socket)
{
    const QByteArray arrived = socket.readAll();
    m_received += arrived;
    m_buffers[&socket] += arrived;
    while (auto request = takeRequest(m_buffers[&socket])) {
        m_requests.push_back(*request);
        const auto behaviour = m_routes.value(request->path(), m_behaviour);
        if (behaviour)
            behaviour(socket, *request);
        if (!m_buffers.contains(&socket))
            return;
    }
}

} // namespace toban
