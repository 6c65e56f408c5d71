// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatdesk.h"
#include "heatramp.h"

#include <QAction>
#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;

/// Beside another period: of 20 calls 10 were in each of the lower rows; none; scraped but not now;
/// the same share as now, of 5 calls.
static HeatFrame comparedFrame()
{
    HeatFrame frame = tinyFrame();
    frame.isComparable = true;
    HeatCells before = frame.cells;
    before.counts = {10, 10, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 5, 0, 0};
    const std::array<double, 4> totals = {20, 0, 8, 5};
    for (size_t i = 0; i < totals.size(); ++i) {
        HeatColumn &column = before.columns[i];
        column.count = totals[i];
        column.observed = 1;
        column.missing = 0;
        column.span = {column.span.from - 24h, column.span.to - 24h};
    }
    frame.other = OtherHeat{before, u"the day before"_s};
    return frame;
}

static HeatChoices choicesOf(HeatComparison comparison, HeatScale scale = HeatScale::Linear)
{
    HeatChoices choices;
    choices.scale = scale;
    choices.comparison = comparison;
    return choices;
}

class TestHeatCompared final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void differencesHaveTwoHues();
    void scalesApplyToBothSides();
    void unknownIsHatchedNeverColoured();
    void readoutTellsBothShares();
    void namesSayWhatIsShown();
    void besideSharesTheScale();
    void besideSharesTheRows();
    void menuOffersWhereItCan();
    void withoutSelection();

private:
    [[nodiscard]] QColor shade(double share) const;
    [[nodiscard]] std::unique_ptr<HeatView> makeView(HeatComparison comparison);

    std::unique_ptr<HeatDesk> m_desk;
};

void TestHeatCompared::init()
{
    m_desk = std::make_unique<HeatDesk>();
}

/// -1 to 1
QColor TestHeatCompared::shade(double share) const
{
    return QColor::fromRgb(differenceRamp(
        m_desk->theme.theme())[static_cast<size_t>(std::lround((1 + share) / 2 * 256))]);
}

std::unique_ptr<HeatView> TestHeatCompared::makeView(HeatComparison comparison)
{
    auto view = m_desk->makeView(comparedFrame());
    view->setChoices(choicesOf(comparison));
    return view;
}

void TestHeatCompared::differencesHaveTwoHues()
{
    const auto view = makeView(HeatComparison::Difference);
    const QImage image = view->image();
    const Theme &theme = m_desk->theme.theme();
    // 100, 25 and 4 of 130 against 10, 10 and 0 of 20: 35/130, -40/130 and 4/130
    const double most = 40.0 / 130;
    QCOMPARE(view->layoutNow().most, most);
    QCOMPARE(image.pixelColor(HeatDesk::centre(*view, 0, 1)), theme.color(Token::Less));
    QCOMPARE(image.pixelColor(HeatDesk::centre(*view, 0, 0)), shade(35.0 / 40));
    QCOMPARE(image.pixelColor(HeatDesk::centre(*view, 0, 2)), shade(4.0 / 40));
    // a tenth of the calls, but the same shares: no colour
    QCOMPARE(image.pixelColor(HeatDesk::centre(*view, 3, 1)), theme.color(Token::Raised));
}

void TestHeatCompared::scalesApplyToBothSides()
{
    const auto view = makeView(HeatComparison::Difference);
    view->setChoices(choicesOf(HeatComparison::Difference, HeatScale::SquareRoot));
    QCOMPARE(view->image().pixelColor(HeatDesk::centre(*view, 0, 2)), shade(std::sqrt(0.1)));
    QCOMPARE(view->layoutNow().rampShare(-view->layoutNow().most / 4), 0.25);
    QCOMPARE(view->layoutNow().rampShare(0), 0.5);
}

void TestHeatCompared::unknownIsHatchedNeverColoured()
{
    const auto view = makeView(HeatComparison::Difference);
    const QImage image = view->image();
    const auto strangers = [&](size_t column) {
        const QRect area
            = view->layoutNow().rect({column, 1}).toAlignedRect().adjusted(3, 3, -3, -3);
        int count = 0;
        for (int y = area.top(); y <= area.bottom(); ++y)
            for (int x = area.left(); x <= area.right(); ++x)
                count
                    += image.pixelColor(x, y) == m_desk->theme.theme().color(Token::Raised) ? 0 : 1;
        return count;
    };
    QVERIFY(strangers(1) > 50); // no calls: no shares
    QVERIFY(strangers(2) > 50); // not scraped in one of the two
    QCOMPARE(strangers(3), 0); // known in both, no difference
    QVERIFY(std::isnan(view->layoutNow().value({2, 1})));
}

