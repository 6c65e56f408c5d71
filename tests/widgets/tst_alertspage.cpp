// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inboxstory.h"
#include "itemroles.h"
#include "lanebar.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

using namespace toban;
using namespace toban::testing;
using namespace Qt::StringLiterals;

static int columnOf(const QAbstractItemModel &model, const char *id)
{
    for (int c = 0; c < model.columnCount(); ++c)
        if (model.headerData(c, Qt::Horizontal, ColumnIdRole).toString() == QLatin1StringView(id))
            return c;
    return -1;
}

static QStringList column(const MainWindow &window, const char *id)
{
    const QAbstractItemModel &model = *window.findChild<QTableView *>(u"alertTable"_s)->model();
    const int column = columnOf(model, id);
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, column).data().toString();
    return texts;
}

static QString headline(const MainWindow &window)
{
    return window.findChild<QLabel *>(u"inboxHeadline"_s)->text();
}

static LaneButton *lane(const MainWindow &window, const char *name)
{
    return window.findChild<LaneButton *>(u"lane-"_s + QLatin1StringView(name));
}

class TestAlertsPage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsEveryAlertOnceUrgentFirst();
    void lanesAndFilterNarrow();
    void saysAllClearOnlyWhenProven();
    void keepsTheSelectionWhenRowsMove();
    void textsOfServersStayText();
    void hiddenCharactersAreSeen();
    void reviewsTheMonth();
    void searchesThePast();
    void isReadByAssistiveTechnology();
    void noChipIsGreenInDoubt();
};

void TestAlertsPage::showsEveryAlertOnceUrgentFirst()
{
    InboxStory story;
    story.tellStorm();
    const MainWindow &window = story.window();
    QTRY_VERIFY(window.isSettled());
    QCOMPARE(column(window, "alert"),
        (QStringList{u"ErrorRatioHigh"_s, u"LatencyP99High"_s, u"DiskFillsIn4Hours"_s,
            u"LegacyBatchDown"_s, u"LatencyP90Degraded"_s, u"SlowOutlierRequest"_s,
            u"EventLoopLag"_s, u"QueueOdd"_s}));
    QCOMPARE(column(window, "class").first(), u"Page"_s);
    QCOMPARE(column(window, "class").last(), u"Unclassified"_s);
    QCOMPARE(column(window, "source").first(), u"am · prom"_s);
    QCOMPARE(column(window, "since").at(4), u"suppressed 9 min"_s);
    QCOMPARE(column(window, "silence").at(4), u"鈴木: 調査中（既知） · 3 min"_s);
    QCOMPARE(lane(window, "page")->accessibleName(), u"Page: 2"_s);
    QCOMPARE(lane(window, "ticket")->accessibleName(), u"Ticket: 2"_s); // one is silenced
    QCOMPARE(lane(window, "unclassified")->accessibleName(), u"Unclassified: 1"_s);
}

void TestAlertsPage::lanesAndFilterNarrow()
{
    InboxStory story;
    story.tellStorm();
    const MainWindow &window = story.window();
    QTRY_VERIFY(window.isSettled());
    QTest::mouseClick(lane(window, "ticket"), Qt::LeftButton);
    QTRY_COMPARE(column(window, "alert"),
        (QStringList{u"DiskFillsIn4Hours"_s, u"LegacyBatchDown"_s, u"LatencyP90Degraded"_s}));
    QTest::mouseClick(lane(window, "ticket"), Qt::LeftButton);
    auto *filter = window.findChild<QLineEdit *>(u"alertFilter"_s);
    QTest::keyClicks(filter, u"node-7"_s);
    QTRY_COMPARE(column(window, "alert"), QStringList{u"DiskFillsIn4Hours"_s});
    filter->setText(u"-shop value>0.2"_s);
    QTRY_COMPARE(column(window, "alert"),
        (QStringList{u"DiskFillsIn4Hours"_s, u"LegacyBatchDown"_s, u"SlowOutlierRequest"_s}));
}

