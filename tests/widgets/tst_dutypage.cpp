// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dutycard.h"
#include "dutywall.h"
#include "itemroles.h"
#include "rotastory.h"
#include "rotatimeline.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace toban;
using namespace toban::testing;
using namespace Qt::StringLiterals;

static QStringList cards(RotaStory &story)
{
    QStringList names;
    const auto shown = story.find<DutyWall>("dutyCards")->findChildren<DutyCard *>();
    for (const DutyCard *card : shown)
        if (!card->isHidden())
            names << card->card().team;
    return names;
}

static DutyCard *card(RotaStory &story, const QString &team)
{
    const auto shown = story.find<DutyWall>("dutyCards")->findChildren<DutyCard *>();
    const auto found = std::ranges::find_if(
        shown, [&team](const DutyCard *one) { return one->card().team == team; });
    return found == shown.end() ? nullptr : *found;
}

static QString cell(const QTableView &table, int row, const char *id)
{
    const QAbstractItemModel &model = *table.model();
    for (int c = 0; c < model.columnCount(); ++c)
        if (model.headerData(c, Qt::Horizontal, ColumnIdRole) == QLatin1StringView(id))
            return model.index(row, c).data().toString();
    return {};
}

class TestDutyPage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cardsTellWhoAndUntilWhen();
    void nobodyStandsFirst();
    void aLostSourceKeepsItsPlan();
    void saysHowToDeclareASource();
    void theTableTellsGapsFirst();
    void theTimelineIsUsedByKeys();
    void contactsAreAskedFor();
    void hiddenContactsAreNowhere();
    void filterNarrowsAllViews();
    void viewsAreRemembered();
    void mineLeadsToTheTimeline();
    void theMomentIsTheCursors();
    void loadCountsTheCallsOfProviders();
    void loadFallsBackToAlerts();
    void plansOfTwoSourcesAreCompared();
    void aHandoverIsKeptAndConfirmed();
};

void TestDutyPage::cardsTellWhoAndUntilWhen()
{
    RotaStory story;
    story.tellTeam();
    QTRY_VERIFY(story.window().isSettled());
    QCOMPARE(cards(story), (QStringList{u"Batch"_s, u"Checkout"_s}));
    const QString told = card(story, u"Checkout"_s)->accessibleDescription();
    // 佐藤 has it since 18:00 in Tokyo for a stretch of three days, then Kim stands in
    QVERIFY2(told.contains(u"佐藤 花子 (you), 21:00 JST"_s), qPrintable(told));
    QVERIFY2(told.contains(u"since 18:00 · until Thu 11-26 18:00 (in 2 d)"_s), qPrintable(told));
    QVERIFY2(told.contains(u"Kim Olsen, Thu 11-26 18:00 (in 2 d)"_s), qPrintable(told));
    QVERIFY2(told.contains(u"Lee Min, 07:00 EST, asleep there"_s), qPrintable(told));
    QVERIFY2(told.contains(u"Away: 佐藤 花子: 有給休暇"_s), qPrintable(told));
}

void TestDutyPage::nobodyStandsFirst()
{
    RotaStory story;
    story.tellNobody();
    QTRY_COMPARE(cards(story), (QStringList{u"Checkout"_s, u"Batch"_s}));
    const QString told = card(story, u"Checkout"_s)->accessibleDescription();
    QVERIFY2(told.contains(u"Nobody is on call"_s), qPrintable(told));
    QVERIFY2(told.contains(u"Nobody: now, for 21 h"_s), qPrintable(told));
}

void TestDutyPage::aLostSourceKeepsItsPlan()
{
    RotaStory story;
    story.tellTeam();
    QTRY_COMPARE(cards(story).size(), 2);
    story.advance(2h);
    story.fail(u"pagerduty"_s, 40);
    QTRY_VERIFY(card(story, u"Checkout"_s)
                    ->accessibleDescription()
                    .contains(u"not confirmed since 2026-11-23 21:00 JST"_s));
    QVERIFY(card(story, u"Checkout"_s)->accessibleDescription().contains(u"佐藤 花子"_s));
    story.answer(u"pagerduty"_s, RotaStory::roster({}));
    QTRY_COMPARE(cards(story), QStringList()); // it is asked anew, and has no plan any more
}

