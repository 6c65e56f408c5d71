// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparepage.h"
#include "comparisondetail.h"
#include "desk.h"
#include "distributionview.h"
#include "itemroles.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;

namespace {

/// The desk on the page, with the quarter of an hour in which checkout was slow as B.
struct CompareDesk : Desk {
    explicit CompareDesk(bool isTold = true)
        : Desk(isTold, memory())
    {
    }
    static WindowMemory memory()
    {
        WindowMemory memory;
        memory.page = PageId::Compare;
        const ShopStory story;
        memory.window = Range{story.end - 33min, story.end - 18min};
        return memory;
    }

    QTableView *table() const { return find<QTableView>("comparisonTable"); }
    QString cell(int row, const char *column) const
    {
        const auto *model = table()->model();
        for (int i = 0; i < model->columnCount(); ++i)
            if (model->headerData(i, Qt::Horizontal, ColumnIdRole).toString()
                == QLatin1StringView(column))
                return model->index(row, i).data().toString();
        return {};
    }
    /// Of the request in the first row, once both are there: A, then B.
    std::array<HeatView *, 2> heatmaps() const
    {
        const auto find = [this](const QString &name) {
            return window->findChild<ComparePage *>()->findChild<HeatView *>(name);
        };
        return {find(u"heatmapBefore"_s), find(u"heatmapNow"_s)};
    }
    bool showHeatmaps() const
    {
        if (!QTest::qWaitFor([this] { return window->isSettled(); }))
            return false;
        QTest::keyClick(window.get(), Qt::Key_H);
        return QTest::qWaitFor(
            [this] { return window->isSettled() && heatmaps()[1]->frame().other.has_value(); });
    }
    QString note() const
    {
        const auto *label = find<QLabel>("comparisonTableNote");
        return label->isVisible() ? label->text() : QString();
    }
};

} // namespace

class TestComparePage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theSlowRequestIsFirst();
    void normalising();
    void whatIsNotKnownIsSaid();
    void customRange();
    void failingReadsKeepWhatWasShown();
    void emptyStoreSaysSo();
    void copiesAndExports();
    void keysOfTablesActOnThePageShown();
    void detailDrawsTrueBuckets();
    void distributionReadsOut();
    void distributionFollowsKeys();
    void heatmapsStandAboveEachOther();
    void heatmapsBecomeTheirDifference();
};

void TestComparePage::initTestCase()
{
    QLocale::setDefault(QLocale(u"en"_s));
    applyTheme(*qApp, Theme::dark());
}

void TestComparePage::theSlowRequestIsFirst()
{
    const CompareDesk desk;
    QTRY_VERIFY(desk.window->isSettled());
    QCOMPARE(desk.table()->model()->rowCount(), 10);
    QCOMPARE(desk.cell(0, "request"), u"POST /api/checkout"_s);
    QCOMPARE(desk.cell(0, "state"), u"slower"_s);
    QVERIFY(desk.cell(0, "speed").startsWith(u'+'));
    for (int row = 1; row < 10; ++row)
        QVERIFY2(desk.cell(row, "state") != u"slower"_s, qPrintable(desk.cell(row, "request")));
    // the export is called a few times in a quarter of an hour
    for (int row = 0; row < 10; ++row)
        if (desk.cell(row, "request") == u"GET /api/reports/export"_s)
            QCOMPARE(desk.cell(row, "state"), u"too few calls"_s);
}

void TestComparePage::normalising()
{
    const CompareDesk desk;
    QTRY_VERIFY(desk.window->isSettled());
    const QString before = desk.cell(0, "totalb");
    QVERIFY(desk.cell(0, "traffic") != u"0 s/h"_s);
    desk.find<QCheckBox>("normalised")->click();
    QVERIFY(desk.window->state().place().baseline.isNormalised);
    QTRY_COMPARE(desk.cell(0, "traffic"), u"0 s/h"_s);
    QVERIFY(desk.cell(0, "totalb") != before);
    QVERIFY(desk.window->findChild<ComparePage *>()->csv().contains(u"normalised"_s));
}

