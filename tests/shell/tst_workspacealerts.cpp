// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace.h"
#include "workspacegroups.h"

#include <QTest>

using namespace toban;
using namespace Qt::StringLiterals;

class WorkspaceAlertsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loadsEveryKey();
    void defaultsNeedNoKeys();
    void writesOnlyWhatDiffers();
    void tellsMistakes_data();
    void tellsMistakes();
    void groupsAreStillEdited();
};

/// Lines 1 to 3.
static const QByteArray source = "[[source]]\nid = 'prom'\nurl = 'http://127.0.0.1:9090'\n";

static const QByteArray full = source + R"toml(
[alerts]
ignore = ["replica", "cluster"]
severities = false
lock = true
unlock = "30m"
quiet = "22:00-07:00"
quiet_classes = ["log", "ticket", "unclassified"]

[[alerts.rule]]
name = "reports can wait"
match = 'severity="page",route=~"/reports/.+"'
source = "prom"
service = "shop"
between = "18:00-09:00"
days = ["sun", "mon"]
zone = "Asia/Tokyo"
class = "ticket"

[[alerts.rule]]
class = "page"
)toml";

static QStringList mistakesOf(const QByteArray &document)
{
    QStringList texts;
    for (const WorkspaceMistake &mistake : readWorkspace(document, u"f"_s).mistakes)
        texts << mistakeText(mistake);
    return texts;
}

void WorkspaceAlertsTest::loadsEveryKey()
{
    QCOMPARE(mistakesOf(full), QStringList());
    AlertPolicy expected;
    expected.identity.ignore = {u"replica"_s, u"cluster"_s};
    expected.usesSeverities = false;
    expected.isLocked = true;
    expected.unlockFor = 30min;
    expected.quiet = DayRange{1320, 420};
    expected.quietClasses = {AlertClass::Ticket, AlertClass::Log, AlertClass::Unclassified};
    expected.rules = {{u"reports can wait"_s,
                          {{u"severity"_s, Matcher::Op::Equal, u"page"_s},
                              {u"route"_s, Matcher::Op::Regex, u"/reports/.+"_s}},
                          u"prom"_s, u"shop"_s, {DayRange{1080, 540}, {1, 7}, u"Asia/Tokyo"_s},
                          AlertClass::Ticket},
        {{}, {}, {}, {}, {}, AlertClass::Page}};
    const Workspace workspace = readWorkspace(full, u"f"_s).workspace;
    QVERIFY(workspace.alerts == expected);
    QVERIFY(readWorkspace(writeWorkspace(workspace), u"f"_s).workspace == workspace);

    const auto chosen
        = readWorkspace(source + "[alerts]\nidentity = ['alertname', 'service']\n", u"f"_s);
    QVERIFY(chosen.mistakes.empty());
    QCOMPARE(chosen.workspace.alerts.identity.labels, (QStringList{u"alertname"_s, u"service"_s}));
}

