// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "refresher.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace toban;

class TestRefresher final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsOffTheGuiThreadAndShowsOnIt();
    void latestWishWins();
    void anotherQuestionDropsTheAnswerUnderWay();
    void sameQuestionStillShowsIt();
    void nothingIsShownAfterTheEnd();
    void movingCursorDoesNotPause();
    void nextMomentIsReadWhileOneIsShown();
};

/// A read that says when it has begun, and ends when it may.
static std::function<int()> held(int answer, QSemaphore &started, QSemaphore &mayFinish)
{
    return [answer, &started, &mayFinish] {
        started.release();
        mayFinish.acquire();
        return answer;
    };
}

void TestRefresher::readsOffTheGuiThreadAndShowsOnIt()
{
    PageReader reader;
    Refresher refresher(reader);
    QSignalSpy busy(&refresher, &Refresher::busyChanged);
    QThread *readOn = nullptr;
    QThread *shownOn = nullptr;
    refresher.ask<QThread *>([] { return QThread::currentThread(); },
        [&](QThread *thread) {
            readOn = thread;
            shownOn = QThread::currentThread();
        });
    QVERIFY(refresher.isBusy());
    QTRY_VERIFY(shownOn);
    QCOMPARE(shownOn, QThread::currentThread());
    QVERIFY(readOn != shownOn);
    QTRY_VERIFY(!refresher.isBusy());
    QCOMPARE(busy.count(), 2);
}

void TestRefresher::latestWishWins()
{
    PageReader reader;
    Refresher refresher(reader, nullptr, Millis(1));
    QSemaphore mayFinish;
    std::atomic<int> reads = 0;
    QList<int> shown;
    for (int i = 0; i < 100; ++i) {
        refresher.ask<int>(
            [i, &mayFinish, &reads] {
                ++reads;
                mayFinish.acquire();
                return i;
            },
            [&shown](int value) { shown << value; });
        if (i == 0)
            QTRY_COMPARE(reads.load(), 1);
    }
    mayFinish.release(2);
    QTRY_VERIFY(!refresher.isBusy());
    QCOMPARE(shown, (QList<int>{0, 99}));
    QCOMPARE(reads.load(), 2);
}

void TestRefresher::anotherQuestionDropsTheAnswerUnderWay()
{
    PageReader reader;
    Refresher refresher(reader, nullptr, Millis(1));
    QSemaphore started;
    QSemaphore mayFinish;
    QList<int> shown;
    const auto ask = [&](int answer, Refresher::Reason reason) {
        refresher.ask<int>(
            held(answer, started, mayFinish), [&shown](int value) { shown << value; }, reason);
    };
    ask(1, Refresher::Reason::Refresh);
    QTRY_COMPARE(started.available(), 1);
    ask(2, Refresher::Reason::Replace);
    mayFinish.release(2);
    QTRY_VERIFY(!refresher.isBusy());
    QCOMPARE(shown, QList<int>{2});
}

void TestRefresher::sameQuestionStillShowsIt()
{
    PageReader reader;
    Refresher refresher(reader, nullptr, Millis(1));
    QSemaphore started;
    QSemaphore mayFinish;
    QList<int> shown;
    for (const int answer : {1, 2}) {
        refresher.ask<int>(
            held(answer, started, mayFinish), [&shown](int value) { shown << value; });
        if (answer == 1)
            QTRY_COMPARE(started.available(), 1);
    }
    mayFinish.release(2);
    QTRY_COMPARE(shown, (QList<int>{1, 2}));
}

void TestRefresher::nothingIsShownAfterTheEnd()
{
    PageReader reader;
    QSemaphore started;
    QSemaphore mayFinish;
    bool isShown = false;
    {
        Refresher refresher(reader);
        refresher.ask<int>(
            [&started, &mayFinish] {
                started.release();
                mayFinish.acquire();
                return 1;
            },
            [&isShown](int) { isShown = true; });
        QTRY_COMPARE(started.available(), 1);
    }
    mayFinish.release();
    QFuture<std::function<void()>> after = reader.run([] { return [] {}; });
    QTRY_VERIFY(after.isFinished());
    QCoreApplication::sendPostedEvents();
    QVERIFY(!isShown);
}

void TestRefresher::movingCursorDoesNotPause()
{
    PageReader reader;
    Refresher refresher(reader, nullptr, std::chrono::hours(1));
    QList<int> shown;
    const auto ask = [&](int answer, Refresher::Reason reason) {
        refresher.ask<int>(
            [answer] { return answer; }, [&shown](int value) { shown << value; }, reason);
    };
    ask(1, Refresher::Reason::Refresh);
    QTRY_COMPARE(shown, QList<int>{1});
    ask(2, Refresher::Reason::Refresh); // waits for an hour
    ask(3, Refresher::Reason::Follow);
    QTRY_COMPARE(shown, (QList<int>{1, 3}));
    ask(4, Refresher::Reason::Follow);
    QTRY_COMPARE(shown, (QList<int>{1, 3, 4}));
}

void TestRefresher::nextMomentIsReadWhileOneIsShown()
{
    PageReader reader;
    Refresher refresher(reader);
    QSemaphore started;
    QSemaphore mayFinish;
    QList<int> shown;
    bool isReadMeanwhile = false;
    for (const int answer : {1, 2}) {
        refresher.ask<int>(
            held(answer, started, mayFinish),
            [&](int value) {
                shown << value;
                if (value == 1)
                    isReadMeanwhile = started.tryAcquire(2, 30'000);
                mayFinish.release();
            },
            answer == 1 ? Refresher::Reason::Refresh : Refresher::Reason::Follow);
        if (answer == 1)
            QTRY_COMPARE(started.available(), 1);
    }
    mayFinish.release();
    QTRY_COMPARE(shown, (QList<int>{1, 2}));
    QVERIFY(isReadMeanwhile);
}

QTEST_GUILESS_MAIN(TestRefresher)
#include "tst_refresher.moc"
