// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capturescene.h"

#include "handover.h"
#include "waited.h"

namespace toban::test {

using namespace Qt::StringLiterals;

template <typename Value>
static void need(const Result<Value> &result)
{
    if (!result)
        qFatal("%s", qPrintable(errorText(result.error())));
}

TimeSpan CaptureScene::span()
{
    return {noon() - 30min, noon()};
}

Service CaptureScene::service(const QString &id)
{
    Service service;
    service.id = ServiceId(id);
    service.source = testSource();
    service.latency.metric = id + u"_seconds"_s;
    service.outcome.metric = id + u"_requests_total"_s;
    service.requestLabels = {u"route"_s};
    return service;
}

CaptureWish CaptureScene::wish()
{
    CaptureWish wish;
    wish.span = span();
    wish.workspace = "[[service]]\nid = \"shop\"\n";
    return wish;
}

CaptureScene::CaptureScene(const QString &planted)
{
    m_fixture.open();
    fillSamples(planted);
    fillAlerts(planted);
    fillOnCall(planted);
    fillDeeds(planted);
}

static HistogramSeries latency(const QString &metric, Instant start, int scrapes)
{
    auto layout = std::make_shared<BucketLayout>();
    layout->upperBounds = {0.1, 1, std::numeric_limits<double>::infinity()};
    HistogramBlock block;
    block.layout = layout;
    for (int i = 0; i < scrapes; ++i) {
        block.times.push_back(start + i * 15s);
        block.buckets.insert(block.buckets.end(), {2.0 * i, 1.0 * i, 0.5 * i});
        block.counts.push_back(3.5 * i);
        block.sums.push_back(1.25 * i);
    }
    return {series(metric, u"a"_s, u"/pay"_s), Temporality::Cumulative, {block}};
}

void CaptureScene::fillSamples(const QString &planted)
{
    constexpr int scrapes = 4 * 60;
    const Instant start = noon() - 1h;
    Batch batch = batchOf({ramp(series(u"up"_s, u"a"_s), start, 15s, scrapes, 1),
        ramp(series(u"shop_requests_total"_s, u"a"_s, planted), start, 15s, scrapes),
        ramp(series(u"cart_requests_total"_s, u"a"_s), start, 15s, scrapes)});
    batch.histograms = {latency(u"shop_seconds"_s, start, scrapes)};
    batch.exemplars = {{series(u"shop_seconds"_s, u"a"_s, u"/pay"_s),
        Labels{{u"trace_id"_s, planted}}, noon() - 10min, 0.5}};
    batch.coverage = {{ServiceId(u"shop"_s), {start, noon() - 20min}},
        {ServiceId(u"shop"_s), {noon() - 15min, noon()}}};
    HealthObservation health;
    health.source = testSource();
    health.at = noon() - 20min;
    health.state = SourceState::Failing;
    health.error = Error{ErrorKind::Http, u"http://host/"_s + planted, planted, std::nullopt};
    health.failures = 2;
    batch.health = health;
    need(ingestNow(m_fixture.store(), batch));
    Batch better;
    better.source = testSource();
    health.at = noon() - 10min;
    health.state = SourceState::Ok;
    health.error.reset();
    health.failures = 0;
    health.warnings = {planted};
    better.health = health;
    need(ingestNow(m_fixture.store(), better));
}

void CaptureScene::fillAlerts(const QString &planted)
{
    const auto answer = [&](Instant at, AlertState state, bool isThere) {
        AlertBatch batch;
        batch.source = SourceId(u"am"_s);
        batch.at = at;
        AlertReport report;
        report.labels = Labels{{u"alertname"_s, u"Slow"_s}, {u"where"_s, planted}};
        report.annotations = Labels{{u"summary"_s, planted}};
        report.state = state;
        report.since = at;
        report.link = u"https://host/"_s + planted;
        batch.alerts = std::vector<AlertReport>();
        if (isThere)
            batch.alerts->push_back(report);
        Silence silence;
        silence.id = u"S1"_s;
        silence.source = SourceId(u"am"_s);
        silence.comment = planted;
        silence.startsAt = noon() - 25min;
        silence.endsAt = noon() + 1h;
        batch.silences = std::vector<Silence>{silence};
        need(waited(m_fixture.store().ingestAlerts(batch)));
    };
    answer(noon() - 28min, AlertState::Pending, true);
    answer(noon() - 25min, AlertState::Firing, true);
    answer(noon() - 12min, AlertState::Suppressed, true);
    answer(noon() - 8min, AlertState::Suppressed, false);
}

void CaptureScene::fillOnCall(const QString &planted)
{
    OnCallBatch batch;
    batch.source = SourceId(u"pd"_s);
    batch.at = noon() - 29min;
    Roster roster;
    roster.covers = {noon() - 24h, noon() + 24h};
    const PersonRef aoi{PersonId(u"P1"_s), u"Aoi"_s};
    roster.people = {{aoi, u"Asia/Tokyo"_s, u"https://pd.example/"_s + planted,
        {{u"phone"_s, u"+81 3 0000 "_s + planted}}}};
    Schedule schedule{ScheduleId(u"S1"_s), u"Shop "_s + planted};
    schedule.shifts = {{aoi, noon() - 12h, noon() + 12h, ShiftLayer::Final, u"Days"_s}};
    roster.schedules = {schedule};
    batch.roster = roster;
    ProviderIncident incident;
    incident.id = ProviderIncidentId(u"Q1"_s);
    incident.title = planted;
    incident.created = noon() - 25min;
    batch.incidents = {incident};
    need(waited(m_fixture.store().ingestOnCall(batch)));
    Handover handover;
    handover.team = u"Shop"_s;
    handover.shiftEnd = noon() - 5min;
    handover.at = noon() - 20min;
    handover.text = planted;
    need(waited(m_fixture.store().keepHandover(handover)));
}

void CaptureScene::fillDeeds(const QString &planted)
{
    m_fixture.clock().step(-15min);
    AlertAct act;
    act.alert = Labels{{u"alertname"_s, u"Slow"_s}};
    act.kind = AlertActKind::Note;
    act.text = planted;
    act.author = u"aoi"_s;
    need(waited(m_fixture.store().act(act)));
    Intent intent;
    intent.kind = IntentKind::SetSilence;
    intent.source = SourceId(u"am"_s);
    intent.content = planted;
    const auto id = waited(m_fixture.store().submit(intent));
    need(id);
    need(waited(m_fixture.store().settle(*id, IntentState::Failed, planted)));
    need(waited(m_fixture.store().setMark(noon() - 14min, u"deploy "_s + planted)));
    m_fixture.clock().step(15min);
}

CaptureInfo CaptureScene::capture(const CaptureWish &wish, const QString &name)
{
    const auto info = store().makeCapture(wish, path(name), {});
    need(info);
    return *info;
}

std::unique_ptr<Store> CaptureScene::open(const QString &name)
{
    auto file = CaptureFile::open(path(name));
    need(file);
    auto opened = Store::open(std::move(*file), m_fixture.clock());
    need(opened);
    return std::move(*opened);
}

/// Not a reference into an answer that is gone.
template <typename Value>
static Value told(Result<Value> answer)
{
    need(answer);
    return std::move(*answer);
}

static void addSamples(QStringList &lines, const Store &store, Instant at)
{
    const TimeSpan span{at - 5min, at};
    for (const char *metric : {"up", "shop_requests_total", "cart_requests_total"})
        for (const auto &one :
            told(store.numbers({testSource(), QLatin1StringView(metric), {}}, span))) {
            QString line = one.labels.toText();
            for (size_t i = 0; i < one.times.size(); ++i)
                line += u" %1=%2"_s.arg(toMs(one.times[i])).arg(one.values[i], 0, 'g', 17);
            lines << line;
        }
    for (const auto &one : told(store.histograms({testSource(), u"shop_seconds"_s, {}}, span)))
        for (const HistogramBlock &block : one.blocks)
            for (size_t i = 0; i < block.times.size(); ++i)
                lines << u"%1 %2 %3 %4"_s.arg(toMs(block.times[i]))
                             .arg(block.row(i)[0])
                             .arg(block.counts[i])
                             .arg(block.sums[i]);
    for (const auto &one : told(store.exemplars({testSource(), u"shop_seconds"_s, {}}, span, {})))
        lines << one.labels.toText();
    for (const auto &hole : told(store.holes(ServiceId(u"shop"_s), span)))
        lines << u"hole %1 %2"_s.arg(toMs(hole.from)).arg(toMs(hole.to));
}

QStringList toldAt(const Store &store, Instant at)
{
    QStringList lines;
    addSamples(lines, store, at);
    for (const auto &one : told(store.health(at)))
        lines << one.last.source.text() + sourceStateName(one.last.state)
                + (one.last.error ? one.last.error->detail : QString())
                + one.last.warnings.join(u',');
    for (const auto &one : told(store.alerts(at, 1h)))
        lines << one.report.labels.toText() + alertStateName(one.report.state)
                + one.report.annotations.toText() + one.report.link
                + QString::number(toMs(one.inStateSince));
    for (const auto &one : told(store.alertTransitions({at - 1h, at}, {})))
        lines << one.labels.toText() + alertStateName(one.state) + QString::number(toMs(one.at));
    for (const auto &one : told(store.silences(at)))
        lines << one.id + one.comment;
    for (const auto &one : told(store.alertActs({at - 1h, at})))
        lines << one.id.text() + one.text;
    for (const auto &one : told(store.intents({at - 1h, at})))
        lines << one.id.text() + intentStateName(one.state) + one.content + one.outcome;
    for (const auto &one : told(store.marks({at - 1h, at})))
        lines << one.id.text() + one.text;
    for (const auto &one : told(store.rosters(at)))
        for (const Schedule &schedule : one.roster.schedules)
            lines << one.source.text() + schedule.name + QString::number(schedule.shifts.size());
    for (const auto &one : told(store.providerIncidents(at, 1h)))
        lines << one.incident.title;
    for (const auto &one : told(store.handovers({at - 1h, at + 1h}, at)))
        lines << one.text;
    return lines;
}

} // namespace toban::test