void TestAlertsPage::saysAllClearOnlyWhenProven()
{
    InboxStory story;
    story.answer({});
    const MainWindow &window = story.window();
    QTRY_COMPARE(headline(window), u"All clear"_s);
    story.advance(5s);
    story.answer({InboxStory::alert(u"A"_s, u"ticket"_s)});
    QTRY_COMPARE(lane(window, "ticket")->accessibleName(), u"Ticket: 1"_s);
    QCOMPARE(headline(window), QString());
    story.advance(5s);
    story.answer({});
    QTRY_COMPARE(headline(window), u"All clear"_s);
    story.advance(5s);
    story.fail(InboxStory::alertmanager(), 1);
    QTRY_COMPARE(headline(window), u"1 of 2 sources have just answered"_s);
    story.fail(InboxStory::alertmanager(), 2);
    QTRY_COMPARE(column(window, "alert").value(0), u"Source silent"_s);
    QCOMPARE(lane(window, "page")->accessibleName(), u"Page: 1"_s);
}

void TestAlertsPage::keepsTheSelectionWhenRowsMove()
{
    InboxStory story;
    story.answer({InboxStory::alert(u"Low"_s, u"ticket"_s)});
    const MainWindow &window = story.window();
    QTRY_COMPARE(column(window, "alert"), QStringList{u"Low"_s});
    auto *table = window.findChild<QTableView *>(u"alertTable"_s);
    QTRY_COMPARE(table->currentIndex().row(), 0);
    story.advance(5s);
    story.answer(
        {InboxStory::alert(u"Low"_s, u"ticket"_s), InboxStory::alert(u"High"_s, u"page"_s)});
    QTRY_COMPARE(column(window, "alert"), (QStringList{u"High"_s, u"Low"_s}));
    QCOMPARE(table->currentIndex().row(), 1);
}

void TestAlertsPage::textsOfServersStayText()
{
    const QString hostile = u"<b>bold</b><img src='file:///etc/passwd'>"_s;
    InboxStory story;
    AlertReport report = InboxStory::alert(hostile, u"page"_s, hostile);
    report.annotations = Labels{{u"summary"_s, hostile}, {u"runbook_url"_s, u"javascript:1"_s}};
    story.answer({report});
    const MainWindow &window = story.window();
    QTRY_COMPARE(column(window, "alert"), QStringList{hostile});
    QTRY_VERIFY(window.isSettled());
    const auto labels = window.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        if (label->text().contains(u"<img"_s))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    auto *table = window.findChild<QTableView *>(u"alertTable"_s);
    const QModelIndex name = table->model()->index(0, columnOf(*table->model(), "alert"));
    const QPoint point = table->visualRect(name).center();
    QHelpEvent help(QEvent::ToolTip, point, table->viewport()->mapToGlobal(point));
    QCoreApplication::sendEvent(table->viewport(), &help);
    QVERIFY2(QToolTip::text().contains(u"&lt;img"_s), qPrintable(QToolTip::text()));
}

void TestAlertsPage::hiddenCharactersAreSeen()
{
    InboxStory story;
    AlertReport report = InboxStory::alert(u"Low\u202edisk"_s, u"page"_s);
    report.annotations = Labels{{u"note"_s, u"zero\u200bwidth"_s}};
    story.answer({report});
    const MainWindow &window = story.window();
    QTRY_COMPARE(column(window, "alert"), QStringList{u"Low<U+202E>disk"_s});
    QTRY_VERIFY(window.isSettled());
    const auto labels = window.findChildren<QLabel *>();
    const bool isShown = std::ranges::any_of(
        labels, [](const QLabel *label) { return label->text() == u"zero<U+200B>width"_s; });
    QVERIFY(isShown);
}