void TestDutyPage::saysHowToDeclareASource()
{
    RotaStory story;
    story.port.sources.clear();
    QTRY_VERIFY(story.window().isSettled());
    const auto *note = story.find<QLabel>("onCallNote");
    QVERIFY(note->isVisible());
    QVERIFY2(note->text().contains(u"[[source]]"_s), qPrintable(note->text()));
}

void TestDutyPage::theTableTellsGapsFirst()
{
    RotaStory story;
    story.tellTeam();
    QTRY_VERIFY(story.window().isSettled());
    story.find<QToolButton>("view-table")->click();
    const QTableView &table = *story.find<QTableView>("onCallTable");
    QCOMPARE(table.model()->rowCount(), 4);
    QCOMPARE(cell(table, 0, "team"), u"Batch"_s);
    QCOMPARE(cell(table, 0, "gap"), u"in 3 d, for 9 h"_s);
    QCOMPARE(cell(table, 1, "team"), u"Checkout"_s);
    QCOMPARE(cell(table, 1, "override"), u"1 ahead"_s);
    QCOMPARE(cell(table, 3, "now"), u"鈴木 一郎"_s);
    QCOMPARE(cell(table, 3, "until"), u"–"_s); // always
}

void TestDutyPage::theTimelineIsUsedByKeys()
{
    RotaStory story;
    story.memory.onCall.view = u"timeline"_s;
    story.tellTeam();
    QVERIFY(QTest::qWaitForWindowActive(&story.window()));
    QTRY_VERIFY(story.window().isSettled());
    auto &timeline = *story.find<RotaTimeline>("rotaTimeline");
    timeline.setFocus(Qt::TabFocusReason);
    const auto text = [&timeline] { return timeline.accessibleDescription(); };
    QTest::keyClick(&timeline, Qt::Key_Down);
    while (!text().contains(u"Checkout"_s) && text().contains(u'·'))
        QTest::keyClick(&timeline, Qt::Key_Down);
    QVERIFY2(text().startsWith(u"佐藤 花子 · Checkout · Level 1"_s), qPrintable(text()));
    // 09:00 UTC on Thursday, by both clocks
    QVERIFY2(text().contains(u"Hands over to Kim Olsen: 18:00 JST for 佐藤 花子, "
                             u"09:00 GMT for Kim Olsen"_s),
        qPrintable(text()));
    QTest::keyClick(&timeline, Qt::Key_Right);
    QVERIFY2(text().startsWith(u"Kim Olsen · Checkout"_s), qPrintable(text()));
    QTest::keyClick(&timeline, Qt::Key_Plus);
    QCOMPARE(timeline.days(), 1);
    QTest::keyClick(&timeline, Qt::Key_Minus);
    QTest::keyClick(&timeline, Qt::Key_Minus);
    QCOMPARE(timeline.days(), 14);
}

static QStringList texts(const QMenu &menu)
{
    QStringList all;
    for (const QAction *action : menu.actions())
        all << action->text();
    return all;
}

static QMenu *menu(RotaStory &story)
{
    return story.window().findChild<QMenu *>(u"personMenu"_s);
}

void TestDutyPage::contactsAreAskedFor()
{
    RotaStory story;
    story.tellTeam();
    QTRY_COMPARE(cards(story).size(), 2);
    QVERIFY(!card(story, u"Checkout"_s)->accessibleDescription().contains(u"0000"_s));
    card(story, u"Checkout"_s)->setFocus();
    QTest::keyClick(card(story, u"Checkout"_s), Qt::Key_Return);
    QTRY_VERIFY(menu(story));
    const QMenu &people = *menu(story)->actions().at(1)->menu();
    QCOMPARE(texts(people),
        (QStringList{u"佐藤 花子"_s, u"Write to someone@example.org"_s,
            u"Copy mail: someone@example.org"_s, u"Call +81 3-0000-0000"_s,
            u"Copy phone: +81 3-0000-0000"_s}));
    people.actions().at(3)->trigger();
    QCOMPARE(story.opened, std::vector<QUrl>{QUrl(u"tel:+81300000000"_s)});
    QCOMPARE(texts(*menu(story)).last(), u"Open the plan at example.pagerduty.com"_s);
}

void TestDutyPage::hiddenContactsAreNowhere()
{
    RotaStory story;
    story.port.policy.hidesContacts = true;
    story.tellTeam();
    QTRY_COMPARE(cards(story).size(), 2);
    card(story, u"Checkout"_s)->setFocus();
    QTest::keyClick(card(story, u"Checkout"_s), Qt::Key_Return);
    QTRY_VERIFY(menu(story));
    QCOMPARE(texts(*menu(story)->actions().at(1)->menu()),
        (QStringList{u"佐藤 花子"_s, u"Contacts are hidden by the workspace"_s}));
}

