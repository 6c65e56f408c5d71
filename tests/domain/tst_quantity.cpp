// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "freshness.h"
#include "quantity.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace toban;

/** Texts as interface.md's rules for numbers ask; freshness by its one rule, worked by hand. */
class QuantityTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void threeDigitsAndTheUnitThatSuits_data();
    void threeDigitsAndTheUnitThatSuits();
    void fullTextKeepsAllDigits();
    void oneScalePerAxis();
    void freshnessByTheOneRule_data();
    void freshnessByTheOneRule();
};

static QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

void QuantityTest::threeDigitsAndTheUnitThatSuits_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("unit");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *expected, double value, Unit unit) {
        QTest::newRow(expected) << value << int(unit) << text(expected);
    };
    row("850 µs", 0.00085, Unit::Seconds);
    row("12.4 ms", 0.0124, Unit::Seconds);
    row("1.28 s", 1.28, Unit::Seconds);
    row("1.00 s", 0.9999, Unit::Seconds);
    row("100 s", 100.4, Unit::Seconds);
    row("3 m 12 s", 192.2, Unit::Seconds);
    row("2 h 05 m", 7500, Unit::Seconds);
    row("4 d 3 h", 4 * 86400 + 3 * 3600, Unit::Seconds);
    row("61.4 %", 0.614, Unit::Ratio);
    row("0.62 %", 0.0062, Unit::ErrorRatio);
    row("1.50 GiB", 1.5 * 1024 * 1024 * 1024, Unit::Bytes);
    row("512 B", 512, Unit::Bytes);
    row("42.0 /s", 42, Unit::PerSecond);
    row("12,345", 12345, Unit::Count);
    row("0", 0, Unit::Count);
    QTest::newRow("not known") << std::nan("") << int(Unit::Seconds) << text("–");
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << int(Unit::Seconds)
                              << text("∞");
}

void QuantityTest::threeDigitsAndTheUnitThatSuits()
{
    QFETCH(double, value);
    QFETCH(int, unit);
    QFETCH(QString, expected);
    QCOMPARE(quantityText({value, Unit(unit)}, QLocale(QLocale::English)), expected);
}

void QuantityTest::fullTextKeepsAllDigits()
{
    const QLocale english(QLocale::English);
    QCOMPARE(quantityFullText({0.12345678901234566, Unit::Seconds}, english),
        text("0.12345678901234566 s"));
    QCOMPARE(quantityFullText({0.25, Unit::ErrorRatio}, english), text("25 %"));
}

void QuantityTest::oneScalePerAxis()
{
    const UnitScale scale = unitScale(Unit::Seconds, 2.0, 0.5);
    QCOMPARE(scaledText(0.5, scale, QLocale::c()), text("0.5 s"));
    QCOMPARE(scaledText(2.0, scale, QLocale::c()), text("2.0 s"));
    const UnitScale percent = unitScale(Unit::Ratio, 1.0, 0.25);
    QCOMPARE(scaledText(0.75, percent, QLocale::c()), text("75 %"));
}

void QuantityTest::freshnessByTheOneRule_data()
{
    QTest::addColumn<int>("ageMs");
    QTest::addColumn<int>("failures");
    QTest::addColumn<QString>("expected");
    // step 2000 + answer 100: live to 3150, late to 6300
    QTest::newRow("fresh") << 1000 << 0 << text("live");
    QTest::newRow("edge of live") << 3150 << 0 << text("live");
    QTest::newRow("late") << 3151 << 0 << text("late");
    QTest::newRow("edge of late") << 6300 << 3 << text("late");
    QTest::newRow("stale") << 6301 << 2 << text("stale");
    QTest::newRow("lost") << 6301 << 3 << text("lost");
    QTest::newRow("from the future") << -3000 << 0 << text("late");
}

void QuantityTest::freshnessByTheOneRule()
{
    QFETCH(int, ageMs);
    QFETCH(int, failures);
    QFETCH(QString, expected);
    const Instant now = fromMs(1795227108000);
    FreshnessInput input{now, now - Millis(ageMs), 2s, 1s, 100ms, failures, false};
    QCOMPARE(freshnessName(freshness(input)), expected);
    input.offline = true;
    QCOMPARE(freshness(input), Freshness::Offline);
    input.offline = false;
    input.newestData.reset();
    QCOMPARE(freshness(input), failures >= 3 ? Freshness::Lost : Freshness::Unknown);
}

QTEST_GUILESS_MAIN(QuantityTest)
#include "tst_quantity.moc"
