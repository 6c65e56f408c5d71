// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "handoverdraft.h"
#include "handoverpane.h"
#include "oncallwords.h"
#include "whendone.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace toban {

static PersonRef handoverPerson(const std::vector<OnCallPerson> &people)
{
    QStringList names;
    for (const OnCallPerson &one : people)
        names << one.name;
    const QString all = names.join(u", "_s);
    return {PersonId(all), all};
}

/// Who has the duty hands it to who comes next, when their shift ends.
static Handover handoverOf(const OnCallCard &card, Instant now)
{
    Handover made;
    made.team = card.team;
    made.shiftEnd = now;
    if (card.levels.empty())
        return made;
    const OnCallLevel &first = card.levels.front();
    made.from = handoverPerson(first.now);
    made.to = handoverPerson(first.next);
    if (!first.now.empty() && first.now.front().to)
        made.shiftEnd = *first.now.front().to;
    return made;
}

static Instant shiftBegin(const OnCallCard &card, Instant now)
{
    constexpr Millis usual = 24h * 7;
    const bool isKnown = !card.levels.empty() && !card.levels.front().now.empty()
        && card.levels.front().now.front().from;
    return isKnown ? *card.levels.front().now.front().from : now - usual;
}

void HandoverPane::draft()
{
    const OnCallCard *card = team();
    if (!card)
        return;
    keep();
    const Instant now = m_ports.state.asOf();
    const Handover made = handoverOf(*card, now);
    HandoverQuestion question{made.team, made.from.name, made.to.name,
        {shiftBegin(*card, now), now}, m_ports.state.zone(), m_ports.onCall.policy.sleep};
    HandoverSources sources{m_ports.queries, *m_ports.onCall.queries,
        m_ports.alerts.isThere() ? m_ports.alerts.queries : nullptr, {}, m_ports.services};
    sources.inbox.asOf = now;
    sources.inbox.policy = m_ports.alerts.policy;
    sources.inbox.channels = m_ports.alerts.channels;
    sources.inbox.zone = m_ports.state.zone();
    sources.inbox.isOffline = m_ports.isOfflineNow();
    m_drafts.ask<Result<QString>>(
        [sources, question]() -> Result<QString> {
            const auto material = readHandover(sources, question);
            if (!material)
                return tl::unexpected(material.error());
            return handoverMarkdown(*material, question);
        },
        [this, made](const Result<QString> &text) {
            if (!text)
                return say(tr("Cannot be read: %1").arg(errorText(text.error())));
            showDraft({}, made);
            m_text->setPlainText(*text); // kept as what is typed is
            m_text->setFocus(Qt::OtherFocusReason);
        },
        Refresher::Reason::Replace);
}

void HandoverPane::keep()
{
    m_pause.stop();
    if (!m_isChanged || !m_open || !m_ports.onCall.handovers)
        return;
    if (m_isKeeping) // a second first version would be a second handover
        return m_pause.start(100);
    Handover handover = *m_open;
    handover.text = m_text->toPlainText();
    if (handover.text.trimmed().isEmpty())
        return;
    handover.author = m_ports.onCall.user;
    handover.confirmed.reset(); // what was read was another text
    handover.confirmedBy.clear();
    store(std::move(handover));
}

void HandoverPane::store(Handover handover)
{
    m_isKeeping = true;
    m_isChanged = false;
    whenDone(
        m_ports.onCall.handovers->keepHandover(handover), this,
        [this, handover](const Result<HandoverId> &id) {
            m_isKeeping = false;
            const bool isOpen
                = m_open && m_open->team == handover.team && m_open->shiftEnd == handover.shiftEnd;
            if (!id) {
                m_isChanged = isOpen;
                return say(tr("Not kept: %1").arg(errorText(id.error())));
            }
            if (isOpen) {
                m_open = handover;
                m_open->id = *id;
                m_isChanged = m_text->toPlainText() != handover.text;
            }
            showState();
            read(OnCallView(m_view), Refresher::Reason::Refresh);
        },
        [this] {
            m_isKeeping = false;
            say(tr("Not kept: the program ends."));
        });
    showState();
}

void HandoverPane::confirm()
{
    keep();
    if (!m_open || m_isKeeping || m_open->id.isEmpty())
        return;
    Handover handover = *m_open;
    handover.confirmed = m_ports.clock.now();
    handover.confirmedBy = m_ports.onCall.user;
    store(std::move(handover));
}

void HandoverPane::say(const QString &sentence)
{
    m_state->setText(sentence);
}

void HandoverPane::showState()
{
    const bool hasText = !m_text->toPlainText().trimmed().isEmpty();
    const QTimeZone &zone = m_ports.state.zone();
    m_draft->setEnabled(canWrite() && team());
    m_text->setReadOnly(!canWrite() || !m_open);
    m_copy->setEnabled(hasText);
    m_copyPlain->setEnabled(hasText);
    const bool isKept = m_open && !m_open->id.isEmpty() && !m_isChanged && !m_isKeeping;
    m_confirm->setEnabled(canWrite() && isKept && !m_open->confirmed);
    if (!m_open)
        return say(canWrite() ? QString() : tr("Handovers can be read only."));
    if (m_isChanged || m_isKeeping)
        return say(tr("being kept…"));
    if (m_open->confirmed)
        return say(tr("confirmed by %1, %2")
                       .arg(oncallwords::person(m_open->confirmedBy),
                           oncallwords::moment(*m_open->confirmed, m_view.asOf, zone)));
    say(m_open->id.isEmpty() ? QString() : tr("kept, not confirmed yet"));
}

} // namespace toban
