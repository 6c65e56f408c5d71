// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidentdetail.h"

#include "alertwords.h"
#include "factsview.h"
#include "incidentwords.h"
#include "outsidelink.h"
#include "panelframe.h"
#include "servertext.h"
#include "theme.h"
#include "words.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace toban {

using Fact = FactsView::Fact;

IncidentDetail::IncidentDetail(const PagePorts &ports, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
    , m_refresher(ports.reader)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_panel = new PanelFrame(ports.theme);
    m_panel->setAge(Freshness::Live, {});
    layout->addWidget(m_panel);
    m_body = new QWidget;
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::grid);
    m_facts = new FactsView(ports.theme, FactsView::Values::Texts);
    column->addWidget(m_facts, 1);
    m_panel->setBody(m_body);
    connect(&m_refresher, &Refresher::busyChanged, this, [this](bool isBusy) {
        m_panel->setRefreshing(isBusy);
        Q_EMIT settledChanged();
    });
}

void IncidentDetail::setDeeds(QWidget *deeds)
{
    m_deeds = deeds;
    static_cast<QVBoxLayout *>(m_body->layout())->insertWidget(0, deeds);
}

void IncidentDetail::show(const std::optional<IncidentRow> &row)
{
    const bool isOther = !row || !m_row || !(row->key() == m_row->key());
    m_row = row;
    if (isOther) {
        m_steps.clear();
        m_error.clear();
    }
    showFacts();
    if (row && isOther)
        readAgain();
}

void IncidentDetail::readAgain()
{
    if (!m_row)
        return;
    const IncidentKey key = m_row->key();
    m_refresher.ask<Result<std::vector<IncidentStep>>>(
        [queries = m_ports.incidents.queries, key, asOf = m_ports.state.asOf()] {
            return queries->incidentSteps(key.source, key.id, asOf);
        },
        [this, key](const Result<std::vector<IncidentStep>> &steps) {
            if (!m_row || !(m_row->key() == key))
                return;
            m_error = steps ? QString() : errorText(steps.error());
            if (steps)
                m_steps = *steps;
            showFacts();
        },
        Refresher::Reason::Replace);
}

static void addAlerts(std::vector<Fact> &facts, const ProviderIncident &incident)
{
    if (incident.alerts.empty())
        return;
    facts.push_back({IncidentDetail::tr("Alerts"), {}, {}, true, false});
    for (const auto &alert : incident.alerts) {
        facts.push_back({serverText(alert.severity, 40), serverText(alert.summary, 500),
            alert.isOpen ? QString() : IncidentDetail::tr("over"), false, !alert.isOpen});
        for (const auto &labels : alert.origins)
            facts.push_back(
                {IncidentDetail::tr("came from"), serverText(labels.value("alertname"_L1), 200),
                    serverText(labels.value("service"_L1), 80), false, true});
    }
}

static void addLog(std::vector<Fact> &facts, const std::vector<IncidentStep> &steps, bool isRead,
    const QTimeZone &zone)
{
    facts.push_back({IncidentDetail::tr("Log"), {}, {}, true, false});
    if (steps.empty() && isRead)
        facts.push_back({{}, IncidentDetail::tr("Nothing of its log is known."), {}, false, true});
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        QString what = words::incidentStepKind(step->kind);
        if (const QString more = words::incidentStep(*step); !more.isEmpty())
            what = step->kind == IncidentStepKind::Other ? more : what + u": "_s + more;
        facts.push_back(
            {words::moment(step->at, zone), what, serverText(step->by.name, 80), false, false});
    }
}

static void addPeople(
    std::vector<Fact> &facts, const ProviderIncident &incident, const QTimeZone &zone)
{
    if (!incident.assignees.empty())
        facts.push_back({IncidentDetail::tr("Assigned to"), words::people(incident.assignees), {},
            false, false});
    for (const auto &acknowledgement : incident.acknowledgements)
        facts.push_back(
            {IncidentDetail::tr("Acknowledged"), serverText(acknowledgement.by.name, 80),
                words::moment(acknowledgement.at, zone), false, false});
}

static Fact linkFact(const OutsideLink &link)
{
    return {IncidentDetail::tr("Address"),
        link.canOpen() ? serverText(link.url.toDisplayString()) : link.refusal, {}, false,
        !link.canOpen()};
}

void IncidentDetail::showFacts()
{
    if (m_deeds)
        m_deeds->setVisible(m_row.has_value());
    if (!m_row) {
        m_panel->setTitle(tr("Incident"));
        m_panel->setSubtitle({});
        m_panel->setBadges({});
        m_facts->setFacts(
            {{{}, tr("Select an incident to see what is known of it."), {}, false, true}});
        return;
    }
    const ProviderIncident &incident = m_row->incident;
    const QTimeZone &zone = m_ports.state.zone();
    m_panel->setTitle(words::incidentTitle(incident));
    m_panel->setSubtitle(serverText(incident.service, 200));
    m_panel->setBadges({{words::incidentUrgency(incident.urgency), tr("Urgency"),
        incident.isOpen() && incident.urgency == IncidentUrgency::High}});
    std::vector<Fact> facts;
    if (!m_error.isEmpty())
        facts.push_back({{}, m_error, {}, false, false});
    facts.push_back({tr("Status"), words::incidentStatus(incident.status),
        tr("known so since %1").arg(words::moment(m_row->seen, zone)), false, false});
    if (!m_row->isProven && incident.isOpen())
        facts.push_back({{},
            tr("%1 has not just answered: it may be otherwise by now.").arg(m_row->source.text()),
            {}, false, false});
    facts.push_back({tr("Began"), words::moment(incident.created, zone), {}, false, false});
    if (incident.resolved)
        facts.push_back({tr("Resolved"), words::moment(*incident.resolved, zone),
            tr("after %1").arg(words::age(*incident.resolved - incident.created)), false, false});
    if (!incident.priority.isEmpty())
        facts.push_back({tr("Priority"), serverText(incident.priority, 80), {}, false, false});
    if (!incident.policy.isEmpty())
        facts.push_back(
            {tr("Escalation policy"), serverText(incident.policy, 200), {}, false, false});
    addPeople(facts, incident, zone);
    if (!incident.link.isEmpty())
        facts.push_back(linkFact(outsideLink(incident.link)));
    addAlerts(facts, incident);
    addLog(facts, m_steps, isSettled(), zone);
    m_facts->setFacts(facts);
}

} // namespace toban
