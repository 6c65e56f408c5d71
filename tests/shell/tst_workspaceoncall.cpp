// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace.h"

#include <QTest>

namespace toban {

using namespace Qt::StringLiterals;

/** What a workspace file says of calendars, rotas and being on call. */
class WorkspaceOnCallTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsCalendars();
    void readsRotas();
    void readsThePolicy();
    void writesWhatItRead();
    void defaultsNeedNoKeys();
    void tellsMistakes_data();
    void tellsMistakes();
};

/// Lines 1 to 3.
static const QByteArray source = "[[source]]\nid = 'prom'\nurl = 'http://127.0.0.1:9090'\n";

static const QByteArray full = source + R"toml(
[[source]]
id = "calendar"
kind = "icalendar"
url = "webcal://calendar.example/shop.ics?key=1"
use = "duty"
team = "shop"
level = 2
name = "Shop, second level"
zone = "Europe/Berlin"
prefix = "On call:"

[[source]]
id = "holidays"
kind = "icalendar"
file = "holidays/jp.ics"
use = "holidays"
zone = "Asia/Tokyo"

[[rota]]
id = "shop"
name = "Shop"
team = "shop"
level = 3
zone = "Europe/Berlin"
people = ["Alice", "Bob"]
start = 2026-03-02T09:00:00
each = "1w"
hours = "09:00-17:30"
days = ["fri", "mon"]

[[rota.override]]
person = "Carol"
from = 2026-03-04
to = "2026-03-05T12:30"

[oncall]
me = ["Alice", "alice@example.com"]
business = "08:00-17:00"
business_days = ["sun", "mon"]
sleep = "23:00-06:00"
hide_contacts = true

[[oncall.person]]
name = "Alice"
zone = "Asia/Tokyo"
known_as = ["alice@example.com", "PA1"]
)toml";

static QStringList mistakesOf(const QByteArray &document)
{
    QStringList texts;
    for (const WorkspaceMistake &mistake : readWorkspace(document, u"f"_s).mistakes)
        texts << mistakeText(mistake);
    return texts;
}

static Workspace fullWorkspace()
{
    return readWorkspace(full, u"f"_s).workspace;
}

void WorkspaceOnCallTest::readsCalendars()
{
    QCOMPARE(mistakesOf(full), QStringList());
    const Workspace workspace = fullWorkspace();
    const SourceDeclaration &calendar = workspace.sources.at(1);
    QCOMPARE(calendar.url, QUrl(u"webcal://calendar.example/shop.ics?key=1"_s));
    QCOMPARE(calendar.calendar,
        (CalendarDeclaration{{}, u"Shop, second level"_s, ScheduleUse::Duty, u"shop"_s, 2,
            u"Europe/Berlin"_s, u"On call:"_s}));
    QVERIFY(!calendar.hasMetrics() && !calendar.hasAlerts());
    QVERIFY(workspace.sources.at(0).hasMetrics() && workspace.sources.at(0).hasAlerts());
    const SourceDeclaration &holidays = workspace.sources.at(2);
    QCOMPARE(holidays.calendar,
        (CalendarDeclaration{
            u"holidays/jp.ics"_s, {}, ScheduleUse::Holidays, {}, 1, u"Asia/Tokyo"_s, {}}));
    QVERIFY(holidays.url.isEmpty());
}

void WorkspaceOnCallTest::readsRotas()
{
    Rota expected;
    expected.id = ScheduleId(u"shop"_s);
    expected.name = u"Shop"_s;
    expected.team = u"shop"_s;
    expected.level = 3;
    expected.zone = u"Europe/Berlin"_s;
    expected.people = {u"Alice"_s, u"Bob"_s};
    expected.start = wallTime(QDate(2026, 3, 2), QTime(9, 0));
    expected.each = 168h;
    expected.when.between = DayRange{540, 1050};
    expected.when.days = {1, 5};
    expected.overrides
        = {{u"Carol"_s, wallTime(QDate(2026, 3, 4)), wallTime(QDate(2026, 3, 5), QTime(12, 30))}};
    QVERIFY(fullWorkspace().rotas == std::vector<Rota>{expected});
}

void WorkspaceOnCallTest::readsThePolicy()
{
    OnCallPolicy expected;
    expected.me = {u"Alice"_s, u"alice@example.com"_s};
    expected.business = {DayRange{480, 1020}, {1, 7}, {}};
    expected.sleep = {23 * 60, 6 * 60};
    expected.hidesContacts = true;
    expected.people = {{u"Alice"_s, u"Asia/Tokyo"_s, {u"alice@example.com"_s, u"PA1"_s}}};
    QVERIFY(fullWorkspace().onCall == expected);
    QCOMPARE(readWorkspace(source + "[oncall]\nme = 'Bob'\n", u"f"_s).workspace.onCall.me,
        QStringList{u"Bob"_s});
}

void WorkspaceOnCallTest::writesWhatItRead()
{
    const QByteArray written = writeWorkspace(fullWorkspace());
    QCOMPARE(mistakesOf(written), QStringList());
    QVERIFY(readWorkspace(written, u"f"_s).workspace == fullWorkspace());
    QVERIFY2(
        written.contains("\nstart = 2026-03-02T09:00:00\neach = \"7d\"\n"), written.constData());
}

