// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatdesk.h"
#include "heatramp.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;

class TestHeatView final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cellsHaveTheRampsColours();
    void shareAndTimeColourAnew();
    void zeroIsClearMissingIsHatched();
    void theOverflowRowStandsApart();
    void marksStandOnTheTopEdge();
    void narrowColumnsMerge();
    void axisFollowsTheEdges();
    void hoverTells();
    void legendMarksTheHoveredValue();
    void everyStatePaints_data();
    void everyStatePaints();
    void staleIsPaler();
    void noteOffersItsAction();

private:
    [[nodiscard]] QColor shade(double share) const;

    std::unique_ptr<HeatDesk> m_desk;
};

void TestHeatView::init()
{
    m_desk = std::make_unique<HeatDesk>();
}

QColor TestHeatView::shade(double share) const
{
    return QColor::fromRgb(
        heatRamp(m_desk->theme.theme())[static_cast<size_t>(std::lround(share * 255))]);
}

void TestHeatView::cellsHaveTheRampsColours()
{
    const auto view = m_desk->makeView(tinyFrame());
    const QImage image = view->image();
    QCOMPARE(
        image.pixelColor(HeatDesk::centre(*view, 0, 0)), m_desk->theme.theme().color(Token::P99));
    QCOMPARE(image.pixelColor(HeatDesk::centre(*view, 0, 1)), shade(0.5)); // the root of a quarter
    QCOMPARE(image.pixelColor(HeatDesk::centre(*view, 0, 2)), shade(0.2));
    HeatChoices choices;
    choices.scale = HeatScale::Linear;
    view->setChoices(choices);
    QCOMPARE(view->image().pixelColor(HeatDesk::centre(*view, 0, 1)), shade(0.25));
    m_desk->theme.setTheme(Theme::light());
    QCOMPARE(view->image().pixelColor(HeatDesk::centre(*view, 0, 1)), shade(0.25));
    QCOMPARE(
        view->image().pixelColor(HeatDesk::centre(*view, 0, 0)), Theme::light().color(Token::P99));
}

void TestHeatView::shareAndTimeColourAnew()
{
    const auto view = m_desk->makeView(tinyFrame());
    HeatChoices choices;
    choices.scale = HeatScale::Linear;
    choices.mode = HeatMode::Share;
    view->setChoices(choices);
    // all calls of the last column lie in one cell: that is the most
    QCOMPARE(view->image().pixelColor(HeatDesk::centre(*view, 3, 1)), shade(1));
    QCOMPARE(view->image().pixelColor(HeatDesk::centre(*view, 0, 0)), shade(100.0 / 130));
    choices.mode = HeatMode::Time;
    view->setChoices(choices);
    // 100 x 0.05, 25 x 0.55, 4 x 5.5; 50 x 0.55 is the most
    QCOMPARE(view->image().pixelColor(HeatDesk::centre(*view, 3, 1)), shade(1));
    QCOMPARE(view->image().pixelColor(HeatDesk::centre(*view, 0, 2)), shade(22 / 27.5));
}

void TestHeatView::zeroIsClearMissingIsHatched()
{
    const auto view = m_desk->makeView(tinyFrame());
    const QImage image = view->image();
    const QColor ground = m_desk->theme.theme().color(Token::Raised);
    const auto strangers = [&](size_t column) {
        const QRect area
            = view->layoutNow().rect({column, 1}).toAlignedRect().adjusted(3, 3, -3, -3);
        int count = 0;
        for (int y = area.top(); y <= area.bottom(); ++y)
            for (int x = area.left(); x <= area.right(); ++x)
                count += image.pixelColor(x, y) == ground ? 0 : 1;
        return count;
    };
    QCOMPARE(strangers(1), 0);
    QVERIFY(strangers(2) > 50);
}

void TestHeatView::theOverflowRowStandsApart()
{
    const auto view = m_desk->makeView(tinyFrame());
    const HeatLayout &layout = view->layoutNow();
    QVERIFY(layout.overflow.bottom() < layout.chart.plot.top());
    QCOMPARE(layout.cellAt(QPointF(layout.rect({0, 3}).center())), std::optional(HeatCell{0, 3}));
    HeatFrame native = tinyFrame();
    native.cells.rows.back().high = 100; // an exponential layout ends
    view->setFrame(native);
    QVERIFY(view->layoutNow().overflow.isNull());
}

void TestHeatView::marksStandOnTheTopEdge()
{
    HeatFrame frame = tinyFrame();
    frame.marks = {{start + 7min + 30s, u"deploy 1.4.3"_s, Token::Accent}};
    const auto view = m_desk->makeView(frame);
    const QRectF plot = view->layoutNow().chart.plot;
    const QPoint tip(
        static_cast<int>(plot.left() + plot.width() / 8), static_cast<int>(plot.top()));
    QCOMPARE(
        view->image().pixelColor(tip + QPoint(0, 3)), m_desk->theme.theme().color(Token::Accent));
    // the cells below stay what they are
    QCOMPARE(view->image().pixelColor(HeatDesk::centre(*view, 0, 1)), shade(0.5));
    QTest::mouseMove(view.get(), HeatDesk::centre(*view, 0, 1));
    QVERIFY(view->valueText().contains(u"deploy 1.4.3"_s));
    QTest::mouseMove(view.get(), HeatDesk::centre(*view, 1, 1));
    QVERIFY(!view->valueText().contains(u"deploy 1.4.3"_s));
}

