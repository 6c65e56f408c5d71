// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prometheusapi.h"

#include "prometheusreader.h"

#include <algorithm>
#include <array>
#include <functional>

namespace toban {

/// Longer queries are posted: some proxies cut request lines at 4 kB.
static constexpr qsizetype longestGet = 2000;

static QString timeField(Instant at)
{
    return QString::number(static_cast<double>(toMs(at)) / 1000.0, 'f', 3);
}

static QString secondsField(Millis span)
{
    return QString::number(toSeconds(span), 'f', span % 1s == Millis(0) ? 0 : 3);
}

/// With + and every other sign of meaning percent-encoded, for a query and a form alike.
static QByteArray encoded(const std::vector<std::pair<QString, QString>> &fields)
{
    QByteArray text;
    for (const auto &[name, value] : fields) {
        if (!text.isEmpty())
            text += '&';
        text += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return text;
}

static Error inContext(Error error, const QString &context)
{
    if (error.context.isEmpty())
        error.context = context;
    return error;
}

template <typename T, typename Reader>
static Result<T> readReply(
    const Result<HttpReply> &arrived, const QString &context, const Reader &reader)
{
    if (!arrived)
        return tl::unexpected(arrived.error());
    const auto body = prometheus::checkedBody(*arrived);
    if (!body)
        return tl::unexpected(inContext(body.error(), context));
    Result<T> read = reader(*body, *arrived);
    if (!read)
        return tl::unexpected(inContext(read.error(), context));
    return read;
}

/// Reads a reply in the thread pool, so neither the caller nor the network waits for it.
template <typename T, typename Reader>
static QFuture<Result<T>> readLater(
    QFuture<Result<HttpReply>> reply, const QString &context, Reader reader)
{
    return reply.then(QtFuture::Launch::Async, [context, reader](const Result<HttpReply> &arrived) {
        return readReply<T>(arrived, context, reader);
    });
}

/// Adds what the reply itself tells to what its body says.
template <typename T>
static Result<T> withReply(Result<T> read, const HttpReply &reply)
{
    if (read) {
        read->took = reply.took;
        read->clockSkew = reply.clockSkew();
        read->serverHint = reply.serverHint;
    }
    return read;
}

static Result<QueryAnswer> queryAnswer(const QByteArray &body, const HttpReply &reply)
{
    return withReply(prometheus::readQuery(body), reply);
}

PrometheusApi::PrometheusApi(HttpClient &client)
    : m_client(client)
    , m_base(client.settings().url)
    , m_postRefused(std::make_shared<std::atomic_bool>(false))
{
}

QFuture<Result<HttpReply>> PrometheusApi::ask(const QString &path, const Fields &fields,
    const QString &purpose, std::optional<qint64> maxBodyBytes)
{
    const QByteArray form = encoded(fields);
    HttpRequest request;
    request.url = m_base;
    request.url.setPath(m_base.path(QUrl::FullyEncoded) + path, QUrl::TolerantMode);
    request.purpose = purpose;
    request.maxBodyBytes = maxBodyBytes;
    if (form.size() > longestGet && !*m_postRefused)
        return post(std::move(request), form);
    request.url.setQuery(QString::fromLatin1(form), QUrl::StrictMode);
    return m_client.send(std::move(request));
}

/// A server that knows no POST (some old or strict proxies) is asked again by GET.
QFuture<Result<HttpReply>> PrometheusApi::post(HttpRequest get, const QByteArray &form)
{
    HttpRequest request = get;
    request.method = HttpRequest::Method::Post;
    request.form = form;
    get.url.setQuery(QString::fromLatin1(form), QUrl::StrictMode);
    // runs on the network thread, whose end the client waits for
    return m_client.send(std::move(request))
        .then([&client = m_client, refused = m_postRefused, get](const Result<HttpReply> &reply) {
            if (!reply || reply->status != 405)
                return QtFuture::makeReadyFuture(reply);
            *refused = true;
            return client.send(get);
        })
        .unwrap();
}

PrometheusApi::Fields PrometheusApi::instantFields(const QString &query, Instant at) const
{
    // nocache: VictoriaMetrics then answers as of that time, and not as of half a minute before
    return {{QStringLiteral("query"), query}, {QStringLiteral("time"), timeField(at)},
        {QStringLiteral("timeout"), secondsField(m_client.settings().deadline)},
        {QStringLiteral("nocache"), QStringLiteral("1")}};
}

QFuture<Result<QueryAnswer>> PrometheusApi::instant(
    const QString &query, Instant at, const QString &purpose)
{
    const QString path = QStringLiteral("/api/v1/query");
    return readLater<QueryAnswer>(
        ask(path, instantFields(query, at), purpose), displayUrl(m_base) + path, &queryAnswer);
}

QFuture<Result<QueryAnswer>> PrometheusApi::range(
    const QString &query, Instant start, Instant end, Millis step, const QString &purpose)
{
    const QString path = QStringLiteral("/api/v1/query_range");
    const Fields fields{{QStringLiteral("query"), query},
        {QStringLiteral("start"), timeField(start)}, {QStringLiteral("end"), timeField(end)},
        {QStringLiteral("step"), secondsField(step)},
        {QStringLiteral("timeout"), secondsField(m_client.settings().deadline)}};
    return readLater<QueryAnswer>(
        ask(path, fields, purpose), displayUrl(m_base) + path, &queryAnswer);
}

QFuture<Result<QueryAnswer>> PrometheusApi::histograms(
    const QString &query, Instant at, const ClassicFamily &family, const QString &purpose)
{
    const QString path = QStringLiteral("/api/v1/query");
    return readLater<QueryAnswer>(ask(path, instantFields(query, at), purpose),
        displayUrl(m_base) + path, [family](const QByteArray &body, const HttpReply &reply) {
            return withReply(prometheus::readClassic(body, family), reply);
        });
}

/// What servers and proxies say that know no exemplars, or do not let us ask.
static bool lacksExemplars(const Result<HttpReply> &reply)
{
    static constexpr std::array statuses{400, 403, 404, 405, 422, 501};
    return reply && std::ranges::find(statuses, reply->status) != statuses.end();
}

QFuture<Result<QueryAnswer>> PrometheusApi::exemplars(
    const QString &query, TimeSpan span, const QString &family, const QString &purpose)
{
    constexpr qint64 largestBody = 8LL << 20; // some ten thousands
    const QString path = QStringLiteral("/api/v1/query_exemplars");
    const Fields fields{{QStringLiteral("query"), query},
        {QStringLiteral("start"), timeField(span.from)},
        {QStringLiteral("end"), timeField(span.to)}};
    const qint64 limit = std::min(largestBody, m_client.settings().maxBodyBytes);
    return ask(path, fields, purpose, limit)
        .then(QtFuture::Launch::Async,
            [family, context = displayUrl(m_base) + path](const Result<HttpReply> &reply) {
                if (!lacksExemplars(reply))
                    return readReply<QueryAnswer>(
                        reply, context, [&](const QByteArray &body, const HttpReply &whole) {
                            return withReply(prometheus::readExemplars(body, family), whole);
                        });
                QueryAnswer none;
                none.isServed = false;
                return withReply(Result<QueryAnswer>(none), *reply);
            });
}

static std::vector<std::pair<QString, QString>> matchFields(const QStringList &match, TimeSpan span)
{
    std::vector<std::pair<QString, QString>> fields{{QStringLiteral("start"), timeField(span.from)},
        {QStringLiteral("end"), timeField(span.to)}};
    for (const auto &selector : match)
        fields.emplace_back(QStringLiteral("match[]"), selector);
    return fields;
}

QFuture<Result<std::vector<Labels>>> PrometheusApi::series(
    const QStringList &match, TimeSpan span, const QString &purpose)
{
    const QString path = QStringLiteral("/api/v1/series");
    return readLater<std::vector<Labels>>(ask(path, matchFields(match, span), purpose),
        displayUrl(m_base) + path,
        [](const QByteArray &body, const HttpReply &) { return prometheus::readSeries(body); });
}

QFuture<Result<QStringList>> PrometheusApi::labelValues(
    const QString &name, const QStringList &match, TimeSpan span, const QString &purpose)
{
    const QString path = QStringLiteral("/api/v1/label/%1/values")
                             .arg(QString::fromLatin1(QUrl::toPercentEncoding(name)));
    return readLater<QStringList>(ask(path, matchFields(match, span), purpose),
        displayUrl(m_base) + path,
        [](const QByteArray &body, const HttpReply &) { return prometheus::readNames(body); });
}

QFuture<Result<std::vector<MetricMetadata>>> PrometheusApi::metadata(
    const QString &metric, const QString &purpose)
{
    const QString path = QStringLiteral("/api/v1/metadata");
    Fields fields;
    if (!metric.isEmpty())
        fields.emplace_back(QStringLiteral("metric"), metric);
    return readLater<std::vector<MetricMetadata>>(ask(path, fields, purpose),
        displayUrl(m_base) + path,
        [](const QByteArray &body, const HttpReply &) { return prometheus::readMetadata(body); });
}

QFuture<Result<std::vector<QUrl>>> PrometheusApi::alertmanagers(const QString &purpose)
{
    const QString path = QStringLiteral("/api/v1/alertmanagers");
    return readLater<std::vector<QUrl>>(ask(path, {}, purpose), displayUrl(m_base) + path,
        [](const QByteArray &body, const HttpReply &) {
            return prometheus::readAlertmanagers(body);
        });
}

QFuture<Result<BuildInfo>> PrometheusApi::buildInfo(const QString &purpose)
{
    const QString path = QStringLiteral("/api/v1/status/buildinfo");
    return readLater<BuildInfo>(ask(path, {}, purpose), displayUrl(m_base) + path,
        [](const QByteArray &body, const HttpReply &reply) {
            return withReply(prometheus::readBuildInfo(body), reply);
        });
}

} // namespace toban
