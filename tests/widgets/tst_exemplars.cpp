// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Exemplars on the chart and on the heatmap: drawn, told, activated.
#include "chartview.h"
#include "exemplardots.h"
#include "heatdesk.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;

/// A line of four points, 15 minutes apart, from 0.1 to 0.4 s.
static ChartFrame fourPoints(std::vector<ChartExemplar> exemplars)
{
    ChartFrame frame;
    frame.title = u"Latency"_s;
    frame.span = {start, start + 1h};
    frame.unit = Unit::Seconds;
    LineSeries line;
    line.name = u"p99"_s;
    for (int i = 1; i <= 4; ++i) {
        line.times.push_back(start + i * 15min);
        line.values.push_back(0.1 * i);
    }
    frame.lines = {line};
    frame.exemplars = std::move(exemplars);
    return frame;
}

class TestExemplars final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theLargestOfNeighboursIsDrawn();
    void theyAreSeen();
    void theReadoutTellsTheColumnsOwn();
    void aClickActivates();
    void enterActivatesTheColumnsOwn();
    void withoutATraceNothingCanBeDone();
    void cellsTellAndActivate();

private:
    struct Chart {
        std::unique_ptr<ChartView> view;
        std::unique_ptr<QSignalSpy> activated;
    };
    [[nodiscard]] Chart chart(std::vector<ChartExemplar> exemplars);
    [[nodiscard]] static QPoint placeOf(const ChartView &view, const ChartExemplar &exemplar);

    std::unique_ptr<HeatDesk> m_desk;
};

void TestExemplars::init()
{
    m_desk = std::make_unique<HeatDesk>();
}

TestExemplars::Chart TestExemplars::chart(std::vector<ChartExemplar> exemplars)
{
    Chart made{std::make_unique<ChartView>(m_desk->theme, m_desk->hub), nullptr};
    made.view->resize(700, 300);
    made.view->setFrame(fourPoints(std::move(exemplars)));
    made.view->show();
    made.view->activateWindow();
    made.view->setFocus();
    made.activated = std::make_unique<QSignalSpy>(made.view.get(), &ChartView::exemplarActivated);
    return made;
}

QPoint TestExemplars::placeOf(const ChartView &view, const ChartExemplar &exemplar)
{
    const ChartLayout layout = layOut(view.frame(), Theme::dark(), view.size(), view.isLog());
    return QPointF(layout.x(exemplar.at), layout.y(exemplar.value)).toPoint();
}

void TestExemplars::theLargestOfNeighboursIsDrawn()
{
    ChartLayout layout;
    layout.plot = QRectF(100, 10, 600, 200); // six pixels a minute
    layout.span = {start, start + 100min};
    layout.axis.high = 1;
    const auto at = [](Millis after, double value) {
        return ChartExemplar{start + after, value, u"text"_s};
    };
    const std::vector<ChartExemplar> exemplars{
        at(10min, 0.2), at(10min + 10s, 0.5), at(50min, 0.25), at(-1min, 0.9), at(90min, 7)};
    const auto dots = exemplarDots(exemplars, layout);
    QCOMPARE(dots.size(), size_t(3));
    QCOMPARE(dots[0].exemplar, size_t(1));
    QCOMPARE(dots[1].exemplar, size_t(2));
    QCOMPARE(dots[1].at, QPointF(400, 160)); // a quarter up
    QVERIFY(layout.plot.contains(dots[2].at)); // held at the top
    QCOMPARE(exemplarAt(dots, QPointF(402, 158)), std::optional(size_t(2)));
    QCOMPARE(exemplarAt(dots, QPointF(410, 160)), std::optional<size_t>());
}

void TestExemplars::theyAreSeen()
{
    const ChartExemplar one{start + 20min, 0.35, u"text"_s, u"4bf9"_s};
    const Chart with = chart({one});
    const Chart without = chart({});
    const QImage seen = with.view->image();
    const QImage bare = without.view->image();
    const QPoint middle = placeOf(*with.view, one);
    QVERIFY(seen.pixel(middle - QPoint(4, 0)) != bare.pixel(middle - QPoint(4, 0)));
    QCOMPARE(seen.pixel(middle), bare.pixel(middle)); // hollow
}

