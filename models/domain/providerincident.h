// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labels.h"
#include "oncall.h"

namespace toban {

using ProviderIncidentId = Id<struct ProviderIncidentTag>;

enum class IncidentStatus {
    Triggered, ///< nobody has said yet that they look after it
    Acknowledged,
    Resolved,
};
[[nodiscard]] QString incidentStatusName(IncidentStatus value);
[[nodiscard]] std::optional<IncidentStatus> incidentStatusFromName(const QString &name);

enum class IncidentUrgency { High, Low };
[[nodiscard]] QString incidentUrgencyName(IncidentUrgency value);
[[nodiscard]] std::optional<IncidentUrgency> incidentUrgencyFromName(const QString &name);

/** An alert as the provider keeps it below an incident. */
struct IncidentAlert {
    QString id;
    QString key; ///< by which what sent it names it
    QString summary;
    QString severity;
    QString link;
    Instant at;
    bool isOpen = true;
    /** The label sets of the alerts it came from, where its details tell them; they are those of
     *  the monitoring system, so that both can be told to be one. */
    std::vector<Labels> origins;
    friend bool operator==(const IncidentAlert &, const IncidentAlert &) = default;
};

struct IncidentAcknowledgement {
    PersonRef by;
    Instant at;
    friend bool operator==(const IncidentAcknowledgement &, const IncidentAcknowledgement &)
        = default;
};

/** An incident as its provider tells it. All texts are the provider's: data, never markup. */
struct ProviderIncident {
    ProviderIncidentId id;
    QString number; ///< as people say it; may be empty
    QString title;
    IncidentStatus status = IncidentStatus::Triggered;
    IncidentUrgency urgency = IncidentUrgency::High;
    QString priority; ///< "P1"; empty: none
    QString service;
    QString policy; ///< the name of its escalation policy
    QString link;
    Instant created;
    std::optional<Instant> resolved;
    std::vector<PersonRef> assignees;
    std::vector<IncidentAcknowledgement> acknowledgements; ///< that hold, oldest first
    std::vector<IncidentAlert> alerts;

    [[nodiscard]] bool isOpen() const { return status != IncidentStatus::Resolved; }
    friend bool operator==(const ProviderIncident &, const ProviderIncident &) = default;
};

enum class IncidentStepKind {
    Triggered,
    Assigned,
    Notified, ///< somebody was called: by telephone, message, push …
    Acknowledged,
    Unacknowledged,
    Escalated,
    Resolved,
    Reopened,
    Noted,
    StatusUpdated,
    Other,
};
[[nodiscard]] QString incidentStepKindName(IncidentStepKind value);
[[nodiscard]] std::optional<IncidentStepKind> incidentStepKindFromName(const QString &name);

/** One entry of an incident's log. */
struct IncidentStep {
    QString id; ///< the provider's, of its own within the source
    ProviderIncidentId incident;
    Instant at;
    IncidentStepKind kind = IncidentStepKind::Other;
    PersonRef by; ///< who did it; empty: the provider itself
    PersonRef whom; ///< who was called, or has it now
    QString text; ///< the provider's summary, or the note
    QString channel; ///< how somebody was called, or what it was done with
    friend bool operator==(const IncidentStep &, const IncidentStep &) = default;
};

} // namespace toban
