// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertidentity.h"
#include "alertmanagersource.h"
#include "incidentalerts.h"
#include "pagerdutyserver.h"
#include "pagerdutysource.h"
#include "realserver.h"
#include "settled.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace toban;
using namespace Qt::StringLiterals;

namespace {

/// From a real Alertmanager over its pagerduty_configs and the stand-in to the rows of the inbox.
class RealPagesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anIncidentIsOneRowWithItsAlerts();

private:
    void raise(const QJsonArray &alerts);
    [[nodiscard]] SourceSettings settings(const QString &id, const QUrl &url) const
    {
        SourceSettings settings;
        settings.id = SourceId(id);
        settings.url = url;
        settings.auth.secret = Secret(PagerDutyServer::key);
        return settings;
    }

    SystemClock m_clock;
    ExchangeRecorder m_recorder;
    PagerDutyServer m_pagerDuty{m_clock};
    std::unique_ptr<RealServer> m_manager;
};

static QJsonObject alert(const QString &name, const QString &instance)
{
    return {{u"labels"_s,
                QJsonObject{{u"alertname"_s, name}, {u"instance"_s, instance},
                    {u"severity"_s, u"page"_s}, {u"path"_s, u"/a = b"_s}}},
        {u"annotations"_s,
            QJsonObject{{u"summary"_s, u"slow\nLabels:\n - alertname = Invented"_s}}},
        {u"generatorURL"_s, u"http://prometheus.example/graph?g0.expr=up"_s}};
}

void RealPagesTest::raise(const QJsonArray &alerts)
{
    QNetworkAccessManager network;
    QNetworkRequest request(m_manager->url(u"/api/v2/alerts"_s));
    request.setRawHeader("Content-Type", "application/json");
    QNetworkReply *reply = network.post(request, QJsonDocument(alerts).toJson());
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::NoError);
}

void RealPagesTest::anIncidentIsOneRowWithItsAlerts()
{
    const QByteArray url = m_pagerDuty.url().toEncoded();
    m_manager = RealServer::alertmanager(
        QByteArray("route: {receiver: pager, group_by: [alertname], group_wait: 1s}\n"
                   "receivers:\n  - name: pager\n    pagerduty_configs:\n"
                   "      - {routing_key: ")
        + PagerDutyServer::routingKey + ", url: '" + url + "/v2/enqueue'}\n");
    raise({alert(u"Slow"_s, u"a:1"_s), alert(u"Slow"_s, u"b:1"_s)});
    QTRY_COMPARE_WITH_TIMEOUT(m_pagerDuty.ids().size(), 1, 30'000);

    PagerDutySource source(
        settings(u"pd"_s, m_pagerDuty.url()), u"me@example.com"_s, m_clock, m_recorder);
    const auto told = settled(source.fetchIncidents({m_clock.now() - 1h, {}}));
    QVERIFY2(told, qPrintable(told ? QString() : errorText(told.error())));
    AlertmanagerSource manager(settings(u"am"_s, m_manager->url()), 0ms, m_clock, m_recorder);
    const auto alerts = settled(manager.fetchAlerts());
    QVERIFY(alerts);

    std::vector<AlertSighting> sightings;
    const Instant now = m_clock.now();
    for (const AlertReport &report : incidentAlerts(told->incidents))
        sightings.push_back({SourceId(u"pd"_s), report, now, now, {}});
    for (const AlertReport &report : alerts->alerts)
        sightings.push_back({SourceId(u"am"_s), report, now, now, {}});
    QCOMPARE(sightings.size(), size_t(4));
    const auto rows = mergeAlerts(std::move(sightings), {});
    QCOMPARE(rows.size(), size_t(2));
    for (const MergedAlert &row : rows) {
        QCOMPARE(row.sightings.size(), size_t(2));
        QCOMPARE(row.annotations.value("incident"_L1), u"1"_s);
        QVERIFY(row.annotations.value("summary"_L1).startsWith(u"slow"_s));
    }
}

} // namespace

QTEST_GUILESS_MAIN(RealPagesTest)
#include "tst_realpages.moc"
