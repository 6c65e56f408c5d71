// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartview.h"
#include "crosshairhub.h"
#include "themeholder.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <limits>

using namespace toban;

static const Instant start = fromMs(1'794'618'000'000); // 2026-11-14 10:00 in Tokyo
static const double nothing = std::numeric_limits<double>::quiet_NaN();

class TestChartView final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aSpikeOfOneSampleStaysVisible();
    void gapsBreakTheLine();
    void zeroIsALine();
    void infiniteValuesDoNotHurt();
    void staleIsPalerAndHatched();
    void badNewsNeverHidesGoodData();
    void emptyOffersItsAction();
    void crosshairIsShared();
    void keyboardMovesAndAnnounces();
    void dragZoomsShiftDragSelects();
    void doubleClickResets();
    void clickIsolates();
    void copies();
    void logScaleToggles();
    void themeChangeRepaints();

private:
    [[nodiscard]] std::unique_ptr<ChartView> makeView();
    [[nodiscard]] bool columnHas(const QImage &image, int x, Token token) const;

    std::unique_ptr<ThemeHolder> m_theme;
    std::unique_ptr<CrosshairHub> m_hub;
};

static ChartFrame frameOf(const std::vector<double> &values)
{
    ChartFrame frame;
    frame.title = QStringLiteral("Latency");
    frame.span = {start, start + 1h};
    frame.zone = QTimeZone("Asia/Tokyo");
    frame.unit = Unit::Seconds;
    LineSeries line;
    line.name = QStringLiteral("p99");
    line.token = Token::Max;
    line.width = 2;
    line.values = values;
    for (size_t index = 0; index < values.size(); ++index)
        line.times.push_back(start
            + Millis(
                std::chrono::milliseconds(1h).count() * qint64(index + 1) / qint64(values.size())));
    frame.lines = {line};
    return frame;
}

void TestChartView::init()
{
    m_theme = std::make_unique<ThemeHolder>(Theme::dark());
    m_hub = std::make_unique<CrosshairHub>();
}

void TestChartView::cleanup()
{
    m_hub.reset();
    m_theme.reset();
}

std::unique_ptr<ChartView> TestChartView::makeView()
{
    auto view = std::make_unique<ChartView>(*m_theme, *m_hub);
    view->resize(600, 300);
    view->show();
    view->activateWindow();
    view->setFocus();
    return view;
}

bool TestChartView::columnHas(const QImage &image, int x, Token token) const
{
    const QRgb wanted = m_theme->theme().color(token).rgb();
    for (int y = 0; y < image.height(); ++y)
        if (image.pixel(x, y) == wanted)
            return true;
    return false;
}

