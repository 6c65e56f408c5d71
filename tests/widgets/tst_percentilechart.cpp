// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartdata.h"
#include "charttable.h"
#include "comparisonmenu.h"
#include "desk.h"
#include "overviewframes.h"
#include "panelframe.h"

#include <QApplication>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;

/// What the percentile chart offers besides its percentiles.
class TestPercentileChart final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void earlierPeriodIsDrawnOnTheWindow();
    void earlierPeriodIsChosenByMenuAndKey();
    void missingEarlierPeriodIsSaid();
    void earlierLinesLieBeneathAndKeepTheirPairs();
    void choicesAreWrittenAndRead();
    void meanAndPercentilesAreChosen();
    void valuesAreATable();
    void marksAreSetShownRemovedAndSetAgain();
    void restartsAreMarked();

private:
    static const LineSeries *lineOf(const ChartFrame &frame, const QString &name)
    {
        for (const LineSeries &line : frame.lines)
            if (line.name == name)
                return &line;
        return nullptr;
    }
    static WindowMemory comparing(Baseline::Kind kind)
    {
        WindowMemory memory;
        memory.baseline.kind = kind;
        memory.lines.showsEarlier = true;
        return memory;
    }
};

void TestPercentileChart::initTestCase()
{
    QLocale::setDefault(QLocale(u"en"_s));
    applyTheme(*qApp, Theme::dark());
}

void TestPercentileChart::earlierPeriodIsDrawnOnTheWindow()
{
    const Desk desk(true, comparing(Baseline::Kind::PreviousPeriod));
    QTRY_VERIFY(desk.window->isSettled());
    const ChartFrame &frame = desk.latency()->frame();
    QCOMPARE(frame.lines.size(), size_t(6));
    const LineSeries *earlier = lineOf(frame, u"p99, the previous period"_s);
    QVERIFY(earlier);
    QCOMPARE(earlier->token, Token::Muted);
    // an hour earlier, drawn an hour later: inside the window
    QVERIFY(earlier->times.front() > frame.span.from && earlier->times.back() <= frame.span.to);
    QCOMPARE(frame.lines[size_t(earlier->comparedWith)].name, u"p99"_s);
    // the incident is in the window and not in the hour before
    const QString text = desk.latency()->valueText(desk.story.end - 10min);
    QVERIFY2(text.contains(u"p99, the previous period "_s), qPrintable(text));
    QVERIFY2(text.contains(u"(now +"_s), qPrintable(text));
}

void TestPercentileChart::earlierPeriodIsChosenByMenuAndKey()
{
    const Desk desk;
    QTRY_VERIFY(desk.window->isSettled());
    QCOMPARE(desk.latency()->frame().lines.size(), size_t(4));
    QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    QTest::keyClick(desk.window.get(), Qt::Key_B);
    QTRY_COMPARE(desk.latency()->frame().lines.size(), size_t(6));
    QVERIFY(desk.window->memory().lines.showsEarlier);
    QMenu menu;
    Q_EMIT desk.latency()->menuOpening(&menu, desk.story.end);
    QMenu *choice = nullptr;
    for (QAction *action : menu.actions())
        if (action->text() == u"Compare with"_s)
            choice = action->menu();
    QVERIFY(choice);
    QStringList texts;
    for (const QAction *action : choice->actions())
        texts << (action->isChecked() ? u"*"_s : QString()) + action->text();
    QCOMPARE(texts,
        (QStringList{
            u"nothing"_s, u"*the previous period"_s, u"the day before"_s, u"the week before"_s}));
    choice->actions().at(3)->trigger();
    QCOMPARE(desk.window->memory().baseline.kind, Baseline::Kind::WeekBefore);
    choice->actions().at(0)->trigger();
    QTRY_COMPARE(desk.latency()->frame().lines.size(), size_t(4));
}

void TestPercentileChart::missingEarlierPeriodIsSaid()
{
    const Desk desk(true, comparing(Baseline::Kind::DayBefore));
    QTRY_VERIFY(desk.window->isSettled());
    QCOMPARE(desk.latency()->frame().lines.size(), size_t(4));
    const auto labels = desk.window->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
        [](const QLabel *label) { return label->text().contains(u"the day before: no data"_s); }));
}

