// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The strip below the pages: what it says of a moment, and how hand and keys move the cursor.
#include "recordstory.h"
#include "timestrip.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;

class TestTimeStrip final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_story.reset(); }
    void init();
    void saysWhatWasThere_data();
    void saysWhatWasThere();
    void dragMovesTheCursorAndEndsLive();
    void shiftDragChoosesTheRange();
    void keysMoveTheCursor();
    void hasALaneForEachKind();

private:
    [[nodiscard]] QPoint placeOf(Instant at) const
    {
        const QRectF axis = m_strip->axis();
        const TimeSpan span = m_strip->span();
        return {qRound(axis.left()
                    + toSeconds(at - span.from) / toSeconds(span.length()) * axis.width()),
            30};
    }
    [[nodiscard]] Instant cursor() const
    {
        return m_window->state().place().cursor.at.value_or(fromMs(0));
    }

    std::unique_ptr<RecordStory> m_story;
    MainWindow *m_window = nullptr;
    TimeStrip *m_strip = nullptr;
};

static const Instant noon = test::noon();

void TestTimeStrip::initTestCase()
{
    QLocale::setDefault(QLocale(u"en"_s));
    applyTheme(*qApp, Theme::dark());
    m_story = std::make_unique<RecordStory>(Theme::dark(), std::chrono::hours(2));
}

void TestTimeStrip::init()
{
    m_window = &m_story->open();
    m_strip = m_window->findChild<TimeStrip *>();
    QTRY_VERIFY(m_window->isSettled());
}

void TestTimeStrip::saysWhatWasThere_data()
{
    QTest::addColumn<int>("minutesAgo");
    QTest::addColumn<QStringList>("said");
    QTest::newRow("nothing") << 60 << QStringList();
    QTest::newRow("before anybody asked")
        << 150 << QStringList{u"alerts: not known, a source did not answer"_s};
    QTest::newRow("a mark") << 35 << QStringList{u"2026-11-21 11:25:00 UTC  deploy 1.4.3"_s};
    QTest::newRow("all") << 25
                         << QStringList{u"fired: ErrorRatioHigh"_s, u"fired: LatencyP90Degraded"_s,
                                u"incident: 214 Checkout slow, 1 in 4 fails"_s};
    QTest::newRow("the incident alone")
        << 13 << QStringList{u"incident: 214 Checkout slow, 1 in 4 fails"_s};
}

void TestTimeStrip::saysWhatWasThere()
{
    QFETCH(const int, minutesAgo);
    QFETCH(const QStringList, said);
    const QStringList texts
        = m_strip->textsAt(placeOf(noon - std::chrono::minutes(minutesAgo)).x());
    QVERIFY(texts.constFirst().endsWith(u" UTC"_s));
    QCOMPARE(texts.mid(1), said);
}

void TestTimeStrip::dragMovesTheCursorAndEndsLive()
{
    const auto isNear
        = [this](Instant at) { return std::chrono::abs(cursor() - at) < Millis(20s); };
    QTest::mousePress(m_strip, Qt::LeftButton, {}, placeOf(noon - 3h));
    QVERIFY(isNear(noon - 3h));
    QTest::mouseMove(m_strip, placeOf(noon - 2h));
    QVERIFY(isNear(noon - 2h));
    QCOMPARE(toMs(cursor()) % 1000, qint64(0));
    const QPoint end(qRound(m_strip->axis().right()), 30);
    QTest::mouseMove(m_strip, end);
    QTest::mouseRelease(m_strip, Qt::LeftButton, {}, end);
    QVERIFY(m_window->state().place().cursor.isLive());
}

void TestTimeStrip::shiftDragChoosesTheRange()
{
    QTest::mousePress(m_strip, Qt::LeftButton, Qt::ShiftModifier, placeOf(noon - 2h));
    QTest::mouseMove(m_strip, placeOf(noon - 1h));
    QTest::mouseRelease(m_strip, Qt::LeftButton, Qt::ShiftModifier, placeOf(noon - 1h));
    const auto *range = std::get_if<Range>(&m_window->state().place().window);
    QVERIFY(range);
    QVERIFY(std::chrono::abs(range->from - (noon - 2h)) < Millis(20s));
    QVERIFY(std::chrono::abs(range->to - (noon - 1h)) < Millis(20s));
}

void TestTimeStrip::keysMoveTheCursor()
{
    m_strip->setFocus();
    QTest::keyClick(m_strip, Qt::Key_PageUp); // an hour is shown
    const Instant now = m_story->fixture.clock().now();
    QVERIFY(cursor() == now - 1h);
    QTest::keyClick(m_strip, Qt::Key_PageUp);
    QVERIFY(cursor() == now - 2h);
    QTest::keyClick(m_strip, Qt::Key_PageDown);
    QVERIFY(cursor() == now - 1h);
    QTest::keyClick(m_strip, Qt::Key_Left);
    QVERIFY(cursor() < now - 1h && cursor() > now - 1h - 3min);
    QTest::keyClick(m_strip, Qt::Key_Home);
    QVERIFY(cursor() == m_strip->span().from);
    QTest::keyClick(m_strip, Qt::Key_End);
    QVERIFY(m_window->state().place().cursor.isLive());
}

void TestTimeStrip::hasALaneForEachKind()
{
    const int all = m_strip->height();
    WindowPorts ports = m_story->ports();
    ports.incidents = {};
    const MainWindow without(ports, {});
    QVERIFY(without.findChild<TimeStrip *>()->height() < all);
}

QTEST_MAIN(TestTimeStrip)
#include "tst_timestrip.moc"