void TestHeatView::narrowColumnsMerge()
{
    HeatFrame frame = tinyFrame();
    frame.cells.columns.clear();
    frame.cells.counts.clear();
    for (int i = 0; i < 3600; ++i) {
        frame.cells.columns.push_back({{start + i * 1s, start + (i + 1) * 1s}, i, 1, 0, 2});
        frame.cells.counts.insert(frame.cells.counts.end(), {2, 0, 0, 0});
    }
    const auto view = m_desk->makeView(frame);
    const HeatLayout &layout = view->layoutNow();
    QVERIFY(layout.chart.plot.width() / static_cast<double>(layout.cells.columns.size()) >= 3);
    const auto parts = layout.cells.columns[1].observed;
    QCOMPARE(layout.cells.count(1, 0), 2.0 * parts);
    QVERIFY(layout.chart.plot.width() / 3600 * (parts - 1) < 3); // and no wider than needed
}

void TestHeatView::axisFollowsTheEdges()
{
    const auto view = m_desk->makeView(tinyFrame());
    QVERIFY(view->layoutNow().chart.axis.isLog); // each edge ten times the one before
    QTest::keyClick(view.get(), Qt::Key_L);
    QVERIFY(!view->layoutNow().chart.axis.isLog);
    QCOMPARE(view->choices().isLog, std::optional(false));
    HeatFrame even = tinyFrame();
    even.cells.rows = {{0, 1}, {1, 2}, {2, 3}, {3, 4}};
    view->setChoices({});
    view->setFrame(even);
    QVERIFY(!view->layoutNow().chart.axis.isLog);
}

void TestHeatView::hoverTells()
{
    const auto view = m_desk->makeView(tinyFrame());
    QTest::mouseMove(view.get(), HeatDesk::centre(*view, 0, 1));
    const QStringList lines = view->valueText().split(u'\n');
    QCOMPARE(lines,
        (QStringList{u"2026-11-14 10:00:00 – 10:15:00 JST"_s, u"latency 100 ms – 1.00 s"_s,
            u"calls 25"_s, u"of the column 19.2 %"_s, u"below 100 ms 76.9 %"_s,
            u"column n 130"_s}));
    QCOMPARE(view->accessibleDescription(), view->valueText());
    QTest::mouseMove(view.get(), HeatDesk::centre(*view, 2, 1));
    QVERIFY(view->valueText().contains(u"nothing was scraped"_s));
    QTest::mouseMove(view.get(), HeatDesk::centre(*view, 0, 3));
    QVERIFY(view->valueText().contains(u"above 10.0 s"_s));
}

void TestHeatView::legendMarksTheHoveredValue()
{
    const auto view = m_desk->makeView(tinyFrame());
    const QRectF legend = view->layoutNow().legend;
    const QPoint below(
        static_cast<int>(legend.center().x()), static_cast<int>(legend.bottom() + 3));
    QTest::mouseMove(view.get(), HeatDesk::centre(*view, 0, 1)); // half of the ramp
    QCOMPARE(view->grab().toImage().pixelColor(below), m_desk->theme.theme().color(Token::Text));
    QTest::mouseMove(view.get(), HeatDesk::centre(*view, 0, 2));
    QCOMPARE(view->grab().toImage().pixelColor(below), m_desk->theme.theme().color(Token::Raised));
}

void TestHeatView::everyStatePaints_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("hasCells");
    for (int kind = 0; kind <= static_cast<int>(EmptyKind::NeverAsked); ++kind) {
        QTest::addRow("empty kind %d", kind) << kind << false;
        QTest::addRow("kind %d over data", kind) << kind << true;
    }
}

void TestHeatView::everyStatePaints()
{
    QFETCH(const int, kind);
    QFETCH(const bool, hasCells);
    HeatFrame frame = tinyFrame();
    if (!hasCells)
        frame.cells = {};
    frame.empty = {static_cast<EmptyKind>(kind), u"There is nothing here."_s, {}, {}};
    const auto view = m_desk->makeView(frame);
    for (const Freshness freshness : {Freshness::Live, Freshness::Stale, Freshness::Offline}) {
        frame.freshness = freshness;
        frame.newestData = start + 20min;
        view->setFrame(frame);
        for (const QSize size : {QSize(700, 300), QSize(200, 96), QSize(40, 20)}) {
            view->resize(size);
            QTest::mouseMove(view.get(), view->rect().center());
            QCOMPARE(view->grab().toImage().size(), size);
            QTest::keyClick(view.get(), Qt::Key_Right, Qt::ShiftModifier);
        }
    }
    QCOMPARE(view->selection().has_value(), hasCells);
}

void TestHeatView::staleIsPaler()
{
    HeatFrame frame = tinyFrame();
    const auto view = m_desk->makeView(frame);
    const QColor fresh = view->image().pixelColor(HeatDesk::centre(*view, 0, 1));
    frame.freshness = Freshness::Stale;
    frame.newestData = start + 50min;
    view->setFrame(frame);
    const QColor stale = view->image().pixelColor(HeatDesk::centre(*view, 0, 1));
    QVERIFY(stale.hslSaturationF() < fresh.hslSaturationF() * 0.7F);
    QVERIFY(qAbs(stale.lightnessF() - fresh.lightnessF()) < 0.05F);
}

void TestHeatView::noteOffersItsAction()
{
    HeatFrame frame = tinyFrame();
    frame.cells = {};
    frame.empty = {EmptyKind::SourceError, u"The source fails."_s, {}, u"Explain"_s};
    const auto view = m_desk->makeView(frame);
    QSignalSpy asked(view.get(), &HeatView::actionRequested);
    QTest::keyClick(view.get(), Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
}

QTEST_MAIN(TestHeatView)
#include "tst_heatview.moc"
