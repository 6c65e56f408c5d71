// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertmanagersource.h"
#include "prometheusalerts.h"
#include "prometheusapi.h"
#include "realalerts.h"
#include "silencemarker.h"

#include <QProcess>

using namespace toban;
using namespace Qt::StringLiterals;

static const Labels drill{{u"cluster"_s, u"drill"_s}};

static const QByteArray alertmanagerConfig = R"(
route: {receiver: pager, group_wait: 1s, group_interval: 1s}
receivers: [{name: pager}]
inhibit_rules:
  - {source_matchers: ['severity="page"'], target_matchers: ['severity="ticket"'], equal: [service]}
)";

static const QByteArray rules = R"(groups:
  - name: shop
    rules:
      - alert: Fault
        expr: fault > 0
        for: 3s
        labels: {severity: page}
        annotations: {summary: '{{ $labels.service }}: {{ $value }}'}
      - alert: Slow
        expr: slow > 0
        labels: {severity: ticket, cluster: own}
)";

/// Rules of Prometheus alone: one that fails, one that is not evaluated for hours.
static const QByteArray oddRules = R"(
      - alert: Broken
        expr: pair * on() pair
  - name: daily
    interval: 1d
    rules:
      - alert: Daily
        expr: fault > 0
)";

static QByteArray exposition(int fault, int slow)
{
    return "# TYPE fault gauge\nfault{service=\"shop\"} " + QByteArray::number(fault)
        + "\n# TYPE slow gauge\nslow{service=\"shop\"} " + QByteArray::number(slow)
        + "\n# TYPE pair gauge\npair{a=\"1\"} 1\npair{a=\"2\"} 1\n";
}

