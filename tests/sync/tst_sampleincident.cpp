// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capturefile.h"
#include "recordedpolls.h"
#include "standingclock.h"
#include "store.h"
#include "workspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace toban;
using namespace Qt::StringLiterals;

/// The incident that ships with the program, against the answers it was recorded from: at each of
/// their moments it tells of the alerts that the server told of then, in the same states.
class SampleIncidentTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isSmallAndSound();
    void alertsAreThoseOfTheRecordingAtEachMoment();
    void managedAlertsAreThoseOfTheRecordingAtEachMoment();
    void itsWorkspaceIsWithoutMistakes();

private:
    [[nodiscard]] QStringList known(const QString &channel, Instant at) const;

    const QString m_path
        = QStringLiteral(TOBAN_SOURCE_DIR "/resources/captures/checkout-incident.toban");
    CaptureInfo m_info;
    std::unique_ptr<StandingClock> m_clock;
    std::unique_ptr<Store> m_store;
};

void SampleIncidentTest::initTestCase()
{
    auto file = CaptureFile::open(m_path);
    QVERIFY2(file.has_value(), file ? "" : qPrintable(errorText(file.error())));
    m_info = (*file)->info();
    m_clock = std::make_unique<StandingClock>(m_info.span.to);
    auto store = Store::open(std::move(*file), *m_clock);
    QVERIFY(store);
    m_store = std::move(*store);
}

void SampleIncidentTest::isSmallAndSound()
{
    QVERIFY(m_info.bytes < 4'000'000);
    QCOMPARE(m_info.span.length(), Millis(30min));
    QVERIFY(m_info.values > 400'000);
}

/// "state name=value,…", without the labels that the server adds to what it sends on.
static QString line(const QString &state, const Labels &labels)
{
    QStringList pairs;
    for (const auto &[name, value] : labels.pairs())
        if (name != u"cluster" && name != u"replica")
            pairs << name + u'=' + value;
    return state + u' ' + pairs.join(u',');
}

static Labels labelsOf(const QJsonObject &json)
{
    std::vector<Labels::Pair> pairs;
    for (auto it = json.begin(); it != json.end(); ++it)
        pairs.emplace_back(it.key(), it.value().toString());
    return Labels(std::move(pairs));
}

QStringList SampleIncidentTest::known(const QString &channel, Instant at) const
{
    QStringList lines;
    const auto alerts = m_store->alerts(at, Millis(0));
    if (!alerts)
        qFatal("%s", qPrintable(errorText(alerts.error())));
    for (const AlertSighting &sighting : *alerts)
        if (sighting.source.text() == channel && sighting.report.state != AlertState::Gone)
            lines << line(alertStateName(sighting.report.state), sighting.report.labels);
    lines.sort();
    return lines;
}

static QString recording(const QString &name)
{
    return QStringLiteral(TOBAN_TEST_DATA "/recordings/drill-1/") + name;
}

void SampleIncidentTest::alertsAreThoseOfTheRecordingAtEachMoment()
{
    const RecordedPolls polls(recording(u"prom-alerts.jsonl.gz"_s));
    int moments = 0;
    // the player asks every two seconds from the start on
    for (Instant at = m_info.span.from; at <= m_info.span.to; at += 2s) {
        QStringList told;
        const QJsonArray alerts
            = QJsonDocument::fromJson(polls.bodyAt(at)).object()["data"_L1]["alerts"_L1].toArray();
        for (const QJsonValue &alert : alerts)
            told << line(alert["state"_L1].toString(), labelsOf(alert["labels"_L1].toObject()));
        told.sort();
        QCOMPARE(known(u"prometheus/alerts"_s, at), told);
        ++moments;
    }
    QCOMPARE(moments, 901);
}

/// Alertmanager tells "active" where it is neither silenced nor inhibited.
void SampleIncidentTest::managedAlertsAreThoseOfTheRecordingAtEachMoment()
{
    const RecordedPolls polls(recording(u"am-alerts.jsonl.gz"_s));
    for (Instant at = m_info.span.from; at <= m_info.span.to; at += 2s) {
        QStringList told;
        const QJsonArray alerts = QJsonDocument::fromJson(polls.bodyAt(at)).array();
        for (const QJsonValue &alert : alerts) {
            const QString state = alert["status"_L1]["state"_L1].toString();
            told << line(
                state == u"active" ? u"firing"_s : state, labelsOf(alert["labels"_L1].toObject()));
        }
        told.sort();
        QCOMPARE(known(u"am"_s, at), told);
    }
}

void SampleIncidentTest::itsWorkspaceIsWithoutMistakes()
{
    const auto reading = readWorkspace(m_info.workspace, m_path);
    QVERIFY(reading.mistakes.empty());
    QCOMPARE(reading.workspace.services.size(), size_t(1));
    QCOMPARE(reading.workspace.sources.size(), size_t(2));
}

QTEST_GUILESS_MAIN(SampleIncidentTest)
#include "tst_sampleincident.moc"
