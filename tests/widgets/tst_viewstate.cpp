// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeclock.h"
#include "timetext.h"
#include "viewstate.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace toban;

static const Instant noon = fromMs(1'795'262'400'000); // 2026-11-21T12:00:00Z

class TestViewState final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void liveWindowEndsNow();
    void zoomBackRestoresEachWindow();
    void zoomingKeepsLiveLiveAndRangesCentred();
    void periodsMeetWithoutGapAndEndLive();
    void cursorCutsTheSpan();
    void backToLiveLeavesReplayAndRange();
    void nothingHappensWhereNothingChanges();
    void zonesSwapWhereThereAreTwo();
    void momentsInTwoZones();
    void rangesReadAsText_data();
    void rangesReadAsText();
    void momentsAreRead_data();
    void momentsAreRead();
    void nightsOfClockChanges_data();
    void nightsOfClockChanges();
    void hourThatComesTwiceIsNamed();
};

void TestViewState::liveWindowEndsNow()
{
    FakeClock clock(noon);
    const ViewState state(clock);
    QCOMPARE(toMs(state.span().to), toMs(noon));
    clock.advance(90s);
    QCOMPARE(toMs(state.span().to), toMs(noon + 90s));
    QCOMPARE(state.span().length().count(), qint64(3'600'000));
}

void TestViewState::zoomBackRestoresEachWindow()
{
    FakeClock clock(noon);
    ViewState state(clock);
    const TimeWindow first = state.place().window;
    const TimeWindow second = Range{noon - 30min, noon - 20min};
    state.setWindow(second);
    state.setWindow(Range{noon - 26min, noon - 25min});
    QVERIFY(state.zoomBack());
    QVERIFY(state.place().window == second);
    QVERIFY(state.zoomBack());
    QVERIFY(state.place().window == first);
    QVERIFY(!state.zoomBack());
}

void TestViewState::zoomingKeepsLiveLiveAndRangesCentred()
{
    FakeClock clock(noon);
    ViewState state(clock);
    state.zoom(0.5);
    QVERIFY(state.place().window == TimeWindow(Live{30min}));
    state.setWindow(Range{noon - 40min, noon - 20min});
    state.zoom(0.5);
    QVERIFY(state.place().window == TimeWindow(Range{noon - 35min, noon - 25min}));
    for (int i = 0; i < 20; ++i)
        state.zoom(0.5);
    QCOMPARE(state.span().length().count(), qint64(60'000));
}

void TestViewState::periodsMeetWithoutGapAndEndLive()
{
    FakeClock clock(noon);
    ViewState state(clock);
    state.shift(-1);
    QVERIFY(state.place().window == TimeWindow(Range{noon - 2h, noon - 1h}));
    state.shift(-1);
    QVERIFY(state.place().window == TimeWindow(Range{noon - 3h, noon - 2h}));
    state.shift(1);
    state.shift(1);
    QVERIFY(state.place().window == TimeWindow(Live{1h}));
}

void TestViewState::cursorCutsTheSpan()
{
    FakeClock clock(noon);
    ViewState state(clock);
    state.setCursor({noon - 2h});
    QVERIFY(state.span() == (TimeSpan{noon - 3h, noon - 2h}));
    state.setWindow(Range{noon - 4h, noon - 1h});
    QVERIFY(state.span() == (TimeSpan{noon - 4h, noon - 2h}));
}

void TestViewState::backToLiveLeavesReplayAndRange()
{
    FakeClock clock(noon);
    ViewState state(clock);
    state.setWindow(Range{noon - 4h, noon - 2h});
    state.setCursor({noon - 2h});
    state.backToLive();
    QVERIFY(state.place().cursor.isLive());
    QVERIFY(state.place().window == TimeWindow(Live{2h}));
}

void TestViewState::nothingHappensWhereNothingChanges()
{
    FakeClock clock(noon);
    ViewState state(clock, {ServiceId(u"shop"_s), Live{}, {}, {}});
    QSignalSpy moved(&state, &ViewState::placeChanged);
    QSignalSpy served(&state, &ViewState::serviceChanged);
    state.setService(ServiceId(u"shop"_s));
    state.setCursor({});
    state.setWindow(Live{});
    QCOMPARE(moved.count(), 0);
    state.setService(ServiceId(u"search"_s));
    QCOMPARE(moved.count(), 1);
    QCOMPARE(served.count(), 1);
}

void TestViewState::zonesSwapWhereThereAreTwo()
{
    FakeClock clock(noon);
    ViewState state(clock);
    const QTimeZone tokyo("Asia/Tokyo");
    state.setZone(tokyo);
    QSignalSpy told(&state, &ViewState::zoneChanged);
    QVERIFY(!state.zones().second);
    state.setSecondZone(QTimeZone("America/New_York"));
    state.setSecondZone(QTimeZone("America/New_York"));
    state.setSecondZone(QTimeZone("Nowhere/AtAll"));
    QCOMPARE(told.size(), 1);
    state.switchZone();
    QCOMPARE(state.zone().id(), "America/New_York");
    QVERIFY(state.zones().second == tokyo);
    QCOMPARE(told.size(), 2);
    // one clock is not shown twice; without a second one the key goes to UTC, as ever
    state.setSecondZone(state.zone());
    QVERIFY(!state.zones().second);
    state.setSecondZone(std::nullopt);
    state.switchZone();
    QCOMPARE(state.zone(), QTimeZone::utc());
    QVERIFY(!state.secondZone());
    state.switchZone();
    QCOMPARE(state.zone(), systemZone());
}

void TestViewState::momentsInTwoZones()
{
    const QTimeZone tokyo("Asia/Tokyo");
    const QTimeZone utc = QTimeZone::utc();
    QCOMPARE(
        timetext::full(noon, ShownZones{tokyo, utc}), u"2026-11-21 21:00:00 JST · 12:00:00 UTC"_s);
    QCOMPARE(timetext::full(noon + 4h, ShownZones{tokyo, utc}),
        u"2026-11-22 01:00:00 JST · 2026-11-21 16:00:00 UTC"_s);
    QCOMPARE(timetext::full(noon, ShownZones{utc, utc}), u"2026-11-21 12:00:00 UTC"_s);
    QCOMPARE(timetext::full(noon, ShownZones(tokyo)), u"2026-11-21 21:00:00 JST"_s);
}

void TestViewState::rangesReadAsText_data()
{
    QTest::addColumn<qint64>("fromMinutes");
    QTest::addColumn<qint64>("toMinutes");
    QTest::addColumn<QString>("text");
    QTest::newRow("today") << qint64(-60) << qint64(0) << u"20:00–21:00 JST"_s;
    QTest::newRow("yesterday") << qint64(-60 - 1440) << qint64(-1440) << u"11-20 20:00–21:00 JST"_s;
    QTest::newRow("over midnight")
        << qint64(-1440) << qint64(0) << u"11-20 21:00–11-21 21:00 JST"_s;
}

void TestViewState::rangesReadAsText()
{
    QFETCH(qint64, fromMinutes);
    QFETCH(qint64, toMinutes);
    const QTimeZone tokyo("Asia/Tokyo");
    const TimeSpan span{noon + Millis(fromMinutes * 60000), noon + Millis(toMinutes * 60000)};
    QTEST(timetext::span(span, noon, tokyo), "text");
}

void TestViewState::momentsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("moment");
    QTest::newRow("minutes") << u"2026-11-14 10:35"_s << u"2026-11-14T01:35:00Z"_s;
    QTest::newRow("seconds") << u"2026-11-14 10:35:12"_s << u"2026-11-14T01:35:12Z"_s;
    QTest::newRow("today") << u"10:35"_s << u"2026-11-21T01:35:00Z"_s;
    QTest::newRow("full width") << u"１０：３５"_s << u"2026-11-21T01:35:00Z"_s;
    QTest::newRow("relative") << u"-2h"_s << u"2026-11-21T10:00:00Z"_s;
    QTest::newRow("rfc 3339") << u"2026-11-14T10:35:00+01:00"_s << u"2026-11-14T09:35:00Z"_s;
    QTest::newRow("nonsense") << u"soon"_s << QString();
}

void TestViewState::momentsAreRead()
{
    QFETCH(QString, text);
    QFETCH(QString, moment);
    const Result<Instant> read = timetext::parse(text, noon, QTimeZone("Asia/Tokyo"));
    QCOMPARE(read ? toRfc3339(*read) : QString(), moment);
}

void TestViewState::nightsOfClockChanges_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("from");
    const auto row = [](const char *zone, const char *from) {
        QTest::addRow("%s, %s", zone, from) << QByteArray(zone) << QString::fromLatin1(from);
    };
    row("Europe/Berlin", "2026-10-24T16:00:00Z");
    row("Europe/Berlin", "2026-03-28T16:00:00Z");
    row("America/New_York", "2026-10-31T20:00:00Z");
    row("America/New_York", "2026-03-07T20:00:00Z");
    row("Asia/Tokyo", "2026-10-24T16:00:00Z");
    row("Australia/Lord_Howe", "2026-04-04T05:00:00Z");
}

