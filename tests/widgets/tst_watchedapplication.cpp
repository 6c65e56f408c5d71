// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watchedapplication.h"

#include <QTest>
#include <QTimer>

using namespace toban;

class TestWatchedApplication final : public QObject {
    Q_OBJECT

public:
    explicit TestWatchedApplication(const WatchedApplication &application)
        : m_application(application)
    {
    }

private Q_SLOTS:
    void countsEvents();
    void tellsAStall();

private:
    const WatchedApplication &m_application;
};

static void work(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds) { }
}

void TestWatchedApplication::countsEvents()
{
    const qint64 before = m_application.report().events;
    int left = 5;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&left] { --left; });
    timer.start(1);
    QTRY_VERIFY(left <= 0);
    QVERIFY(m_application.report().events >= before + 5);
}

void TestWatchedApplication::tellsAStall()
{
    const qint64 before = m_application.report().stalls;
    QTimer timer;
    timer.setSingleShot(true);
    connect(&timer, &QTimer::timeout, this, [] { work(200); });
    timer.start(0);
    QTRY_VERIFY(m_application.report().stalls > before);
    QVERIFY(m_application.report().longestMs >= 200);
    QVERIFY(m_application.report().longestCpuMs > 0);
    QVERIFY(m_application.report().slowest.startsWith(QStringLiteral("QTimer")));
    QVERIFY(m_application.reportText().contains(QStringLiteral("QTimer")));
}

int main(int argc, char **argv)
{
    const WatchedApplication application(argc, argv);
    TestWatchedApplication test(application);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_watchedapplication.moc"