void TestComparePage::whatIsNotKnownIsSaid()
{
    const CompareDesk desk;
    QTRY_VERIFY(desk.window->isSettled());
    desk.window->state().setBaseline({Baseline::Kind::WeekBefore});
    QTRY_COMPARE(desk.table()->model()->rowCount(), 0);
    QCOMPARE(desk.note(), u"Nothing is known of A. The source was never asked about this range."_s);
    desk.window->state().setBaseline({});
    QTRY_COMPARE(desk.table()->model()->rowCount(), 10);
    QCOMPARE(desk.note(), QString());
}

void TestComparePage::customRange()
{
    const CompareDesk desk;
    QTRY_VERIFY(desk.window->isSettled());
    auto *from = desk.find<QLineEdit>("baselineFrom");
    auto *to = desk.find<QLineEdit>("baselineTo");
    QVERIFY(!from->isVisible());
    const auto actions = desk.find<QToolButton>("baselineKind")->menu()->actions();
    QCOMPARE(actions.size(), 4);
    actions.back()->trigger();
    QVERIFY(from->isVisible());
    QCOMPARE(from->text(), u"2026-11-21 01:12:00"_s);
    from->setText(u"2026-11-21T10:00:00+09:00"_s);
    QTest::keyClick(from, Qt::Key_Return);
    to->setText(u"2026-11-21 01:15"_s);
    QTest::keyClick(to, Qt::Key_Return);
    const Range range = desk.window->state().place().baseline.range;
    QCOMPARE(toRfc3339(range.from), u"2026-11-21T01:00:00Z"_s);
    QCOMPARE(toRfc3339(range.to), u"2026-11-21T01:15:00Z"_s);
    to->setText(u"2026-11-21 00:15"_s); // before it begins
    QTest::keyClick(to, Qt::Key_Return);
    QVERIFY(!to->accessibleDescription().isEmpty());
    QCOMPARE(desk.window->state().place().baseline.range, range);
    QTRY_VERIFY(desk.window->isSettled());
    QVERIFY(desk.window->findChild<ComparePage *>()->csv().contains(
        u"# A: range 2026-11-21T01:00:00Z to 2026-11-21T01:15:00Z (UTC)"_s));
}

void TestComparePage::failingReadsKeepWhatWasShown()
{
    CompareDesk desk;
    QTRY_VERIFY(desk.window->isSettled());
    desk.store.setFailure(Error{ErrorKind::Storage, u"samples.db"_s, u"disk I/O error"_s});
    desk.window->state().setBaseline({Baseline::Kind::DayBefore});
    QTRY_VERIFY(desk.window->isSettled());
    QCOMPARE(desk.table()->model()->rowCount(), 10);
    QVERIFY(desk.note().contains(u"disk I/O error"_s));
}

void TestComparePage::emptyStoreSaysSo()
{
    const CompareDesk desk(false);
    QTRY_VERIFY(desk.window->isSettled());
    QVERIFY(desk.note().startsWith(u"Nothing is known of A."_s));
}