static QuantileColumn columnAt(Instant to, double p50, double p99)
{
    QuantileColumn column;
    column.span = {to - 1min, to};
    for (const double value : {p50, p50, p99, p99})
        column.quantiles.push_back({0.5, value, value, value, 5000, Provenance::Histogram, {}});
    return column;
}

void TestPercentileChart::earlierLinesLieBeneathAndKeepTheirPairs()
{
    const Instant noon = fromMs(1'795'262'400'000);
    OverviewView view;
    view.head.span = {noon - 1min, noon};
    view.latency = {columnAt(noon, 0.1, 0.3)};
    view.earlier = EarlierLatency{{Baseline::Kind::DayBefore, {}, false},
        {noon - 24h - 1min, noon - 24h}, {columnAt(noon - 24h, 0.1, 0.2)}, {}, true};
    const ChartFrame frame = frames::latency(view, Service(), QTimeZone::utc());
    QCOMPARE(frame.lines.size(), size_t(6));
    QCOMPARE(frame.lines[1].name, u"p99, the day before"_s);
    QCOMPARE(frame.lines[1].times, std::vector<Instant>{noon});
    QCOMPARE(frame.lines[1].values, std::vector<double>{0.2});
    QCOMPARE(frame.lines[1].comparedWith, 5);
    QCOMPARE(frame.lines[0].comparedWith, 2);
    // the shaded interval still belongs to p99
    QCOMPARE(frame.lines[size_t(frame.bands.front().line)].name, u"p99"_s);
    view.earlier->isObserved = false;
    QCOMPARE(frames::latency(view, Service(), QTimeZone::utc()).lines.size(), size_t(4));
    QCOMPARE(frames::earlierSummary(view), u"the day before: no data"_s);
}

void TestPercentileChart::choicesAreWrittenAndRead()
{
    LineChoices choices;
    QCOMPARE(lineChoicesText(choices), QString());
    QCOMPARE(lineChoicesFrom(QString()), choices);
    choices.isLog = true;
    choices.showsEarlier = true;
    choices.showsMean = true;
    choices.percentiles[1] = false;
    QCOMPARE(lineChoicesText(choices), u"log mean no-p90 earlier"_s);
    QCOMPARE(lineChoicesFrom(u"log mean no-p90 earlier of-tomorrow"_s), choices);
}

void TestPercentileChart::meanAndPercentilesAreChosen()
{
    const Instant noon = fromMs(1'795'262'400'000);
    OverviewView view;
    view.head.span = {noon - 1min, noon};
    view.latency = {columnAt(noon, 0.1, 0.3)};
    view.latency[0].calls = 50;
    view.latency[0].totalSeconds = 10;
    LineChoices choices;
    choices.showsMean = true;
    choices.percentiles = {true, false, true, false};
    const ChartFrame frame = frames::latency(view, Service(), QTimeZone::utc(), choices);
    QStringList names;
    for (const LineSeries &line : frame.lines)
        names << line.name;
    QCOMPARE(names, (QStringList{u"mean (misleading)"_s, u"p50"_s, u"p95"_s}));
    QCOMPARE(frame.lines[0].values, std::vector<double>{0.2});
    QCOMPARE(frame.lines[0].shape, LineShape::Dots);
    QCOMPARE(frame.bands.size(), size_t(1));
    QCOMPARE(frame.bands[0].line, 2); // of the highest that is drawn
    QVERIFY(frames::latency(view, Service(), QTimeZone::utc()).lines.size() == 4);
}

