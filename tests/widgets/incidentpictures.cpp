// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of the page of incidents in its states, for looking at: bench_incidentpictures FOLDER
// [en|ja] [dark|light] [WxH] [folder of compiled texts]

#include "incidentscene.h"

#include "incidentact.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QSignalSpy>
#include <QTranslator>

using namespace toban;
using namespace toban::testing;
using namespace Qt::StringLiterals;

static QStringList words;

static void take(IncidentScene &scene, const QString &name, std::optional<Instant> at = {})
{
    WindowMemory memory;
    memory.page = PageId::Incidents;
    memory.zone = QTimeZone("Asia/Tokyo");
    memory.cursor.at = at;
    scene.window = std::make_unique<MainWindow>(scene.ports(), memory);
    const QStringList size = words.value(4, u"1280x800"_s).split(u'x');
    scene.window->resize(size.value(0).toInt(), size.value(1).toInt());
    QSignalSpy settled(scene.window.get(), &MainWindow::settled);
    scene.window->show();
    QDeadlineTimer deadline(20000);
    while (!scene.window->isSettled() && !deadline.hasExpired())
        settled.wait(200);
    QCoreApplication::sendPostedEvents();
    const QString file = QDir(words.value(1, u"."_s))
                             .filePath(u"%1-%2-%3.png"_s.arg(
                                 name, words.value(3, u"dark"_s), words.value(2, u"en"_s)));
    if (!scene.window->grab().save(file))
        qWarning("cannot write %s", qPrintable(file));
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

static void takeRefused(const Theme &theme)
{
    IncidentScene scene(theme);
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
    take(scene, u"incidents-refused"_s);
}

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    words = QApplication::arguments();
    QDir().mkpath(words.value(1, u"."_s));
    const Theme theme = words.value(3) == u"light"_s ? Theme::light() : Theme::dark();
    applyTheme(application, theme);
    QTranslator texts;
    if (texts.load(u"toban_"_s + words.value(2), words.value(5)))
        QCoreApplication::installTranslator(&texts);
    if (words.value(2) == u"ja"_s)
        QLocale::setDefault(QLocale(QLocale::Japanese));
    IncidentScene many(theme);
    tellMany(many);
    take(many, u"incidents-many"_s);
    many.fixture.clock().advance(10min);
    many.tell(u"pd"_s, {}, {}, SourceState::Failing);
    take(many, u"incidents-lost"_s);
    take(many, u"incidents-past"_s, test::noon() + 1min);
    IncidentScene none(theme);
    none.tell(u"pd"_s, {});
    none.tell(u"ops"_s, {});
    take(none, u"incidents-none"_s);
    takeRefused(theme);
    return 0;
}