void TestComparePage::copiesAndExports()
{
    const CompareDesk desk;
    QTRY_VERIFY(desk.window->isSettled());
    QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    desk.table()->setFocus();
    QTest::keyClick(desk.window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    QVERIFY(lines.value(0).startsWith(u"| Request | State | Total A | Total B | Delta |"_s));
    QVERIFY(lines.value(2).startsWith(u"| POST /api/checkout | slower |"_s));
    const QString csv = desk.window->findChild<ComparePage *>()->csv();
    QVERIFY(csv.startsWith(u"\"# requests of shop, source prom-tokyo, compared\"\r\n"_s));
    QVERIFY(csv.contains(u"# B: range 2026-11-21T01:27:00Z to 2026-11-21T01:42:00Z (UTC)"_s));
    QVERIFY(csv.contains(u"\r\nPOST /api/checkout,slower,"_s));
}

void TestComparePage::keysOfTablesActOnThePageShown()
{
    const CompareDesk desk;
    QTRY_VERIFY(desk.window->isSettled());
    QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    for (const auto &[page, head] : {std::pair(PageId::Requests, u"Request\tTotal time"_s),
             std::pair(PageId::Compare, u"Request\tState"_s)}) {
        desk.window->goTo(page);
        QTRY_VERIFY(desk.window->isSettled());
        QApplication::clipboard()->setText(u"nothing yet"_s);
        QTest::keyClick(desk.window.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text().left(head.size()), head);
    }
}

void TestComparePage::detailDrawsTrueBuckets()
{
    ComparedRequest request;
    auto layout = std::make_shared<BucketLayout>();
    layout->upperBounds = {100, 200, 400, 800, HUGE_VAL};
    ProfileRow row;
    row.histogram = {layout, {0, 30, 10, 0, 0}, 40, 0};
    row.quantiles = {{0.5, 0.15, 0.1, 0.2, 40, Provenance::Histogram, {}}};
    request.before.profile = row;
    row.histogram.buckets = {-1e-9, 0, 0, 20, 20};
    request.after.profile = row;
    const DistributionFrame frame = distributionFrame(request, 0.001); // counts milliseconds
    QCOMPARE(frame.lines.size(), 2u);
    const std::vector<DistributionBucket> before = {{0.1, 0.2, 30}, {0.2, 0.4, 10}};
    const std::vector<DistributionBucket> after = {{0.4, 0.8, 20}, {0.8, HUGE_VAL, 20}};
    QCOMPARE(frame.lines[0].buckets, before);
    QCOMPARE(frame.lines[1].buckets, after);
    QVERIFY(frame.lines[0].mark);
    QCOMPARE(frame.lines[0].mark->name, u"p50"_s);
    const DistributionAxis axis = distributionAxis(frame, 6);
    QCOMPARE(axis.low, 0.1);
    QCOMPARE(axis.high, 1.6); // as wide as a factor of two
    QVERIFY(std::abs(axis.fraction(0.4) - 0.5) < 1e-9);
    QVERIFY(std::abs(axis.density(before[0], before[0].count / 40) - 0.75) < 1e-9);
    // twice as wide on the axis, half as high
    QVERIFY(std::abs(axis.density({0.1, 0.4, 30}, 30.0 / 40) - 0.375) < 1e-9);
}

void TestComparePage::distributionReadsOut()
{
    DistributionFrame frame;
    frame.lines = {{u"A"_s, Token::Muted, {{0.1, 0.25, 30}, {0.25, 0.5, 10}}, std::nullopt},
        {u"B"_s, Token::Accent, {{0.25, 0.5, 25}, {0.5, 1, 75}}, std::nullopt}};
    const auto at = distributionReadout(frame, 0.5); // the upper edge belongs to the bucket
    QCOMPARE(at[0].bucket, u"250 ms – 500 ms"_s);
    QCOMPARE(at[0].count, u"10"_s);
    QCOMPARE(at[0].share, u"25.0 %"_s);
    QCOMPARE(at[0].below, u"100.0 %"_s);
    QCOMPARE(at[1].count, u"25"_s);
    QCOMPARE(at[1].below, u"25.0 %"_s);
    QCOMPARE(distributionReadout(frame, 0.7)[0].count, u"–"_s);
}

void TestComparePage::distributionFollowsKeys()
{
    const CompareDesk desk;
    QTRY_VERIFY(desk.window->isSettled());
    auto *view = desk.window->findChild<ComparePage *>()->findChild<DistributionView *>();
    QCOMPARE(view->frame().lines.size(), 2u);
    (void)view->grab();
    QTest::keyClick(view, Qt::Key_Right);
    const QString first = view->accessibleDescription();
    QVERIFY(first.startsWith(u"A: "_s));
    QTest::keyClick(view, Qt::Key_Right);
    QVERIFY(view->accessibleDescription() != first);
    QTest::keyClick(view, Qt::Key_Left);
    QCOMPARE(view->accessibleDescription(), first);
}

static double callsOf(const HeatCells &cells)
{
    double calls = 0;
    for (const HeatColumn &column : cells.columns)
        calls += column.count;
    return calls;
}

void TestComparePage::heatmapsStandAboveEachOther()
{
    const CompareDesk desk;
    QVERIFY(desk.showHeatmaps());
    const auto [before, after] = desk.heatmaps();
    QVERIFY(before->isVisible() && after->isVisible());
    QTRY_VERIFY(
        before->mapToGlobal(QPoint()).y() + before->height() <= after->mapToGlobal(QPoint()).y());
    // one scale: the same rows, the same full colour, the same columns above each other
    const HeatLayout &one = before->layoutNow();
    const HeatLayout &other = after->layoutNow();
    QCOMPARE(one.cells.rows, other.cells.rows);
    QCOMPARE(one.most, other.most);
    QVERIFY(one.most > 0);
    QCOMPARE(one.cells.columns.size(), other.cells.columns.size());
    QCOMPARE(one.rect({3, 0}).left(), other.rect({3, 0}).left());
    QCOMPARE(after->frame().span.from - before->frame().span.from, Millis(15min));
    // as many calls as the table counts in the quarter of an hour of each side
    QVERIFY(desk.cell(0, "callsa").endsWith(u"/h"_s) || !desk.cell(0, "callsa").isEmpty());
    const auto rate = [&desk](const char *column) {
        return QLocale().toDouble(desk.cell(0, column).section(u'/', 0, 0).trimmed());
    };
    QVERIFY(std::abs(callsOf(before->frame().cells) * 4 - rate("callsa")) < 5);
    QVERIFY(std::abs(callsOf(after->frame().cells) * 4 - rate("callsb")) < 5);
    // what the page needs anyway is no wish for the other pages
    HeatChoices share = after->choices();
    share.mode = HeatMode::Share;
    Q_EMIT after->choicesChanged(share);
    QCOMPARE(desk.window->memory().heat.mode, HeatMode::Share);
    QCOMPARE(desk.window->memory().heat.comparison, HeatComparison::None);
    QCOMPARE(before->choices().mode, HeatMode::Share);
}

void TestComparePage::heatmapsBecomeTheirDifference()
{
    const CompareDesk desk;
    QVERIFY(desk.showHeatmaps());
    const auto [before, after] = desk.heatmaps();
    QStringList offers;
    const auto actions = after->makeMenu()->actions();
    for (QAction *action : actions) {
        offers << action->text();
        if (action->text() == u"this one's difference from it"_s)
            action->trigger();
    }
    QVERIFY(offers.contains(u"its own heatmap above this one"_s));
    QVERIFY(!offers.contains(u"nothing"_s));
    QVERIFY(!before->isVisible());
    const HeatLayout &layout = after->layoutNow();
    QVERIFY(layout.difference);
    // checkout was slow in B: of every column some share went from the lower rows to higher ones
    double gained = 0;
    double lost = 0;
    for (size_t row = 0; row < layout.cells.rows.size(); ++row) {
        const double points = layout.difference->wholeValue(row);
        (layout.cells.rows[row].high <= 0.25 ? lost : gained) += points;
    }
    QVERIFY(lost < -0.1);
    QVERIFY(std::abs(gained + lost) < 1e-9);
    desk.table()->selectRow(1);
    QTRY_COMPARE(after->frame().title.isEmpty(), false);
    QTRY_VERIFY(desk.window->isSettled());
    QVERIFY(after->frame().other);
}

QTEST_MAIN(TestComparePage)
#include "tst_comparepage.moc"