void TestDutyPage::filterNarrowsAllViews()
{
    RotaStory story;
    story.tellSixty();
    QTRY_COMPARE(cards(story).size(), 60);
    auto *filter = story.find<QLineEdit>("onCallFilter");
    QTest::keyClicks(filter, u"team-07"_s);
    QCOMPARE(cards(story), QStringList{u"team-07"_s});
    QCOMPARE(story.find<QTableView>("onCallTable")->model()->rowCount(), 2);
    filter->setText(u"nothing-of-that"_s);
    QCOMPARE(cards(story), QStringList());
    QVERIFY(story.find<QLabel>("onCallNote")->text().contains(u"60"_s));
    filter->setText(u"Novak -team-1"_s);
    QVERIFY(!cards(story).contains(u"team-12"_s));
    QVERIFY(cards(story).contains(u"team-05"_s));
}

void TestDutyPage::viewsAreRemembered()
{
    RotaStory story;
    story.tellTeam();
    QTRY_VERIFY(story.window().isSettled());
    QVERIFY(QTest::qWaitForWindowActive(&story.window()));
    QTest::keyClick(&story.window(), Qt::Key_3, Qt::AltModifier);
    QVERIFY(story.find<RotaTimeline>("rotaTimeline")->isVisible());
    story.find<RotaTimeline>("rotaTimeline")->setDays(31);
    const OnCallChoices kept = story.window().memory().onCall;
    QCOMPARE(kept, (OnCallChoices{u"timeline"_s, 31, false}));
}

void TestDutyPage::mineLeadsToTheTimeline()
{
    RotaStory story;
    story.tellTeam();
    QTRY_VERIFY(story.window().isSettled());
    QCOMPARE(story.find<QLabel>("myDuty")->text(),
        u"You are on call: Checkout, level 1, until Thu 11-26 18:00 (in 2 d)"_s);
    story.find<QToolButton>("myShifts")->click();
    auto *shifts = story.window().findChild<QMenu *>(u"shiftMenu"_s);
    QVERIFY(shifts && shifts->actions().size() > 3);
    shifts->actions().at(1)->trigger();
    const auto &timeline = *story.find<RotaTimeline>("rotaTimeline");
    QVERIFY(timeline.isVisible());
    QVERIFY(timeline.accessibleDescription().startsWith(u"佐藤 花子 · Checkout · Level 1"_s));
}

void TestDutyPage::theMomentIsTheCursors()
{
    RotaStory story;
    story.tellTeam();
    story.answer(u"pagerduty"_s, RotaStory::roster({}));
    story.advance(1h);
    QTRY_VERIFY(story.window().isSettled());
    QCOMPARE(cards(story), QStringList());
    story.advance(1h);
    story.tellTeam();
    QTRY_COMPARE(cards(story).size(), 2);
    story.window().state().setCursor({story.now + 90min});
    QTRY_COMPARE(cards(story), QStringList());
    story.window().state().backToLive();
    QTRY_COMPARE(cards(story).size(), 2);
}

static SourceStep called(const QString &id, Instant at, const QString &whom)
{
    IncidentStep step;
    step.id = id;
    step.incident = ProviderIncidentId(u"Q1"_s);
    step.at = at;
    step.kind = IncidentStepKind::Notified;
    step.whom = RotaStory::person(whom);
    step.text = u"Notified by phone"_s;
    return {SourceId(u"pagerduty"_s), step};
}

/// Two calls within a minute are one; 17:00 UTC on Sunday is 02:00 in Tokyo.
void TestDutyPage::loadCountsTheCallsOfProviders()
{
    RotaStory story;
    story.tellTeam();
    OnCallBatch log;
    log.source = SourceId(u"pagerduty"_s);
    log.at = story.now;
    const Instant night = story.now - 19h;
    for (const auto &one :
        {called(u"a"_s, night, u"佐藤 花子"_s), called(u"b"_s, night + 30s, u"佐藤 花子"_s),
            called(u"c"_s, night + 18h, u"Kim Olsen"_s)})
        log.steps.push_back(one.step);
    story.onCall.ingestOnCall(log).waitForFinished();
    story.memory.onCall.view = u"load"_s;
    QTRY_VERIFY(story.window().isSettled());
    const QTableView &table = *story.find<QTableView>("loadTable");
    QTRY_VERIFY(table.model()->rowCount() > 1);
    QStringList told;
    for (int row = 0; row < 2; ++row)
        told << cell(table, row, "person") + u' ' + cell(table, row, "pages") + u' '
                + cell(table, row, "off") + u' ' + cell(table, row, "sleep");
    told.sort();
    // Kim's was at 11:00 on a Monday in London, which is a holiday
    QCOMPARE(told, (QStringList{u"Kim Olsen 1 1 –"_s, u"佐藤 花子 1 – 1"_s}));
    QCOMPARE(
        story.find<QLabel>("loadNote")->text(), u"Pages are the calls that providers logged."_s);
}

