// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inspectalerts.h"
#include "workspace.h"

#include <QTest>

using namespace toban;
using namespace Qt::StringLiterals;

namespace {

/// What a workspace file says of providers of incidents.
class WorkspaceProvidersTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheKeys();
    void writesTheKeys();
    void tellsMistakes_data();
    void tellsMistakes();
};

static const char document[] = R"toml([[source]]
id = "prom"
url = "http://prometheus.example:9090"
[[source]]
id = "pd"
kind = "pagerduty"
from = "me@example.com"
secret = "env:PAGERDUTY_KEY"
[[source]]
id = "pd-eu"
kind = "pagerduty"
region = "eu"
secret = "env:PAGERDUTY_KEY"
poll = "30s"
[[source]]
id = "pd-proxy"
kind = "pagerduty"
url = "https://proxy.example/pagerduty"
secret = "env:PAGERDUTY_KEY"
)toml";

void WorkspaceProvidersTest::readsTheKeys()
{
    const auto reading = readWorkspace(document, u"f"_s);
    QVERIFY2(reading.mistakes.empty(),
        qPrintable(reading.mistakes.empty() ? QString() : mistakeText(reading.mistakes.front())));
    const auto &sources = reading.workspace.sources;
    QCOMPARE(sources.at(1).url, QUrl(u"https://api.pagerduty.com"_s));
    QCOMPARE(sources.at(1).from, u"me@example.com"_s);
    QCOMPARE(sources.at(2).url, QUrl(u"https://api.eu.pagerduty.com"_s));
    QCOMPARE(sources.at(3).url, QUrl(u"https://proxy.example/pagerduty"_s));
    QVERIFY(!sources.at(1).hasMetrics() && !sources.at(1).hasAlerts());
    const auto channels = watchedChannels(reading.workspace); // its incidents are in the inbox
    QCOMPARE(channels.size(), size_t(4));
    QCOMPARE(channels[1].id, SourceId(u"pd"_s));
    QVERIFY(!channels[1].canSilence);
    QCOMPARE(channels[1].step, Millis(15s));
    QCOMPARE(channels[2].step, Millis(30s));
}

void WorkspaceProvidersTest::writesTheKeys()
{
    const auto first = readWorkspace(document, u"f"_s);
    const QByteArray written = writeWorkspace(first.workspace);
    const auto again = readWorkspace(written, u"g"_s);
    QVERIFY(again.mistakes.empty());
    QVERIFY(again.workspace == first.workspace);
    QCOMPARE(written.count("url = "), 2);
    QCOMPARE(written.count("region = \"eu\""), 1);
}

void WorkspaceProvidersTest::tellsMistakes_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &more, const char *expected) {
        QTest::newRow(name) << more << QString::fromUtf8(expected);
    };
    row("no secret", "",
        "f:1:1: kind \"pagerduty\" needs the key 'secret': the API key (secret = \"env:NAME\")");
    row("the secret itself", "secret = 'u+abc'\n",
        "f:4:10: 'secret' must be a reference, not the secret itself (keep the secret elsewhere "
        "and write env:NAME, file:PATH (mode 0600) or credential:NAME)");
    row("auth", "auth = 'bearer'\n", "f:4:8: 'auth' has no use with kind \"pagerduty\"");
    row("a Watchdog", "watchdog = ''\n", "f:4:12: 'watchdog' has no use with kind \"pagerduty\"");
    row("region and url", "url = 'https://x'\nregion = 'eu'\n",
        "f:5:10: 'region' has no use where 'url' says where to ask");
    row("who", "from = 'me'\n",
        "f:4:8: 'from' is not a mail address (that of the user on whose behalf things are done, "
        "such as \"me@example.com\")");
    row("a header", "from = \"a@b\\r\\nX: y\"\n",
        "f:4:8: 'from' is not a mail address (that of the user on whose behalf things are done, "
        "such as \"me@example.com\")");
    row("from of another", "[[source]]\nid = 'p'\nurl = 'http://p'\nfrom = 'a@b'\n",
        "f:7:8: 'from' has a use with providers of incidents only");
    row("another without url", "[[source]]\nid = 'p'\n", "f:4:1: [[source]] needs the key 'url'");
    row("metrics", "[[service]]\nid = 's'\nsource = 'pd'\nlatency = { metric = 'm' }\n",
        "f:6:10: 'pd' is of kind \"pagerduty\", which has no metrics (name the source that the "
        "metrics are read from)");
}

void WorkspaceProvidersTest::tellsMistakes()
{
    QFETCH(QByteArray, more);
    QFETCH(QString, expected);
    const auto reading
        = readWorkspace("[[source]]\nid = 'pd'\nkind = 'pagerduty'\n" + more, u"f"_s);
    QStringList texts;
    for (const auto &mistake : reading.mistakes)
        texts << mistakeText(mistake);
    QVERIFY2(texts.contains(expected), qPrintable(texts.join(u'\n')));
}

} // namespace

QTEST_GUILESS_MAIN(WorkspaceProvidersTest)
#include "tst_workspaceproviders.moc"
