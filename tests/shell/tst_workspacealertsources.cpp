// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace.h"

#include <QTest>

using namespace toban;
using namespace Qt::StringLiterals;

namespace {

/// What a workspace file says of sources of alerts.
class WorkspaceAlertSourcesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheKeys();
    void defaults();
    void writesTheKeys();
    void tellsMistakes_data();
    void tellsMistakes();
};

static const char document[] = R"toml([[source]]
id = "prom"
url = "http://prometheus.example:9090"
alerts = false
watchdog = ""
[[source]]
id = "am"
kind = "alertmanager"
url = "https://mimir.example/alertmanager"
settling = "2m"
watchdog = 'alertname="AlwaysOn",cluster=~"a|b"'
[[source]]
id = "grafana"
kind = "grafana"
url = "https://grafana.example/sub"
)toml";

void WorkspaceAlertSourcesTest::readsTheKeys()
{
    const auto reading = readWorkspace(document, u"f"_s);
    QVERIFY2(reading.mistakes.empty(),
        qPrintable(reading.mistakes.empty() ? QString() : mistakeText(reading.mistakes.front())));
    const auto &sources = reading.workspace.sources;
    QVERIFY(!sources.at(0).alerts);
    QVERIFY(sources.at(0).watchdog.empty());
    QVERIFY(sources.at(0).hasMetrics());
    QCOMPARE(sources.at(0).alertChannel(), SourceId(u"prom/alerts"_s));
    QVERIFY(!sources.at(1).hasMetrics());
    QCOMPARE(sources.at(1).settling, Millis(120'000));
    QCOMPARE(matchersText(sources.at(1).watchdog), u"alertname=\"AlwaysOn\",cluster=~\"a|b\""_s);
    QCOMPARE(sources.at(1).alertChannel(), SourceId(u"am"_s));
    QVERIFY(!sources.at(2).hasMetrics());
}

void WorkspaceAlertSourcesTest::defaults()
{
    const auto reading = readWorkspace("[[source]]\nid = 'p'\nurl = 'http://p'\n", u"f"_s);
    const auto &source = reading.workspace.sources.at(0);
    QVERIFY(source.alerts);
    QCOMPARE(matchersText(source.watchdog), u"alertname=~\"Watchdog|DeadMansSwitch\""_s);
    QCOMPARE(source.settling, Millis(60'000));
}

void WorkspaceAlertSourcesTest::writesTheKeys()
{
    const auto first = readWorkspace(document, u"f"_s);
    const QByteArray written = writeWorkspace(first.workspace);
    const auto again = readWorkspace(written, u"g"_s);
    QVERIFY(again.mistakes.empty());
    QVERIFY(again.workspace == first.workspace);
    QVERIFY2(written.contains("watchdog = 'alertname=\"AlwaysOn\",cluster=~\"a|b\"'"), written);
    QCOMPARE(written.count("watchdog"), 2);
    QCOMPARE(written.count("alerts = false"), 1);
    QCOMPARE(written.count("settling"), 1);
}

void WorkspaceAlertSourcesTest::tellsMistakes_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &more, const char *expected) {
        QTest::newRow(name) << more << QString::fromUtf8(expected);
    };
    row("a service of a source of alerts",
        "[[service]]\nid = 's'\nsource = 'am'\nlatency = { metric = 'm' }\n",
        "f:6:10: 'am' is of kind \"alertmanager\", which has no metrics (name the "
        "source "
        "that the metrics are read from)");
    row("alerts of a source of alerts", "alerts = true\n",
        "f:4:10: 'alerts' has no use with kind \"alertmanager\", which has nothing else");
    row("alerts as a text", "alerts = 'yes'\n", "f:4:10: 'alerts' must be true or false");
    row("settling of a Prometheus", "[[source]]\nid = 'p'\nurl = 'http://p'\nsettling = '1m'\n",
        "f:7:12: 'settling' has a use with kind \"alertmanager\" only");
    row("watchdog", "watchdog = 'Watchdog'\n",
        "f:4:12: 'watchdog' is not a list of matchers: column 1: expected label=\"value\" (such as "
        "'job=\"app\",code=~\"5..\"')");
}

void WorkspaceAlertSourcesTest::tellsMistakes()
{
    QFETCH(QByteArray, more);
    QFETCH(QString, expected);
    const auto reading
        = readWorkspace("[[source]]\nid = 'am'\nkind = 'alertmanager'\n" + more, u"f"_s);
    QStringList texts;
    for (const auto &mistake : reading.mistakes)
        texts << mistakeText(mistake);
    QVERIFY2(texts.contains(expected), qPrintable(texts.join(u'\n')));
}

} // namespace

QTEST_GUILESS_MAIN(WorkspaceAlertSourcesTest)
#include "tst_workspacealertsources.moc"
