// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inboxview.h"

#include <QHash>
#include <QStringList>

#include <deque>

namespace toban {

/** Something to be told, once. Its texts are plain; what a server said in them is one line, literal
 *  and cut (see literalLine()). */
struct Notice {
    enum class Kind {
        Alert, ///< it became active or came back, or its class rose
        Condition, ///< something is wrong with being told of alerts, such as a silent source
        Repeat, ///< pages that nobody has looked at
        Storm, ///< too many at once; told again, with new counts, as it goes on
        BeforeStart, ///< what was there already when the program started
        AfterQuiet, ///< what quiet hours held back
    };

    Kind kind = Kind::Alert;
    QString key; ///< takes the place of what was told with the same one
    AlertClass alertClass = AlertClass::Log; ///< the most urgent in it
    std::vector<Labels> alerts; ///< identities, the most urgent first, at most a hundred
    QString title;
    QString body;
    bool hasSound = true; ///< false: it is there for who looks
};

/** An alert as summaries count and name it. */
struct NoticeItem {
    Labels identity;
    AlertClass alertClass = AlertClass::Log;
    QString name; ///< as the server has it
};

/** What decides beside the inbox itself. */
struct NoticeTerms {
    Instant now;
    AlertPolicy policy; ///< for its quiet hours
    QTimeZone zone = QTimeZone::utc(); ///< the reader's
    bool isWatched = false; ///< somebody looks at the inbox
    std::vector<Labels> opened; ///< identities whose notice somebody opened
};

/** What a look at the inbox gives. */
struct NoticeTurn {
    std::vector<Notice> notices;
    QStringList withdrawn; ///< keys of what was told and need not be shown any more
    QString unseenPages; ///< one line on pages that nobody has looked at; empty: there are none
};

/** Decides what is told of alerts: each once when it becomes active (nobody has acknowledged it, no
 *  silence holds), again when it was away in between, when its class rose by the rules, or when its
 *  acknowledgement ran out; never because anything else about it changed. Pages that nobody has
 *  looked at are told again every five minutes. More than five within ten seconds or twenty within
 *  a minute are one notice. Quiet hours hold back their classes and end with a summary. What was
 *  active before the start is summed up without sound. Any one thread at a time. */
class AlertNotices final {
public:
    static constexpr Millis repeatEvery = std::chrono::minutes(5);
    /** So long after the start sources may answer for the first time; until all have, what the
     *  store knows is of an earlier run, and nothing is told. */
    static constexpr Millis settling = std::chrono::seconds(30);
    /** A storm's notice is renewed no more often. */
    static constexpr Millis renewEvery = std::chrono::seconds(10);

    explicit AlertNotices(Instant start);

    /** To be called whenever the inbox may be other, and every few seconds. */
    [[nodiscard]] NoticeTurn look(const InboxView &view, const NoticeTerms &terms);

private:
    struct Known {
        AlertClass alertClass = AlertClass::Unclassified;
        Instant toldAt;
        std::optional<Instant> acknowledgedUntil;
        bool isSeen = false;
        bool isHeld = false; ///< back, by quiet hours
        bool hasNotice = false; ///< of its own
        quint64 look = 0; ///< the last in which it was there
    };
    using Rows = std::vector<const InboxRow *>;
    struct Found {
        Rows fresh;
        Rows old;
        Rows held; ///< back until now
        QHash<Labels, AlertClass> before; ///< classes of those that rose
    };
    struct Recent {
        Instant at;
        NoticeItem item;
    };
    struct Storm {
        QHash<Labels, NoticeItem> alerts;
        Instant toldAt;
        int urgency = -1; ///< of what was told; -1: nothing yet
        bool isChanged = false; ///< since it was told
    };

    void meet(const InboxRow &row, const NoticeTerms &terms, Found &found, NoticeTurn &turn);
    [[nodiscard]] bool isNews(
        const InboxRow &row, Known &known, const NoticeTerms &terms, Found &found) const;
    void leave(NoticeTurn &turn);
    void see(const NoticeTerms &terms, NoticeTurn &turn);
    void withdraw(const Labels &identity, Known &known, NoticeTurn &turn) const;
    void tellFresh(const Found &found, Instant now, NoticeTurn &turn);
    void gather(Instant since, NoticeTurn &turn);
    void tellStorm(Instant now, NoticeTurn &turn);
    void tellSummaries(const Found &found, const NoticeTerms &terms, NoticeTurn &turn);
    void repeat(const Rows &unseen, const NoticeTerms &terms, NoticeTurn &turn);
    [[nodiscard]] Rows unseenPages(const InboxView &view) const;
    [[nodiscard]] std::optional<Millis> stormReach(Instant now) const;

    const Instant m_start;
    quint64 m_looks = 0;
    bool m_isReady = false; ///< every source has answered or had the time to
    QHash<Labels, Known> m_known; ///< what is active
    int m_heldOver = 0; ///< held back, and over before anybody was told
    std::deque<Recent> m_recent; ///< what became news within the last minute, oldest first
    std::optional<Storm> m_storm;
    bool m_hasRepeat = false; ///< a notice of several unseen pages is there
};

} // namespace toban
