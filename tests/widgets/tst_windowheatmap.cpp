// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"
#include "heatframes.h"
#include "heatperiods.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;

class TestWindowHeatmap final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void latencyBecomesAHeatmap();
    void requestDetailBecomesAHeatmap();
    void aRectangleSaysWhatIsInIt();
    void aRectangleIsLeftAgain();
    void besideThePeriodBefore();
    void lessThePeriodBefore();
    void heatmapSaysWhatItNeeds();
    void keyExportsTheCellsShown();
    void exportHasBothPeriods();
};

void TestWindowHeatmap::initTestCase()
{
    QLocale::setDefault(QLocale(u"en"_s));
    applyTheme(*qApp, Theme::dark());
}

void TestWindowHeatmap::latencyBecomesAHeatmap()
{
    const Desk desk;
    QTRY_VERIFY(desk.window->isSettled());
    QTest::keyClick(desk.window.get(), Qt::Key_H);
    QTRY_VERIFY(desk.heatmap());
    QTRY_VERIFY(desk.heatmap()->frame().cells.hasCalls());
    const HeatFrame &frame = desk.heatmap()->frame();
    QCOMPARE(frame.lines.size(), size_t(3));
    QCOMPARE(frame.lines.back().name, u"p99"_s);
    QCOMPARE(frame.thresholds.size(), size_t(1));
    QCOMPARE(frame.freshness, Freshness::Live);
    QVERIFY(frame.cells.rows.back().isOverflow());
    Q_EMIT desk.heatmap()->zoomRequested({desk.story.end - 30min, desk.story.end - 10min});
    QTRY_COMPARE(desk.heatmap()->frame().span.length(), Millis(20min));
    QTest::keyClick(desk.window.get(), Qt::Key_H);
    QTRY_VERIFY(!desk.heatmap());
    QCOMPARE(desk.latency()->frame().title, u"Latency"_s);
}

void TestWindowHeatmap::requestDetailBecomesAHeatmap()
{
    const Desk desk;
    desk.window->goTo(PageId::Requests);
    QTRY_VERIFY(desk.window->isSettled());
    const auto switches = desk.window->findChildren<QToolButton *>(u"heatmap"_s);
    for (QToolButton *one : switches)
        if (one->isVisible())
            one->click();
    QTRY_VERIFY(desk.heatmap());
    QTRY_VERIFY(desk.heatmap()->frame().cells.hasCalls());
    const auto callsOf = [](const HeatCells &cells) {
        double calls = 0;
        for (const HeatColumn &column : cells.columns)
            calls += column.count;
        return calls;
    };
    const double first = callsOf(desk.heatmap()->frame().cells);
    desk.find<QTableView>("requestTable")->selectRow(1);
    QTRY_VERIFY(callsOf(desk.heatmap()->frame().cells) > 0
        && callsOf(desk.heatmap()->frame().cells) != first);
    // the choice is the window's: remembered, and in force on the other page
    QCOMPARE(desk.window->memory().latencyView, LatencyView::Heatmap);
    desk.window->goTo(PageId::Overview);
    QTRY_VERIFY(desk.heatmap() && desk.heatmap()->frame().cells.hasCalls());
    HeatChoices choices;
    choices.mode = HeatMode::Share;
    Q_EMIT desk.heatmap()->choicesChanged(choices);
    QCOMPARE(desk.window->memory().heat, choices);
    QCOMPARE(desk.heatmap()->choices(), choices);
}

/// From the last column, three rows up from the fullest cell.
static HeatView *withSelection(const Desk &desk)
{
    const auto isReady = [&desk] { return desk.window->isSettled(); };
    if (!QTest::qWaitFor(isReady))
        return nullptr;
    QTest::keyClick(desk.window.get(), Qt::Key_H);
    if (!desk.heatmap() || !QTest::qWaitFor(isReady))
        return nullptr;
    HeatView *view = desk.heatmap();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Left);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(view, Qt::Key_Left, Qt::ShiftModifier);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(view, Qt::Key_Up, Qt::ShiftModifier);
    return view;
}

