// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertdetail.h"

#include "alertpastview.h"
#include "alertwords.h"
#include "inboxgroups.h"
#include "outsidelink.h"
#include "panelframe.h"
#include "servertext.h"
#include "silencemarker.h"
#include "themeholder.h"
#include "triggerchart.h"
#include "words.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace toban {

using Fact = FactsView::Fact;

/// Texts of servers are cut: a label of megabytes would freeze the pane.
constexpr qsizetype longestFact = 600;

AlertDetail::AlertDetail(const PagePorts &ports, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
    , m_refresher(ports.reader)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    m_panel = new PanelFrame(ports.theme);
    whole->addWidget(m_panel);
    auto *body = new QWidget;
    m_column = new QVBoxLayout(body);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(metrics::grid);
    m_summary = new QLabel;
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_summary->setWordWrap(true);
    m_facts = new FactsView(ports.theme, FactsView::Values::Texts);
    m_pastView = new AlertPastView(ports.theme);
    m_column->addWidget(m_summary);
    m_trigger = new TriggerChart(ports);
    m_facts->addTop(m_pastView);
    m_facts->addTop(m_trigger);
    m_column->addWidget(m_facts, 1);
    m_panel->setBody(body);
    connect(m_trigger, &TriggerChart::settledChanged, this, &AlertDetail::settledChanged);
    connect(m_trigger, &TriggerChart::chosen, this, &AlertDetail::rangeChosen);
    connect(&m_refresher, &Refresher::busyChanged, this, [this](bool isBusy) {
        m_panel->setRefreshing(isBusy);
        Q_EMIT settledChanged();
    });
}

void AlertDetail::setDeeds(QWidget *deeds)
{
    m_deeds = deeds;
    m_column->insertWidget(1, deeds);
}

bool AlertDetail::isSettled() const
{
    return !m_refresher.isBusy() && m_trigger->isSettled();
}

void AlertDetail::show(const std::optional<InboxLine> &line, const InboxRequest &request)
{
    const bool isOther = !line || !m_line || line->alert.identity != m_line->alert.identity;
    const bool isChanged = isOther || line->revision != m_line->revision;
    m_line = line;
    if (isOther) {
        m_past.reset();
        m_trigger->clear();
    }
    showFacts();
    if (line && isChanged && !line->group)
        readPast(request);
}

void AlertDetail::readPast(const InboxRequest &request)
{
    std::vector<Labels> labels;
    for (const auto &sighting : m_line->alert.sightings)
        labels.push_back(sighting.report.labels);
    std::sort(labels.begin(), labels.end());
    labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
    const Labels identity = m_line->alert.identity;
    m_refresher.ask<Result<AlertPast>>(
        [&queries = m_ports.queries, alerts = m_ports.alerts.queries, request, identity, labels] {
            return readAlertPast(queries, *alerts, request, identity, labels);
        },
        [this, identity](const Result<AlertPast> &past) {
            if (!m_line || m_line->alert.identity != identity)
                return;
            m_past = past ? std::optional(*past) : std::nullopt;
            m_error = past ? QString() : errorText(past.error());
            showFacts();
            if (m_past)
                m_trigger->show(*m_line, *m_past);
        },
        Refresher::Reason::Replace);
}

static Fact runbookFact(const OutsideLink &book)
{
    const QString address = book.url.toDisplayString();
    return {AlertDetail::tr("Runbook"), book.canOpen() ? serverText(address) : book.refusal, {},
        false, !book.canOpen()};
}

void AlertDetail::addSources(std::vector<Fact> &facts) const
{
    for (const auto &one : m_line->alert.sightings) {
        QString aside = words::alertState(one.report.state);
        if (!one.report.receivers.isEmpty())
            aside += u" → "_s + one.report.receivers.join(u", "_s);
        facts.push_back({tr("Told by"), sourceOfChannel(one.source).text(),
            serverText(aside, longestFact), false, false});
    }
    if (m_line->kind != InboxRow::Kind::Alert)
        return;
    facts.push_back({tr("Labels"), {}, {}, true, false});
    for (const auto &[name, value] : m_line->alert.labels().pairs())
        facts.push_back({serverText(name, 80), serverText(value, 300), {}, false, false});
    const auto &annotations = m_line->alert.annotations.pairs();
    if (!annotations.empty())
        facts.push_back({tr("Annotations"), {}, {}, true, false});
    for (const auto &[name, value] : annotations)
        facts.push_back({serverText(name, 80), serverText(value, longestFact), {}, false, false});
}

