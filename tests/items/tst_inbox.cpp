// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inboxscene.h"

using namespace toban;
using namespace toban::testing;
using namespace Qt::StringLiterals;

/// The inbox as read from a real store: what is shown, in which order, and what holds for it.
class InboxTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsByClassAndState();
    void urgentFirst();
    void anAcknowledgementEndsWithItsTime();
    void anAcknowledgementEndsWithItsEpisode();
    void watchdogs_data();
    void watchdogs();
    void aSilentSourceIsDebounced();
    void aRefusedSourceIsSilentAtOnce();
    void rulesThatFailAreRows();
    void theSilenceThatEndsLast();
    void goneForAWhile();
    void daysOfAlerts();
    void thePastOfOneAlert();
};

static QStringList names(const std::vector<InboxRow> &rows)
{
    QStringList names;
    for (const InboxRow &row : rows)
        names << row.name();
    return names;
}

static const InboxRow *rowNamed(const InboxView &view, const QString &name)
{
    for (const InboxRow &row : view.rows)
        if (row.name() == name)
            return &row;
    return nullptr;
}

static AlertReport suppressed(const QString &name, const QString &severity, const QStringList &by)
{
    AlertReport report = InboxScene::alert(name, severity, AlertState::Suppressed);
    report.silencedBy = by;
    return report;
}

void InboxTest::countsByClassAndState()
{
    InboxScene scene;
    scene.tell(InboxScene::answer(0,
        {InboxScene::alert(u"A"_s, u"page"_s), InboxScene::alert(u"B"_s, u"page"_s),
            InboxScene::alert(u"C"_s, u"ticket"_s), InboxScene::alert(u"D"_s, u"odd"_s),
            InboxScene::alert(u"E"_s, u"page"_s, AlertState::Pending),
            suppressed(u"F"_s, u"page"_s, {u"s1"_s}),
            InboxScene::alert(u"G"_s, u"info"_s, AlertState::Unprocessed)}));
    const InboxView view = scene.inbox(1);
    QVERIFY(view.active == (std::array<int, 4>{2, 1, 1, 1})); // pages, tickets, logs, unclassified
    QCOMPARE(view.pending, 1);
    QCOMPARE(view.suppressed, 1);
    QCOMPARE(view.rows.size(), size_t(7));
    QCOMPARE(view.provenChannels(), 1);
    QVERIFY(!view.isAllClear());
}

/// By class; in it active, pending, suppressed; nobody looks after it first; the newest change
/// first; what is gone last of all.
void InboxTest::urgentFirst()
{
    InboxScene scene;
    const auto log = InboxScene::alert(u"log"_s, u"info"_s);
    const auto ticket = InboxScene::alert(u"ticket"_s, u"ticket"_s);
    const auto old = InboxScene::alert(u"old page"_s, u"page"_s);
    const auto taken = InboxScene::alert(u"page looked after"_s, u"page"_s);
    const auto over = InboxScene::alert(u"page that is over"_s, u"page"_s);
    scene.tell(InboxScene::answer(0, {log, ticket, old, over}));
    scene.tell(InboxScene::answer(5,
        {log, ticket, old, taken, InboxScene::alert(u"new page"_s, u"page"_s),
            InboxScene::alert(u"page to come"_s, u"page"_s, AlertState::Pending),
            suppressed(u"silenced page"_s, u"page"_s, {u"s1"_s}),
            InboxScene::alert(u"who knows"_s, u"odd"_s)}));
    scene.act(6, taken.labels, AlertActKind::Acknowledge, InboxScene::at(3600));
    QCOMPARE(names(scene.inbox(7).rows),
        (QStringList{u"new page"_s, u"old page"_s, u"page looked after"_s, u"page to come"_s,
            u"silenced page"_s, u"ticket"_s, u"log"_s, u"who knows"_s, u"page that is over"_s}));
}

void InboxTest::anAcknowledgementEndsWithItsTime()
{
    InboxScene scene;
    const auto alert = InboxScene::alert(u"A"_s, u"page"_s);
    scene.tell(InboxScene::answer(0, {alert}));
    scene.act(10, alert.labels, AlertActKind::Acknowledge, InboxScene::at(100));
    QVERIFY(!rowNamed(scene.inbox(9), u"A"_s)->acknowledgement);
    QCOMPARE(rowNamed(scene.inbox(99), u"A"_s)->acknowledgement->author, u"mori"_s);
    QVERIFY(!rowNamed(scene.inbox(100), u"A"_s)->acknowledgement);
    scene.act(101, alert.labels, AlertActKind::Acknowledge, InboxScene::at(200));
    scene.act(120, alert.labels, AlertActKind::Unacknowledge);
    QVERIFY(rowNamed(scene.inbox(119), u"A"_s)->acknowledgement);
    QVERIFY(!rowNamed(scene.inbox(120), u"A"_s)->acknowledgement);
}