/// What the page of @p view says of its selection.
static QWidget *paneOf(const HeatView &view)
{
    for (const QWidget *around = view.parentWidget(); around; around = around->parentWidget())
        if (auto *pane = around->findChild<QWidget *>(u"heatSelection"_s))
            return pane;
    return nullptr;
}

void TestWindowHeatmap::aRectangleSaysWhatIsInIt()
{
    const Desk desk;
    const HeatView *view = withSelection(desk);
    QVERIFY(view);
    const QWidget *pane = paneOf(*view);
    QTRY_VERIFY(pane->isVisible());
    QTRY_VERIFY(desk.window->isSettled());
    const HeatSelection chosen = view->selection().value();
    const HeatCells &cells = view->layoutNow().cells;
    const auto [first, last] = cellsOf(view->layoutNow(), chosen).value();
    const HeatSum sum = sumOf(cells, first.column, last.column, first.row, last.row);
    const QString sums = pane->findChild<QLabel *>(u"heatSelectionSums"_s)->text();
    QVERIFY2(
        sums.startsWith(u"%1 of %2 calls in this time"_s.arg(
            quantityText({sum.inside, Unit::Count}), quantityText({sum.ofColumns, Unit::Count}))),
        qPrintable(sums));
    auto *table = pane->findChild<QTableView *>(u"heatSelectionTable"_s);
    QVERIFY(table->model()->rowCount() > 1);
    QCOMPARE(table->accessibleName(), u"Requests in the selection"_s);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(sums));
    QVERIFY(copied.contains(table->model()->index(0, 0).data().toString()));
}

void TestWindowHeatmap::aRectangleIsLeftAgain()
{
    const Desk desk;
    HeatView *view = withSelection(desk);
    QVERIFY(view);
    const QWidget *pane = paneOf(*view);
    QTRY_VERIFY(pane->isVisible());
    pane->findChild<QTableView *>(u"heatSelectionTable"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!pane->isVisible());
    QVERIFY(!view->selection());
    QVERIFY(view->hasFocus());
    QTest::keyClick(view, Qt::Key_Left);
    QTest::keyClick(view, Qt::Key_Left, Qt::ShiftModifier);
    const TimeSpan span = view->selection()->span;
    QTRY_VERIFY(pane->isVisible());
    pane->findChild<QToolButton *>(u"selectionZoom"_s)->click();
    QCOMPARE(desk.window->state().span(), span);
    QVERIFY(!pane->isVisible());
    // a selection that is no longer in sight is none
    QTRY_VERIFY(desk.window->isSettled());
    QTest::keyClick(view, Qt::Key_Left, Qt::ShiftModifier);
    desk.window->state().setWindow(Range{span.from - 1h, span.from - 30min});
    QTRY_VERIFY(!view->selection());
    QVERIFY(!pane->isVisible());
}

/// The heatmap of that name that is on screen.
static HeatView *heatmapNamed(const Desk &desk, const QString &name)
{
    const auto views = desk.window->findChildren<HeatView *>(name);
    for (HeatView *view : views)
        if (view->isVisible())
            return view;
    return nullptr;
}

static bool compareAs(const Desk &desk, HeatComparison comparison)
{
    const auto isReady = [&desk] { return desk.window->isSettled(); };
    if (!QTest::qWaitFor(isReady))
        return false;
    // in the middle of the story, so that the period before is known too
    desk.window->state().setWindow(Range{desk.story.end - 20min, desk.story.end - 5min});
    QTest::keyClick(desk.window.get(), Qt::Key_H);
    QTest::keyClick(desk.window.get(), Qt::Key_B);
    if (!desk.heatmap() || !QTest::qWaitFor(isReady))
        return false;
    HeatChoices choices;
    choices.comparison = comparison;
    Q_EMIT desk.heatmap()->choicesChanged(choices);
    return QTest::qWaitFor([&] { return isReady() && desk.heatmap()->frame().other; });
}

