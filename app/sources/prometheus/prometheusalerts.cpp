// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prometheusalerts.h"

#include "alertanswers.h"
#include "apirequest.h"
#include "probejob.h"
#include "whendone.h"

#include <QCoreApplication>
#include <QPromise>
#include <QUrlQuery>

#include <algorithm>
#include <set>

namespace toban {

using prometheus::ToldAlert;
using prometheus::ToldRules;

static constexpr Millis rulesHold = 30s;
static constexpr Millis labelsHold = 10min;
static constexpr Millis productHolds = 10min;

/// Names of alerts that may be missing although nothing is well.
static QStringList doubtfulNames(const ToldRules &rules)
{
    QStringList names;
    for (const auto &told : rules) {
        const bool fails = told.health == QLatin1StringView("err") || !told.rule.error.isEmpty();
        if ((fails || !told.rule.wasEvaluated) && !names.contains(told.rule.name))
            names << told.rule.name;
    }
    return names;
}

/// Whose rules say nothing yet: that none of their alerts is there means nothing.
static QStringList neverEvaluated(const ToldRules &rules)
{
    QStringList names;
    for (const auto &told : rules)
        if (!told.rule.wasEvaluated && !names.contains(told.rule.name))
            names << told.rule.name;
    return names;
}

struct PrometheusAlerts::Parts {
    Parts(SourceSettings settings, const Clock &sourceClock, ExchangeRecorder &recorder)
        : clock(sourceClock)
        , client(std::move(settings), sourceClock, recorder)
        , api(client)
    {
    }

    [[nodiscard]] bool isOld(const std::optional<Millis> &at, Millis holds) const
    {
        return !at || clock.monotonic() - *at >= holds;
    }
    [[nodiscard]] HttpRequest request(const QString &path, const QString &purpose) const
    {
        return apiRequest(client.settings().url, path, purpose);
    }

    void keep(const ToldRules &told, std::vector<AlertRule> &rules)
    {
        unevaluated = doubtfulNames(told);
        silent = neverEvaluated(told);
        queries.clear();
        for (const auto &one : told) {
            queries[one.rule.name] << one.rule.query;
            rules.push_back(one.rule);
        }
    }

    const Clock &clock;
    HttpClient client;
    PrometheusApi api;
    std::unique_ptr<ProbeJob> probe;
    std::optional<Labels> external;
    std::optional<Millis> labelsRead; ///< when, by the monotonic clock
    std::optional<Millis> rulesRead;
    std::optional<Millis> productRead;
    QStringList unevaluated;
    QStringList silent; ///< names of rules never evaluated
    QHash<QString, QStringList> queries; ///< of each alertname
    std::set<Labels> known; ///< alerts of the last answer
    QString product;
};

struct PrometheusAlerts::Fetch {
    void fail(const Error &error)
    {
        promise.addResult(Result<AlertAnswer>(tl::unexpected<Error>(error)));
        promise.finish();
    }