void WorkspaceAlertsTest::defaultsNeedNoKeys()
{
    for (const QByteArray &document : {source, QByteArray(source + "[alerts]\n")}) {
        const auto reading = readWorkspace(document, u"f"_s);
        QVERIFY(reading.mistakes.empty());
        const AlertPolicy &alerts = reading.workspace.alerts;
        QVERIFY(alerts.usesSeverities && !alerts.isLocked && !alerts.quiet);
        QCOMPARE(alerts.unlockFor, Millis(900'000));
        QCOMPARE(alerts.identity.ignore,
            (QStringList{
                u"replica"_s, u"prometheus_replica"_s, u"__replica__"_s, u"prometheus"_s}));
        QVERIFY(
            alerts.quietClasses == (std::vector<AlertClass>{AlertClass::Ticket, AlertClass::Log}));
    }
}

void WorkspaceAlertsTest::writesOnlyWhatDiffers()
{
    Workspace workspace = readWorkspace(source, u"f"_s).workspace;
    QVERIFY(!writeWorkspace(workspace).contains("alerts"));
    workspace.alerts.identity.ignore.clear();
    workspace.alerts.quietClasses.clear();
    const QByteArray written = writeWorkspace(workspace);
    QVERIFY(written.endsWith("\n\n[alerts]\nignore = []\nquiet_classes = []\n"));
    QVERIFY(readWorkspace(written, u"f"_s).workspace == workspace);
}

void WorkspaceAlertsTest::tellsMistakes_data()
{
    QTest::addColumn<QByteArray>("lines"); // from line 4
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &lines, const char *expected) {
        QTest::newRow(name) << lines << QString::fromUtf8(expected);
    };
    const QByteArray rule = "[[alerts.rule]]\nclass = 'page'\n";
    row("unknown key", "[alerts]\nidentiti = ['a']\n",
        "f:5:1: unknown key 'identiti' in [alerts] (did you mean 'identity'?)");
    row("unknown key of a rule", rule + "matsh = ''\n",
        "f:6:1: unknown key 'matsh' in [[alerts.rule]] (did you mean 'match'?)");
    row("no class", "[[alerts.rule]]\nname = 'x'\n",
        "f:4:1: [[alerts.rule]] needs the key 'class'");
    row("class", "[[alerts.rule]]\nclass = 'tiket'\n",
        "f:5:9: 'class' cannot be 'tiket' (did you mean 'ticket'? One of: page, ticket, log, "
        "unclassified)");
    row("one rule in single brackets", "[alerts.rule]\nclass = 'page'\n",
        "f:4:1: [[alerts.rule]] must be a list of tables (write [[alerts.rule]] with two brackets "
        "on each side)");
    row("matchers", rule + "match = 'severity=page'\n",
        "f:6:9: 'match' is not a list of matchers: ");
    row("source", rule + "source = 'prm'\n",
        "f:6:10: there is no [[source]] with the id 'prm' (did you mean 'prom'?)");
    row("time of day", rule + "between = '22-7'\n",
        "f:6:11: 'between' is not a time of day (such as \"09:00-17:30\", or \"22:00-07:00\" past "
        "midnight)");
    row("day", rule + "days = ['mon', 'thue']\n",
        "f:6:16: 'days' cannot be 'thue' (did you mean 'tue'? One of: mon, tue, wed, thu, fri, "
        "sat, sun)");
    row("day twice", rule + "days = ['mon', 'mon']\n", "f:6:8: 'days' must name each word once");
    row("no day", rule + "days = []\n",
        "f:6:8: 'days' must name at least one day (leave it out for every day)");
    row("zone", rule + "days = ['mon']\nzone = 'Tokio'\n",
        "f:7:8: 'Tokio' is not a time zone (such as \"Asia/Tokyo\" or \"UTC\")");
    row("zone alone", rule + "zone = 'UTC'\n",
        "f:6:8: 'zone' has no use without 'between' or 'days'");
    row("both identities", "[alerts]\nidentity = ['a']\nignore = ['b']\n",
        "f:6:10: 'identity' and 'ignore' cannot both stand");
    row("no identity", "[alerts]\nidentity = []\n",
        "f:5:12: 'identity' must name at least one label (leave it out to tell alerts apart by "
        "all their labels)");
    row("label twice", "[alerts]\nignore = ['a', 'a']\n",
        "f:5:10: 'ignore' must name each label once");
    row("lock", "[alerts]\nlock = 'yes'\n", "f:5:8: 'lock' must be true or false");
    row("unlock", "[alerts]\nunlock = '15'\n",
        "f:5:10: 'unlock' is not a duration (such as \"30s\", \"15m\" or \"1h30m\")");
    row("quiet class", "[alerts]\nquiet_classes = ['lg']\n",
        "f:5:18: 'quiet_classes' cannot be 'lg' (did you mean 'log'? One of: page, ticket, log, "
        "unclassified)");
}

void WorkspaceAlertsTest::tellsMistakes()
{
    QFETCH(QByteArray, lines);
    QFETCH(QString, expected);
    const QStringList texts = mistakesOf(source + lines);
    QCOMPARE(texts.size(), 1);
    QVERIFY2(expected.endsWith(u": ") ? texts[0].startsWith(expected) : texts[0] == expected,
        qPrintable(texts[0]));
}

void WorkspaceAlertsTest::groupsAreStillEdited()
{
    const QByteArray service = "\n[[service]]\nid = 'shop'\nsource = 'prom'\nrequest = "
                               "['route']\nlatency = { metric = 'm' }\n";
    const QByteArray rules = "\n# at night\n[[alerts.rule]]\nclass = \"log\"\n";
    const auto changed
        = withGroups(source + service + rules, ServiceId(u"shop"_s), {{u"/a/:id"_s, {}, {}}});
    QVERIFY2(changed.has_value(), qPrintable(changed ? QString() : errorText(changed.error())));
    QCOMPARE(*changed, source + service + "\n[[service.group]]\nmatch = \"/a/:id\"\n" + rules);
}

QTEST_APPLESS_MAIN(WorkspaceAlertsTest)
#include "tst_workspacealerts.moc"
