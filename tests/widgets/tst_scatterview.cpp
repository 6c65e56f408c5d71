// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scatterlayout.h"
#include "scatterview.h"
#include "themeholder.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace toban;

namespace {

ScatterDot dot(const QString &name, double calls, double mean, double share)
{
    return {Labels{{u"route"_s, name}}, name, calls, mean, share};
}

/// a and b took the same total time, 100 s.
ScatterFrame someDots()
{
    ScatterFrame frame;
    frame.title = u"Calls against time"_s;
    frame.dots = {dot(u"a"_s, 100, 1, 0.45), dot(u"b"_s, 10000, 0.01, 0.45),
        dot(u"none"_s, 0, qQNaN(), 0), dot(u"c"_s, 20, 1, 0.1)};
    return frame;
}

Labels keyOf(const QString &name)
{
    return {{u"route"_s, name}};
}

struct Bench {
    ThemeHolder theme{Theme::dark()};
    ScatterView view{theme};

    Bench()
    {
        view.resize(400, 300);
        view.setFrame(someDots());
        view.show();
    }
    [[nodiscard]] QPoint placeOf(size_t index) const
    {
        return view.layoutNow().placeOf(index)->at.toPoint();
    }
};

} // namespace

class TestScatterView final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en"_s)); }
    void equalTotalTimesLieOnOneDiagonal();
    void areaIsTheShare();
    void pointerSelectsAndReadsOut();
    void keysGoByTotalTime();
    void selectionOutlivesAFrame();
    void emptyStatesAreSaid_data();
    void emptyStatesAreSaid();
    void staleIsPaler();
};

void TestScatterView::equalTotalTimesLieOnOneDiagonal()
{
    const ScatterLayout layout = scatterLayout(someDots(), Theme::dark(), {400, 300});
    QCOMPARE(layout.dots.size(), size_t(3)); // without calls there is no place
    QVERIFY(!layout.placeOf(2));
    QVERIFY(!layout.diagonals.empty());
    for (const auto &diagonal : layout.diagonals) {
        // calls × mean is the same at both ends: decades to the right are decades down
        const auto total = [&layout](const QPointF &at) {
            const double calls = (at.x() - layout.x(layout.calls.low))
                / (layout.x(layout.calls.high) - layout.x(layout.calls.low));
            const double mean = (at.y() - layout.y(layout.mean.low))
                / (layout.y(layout.mean.high) - layout.y(layout.mean.low));
            return layout.calls.low * std::pow(layout.calls.high / layout.calls.low, calls)
                * layout.mean.low * std::pow(layout.mean.high / layout.mean.low, mean);
        };
        QVERIFY(std::abs(total(diagonal.line.p1()) / diagonal.seconds - 1) < 1e-6);
        QVERIFY(std::abs(total(diagonal.line.p2()) / diagonal.seconds - 1) < 1e-6);
    }
    const QStringList labels = [&layout] {
        QStringList texts;
        for (const auto &diagonal : layout.diagonals)
            texts << diagonal.label;
        return texts;
    }();
    QVERIFY(labels.contains(u"10 s"_s));
    QVERIFY(labels.contains(u"10 m"_s));
}

void TestScatterView::areaIsTheShare()
{
    ScatterFrame frame = someDots();
    frame.dots[1].share = 0.45 / 4;
    frame.dots[3].share = 1e-9;
    const ScatterLayout layout = scatterLayout(frame, Theme::dark(), {400, 300});
    QVERIFY(std::abs(layout.dots[0].radius / layout.dots[1].radius - 2) < 1e-9);
    QVERIFY(layout.dots[2].radius >= 3); // never too small to be seen
}

void TestScatterView::pointerSelectsAndReadsOut()
{
    Bench bench;
    QSignalSpy chosen(&bench.view, &ScatterView::chosen);
    QSignalSpy hovered(&bench.view, &ScatterView::hovered);
    QTest::mouseMove(&bench.view, bench.placeOf(3));
    QTRY_COMPARE(hovered.count(), 1);
    QCOMPARE(bench.view.accessibleDescription(),
        u"c, 20 calls × 1.00 s, 20.0 s in total, 10.0 % of all"_s);
    QTest::mouseClick(&bench.view, Qt::LeftButton, {}, bench.placeOf(1));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.at(0).at(0).value<Labels>(), keyOf(u"b"_s));
    QCOMPARE(bench.view.selected(), std::optional(keyOf(u"b"_s)));
    QTest::mouseClick(&bench.view, Qt::LeftButton, {}, QPoint(399, 299)); // beside all
    QCOMPARE(chosen.count(), 1);
}

void TestScatterView::keysGoByTotalTime()
{
    Bench bench;
    QSignalSpy chosen(&bench.view, &ScatterView::chosen);
    const auto press = [&bench, &chosen](Qt::Key key) {
        QTest::keyClick(&bench.view, key);
        return chosen.last().at(0).value<Labels>().value(u"route"_s);
    };
    QCOMPARE(press(Qt::Key_Right), u"a"_s);
    QCOMPARE(press(Qt::Key_Right), u"b"_s);
    QCOMPARE(press(Qt::Key_Down), u"c"_s); // over the one that has no place
    QCOMPARE(press(Qt::Key_Right), u"c"_s);
    QCOMPARE(press(Qt::Key_Left), u"b"_s);
    QVERIFY(bench.view.accessibleDescription().startsWith(u"b, 10,000 calls"_s));
    QCOMPARE(press(Qt::Key_Home), u"a"_s);
    QCOMPARE(press(Qt::Key_End), u"c"_s);
}

void TestScatterView::selectionOutlivesAFrame()
{
    Bench bench;
    QSignalSpy chosen(&bench.view, &ScatterView::chosen);
    bench.view.select(keyOf(u"b"_s));
    bench.view.setFrame(someDots());
    QCOMPARE(bench.view.selected(), std::optional(keyOf(u"b"_s)));
    QCOMPARE(chosen.count(), 0); // only what the user does is told
    bench.view.select(std::nullopt);
    QVERIFY(bench.view.accessibleDescription().startsWith(u"4 request(s)"_s));
}

void TestScatterView::emptyStatesAreSaid_data()
{
    QTest::addColumn<EmptyKind>("kind");
    QTest::newRow("gap") << EmptyKind::Gap;
    QTest::newRow("error") << EmptyKind::SourceError;
    QTest::newRow("filter") << EmptyKind::FilteredOut;
}

void TestScatterView::emptyStatesAreSaid()
{
    QFETCH(EmptyKind, kind);
    Bench bench;
    const QImage full = bench.view.image();
    ScatterFrame frame;
    frame.empty = {kind, u"Nothing, and why."_s, {}, {}};
    bench.view.setFrame(frame);
    QCOMPARE(bench.view.accessibleDescription(), u"Nothing, and why."_s);
    const QImage said = bench.view.image();
    QVERIFY(said != full);
    frame.empty = {EmptyKind::Loading, {}, {}, {}};
    bench.view.setFrame(frame);
    QVERIFY(bench.view.image() != said);
    QTest::keyClick(&bench.view, Qt::Key_Right); // goes nowhere
    QVERIFY(!bench.view.selected());
}

void TestScatterView::staleIsPaler()
{
    Bench bench;
    const auto colour = [&bench] { return bench.view.image().pixelColor(bench.placeOf(0)); };
    const QColor live = colour();
    ScatterFrame frame = someDots();
    frame.freshness = Freshness::Stale;
    bench.view.setFrame(frame);
    QVERIFY(colour().hslSaturationF() < live.hslSaturationF());
}

QTEST_MAIN(TestScatterView)
#include "tst_scatterview.moc"