    QPromise<Result<AlertAnswer>> promise;
    AlertAnswer answer;
    Millis began{0}; ///< by the monotonic clock
    bool hasAskedRules = false;
};

PrometheusAlerts::PrometheusAlerts(
    SourceSettings settings, const Clock &clock, ExchangeRecorder &recorder, QObject *parent)
    : AlertSource(parent)
    , m_parts(std::make_unique<Parts>(std::move(settings), clock, recorder))
{
}

PrometheusAlerts::~PrometheusAlerts() = default;

/// One request after the other: a password that is refused is refused once a poll.
QFuture<Result<AlertAnswer>> PrometheusAlerts::fetchAlerts()
{
    const auto fetch = std::make_shared<Fetch>();
    fetch->promise.start();
    fetch->began = m_parts->clock.monotonic();
    const auto future = fetch->promise.future();
    if (m_parts->isOld(m_parts->labelsRead, labelsHold))
        askLabels(fetch);
    else if (m_parts->isOld(m_parts->rulesRead, rulesHold) || !m_parts->unevaluated.isEmpty())
        askRules(fetch);
    else
        askAlerts(fetch);
    return future;
}

/// Before anything else: alerts without them would be other alerts.
void PrometheusAlerts::askLabels(const FetchPtr &fetch)
{
    const auto asked = tellLater<Labels>(m_parts->client,
        m_parts->request(
            QStringLiteral("/api/v1/status/config"), QStringLiteral("external labels")),
        &prometheus::readExternalLabels);
    whenDone(asked, this, [this, fetch](const Result<Told<Labels>> &told) {
        if (told) {
            m_parts->external = told->what;
            m_parts->labelsRead = m_parts->clock.monotonic();
        } else if (!m_parts->external) {
            fetch->fail(told.error());
            return;
        }
        askRules(fetch);
    });
}

/// Before the alerts: these are then at least as new as the evaluations that the rules tell of.
void PrometheusAlerts::askRules(const FetchPtr &fetch)
{
    fetch->hasAskedRules = true;
    HttpRequest request
        = m_parts->request(QStringLiteral("/api/v1/rules"), QStringLiteral("alerting rules"));
    request.url.setQuery(QStringLiteral("type=alert"));
    const auto asked = tellLater<std::optional<ToldRules>>(
        m_parts->client, std::move(request), &prometheus::readAlertRules);
    whenDone(asked, this, [this, fetch](const Result<Told<std::optional<ToldRules>>> &told) {
        if (!told && told.error().kind == ErrorKind::Auth) {
            fetch->fail(told.error());
            return;
        }
        if (!told) {
            m_parts->rulesRead.reset();
            fetch->answer.isSettled = false;
            fetch->answer.warnings << QCoreApplication::translate("toban", "No rules: %1")
                                          .arg(errorText(told.error()));
            askAlerts(fetch);
            return;
        }
        m_parts->rulesRead = m_parts->clock.monotonic();
        if (told->what)
            m_parts->keep(*told->what, fetch->answer.rules.emplace());
        askAlerts(fetch);
    });
}

/// The page where Prometheus shows the rule's expression; that of all alerts where it is not clear
/// which rule of a name it is. VictoriaMetrics has neither.
static QString pageOf(const QUrl &server, const QStringList &queries)
{
    const QString base = displayUrl(server);
    if (queries.size() != 1)
        return base + QStringLiteral("/alerts");
    return base + QStringLiteral("/graph?g0.expr=")
        + QString::fromLatin1(QUrl::toPercentEncoding(queries.first()))
        + QStringLiteral("&g0.tab=1");
}

static AlertReport reportOf(const ToldAlert &told, const Labels &external)
{
    AlertReport report;
    report.labels = prometheus::withExternalLabels(told.labels, external);
    report.annotations = told.annotations;
    report.state
        = told.state == QLatin1StringView("pending") ? AlertState::Pending : AlertState::Firing;
    report.since = told.since;
    report.value = told.value;
    report.link = told.link;
    return report;
}

void PrometheusAlerts::askAlerts(const FetchPtr &fetch)
{
    const auto asked = tellLater<std::vector<ToldAlert>>(m_parts->client,
        m_parts->request(QStringLiteral("/api/v1/alerts"), QStringLiteral("alerts")),
        &prometheus::readAlerts);
    whenDone(asked, this, [this, fetch](const Result<Told<std::vector<ToldAlert>>> &told) {
        if (!told) {
            fetch->fail(told.error());
            return;
        }
        auto &answer = fetch->answer;
        answer.clockSkew = told->reply.clockSkew();
        std::set<Labels> known;
        answer.alerts.clear();
        for (const auto &one : told->what) {
            // inactive ones are told by some versions of vmalert
            if (one.state == QLatin1StringView("inactive"))
                continue;
            AlertReport report = reportOf(one, *m_parts->external);
            if (report.link.isEmpty() && told->reply.serverHint.isEmpty())
                report.link = pageOf(m_parts->client.settings().url,
                    m_parts->queries.value(one.labels.value(QLatin1StringView("alertname"))));
            known.insert(report.labels);
            answer.alerts.push_back(std::move(report));
        }
        const bool isAllThere = std::includes(
            known.begin(), known.end(), m_parts->known.begin(), m_parts->known.end());
        if (!isAllThere && !fetch->hasAskedRules) {
            askRules(fetch);
            return;
        }
        m_parts->known = std::move(known);
        finish(fetch);
    });
}

void PrometheusAlerts::finish(const FetchPtr &fetch)
{
    auto &answer = fetch->answer;
    answer.unevaluated = m_parts->unevaluated;
    if (!m_parts->silent.isEmpty())
        answer.warnings << QCoreApplication::translate("toban", "Rules not evaluated yet: %1")
                               .arg(m_parts->silent.join(QStringLiteral(", ")).left(200));
    answer.product = m_parts->product;
    answer.answerTime = m_parts->clock.monotonic() - fetch->began;
    fetch->promise.addResult(Result<AlertAnswer>(std::move(answer)));
    fetch->promise.finish();
    refreshProduct();
}

/// Only after a success: a server that refuses us is not asked more often than it must be.
void PrometheusAlerts::refreshProduct()
{
    if (!m_parts->isOld(m_parts->productRead, productHolds))
        return;
    m_parts->productRead = m_parts->clock.monotonic();
    m_parts->probe
        = std::make_unique<ProbeJob>(m_parts->client, m_parts->api, m_parts->clock, nullptr);
    m_parts->probe->start();
    whenDone(m_parts->probe->future(), this, [this](const Result<SourceInfo> &info) {
        if (info)
            m_parts->product = info->text();
    });
}

} // namespace toban