void TestPercentileChart::valuesAreATable()
{
    ChartFrame frame;
    frame.title = u"Latency"_s;
    frame.unit = Unit::Seconds;
    const Instant noon = fromMs(1'795'262'400'000);
    frame.span = {noon, noon + 2min};
    LineSeries low;
    low.name = u"p50"_s;
    low.times = {noon, noon + 1min, noon + 2min};
    low.values = {9, 0.1, std::nan("")};
    LineSeries high = low;
    high.name = u"=p99"_s;
    high.values = {9, 0.25, 0.5};
    frame.lines = {low, high};
    frame.volume = {u"calls"_s, Token::P50, {{noon, noon + 1min}}, {312}};
    QCOMPARE(tsvOf(frame),
        u"time\t=p99\tp50\tcalls\n"
        "2026-11-21 12:01:00 UTC\t250 ms\t100 ms\t312\n"
        "2026-11-21 12:02:00 UTC\t500 ms\t–\t–\n"_s);
    QCOMPARE(csvOf(frame),
        u"# Latency\r\n# 2026-11-21T12:00:00Z – 2026-11-21T12:02:00Z\r\n"
        "time,\"'=p99\",\"p50\",\"calls\"\r\n"
        "2026-11-21T12:01:00Z,0.25,0.1,312\r\n2026-11-21T12:02:00Z,0.5,,\r\n"_s);
    const ChartTable table(frame);
    const auto *cells = table.findChild<QTableWidget *>(u"chartTable"_s);
    QCOMPARE(cells->rowCount(), 2);
    QCOMPARE(cells->item(0, 1)->text(), u"250 ms"_s);
}

static QAction *actionOf(const QMenu &menu, const QString &start)
{
    const auto actions = menu.actions();
    for (QAction *action : actions)
        if (action->text().startsWith(start))
            return action;
    return nullptr;
}

void TestPercentileChart::marksAreSetShownRemovedAndSetAgain()
{
    const Desk desk;
    QTRY_VERIFY(desk.window->isSettled());
    QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    QVERIFY(desk.latency()->frame().marks.empty());
    QMenu menu(desk.latency());
    Q_EMIT desk.latency()->menuOpening(&menu, desk.story.end - 30min);
    QAction *set = actionOf(menu, u"Set mark here"_s);
    QVERIFY(set);
    set->trigger();
    auto *dialog = desk.find<QInputDialog>("markDialog");
    QVERIFY(dialog);
    dialog->setTextValue(u"deploy 1.4.3"_s);
    dialog->accept();
    QTRY_COMPARE(desk.latency()->frame().marks.size(), size_t(1));
    QCOMPARE(desk.latency()->frame().marks.front().at, desk.story.end - 30min);
    // on every chart, and in the readout of the sample next to it
    const auto charts = desk.window->findChildren<ChartView *>();
    for (const ChartView *chart : charts)
        if (chart->isVisible())
            QCOMPARE(chart->frame().marks.size(), size_t(1));
    QVERIFY(desk.latency()->valueText(desk.story.end - 30min).contains(u"deploy 1.4.3"_s));
    QVERIFY(!desk.latency()->valueText(desk.story.end - 20min).contains(u"deploy 1.4.3"_s));
    QMenu second(desk.latency());
    Q_EMIT desk.latency()->menuOpening(&second, desk.story.end - 30min);
    QAction *remove = actionOf(second, u"Remove the mark"_s);
    QVERIFY(remove);
    remove->trigger();
    QTRY_VERIFY(desk.latency()->frame().marks.empty());
    desk.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(desk.latency()->frame().marks.size(), size_t(1));
}

void TestPercentileChart::restartsAreMarked()
{
    ViewHead head;
    head.marks = {{fromMs(1000), ViewMark::Kind::Restart, {}, {}, {u"web-1:80"_s}},
        {fromMs(2000), ViewMark::Kind::Restart, {}, {}, {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}}};
    head.marks.push_back(
        {fromMs(3000), ViewMark::Kind::Version, {}, {}, {u"a"_s}, u"1.4"_s, u"1.5"_s});
    head.marks.push_back(
        {fromMs(4000), ViewMark::Kind::Version, {}, {}, {u"a"_s, u"b"_s}, u"1.4"_s, u"1.5"_s});
    const auto marks = frames::marksOf(head);
    QCOMPARE(marks[2].text, u"version 1.4 → 1.5 on a"_s);
    QCOMPARE(marks[3].text, u"version 1.4 → 1.5 on 2 instances: a, b"_s);
    QVERIFY(marks[2].token != marks[0].token);
    QCOMPARE(marks[0].text, u"restart of web-1:80"_s);
    QVERIFY(marks[0].key.isEmpty());
    QVERIFY2(marks[1].text.endsWith(u"a, b, c, …"_s), qPrintable(marks[1].text));
    QVERIFY2(marks[1].text.contains(u"5"_s), qPrintable(marks[1].text));
}

QTEST_MAIN(TestPercentileChart)
#include "tst_percentilechart.moc"