void TestExemplars::theReadoutTellsTheColumnsOwn()
{
    const Chart made = chart({{start + 16min, 0.2, u"fast"_s, u"1"_s},
        {start + 30min, 0.3, u"one call: 300 ms\ntrace 2"_s, u"2"_s}});
    QVERIFY(made.view->valueText(start + 30min).endsWith(u"one call: 300 ms\ntrace 2"_s));
    QVERIFY(!made.view->valueText(start + 45min).contains(u"one call"_s));
    QVERIFY(!made.view->valueText(start + 15min).contains(u"fast"_s));
    // the only one that is drawn there, too
    QCOMPARE(made.view->frame().exemplars.size(), size_t(1));
    QCOMPARE(made.view->frame().exemplars[0].key, u"2"_s);
}

void TestExemplars::aClickActivates()
{
    const ChartExemplar one{start + 16min, 0.35, u"text"_s, u"4bf9"_s};
    const Chart made = chart({one});
    const QPoint place = placeOf(*made.view, one);
    QTest::mouseMove(made.view.get(), place);
    QCOMPARE(made.view->cursor().shape(), Qt::PointingHandCursor);
    // the column it belongs to, not the sample that is nearer
    QCOMPARE(m_desk->hub.at(), std::optional(start + 30min));
    QTest::mouseClick(made.view.get(), Qt::LeftButton, {}, place);
    QCOMPARE(made.activated->size(), 1);
    QVERIFY(made.activated->at(0).at(0).value<ChartExemplar>() == one);
    QTest::mouseClick(made.view.get(), Qt::LeftButton, {}, place + QPoint(40, 0));
    QCOMPARE(made.activated->size(), 1);
}

void TestExemplars::enterActivatesTheColumnsOwn()
{
    const Chart made = chart({{start + 16min, 0.2, u"text"_s, u"4bf9"_s}});
    QTest::keyClick(made.view.get(), Qt::Key_Home);
    QTest::keyClick(made.view.get(), Qt::Key_Return);
    QCOMPARE(made.activated->size(), 0);
    QTest::keyClick(made.view.get(), Qt::Key_Right);
    QCOMPARE(m_desk->hub.at(), std::optional(start + 30min));
    QTest::keyClick(made.view.get(), Qt::Key_Return);
    QCOMPARE(made.activated->size(), 1);
}

void TestExemplars::withoutATraceNothingCanBeDone()
{
    const ChartExemplar one{start + 16min, 0.35, u"text"_s};
    const Chart made = chart({one});
    QTest::mouseClick(made.view.get(), Qt::LeftButton, {}, placeOf(*made.view, one));
    QCOMPARE(made.activated->size(), 0);
}

void TestExemplars::cellsTellAndActivate()
{
    HeatFrame frame = tinyFrame();
    frame.exemplars = {{start + 5min, 0.5, u"one call: 500 ms\ntrace 4bf9"_s, u"4bf9"_s}};
    const auto view = m_desk->makeView(frame);
    QSignalSpy activated(view.get(), &HeatView::exemplarActivated);
    QTest::mouseMove(view.get(), HeatDesk::centre(*view, 0, 0));
    QVERIFY(!view->valueText().contains(u"one call"_s));
    QTest::keyClick(view.get(), Qt::Key_Return);
    QCOMPARE(activated.size(), 0);
    QTest::keyClick(view.get(), Qt::Key_Up);
    QVERIFY(view->valueText().endsWith(u"one call: 500 ms\ntrace 4bf9"_s));
    QTest::keyClick(view.get(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    const ChartLayout &layout = view->layoutNow().chart;
    const QPoint place = QPointF(layout.x(start + 5min), layout.y(0.5)).toPoint();
    QTest::mouseMove(view.get(), place);
    QCOMPARE(view->cursor().shape(), Qt::PointingHandCursor);
    QTest::mouseClick(view.get(), Qt::LeftButton, {}, place);
    QCOMPARE(activated.size(), 2);
    QVERIFY(activated.at(1).at(0).value<ChartExemplar>() == frame.exemplars[0]);
}

QTEST_MAIN(TestExemplars)
#include "tst_exemplars.moc"