/// Waits until @p what holds of an answer that is the server's own, and gives that answer.
template <typename What>
static std::optional<AlertAnswer> awaitAnswer(WatchedSource &watched, What what)
{
    std::optional<AlertAnswer> answer;
    const bool isThere = QTest::qWaitFor(
        [&] {
            answer = watched.sameAsServer();
            return !answer || what(*answer);
        },
        30'000);
    return isThere ? answer : std::nullopt;
}

static std::optional<AlertReport> findAlert(const AlertAnswer &answer, const QString &name)
{
    const auto found = std::ranges::find_if(answer.alerts,
        [&name](const auto &alert) { return alert.labels.value("alertname"_L1) == name; });
    return found == answer.alerts.end() ? std::nullopt : std::optional(*found);
}

static auto isIn(const QString &name, AlertState state)
{
    return [name, state](const AlertAnswer &answer) {
        const auto alert = findAlert(answer, name);
        return alert && alert->state == state;
    };
}

static auto isMissing(const QString &name)
{
    return [name](const AlertAnswer &answer) { return !findAlert(answer, name); };
}

namespace {

/// Rules that go pending, fire, are inhibited, silenced and resolve, on real servers.
class RealAlertsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void prometheusTellsWhereItsAlertsGo();
    void followsAnIncident();
    void silencesAreTheServers();
    void anAlertmanagerStartsAgain();
    void aPrometheusStartsAgain();
    void followsVmalert();

private:
    struct Pair {
        std::unique_ptr<RealServer> server;
        std::unique_ptr<AlertSource> source;
        std::unique_ptr<WatchedSource> watched;
    };
    [[nodiscard]] Pair startPrometheus(const QByteArray &more = oddRules);
    [[nodiscard]] QByteArray amtool(const QStringList &arguments) const;
    [[nodiscard]] QByteArray alertingConfig() const;

    SystemClock m_clock;
    ExchangeRecorder m_recorder;
    std::unique_ptr<Exposition> m_target;
    Pair m_manager;
};

static const QString prefix = u"/mimir/alertmanager"_s;

void RealAlertsTest::init()
{
    m_target = std::make_unique<Exposition>(exposition(0, 0));
    m_manager = {};
    m_manager.server = RealServer::alertmanager(
        alertmanagerConfig, {u"--web.route-prefix="_s + prefix, u"--log.level=warn"_s});
    m_manager.source = std::make_unique<AlertmanagerSource>(
        settingsFor(m_manager.server->url(prefix)), 4s, m_clock, m_recorder);
    m_manager.watched.reset(new WatchedSource{*m_manager.source,
        m_manager.server->url(prefix + u"/api/v2/alerts"_s), &alertmanagerLines});
}

QByteArray RealAlertsTest::alertingConfig() const
{
    const QUrl url = m_manager.server->url();
    return "global: {evaluation_interval: 1s, external_labels: {cluster: drill}}\n"
           "rule_files: [rules.yml]\nalerting:\n  alertmanagers:\n    - path_prefix: "
        + prefix.toUtf8() + "\n      static_configs: [{targets: ['127.0.0.1:"
        + QByteArray::number(url.port()) + "']}]\n" + m_target->config("app", "1s");
}

RealAlertsTest::Pair RealAlertsTest::startPrometheus(const QByteArray &more)
{
    Pair pair;
    pair.server = RealServer::prometheus(alertingConfig(),
        {u"--rules.alert.resend-delay=1s"_s, u"--log.level=warn"_s},
        {{u"rules.yml"_s, rules + more}});
    pair.source
        = std::make_unique<PrometheusAlerts>(settingsFor(pair.server->url()), m_clock, m_recorder);
    pair.watched.reset(new WatchedSource{
        *pair.source, pair.server->url(u"/api/v1/alerts"_s), [](const QByteArray &body) {
            // a label that the alert has wins over the external one
            return prometheusLines(body, drill);
        }});
    return pair;
}

QByteArray RealAlertsTest::amtool(const QStringList &arguments) const
{
    QProcess tool;
    tool.start(u"amtool"_s,
        QStringList{u"--alertmanager.url="_s + m_manager.server->url(prefix).toString()}
            + arguments);
    const bool done = tool.waitForFinished(20'000) && tool.exitCode() == 0;
    if (!done)
        qWarning() << tool.readAllStandardError();
    return done ? tool.readAllStandardOutput() : QByteArray();
}

void RealAlertsTest::prometheusTellsWhereItsAlertsGo()
{
    const Pair prometheus = startPrometheus();
    HttpClient client(settingsFor(prometheus.server->url()), m_clock, m_recorder);
    PrometheusApi api(client);
    std::vector<QUrl> told;
    const bool isTold = QTest::qWaitFor(
        [&] {
            const auto answer = api.alertmanagers(u"test"_s);
            if (QTest::qWaitFor([&answer] { return answer.isFinished(); }))
                told = answer.result().value_or(std::vector<QUrl>());
            return !told.empty();
        },
        30'000);
    QVERIFY(isTold);
    QCOMPARE(told, std::vector<QUrl>{m_manager.server->url(prefix)});
}

void RealAlertsTest::followsAnIncident()
{
    const Pair prometheus = startPrometheus();
    auto &rulesWatched = *prometheus.watched;
    auto &managed = *m_manager.watched;
    const auto quiet = awaitAnswer(rulesWatched, [](const AlertAnswer &answer) {
        return answer.unevaluated.size() == 2 && answer.unevaluated.contains(u"Broken"_s)
            && answer.unevaluated.contains(u"Daily"_s);
    });
    QVERIFY(quiet && quiet->isSettled);
    QVERIFY(quiet->alerts.empty());
    QCOMPARE(quiet->rules->size(), size_t(4));
    const auto ruleOf = [&quiet](const QString &name) {
        const auto found = std::ranges::find(*quiet->rules, name, &AlertRule::name);
        return found == quiet->rules->end() ? AlertRule() : *found;
    };
    QCOMPARE(ruleOf(u"Fault"_s).holdFor, Millis(3000));
    QVERIFY(ruleOf(u"Broken"_s).error.contains(u"many-to-many matching not allowed"_s));
    QVERIFY(!ruleOf(u"Daily"_s).wasEvaluated);

    m_target->setText(exposition(7, 0));
    const auto pending = awaitAnswer(rulesWatched, isIn(u"Fault"_s, AlertState::Pending));
    QVERIFY(pending && managed.sameAsServer());
    const auto firing = awaitAnswer(rulesWatched, isIn(u"Fault"_s, AlertState::Firing));
    QVERIFY(firing);
    const auto fault = findAlert(*firing, u"Fault"_s);
    QCOMPARE(fault->value, 7.0);
    QCOMPARE(fault->annotations.value("summary"_L1), u"shop: 7"_s);
    QVERIFY(fault->link.endsWith(u"/graph?g0.expr=fault%20%3E%200&g0.tab=1"_s));
    const auto arrived = awaitAnswer(managed, isIn(u"Fault"_s, AlertState::Firing));
    QVERIFY(arrived);
    const auto same = findAlert(*arrived, u"Fault"_s);
    QCOMPARE(same->labels, fault->labels); // one alert, told by two sources
    QCOMPARE(same->labels.value("cluster"_L1), u"drill"_s);
    QCOMPARE(same->receivers, QStringList{u"pager"_s});

    m_target->setText(exposition(7, 1));
    const auto inhibited = awaitAnswer(managed, isIn(u"Slow"_s, AlertState::Suppressed));
    QVERIFY(inhibited);
    const auto slow = findAlert(*inhibited, u"Slow"_s);
    QCOMPARE(slow->inhibitedBy.size(), 1);
    QCOMPARE(slow->labels.value("cluster"_L1), u"own"_s);
    const auto told = awaitAnswer(rulesWatched, isIn(u"Slow"_s, AlertState::Firing));
    QVERIFY(told);
    QCOMPARE(findAlert(*told, u"Slow"_s)->labels, slow->labels);

    m_target->setText(exposition(0, 1));
    QVERIFY(awaitAnswer(rulesWatched, isMissing(u"Fault"_s)));
    QVERIFY(awaitAnswer(managed, isMissing(u"Fault"_s)));
    QVERIFY(awaitAnswer(managed, isIn(u"Slow"_s, AlertState::Firing)));
    m_target->setText(exposition(0, 0));
    const auto over = awaitAnswer(rulesWatched, isMissing(u"Slow"_s));
    QVERIFY(over && over->unevaluated.size() == 2 && over->alerts.empty());
    QVERIFY(awaitAnswer(managed, isMissing(u"Slow"_s)));
}

void RealAlertsTest::silencesAreTheServers()
{
    m_target->setText(exposition(1, 1));
    const Pair prometheus = startPrometheus();
    auto &managed = *m_manager.watched;
    QVERIFY(awaitAnswer(managed, isIn(u"Slow"_s, AlertState::Suppressed)));
    Silence silence;
    silence.matchers = {{u"alertname"_s, Matcher::Op::Regex, u"Slow|\"x\\.y\""_s},
        {u"service"_s, Matcher::Op::NotEqual, u"日本"_s}};
    silence.startsAt = m_clock.now();
    silence.endsAt = silence.startsAt + 1h;
    silence.author = u"当番"_s;
    silence.comment = withSilenceMarker(u"why \"so\""_s, IntentId(u"one"_s));
    const auto id = settled(m_manager.source->setSilence(silence));
    QVERIFY2(id, qPrintable(id ? QString() : errorText(id.error())));
    QCOMPARE(settled(m_manager.source->setSilence(silence)).value(), *id); // sent again
    const auto both = awaitAnswer(managed, [&](const AlertAnswer &answer) {
        const auto slow = findAlert(answer, u"Slow"_s);
        return slow && slow->silencedBy == QStringList{*id} && slow->inhibitedBy.size() == 1;
    });
    QVERIFY(both);
    const auto listed
        = QJsonDocument::fromJson(amtool({u"silence"_s, u"query"_s, u"-o"_s, u"json"_s}));
    QCOMPARE(listed.array().size(), 1);
    QCOMPARE(listed[0][u"id"].toString(), *id);
    QCOMPARE(listed[0][u"createdBy"].toString(), u"当番"_s);
    QCOMPARE(listed[0][u"comment"].toString(), u"why \"so\" (toban:one)"_s);

    Silence longer = both->silences->front();
    QCOMPARE(longer.matchers, silence.matchers);
    longer.endsAt += 1h;
    QCOMPARE(settled(m_manager.source->setSilence(longer)).value(), *id);
    longer.matchers.pop_back();
    const auto newId = settled(m_manager.source->setSilence(longer));
    QVERIFY(newId && *newId != *id); // other matchers are another silence to Alertmanager
    QVERIFY(settled(m_manager.source->expireSilence(*newId)));
    QVERIFY(settled(m_manager.source->expireSilence(*newId))); // has ended: no failure
    const auto ended = awaitAnswer(managed, [](const AlertAnswer &answer) {
        const auto slow = findAlert(answer, u"Slow"_s);
        return slow && slow->silencedBy.isEmpty();
    });
    QVERIFY(ended);
    QCOMPARE(ended->silences->size(), size_t(2));
    for (const auto &known : *ended->silences)
        QCOMPARE(known.state, SilenceState::Expired);

    Silence late = silence;
    late.comment = u"late"_s;
    late.startsAt -= 2h;
    late.endsAt -= 2h;
    const auto refused = settled(m_manager.source->setSilence(late));
    QCOMPARE(refused.error().kind, ErrorKind::Unsupported);
    QVERIFY2(refused.error().detail.contains(u"end time can't be in the past"_s),
        qPrintable(refused.error().detail));
    const auto unknown
        = settled(m_manager.source->expireSilence(u"00000000-0000-0000-0000-000000000000"_s));
    QCOMPARE(unknown.error().kind, ErrorKind::Unsupported);

    const QByteArray outside = amtool({u"silence"_s, u"add"_s, u"--author=other"_s,
        u"--comment=elsewhere"_s, u"--duration=1h"_s, u"alertname!~Fault|x"_s});
    const auto seen = awaitAnswer(managed, [](const AlertAnswer &answer) {
        const auto slow = findAlert(answer, u"Slow"_s);
        return slow && slow->silencedBy.size() == 1;
    });
    QVERIFY(seen);
    QCOMPARE(findAlert(*seen, u"Slow"_s)->silencedBy.front().toUtf8(), outside.trimmed());
}

void RealAlertsTest::anAlertmanagerStartsAgain()
{
    m_target->setText(exposition(1, 0));
    const Pair prometheus = startPrometheus();
    auto &managed = *m_manager.watched;
    const auto settledOne = awaitAnswer(managed, [](const AlertAnswer &answer) {
        return answer.isSettled && findAlert(answer, u"Fault"_s);
    });
    QVERIFY(settledOne);
    QCOMPARE(settledOne->product, u"Alertmanager 0.25.0"_s);
    Silence silence;
    silence.matchers = {{u"alertname"_s, Matcher::Op::Equal, u"Other"_s}};
    silence.startsAt = m_clock.now();
    silence.endsAt = silence.startsAt + 1h;
    QVERIFY(settled(m_manager.source->setSilence(silence)));
    m_manager.server->restart();
    const auto restarted = m_manager.watched->sameAsServer();
    QVERIFY(restarted && !restarted->isSettled);
    QCOMPARE(restarted->silences->size(), size_t(1));
    const auto again = awaitAnswer(managed, [](const AlertAnswer &answer) {
        return answer.isSettled && findAlert(answer, u"Fault"_s);
    });
    QVERIFY(again);
}

/// Alerts are lost with the process; which of them were there is not known until rules are
/// evaluated.
void RealAlertsTest::aPrometheusStartsAgain()
{
    m_target->setText(exposition(1, 0));
    const Pair prometheus = startPrometheus();
    auto &watched = *prometheus.watched;
    QVERIFY(awaitAnswer(watched, isIn(u"Fault"_s, AlertState::Firing)));
    prometheus.server->restart();
    bool wasToldGone = false;
    const auto back = awaitAnswer(watched, [&wasToldGone](const AlertAnswer &answer) {
        const bool isThere = findAlert(answer, u"Fault"_s).has_value();
        wasToldGone = wasToldGone
            || (!isThere && answer.isSettled && !answer.unevaluated.contains(u"Fault"_s));
        return isThere;
    });
    QVERIFY(back);
    QVERIFY(!wasToldGone);
}

void RealAlertsTest::followsVmalert()
{
    const auto metrics = RealServer::victoriaMetrics(
        m_target->config("app", "1s"), {u"-search.latencyOffset=0s"_s, u"-search.disableCache"_s});
    const auto server = RealServer::vmalert(rules,
        {u"-datasource.url="_s + metrics->url().toString(), u"-datasource.queryStep=2s"_s,
            u"-notifier.url="_s + m_manager.server->url(prefix).toString(),
            u"-external.label=cluster=drill"_s, u"-evaluationInterval=1s"_s});
    PrometheusAlerts source(settingsFor(server->url()), m_clock, m_recorder);
    WatchedSource watched{source, server->url(u"/api/v1/alerts"_s),
        [](const QByteArray &body) { return prometheusLines(body, {}); }};
    const auto quiet = awaitAnswer(watched, [](const AlertAnswer &answer) {
        return answer.alerts.empty() && answer.unevaluated.isEmpty();
    });
    QVERIFY(quiet && quiet->isSettled);
    QCOMPARE(quiet->rules.value_or(std::vector<AlertRule>()).size(), size_t(2));
    m_target->setText(exposition(5, 0));
    QVERIFY(awaitAnswer(watched, isIn(u"Fault"_s, AlertState::Pending)));
    const auto firing = awaitAnswer(watched, isIn(u"Fault"_s, AlertState::Firing));
    QVERIFY(firing);
    QCOMPARE(findAlert(*firing, u"Fault"_s)->value, 5.0);
    const auto arrived = awaitAnswer(*m_manager.watched, isIn(u"Fault"_s, AlertState::Firing));
    QVERIFY(arrived);
    QCOMPARE(findAlert(*arrived, u"Fault"_s)->labels, findAlert(*firing, u"Fault"_s)->labels);
    m_target->setText(exposition(0, 0));
    QVERIFY(awaitAnswer(watched, isMissing(u"Fault"_s)));
}

} // namespace

QTEST_GUILESS_MAIN(RealAlertsTest)
#include "tst_realalerts.moc"
