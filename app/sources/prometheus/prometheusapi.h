// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpclient.h"
#include "labels.h"
#include "queryanswer.h"

#include <atomic>
#include <memory>

namespace toban {

/** The query API of Prometheus and of what speaks it, typed. Paths are appended to the prefix of
 *  the source's URL. Answers are parsed off the calling thread; futures finish on any thread, so
 *  continue with whenDone(). Thread-safe. The client outlives this.
 *
 *  Failures beside those of HttpClient: Unsupported (the query itself is refused, with the server's
 *  own words), Auth, RateLimited, Http (other statuses), TooLarge and Timeout where the server says
 *  so, and Malformed (not JSON, cut short, not this API). @p purpose names the exchange for
 *  "Explain". */
class PrometheusApi final {
public:
    explicit PrometheusApi(HttpClient &client);

    [[nodiscard]] QFuture<Result<QueryAnswer>> instant(
        const QString &query, Instant at, const QString &purpose);
    /** Evaluated at @p start, start + step, … up to @p end. */
    [[nodiscard]] QFuture<Result<QueryAnswer>> range(
        const QString &query, Instant start, Instant end, Millis step, const QString &purpose);
    /** An instant query for _bucket, _sum and _count series, joined into histograms. */
    [[nodiscard]] QFuture<Result<QueryAnswer>> histograms(
        const QString &query, Instant at, const ClassicFamily &family, const QString &purpose);
    /** Exemplars of the series of @p query, as those of @p family. A server or a proxy that has
     * none to give, whatever it says then, is no failure but an answer that is not served. */
    [[nodiscard]] QFuture<Result<QueryAnswer>> exemplars(
        const QString &query, TimeSpan span, const QString &family, const QString &purpose);
    [[nodiscard]] QFuture<Result<std::vector<Labels>>> series(
        const QStringList &match, TimeSpan span, const QString &purpose);
    /** Values of one label; name "__name__" lists the metrics. An empty @p match: all series. */
    [[nodiscard]] QFuture<Result<QStringList>> labelValues(
        const QString &name, const QStringList &match, TimeSpan span, const QString &purpose);
    /** An empty @p metric: of all. VictoriaMetrics knows none and says so with success. */
    [[nodiscard]] QFuture<Result<std::vector<MetricMetadata>>> metadata(
        const QString &metric, const QString &purpose);
    /** Where the server sends its alerts, see prometheus::readAlertmanagers. */
    [[nodiscard]] QFuture<Result<std::vector<QUrl>>> alertmanagers(const QString &purpose);
    [[nodiscard]] QFuture<Result<BuildInfo>> buildInfo(const QString &purpose);

private:
    using Fields = std::vector<std::pair<QString, QString>>;
    [[nodiscard]] QFuture<Result<HttpReply>> ask(const QString &path, const Fields &fields,
        const QString &purpose, std::optional<qint64> maxBodyBytes = std::nullopt);
    [[nodiscard]] QFuture<Result<HttpReply>> post(HttpRequest get, const QByteArray &form);
    [[nodiscard]] Fields instantFields(const QString &query, Instant at) const;

    HttpClient &m_client;
    QUrl m_base;
    std::shared_ptr<std::atomic_bool> m_postRefused; ///< the server answered a POST with 405
};

} // namespace toban
