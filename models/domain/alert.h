// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "instant.h"
#include "labels.h"

#include <QStringList>

namespace toban {

/** Where one alert is in its life, in the words of its source. */
enum class AlertState {
    Pending, ///< the condition holds, but not yet for long enough
    Firing,
    Suppressed, ///< firing, but silenced or inhibited
    Unprocessed, ///< Alertmanager has it and has not decided yet
    Gone, ///< its source answered whole and told of it no more
};
[[nodiscard]] QString alertStateName(AlertState value);
[[nodiscard]] std::optional<AlertState> alertStateFromName(const QString &name);

/** How urgent it is to somebody on call. */
enum class AlertClass {
    Page, ///< somebody must act now
    Ticket, ///< somebody must act, within days
    Log, ///< nobody must act
    Unclassified, ///< no rule says; never hidden
};
[[nodiscard]] QString alertClassName(AlertClass value);
[[nodiscard]] std::optional<AlertClass> alertClassFromName(const QString &name);

/** One alert as one source tells it. All texts are the source's own: data, never markup. */
struct AlertReport {
    Labels labels; ///< what makes it this alert, in this source
    Labels annotations; ///< summary, description, runbook_url …
    AlertState state = AlertState::Firing;
    Instant since; ///< since when its condition holds, as the source says
    std::optional<double> value; ///< of the rule's expression
    QString link; ///< into the source; its scheme is not checked
    QStringList silencedBy; ///< ids of silences
    QStringList inhibitedBy; ///< the source's fingerprints of alerts
    QStringList receivers;
    friend bool operator==(const AlertReport &, const AlertReport &) = default;
};

/** An alert of one source as it stood at a moment. */
struct AlertSighting {
    SourceId source; ///< the channel, see alertChannel()
    AlertReport report; ///< annotations, value and the rest as last told
    Instant inStateSince; ///< when this state was first seen
    Instant firstSeen; ///< of this episode: when it was first seen after being gone or unknown
    std::optional<double> valueAtStart; ///< when the episode began
};

/** That a state was seen for the first time. */
struct AlertTransition {
    SourceId source;
    Labels labels;
    Instant at; ///< when it was seen, which is up to a poll later than when it was
    AlertState state = AlertState::Firing;
    std::optional<double> value;
    bool isSilenced = false;
    bool isInhibited = false;
    friend bool operator==(const AlertTransition &, const AlertTransition &) = default;
};

/** The health and the alerts of a source of metrics are observed apart: its alerts have a channel
 * of their own, "prom/alerts". A source of alerts alone has one, its own id. */
[[nodiscard]] SourceId alertChannel(const SourceId &source, bool isMetricSource);
/** The source of a channel. */
[[nodiscard]] SourceId sourceOfChannel(const SourceId &channel);

} // namespace toban
