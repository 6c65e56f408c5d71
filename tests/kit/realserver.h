// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QUrl>

#include <functional>
#include <memory>

namespace toban {

/** A real server as a child process, on a free loopback port, its data in a folder of its own. It
 *  answers when the factory returns and ends with this object. A failed start ends the test. */
class RealServer final {
public:
    /** @p config: prometheus.yml. @p more: command line, for example --web.route-prefix=/x;
     *  %DIR% stands for the folder. @p files: further files of the folder, by name.
     *  @p credentials: "user:password" with which it says that it is ready. */
    using Files = QHash<QString, QByteArray>;
    [[nodiscard]] static std::unique_ptr<RealServer> prometheus(const QByteArray &config,
        const QStringList &more = {}, const Files &files = {}, const QByteArray &credentials = {});
    /** One whose storage holds the samples of a text in the OpenMetrics format before it starts. */
    [[nodiscard]] static std::unique_ptr<RealServer> prometheusWithPast(
        const QByteArray &config, const QByteArray &openMetrics);
    /** @p config: in the form of prometheus.yml, scrape_configs only. */
    [[nodiscard]] static std::unique_ptr<RealServer> victoriaMetrics(
        const QByteArray &config, const QStringList &more = {});
    /** @p serverBlock: what stands within server { } beside listen. */
    [[nodiscard]] static std::unique_ptr<RealServer> nginx(const QByteArray &serverBlock);
    /** @p config: alertmanager.yml. */
    [[nodiscard]] static std::unique_ptr<RealServer> alertmanager(
        const QByteArray &config, const QStringList &more = {});
    /** @p rules: a file of rules as for Prometheus; @p more says where metrics come from and alerts
     *  go. */
    [[nodiscard]] static std::unique_ptr<RealServer> vmalert(
        const QByteArray &rules, const QStringList &more);
    ~RealServer();

    /** Ends it and starts it again, on the same port and with the same folder. */
    void restart();

    [[nodiscard]] QUrl url(const QString &path = {}) const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /** Everything it wrote so far. */
    [[nodiscard]] QByteArray log();

    /** A port nothing listens on at this moment. */
    [[nodiscard]] static quint16 freePort();

private:
    RealServer();
    void write(const QString &name, const QByteArray &content) const;
    /** Starts it on a free port (%PORT%), on another one where somebody was quicker, and waits
     *  until it answers @p readyRequest. @p prepare runs before each try. */
    void run(const QString &program, const QStringList &arguments, const QByteArray &readyRequest,
        const std::function<void()> &prepare = {});
    [[nodiscard]] bool waitUntilReady(const QByteArray &request);
    void end();

    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_readyRequest;
    quint16 m_port = 0;
};

/** A scrape target on loopback whose /metrics is what the test says. */
class Exposition final : public QTcpServer {
    Q_OBJECT

public:
    explicit Exposition(QByteArray text = {}, QObject *parent = nullptr);

    void setText(QByteArray text) { m_text = std::move(text); }
    void setContentType(QByteArray type) { m_contentType = std::move(type); }
    /** Connections are closed without an answer: the target is down. */
    void setDown(bool down) { m_isDown = down; }
    [[nodiscard]] int scrapes() const { return m_scrapes; }
    [[nodiscard]] QByteArray target() const; ///< 127.0.0.1:port
    /** A scrape configuration for this target alone. */
    [[nodiscard]] QByteArray config(const QByteArray &job, const QByteArray &interval) const;

private:
    QByteArray m_text;
    QByteArray m_contentType = QByteArrayLiteral("text/plain; version=0.0.4");
    bool m_isDown = false;
    int m_scrapes = 0;
};

} // namespace toban
