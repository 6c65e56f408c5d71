// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatchoices.h"
#include "heatramp.h"
#include "valueticks.h"

#include <QTest>

using namespace toban;

class TestHeatChoices final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scales();
    void scalesGoBack();
    void textsGoBack();
    void rampGrowsAwayFromTheGround_data();
    void rampGrowsAwayFromTheGround();
    void edgesAreTheAxis();
    void edgesTooCloseHaveNoLabel();
};

void TestHeatChoices::scales()
{
    QCOMPARE(heatFraction(25, 100, HeatScale::SquareRoot), 0.5);
    QCOMPARE(heatFraction(25, 100, HeatScale::Linear), 0.25);
    // three decades: 1 + 999 x 9/999 is the first of them
    QCOMPARE(heatFraction(9, 999, HeatScale::Logarithmic), 1.0 / 3);
    for (const auto scale : {HeatScale::SquareRoot, HeatScale::Linear, HeatScale::Logarithmic}) {
        QCOMPARE(heatFraction(0, 100, scale), 0.0);
        QCOMPARE(heatFraction(100, 100, scale), 1.0);
        QCOMPARE(heatFraction(std::nan(""), 100, scale), 0.0);
        QCOMPARE(heatFraction(5, 0, scale), 0.0);
    }
}

void TestHeatChoices::scalesGoBack()
{
    for (const auto scale : {HeatScale::SquareRoot, HeatScale::Linear, HeatScale::Logarithmic})
        QCOMPARE(heatValueAt(heatFraction(37, 100, scale), 100, scale), 37.0);
}

void TestHeatChoices::textsGoBack()
{
    QCOMPARE(heatChoicesFrom(QString()), HeatChoices());
    QCOMPARE(heatChoicesFrom(QStringLiteral("nonsense 7")), HeatChoices());
    HeatChoices choices{HeatMode::Time, HeatScale::Logarithmic, false, false, true, false};
    QCOMPARE(heatChoicesFrom(heatChoicesText(choices)), choices);
    choices = {HeatMode::Share, HeatScale::Linear, true, true, false, true};
    QCOMPARE(heatChoicesFrom(heatChoicesText(choices)), choices);
    for (const auto comparison : {HeatComparison::Beside, HeatComparison::Difference}) {
        choices.comparison = comparison;
        QCOMPARE(heatChoicesFrom(heatChoicesText(choices)), choices);
    }
}

void TestHeatChoices::rampGrowsAwayFromTheGround_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<bool>("isStrong");
    QTest::newRow("dark") << true << false;
    QTest::newRow("light") << false << false;
    QTest::newRow("high contrast, dark") << true << true;
    QTest::newRow("high contrast, light") << false << true;
}

void TestHeatChoices::rampGrowsAwayFromTheGround()
{
    QFETCH(const bool, isDark);
    QFETCH(const bool, isStrong);
    const Theme theme = isStrong ? (isDark ? Theme::highContrastDark() : Theme::highContrastLight())
                                 : (isDark ? Theme::dark() : Theme::light());
    const HeatRamp ramp = heatRamp(theme);
    const QColor ground = theme.color(Token::Raised);
    QCOMPARE(QColor::fromRgb(ramp.back()), theme.color(Token::P99));
    QCOMPARE(QColor::fromRgb(ramp.front()), theme.tint(Token::P50, 0.3));
    double before = 0;
    for (size_t i = 0; i < ramp.size(); i += 15) {
        const double contrast = contrastRatio(QColor::fromRgb(ramp[i]), ground);
        QVERIFY2(contrast > before, qPrintable(QString::number(i)));
        before = contrast;
    }
}

void TestHeatChoices::edgesAreTheAxis()
{
    const QLocale locale(QLocale::English);
    // a decade each: on 300 pixels every edge is 100 from the next
    const ValueAxis axis = edgeAxis({0.001, 0.01, 0.1, 1}, Unit::Seconds, true, 300, 15, locale);
    QCOMPARE(axis.low, 0.001);
    QCOMPARE(axis.high, 1.0);
    QCOMPARE(axis.ticks.size(), 4u);
    QCOMPARE(axis.ticks[1], (ValueTick{0.01, QStringLiteral("10 ms")}));
    QCOMPARE(axis.ticks[3], (ValueTick{1, QStringLiteral("1 s")}));
    QCOMPARE(axis.fraction(0.01) * 300, 100.0);
    // a first edge of zero stands a usual step below the second
    QCOMPARE(edgeAxis({0, 0.01, 0.1, 1}, Unit::Seconds, true, 300, 15, locale).low, 0.001);
    QCOMPARE(edgeAxis({0, 0.01, 0.1, 1}, Unit::Seconds, false, 300, 15, locale).low, 0.0);
}

void TestHeatChoices::edgesTooCloseHaveNoLabel()
{
    // on a linear axis 10 and 25 ms are 7 and 5 pixels from the edge before
    const ValueAxis axis = edgeAxis(
        {0, 0.01, 0.025, 0.1, 1}, Unit::Seconds, false, 300, 15, QLocale(QLocale::English));
    QStringList labels;
    for (const ValueTick &tick : axis.ticks)
        if (!tick.label.isEmpty())
            labels << tick.label;
    QCOMPARE(labels,
        (QStringList{QStringLiteral("0 ms"), QStringLiteral("100 ms"), QStringLiteral("1 s")}));
}

QTEST_GUILESS_MAIN(TestHeatChoices)
#include "tst_heatchoices.moc"