void InboxTest::anAcknowledgementEndsWithItsEpisode()
{
    InboxScene scene;
    const auto alert = InboxScene::alert(u"A"_s, u"page"_s);
    scene.tell(InboxScene::answer(0, {alert}));
    scene.act(10, alert.labels, AlertActKind::Acknowledge, InboxScene::at(3600));
    scene.act(11, alert.labels, AlertActKind::Verdict, std::nullopt, u"acted"_s);
    scene.act(12, alert.labels, AlertActKind::Classify, std::nullopt, u"ticket"_s);
    scene.tell(InboxScene::answer(20, {}));
    scene.tell(InboxScene::answer(30, {alert}));
    const InboxView before = scene.inbox(15);
    QVERIFY(rowNamed(before, u"A"_s)->acknowledgement && rowNamed(before, u"A"_s)->verdict);
    const InboxView anew = scene.inbox(31);
    QVERIFY(!rowNamed(anew, u"A"_s)->acknowledgement && !rowNamed(anew, u"A"_s)->verdict);
    // another class by hand is meant for the alert, not for the episode
    QCOMPARE(rowNamed(anew, u"A"_s)->classified.alertClass, AlertClass::Ticket);
}

void InboxTest::watchdogs_data()
{
    using Watchdog = ChannelRow::Watchdog;
    QTest::addColumn<bool>("wasSeen");
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<bool>("isRequired");
    QTest::addColumn<Watchdog>("watchdog");
    QTest::newRow("fires") << true << true << false << Watchdog::Firing;
    QTest::newRow("is silent") << true << false << false << Watchdog::Silent;
    QTest::newRow("never seen") << false << false << false << Watchdog::None;
    QTest::newRow("required and never seen") << false << false << true << Watchdog::Silent;
    QTest::newRow("required and fires") << true << true << true << Watchdog::Firing;
}

void InboxTest::watchdogs()
{
    QFETCH(bool, wasSeen);
    QFETCH(bool, isThere);
    QFETCH(bool, isRequired);
    InboxScene scene;
    const auto watchdog = InboxScene::alert(u"Watchdog"_s, u"none"_s);
    if (wasSeen)
        scene.tell(InboxScene::answer(0, {watchdog}));
    scene.tell(InboxScene::answer(
        5, isThere ? std::vector<AlertReport>{watchdog} : std::vector<AlertReport>()));
    auto request = InboxScene::request(6, {{u"alertname"_s, Matcher::Op::Equal, u"Watchdog"_s}});
    request.channels.front().isWatchdogRequired = isRequired;
    const InboxView view = scene.inbox(request);
    QTEST(view.channels.front().watchdog, "watchdog");
    const bool isSilent = view.channels.front().watchdog == ChannelRow::Watchdog::Silent;
    // never a row itself; silent, it is a page
    QVERIFY(!rowNamed(view, u"Watchdog"_s));
    QCOMPARE(view.active[size_t(AlertClass::Page)], isSilent ? 1 : 0);
    QCOMPARE(view.isAllClear(), !isSilent);
    if (isSilent)
        QVERIFY(view.rows.front().kind == InboxRow::Kind::SilentWatchdog);
}

void InboxTest::aSilentSourceIsDebounced()
{
    InboxScene scene;
    scene.tell(InboxScene::answer(0, {}));
    QVERIFY(scene.inbox(1).isAllClear());
    scene.tell(InboxScene::failed(5, 1, ErrorKind::Offline));
    const InboxView once = scene.inbox(6);
    QVERIFY(once.rows.empty() && !once.isAllClear());
    scene.tell(InboxScene::failed(7, 2, ErrorKind::Offline));
    const InboxView twice = scene.inbox(8);
    QCOMPARE(twice.rows.size(), size_t(1));
    QVERIFY(twice.rows.front().kind == InboxRow::Kind::SilentSource);
    QCOMPARE(twice.rows.front().classified.alertClass, AlertClass::Page);
    QCOMPARE(twice.rows.front().alert.since, InboxScene::at(0)); // of the last whole answer
    QCOMPARE(twice.rows.front().error->kind, ErrorKind::Offline);
    auto offline = InboxScene::request(8);
    offline.isOffline = true;
    QVERIFY(scene.inbox(offline).rows.empty()); // nobody asks, by choice
    scene.tell(InboxScene::answer(10, {}));
    QVERIFY(scene.inbox(11).isAllClear());
}

void InboxTest::aRefusedSourceIsSilentAtOnce()
{
    InboxScene scene;
    scene.tell(InboxScene::answer(0, {InboxScene::alert(u"A"_s, u"page"_s)}));
    scene.tell(InboxScene::failed(5, 3, ErrorKind::Auth));
    const InboxView view = scene.inbox(6);
    QCOMPARE(names(view.rows), (QStringList{u"A"_s, u"SourceSilent"_s}));
    QVERIFY(!rowNamed(view, u"A"_s)->isProven); // it may be over
}

