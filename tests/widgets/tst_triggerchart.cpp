// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertscene.h"
#include "chartview.h"

#include <algorithm>
#include <cmath>

using namespace toban;
using namespace toban::testing;
using namespace toban::test;

namespace {

/// The service of an alert around the moment of its last trigger.
class TriggerChartTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<AlertScene>(); }
    void cleanup() { m_scene.reset(); }
    void showsTheHourTinted();
    void leadsToTheOverview();
    void saysThatNothingIsKept();
    void hasNothingWithoutAService();

private:
    /// "shop" was watched from six in the morning on; the alert fires from noon to 12:10, and it is
    /// 12:40 now.
    void fire(const QString &service, bool isWatched)
    {
        ShopStory shop;
        shop.end = noon() + 40min;
        if (isWatched)
            QVERIFY(ingestNow(m_scene->store(), shop.samples()));
        for (int minute = 0; minute < 10; ++minute) {
            m_scene->tell({reportOf(u"ErrorRatioHigh"_s, service)});
            m_scene->fixture.clock().advance(1min);
        }
        m_scene->tell({});
        m_scene->fixture.clock().advance(29min);
        m_scene->tell({});
        m_scene->show(1);
        m_scene->select(u"ErrorRatioHigh"_s);
        QTRY_VERIFY(m_scene->window->isSettled());
    }
    [[nodiscard]] ChartView *chart() const { return m_scene->find<ChartView>("triggerChart"); }

    std::unique_ptr<AlertScene> m_scene;
};

void TriggerChartTest::showsTheHourTinted()
{
    fire(u"shop"_s, true);
    QTRY_VERIFY(chart()->isVisible());
    const ChartFrame &frame = chart()->frame();
    QCOMPARE(frame.span, (TimeSpan{noon() - 30min, noon() + 30min}));
    QCOMPARE(frame.tints.size(), size_t(1));
    QCOMPARE(frame.tints[0].span, (TimeSpan{noon(), noon() + 10min}));
    QCOMPARE(frame.tints[0].token, Token::Critical);
    QCOMPARE(frame.tints[0].text, u"ErrorRatioHigh"_s);
    QVERIFY(std::ranges::any_of(frame.lines, [](const LineSeries &line) {
        return line.name == u"p99"_s
            && std::ranges::any_of(line.values, [](double value) { return std::isfinite(value); });
    }));
    QCOMPARE(m_scene->find<QLabel>("triggerCaption")->text(),
        u"shop at its last trigger, 2026-11-21 12:00 UTC"_s);
    QVERIFY(!m_scene->find<QLabel>("triggerNote")->isVisible());
}

void TriggerChartTest::leadsToTheOverview()
{
    fire(u"shop"_s, true);
    QTRY_VERIFY(chart()->isVisible());
    const Range hour{noon() - 30min, noon() + 30min};
    QTest::mouseClick(chart(), Qt::LeftButton, {}, chart()->plotArea().center());
    QTRY_COMPARE(m_scene->window->memory().page, PageId::Overview);
    QVERIFY(m_scene->window->memory().window == TimeWindow(hour));
    m_scene->press(Qt::Key_6, Qt::ControlModifier);
    QTRY_COMPARE(m_scene->window->memory().page, PageId::Alerts);
    auto *open = m_scene->find<QPushButton>("triggerOpen");
    QTRY_VERIFY(open->isVisible());
    open->setFocus();
    QTest::keyClick(open, Qt::Key_Space);
    QTRY_COMPARE(m_scene->window->memory().page, PageId::Overview);
}

void TriggerChartTest::saysThatNothingIsKept()
{
    fire(u"shop"_s, false);
    QTRY_VERIFY(m_scene->find<QLabel>("triggerNote")->isVisible());
    QCOMPARE(m_scene->find<QLabel>("triggerNote")->text(), u"Nothing is kept of that time."_s);
    QVERIFY(!chart()->isVisible());
}

void TriggerChartTest::hasNothingWithoutAService()
{
    fire(u"batch"_s, true);
    QVERIFY(!chart()->isVisible());
    QVERIFY(!m_scene->find<QLabel>("triggerCaption")->isVisible());
}

} // namespace

QTEST_MAIN(TriggerChartTest)
#include "tst_triggerchart.moc"