void TestAlertsPage::reviewsTheMonth()
{
    InboxStory story;
    story.tellMonth();
    story.answer({});
    const MainWindow &window = story.window();
    QTRY_VERIFY(window.isSettled());
    window.findChild<QToolButton *>(u"reviewSwitch"_s)->click();
    const auto *table = window.findChild<QTableView *>(u"reviewTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 3);
    const auto cell = [table](int row, const char *id) {
        const QAbstractItemModel &model = *table->model();
        for (int c = 0; c < model.columnCount(); ++c)
            if (model.headerData(c, Qt::Horizontal, ColumnIdRole) == QLatin1StringView(id))
                return model.index(row, c).data().toString();
        return QString();
    };
    QCOMPARE(cell(0, "fired"), u"29"_s);
    QCOMPARE(cell(0, "alert"), u"DiskFills"_s);
    QCOMPARE(cell(0, "firing"), u"4 h"_s); // 29 x 10 min
}

void TestAlertsPage::searchesThePast()
{
    InboxStory story;
    story.tellMonth();
    story.answer({InboxStory::alert(u"Now"_s, u"page"_s)});
    const MainWindow &window = story.window();
    QTRY_COMPARE(column(window, "alert").value(0), u"Now"_s);
    auto *filter = window.findChild<QLineEdit *>(u"alertFilter"_s);
    filter->setText(u"diskfills"_s);
    QTRY_COMPARE(column(window, "alert"), QStringList());
    window.findChild<QToolButton *>(u"pastSwitch"_s)->click();
    QTRY_COMPARE(column(window, "alert"), QStringList{u"DiskFills"_s});
    QCOMPARE(column(window, "since"), QStringList{u"over 23 h"_s});
}

void TestAlertsPage::isReadByAssistiveTechnology()
{
    InboxStory story;
    story.tellStorm();
    const MainWindow &window = story.window();
    QTRY_VERIFY(window.isSettled());
    auto *table = window.findChild<QTableView *>(u"alertTable"_s);
    QAccessibleInterface *root = QAccessible::queryAccessibleInterface(table);
    QVERIFY(root && root->tableInterface());
    QStringList row;
    for (int c = 0; c < table->model()->columnCount(); ++c)
        if (auto *cell = root->tableInterface()->cellAt(4, c))
            row << cell->text(QAccessible::Name);
    QVERIFY(row.contains(u"LatencyP90Degraded, suppressed, Ticket"_s));
    QVERIFY(row.contains(u"Ticket"_s));
    QVERIFY(row.contains(u"suppressed 9 min"_s));
    // without a mouse: down the rows
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(table->currentIndex().row(), 1);
}

static bool hasColour(const QImage &picture, const QColor &colour)
{
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            if (picture.pixelColor(x, y) == colour)
                return true;
    return false;
}

/// Above the table and in the window's top bar.
void TestAlertsPage::noChipIsGreenInDoubt()
{
    InboxStory story;
    story.answer({});
    const MainWindow &window = story.window();
    const auto chips = [&window] {
        QList<SourceChip *> shown;
        for (SourceChip *chip : window.findChildren<SourceChip *>())
            if (chip->isVisible() && chip->text() == u"am"_s)
                shown << chip;
        return shown;
    };
    QTRY_COMPARE(headline(window), u"All clear"_s);
    QTRY_COMPARE(chips().size(), 2);
    const QColor green = story.theme.theme().color(Token::Ok);
    for (SourceChip *chip : chips())
        QVERIFY(hasColour(chip->grab().toImage(), green));
    story.advance(5s);
    story.doubt(InboxStory::alertmanager(), u"3 of 5 replicas answered"_s);
    for (SourceChip *chip : chips()) {
        QTRY_VERIFY2(
            chip->accessibleName().contains(u"uncertain"_s), qPrintable(chip->accessibleName()));
        QVERIFY(!hasColour(chip->grab().toImage(), green));
        QVERIFY(chip->toolTip().contains(u"3 of 5 replicas answered"_s));
    }
    QVERIFY(headline(window) != u"All clear"_s);
}

QTEST_MAIN(TestAlertsPage)
#include "tst_alertspage.moc"
