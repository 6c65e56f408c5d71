// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <optional>
#include <vector>

namespace toban {

/** A request as a fault server saw it. Header names are lower case. */
struct SeenRequest {
    QByteArray method;
    QByteArray target; ///< path and query
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;
    QByteArray raw; ///< every byte of it

    [[nodiscard]] QByteArray path() const;
    /** A field of the query or of the form, decoded. */
    [[nodiscard]] QString field(const QString &name) const;
};

/** What a fault server does with a request. */
using Behaviour = std::function<void(QTcpSocket &, const SeenRequest &)>;

/** A server on loopback that answers as badly as it is told to, byte by byte. Lives on the thread
 *  that made it, which runs an event loop. */
class FaultServer final : public QTcpServer {
    Q_OBJECT

public:
    explicit FaultServer(Behaviour behaviour = {}, QObject *parent = nullptr);
    ~FaultServer() override;

    /** From now on over TLS; PEM files. */
    void useTls(const QString &certificateFile, const QString &keyFile);
    /** Refuses who has no certificate of this authority. After useTls(). */
    void demandClientCertificate(const QString &authorityFile);
    void setBehaviour(Behaviour behaviour) { m_behaviour = std::move(behaviour); }
    /** For one path; others keep the general behaviour. */
    void setRoute(const QByteArray &path, Behaviour behaviour)
    {
        m_routes[path] = std::move(behaviour);
    }

    [[nodiscard]] QUrl url(const QString &path = {}) const;
    [[nodiscard]] const std::vector<SeenRequest> &requests() const { return m_requests; }
    /** Everything that ever arrived, also what is no request. */
    [[nodiscard]] const QByteArray &received() const { return m_received; }
    [[nodiscard]] int connections() const { return m_connections; }

    /** A port on loopback where nothing listens. */
    [[nodiscard]] static quint16 closedPort();

protected:
    void incomingConnection(qintptr handle) override;

private:
    void read(QTcpSocket &socket);

    Behaviour m_behaviour;
    QHash<QByteArray, Behaviour> m_routes;
    std::optional<QSslConfiguration> m_tls;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    std::vector<SeenRequest> m_requests;
    QByteArray m_received;
    int m_connections = 0;
};

/** The behaviours of the fault catalogue. */
namespace fault {

using Header = std::pair<QByteArray, QByteArray>;
using Headers = std::vector<Header>;

/** A whole and correct answer. */
[[nodiscard]] Behaviour answer(int status, const QByteArray &body, const Headers &headers = {},
    const QByteArray &type = "application/json");
[[nodiscard]] Behaviour json(const QByteArray &body);
/** These bytes, then the connection is closed. */
[[nodiscard]] Behaviour bytes(const QByteArray &raw);
/** These bytes, then nothing more, for ever. */
[[nodiscard]] Behaviour bytesThenHang(const QByteArray &raw);
[[nodiscard]] Behaviour hang();
/** A body of one byte each @p pauseMs, without end. */
[[nodiscard]] Behaviour drip(int pauseMs);
/** These bytes, then a reset. */
[[nodiscard]] Behaviour reset(const QByteArray &raw);
[[nodiscard]] Behaviour redirect(int status, const QByteArray &location);
/** A body of @p total bytes of @p piece repeated, as fast as it is taken. */
[[nodiscard]] Behaviour flood(const QByteArray &head, const QByteArray &piece, qint64 total);
/** Each request gets the next one, the last for ever. */
[[nodiscard]] Behaviour inTurn(std::vector<Behaviour> behaviours);
[[nodiscard]] Behaviour delayed(int ms, Behaviour behaviour);

/** @p plain as a gzip stream; @p level 9. */
[[nodiscard]] QByteArray gzip(const QByteArray &plain);
/** A head with status 200 and these headers, and the empty line. */
[[nodiscard]] QByteArray head(const Headers &headers, int status = 200);

} // namespace fault

} // namespace toban