void TestHeatCompared::readoutTellsBothShares()
{
    const auto view = makeView(HeatComparison::Difference);
    QTest::mouseMove(view.get(), HeatDesk::centre(*view, 0, 1));
    QCOMPARE(view->valueText().split(u'\n'),
        (QStringList{u"2026-11-14 10:00:00 – 10:15:00 JST"_s,
            u"against 2026-11-13 10:00:00 – 10:15:00 JST"_s, u"latency 100 ms – 1.00 s"_s,
            u"this period 19.2 % of 130"_s, u"the day before 50.0 % of 20"_s,
            u"difference −30.8 points"_s}));
    QTest::mouseMove(view.get(), HeatDesk::centre(*view, 0, 2));
    QVERIFY(view->valueText().contains(u"difference +3.1 points"_s));
    QTest::mouseMove(view.get(), HeatDesk::centre(*view, 2, 1));
    QVERIFY(view->valueText().contains(u"No difference"_s));
    QCOMPARE(view->accessibleDescription(), view->valueText());
}

void TestHeatCompared::namesSayWhatIsShown()
{
    const auto view = makeView(HeatComparison::Difference);
    QCOMPARE(view->accessibleName(), u"Latency, difference from the day before"_s);
    view->setChoices(choicesOf(HeatComparison::Beside));
    QCOMPARE(view->accessibleName(), u"Latency"_s);
}

void TestHeatCompared::besideSharesTheScale()
{
    HeatFrame frame = comparedFrame();
    frame.other->cells.counts[9] = 400;
    frame.other->cells.columns[2].count = 400;
    const auto view = m_desk->makeView(frame);
    view->setChoices(choicesOf(HeatComparison::Beside));
    QCOMPARE(view->layoutNow().most, 400.0);
    const HeatRamp ramp = heatRamp(m_desk->theme.theme());
    QCOMPARE(view->image().pixelColor(HeatDesk::centre(*view, 0, 0)),
        QColor::fromRgb(ramp[static_cast<size_t>(std::lround(0.25 * 255))]));
    // the other one, drawn with the same two, has the same scale
    std::swap(frame.cells, frame.other->cells);
    frame.span = {frame.span.from - 24h, frame.span.to - 24h};
    view->setFrame(frame);
    QCOMPARE(view->layoutNow().most, 400.0);
    view->setChoices(choicesOf(HeatComparison::None));
    view->setFrame(tinyFrame());
    QCOMPARE(view->layoutNow().most, 100.0);
}

void TestHeatCompared::besideSharesTheRows()
{
    HeatFrame frame = comparedFrame();
    frame.cells.rows = frame.other->cells.rows = {{0, 0.1}, {0.1, 1}, {1, 10}, {10, 100}};
    frame.cells.counts = {9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    frame.other->cells.counts = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9};
    const auto view = m_desk->makeView(frame);
    view->setChoices(choicesOf(HeatComparison::Beside));
    QCOMPARE(view->layoutNow().endRow, size_t(4)); // calls of the other reach there
    frame.other.reset();
    view->setFrame(frame);
    QCOMPARE(view->layoutNow().endRow, size_t(2));
}

static QAction *offered(HeatView &view, const QString &text)
{
    const auto actions = view.makeMenu()->actions();
    for (QAction *action : actions)
        if (action->text() == text)
            return action;
    return nullptr;
}

void TestHeatCompared::menuOffersWhereItCan()
{
    const auto view = makeView(HeatComparison::None);
    QAction *difference = offered(*view, u"this one's difference from it"_s);
    QVERIFY(difference && !difference->isChecked());
    difference->trigger();
    QCOMPARE(view->choices().comparison, HeatComparison::Difference);
    QVERIFY(offered(*view, u"this one's difference from it"_s)->isChecked());
    view->setFrame(tinyFrame()); // nothing is compared with
    QVERIFY(!offered(*view, u"this one's difference from it"_s));
}

void TestHeatCompared::withoutSelection()
{
    const auto view = makeView(HeatComparison::Beside);
    view->setSelectable(false);
    QTest::keyClick(view.get(), Qt::Key_Left);
    QTest::keyClick(view.get(), Qt::Key_Left, Qt::ShiftModifier);
    const QPoint from = HeatDesk::centre(*view, 0, 0);
    QTest::mousePress(view.get(), Qt::LeftButton, {}, from);
    QTest::mouseMove(view.get(), HeatDesk::centre(*view, 3, 2));
    QTest::mouseRelease(view.get(), Qt::LeftButton, {}, HeatDesk::centre(*view, 3, 2));
    QVERIFY(!view->selection());
}

QTEST_MAIN(TestHeatCompared)
#include "tst_heatcompared.moc"
