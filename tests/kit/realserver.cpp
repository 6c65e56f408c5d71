// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "realserver.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTcpSocket>
#include <QThread>

namespace toban {

RealServer::RealServer()
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
}

RealServer::~RealServer()
{
    end();
}

void RealServer::end()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished(5000);
    }
}

void RealServer::restart()
{
    end();
    m_process.start(m_process.program(), m_process.arguments());
    if (!waitUntilReady(m_readyRequest))
        qFatal("%s did not start again: %s", qPrintable(m_process.program()),
            m_process.readAll().constData());
}

quint16 RealServer::freePort()
{
    QTcpServer taken;
    taken.listen(QHostAddress::LocalHost, 0);
    return taken.serverPort();
}

QUrl RealServer::url(const QString &path) const
{
    QUrl url(QStringLiteral("http://127.0.0.1"));
    url.setPort(m_port);
    url.setPath(path);
    return url;
}

QByteArray RealServer::log()
{
    return m_process.readAll();
}

void RealServer::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
}

static constexpr int mostTries = 3;

static QString prefixIn(const QStringList &options)
{
    const auto option = QStringLiteral("--web.route-prefix=");
    for (const auto &argument : options)
        if (argument.startsWith(option))
            return argument.mid(option.size());
    return {};
}

static QByteArray readyRequest(const QByteArray &prefix = {}, const QByteArray &credentials = {})
{
    QByteArray request = "GET " + prefix + "/-/ready HTTP/1.0\r\n";
    if (!credentials.isEmpty())
        request += "Authorization: Basic " + credentials.toBase64() + "\r\n";
    return request + "\r\n";
}

/// Whether it answers: any status will do but 503, "not ready".
static bool answers(quint16 port, const QByteArray &request)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    if (!socket.waitForConnected(200))
        return false;
    socket.write(request);
    QByteArray answer;
    while (socket.waitForReadyRead(500))
        answer += socket.readAll();
    return answer.startsWith("HTTP/") && !answer.contains(" 503 ");
}

bool RealServer::waitUntilReady(const QByteArray &request)
{
    QElapsedTimer waited;
    waited.start();
    while (waited.elapsed() < 20'000) {
        if (m_process.waitForFinished(20) || m_process.error() == QProcess::FailedToStart)
            return false;
        if (answers(m_port, request))
            return true;
        QThread::msleep(30);
    }
    return false;
}

void RealServer::run(const QString &program, const QStringList &arguments,
    const QByteArray &request, const std::function<void()> &prepare)
{
    for (int tries = 0; tries < mostTries; ++tries) {
        m_port = freePort();
        if (prepare)
            prepare();
        QStringList told = arguments;
        for (auto &argument : told) {
            argument.replace(QStringLiteral("%DIR%"), m_folder.path());
            argument.replace(QStringLiteral("%PORT%"), QString::number(m_port));
        }
        m_readyRequest = request;
        m_process.start(program, told);
        if (waitUntilReady(request))
            return;
        if (m_process.error() == QProcess::FailedToStart)
            qFatal("%s cannot be started: %s", qPrintable(program),
                qPrintable(m_process.errorString()));
        if (m_process.state() != QProcess::NotRunning)
            break; // it hangs; another port would not help
    }
    qFatal("%s did not start: %s", qPrintable(program), m_process.readAll().constData());
}

std::unique_ptr<RealServer> RealServer::prometheus(const QByteArray &config,
    const QStringList &more, const Files &files, const QByteArray &credentials)
{
    std::unique_ptr<RealServer> server(new RealServer);
    server->write(QStringLiteral("prometheus.yml"), config);
    for (auto file = files.begin(); file != files.end(); ++file)
        server->write(file.key(), file.value());
    server->run(QStringLiteral("prometheus"),
        QStringList{QStringLiteral("--config.file=%DIR%/prometheus.yml"),
            QStringLiteral("--storage.tsdb.path=%DIR%/data"),
            QStringLiteral("--web.listen-address=127.0.0.1:%PORT%")}
            + more,
        readyRequest(prefixIn(more).toUtf8(), credentials));
    return server;
}

