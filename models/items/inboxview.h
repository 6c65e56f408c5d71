// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerthistory.h"
#include "alertpolicy.h"
#include "freshness.h"
#include "health.h"
#include "silencewish.h"

#include <array>

namespace toban {

/** A source of alerts as the workspace declares it. */
struct WatchedChannel {
    SourceId id; ///< see alertChannel()
    Matchers watchdog; ///< its dead-man's switch: an alert that fires as long as all is well
    bool isWatchdogRequired = false; ///< true: missing even where it was never seen
    bool canSilence = false; ///< silences can be made there
    Millis step{5000}; ///< how often it is asked
};

/** What the last answer of a channel is worth. */
struct ChannelRow {
    WatchedChannel channel;
    SourceHealth health;
    Freshness freshness = Freshness::Unknown;
    bool isProven = false; ///< it has just answered, whole, on time and without reserve
    enum class Watchdog { None, Firing, Silent } watchdog = Watchdog::None;
    std::optional<Instant> watchdogGone; ///< when a silent one was last seen to go
};

/** The comparison at the end of a rule's expression: "> 0.05". */
struct RuleThreshold {
    QString op;
    double value = 0;
    friend bool operator==(const RuleThreshold &, const RuleThreshold &) = default;
};
/** nullopt: the expression does not end in a comparison with a number. */
[[nodiscard]] std::optional<RuleThreshold> thresholdOf(const QString &query);

/** A row of the inbox: an alert, or something that is wrong with being told of alerts. */
struct InboxRow {
    enum class Kind {
        Alert,
        SilentSource, ///< its source does not answer, or not as it should
        SilentWatchdog, ///< its source answers, but its dead-man's switch does not fire
        RuleError, ///< a rule that cannot be evaluated
        NobodyOnCall, ///< nobody is called first of a team
    };

    Kind kind = Kind::Alert;
    MergedAlert alert; ///< of other kinds the identity, the state and the times
    Classified classified;
    std::optional<AlertAct> acknowledgement; ///< that holds now
    std::optional<AlertAct> verdict; ///< of this episode
    std::optional<AlertAct> note; ///< the newest of this episode
    std::optional<Silence> silence; ///< of those in force the one that ends last
    std::optional<SilenceWish> wish; ///< wanted here of the last 24 hours, and not done
    std::optional<RuleThreshold> threshold;
    std::optional<Error> error; ///< of SilentSource and RuleError
    bool isFound = false; ///< by the words searched for, also in its past
    bool isProven = true; ///< false: none of its sources has just answered; it may be over
    quint64 revision = 0; ///< other where anything shown is other

    [[nodiscard]] QString name() const;
    [[nodiscard]] QString service() const; ///< label service or, where that is missing, job
    [[nodiscard]] QString severity() const; ///< as the alert has it
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString runbook() const; ///< as told; its scheme is not checked
    /** Counted in the headline: it is there, and neither suppressed nor pending. */
    [[nodiscard]] bool isActive() const;
};

/** What a row's last 24 hours were. */
struct InboxDay {
    static constexpr int cells = 48;
    int fired = 0;
    double flap = 0;
    std::vector<StripCell> strip; ///< cells; empty: nothing is known yet
    std::optional<ActiveAgain> activeAgain;
    friend bool operator==(const InboxDay &, const InboxDay &) = default;
};

struct InboxView {
    Instant asOf;
    std::vector<InboxRow> rows; ///< in the default order, see sortedInbox()
    std::vector<ChannelRow> channels;
    std::array<int, 4> active{}; ///< by AlertClass
    int pending = 0;
    int suppressed = 0;

    [[nodiscard]] int provenChannels() const;
    /** Nothing but log-class alerts is active, and every channel has just answered whole. */
    [[nodiscard]] bool isAllClear() const;
};

} // namespace toban