void WorkspaceOnCallTest::defaultsNeedNoKeys()
{
    const auto reading = readWorkspace(source, u"f"_s);
    QVERIFY(reading.workspace.onCall == OnCallPolicy());
    QVERIFY(reading.workspace.rotas.empty());
    QVERIFY(!writeWorkspace(reading.workspace).contains("oncall"));
}

void WorkspaceOnCallTest::tellsMistakes_data()
{
    QTest::addColumn<QByteArray>("lines"); // from line 4
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &lines, const char *expected) {
        QTest::newRow(name) << lines << QStringList{QString::fromUtf8(expected)};
    };
    const QByteArray calendar = "[[source]]\nid = 'c'\nkind = 'icalendar'\n";
    row("no address", calendar, "f:4:1: a calendar needs the key 'url' or the key 'file'");
    row("two addresses", calendar + "url = 'https://a/b'\nfile = 'b'\n",
        "f:8:8: 'url' and 'file' cannot both stand");
    row("scheme", calendar + "url = 'ftp://a/b'\n",
        "f:7:7: 'url' must begin with http:// or https:// (such as "
        "\"https://prometheus.example:9090\")");
    row("use", calendar + "file = 'b'\nuse = 'dutty'\n",
        "f:8:7: 'use' cannot be 'dutty' (did you mean 'duty'? One of: duty, holidays, leave)");
    row("team of holidays", calendar + "file = 'b'\nuse = 'holidays'\nteam = 'a'\n",
        "f:9:8: 'team' has a use with use \"duty\" only");
    row("level", calendar + "file = 'b'\nlevel = 0\n",
        "f:8:9: 'level' must be a whole number from 1 to 20");
    row("alerts of a calendar", calendar + "file = 'b'\nalerts = true\n",
        "f:8:10: 'alerts' has no use with kind \"icalendar\"");
    row("file of another kind", "[[source]]\nid = 'd'\nurl = 'http://a'\nfile = 'b'\n",
        "f:7:8: 'file' has a use with kind \"icalendar\" only");
    row("no url", "[[source]]\nid = 'd'\n", "f:4:1: [[source]] needs the key 'url'");
    row("service of a calendar",
        calendar
            + "file = 'b'\n[[service]]\nid = 's'\nsource = 'c'\n[service.latency]\n"
              "metric = 'm'\n",
        "f:10:10: 'c' is of kind \"icalendar\", which has no metrics (name the source that the "
        "metrics are read from)");
    const QByteArray rota = "[[rota]]\nid = 'r'\nzone = 'UTC'\npeople = ['a']\n";
    const QByteArray whole = rota + "start = 2026-03-02T09:00:00\neach = '1w'\n";
    row("no start", rota + "each = '1w'\n", "f:4:1: [[rota]] needs the key 'start'");
    row("start with an offset", rota + "each = '1w'\nstart = 2026-03-02T09:00:00Z\n",
        "f:9:9: 'start' must be a local date and time (such as 2026-03-02T09:00:00, without an "
        "offset)");
    row("each", rota + "start = 2026-03-02\neach = '5m'\n",
        "f:9:8: 'each' must be from 1h to 366d (such as \"1w\", \"1d\" or \"12h\")");
    row("nobody",
        "[[rota]]\nid = 'r'\nzone = 'UTC'\nstart = 2026-03-02\neach = '1d'\npeople = []\n",
        "f:9:10: 'people' must name somebody");
    row("zone",
        "[[rota]]\nid = 'r'\nzone = 'Berlin'\nstart = 2026-03-02\neach = '1d'\n"
        "people = ['a']\n",
        "f:6:8: 'Berlin' is not a time zone (such as \"Asia/Tokyo\" or \"UTC\")");
    row("id twice", whole + whole, "f:11:6: the id 'r' is taken by an earlier [[rota]]");
    row("hours", whole + "hours = '9-17'\n",
        "f:10:9: 'hours' is not a time of day (such as \"09:00-17:30\", or \"22:00-07:00\" past "
        "midnight)");
    row("no day", whole + "days = []\n",
        "f:10:8: 'days' must name at least one day (leave it out for every day)");
    row("override ends first",
        whole + "[[rota.override]]\nperson = 'a'\nfrom = 2026-03-04\nto = 2026-03-03\n",
        "f:13:6: 'to' must be after 'from'");
    row("source called so", whole + "[[source]]\nid = 'rotas'\nurl = 'http://a'\n",
        "f:11:6: the id 'rotas' is that of the [[rota]] tables");
    row("unknown key", "[oncall]\nbusines = '09:00-17:00'\n",
        "f:5:1: unknown key 'busines' in [oncall] (did you mean 'business'?)");
    row("person twice",
        "[[oncall.person]]\nname = 'a'\nknown_as = ['b']\n[[oncall.person]]\nname = 'B'\n",
        "f:8:8: 'B' is somebody else already");
    row("no name", "[[oncall.person]]\nzone = 'UTC'\n",
        "f:4:1: [[oncall.person]] needs the key 'name'");
}

void WorkspaceOnCallTest::tellsMistakes()
{
    QFETCH(QByteArray, lines);
    QFETCH(QStringList, expected);
    QCOMPARE(mistakesOf(source + lines), expected);
}

} // namespace toban

QTEST_APPLESS_MAIN(toban::WorkspaceOnCallTest)
#include "tst_workspaceoncall.moc"