std::unique_ptr<RealServer> RealServer::prometheusWithPast(
    const QByteArray &config, const QByteArray &openMetrics)
{
    std::unique_ptr<RealServer> server(new RealServer);
    server->write(QStringLiteral("prometheus.yml"), config);
    server->write(QStringLiteral("past.om"), openMetrics);
    QProcess tool;
    tool.setProcessChannelMode(QProcess::MergedChannels);
    // one block a few days: by default it reads the text once for each two hours
    tool.start(QStringLiteral("promtool"),
        {QStringLiteral("tsdb"), QStringLiteral("create-blocks-from"),
            QStringLiteral("openmetrics"), QStringLiteral("--quiet"),
            QStringLiteral("--max-block-duration=162h"),
            server->folder() + QStringLiteral("/past.om"),
            server->folder() + QStringLiteral("/data")});
    if (!tool.waitForFinished(60'000) || tool.exitCode() != 0)
        qFatal("promtool made no blocks: %s", tool.readAll().constData());
    server->run(QStringLiteral("prometheus"),
        {QStringLiteral("--config.file=%DIR%/prometheus.yml"),
            QStringLiteral("--storage.tsdb.path=%DIR%/data"),
            QStringLiteral("--web.listen-address=127.0.0.1:%PORT%")},
        readyRequest());
    return server;
}

std::unique_ptr<RealServer> RealServer::victoriaMetrics(
    const QByteArray &config, const QStringList &more)
{
    std::unique_ptr<RealServer> server(new RealServer);
    server->write(QStringLiteral("scrape.yml"), config);
    server->run(QStringLiteral("victoria-metrics"),
        QStringList{QStringLiteral("-promscrape.config=%DIR%/scrape.yml"),
            QStringLiteral("-storageDataPath=%DIR%/data"),
            QStringLiteral("-httpListenAddr=127.0.0.1:%PORT%")}
            + more,
        readyRequest());
    return server;
}

std::unique_ptr<RealServer> RealServer::alertmanager(
    const QByteArray &config, const QStringList &more)
{
    std::unique_ptr<RealServer> server(new RealServer);
    server->write(QStringLiteral("alertmanager.yml"), config);
    server->run(QStringLiteral("prometheus-alertmanager"),
        QStringList{QStringLiteral("--config.file=%DIR%/alertmanager.yml"),
            QStringLiteral("--storage.path=%DIR%/data"),
            QStringLiteral("--cluster.listen-address="),
            QStringLiteral("--web.listen-address=127.0.0.1:%PORT%")}
            + more,
        readyRequest(prefixIn(more).toUtf8()));
    return server;
}

std::unique_ptr<RealServer> RealServer::vmalert(const QByteArray &rules, const QStringList &more)
{
    std::unique_ptr<RealServer> server(new RealServer);
    server->write(QStringLiteral("rules.yml"), rules);
    server->run(QStringLiteral("vmalert"),
        QStringList{QStringLiteral("-rule=%DIR%/rules.yml"),
            QStringLiteral("-httpListenAddr=127.0.0.1:%PORT%")}
            + more,
        readyRequest());
    return server;
}

std::unique_ptr<RealServer> RealServer::nginx(const QByteArray &serverBlock)
{
    std::unique_ptr<RealServer> server(new RealServer);
    const QByteArray dir = server->folder().toUtf8();
    QByteArray temporary;
    for (const char *kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
        temporary += QByteArray(kind) + "_temp_path " + dir + "/" + kind + ";\n";
    const auto writeConfig = [&] {
        server->write(QStringLiteral("nginx.conf"),
            "daemon off; master_process off; pid " + dir + "/pid; error_log " + dir
                + "/error.log;\nevents {}\nhttp {\naccess_log off;\n" + temporary
                + "server { listen 127.0.0.1:" + QByteArray::number(server->m_port) + ";\n"
                + serverBlock + "\n}\n}\n");
    };
    server->run(QStringLiteral("nginx"),
        {QStringLiteral("-p"), QStringLiteral("%DIR%"), QStringLiteral("-c"),
            QStringLiteral("%DIR%/nginx.conf"), QStringLiteral("-e"),
            QStringLiteral("%DIR%/error.log")},
        readyRequest(), writeConfig);
    return server;
}

Exposition::Exposition(QByteArray text, QObject *parent)
    : QTcpServer(parent)
    , m_text(std::move(text))
{
    if (!listen(QHostAddress::LocalHost, 0))
        qFatal("no loopback port: %s", qPrintable(errorString()));
    connect(this, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *socket = nextPendingConnection();
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            if (!socket->readAll().contains("\r\n\r\n"))
                return;
            ++m_scrapes;
            if (!m_isDown)
                socket->write(
                    "HTTP/1.0 200 OK\r\nContent-Type: " + m_contentType + "\r\n\r\n" + m_text);
            socket->disconnectFromHost();
        });
    });
}

QByteArray Exposition::target() const
{
    return "127.0.0.1:" + QByteArray::number(serverPort());
}

QByteArray Exposition::config(const QByteArray &job, const QByteArray &interval) const
{
    return "scrape_configs:\n  - job_name: " + job + "\n    scrape_interval: " + interval
        + "\n    scrape_timeout: " + interval + "\n    static_configs:\n      - targets: ['"
        + target() + "']\n";
}

} // namespace toban