void TestWindowHeatmap::besideThePeriodBefore()
{
    const Desk desk;
    QVERIFY(compareAs(desk, HeatComparison::Beside));
    HeatView *now = heatmapNamed(desk, u"heatmapNow"_s);
    HeatView *before = heatmapNamed(desk, u"heatmapBefore"_s);
    QVERIFY(now && before);
    QCOMPARE(before->accessibleName(), u"Latency, the previous period"_s);
    const HeatFrame &own = now->frame();
    QCOMPARE(before->frame().span.length(), own.span.length());
    QVERIFY(before->frame().span.to <= own.span.from);
    QCOMPARE(before->frame().cells.rows, own.cells.rows);
    QVERIFY(before->frame().cells.hasCalls());
    QCOMPARE(before->layoutNow().most, now->layoutNow().most);
    QCOMPARE(before->layoutNow().chart.axis.high, now->layoutNow().chart.axis.high);
    // captions say which is which
    const QLabel *caption = before->parentWidget()->findChild<QLabel *>();
    QVERIFY(caption->text().startsWith(u"the previous period: "_s));
    // pointing at one points at the same place of the other
    const Millis away = own.span.from - before->frame().span.from;
    const HeatLayout &layout = before->layoutNow();
    const QPoint middle = layout.chart.plot.center().toPoint();
    QTest::mouseMove(before, middle);
    const size_t column = layout.cellAt(middle).value().column;
    const auto spanText = [column](const HeatView &view) {
        return heatSpanText(view.layoutNow().cells.columns[column].span, view.frame().zone);
    };
    QVERIFY(before->valueText().startsWith(spanText(*before)));
    QTest::keyClick(now, Qt::Key_Left); // the first key shows where the crosshair is
    QVERIFY2(now->valueText().startsWith(spanText(*now)), qPrintable(now->valueText()));
    const TimeSpan half{before->frame().span.from + 5min, before->frame().span.from + 10min};
    Q_EMIT before->zoomRequested(half);
    QCOMPARE(desk.window->state().span(), (TimeSpan{half.from + away, half.to + away}));
}

void TestWindowHeatmap::lessThePeriodBefore()
{
    const Desk desk;
    QVERIFY(compareAs(desk, HeatComparison::Difference));
    HeatView *view = heatmapNamed(desk, u"heatmapNow"_s);
    QVERIFY(view && !heatmapNamed(desk, u"heatmapBefore"_s));
    QVERIFY(view->layoutNow().difference);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Left);
    const QString text = view->valueText();
    QVERIFY2(text.contains(u"difference "_s) && text.contains(u"the previous period "_s),
        qPrintable(text));
    QCOMPARE(desk.window->memory().heat.comparison, HeatComparison::Difference);
    // the request's heatmap shows the same
    desk.window->goTo(PageId::Requests);
    QTRY_VERIFY(desk.window->isSettled() && heatmapNamed(desk, u"heatmapNow"_s));
    QTRY_VERIFY(heatmapNamed(desk, u"heatmapNow"_s)->layoutNow().difference);
    // nothing is compared with any more
    QTest::keyClick(desk.window.get(), Qt::Key_B);
    QTRY_VERIFY(!heatmapNamed(desk, u"heatmapNow"_s)->frame().other);
    QVERIFY(!heatmapNamed(desk, u"heatmapNow"_s)->frame().isComparable);
}

void TestWindowHeatmap::heatmapSaysWhatItNeeds()
{
    const ShopStory story;
    HeatmapView view;
    view.latency.head.emptiness = Emptiness::NoSuchSeries;
    HeatFrame frame = frames::heatmap(view, story.service(), QTimeZone::utc());
    QCOMPARE(frame.empty.kind, EmptyKind::NoSeries);
    QVERIFY(frame.empty.sentence.contains(u"needs a histogram"_s));
    QVERIFY(frame.empty.detail.contains(story.service().latency.metric));
    view.latency.head.emptiness = Emptiness::None;
    view.origin = {2, 9, false, true};
    frame = frames::heatmap(view, story.service(), QTimeZone::utc());
    QVERIFY(frame.empty.sentence.contains(u"share no edge"_s));
    // fewer rows than buckets are said in the view, not only drawn
    view.origin = {2, 12, true, false};
    view.cells.rows = {{0, 0.5}, {0.5, std::numeric_limits<double>::infinity()}};
    QCOMPARE(frames::heatmap(view, story.service(), QTimeZone::utc()).note,
        u"2 bucket layouts meet in this range; rows are the edges they share: 2 rows for 12."_s);
    const auto badges = frames::heatBadges(view);
    QVERIFY(!badges.empty() && badges.back().isWarning);
}

