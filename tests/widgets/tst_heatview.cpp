// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crosshairhub.h"
#include "heatramp.h"
#include "heatview.h"
#include "themeholder.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace toban;

static const Instant start = fromMs(1'794'618'000'000); // 2026-11-14 10:00 in Tokyo
static constexpr double inf = std::numeric_limits<double>::infinity();

class TestHeatView final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void cellsHaveTheRampsColours();
    void shareAndTimeColourAnew();
    void zeroIsClearMissingIsHatched();
    void theOverflowRowStandsApart();
    void narrowColumnsMerge();
    void axisFollowsTheEdges();
    void hoverTells();
    void legendMarksTheHoveredValue();
    void crosshairIsShared();
    void keysMoveAndAnnounce();
    void shiftExtends();
    void dragSelects();
    void dragOnTheTimeAxisZooms();
    void escapeClears();
    void menuChooses();
    void copies();
    void everyStatePaints_data();
    void everyStatePaints();
    void staleIsPaler();
    void noteOffersItsAction();

private:
    [[nodiscard]] std::unique_ptr<HeatView> makeView(const HeatFrame &frame);
    [[nodiscard]] QColor shade(double share) const;
    [[nodiscard]] static QPoint centre(const HeatView &view, size_t column, size_t row);

    std::unique_ptr<ThemeHolder> m_theme;
    std::unique_ptr<CrosshairHub> m_hub;
};

/// Four columns of 15 minutes: 100, 25 and 4 calls and one too slow; none; not scraped; 50.
static HeatFrame tinyFrame()
{
    HeatFrame frame;
    frame.title = u"Latency"_s;
    frame.span = {start, start + 1h};
    frame.zone = QTimeZone("Asia/Tokyo");
    frame.cells.rows = {{0, 0.1}, {0.1, 1}, {1, 10}, {10, inf}};
    const std::vector<double> totals = {130, 0, 0, 50};
    for (int i = 0; i < 4; ++i) {
        const bool isMissing = i == 2;
        frame.cells.columns.push_back({{start + i * 15min, start + (i + 1) * 15min}, i,
            isMissing ? 0 : 1, isMissing ? 1 : 0, totals[static_cast<size_t>(i)]});
    }
    frame.cells.counts = {100, 25, 4, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 50, 0, 0};
    return frame;
}

void TestHeatView::init()
{
    m_theme = std::make_unique<ThemeHolder>(Theme::dark());
    m_hub = std::make_unique<CrosshairHub>();
}

void TestHeatView::cleanup()
{
    m_hub.reset();
    m_theme.reset();
}

std::unique_ptr<HeatView> TestHeatView::makeView(const HeatFrame &frame)
{
    auto view = std::make_unique<HeatView>(*m_theme, *m_hub);
    view->resize(700, 300);
    view->setFrame(frame);
    view->show();
    view->activateWindow();
    view->setFocus();
    return view;
}

QColor TestHeatView::shade(double share) const
{
    return QColor::fromRgb(
        heatRamp(m_theme->theme())[static_cast<size_t>(std::lround(share * 255))]);
}

QPoint TestHeatView::centre(const HeatView &view, size_t column, size_t row)
{
    return view.layoutNow().rect({column, row}).center().toPoint();
}

void TestHeatView::cellsHaveTheRampsColours()
{
    const auto view = makeView(tinyFrame());
    const QImage image = view->image();
    QCOMPARE(image.pixelColor(centre(*view, 0, 0)), m_theme->theme().color(Token::P99));
    QCOMPARE(image.pixelColor(centre(*view, 0, 1)), shade(0.5)); // the root of a quarter
    QCOMPARE(image.pixelColor(centre(*view, 0, 2)), shade(0.2));
    HeatChoices choices;
    choices.scale = HeatScale::Linear;
    view->setChoices(choices);
    QCOMPARE(view->image().pixelColor(centre(*view, 0, 1)), shade(0.25));
    m_theme->setTheme(Theme::light());
    QCOMPARE(view->image().pixelColor(centre(*view, 0, 1)), shade(0.25));
    QCOMPARE(view->image().pixelColor(centre(*view, 0, 0)), Theme::light().color(Token::P99));
}

