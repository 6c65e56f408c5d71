// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "explaindialog.h"

#include "alertwords.h"
#include "deeddialog.h"
#include "servertext.h"
#include "silencemarker.h"
#include "themeholder.h"
#include "words.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace toban {

using ExplainFact = FactsView::Fact;

ExplainDialog::ExplainDialog(const PagePorts &ports, InboxLine line, QWidget *parent)
    : QDialog(parent)
    , m_ports(ports)
    , m_line(std::move(line))
    , m_refresher(ports.reader)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"explainDialog"_s);
    setWindowTitle(tr("Why it is here"));
    resize(ports.theme.theme().scaled(640), ports.theme.theme().scaled(440));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(metrics::panelPadding);
    QLabel *name = plainTextLabel(serverText(words::inboxName(m_line), 200));
    name->setFont(ports.theme.theme().font(TextSize::Title));
    column->addWidget(name);
    m_facts = new FactsView(ports.theme);
    m_facts->setFacts(classFacts());
    column->addWidget(m_facts, 1);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    m_refresher.ask<Result<AlertExplanation>>(
        [&store = ports.queries, alerts = ports.alerts.queries, alert = m_line.alert,
            at = ports.state.asOf()] { return readAlertExplanation(store, *alerts, alert, at); },
        [this](const Result<AlertExplanation> &answer) { show(answer); });
}

std::vector<ExplainFact> ExplainDialog::classFacts() const
{
    const Classified &classified = m_line.classified;
    return {{tr("Class"), words::alertClass(classified.alertClass),
                serverText(words::whyThisClass(classified)), false, false},
        {tr("State"), words::alertState(m_line.alert.state),
            m_line.isProven ? QString() : tr("last known: no source of it has just answered"),
            false, false}};
}

void ExplainDialog::show(const Result<AlertExplanation> &answer)
{
    std::vector<ExplainFact> facts = classFacts();
    if (!answer) {
        facts.push_back({{}, errorText(answer.error()), {}, false, false});
    } else if (m_line.kind == InboxRow::Kind::Alert) {
        addSilences(facts, *answer);
        addInhibitors(facts, *answer);
        addOrigins(facts, *answer);
        addRules(facts, *answer);
    } else {
        facts.push_back({{}, serverText(words::inboxSummary(m_line)), {}, false, false});
    }
    m_facts->setFacts(facts);
}

void ExplainDialog::addSilences(std::vector<ExplainFact> &facts, const AlertExplanation &why) const
{
    facts.push_back({tr("Silences"), {}, {}, true, false});
    for (const Silence &silence : why.silences) {
        facts.push_back({tr("Conditions"), serverText(matchersText(silence.matchers)),
            tr("until %1").arg(words::moment(silence.endsAt, m_ports.state.zone())), false, false});
        facts.push_back({serverText(silence.author, 80),
            serverText(withoutSilenceMarker(silence.comment)), {}, false, false});
    }
    for (const QString &id : why.unknownSilences)
        facts.push_back(
            {tr("Silence"), serverText(id, 80), tr("not in the list of the source"), false, false});
    if (why.silences.empty() && why.unknownSilences.isEmpty())
        facts.push_back({{}, tr("No silence holds it."), {}, false, true});
}

void ExplainDialog::addInhibitors(
    std::vector<ExplainFact> &facts, const AlertExplanation &why) const
{
    facts.push_back({tr("Inhibited by"), {}, {}, true, false});
    for (const auto &inhibitor : why.inhibitors) {
        const QString name
            = inhibitor.alert ? inhibitor.alert->value("alertname"_L1) : inhibitor.fingerprint;
        facts.push_back({serverText(name, 80),
            inhibitor.alert ? serverText(inhibitor.alert->without({u"alertname"_s}).toText())
                            : tr("an alert that is not among those known"),
            {}, false, !inhibitor.alert});
    }
    if (why.inhibitors.empty())
        facts.push_back({{}, tr("No alert inhibits it."), {}, false, true});
}

void ExplainDialog::addOrigins(std::vector<ExplainFact> &facts, const AlertExplanation &why) const
{
    facts.push_back({tr("Told by"), {}, {}, true, false});
    for (const auto &origin : why.origins)
        facts.push_back(
            {serverText(sourceOfChannel(origin.source).text(), 80), words::alertState(origin.state),
                origin.answered ? tr("answered at %1").arg(toRfc3339(*origin.answered))
                                : tr("has never answered"),
                false, false});
}

void ExplainDialog::addRules(std::vector<ExplainFact> &facts, const AlertExplanation &why) const
{
    if (why.rules.empty())
        return; // Alertmanager alone knows none
    facts.push_back({tr("Rule"), {}, {}, true, false});
    for (const AlertRule &rule : why.rules) {
        facts.push_back({tr("Condition"), serverText(rule.query, 600), {}, false, false});
        facts.push_back({tr("Fires"),
            rule.holdFor > 0ms ? tr("when it has held for %1").arg(words::age(rule.holdFor))
                               : tr("as soon as it holds"),
            rule.keepFiring > 0ms ? tr("and for %1 after").arg(words::age(rule.keepFiring))
                                  : QString(),
            false, false});
        if (!rule.error.isEmpty())
            facts.push_back({tr("Its error"), serverText(rule.error), {}, false, false});
    }
}

} // namespace toban
