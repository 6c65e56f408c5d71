// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertwords.h"
#include "inboxscene.h"

using namespace toban;
using namespace toban::testing;
using namespace Qt::StringLiterals;

namespace {

/// That nobody is called first stands in the inbox, as a page.
class InboxDutyTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nobodyIsAPage();
    void somebodyIsNone();
    void whatIsNotKnownIsNone();
    void aPlanThatIsNotConfirmedSaysSo();

private:
    /// "pd" tells the rota of the shop: Aoi until @p until.
    static void tell(const InboxScene &scene, Instant until)
    {
        OnCallBatch batch;
        batch.source = SourceId(u"pd"_s);
        batch.at = InboxScene::at(0);
        batch.roster = Roster();
        batch.roster->covers = {InboxScene::at(-3600), InboxScene::at(7200)};
        Schedule schedule{ScheduleId(u"S"_s), u"Shop"_s};
        const PersonRef aoi{PersonId(u"A"_s), u"Aoi"_s};
        schedule.shifts = {{aoi, InboxScene::at(-3600), until, ShiftLayer::Final, {}},
            {aoi, InboxScene::at(3600), InboxScene::at(7200), ShiftLayer::Final, {}},
            {aoi, InboxScene::at(-3600), InboxScene::at(7200), ShiftLayer::Rotation, {}}};
        batch.roster->schedules = {schedule};
        batch.health = HealthObservation();
        batch.health->source = batch.source;
        batch.health->at = batch.at;
        batch.health->state = SourceState::Ok;
        auto kept = scene.store().ingestOnCall(std::move(batch));
        kept.waitForFinished();
        QVERIFY(kept.result());
    }
    static InboxView read(const InboxScene &scene, int seconds)
    {
        InboxRequest request;
        request.asOf = InboxScene::at(seconds);
        request.duty = {&scene.store(), {}, {{SourceId(u"pd"_s), Millis(60'000)}}};
        auto view = readInbox(scene.store(), scene.store(), request);
        return view ? *view : InboxView();
    }
};

void InboxDutyTest::nobodyIsAPage()
{
    const InboxScene scene;
    tell(scene, InboxScene::at(-60));
    const InboxView view = read(scene, 10);
    QCOMPARE(view.rows.size(), 1U);
    const InboxRow &row = view.rows.front();
    QCOMPARE(row.kind, InboxRow::Kind::NobodyOnCall);
    QCOMPARE(row.classified.alertClass, AlertClass::Page);
    QCOMPARE(row.alert.since, InboxScene::at(-60));
    QCOMPARE(view.active[static_cast<size_t>(AlertClass::Page)], 1);
    QVERIFY(!view.isAllClear());
    QCOMPARE(words::inboxName(row), u"Nobody is on call"_s);
    QCOMPARE(words::inboxSummary(row), u"Shop: nobody is called first now, by the plan of pd"_s);
}

void InboxDutyTest::somebodyIsNone()
{
    const InboxScene scene;
    tell(scene, InboxScene::at(600));
    QVERIFY(read(scene, 599).rows.empty());
    QCOMPARE(read(scene, 600).rows.size(), 1U); // shifts end before their end
    QVERIFY(read(scene, 3600).rows.empty());
}

void InboxDutyTest::whatIsNotKnownIsNone()
{
    const InboxScene scene;
    QVERIFY(read(scene, 10).rows.empty()); // the source never told anything
    tell(scene, InboxScene::at(600));
    QVERIFY(read(scene, 7200).rows.empty()); // its plan ends here
}

void InboxDutyTest::aPlanThatIsNotConfirmedSaysSo()
{
    const InboxScene scene;
    tell(scene, InboxScene::at(-60));
    OnCallBatch failed;
    failed.source = SourceId(u"pd"_s);
    failed.at = InboxScene::at(300);
    failed.health = HealthObservation();
    failed.health->source = failed.source;
    failed.health->at = failed.at;
    failed.health->state = SourceState::Refused;
    auto kept = scene.store().ingestOnCall(std::move(failed));
    kept.waitForFinished();
    const InboxView view = read(scene, 310);
    QCOMPARE(view.rows.size(), 1U);
    QVERIFY(words::inboxSummary(view.rows.front()).contains(u"by the last known plan of pd"_s));
}

} // namespace

QTEST_GUILESS_MAIN(InboxDutyTest)
#include "tst_inboxduty.moc"