void TestChartView::aSpikeOfOneSampleStaysVisible()
{
    const auto view = makeView();
    std::vector<double> values(100'000, 0.1);
    values[37'000] = 2.0; // the axis reaches 2.0, so the spike reaches the top
    view->setFrame(frameOf(values));
    const QImage image = view->image();
    const QRect plot = view->plotArea();
    const int x = plot.left() + static_cast<int>(plot.width() * 0.37);
    const QColor line = m_theme->theme().color(Token::Max);
    int closest = 999;
    for (int column = x - 2; column <= x + 2; ++column)
        for (int y = plot.top(); y < plot.top() + plot.height() / 2; ++y)
            closest = std::min(closest, qAbs(image.pixelColor(column, y).red() - line.red()));
    QVERIFY2(closest < 12, qPrintable(QString::number(closest)));
    // and nowhere else in the upper half
    for (int column = plot.left() + 4; column < plot.right() - 4; ++column)
        QVERIFY(std::abs(column - x) <= 3
            || image.pixelColor(column, plot.center().y() - 5).red() < 80);
}

void TestChartView::gapsBreakTheLine()
{
    const auto view = makeView();
    std::vector<double> values(120, 0.5);
    for (size_t index = 40; index < 80; ++index)
        values[index] = nothing;
    view->setFrame(frameOf(values));
    const QImage image = view->image();
    const QRect plot = view->plotArea();
    const auto at
        = [&plot](double share) { return plot.left() + static_cast<int>(plot.width() * share); };
    QVERIFY(columnHas(image, at(0.2), Token::Max));
    QVERIFY(columnHas(image, at(0.9), Token::Max));
    for (double share = 0.36; share < 0.64; share += 0.02)
        QVERIFY(!columnHas(image, at(share), Token::Max));
}

void TestChartView::zeroIsALine()
{
    const auto view = makeView();
    view->setFrame(frameOf(std::vector<double>(60, 0.0)));
    const QRect plot = view->plotArea();
    QVERIFY(columnHas(view->image(), plot.center().x(), Token::Max));
    const QImage image = view->image();
    QCOMPARE(
        image.pixelColor(plot.center().x(), plot.bottom()), m_theme->theme().color(Token::Max));
}

void TestChartView::infiniteValuesDoNotHurt()
{
    const auto view = makeView();
    std::vector<double> values(60, 0.5);
    values[20] = std::numeric_limits<double>::infinity();
    values[21] = -std::numeric_limits<double>::infinity();
    ChartFrame frame = frameOf(values);
    Band band;
    band.line = 0;
    band.times = frame.lines[0].times;
    band.low.assign(60, 0.25);
    band.high.assign(60, std::numeric_limits<double>::infinity());
    frame.bands = {band};
    view->setFrame(frame);
    const QRect plot = view->plotArea();
    const int y = plot.bottom() - plot.height() * 5 / 6;
    QVERIFY(columnHas(view->image(), plot.left() + plot.width() / 6, Token::Max));
    // the axis is the data's, and a band without an upper end reaches the top
    QVERIFY(view->image().pixelColor(plot.center().x(), plot.top() + 3)
        != m_theme->theme().color(Token::Raised));
    QVERIFY(y > plot.top());
    QVERIFY(view->valueText(start + 30min).contains(QStringLiteral("above 250 ms")));
}

void TestChartView::staleIsPalerAndHatched()
{
    const auto view = makeView();
    ChartFrame frame = frameOf(std::vector<double>(60, 0.5));
    frame.lines[0].times.resize(45);
    frame.lines[0].values.resize(45);
    view->setFrame(frame);
    const QRect plot = view->plotArea();
    const int old = plot.left() + plot.width() / 2;
    const int missing = plot.left() + plot.width() * 9 / 10;
    QVERIFY(columnHas(view->image(), old, Token::Max));
    const auto busyRows = [&](int x) {
        int rows = 0;
        for (int y = plot.top() + 2; y < plot.bottom(); ++y)
            rows += view->image().pixelColor(x, y) != m_theme->theme().color(Token::Raised) ? 1 : 0;
        return rows;
    };
    const int calm = busyRows(missing);
    frame.freshness = Freshness::Stale;
    frame.newestData = start + 45min;
    view->setFrame(frame);
    QVERIFY(!columnHas(view->image(), old, Token::Max));
    const QColor pale = desaturated(m_theme->theme().color(Token::Max), 0.55);
    bool hasPale = false;
    for (int y = plot.top(); y < plot.bottom(); ++y)
        hasPale = hasPale || view->image().pixel(old, y) == pale.rgb();
    QVERIFY(hasPale); // the value stays, in paler colours
    QVERIFY(busyRows(missing) > calm + 20);
}

void TestChartView::badNewsNeverHidesGoodData()
{
    const auto view = makeView();
    ChartFrame frame = frameOf(std::vector<double>(60, 0.5));
    frame.empty
        = {EmptyKind::SourceError, QStringLiteral("HTTP 503"), {}, QStringLiteral("Explain")};
    frame.freshness = Freshness::Late;
    view->setFrame(frame);
    QVERIFY(columnHas(view->image(), view->plotArea().center().x(), Token::Max));
    QSignalSpy asked(view.get(), &ChartView::actionRequested);
    QTest::keyClick(view.get(), Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
}

void TestChartView::emptyOffersItsAction()
{
    const auto view = makeView();
    ChartFrame frame = frameOf({});
    frame.lines.clear();
    frame.empty = {
        EmptyKind::FilteredOut, QStringLiteral("Nothing left"), {}, QStringLiteral("Clear filter")};
    view->setFrame(frame);
    QVERIFY(view->accessibleDescription().contains(QStringLiteral("Nothing left")));
    QSignalSpy asked(view.get(), &ChartView::actionRequested);
    const QImage image = view->image();
    const QRgb accent = m_theme->theme().color(Token::Accent).rgb();
    for (int y = 0; y < image.height() && asked.isEmpty(); ++y)
        for (int x = 0; x < image.width() && asked.isEmpty(); ++x)
            if (image.pixel(x, y) == accent)
                QTest::mouseClick(view.get(), Qt::LeftButton, {}, {x, y});
    QCOMPARE(asked.count(), 1);
}

void TestChartView::crosshairIsShared()
{
    const auto one = makeView();
    const auto other = makeView();
    one->setFrame(frameOf(std::vector<double>(60, 0.5)));
    other->setFrame(frameOf(std::vector<double>(60, 0.5)));
    const QRect plot = one->plotArea();
    QVERIFY(!columnHas(other->grab().toImage(), plot.left() + plot.width() / 2, Token::Muted));
    QTest::mouseMove(one.get(), {plot.left() + plot.width() / 2, plot.center().y()});
    QVERIFY(m_hub->at().has_value());
    QCOMPARE(*m_hub->at(), start + 30min); // snapped to the sample
    const QImage after = other->grab().toImage();
    bool hasLine = false;
    for (int x = plot.left() + plot.width() / 2 - 2; x <= plot.left() + plot.width() / 2 + 2; ++x)
        hasLine = hasLine || columnHas(after, x, Token::Muted);
    QVERIFY(hasLine);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(one.get(), &leave);
    QVERIFY(!m_hub->at().has_value());
}

void TestChartView::keyboardMovesAndAnnounces()
{
    const auto view = makeView();
    std::vector<double> values;
    for (int index = 0; index < 60; ++index)
        values.push_back(0.001 * (index + 1));
    view->setFrame(frameOf(values));
    QVERIFY(QTest::qWaitForWindowActive(view.get()));
    QVERIFY(view->hasFocus());
    QTest::keyClick(view.get(), Qt::Key_Left); // the first key shows it, at the newest sample
    QCOMPARE(view->accessibleDescription(), QStringLiteral("2026-11-14 11:00:00 JST\np99 60.0 ms"));
    QTest::keyClick(view.get(), Qt::Key_Left);
    QCOMPARE(view->accessibleDescription(), QStringLiteral("2026-11-14 10:59:00 JST\np99 59.0 ms"));
    QTest::keyClick(view.get(), Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(view->accessibleDescription(), QStringLiteral("2026-11-14 10:49:00 JST\np99 49.0 ms"));
    QTest::keyClick(view.get(), Qt::Key_Home);
    QCOMPARE(view->accessibleDescription(), QStringLiteral("2026-11-14 10:01:00 JST\np99 1.00 ms"));
    QTest::keyClick(view.get(), Qt::Key_Left); // held at the end
    QCOMPARE(*m_hub->at(), start + 1min);
    QTest::keyClick(view.get(), Qt::Key_End);
    QCOMPARE(*m_hub->at(), start + 1h);
    QTest::keyClick(view.get(), Qt::Key_Escape);
    QVERIFY(!m_hub->at().has_value());
}

static void drag(QWidget *view, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers)
{
    QTest::mousePress(view, Qt::LeftButton, modifiers, from);
    QMouseEvent move(
        QEvent::MouseMove, to, view->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, modifiers);
    QApplication::sendEvent(view, &move);
    QTest::mouseRelease(view, Qt::LeftButton, modifiers, to);
}

void TestChartView::dragZoomsShiftDragSelects()
{
    const auto view = makeView();
    view->setFrame(frameOf(std::vector<double>(60, 0.5)));
    const QRect plot = view->plotArea();
    QSignalSpy zoomed(view.get(), &ChartView::zoomRequested);
    QSignalSpy selected(view.get(), &ChartView::spanSelected);
    const auto at = [&plot](int twelfths) {
        return QPoint(plot.left() + plot.width() * twelfths / 12, plot.center().y());
    };
    drag(view.get(), at(9), at(3), Qt::NoModifier); // from right to left is as good
    QCOMPARE(zoomed.count(), 1);
    const auto span = zoomed.takeFirst().first().value<TimeSpan>();
    QVERIFY(std::chrono::abs(span.from - (start + 15min)) < 15s);
    QVERIFY(std::chrono::abs(span.to - (start + 45min)) < 15s);
    drag(view.get(), at(3), at(20), Qt::ShiftModifier); // beyond the edge is the edge
    QCOMPARE(selected.count(), 1);
    QCOMPARE(selected.takeFirst().first().value<TimeSpan>().to, start + 1h);
    drag(view.get(), at(3), at(3) + QPoint(3, 0), Qt::NoModifier); // a shaky click
    QVERIFY(zoomed.isEmpty());
}

void TestChartView::doubleClickResets()
{
    const auto view = makeView();
    view->setFrame(frameOf(std::vector<double>(60, 0.5)));
    QSignalSpy reset(view.get(), &ChartView::resetRequested);
    QTest::mouseDClick(view.get(), Qt::LeftButton, {}, view->plotArea().center());
    QCOMPARE(reset.count(), 1);
}

void TestChartView::clickIsolates()
{
    const auto view = makeView();
    ChartFrame frame = frameOf(std::vector<double>(60, 0.5));
    LineSeries other = frame.lines[0];
    other.token = Token::Ok;
    other.values.assign(60, 0.25);
    frame.lines.push_back(other);
    view->setFrame(frame);
    const QRect plot = view->plotArea();
    const int x = plot.left() + plot.width() / 4;
    int row = 0;
    for (int y = plot.top(); y < plot.bottom(); ++y)
        if (view->image().pixelColor(x, y) == m_theme->theme().color(Token::Ok))
            row = y;
    QTest::mouseClick(view.get(), Qt::LeftButton, {}, {x, row});
    QVERIFY(columnHas(view->image(), x, Token::Ok));
    QVERIFY(!columnHas(view->image(), x, Token::Max));
    QTest::mouseClick(view.get(), Qt::LeftButton, {}, {x, plot.bottom() - 30});
    QVERIFY(columnHas(view->image(), x, Token::Max));
}

void TestChartView::copies()
{
    const auto view = makeView();
    view->setFrame(frameOf({0.1, 0.123456789, 0.3, 0.4}));
    m_hub->setAt(start + 30min);
    view->copyValueAction()->trigger();
    QCOMPARE(QApplication::clipboard()->text(),
        QStringLiteral("2026-11-14 10:30:00 JST\np99 0.123456789 s"));
    view->copyImageAction()->trigger();
    QCOMPARE(QApplication::clipboard()->image().size(), QSize(600, 300));
}

void TestChartView::logScaleToggles()
{
    const auto view = makeView();
    view->setFrame(frameOf({0.01, 0.1, 1, 10}));
    const QImage linear = view->image().copy();
    QTest::keyClick(view.get(), Qt::Key_L);
    QVERIFY(view->image() != linear);
    QTest::keyClick(view.get(), Qt::Key_L);
    QCOMPARE(view->image(), linear);
}

void TestChartView::themeChangeRepaints()
{
    const auto view = makeView();
    view->setFrame(frameOf({0.1, 0.2}));
    QCOMPARE(view->image().pixelColor(1, 1), Theme::dark().color(Token::Raised));
    m_theme->setTheme(Theme::light());
    QCOMPARE(view->image().pixelColor(1, 1), Theme::light().color(Token::Raised));
}

QTEST_MAIN(TestChartView)
#include "tst_chartview.moc"
