// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"
#include "heatperiods.h"

#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;

class TestHeatExportKeys final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keyExportsTheCellsShown();
    void exportHasBothPeriods();
};

void TestHeatExportKeys::initTestCase()
{
    QLocale::setDefault(QLocale(u"en"_s));
    applyTheme(*qApp, Theme::dark());
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

void TestHeatExportKeys::keyExportsTheCellsShown()
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

void TestHeatExportKeys::exportHasBothPeriods()
{
    const Desk desk;
    QTRY_VERIFY(desk.window->isSettled());
    // in the middle of the story, so that the period before is known too
    desk.window->state().setWindow(Range{desk.story.end - 20min, desk.story.end - 5min});
    QTest::keyClick(desk.window.get(), Qt::Key_H);
    QTest::keyClick(desk.window.get(), Qt::Key_B);
    QTRY_VERIFY(desk.heatmap() && desk.window->isSettled());
    HeatChoices choices;
    choices.comparison = HeatComparison::Beside;
    Q_EMIT desk.heatmap()->choicesChanged(choices);
    QTRY_VERIFY(desk.window->isSettled() && desk.heatmap()->frame().other);
    QVERIFY(shownPeriods(desk).csv().contains(u"# compared with the previous period: range "_s));
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

QTEST_MAIN(TestHeatExportKeys)
#include "tst_heatexportkeys.moc"
