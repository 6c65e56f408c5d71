// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of the page of incidents in its states, for looking at: bench_incidentpictures FOLDER
// [en|ja] [dark|light] [WxH] [folder of compiled texts]

#include "incidentscene.h"

#include "incidentact.h"
#include "picturebook.h"

using namespace toban;
using namespace toban::testing;
using namespace Qt::StringLiterals;

static void take(const PictureBook &book, IncidentScene &scene, const QString &name,
    std::optional<Instant> at = {})
{
    WindowMemory memory;
    memory.page = PageId::Incidents;
    memory.zone = QTimeZone("Asia/Tokyo");
    memory.cursor.at = at;
    scene.window = std::make_unique<MainWindow>(scene.ports(), memory);
    book.take(*scene.window, name);
}

static void tellMany(IncidentScene &scene)
{
    using Kind = IncidentStepKind;
    const Instant noon = test::noon();
    auto slow = IncidentScene::incident(u"42"_s, u"POST /api/checkout p99 over 1 s"_s, 12min);
    slow.priority = u"P1"_s;
    slow.alerts = {
        {u"A1"_s, u"k"_s, u"p99 of POST /api/checkout is 1.63 s"_s, u"critical"_s, {}, noon - 12min,
            true, {Labels{{u"alertname"_s, u"LatencyHigh"_s}, {u"service"_s, u"checkout"_s}}}}};
    auto queue = IncidentScene::incident(u"41"_s, u"注文キューの滞留"_s, 50min);
    queue.status = IncidentStatus::Acknowledged;
    queue.acknowledgements = {{personNamed(u"佐藤 千恵"_s), noon - 40min}};
    queue.assignees = {personNamed(u"佐藤 千恵"_s)};
    auto low = IncidentScene::incident(u"39"_s, u"Backup took longer than usual"_s, 3h);
    low.urgency = IncidentUrgency::Low;
    std::vector<ProviderIncident> all{slow, queue, low};
    for (int i = 0; i < 30; ++i) {
        auto over = IncidentScene::incident(
            QString::number(i + 5), u"Disk of db-%1 is nearly full"_s.arg(i % 4), 24h + i * 5h);
        over.status = IncidentStatus::Resolved;
        over.resolved = over.created + 25min;
        all.push_back(over);
    }
    const ProviderIncidentId id(u"Q42"_s);
    const PersonRef aoi = personNamed(u"Aoi Tanaka"_s);
    scene.tell(u"pd"_s, all,
        {{u"1"_s, id, noon - 12min, Kind::Triggered, {}, {}, u"through the API"_s, {}},
            {u"2"_s, id, noon - 12min, Kind::Assigned, {}, aoi, {}, {}},
            {u"3"_s, id, noon - 11min, Kind::Notified, {}, aoi, {}, u"phone"_s},
            {u"4"_s, id, noon - 6min, Kind::Escalated, {}, personNamed(u"Ben Weber"_s), {}, {}},
            {u"5"_s, id, noon - 2min, Kind::Noted, aoi, {},
                u"deploy of 11:46 is suspected, rolling back"_s, {}}});
    scene.tell(u"ops"_s, {});
}

static void takeRefused(const PictureBook &book)
{
    IncidentScene scene(book.theme());
    tellMany(scene);
    Intent intent;
    intent.kind = IntentKind::AcknowledgeIncident;
    intent.source = SourceId(u"pd"_s);
    intent.content = incidentActText({ProviderIncidentId(u"Q42"_s), {}});
    auto kept = scene.store().submit(intent);
    kept.waitForFinished();
    auto settled = scene.store().settle(*kept.result(), IntentState::Failed,
        u"Requester User Not Found: the address in From is nobody's"_s);
    settled.waitForFinished();
    take(book, scene, u"incidents-refused"_s);
}

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const PictureBook book(application, u"1280x800"_s);
    IncidentScene many(book.theme());
    tellMany(many);
    take(book, many, u"incidents-many"_s);
    many.fixture.clock().advance(10min);
    many.tell(u"pd"_s, {}, {}, SourceState::Failing);
    take(book, many, u"incidents-lost"_s);
    take(book, many, u"incidents-past"_s, test::noon() + 1min);
    IncidentScene none(book.theme());
    none.tell(u"pd"_s, {});
    none.tell(u"ops"_s, {});
    take(book, none, u"incidents-none"_s);
    takeRefused(book);
    return 0;
}