void AlertDetail::addSilence(std::vector<Fact> &facts) const
{
    const QTimeZone &zone = m_ports.state.zone();
    if (const auto &silence = m_line->silence) {
        facts.push_back({tr("Silenced"), serverText(matchersText(silence->matchers), longestFact),
            {}, false, false});
        facts.push_back({tr("by"),
            serverText(
                silence->author + u": "_s + withoutSilenceMarker(silence->comment), longestFact),
            tr("until %1").arg(words::moment(silence->endsAt, zone)), false, false});
    } else if (!m_line->alert.silencedBy.isEmpty()) {
        facts.push_back(
            {tr("Silenced"), serverText(m_line->alert.silencedBy.join(u", "_s)), {}, false, false});
    }
    if (!m_line->alert.inhibitedBy.isEmpty())
        facts.push_back({tr("Inhibited by"), serverText(m_line->alert.inhibitedBy.join(u", "_s)),
            {}, false, true});
    if (const auto &again = m_line->day.activeAgain)
        facts.push_back({tr("Active again"),
            tr("since %1, because %2 is over and inhibits it no more")
                .arg(words::moment(again->since, zone),
                    serverText(again->inhibitor.value("alertname"_L1))),
            {}, false, false});
}

/// How an episode is told that has no end: with the last answer nothing more is known of it.
static QString goingOn(const AlertPast &past, const QTimeZone &zone)
{
    if (past.unknown.empty() || past.unknown.back().to < past.span.to)
        return AlertDetail::tr("goes on");
    return AlertDetail::tr("not known since %1").arg(words::moment(past.unknown.back().from, zone));
}

void AlertDetail::addPast(std::vector<Fact> &facts) const
{
    if (!m_past)
        return;
    const QTimeZone &zone = m_ports.state.zone();
    constexpr size_t shownEpisodes = 10;
    facts.push_back({tr("Last times"), {},
        m_past->medianDuration ? tr("median %1").arg(words::age(*m_past->medianDuration))
                               : QString(),
        true, false});
    for (const Episode &episode : lastEpisodes(m_past->episodes, m_past->span.to, shownEpisodes)) {
        QString how = episode.to ? words::age(*episode.to - episode.from) : goingOn(*m_past, zone);
        if (episode.wasOnlyPending())
            how += u", "_s + words::alertState(AlertState::Pending);
        facts.push_back({words::moment(episode.from, zone), how,
            episode.value ? words::plainNumber(*episode.value) : QString(), false, false});
    }
    if (!m_past->acts.empty())
        facts.push_back({tr("Done"), {}, {}, true, false});
    for (auto act = m_past->acts.rbegin(); act != m_past->acts.rend(); ++act)
        facts.push_back(
            {words::moment(act->at, zone), serverText(words::actDone(*act, zone), longestFact),
                serverText(act->author, 80), false, false});
}

void AlertDetail::showGroup(const InboxGroup &group)
{
    m_panel->setTitle(words::groupTitle(group));
    m_panel->setSubtitle(serverText(group.label, 80));
    m_panel->setBadges({});
    m_summary->setText(tr("What is done is done for all alerts of the group."));
    std::vector<Fact> facts{{tr("Alerts"), words::groupCounts(group), {}, false, false}};
    if (!group.common.pairs().empty())
        facts.push_back({tr("Labels that all of them have"), {}, {}, true, false});
    for (const auto &[name, value] : group.common.pairs())
        facts.push_back({serverText(name, 80), serverText(value, 300), {}, false, false});
    m_facts->setFacts(facts);
}

void AlertDetail::showFacts()
{
    m_pastView->setVisible(m_past.has_value());
    if (m_deeds)
        m_deeds->setVisible(m_line.has_value());
    if (!m_line) {
        m_panel->setTitle(tr("Alert"));
        m_panel->setSubtitle({});
        m_panel->setBadges({});
        m_summary->setText(tr("Select an alert to see what is known of it."));
        m_facts->setFacts({});
        return;
    }
    if (m_line->group)
        return showGroup(*m_line->group);
    const QTimeZone &zone = m_ports.state.zone();
    m_panel->setTitle(serverText(words::inboxName(*m_line), 200));
    m_panel->setSubtitle(serverText(m_line->service(), 200));
    m_panel->setBadges(
        {{words::alertClass(m_line->classified.alertClass), words::whyThisClass(m_line->classified),
            m_line->classified.alertClass == AlertClass::Page}});
    m_summary->setText(serverText(words::inboxSummary(*m_line), 2000));
    std::vector<Fact> facts;
    if (!m_error.isEmpty())
        facts.push_back({{}, m_error, {}, false, false});
    facts.push_back({tr("State"), words::alertState(m_line->alert.state),
        m_line->alert.since == Instant()
            ? QString()
            : tr("since %1").arg(words::moment(m_line->alert.since, zone)),
        false, false});
    facts.push_back({tr("Why here"),
        serverText(words::whyThisClass(m_line->classified), longestFact), {}, false, false});
    if (const auto &act = m_line->acknowledgement)
        facts.push_back({tr("Acknowledged"), serverText(act->author, 80),
            words::actDone(*act, zone) + u" · "_s + tr("Toban only"), false, false});
    addSilence(facts);
    if (!m_line->runbook().isEmpty())
        facts.push_back(runbookFact(outsideLink(m_line->runbook())));
    addPast(facts);
    addSources(facts);
    m_facts->setFacts(facts);
    if (m_past)
        m_pastView->show(*m_past, m_line->classified.alertClass, zone);
}

} // namespace toban
