// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "grafanaalerts.h"

#include "alertanswers.h"
#include "apirequest.h"
#include "silenceroute.h"
#include "whendone.h"

#include <QCoreApplication>
#include <QPromise>

#include <algorithm>

namespace toban {

using alertmanager::SilenceList;
using prometheus::ToldAlert;
using prometheus::ToldRule;
using prometheus::ToldRules;

struct GrafanaAlerts::Parts {
    Parts(SourceSettings settings, const Clock &sourceClock, ExchangeRecorder &recorder)
        : clock(sourceClock)
        , client(std::move(settings), sourceClock, recorder)
        , silences(client, QStringLiteral("/api/alertmanager/grafana/api/v2"))
    {
    }

    const Clock &clock;
    HttpClient client;
    SilenceRoute silences;
};

struct GrafanaAlerts::Fetch {
    QPromise<Result<AlertAnswer>> promise;
    AlertAnswer answer;
    Millis began{0}; ///< by the monotonic clock
};

GrafanaAlerts::GrafanaAlerts(
    SourceSettings settings, const Clock &clock, ExchangeRecorder &recorder, QObject *parent)
    : AlertSource(parent)
    , m_parts(std::make_unique<Parts>(std::move(settings), clock, recorder))
{
}

GrafanaAlerts::~GrafanaAlerts() = default;

/// See fetchAlerts(); nullopt: no alert. Words that are not known count as firing.
static std::optional<AlertState> grafanaState(const QString &told)
{
    const QString word = told.section(u' ', 0, 0).toLower();
    if (word == QLatin1StringView("pending"))
        return AlertState::Pending;
    for (const char *quiet : {"normal", "inactive", "nodata", "error"})
        if (word == QLatin1StringView(quiet))
            return std::nullopt;
    return AlertState::Firing;
}

/// "NoData" and "Error" of an instance, "nodata" and "error" of a rule: Grafana could not tell.
static bool couldNotTell(const ToldRule &told)
{
    const auto says = [](const QString &word) {
        const QString lower = word.toLower();
        return lower == QLatin1StringView("nodata") || lower == QLatin1StringView("error")
            || lower == QLatin1StringView("err");
    };
    return says(told.health) || !told.rule.error.isEmpty() || !told.rule.wasEvaluated
        || std::ranges::any_of(
            told.alerts, [&says](const ToldAlert &alert) { return says(alert.state); });
}

static void addRule(const ToldRule &told, AlertAnswer &answer)
{
    AlertRule rule = told.rule;
    if (couldNotTell(told) && !answer.unevaluated.contains(rule.name))
        answer.unevaluated << rule.name;
    if (rule.error.isEmpty() && told.health.toLower() != QLatin1StringView("ok"))
        rule.error = told.health; // "nodata" says itself what is wrong
    answer.rules->push_back(std::move(rule));
    for (const auto &alert : told.alerts) {
        const auto state = grafanaState(alert.state);
        if (!state)
            continue;
        AlertReport report;
        report.labels = alert.labels;
        report.annotations = alert.annotations;
        report.state = *state;
        report.since = alert.since;
        report.value = alert.value;
        answer.alerts.push_back(std::move(report));
    }
}

QFuture<Result<AlertAnswer>> GrafanaAlerts::fetchAlerts()
{
    const auto fetch = std::make_shared<Fetch>();
    fetch->promise.start();
    fetch->began = m_parts->clock.monotonic();
    const auto asked = tellLater<ToldRules>(m_parts->client,
        apiRequest(m_parts->client.settings().url,
            QStringLiteral("/api/prometheus/grafana/api/v1/rules"), QStringLiteral("alerts")),
        &prometheus::readAllRules);
    whenDone(asked, this, [this, fetch](const Result<Told<ToldRules>> &told) {
        if (!told) {
            fetch->promise.addResult(Result<AlertAnswer>(tl::unexpected<Error>(told.error())));
            fetch->promise.finish();
            return;
        }
        fetch->answer.rules.emplace();
        for (const auto &rule : told->what)
            addRule(rule, fetch->answer);
        fetch->answer.clockSkew = told->reply.clockSkew();
        fetch->answer.product = QStringLiteral("Grafana");
        askSilences(fetch);
    });
    return fetch->promise.future();
}

/// Grafana's rules do not tell what is silenced; its Alertmanager silences by labels alone.
static void applySilences(const std::vector<Silence> &silences, std::vector<AlertReport> &alerts)
{
    for (const auto &silence : silences)
        for (auto &alert : alerts)
            if (silence.state == SilenceState::Active && alert.state != AlertState::Pending
                && silence.silences(alert.labels)) {
                alert.state = AlertState::Suppressed;
                alert.silencedBy << silence.id;
            }
}

void GrafanaAlerts::askSilences(const std::shared_ptr<Fetch> &fetch)
{
    whenDone(m_parts->silences.list(), this, [this, fetch](const Result<SilenceList> &list) {
        auto &answer = fetch->answer;
        if (list) {
            applySilences(list->silences, answer.alerts);
            answer.silences = list->silences;
        } else {
            answer.warnings << QCoreApplication::translate("toban", "No silences: %1")
                                   .arg(errorText(list.error()));
        }
        answer.answerTime = m_parts->clock.monotonic() - fetch->began;
        fetch->promise.addResult(Result<AlertAnswer>(std::move(answer)));
        fetch->promise.finish();
    });
}

QFuture<Result<QString>> GrafanaAlerts::setSilence(const Silence &silence)
{
    return m_parts->silences.set(silence);
}

QFuture<Result<void>> GrafanaAlerts::expireSilence(const QString &id)
{
    return m_parts->silences.expire(id);
}

} // namespace toban
