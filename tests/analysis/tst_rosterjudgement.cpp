// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rosterdifference.h"
#include "schedulequality.h"

#include <QTest>

namespace toban {

using namespace Qt::StringLiterals;

/** How good a plan is, and how two plans differ; worked by hand. */
class RosterJudgementTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsAPlanGood();
    void findsFaults_data();
    void findsFaults();
    void findsNothingToJudge();
    void agrees();
    void differs();
};

static const Instant begin = Instant(std::chrono::sys_days(std::chrono::year(2026) / 6 / 1));

static Stint days(const QString &name, double from, double to)
{
    const auto at = [](double day) { return begin + Millis(qRound64(day * 86'400'000)); };
    return {name, {PersonId(name), name}, {at(from), at(to)}};
}

static DutySpan span(int from, int to)
{
    return {begin + 24h * from, begin + 24h * to};
}

using Kind = QualityReason::Kind;

void RosterJudgementTest::findsAPlanGood()
{
    std::vector<Stint> stints;
    for (int week = 0; week < 8; ++week)
        stints.push_back(days(QString(QChar(u'a' + week % 4)), week * 7, week * 7 + 7));
    const auto quality = scheduleQuality(stints, span(0, 56));
    QVERIFY(quality);
    QCOMPARE(quality->band, QualityBand::Excellent);
    QCOMPARE(quality->reasons,
        (std::vector<QualityReason>{{Kind::Gaps, 0, QualityBand::Excellent},
            {Kind::Balance, 1, QualityBand::Excellent},
            {Kind::LongestStint, 7, QualityBand::Excellent},
            {Kind::FewPeople, 4, QualityBand::Excellent}}));
}

void RosterJudgementTest::findsFaults_data()
{
    QTest::addColumn<std::vector<Stint>>("stints");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<double>("value");
    QTest::addColumn<QualityBand>("band");
    const auto row
        = [](const char *name, std::vector<Stint> stints, Kind kind, double value,
              QualityBand band) { QTest::newRow(name) << stints << kind << value << band; };
    // of a hundred days
    const auto plan = [](double a, double b, double c, double d) {
        return std::vector<Stint>{days(u"a"_s, 0, a), days(u"b"_s, a, a + b),
            days(u"c"_s, a + b, a + b + c), days(u"d"_s, a + b + c, a + b + c + d)};
    };
    row("five days without anybody", plan(25, 25, 25, 20), Kind::Gaps, 0.05, QualityBand::Weak);
    row("a fifth without anybody", plan(20, 20, 20, 20), Kind::Gaps, 0.2, QualityBand::Poor);
    row("two at once are no gap", {days(u"a"_s, 0, 60), days(u"b"_s, 50, 100)}, Kind::Gaps, 0,
        QualityBand::Excellent);
    row("one has more", plan(35, 25, 20, 20), Kind::Balance, 1.4, QualityBand::Fair);
    row("one has most", plan(76, 8, 8, 8), Kind::Balance, 3.04, QualityBand::Poor);
    row("long", plan(25, 25, 25, 25), Kind::LongestStint, 25, QualityBand::Weak);
    row("longer", plan(30, 30, 30, 10), Kind::LongestStint, 30, QualityBand::Poor);
    row("alone", {days(u"a"_s, 0, 100)}, Kind::FewPeople, 1, QualityBand::Poor);
    row("a pair", {days(u"a"_s, 0, 50), days(u"b"_s, 50, 100)}, Kind::FewPeople, 2,
        QualityBand::Fair);
    row("nobody at all", {}, Kind::Gaps, 1, QualityBand::Poor);
    row("outside", {days(u"a"_s, 100, 200)}, Kind::Gaps, 1, QualityBand::Poor);
}

void RosterJudgementTest::findsFaults()
{
    QFETCH(std::vector<Stint>, stints);
    QFETCH(Kind, kind);
    QFETCH(double, value);
    QFETCH(QualityBand, band);
    const auto quality = scheduleQuality(stints, span(0, 100));
    QVERIFY(quality);
    QCOMPARE(quality->reasons.size(), 4U);
    for (const QualityReason &reason : quality->reasons) {
        QVERIFY(reason.band <= quality->band);
        if (reason.kind != kind)
            continue;
        QVERIFY2(qAbs(reason.value - value) < 1e-9, qPrintable(QString::number(reason.value)));
        QCOMPARE(reason.band, band);
    }
    QCOMPARE(quality->reasons.front().band, quality->band);
}

void RosterJudgementTest::findsNothingToJudge()
{
    QVERIFY(!scheduleQuality({days(u"a"_s, 0, 1)}, span(1, 1)));
}

/** However the shifts are cut and ordered. */
void RosterJudgementTest::agrees()
{
    const std::vector<Stint> left{days(u"a"_s, 0, 7), days(u"b"_s, 7, 14)};
    const std::vector<Stint> right{
        days(u"b"_s, 7, 20), days(u"a"_s, 3, 7), days(u"a"_s, -5, 3), days(u"a"_s, 1, 2)};
    QCOMPARE(rosterDifferences(left, right, span(0, 14)), std::vector<RosterDifference>());
}

void RosterJudgementTest::differs()
{
    const std::vector<Stint> left{days(u"a"_s, 0, 7), days(u"b"_s, 7, 14)};
    const std::vector<Stint> right{days(u"a"_s, 0, 6.5), days(u"c"_s, 6.5, 7), days(u"b"_s, 7, 10),
        days(u"d"_s, 9, 10), days(u"c"_s, 13, 30)};
    const auto stretch = [](double from, double to, const QStringList &a, const QStringList &b) {
        return RosterDifference{days({}, from, to).span, a, b};
    };
    QCOMPARE(rosterDifferences(left, right, span(0, 16)),
        (std::vector<RosterDifference>{stretch(6.5, 7, {u"a"_s}, {u"c"_s}),
            stretch(9, 10, {u"b"_s}, {u"b"_s, u"d"_s}), stretch(10, 13, {u"b"_s}, {}),
            stretch(13, 14, {u"b"_s}, {u"c"_s}), stretch(14, 16, {}, {u"c"_s})}));
}

} // namespace toban

QTEST_APPLESS_MAIN(toban::RosterJudgementTest)
#include "tst_rosterjudgement.moc"
