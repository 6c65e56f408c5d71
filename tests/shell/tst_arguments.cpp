// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arguments.h"
#include "checkcommand.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

using namespace toban;
using namespace Qt::StringLiterals;

/** The command line as typed, and the codes that check answers with. */
class ArgumentsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void readsTheWindow();
    void readsVersionAndHelp();
    void helpsWithEachCommand_data();
    void helpsWithEachCommand();
    void readsInit();
    void readsRecord();
    void readsInspect();
    void readsCompare();
    void readsTimes_data();
    void readsTimes();
    void readsSnapshot();
    void readsMark();
    void checkTellsByItsCode();
};

/// 2026-11-21T12:00:00Z, by date -u -d … +%s.
static const Instant noon = fromMs(1'795'262'400'000);

static Result<Arguments> parsed(const QString &line)
{
    return parseArguments(line.split(u' ', Qt::SkipEmptyParts), noon);
}

template <typename T>
static T as(const QString &line)
{
    const auto arguments = parsed(line);
    if (!arguments)
        qFatal("%s", qPrintable(errorText(arguments.error())));
    return std::get<T>(*arguments);
}

void ArgumentsTest::refuses_data()
{
    QTest::addColumn<QString>("message");
    const auto row = [](const char *line, const char *message) {
        QTest::newRow(line) << QString::fromUtf8(message);
    };
    row("toban://overview toban://board", "unknown command 'toban://overview'");
    row("chek a.toml", "unknown command 'chek', did you mean 'check'?");
    row("mark", "mark needs a text");
    row("snapshto overview", "unknown command 'snapshto', did you mean 'snapshot'?");
    row("xyzzy", "unknown command 'xyzzy'");
    row("--workspace w.toml check a.toml", "the command 'check' comes before its options");
    row("--wrokspace w.toml", "Unknown option 'wrokspace'. Did you mean --workspace?");
    row("--theme drak", "--theme is one of: dark, light, high-contrast");
    row("--lang de", "--lang is one of: en, ja");
    row("--store", "Missing value after '--store'.");
    row("check", "check needs at least one file");
    row("init", "--prometheus needs an address such as http://127.0.0.1:9090");
    row("init --prometheus localhost:9090",
        "--prometheus needs an address such as http://127.0.0.1:9090");
    row("init --prometheus http://me:canary@host",
        "--prometheus must not hold a password: others can read it");
    row("init --prometheus http://h --at noonish", "is not RFC 3339, such as 2026-11-21T02:11:48Z");
    row("record --for 1x", "is not a duration, such as 30s, 15m or 1h30m");
    row("record --from -1h", "--from and --to go together");
    row("record --from -1h --to -2h", "--to must be after --from");
    row("record --for 1h --from -2h --to -1h", "--for cannot stand beside --from and --to");
    row("record --backfill 7d --from -2h --to -1h",
        "--backfill cannot stand beside --from and --to");
    row("inspect",
        "name one page: overview, requests, heatmap, compare, alerts, oncall, incidents, sources, "
        "board or storage");
    row("inspect alarms",
        "name one page: overview, requests, heatmap, compare, alerts, oncall, incidents, sources, "
        "board or storage");
    row("snapshot heatmap --out a.png",
        "name one page: overview, requests, compare, alerts, oncall, incidents, sources, board or "
        "storage");
    row("inspect heatmap --format xml", "--format is json, text or csv");
    row("inspect requests --format csv", "--format is json or text");
    row("inspect requests --request /login", "--request is for heatmap");
    row("inspect overview --format xml", "--format is json or text");
    row("inspect overview --window 5m --from -2h --to -1h",
        "--window cannot stand beside --from and --to");
    row("inspect compare --before-from -2h", "--before-from and --before-to go together");
    row("inspect compare --before-from -1h --before-to -2h",
        "--before-to must be after --before-from");
    row("inspect compare --before month", "--before is one of: previous, day, week");
    row("inspect compare --before day --before-from -2h --before-to -1h",
        "--before cannot stand beside --before-from and --before-to");
    row("snapshot overview", "snapshot needs --out FILE.png");
    row("snapshot overview --out a.png --size 10x10",
        "--size is WxH in pixels, such as 1280x720, at most 8192x8192");
    row("snapshot overview --out a.png --view pie",
        "--view is one of: percentiles, heatmap, heatmap-beside, heatmap-difference");
    row("snapshot overview --out a.png --view heatmap-beside",
        "--view heatmap-beside needs --before");
    row("snapshot overview --out a.png --size 9000x100",
        "--size is WxH in pixels, such as 1280x720, at most 8192x8192");
}

