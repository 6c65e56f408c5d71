// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// States and percentiles stay apart for people who lack one kind of cone. The simulation is that of
// Machado, Oliveira and Fernandes (2009) at full severity; distances are CIE 1976 in L*a*b* (D65),
// where about 2 is just noticeable side by side.
#include "heatramp.h"
#include "theme.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace toban;
using namespace Qt::StringLiterals;

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

struct Vision {
    const char *name;
    Matrix fromLinear;
};

static const std::array<Vision, 4> visions = {{
    {"usual", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia",
        {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216},
            {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
        {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413},
            {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
        {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602},
            {0.004733, 0.691367, 0.303900}}}},
}};

static Vector product(const Matrix &matrix, const Vector &vector)
{
    Vector result{};
    for (size_t row = 0; row < 3; ++row)
        for (size_t i = 0; i < 3; ++i)
            result[row] += matrix[row][i] * vector[i];
    return result;
}

static double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// L*, a*, b* of a colour as it is seen.
static Vector seen(const QColor &color, const Vision &vision)
{
    static const Matrix toXyz = {{{0.4124564, 0.3575761, 0.1804375},
        {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
    Vector rgb = product(
        vision.fromLinear, {linear(color.redF()), linear(color.greenF()), linear(color.blueF())});
    for (double &channel : rgb)
        channel = std::clamp(channel, 0.0, 1.0);
    const Vector xyz = product(toXyz, rgb);
    const auto f
        = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f(xyz[0] / 0.95047);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

static double distance(const Vector &a, const Vector &b)
{
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

class TestColourVision final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void distancesAreRight();
    void statesStayApart_data() { themes(); }
    void statesStayApart();
    void percentilesStayInOrder_data() { themes(); }
    void percentilesStayInOrder();
    void differencesStayApart_data() { themes(); }
    void differencesStayApart();

private:
    static void themes()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("dark") << true;
        QTest::newRow("light") << false;
    }
};

void TestColourVision::distancesAreRight()
{
    // sRGB primaries in L*a*b* as published: red 53.24, 80.09, 67.20; white 100, 0, 0
    QVERIFY(distance(seen(Qt::red, visions[0]), {53.24, 80.09, 67.20}) < 0.05);
    QVERIFY(distance(seen(Qt::white, visions[0]), {100, 0, 0}) < 0.05);
    // greys stay as they are for everybody
    for (const Vision &vision : visions)
        QVERIFY(distance(seen(Qt::white, vision), {100, 0, 0}) < 0.1);
}

void TestColourVision::statesStayApart()
{
    QFETCH(bool, isDark);
    const Theme theme = isDark ? Theme::dark() : Theme::light();
    const std::array states
        = {Token::Ok, Token::Warn, Token::Critical, Token::Info, Token::Unknown};
    for (const Vision &vision : visions)
        for (const Token a : states)
            for (const Token b : states) {
                const double apart
                    = distance(seen(theme.color(a), vision), seen(theme.color(b), vision));
                QVERIFY2(a == b || apart >= 10,
                    qPrintable(u"%1: %2 and %3 are %4 apart"_s.arg(QLatin1StringView(vision.name))
                                   .arg(static_cast<int>(a))
                                   .arg(static_cast<int>(b))
                                   .arg(apart)));
            }
}

void TestColourVision::percentilesStayInOrder()
{
    QFETCH(bool, isDark);
    const Theme theme = isDark ? Theme::dark() : Theme::light();
    const std::array ramp = {Token::P50, Token::P90, Token::P95, Token::P99};
    for (const Vision &vision : visions)
        for (size_t i = 1; i < ramp.size(); ++i) {
            const Vector lower = seen(theme.color(ramp[i - 1]), vision);
            const Vector higher = seen(theme.color(ramp[i]), vision);
            QVERIFY(distance(lower, higher) >= 7);
            // one hue, its lightness grows away from the ground
            QVERIFY((higher[0] - lower[0]) * (isDark ? 1 : -1) >= 5);
        }
}

void TestColourVision::differencesStayApart()
{
    QFETCH(bool, isDark);
    const Theme theme = isDark ? Theme::dark() : Theme::light();
    const DifferenceRamp ramp = differenceRamp(theme);
    const size_t middle = ramp.size() / 2;
    for (const Vision &vision : visions) {
        const auto at = [&](size_t i) { return seen(QColor::fromRgb(ramp[i]), vision); };
        double less = 0;
        double more = 0;
        for (size_t step = 8; step <= middle; step += 8) {
            // away from the ground on both sides, and away from what is as far on the other
            QVERIFY(distance(at(middle - step), at(middle)) > less + 0.5);
            QVERIFY(distance(at(middle + step), at(middle)) > more + 0.5);
            less = distance(at(middle - step), at(middle));
            more = distance(at(middle + step), at(middle));
            QVERIFY(distance(at(middle - step), at(middle + step)) >= 10);
        }
        QVERIFY(distance(at(0), at(2 * middle)) >= 40);
    }
}

QTEST_GUILESS_MAIN(TestColourVision)
#include "tst_colourvision.moc"
