// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replaypace.h"

#include <QTest>

using namespace toban;

static const Instant start = fromMs(1'795'219'200'000);

class TestReplayPace final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timeGoneIsTimesTheSpeed_data();
    void timeGoneIsTimesTheSpeed();
    void framesLeftOutCostNothing();
    void goesOnFromWhereItIsAtAnotherSpeed();
    void speedsAreThoseOffered();
    void clockThatStandsStill();
};

void TestReplayPace::timeGoneIsTimesTheSpeed_data()
{
    QTest::addColumn<int>("speed");
    QTest::addColumn<qint64>("gone");
    QTest::addColumn<qint64>("moved");
    QTest::newRow("1") << 1 << qint64(2999) << qint64(2000);
    QTest::newRow("2") << 2 << qint64(1500) << qint64(3000);
    QTest::newRow("5") << 5 << qint64(1100) << qint64(5000);
    QTest::newRow("10") << 10 << qint64(60'000) << qint64(600'000);
    QTest::newRow("60, a frame") << 60 << qint64(17) << qint64(1000);
    QTest::newRow("600") << 600 << qint64(1000) << qint64(600'000);
}

void TestReplayPace::timeGoneIsTimesTheSpeed()
{
    QFETCH(const int, speed);
    QFETCH(const qint64, gone);
    QFETCH(const qint64, moved);
    ReplayPace pace;
    pace.start(start, Millis(5000));
    pace.setSpeed(speed, Millis(5000));
    QCOMPARE(toMs(pace.at(Millis(5000 + gone))) - toMs(start), moved);
}

void TestReplayPace::framesLeftOutCostNothing()
{
    ReplayPace looked;
    ReplayPace busy;
    for (ReplayPace *pace : {&looked, &busy}) {
        pace->start(start, Millis(0));
        pace->setSpeed(60, Millis(0));
    }
    for (int frame = 0; frame < 600; ++frame)
        (void)looked.at(Millis(frame * 16));
    QCOMPARE(toMs(busy.at(Millis(9600))), toMs(looked.at(Millis(9600))));
    QCOMPARE(toMs(busy.at(Millis(9600))), toMs(start) + 576'000);
}

void TestReplayPace::goesOnFromWhereItIsAtAnotherSpeed()
{
    ReplayPace pace;
    pace.start(start, Millis(0));
    pace.setSpeed(10, Millis(4000)); // at 4 s
    QCOMPARE(toMs(pace.at(Millis(6000))), toMs(start) + 24'000);
    pace.changeSpeed(-1, Millis(6000)); // 5
    QCOMPARE(toMs(pace.at(Millis(7000))), toMs(start) + 29'000);
}

void TestReplayPace::speedsAreThoseOffered()
{
    ReplayPace pace;
    QCOMPARE(pace.speed(), 1);
    for (const int speed : {2, 5, 10, 60, 600, 600}) {
        pace.changeSpeed(1, Millis(0));
        QCOMPARE(pace.speed(), speed);
    }
    pace.setSpeed(61, Millis(0));
    QCOMPARE(pace.speed(), 60);
    pace.setSpeed(0, Millis(0));
    QCOMPARE(pace.speed(), 1);
    pace.changeSpeed(-1, Millis(0));
    QCOMPARE(pace.speed(), 1);
}

void TestReplayPace::clockThatStandsStill()
{
    ReplayPace pace;
    pace.start(start, Millis(1000));
    QCOMPARE(toMs(pace.at(Millis(1000))), toMs(start));
    QCOMPARE(toMs(pace.at(Millis(0))), toMs(start));
}

QTEST_GUILESS_MAIN(TestReplayPace)
#include "tst_replaypace.moc"
