// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspacegroups.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace toban;
using namespace Qt::StringLiterals;

/// Grouping rules go into a workspace file that people keep: nothing else may change in it.
class WorkspaceGroupsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addsToTheEndOfTheService();
    void replacesAndKeepsTheRest();
    void removesAll();
    void keepsLineEndings();
    void textsThatLookLikeTables();
    void refusesWhatItCannotEdit_data();
    void refusesWhatItCannotEdit();
    void savesFiles();
    void tellsMistakes_data();
    void tellsMistakes();
};

static const ServiceId shop(u"shop"_s);

static const char before[] = R"toml(# ours
[[source]]
id = "prom"   # the one in Tokyo
url = "http://127.0.0.1:9090"

[[service]]
id = "shop"
source = "prom"
request = ["method", "route"]
latency = { metric = "m" }
# why 0.3: see the contract
objective = { seconds = 0.3 }

# the other one
[[service]]
id = "edge"
source = "prom"
latency = { metric = "n" }
)toml";

static const char grouped[] = R"toml(# ours
[[source]]
id = "prom"   # the one in Tokyo
url = "http://127.0.0.1:9090"

[[service]]
id = "shop"
source = "prom"
request = ["method", "route"]
latency = { metric = "m" }
# why 0.3: see the contract
objective = { seconds = 0.3 }

[[service.group]]
match = "/users/:id"

[[service.group]]
match = '^/s/\d+$'
name = "static"

# the other one
[[service]]
id = "edge"
source = "prom"
latency = { metric = "n" }
)toml";

static const std::vector<RequestGroup> twoRules
    = {{u"/users/:id"_s, {}, {}}, {u"^/s/\\d+$"_s, u"static"_s, {}}};

void WorkspaceGroupsTest::addsToTheEndOfTheService()
{
    const auto changed = withGroups(before, shop, twoRules);
    QVERIFY(changed.has_value());
    QCOMPARE(*changed, QByteArray(grouped));
    // and to the end of a file
    const auto last = withGroups("[[source]]\nid='a'\nurl='http://a'\n[[service]]\nid='shop'\n"
                                 "source='a'\nrequest=['r']\n[service.latency]\nmetric='m'\n",
        shop, {{u"/a/*"_s, {}, {}}});
    QVERIFY(last.has_value());
    QVERIFY(last->endsWith("metric='m'\n\n[[service.group]]\nmatch = \"/a/*\"\n"));
}

void WorkspaceGroupsTest::replacesAndKeepsTheRest()
{
    QByteArray document = grouped;
    document.replace("[[service.group]]\nmatch = \"/users",
        "# people, not bots\n[[service.group]]   # first\nmatch = \"/users");
    const auto changed = withGroups(document, shop, {{u"/new"_s, {}, {}}, twoRules.front()});
    QVERIFY(changed.has_value());
    QByteArray expected = before;
    expected.replace("0.3 }\n",
        "0.3 }\n\n[[service.group]]\nmatch = \"/new\"\n\n# people, not bots\n"
        "[[service.group]]   # first\nmatch = \"/users/:id\"\n");
    QCOMPARE(*changed, expected);
    QCOMPARE(withGroups(document, shop, twoRules).value(), document);
}

void WorkspaceGroupsTest::removesAll()
{
    QCOMPARE(withGroups(grouped, shop, {}).value(), QByteArray(before));
}

void WorkspaceGroupsTest::keepsLineEndings()
{
    const QByteArray windows = QByteArray(before).replace("\n", "\r\n");
    QCOMPARE(
        withGroups(windows, shop, twoRules).value(), QByteArray(grouped).replace("\n", "\r\n"));
}

void WorkspaceGroupsTest::textsThatLookLikeTables()
{
    QByteArray document = before;
    document.replace("latency = { metric = \"m\" }",
        "recipe = '''\n[[service.group]]\n[[service]]\n'''\nlatency = { metric = \"m\" }");
    const auto changed = withGroups(document, shop, twoRules);
    QVERIFY(changed.has_value());
    QVERIFY(changed->startsWith(document.first(document.indexOf("\n\n# the other"))));
    QCOMPARE(readWorkspace(*changed, {}).workspace.services.front().groups, twoRules);
}

