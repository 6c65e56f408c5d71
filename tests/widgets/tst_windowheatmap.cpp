// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"
#include "heatframes.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
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
    void aRectangleListsItsExemplars();
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

void TestWindowHeatmap::aRectangleListsItsExemplars()
{
    Desk desk;
    HeatView *view = withSelection(desk);
    QVERIFY(view);
    const QWidget *pane = paneOf(*view);
    QTRY_VERIFY(pane->isVisible() && desk.window->isSettled());
    auto *tab = pane->findChild<QToolButton *>(u"selectionExemplars"_s);
    QCOMPARE(tab->text(), u"Exemplars (0)"_s);
    tab->click();
    const auto *note = pane->findChild<QLabel *>(u"exemplarNote"_s);
    QVERIFY(note->isVisible());
    QCOMPARE(note->text(), u"No exemplar was kept of the calls in this selection."_s);
    // one in the rectangle, one before it
    const HeatSelection chosen = view->selection().value();
    Batch batch;
    batch.source = desk.story.service().source;
    const Labels labels{{u"__name__"_s, desk.story.service().latency.metric}, {u"job"_s, u"shop"_s},
        {u"method"_s, u"GET"_s}, {u"route"_s, u"/api/items"_s}};
    const Instant inside = chosen.span.from + chosen.span.length() / 2;
    batch.exemplars = {{labels, Labels{{u"trace_id"_s, u"4bf92f35"_s}}, inside, chosen.high},
        {labels, Labels{{u"trace_id"_s, u"00f067aa"_s}}, chosen.span.from, chosen.high}};
    desk.store.ingest(std::move(batch)).waitForFinished();
    Q_EMIT view->rectangleSelected(chosen.span, chosen.low, chosen.high);
    QTRY_COMPARE(tab->text(), u"Exemplars (1)"_s);
    auto *table = pane->findChild<QTableView *>(u"exemplarTable"_s);
    QVERIFY(table->isVisible() && !note->isVisible());
    QCOMPARE(
        table->model()->index(0, 1).data().toString(), quantityText({chosen.high, Unit::Seconds}));
    QCOMPARE(table->model()->index(0, 3).data().toString(), u"4bf92f35"_s);
    QCOMPARE(table->model()->index(0, 0).data().toString(),
        QDateTime::fromMSecsSinceEpoch(toMs(inside), QTimeZone::utc())
            .toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s));
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"4bf92f35"_s));
    QTest::keyClick(table, Qt::Key_Return);
    auto *menu = pane->findChild<QMenu *>(u"traceMenu"_s);
    QVERIFY(menu);
    QVERIFY(menu->actions().constLast()->text().contains(u"4bf92f35"_s));
    menu->actions().constLast()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"4bf92f35"_s);
}

QTEST_MAIN(TestWindowHeatmap)
#include "tst_windowheatmap.moc"
