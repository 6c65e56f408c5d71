// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultserver.h"

#include <QPointer>
#include <QTimer>

#include <memory>

#include <sys/socket.h>
#include <zlib.h>

namespace toban::fault {

QByteArray head(const Headers &headers, int status)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(status) + " Status\r\n";
    for (const auto &[name, value] : headers)
        text += name + ": " + value + "\r\n";
    return text + "\r\n";
}

Behaviour answer(int status, const QByteArray &body, const Headers &headers, const QByteArray &type)
{
    return [=](QTcpSocket &socket, const SeenRequest &) {
        Headers all = headers;
        all.emplace_back("Content-Type", type);
        all.emplace_back("Content-Length", QByteArray::number(body.size()));
        socket.write(head(all, status) + body);
    };
}

Behaviour json(const QByteArray &body)
{
    return answer(200, body);
}

Behaviour bytes(const QByteArray &raw)
{
    return [raw](QTcpSocket &socket, const SeenRequest &) {
        socket.write(raw);
        socket.disconnectFromHost();
    };
}

Behaviour bytesThenHang(const QByteArray &raw)
{
    return [raw](QTcpSocket &socket, const SeenRequest &) { socket.write(raw); };
}

Behaviour hang()
{
    return [](QTcpSocket &, const SeenRequest &) {};
}

Behaviour drip(int pauseMs)
{
    return [pauseMs](QTcpSocket &socket, const SeenRequest &) {
        socket.write(head({{"Content-Type", "application/json"}}) + "{");
        auto *timer = new QTimer(&socket);
        QObject::connect(timer, &QTimer::timeout, &socket, [&socket] { socket.write(" "); });
        timer->start(pauseMs);
    };
}

Behaviour reset(const QByteArray &raw)
{
    return [raw](QTcpSocket &socket, const SeenRequest &) {
        socket.write(raw);
        socket.flush();
        // with a linger time of zero, closing sends RST in place of FIN; a moment later, so that
        // the bytes before it are read
        QTimer::singleShot(50, &socket, [&socket] {
            const linger now{1, 0};
            ::setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &now,
                sizeof now);
            socket.abort();
        });
    };
}

Behaviour redirect(int status, const QByteArray &location)
{
    return answer(status, {}, {{"Location", location}}, "text/html");
}

Behaviour flood(const QByteArray &headBytes, const QByteArray &piece, qint64 total)
{
    return [=](QTcpSocket &socket, const SeenRequest &) {
        socket.write(headBytes);
        auto left = std::make_shared<qint64>(total);
        const auto more = [&socket, left, piece] {
            while (*left > 0 && socket.bytesToWrite() < (1 << 20)) {
                socket.write(piece);
                *left -= piece.size();
            }
            if (*left <= 0)
                socket.disconnectFromHost();
        };
        QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, more);
        more();
    };
}

Behaviour inTurn(std::vector<Behaviour> behaviours)
{
    auto next = std::make_shared<size_t>(0);
    return
        [behaviours = std::move(behaviours), next](QTcpSocket &socket, const SeenRequest &request) {
            const size_t now = std::min(*next, behaviours.size() - 1);
            ++*next;
            behaviours[now](socket, request);
        };
}

Behaviour delayed(int ms, Behaviour behaviour)
{
    return [ms, behaviour = std::move(behaviour)](QTcpSocket &socket, const SeenRequest &request) {
        QTimer::singleShot(
            ms, &socket, [&socket, request, behaviour] { behaviour(socket, request); });
    };
}

QByteArray gzip(const QByteArray &plain)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(
        static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(plain.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.data()));
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

} // namespace toban::fault