void ArgumentsTest::refuses()
{
    QFETCH(QString, message);
    const auto arguments = parsed(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(!arguments.has_value());
    QCOMPARE(arguments.error().detail, message);
    QVERIFY(!errorText(arguments.error()).contains(u'\n'));
    QVERIFY(!errorText(arguments.error()).contains(u"canary"_s));
}

void ArgumentsTest::readsTheWindow()
{
    const auto window
        = as<WindowArguments>(u"--workspace w.toml --store s --lang ja --theme=light"_s);
    QCOMPARE(window.common.workspace, u"w.toml"_s);
    QVERIFY(window.common.isWorkspaceNamed);
    QCOMPARE(window.common.store, u"s"_s);
    QCOMPARE(window.language, u"ja"_s);
    QCOMPARE(window.theme, u"light"_s);

    const auto away = as<WindowArguments>(u"--offline --window 5m"_s);
    QVERIFY(away.isOffline);
    QCOMPARE(away.window, std::optional<Millis>(5min));

    const auto linked = as<WindowArguments>(u"--offline toban://alerts?service=shop"_s);
    QCOMPARE(linked.link, u"toban://alerts?service=shop"_s);
    QVERIFY(linked.isOffline);

    const auto usual = as<WindowArguments>(QString());
    QVERIFY(!usual.isOffline && !usual.window);
    QVERIFY(!usual.common.isWorkspaceNamed);
    QVERIFY(usual.common.workspace.endsWith(u"/toban/workspace.toml"_s));
    QVERIFY(usual.common.store.endsWith(u"/toban/store"_s));
}

void ArgumentsTest::readsVersionAndHelp()
{
    QVERIFY(!as<VersionArguments>(u"--version"_s).isVerbose);
    QVERIFY(as<VersionArguments>(u"--version --verbose"_s).isVerbose);
    QVERIFY(as<TextArguments>(u"--help"_s).text.contains(u"--workspace"_s));
}

void ArgumentsTest::helpsWithEachCommand_data()
{
    QTest::addColumn<QString>("option");
    QTest::newRow("init") << u"--prometheus"_s;
    QTest::newRow("check") << u"FILE"_s;
    QTest::newRow("record") << u"--for"_s;
    QTest::newRow("inspect") << u"--format"_s;
    QTest::newRow("snapshot") << u"--size"_s;
}

void ArgumentsTest::helpsWithEachCommand()
{
    QFETCH(QString, option);
    const QString command = QString::fromUtf8(QTest::currentDataTag());
    QVERIFY(as<TextArguments>(command + u" --help"_s).text.contains(option));
}

void ArgumentsTest::readsInit()
{
    const auto init = as<InitArguments>(
        u"init --prometheus http://127.0.0.1:9090/prefix --at -30m --out w.toml --force"_s);
    QCOMPARE(init.url, QUrl(u"http://127.0.0.1:9090/prefix"_s));
    QCOMPARE(init.at, std::optional(noon - 30min));
    QCOMPARE(init.out, u"w.toml"_s);
    QVERIFY(init.isForced);
    QVERIFY(!as<InitArguments>(u"init --prometheus https://h"_s).at.has_value());
}

void ArgumentsTest::readsRecord()
{
    const auto recording = as<RecordArguments>(u"record --workspace w.toml --store s --for 90s"_s);
    QCOMPARE(recording.duration, std::optional(Millis(90'000)));
    QVERIFY(!recording.range.has_value());
    QVERIFY(!recording.backfill.has_value());
    QCOMPARE(as<RecordArguments>(u"record --backfill 7d"_s).backfill,
        std::optional<Millis>(std::chrono::days(7)));
    const auto past = as<RecordArguments>(
        u"record --from 2026-11-21T02:11:48Z --to 2026-11-21T11:41:48+09:00"_s);
    QCOMPARE(
        past.range, std::optional(TimeSpan{fromMs(1'795'227'108'000), fromMs(1'795'228'908'000)}));
}

void ArgumentsTest::readsInspect()
{
    const auto inspect = as<InspectArguments>(
        u"inspect requests --store s --service shop --by instance --format json"_s);
    QCOMPARE(inspect.page, InspectPage::Requests);
    QCOMPARE(inspect.service, u"shop"_s);
    QCOMPARE(inspect.breakDownBy, u"instance"_s);
    QCOMPARE(inspect.format, InspectFormat::Json);
    QCOMPARE(as<InspectArguments>(u"inspect sources"_s).format, InspectFormat::Text);
    const auto heatmap
        = as<InspectArguments>(u"inspect heatmap --request /login --before day --format csv"_s);
    QCOMPARE(heatmap.page, InspectPage::Heatmap);
    QCOMPARE(heatmap.format, InspectFormat::Csv);
    QCOMPARE(heatmap.request, u"/login"_s);
    QVERIFY(heatmap.isCompared);
    QVERIFY(!as<InspectArguments>(u"inspect heatmap"_s).isCompared);
}

void ArgumentsTest::readsCompare()
{
    const auto usual = as<InspectArguments>(u"inspect compare"_s);
    QCOMPARE(usual.page, InspectPage::Compare);
    QVERIFY(usual.baseline == Baseline{});
    const auto day = as<InspectArguments>(u"inspect compare --before day --normalise"_s);
    QVERIFY((day.baseline == Baseline{Baseline::Kind::DayBefore, {}, true}));
    const auto week = as<InspectArguments>(u"inspect compare --before week"_s);
    QCOMPARE(week.baseline.kind, Baseline::Kind::WeekBefore);
    const Baseline fixed{Baseline::Kind::Fixed, {noon - 3h, noon - 2h}, false};
    QVERIFY(as<InspectArguments>(u"inspect compare --before-from -3h --before-to -2h"_s).baseline
        == fixed);
    const auto snapshot = as<SnapshotArguments>(
        u"snapshot compare --before-from -3h --before-to -2h --out a.png"_s);
    QCOMPARE(snapshot.page, u"compare"_s);
    QVERIFY(snapshot.baseline == fixed);
}

void ArgumentsTest::readsTimes_data()
{
    QTest::addColumn<qint64>("from"); // minutes before noon
    QTest::addColumn<qint64>("to");
    QTest::addColumn<qint64>("asOf");
    QTest::newRow("") << 60LL << 0LL << 0LL;
    QTest::newRow("--window 15m") << 15LL << 0LL << 0LL;
    QTest::newRow("--at -2h") << 180LL << 120LL << 120LL;
    QTest::newRow("--at 2026-11-21T10:00:00Z --window 30m") << 150LL << 120LL << 120LL;
    QTest::newRow("--from -90m --to -30m") << 90LL << 30LL << 30LL;
    QTest::newRow("--from -90m --to -30m --at -45m") << 90LL << 45LL << 45LL;
    QTest::newRow("--from -90m --to now") << 90LL << 0LL << 0LL;
}

void ArgumentsTest::readsTimes()
{
    QFETCH(qint64, from);
    QFETCH(qint64, to);
    QFETCH(qint64, asOf);
    const auto inspect
        = as<InspectArguments>(u"inspect overview "_s + QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE((noon - inspect.span.from).count() / 60'000, from);
    QCOMPARE((noon - inspect.span.to).count() / 60'000, to);
    QCOMPARE((noon - inspect.asOf).count() / 60'000, asOf);
}

void ArgumentsTest::readsSnapshot()
{
    const auto snapshot = as<SnapshotArguments>(
        u"snapshot requests --view heatmap --size 1600x900 --theme light --lang ja --at -1h --out a.png"_s);
    QCOMPARE(snapshot.page, u"requests"_s);
    QCOMPARE(snapshot.size, QSize(1600, 900));
    QCOMPARE(snapshot.view, u"heatmap"_s);
    QCOMPARE(snapshot.theme, u"light"_s);
    QCOMPARE(snapshot.language, u"ja"_s);
    QCOMPARE(snapshot.cursor.at, std::optional(noon - 1h));
    QCOMPARE(snapshot.out, u"a.png"_s);
}

void ArgumentsTest::readsMark()
{
    const auto now = as<MarkArguments>(u"mark deploy 1.4.3"_s);
    QCOMPARE(now.text, u"deploy 1.4.3"_s);
    QCOMPARE(now.at, noon);
    QVERIFY(!now.store.isEmpty());
    const auto then = as<MarkArguments>(u"mark --store /tmp/s deploy --at -10m"_s);
    QCOMPARE(then.text, u"deploy"_s);
    QCOMPARE(then.at, noon - 10min);
    QCOMPARE(then.store, u"/tmp/s"_s);
    QVERIFY(as<SnapshotArguments>(u"snapshot overview --before day --out a.png"_s).isCompared);
    QVERIFY(!as<SnapshotArguments>(u"snapshot overview --out a.png"_s).isCompared);
    // that page compares anyway
    QCOMPARE(
        as<SnapshotArguments>(u"snapshot compare --view heatmap-difference --out a.png"_s).view,
        u"heatmap-difference"_s);
}

void ArgumentsTest::checkTellsByItsCode()
{
    const QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    };
    const QString good = write(u"good.toml"_s, "[[source]]\nid = 'a'\nurl = 'http://a'\n");
    const QString bad = write(u"bad.toml"_s, "[[source]]\nid = 'a'\nurl = 'a'\ncolour = 1\n");
    const QString missing = folder.filePath(u"missing.toml"_s);

    QString out;
    QString err;
    const auto check = [&](const QStringList &files) {
        out.clear();
        err.clear();
        QTextStream outStream(&out);
        QTextStream errStream(&err);
        return static_cast<int>(runCheck(files, outStream, errStream));
    };
    QCOMPARE(check({good}), 0);
    QCOMPARE(check({good, bad}), 1);
    QCOMPARE(out.count(bad + u':'), 2);
    QCOMPARE(check({missing, bad}), 66);
    QVERIFY(err.contains(missing));
    QCOMPARE(check({folder.path()}), 66);
}

QTEST_GUILESS_MAIN(ArgumentsTest)
#include "tst_arguments.moc"
