// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotasource.h"

#include <QTest>

namespace toban {

using namespace Qt::StringLiterals;

class RotaSourceTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersAtOnce();
    void tellsRotasAlone();
};

static Rota daily()
{
    Rota rota;
    rota.id = ScheduleId(u"shop"_s);
    rota.zone = u"Asia/Tokyo"_s;
    rota.people = {u"Alice"_s, u"Bob"_s};
    rota.start = wallTime(QDate(2026, 11, 2), QTime(9, 0));
    rota.each = 24h;
    return rota;
}

void RotaSourceTest::answersAtOnce()
{
    RotaSource source({daily()});
    const Instant from = *parseRfc3339(u"2026-11-02T00:00:00Z"_s);
    const auto future = source.fetchRoster({from, from + 36h});
    QVERIFY(future.isFinished());
    const Roster roster = future.result()->roster;
    QCOMPARE(roster.covers, (TimeSpan{from, from + 36h}));
    QCOMPARE(roster.people.size(), 2U);
    const auto &shifts = roster.schedules.at(0).shifts;
    QCOMPARE(shifts.size(), 4U); // two of the final layer, two of the rotation
    QCOMPARE(shifts.at(1).person.name, u"Bob"_s);
    QCOMPARE(shifts.at(1).from, from + 24h); // 09:00 in Tokyo is 00:00 UTC
    QCOMPARE(shifts.at(1).to, from + 48h);
}

void RotaSourceTest::tellsRotasAlone()
{
    RotaSource source({daily()});
    QCOMPARE(source.capabilities(), OnCallCapabilities{.roster = true});
    QVERIFY(!source.fetchIncidents({}).result());
}

} // namespace toban

QTEST_GUILESS_MAIN(toban::RotaSourceTest)
#include "tst_rotasource.moc"
