// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inspectcommand.h"

#include "inspectalerts.h"
#include "inspectheatmap.h"
#include "inspectincidents.h"
#include "inspectjson.h"
#include "inspectoncall.h"
#include "inspectstorage.h"
#include "inspecttext.h"
#include "jsontext.h"
#include "zonetext.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace toban {

namespace {

class Inspection final {
public:
    Inspection(
        Composition &composition, const InspectOptions &options, QTextStream &out, QTextStream &err)
        : m_composition(composition)
        , m_options(options)
        , m_out(out)
        , m_err(err)
    {
    }

    ExitCode run();

private:
    ExitCode requests();
    ExitCode heatmap();
    ExitCode compare();
    ExitCode overview();
    ExitCode sources();
    ExitCode board();
    ExitCode alerts();
    ExitCode incidents();
    ExitCode onCall();
    ExitCode storage();
    QTimeZone zone() const;
    ExitCode fail(const Error &error);
    void print(const QJsonObject &object);
    bool isJson() const { return m_options.format == InspectFormat::Json; }
    PageRequest pageRequest(const Service &service) const;
    std::vector<Service> services() const;

    Composition &m_composition;
    const InspectOptions &m_options;
    QTextStream &m_out;
    QTextStream &m_err;
};

ExitCode Inspection::run()
{
    const bool isOfServices
        = m_options.page != InspectPage::Sources && m_options.page < InspectPage::Alerts;
    if (isOfServices && services().empty()) {
        QStringList known;
        for (const auto &service : m_composition.workspace().services)
            known << service.id.text();
        m_err << QCoreApplication::translate("toban", "No service '%1' in the workspace. Known: %2")
                     .arg(m_options.service, known.join(QStringLiteral(", ")))
              << Qt::endl;
        return ExitCode::Usage;
    }
    switch (m_options.page) {
    case InspectPage::Overview:
        return overview();
    case InspectPage::Requests:
        return requests();
    case InspectPage::Heatmap:
        return heatmap();
    case InspectPage::Compare:
        return compare();
    case InspectPage::Sources:
        return sources();
    case InspectPage::Board:
        return board();
    case InspectPage::Alerts:
        return alerts();
    case InspectPage::Incidents:
        return incidents();
    case InspectPage::OnCall:
        return onCall();
    case InspectPage::Storage:
        return storage();
    }
    return ExitCode::Internal;
}

std::vector<Service> Inspection::services() const
{
    std::vector<Service> chosen;
    for (const auto &service : m_composition.workspace().services)
        if (m_options.service.isEmpty() || service.id.text() == m_options.service)
            chosen.push_back(service);
    return chosen;
}

PageRequest Inspection::pageRequest(const Service &service) const
{
    PageRequest page;
    page.service = service;
    page.span = m_options.span;
    page.asOf = m_options.asOf;
    if (const auto *source = m_composition.workspace().source(service.source))
        page.pollStep = source->poll;
    return page;
}

ExitCode Inspection::fail(const Error &error)
{
    m_err << errorText(error) << Qt::endl;
    return exitCodeFor(error.kind);
}

void Inspection::print(const QJsonObject &object)
{
    m_out << jsonText(object);
    m_out.flush();
}

QTimeZone Inspection::zone() const
{
    const QByteArray named = m_composition.workspace().display.zone.toLatin1();
    return QTimeZone::isTimeZoneIdAvailable(named) ? QTimeZone(named) : systemZone();
}

ExitCode Inspection::incidents()
{
    const Store &store = m_composition.store();
    const IncidentsRequest request{m_options.asOf, incidentProviders(m_composition.workspace())};
    const auto inspected = inspectIncidents(store, store, store, request);
    if (!inspected)
        return fail(inspected.error());
    if (isJson())
        print(incidentsJson(*inspected));
    else
        m_out << incidentsText(*inspected, zone());
    m_out.flush();
    return ExitCode::Ok;
}

ExitCode Inspection::onCall()
{
    const Store &store = m_composition.store();
    const auto view = readOnCall(
        store, store, onCallRequest(m_composition.workspace(), m_options.asOf, zone()));
    if (!view)
        return fail(view.error());
    if (isJson())
        print(onCallJson(*view));
    else
        m_out << onCallText(*view, zone());
    m_out.flush();
    return ExitCode::Ok;
}

ExitCode Inspection::storage()
{
    const auto report = m_composition.store().storage(m_options.asOf);
    if (!report)
        return fail(report.error());
    if (isJson())
        print(storageJson(*report));
    else
        m_out << storageText(*report);
    m_out.flush();
    return ExitCode::Ok;
}

ExitCode Inspection::alerts()
{
    const Store &store = m_composition.store();
    const QTimeZone zone = this->zone();
    InboxRequest request = inboxRequest(m_composition.workspace(), m_options.asOf, zone);
    request.duty = dutyWatch(m_composition.workspace(), store);
    const auto view = readInbox(store, store, request);
    if (!view)
        return fail(view.error());
    const ExitCode judged
        = m_options.isJudged && !view->isAllClear() ? ExitCode::CheckFailed : ExitCode::Ok;
    if (!isJson()) {
        m_out << alertsText(*view, zone);
        m_out.flush();
        return judged;
    }
    const auto days = readInboxDays(store, store, request);
    if (!days)
        return fail(days.error());
    print(alertsJson(*view, *days));
    return judged;
}

ExitCode Inspection::requests()
{
    std::vector<InspectedRequests> inspected;
    for (const auto &service : services()) {
        PageRequest page = pageRequest(service);
        page.hasFirstSeen = true;
        auto requests = inspectRequests(
            m_composition.store(), page, m_composition.workspace().services, m_options.breakDownBy);
        if (!requests)
            return fail(requests.error());
        inspected.push_back(std::move(*requests));
    }
    if (isJson()) {
        print(requestsJson(inspected));
        return ExitCode::Ok;
    }
    for (const auto &requests : inspected)
        m_out << requestsText(requests) << Qt::endl;
    return ExitCode::Ok;
}

ExitCode Inspection::heatmap()
{
    const bool isCsv = m_options.format == InspectFormat::Csv;
    const auto chosen = services();
    if (isCsv && chosen.size() > 1) {
        m_err << QCoreApplication::translate("toban", "CSV is of one service: name it by --service")
              << Qt::endl;
        return ExitCode::Usage;
    }
    std::vector<InspectedHeatmap> heatmaps;
    for (const auto &service : chosen) {
        PageRequest page = pageRequest(service);
        page.columns = m_options.format == InspectFormat::Text ? heatmapTextColumns : page.columns;
        if (m_options.isCompared)
            page.comparedWith = m_options.baseline;
        auto heatmap = inspectHeatmap(m_composition.store(), page, m_options.request);
        if (!heatmap)
            return fail(heatmap.error());
        heatmaps.push_back(std::move(*heatmap));
    }
    if (isJson()) {
        print(heatmapJson(heatmaps));
        return ExitCode::Ok;
    }
    for (const auto &heatmap : heatmaps)
        m_out << (isCsv ? heatmapCsv(heatmap) : heatmapText(heatmap));
    m_out.flush();
    return ExitCode::Ok;
}

ExitCode Inspection::compare()
{
    std::vector<ComparisonView> views;
    ComparisonOptions options;
    options.isNormalised = m_options.baseline.isNormalised;
    for (const auto &service : services()) {
        const PageRequest after = pageRequest(service);
        PageRequest before = after;
        before.span = resolve(m_options.baseline, after.span, after.asOf);
        auto view = readComparison(m_composition.store(), before, after, options);
        if (!view)
            return fail(view.error());
        views.push_back(std::move(*view));
    }
    if (isJson()) {
        print(comparisonJson(views));
        return ExitCode::Ok;
    }
    for (const auto &view : views)
        m_out << comparisonText(view) << Qt::endl;
    return ExitCode::Ok;
}

ExitCode Inspection::overview()
{
    QJsonArray all;
    for (const auto &service : services()) {
        const auto view = readOverview(m_composition.store(), pageRequest(service));
        if (!view)
            return fail(view.error());
        if (isJson())
            all.append(overviewJson(*view));
        else
            m_out << overviewText(*view) << Qt::endl;
    }
    if (isJson())
        print({{QStringLiteral("page"), QStringLiteral("overview")},
            {QStringLiteral("services"), all}});
    return ExitCode::Ok;
}

ExitCode Inspection::board()
{
    const auto chosen = services();
    const auto rows = readBoard(m_composition.store(), chosen, pageRequest(chosen.front()));
    for (const BoardRow &row : rows)
        if (!row.view)
            return fail(row.view.error());
    if (isJson())
        print(boardJson(rows));
    else
        m_out << boardText(rows);
    return ExitCode::Ok;
}

ExitCode Inspection::sources()
{
    const auto &workspace = m_composition.workspace();
    const Millis poll = workspace.sources.empty() ? Millis(0) : workspace.sources.front().poll;
    const auto view
        = readSources(m_composition.store(), workspace.services, m_options.asOf, poll, false);
    if (!view)
        return fail(view.error());
    if (isJson())
        print(sourcesJson(*view));
    else
        m_out << sourcesText(*view);
    return ExitCode::Ok;
}

} // namespace

ExitCode runInspect(
    Composition &composition, const InspectOptions &options, QTextStream &out, QTextStream &err)
{
    return Inspection(composition, options, out, err).run();
}

} // namespace toban