void TestHeatView::shareAndTimeColourAnew()
{
    const auto view = makeView(tinyFrame());
    HeatChoices choices;
    choices.scale = HeatScale::Linear;
    choices.mode = HeatMode::Share;
    view->setChoices(choices);
    // all calls of the last column lie in one cell: that is the most
    QCOMPARE(view->image().pixelColor(centre(*view, 3, 1)), shade(1));
    QCOMPARE(view->image().pixelColor(centre(*view, 0, 0)), shade(100.0 / 130));
    choices.mode = HeatMode::Time;
    view->setChoices(choices);
    // 100 x 0.05, 25 x 0.55, 4 x 5.5; 50 x 0.55 is the most
    QCOMPARE(view->image().pixelColor(centre(*view, 3, 1)), shade(1));
    QCOMPARE(view->image().pixelColor(centre(*view, 0, 2)), shade(22 / 27.5));
}

void TestHeatView::zeroIsClearMissingIsHatched()
{
    const auto view = makeView(tinyFrame());
    const QImage image = view->image();
    const QColor ground = m_theme->theme().color(Token::Raised);
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
    const auto view = makeView(tinyFrame());
    const HeatLayout &layout = view->layoutNow();
    QVERIFY(layout.overflow.bottom() < layout.chart.plot.top());
    QCOMPARE(layout.cellAt(QPointF(layout.rect({0, 3}).center())), std::optional(HeatCell{0, 3}));
    HeatFrame native = tinyFrame();
    native.cells.rows.back().high = 100; // an exponential layout ends
    view->setFrame(native);
    QVERIFY(view->layoutNow().overflow.isNull());
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
    const auto view = makeView(frame);
    const HeatLayout &layout = view->layoutNow();
    QVERIFY(layout.chart.plot.width() / static_cast<double>(layout.cells.columns.size()) >= 3);
    const auto parts = layout.cells.columns[1].observed;
    QCOMPARE(layout.cells.count(1, 0), 2.0 * parts);
    QVERIFY(layout.chart.plot.width() / 3600 * (parts - 1) < 3); // and no wider than needed
}

void TestHeatView::axisFollowsTheEdges()
{
    const auto view = makeView(tinyFrame());
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
    const auto view = makeView(tinyFrame());
    QTest::mouseMove(view.get(), centre(*view, 0, 1));
    const QStringList lines = view->valueText().split(u'\n');
    QCOMPARE(lines,
        (QStringList{u"2026-11-14 10:00:00 – 10:15:00 JST"_s, u"latency 100 ms – 1.00 s"_s,
            u"calls 25"_s, u"of the column 19.2 %"_s, u"below 100 ms 76.9 %"_s,
            u"column n 130"_s}));
    QCOMPARE(view->accessibleDescription(), view->valueText());
    QTest::mouseMove(view.get(), centre(*view, 2, 1));
    QVERIFY(view->valueText().contains(u"nothing was scraped"_s));
    QTest::mouseMove(view.get(), centre(*view, 0, 3));
    QVERIFY(view->valueText().contains(u"above 10.0 s"_s));
}

void TestHeatView::legendMarksTheHoveredValue()
{
    const auto view = makeView(tinyFrame());
    const QRectF legend = view->layoutNow().legend;
    const QPoint below(
        static_cast<int>(legend.center().x()), static_cast<int>(legend.bottom() + 3));
    QTest::mouseMove(view.get(), centre(*view, 0, 1)); // half of the ramp
    QCOMPARE(view->grab().toImage().pixelColor(below), m_theme->theme().color(Token::Text));
    QTest::mouseMove(view.get(), centre(*view, 0, 2));
    QCOMPARE(view->grab().toImage().pixelColor(below), m_theme->theme().color(Token::Raised));
}