static const HeatPeriods &shownPeriods(const Desk &desk)
{
    return *qobject_cast<HeatPeriods *>(desk.heatmap()->parentWidget()->parentWidget());
}

/// The lines of a CSV after its comments and the names of its columns.
static QStringList csvCells(const QString &csv)
{
    QStringList lines = csv.split(u"\r\n"_s, Qt::SkipEmptyParts);
    lines.removeIf([](const QString &line) {
        return line.startsWith(u'#') || line.startsWith(u"\"#"_s) || line.startsWith(u"from,"_s);
    });
    return lines;
}

void TestWindowHeatmap::keyExportsTheCellsShown()
{
    const Desk desk;
    desk.window->goTo(PageId::Requests);
    QTRY_VERIFY(desk.window->isSettled());
    QTest::keyClick(desk.window.get(), Qt::Key_H);
    QTRY_VERIFY(desk.heatmap() && desk.window->isSettled());
    QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    // the keys of the table belong to the heatmap while it has the keyboard
    desk.heatmap()->setFocus();
    QTest::keyClick(desk.heatmap(), Qt::Key_E, Qt::ControlModifier);
    const auto dialogs = desk.window->findChildren<QFileDialog *>();
    QCOMPARE(dialogs.size(), 1);
    QCOMPARE(dialogs.front()->selectedFiles().value(0).section(u'/', -1), u"shop-heatmap.csv"_s);
    dialogs.front()->reject();
    const QString csv = shownPeriods(desk).csv();
    QVERIFY(csv.startsWith(u"\"# heatmap of POST /api/checkout of shop, source prom-tokyo\""_s));
    const HeatLayout &layout = desk.heatmap()->layoutNow();
    const size_t rows = layout.endRow - layout.firstRow + (layout.overflow.isNull() ? 0 : 1);
    const QStringList lines = csvCells(csv);
    QCOMPARE(static_cast<size_t>(lines.size()), layout.cells.columns.size() * rows);
    double calls = 0;
    for (const QString &line : lines)
        calls += line.section(u',', 4, 4).toDouble();
    double shown = 0;
    for (const HeatColumn &column : layout.cells.columns)
        shown += column.count;
    QVERIFY(std::abs(calls - shown) < 1e-6 && shown > 0);
    // on a page without a table the key is the heatmap's, whatever has the keyboard
    desk.window->goTo(PageId::Overview);
    QTRY_VERIFY(desk.window->isSettled());
    const auto actions = desk.window->actions();
    for (QAction *action : actions)
        if (action->objectName() == u"table.export"_s)
            action->trigger();
    QTRY_VERIFY(desk.window->findChild<QFileDialog *>());
    QVERIFY(shownPeriods(desk).csv().startsWith(u"\"# heatmap of shop, source prom-tokyo\""_s));
}

void TestWindowHeatmap::exportHasBothPeriods()
{
    const Desk desk;
    QVERIFY(compareAs(desk, HeatComparison::Beside));
    QVERIFY(shownPeriods(desk).csv().contains(u"# compared with the previous period: range "_s));
    HeatChoices choices = desk.heatmap()->choices();
    choices.comparison = HeatComparison::Difference;
    Q_EMIT desk.heatmap()->choicesChanged(choices);
    const HeatLayout &layout = desk.heatmap()->layoutNow();
    QVERIFY(layout.difference);
    const QStringList lines = csvCells(shownPeriods(desk).csv());
    double largest = 0;
    for (const QString &line : lines)
        largest = std::max(largest, std::abs(line.section(u',', 12, 12).toDouble()));
    QVERIFY(std::abs(largest - layout.difference->largestValue()) < 1e-12);
    QVERIFY(largest > 0);
    choices.comparison = HeatComparison::None;
    Q_EMIT desk.heatmap()->choicesChanged(choices);
    QVERIFY(!shownPeriods(desk).csv().contains(u"before_"_s));
}

QTEST_MAIN(TestWindowHeatmap)
#include "tst_windowheatmap.moc"