void TestDutyPage::loadFallsBackToAlerts()
{
    RotaStory story;
    story.tellTeam();
    story.memory.onCall.view = u"load"_s;
    QTRY_VERIFY(story.window().isSettled());
    QTRY_VERIFY(story.find<QLabel>("loadNote")->text().contains(u"No provider logged a call"_s));
}

void TestDutyPage::plansOfTwoSourcesAreCompared()
{
    RotaStory story;
    const Schedule told = RotaStory::weekly(u"Checkout"_s, {u"Lee Min"_s, u"Kim Olsen"_s});
    Schedule other = told;
    const auto shift = std::ranges::find_if(
        other.shifts, [&story](const Shift &one) { return one.from > story.now; });
    shift->person = RotaStory::person(u"佐藤 花子"_s);
    story.answer(u"pagerduty"_s, RotaStory::roster({told}));
    story.answer(u"calendar"_s, RotaStory::roster({other}));
    story.memory.onCall.view = u"compare"_s;
    QTRY_VERIFY(story.window().isSettled());
    const QTableView &table = *story.find<QTableView>("diffTable");
    QTRY_COMPARE(table.model()->rowCount(), 1);
    QCOMPARE(cell(table, 0, "from"), u"Mon 11-30 18:00"_s);
    QCOMPARE(cell(table, 0, "length"), u"7 d"_s);
    QStringList names{cell(table, 0, "left"), cell(table, 0, "right")};
    names.sort();
    QVERIFY(names.contains(u"佐藤 花子"_s));
}

void TestDutyPage::aHandoverIsKeptAndConfirmed()
{
    RotaStory story;
    story.tellTeam();
    OnCallBatch batch;
    batch.source = SourceId(u"pagerduty"_s);
    batch.at = story.now - 1h;
    ProviderIncident open;
    open.id = ProviderIncidentId(u"Q1"_s);
    open.number = u"#12"_s;
    open.title = u"*Checkout* is slow"_s;
    open.created = story.now - 1h;
    batch.incidents = {open};
    story.onCall.ingestOnCall(batch).waitForFinished();
    story.memory.onCall.view = u"handover"_s;
    QTRY_VERIFY(story.window().isSettled());
    story.find<QToolButton>("handoverDraft")->click();
    auto *text = story.find<QPlainTextEdit>("handoverText");
    QTRY_VERIFY(text->toPlainText().contains(u"# Handover of Checkout"_s));
    QVERIFY(text->toPlainText().contains(u"\\*Checkout\\* is slow, since 20:00"_s));
    text->moveCursor(QTextCursor::End);
    QTest::keyClicks(text, u"Watch the queue."_s);
    auto *confirm = story.find<QToolButton>("handoverConfirm");
    QTRY_VERIFY(confirm->isEnabled());
    const TimeSpan all{story.now - 24h, story.now + 24h * 30};
    auto kept = *story.onCall.handovers(all, story.now);
    QCOMPARE(kept.size(), size_t(1));
    QVERIFY(kept[0].text.endsWith(u"Watch the queue."_s));
    QCOMPARE(kept[0].from.name, u"佐藤 花子"_s);
    QCOMPARE(kept[0].to.name, u"Kim Olsen"_s);
    confirm->click();
    QTRY_VERIFY(story.onCall.handovers(all, story.now)->front().confirmed);
    QTRY_COMPARE(story.find<QLabel>("handoverState")->text(), u"confirmed by 佐藤 花子, 21:00"_s);
    QCOMPARE(story.onCall.handovers(all, story.now)->size(), size_t(1));
    story.find<QToolButton>("handoverCopyPlain")->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"*Checkout* is slow"_s));
}

QTEST_MAIN(TestDutyPage)
#include "tst_dutypage.moc"