void TestHeatView::crosshairIsShared()
{
    const auto view = makeView(tinyFrame());
    QTest::mouseMove(view.get(), centre(*view, 3, 0));
    QCOMPARE(m_hub->at(), std::optional(start + 1h));
    view->clearFocus();
    QTest::mouseMove(view.get(), QPoint(view->width() / 2, 2));
    QCOMPARE(m_hub->at(), std::nullopt);
    const QImage before = view->grab().toImage();
    m_hub->setAt(start + 5min); // elsewhere: the column shows, no cell
    QVERIFY(view->grab().toImage() != before);
    QVERIFY(view->valueText().isEmpty());
}

void TestHeatView::keysMoveAndAnnounce()
{
    const auto view = makeView(tinyFrame());
    QTest::keyClick(view.get(), Qt::Key_Left); // shows the fullest cell of the last column
    QVERIFY(view->accessibleDescription().contains(u"calls 50"_s));
    QTest::keyClick(view.get(), Qt::Key_Up);
    QVERIFY(view->accessibleDescription().contains(u"latency 1.00 s – 10.0 s"_s));
    QTest::keyClick(view.get(), Qt::Key_Up);
    QVERIFY(view->accessibleDescription().contains(u"above 10.0 s"_s));
    QTest::keyClick(view.get(), Qt::Key_Up); // held
    QTest::keyClick(view.get(), Qt::Key_Home);
    QVERIFY(view->accessibleDescription().contains(u"calls 1\n"_s));
    QTest::keyClick(view.get(), Qt::Key_Down);
    QVERIFY(view->accessibleDescription().contains(u"calls 4\n"_s));
    QTest::keyClick(view.get(), Qt::Key_Right);
    QVERIFY(view->accessibleDescription().contains(u"calls 0\n"_s));
    QCOMPARE(m_hub->at(), std::optional(start + 30min));
}