void InboxTest::rulesThatFailAreRows()
{
    InboxScene scene;
    AlertRule well;
    well.name = u"Well"_s;
    AlertRule broken;
    broken.name = u"Broken"_s;
    broken.group = u"g"_s;
    broken.error = u"many-to-many matching not allowed"_s;
    auto batch = InboxScene::answer(0, {});
    batch.rules = {well, broken};
    scene.tell(batch);
    const InboxView view = scene.inbox(1);
    QCOMPARE(view.rows.size(), size_t(1));
    QVERIFY(view.rows.front().kind == InboxRow::Kind::RuleError);
    QCOMPARE(view.rows.front().alert.identity.value("rule"_L1), u"Broken"_s);
    QCOMPARE(view.rows.front().error->detail, broken.error);
    QCOMPARE(view.active[size_t(AlertClass::Ticket)], 1);
    QVERIFY(!view.isAllClear());
}

void InboxTest::theSilenceThatEndsLast()
{
    InboxScene scene;
    auto batch = InboxScene::answer(0, {suppressed(u"A"_s, u"page"_s, {u"s1"_s, u"s2"_s})});
    batch.silences.emplace();
    for (const int hours : {1, 2}) {
        Silence silence;
        silence.source = InboxScene::manager();
        silence.id = u"s%1"_s.arg(hours);
        silence.matchers = {{u"alertname"_s, Matcher::Op::Equal, u"A"_s}};
        silence.startsAt = InboxScene::at(-10);
        silence.endsAt = InboxScene::at(hours * 3600);
        batch.silences->push_back(silence);
    }
    scene.tell(batch);
    const InboxView view = scene.inbox(1);
    QVERIFY(rowNamed(view, u"A"_s)->silence);
    QCOMPARE(rowNamed(view, u"A"_s)->silence->id, u"s2"_s);
}

void InboxTest::goneForAWhile()
{
    InboxScene scene;
    scene.tell(InboxScene::answer(0, {InboxScene::alert(u"A"_s, u"page"_s)}));
    scene.tell(InboxScene::answer(60, {}));
    const InboxView view = scene.inbox(61);
    QCOMPARE(rowNamed(view, u"A"_s)->alert.state, AlertState::Gone);
    QVERIFY(view.isAllClear());
    QVERIFY(scene.inbox(60 + 30 * 60 - 1).rows.front().name() == u"SourceSilent"_s);
    QVERIFY(rowNamed(scene.inbox(60 + 30 * 60 - 1), u"A"_s));
    QVERIFY(!rowNamed(scene.inbox(60 + 30 * 60), u"A"_s));
}

void InboxTest::daysOfAlerts()
{
    InboxScene scene;
    const auto alert = InboxScene::alert(u"A"_s, u"page"_s);
    for (int i = 0; i < 3; ++i) {
        scene.tell(InboxScene::answer(i * 120, {alert}));
        scene.tell(InboxScene::answer(i * 120 + 60, {}));
    }
    const auto days = readInboxDays(scene.store(), scene.store(), InboxScene::request(3600));
    QVERIFY(days);
    const InboxDay day = days->value(alert.labels);
    QCOMPARE(day.fired, 3);
    // three of a minute each: 1 / (1 + 1/10) for all but one
    QVERIFY(std::abs(day.flap - 2 / 1.1) < 1e-9);
    QCOMPARE(day.strip.size(), size_t(InboxDay::cells));
    QVERIFY(day.strip[45] == StripCell::Unknown); // before noon nobody asked
    QVERIFY(day.strip[46] == StripCell::Firing); // noon to half past
    QVERIFY(!day.activeAgain);
}

void InboxTest::thePastOfOneAlert()
{
    InboxScene scene;
    const auto alert = InboxScene::alert(u"A"_s, u"page"_s);
    scene.tell(InboxScene::answer(0, {alert, InboxScene::alert(u"B"_s, u"page"_s)}));
    scene.act(30, alert.labels, AlertActKind::Verdict, std::nullopt, u"no_action"_s);
    scene.act(
        31, InboxScene::labels(u"B"_s, u"page"_s), AlertActKind::Verdict, std::nullopt, u"acted"_s);
    scene.tell(InboxScene::answer(60, {}));
    scene.tell(InboxScene::answer(100, {alert}));
    const auto past = readAlertPast(
        scene.store(), scene.store(), InboxScene::request(200), alert.labels, {alert.labels});
    QVERIFY(past);
    QCOMPARE(past->episodes.size(), size_t(2));
    QCOMPARE(past->episodes[0].from, InboxScene::at(0));
    QCOMPARE(past->episodes[0].to, std::optional(InboxScene::at(60)));
    QVERIFY(!past->episodes[1].to);
    QCOMPARE(past->medianDuration, std::optional(Millis(60'000)));
    QCOMPARE(past->acts.size(), size_t(1)); // of this alert alone
    QCOMPARE(past->strip.size(), size_t(AlertPast::cells));
    QCOMPARE(past->hours[5][12], 2); // a Saturday, noon in UTC
}

QTEST_GUILESS_MAIN(InboxTest)
#include "tst_inbox.moc"