void WorkspaceGroupsTest::refusesWhatItCannotEdit_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<ErrorKind>("kind");
    const QByteArray head = "[[source]]\nid='a'\nurl='http://a'\n";
    QTest::newRow("rules in one line") << head
            + "[[service]]\nid='shop'\nsource='a'\nrequest=['r']\nlatency={metric='m'}\n"
              "group=[{match='/x'}]\n" << ErrorKind::Unsupported;
    QTest::newRow("service in one line")
        << "service=[{id='shop',source='a',request=['r'],latency={metric='m'}}]\n" + head
        << ErrorKind::Unsupported;
    QTest::newRow("other service")
        << head + "[[service]]\nid='b'\nsource='a'\nlatency={metric='m'}\n"
        << ErrorKind::Malformed;
    QTest::newRow("mistakes") << QByteArray("nonsense = 1\n") << ErrorKind::Malformed;
}

void WorkspaceGroupsTest::refusesWhatItCannotEdit()
{
    QFETCH(QByteArray, document);
    QFETCH(ErrorKind, kind);
    const auto changed = withGroups(document, shop, twoRules);
    QVERIFY(!changed);
    QCOMPARE(changed.error().kind, kind);
}

void WorkspaceGroupsTest::savesFiles()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"w.toml"_s);
    QCOMPARE(saveGroups(path, shop, twoRules).error().kind, ErrorKind::Storage);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(before);
    file.close();
    QVERIFY(saveGroups(path, shop, twoRules).has_value());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray(grouped));
    const auto bad = saveGroups(path, shop, {{u"^/a("_s, {}, {}}});
    QCOMPARE(bad.error().kind, ErrorKind::Unsupported);
    QCOMPARE(bad.error().context, path);
    file.seek(0);
    QCOMPARE(file.readAll(), QByteArray(grouped));
}

void WorkspaceGroupsTest::tellsMistakes_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("expected");
    const QByteArray service = "[[source]]\nid = 'prom'\nurl = 'http://127.0.0.1:9090'\n"
                               "[[service]]\nid = 'shop'\nsource = 'prom'\n"
                               "latency = { metric = 'm' }\n"; // lines 1 to 7
    const auto row = [](const char *name, const QByteArray &document, const char *expected) {
        QTest::newRow(name) << document << QString::fromUtf8(expected);
    };
    const QByteArray grouped = service + "request = ['method', 'route']\n"; // lines 1 to 8
    row("group without pattern", grouped + "[[service.group]]\nname = 'x'\n",
        "f:9:1: [[service.group]] needs the key 'match'");
    row("group key", grouped + "[[service.group]]\nmatch = '/a'\nnam = 'x'\n",
        "f:11:1: unknown key 'nam' in [[service.group]] (did you mean 'name'?)");
    row("group expression", grouped + "[[service.group]]\nmatch = '^/a('\n",
        "f:10:9: 'match' cannot be used: not a regular expression, at character 5: missing closing "
        "parenthesis (such as \"/users/:id\" or '^/users/[0-9]+$')");
    row("group label", grouped + "[[service.group]]\nmatch = '/a'\nlabel = 'rout'\n",
        "f:11:9: 'rout' is not among the labels of 'request' (did you mean 'route'?)");
    row("group of two lines", grouped + "[[service.group]]\nmatch = '/a'\nname = \"b\\nc\"\n",
        "f:10:9: pattern and name must fit one line of the form PATTERN -> NAME");
    row("group without request", service + "[[service.group]]\nmatch = '/a'\n",
        "f:8:1: [[service.group]] has no use without the key 'request'");
    row("unknown proxy", service + "proxy = 'shp'\n",
        "f:8:9: there is no [[service]] with the id 'shp' (did you mean 'shop'?)");
    row("own proxy", service + "proxy = 'shop'\n", "f:8:9: 'shop' cannot be its own proxy");
    row("proxies in a circle",
        service
            + "proxy = 'b'\n[[service]]\nid = 'b'\nsource = 'prom'\nproxy = 'shop'\n"
              "latency = { metric = 'm' }\n",
        "f:12:9: 'b' cannot be its own proxy");
}

void WorkspaceGroupsTest::tellsMistakes()
{
    QFETCH(QByteArray, document);
    QFETCH(QString, expected);
    QStringList texts;
    for (const auto &mistake : readWorkspace(document, u"f"_s).mistakes)
        texts << mistakeText(mistake);
    QVERIFY2(texts.contains(expected), qPrintable(texts.join(u'\n')));
}

QTEST_GUILESS_MAIN(WorkspaceGroupsTest)
#include "tst_workspacegroups.moc"
