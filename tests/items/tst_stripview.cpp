// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memoryoncall.h"
#include "memorystore.h"
#include "stripview.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace toban;

static const Instant noon = fromMs(1'795'262'400'000); // 2026-11-21T12:00:00Z

class TestStripView final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changesAreWhereSomethingBeginsOrEnds();
    void whatReachesOverAnEdgeDoesNotChangeThere();
    void neighboursOfAMoment();
    void incidentsAreCutAtTheSpan();
    void openIncidentEndsWhereItsProviderAnsweredLast();
    void nearestChangeIsFoundFarAway();
};

static ViewMark markAt(Instant at, ViewMark::Kind kind)
{
    ViewMark mark;
    mark.at = at;
    mark.kind = kind;
    return mark;
}

void TestStripView::changesAreWhereSomethingBeginsOrEnds()
{
    StripView view;
    ViewHead &head = view.overview.head;
    head.span = {noon - 60min, noon};
    head.alerts = {{{noon - 30min, noon - 20min}, AlertClass::Page, {u"A"_s}},
        {{noon - 25min, noon - 20min}, AlertClass::Ticket, {u"B"_s}}};
    view.incidents = {{{noon - 28min, noon - 10min}, u"214"_s, u"slow"_s}};
    head.marks
        = {markAt(noon - 35min, ViewMark::Kind::Set), markAt(noon - 33min, ViewMark::Kind::Restart),
            markAt(noon - 31min, ViewMark::Kind::Version)};
    const std::vector<Instant> expected{noon - 35min, noon - 33min, noon - 31min, noon - 30min,
        noon - 28min, noon - 25min, noon - 20min, noon - 10min};
    QVERIFY(changesOf(view) == expected);
}

void TestStripView::whatReachesOverAnEdgeDoesNotChangeThere()
{
    StripView view;
    view.overview.head.span = {noon - 60min, noon};
    view.overview.head.alerts = {{{noon - 60min, noon - 20min}, AlertClass::Page, {u"A"_s}}};
    view.incidents = {{{noon - 5min, noon}, {}, u"still open"_s}};
    const std::vector<Instant> expected{noon - 20min, noon - 5min};
    QVERIFY(changesOf(view) == expected);
}

void TestStripView::neighboursOfAMoment()
{
    const std::vector<Instant> changes{noon - 20min, noon - 10min, noon};
    QVERIFY(lastChangeBefore(changes, noon - 10min) == noon - 20min);
    QVERIFY(lastChangeBefore(changes, noon - 9min) == noon - 10min);
    QVERIFY(!lastChangeBefore(changes, noon - 20min));
    QVERIFY(firstChangeAfter(changes, noon - 10min) == noon);
    QVERIFY(firstChangeAfter(changes, noon - 30min) == noon - 20min);
    QVERIFY(!firstChangeAfter(changes, noon));
    QVERIFY(!firstChangeAfter({}, noon));
}

static void tellIncident(MemoryOnCall &onCall, Instant created, std::optional<Instant> resolved)
{
    ProviderIncident incident;
    incident.id = ProviderIncidentId(u"Q%1"_s.arg(toMs(created)));
    incident.title = u"slow"_s;
    incident.created = created;
    incident.resolved = resolved;
    incident.status = resolved ? IncidentStatus::Resolved : IncidentStatus::Triggered;
    OnCallBatch batch;
    batch.source = SourceId(u"pd"_s);
    batch.at = resolved.value_or(created);
    batch.incidents = {incident};
    onCall.ingestOnCall(std::move(batch)).waitForFinished();
}

static void tellHealth(MemoryStore &store, Instant at, SourceState state)
{
    Batch batch;
    batch.source = SourceId(u"pd"_s);
    batch.health.emplace();
    batch.health->source = batch.source;
    batch.health->at = at;
    batch.health->state = state;
    store.ingest(std::move(batch)).waitForFinished();
}

void TestStripView::incidentsAreCutAtTheSpan()
{
    MemoryStore store;
    MemoryOnCall onCall;
    tellIncident(onCall, noon - 90min, noon - 50min);
    tellIncident(onCall, noon - 30min, std::nullopt);
    tellHealth(store, noon - 59min, SourceState::Ok);
    const auto spans = readIncidentSpans(store, &onCall, {noon - 60min, noon});
    QVERIFY(spans);
    QCOMPARE(spans->size(), size_t(2));
    QVERIFY(spans->front().span == (TimeSpan{noon - 60min, noon - 50min}));
    QVERIFY(spans->back().span == (TimeSpan{noon - 30min, noon}));
    QVERIFY(readIncidentSpans(store, nullptr, {noon - 60min, noon})->empty());
}

void TestStripView::openIncidentEndsWhereItsProviderAnsweredLast()
{
    MemoryStore store;
    MemoryOnCall onCall;
    tellIncident(onCall, noon - 30min, std::nullopt);
    tellHealth(store, noon - 59min, SourceState::Ok);
    tellHealth(store, noon - 20min, SourceState::Failing);
    const auto spans = readIncidentSpans(store, &onCall, {noon - 60min, noon});
    QVERIFY(spans);
    QCOMPARE(spans->size(), size_t(1));
    QVERIFY(spans->front().span == (TimeSpan{noon - 30min, noon - 20min}));
    tellHealth(store, noon - 2min, SourceState::Ok); // and it is still open
    QVERIFY(readIncidentSpans(store, &onCall, {noon - 60min, noon})->front().span
        == (TimeSpan{noon - 30min, noon}));
}

void TestStripView::nearestChangeIsFoundFarAway()
{
    MemoryStore store;
    MemoryOnCall onCall;
    const StripSources sources{{}, &onCall};
    const TimeSpan month{noon - 24h * 31, noon};
    const auto find = [&](SearchFrom edge) { return findChange(store, sources, month, edge); };
    QVERIFY(!find(SearchFrom::End)->has_value());
    store.setMark(noon - 24h * 20, u"deploy"_s).waitForFinished();
    tellIncident(onCall, noon - 24h * 12, noon - 24h * 11);
    QVERIFY(*find(SearchFrom::End) == noon - 24h * 11);
    QVERIFY(*find(SearchFrom::Beginning) == noon - 24h * 20);
    store.setFailure(Error{ErrorKind::Storage, {}, u"gone"_s, {}});
    QVERIFY(!find(SearchFrom::End));
}

QTEST_GUILESS_MAIN(TestStripView)
#include "tst_stripview.moc"