void TestHeatView::shiftExtends()
{
    const auto view = makeView(tinyFrame());
    QSignalSpy selected(view.get(), &HeatView::rectangleSelected);
    QTest::mouseMove(view.get(), centre(*view, 0, 0));
    QTest::keyClick(view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(view.get(), Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(view->selection(), std::optional(HeatSelection{{start, start + 30min}, 0, 1}));
    QCOMPARE(selected.count(), 2);
    QVERIFY(view->accessibleDescription().contains(u"calls 125"_s));
    QVERIFY(view->accessibleDescription().contains(u"of these columns 96.2 %"_s));
    QSignalSpy zoomed(view.get(), &HeatView::zoomRequested);
    QTest::keyClick(view.get(), Qt::Key_Return);
    QCOMPARE(zoomed.takeFirst().at(0).value<TimeSpan>(), (TimeSpan{start, start + 30min}));
    QVERIFY(!view->selection());
}

void TestHeatView::dragSelects()
{
    const auto view = makeView(tinyFrame());
    QSignalSpy selected(view.get(), &HeatView::rectangleSelected);
    QSignalSpy zoomed(view.get(), &HeatView::zoomRequested);
    const QPoint to = centre(*view, 3, 1);
    QTest::mousePress(view.get(), Qt::LeftButton, {}, centre(*view, 2, 3));
    QTest::mouseMove(view.get(), to);
    QTest::mouseRelease(view.get(), Qt::LeftButton, {}, to);
    QCOMPARE(selected.count(), 1);
    QCOMPARE(selected[0][0].value<TimeSpan>(), (TimeSpan{start + 30min, start + 1h}));
    QCOMPARE(selected[0][1].toDouble(), 0.1);
    QCOMPARE(selected[0][2].toDouble(), inf);
    QCOMPARE(zoomed.count(), 0);
    QTest::mouseClick(view.get(), Qt::LeftButton, {}, to);
    QVERIFY(!view->selection());
}

void TestHeatView::dragOnTheTimeAxisZooms()
{
    const auto view = makeView(tinyFrame());
    QSignalSpy zoomed(view.get(), &HeatView::zoomRequested);
    const QRectF plot = view->layoutNow().chart.plot;
    const int y = static_cast<int>(plot.bottom()) + 8;
    const QPoint from(static_cast<int>(plot.left()), y);
    const QPoint to(static_cast<int>(plot.center().x()), y);
    QTest::mousePress(view.get(), Qt::LeftButton, {}, from);
    QTest::mouseMove(view.get(), to);
    QTest::mouseRelease(view.get(), Qt::LeftButton, {}, to);
    QCOMPARE(zoomed.count(), 1);
    const auto span = zoomed[0][0].value<TimeSpan>();
    QCOMPARE(span.from, start);
    QVERIFY(span.length() > 29min && span.length() < 31min);
    QSignalSpy reset(view.get(), &HeatView::resetRequested);
    QTest::mouseDClick(view.get(), Qt::LeftButton, {}, to);
    QCOMPARE(reset.count(), 1);
}

void TestHeatView::escapeClears()
{
    const auto view = makeView(tinyFrame());
    QAction windowEscape(view.get());
    windowEscape.setShortcut(Qt::Key_Escape);
    view->addAction(&windowEscape);
    QSignalSpy left(&windowEscape, &QAction::triggered);
    QTest::mouseMove(view.get(), centre(*view, 0, 0));
    QTest::keyClick(view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(view.get(), Qt::Key_Escape);
    QVERIFY(!view->selection());
    QVERIFY(m_hub->at());
    QTest::keyClick(view.get(), Qt::Key_Escape);
    QVERIFY(!m_hub->at());
    QCOMPARE(left.count(), 0);
    QTest::keyClick(view.get(), Qt::Key_Escape); // nothing left to clear: the window's own
    QCOMPARE(left.count(), 1);
}

void TestHeatView::menuChooses()
{
    const auto view = makeView(tinyFrame());
    QSignalSpy changed(view.get(), &HeatView::choicesChanged);
    const auto choose = [&view](const QString &text) {
        const std::unique_ptr<QMenu> menu(view->makeMenu());
        for (QAction *action : menu->actions())
            if (action->text() == text)
                action->trigger();
    };
    choose(u"share of the column"_s);
    choose(u"the logarithm"_s);
    choose(u"Percentiles"_s);
    choose(u"Histogram of the column"_s);
    QCOMPARE(changed.count(), 4);
    QCOMPARE(view->choices(),
        (HeatChoices{HeatMode::Share, HeatScale::Logarithmic, std::nullopt, false, true, false}));
    QVERIFY(view->layoutNow().side.isNull());
}

void TestHeatView::copies()
{
    const auto view = makeView(tinyFrame());
    QTest::mouseMove(view.get(), centre(*view, 0, 0));
    QTest::keyClick(view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), view->valueText());
    QTest::keyClick(view.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->image().size(), view->image().size());
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
    const auto view = makeView(frame);
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
    const auto view = makeView(frame);
    const QColor fresh = view->image().pixelColor(centre(*view, 0, 1));
    frame.freshness = Freshness::Stale;
    frame.newestData = start + 50min;
    view->setFrame(frame);
    const QColor stale = view->image().pixelColor(centre(*view, 0, 1));
    QVERIFY(stale.hslSaturationF() < fresh.hslSaturationF() * 0.7F);
    QVERIFY(qAbs(stale.lightnessF() - fresh.lightnessF()) < 0.05F);
}

void TestHeatView::noteOffersItsAction()
{
    HeatFrame frame = tinyFrame();
    frame.cells = {};
    frame.empty = {EmptyKind::SourceError, u"The source fails."_s, {}, u"Explain"_s};
    const auto view = makeView(frame);
    QSignalSpy asked(view.get(), &HeatView::actionRequested);
    QTest::keyClick(view.get(), Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
}

QTEST_MAIN(TestHeatView)
#include "tst_heatview.moc"
