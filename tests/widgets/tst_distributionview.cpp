// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "distributionview.h"
#include "themeholder.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace toban;

namespace {

/// 80 calls of 1.5 s, 15 of 3 s, 5 above 4 s: 120, 45 and 20 s, were each in the middle.
DistributionFrame threeBuckets()
{
    DistributionFrame frame;
    frame.lines = {{{}, Token::Accent, {{1, 2, 80}, {2, 4, 15}, {4, HUGE_VAL, 5}}, std::nullopt}};
    return frame;
}

} // namespace

/// Choosing buckets of a distribution, and what their time is.
class TestDistributionView final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void timeIsCallsTimesTheMiddle();
    void draggingChoosesWholeBuckets();
    void keysChooseAndCopy();
    void rangeOutlivesARefresh();

private:
    const ThemeHolder m_theme{Theme::dark()};
};

void TestDistributionView::initTestCase()
{
    QLocale::setDefault(QLocale(u"en"_s));
    applyTheme(*qApp, Theme::dark());
}

void TestDistributionView::timeIsCallsTimesTheMiddle()
{
    DistributionFrame frame = threeBuckets();
    QCOMPARE(frame.lines[0].seconds(), 185.0);
    QCOMPARE(distributionReadout(frame, 3)[0].share, u"15.0 %"_s);
    frame.isByTime = true;
    const DistributionReadout at = distributionReadout(frame, 3)[0];
    QCOMPARE(at.share, u"24.3 %"_s); // 45 / 185
    QCOMPARE(at.count, u"45.0 s"_s);
    QCOMPARE(at.below, u"89.2 %"_s); // 165 / 185
    QCOMPARE(distributionRange(frame, 3.5, 2.5), (DistributionRange{2, 4}));
    QCOMPARE(distributionRange(frame, 1.2, 2.5), (DistributionRange{1, 4}));
    QVERIFY(!distributionRange(frame, 0.1, 0.5));
    QCOMPARE(distributionText(frame, {2, HUGE_VAL}),
        u"20 calls (20.0 %) of 2.00 s – ∞ take about 35.1 % of the time"_s); // 65 / 185
}

void TestDistributionView::draggingChoosesWholeBuckets()
{
    DistributionView view(m_theme);
    view.resize(600, 200);
    view.setFrame(threeBuckets());
    view.show();
    QSignalSpy changed(&view, &DistributionView::rangeChanged);
    // three buckets, each a factor of two: a third of the width each
    QTest::mousePress(&view, Qt::LeftButton, {}, {100, 100});
    QTest::mouseMove(&view, {150, 100});
    QMouseEvent drag(QEvent::MouseMove, QPointF(300, 100), view.mapToGlobal(QPointF(300, 100)),
        Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&view, &drag);
    QTest::mouseRelease(&view, Qt::LeftButton, {}, {300, 100});
    QCOMPARE(
        view.rangeText(), u"95 calls (95.0 %) of 1.00 s – 4.00 s take about 89.2 % of the time"_s);
    QCOMPARE(changed.last().first().toString(), view.rangeText());
    QVERIFY(view.accessibleDescription().contains(view.rangeText()));
    QTest::mouseClick(&view, Qt::LeftButton, {}, {300, 100});
    QCOMPARE(view.rangeText(), QString());
}

void TestDistributionView::keysChooseAndCopy()
{
    DistributionView view(m_theme);
    view.resize(600, 200);
    view.setFrame(threeBuckets());
    view.show();
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.rangeText(), QString());
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(view.rangeText().startsWith(u"95 calls"_s));
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), view.rangeText());
    QTest::keyClick(&view, Qt::Key_Escape);
    QCOMPARE(view.rangeText(), QString());
}

void TestDistributionView::rangeOutlivesARefresh()
{
    DistributionView view(m_theme);
    view.resize(600, 200);
    view.setFrame(threeBuckets());
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(view.rangeText().startsWith(u"80 calls"_s));
    DistributionFrame more = threeBuckets();
    more.lines[0].buckets[0].count = 90;
    view.setFrame(more);
    QVERIFY(view.rangeText().startsWith(u"90 calls"_s));
    view.clearRange();
    QCOMPARE(view.rangeText(), QString());
}

QTEST_MAIN(TestDistributionView)
#include "tst_distributionview.moc"