/// No hole and no loop: every moment has a text of its own, and what is offered to be changed by
/// hand is read as the same moment.
void TestViewState::nightsOfClockChanges()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const QString, from);
    const QTimeZone here(zone);
    const Instant first = *parseRfc3339(from);
    QSet<QString> seen;
    for (Instant at = first; at < first + 20h; at += 10min) {
        const QString clock = timetext::clock(at, here);
        QVERIFY2(!seen.contains(clock), qPrintable(clock));
        seen.insert(clock);
        const QString entry = timetext::entry(at, here);
        const auto read = timetext::parse(entry, at + 24h, here);
        QVERIFY2(read && *read == at, qPrintable(entry));
    }
}

void TestViewState::hourThatComesTwiceIsNamed()
{
    const QTimeZone berlin("Europe/Berlin");
    const Instant first = *parseRfc3339(u"2026-10-25T00:30:00Z"_s);
    QCOMPARE(timetext::clock(first - 1h, berlin), u"01:30:00"_s);
    QCOMPARE(timetext::clock(first, berlin), u"02:30:00 CEST"_s);
    QCOMPARE(timetext::clock(first + 1h, berlin), u"02:30:00 CET"_s);
    QCOMPARE(timetext::clock(first + 2h, berlin), u"03:30:00"_s);
    QCOMPARE(timetext::entry(first + 1h, berlin), u"2026-10-25T02:30:00+01:00"_s);
    QCOMPARE(timetext::span({first, first + 1h}, first + 2h, berlin), u"02:30 CEST–02:30 CET"_s);
    // RFC 5545: the first of two, and what is skipped by the offset before the gap
    QVERIFY(*timetext::parse(u"2026-10-25 02:30"_s, noon, berlin) == first);
    QCOMPARE(toRfc3339(*timetext::parse(u"2026-03-29 02:30"_s, noon, berlin)),
        u"2026-03-29T01:30:00Z"_s);
    QCOMPARE(timetext::zoneName(noon, QTimeZone("Asia/Kathmandu")), u"UTC+05:45"_s);
}

QTEST_GUILESS_MAIN(TestViewState)
#include "tst_viewstate.moc"
