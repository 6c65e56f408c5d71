// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertnotices.h"

#include "noticewords.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace toban {

static constexpr Millis burst = std::chrono::seconds(10);
static constexpr int mostInBurst = 5;
static constexpr Millis stormWindow = std::chrono::minutes(1);
static constexpr int mostInStormWindow = 20;

AlertNotices::AlertNotices(Instant start)
    : m_start(start)
{
}

NoticeTurn AlertNotices::look(const InboxView &view, const NoticeTerms &terms)
{
    m_isReady = m_isReady || terms.now - m_start >= settling
        || view.provenChannels() == static_cast<int>(view.channels.size());
    if (!m_isReady)
        return {};
    ++m_looks;
    NoticeTurn turn;
    Found found;
    for (const InboxRow &row : view.rows)
        if (row.isActive())
            meet(row, terms, found, turn);
    leave(turn);
    see(terms, turn);
    tellFresh(found, terms.now, turn);
    tellSummaries(found, terms, turn);
    if (terms.isWatched) {
        for (Known &known : m_known)
            known.isSeen = true;
        return turn;
    }
    const Rows unseen = unseenPages(view);
    repeat(unseen, terms, turn);
    turn.unseenPages = pagesLine(unseen);
    return turn;
}

void AlertNotices::meet(
    const InboxRow &row, const NoticeTerms &terms, Found &found, NoticeTurn &turn)
{
    const Labels &identity = row.alert.identity;
    const bool isMet = m_known.contains(identity);
    Known &known = m_known[identity];
    known.look = m_looks;
    if (row.acknowledgement) {
        known.alertClass = row.classified.alertClass;
        known.acknowledgedUntil = row.acknowledgement->until.value_or(terms.now);
        known.isSeen = true;
        known.isHeld = false;
        withdraw(identity, known, turn);
        return;
    }
    // what was not watched for a while changes its state on being seen again: its source knows
    // better
    const bool isOld = !isMet && m_looks == 1 && row.kind != InboxRow::Kind::SilentSource
        && row.kind != InboxRow::Kind::NobodyOnCall
        && std::min(row.alert.since, row.alert.lastChange) < m_start;
    const bool isFresh = !isOld && (!isMet || isNews(row, known, terms, found));
    const AlertClass alertClass = row.classified.alertClass;
    known.alertClass = alertClass;
    const bool isQuiet = terms.policy.isQuiet(alertClass, terms.now, terms.zone);
    if (isFresh || isOld)
        known.toldAt = terms.now;
    if (isFresh) {
        known.isSeen = false;
        known.isHeld = isQuiet;
        if (!isQuiet)
            found.fresh.push_back(&row);
    } else if (isOld) {
        known.isHeld = isQuiet;
        if (!isQuiet)
            found.old.push_back(&row);
    } else if (known.isHeld && !isQuiet) {
        known.isHeld = false;
        known.toldAt = terms.now;
        found.held.push_back(&row);
    }
}

/// Of an alert that was met before and is not acknowledged.
bool AlertNotices::isNews(
    const InboxRow &row, Known &known, const NoticeTerms &terms, Found &found) const
{
    const auto until = std::exchange(known.acknowledgedUntil, std::nullopt);
    if (until && *until <= terms.now)
        return true; // nobody looks after it any more; taken back by hand, somebody knows
    const bool hasRisen = urgencyOf(row.classified.alertClass) > urgencyOf(known.alertClass);
    if (!hasRisen || row.classified.isByHand())
        return false;
    found.before.insert(row.alert.identity, known.alertClass);
    return true;
}

/// What is not active any more may come again.
void AlertNotices::leave(NoticeTurn &turn)
{
    for (auto known = m_known.begin(); known != m_known.end();) {
        if (known->look == m_looks) {
            ++known;
            continue;
        }
        withdraw(known.key(), *known, turn);
        m_heldOver += known->isHeld ? 1 : 0;
        known = m_known.erase(known);
    }
}

void AlertNotices::withdraw(const Labels &identity, Known &known, NoticeTurn &turn) const
{
    if (std::exchange(known.hasNotice, false))
        turn.withdrawn << noticeKey(identity);
}

void AlertNotices::see(const NoticeTerms &terms, NoticeTurn &turn)
{
    const auto seen = [&](const Labels &identity, Known &known) {
        known.isSeen = true;
        known.isHeld = false;
        withdraw(identity, known, turn);
    };
    for (const Labels &identity : terms.opened)
        if (const auto known = m_known.find(identity); known != m_known.end())
            seen(identity, *known);
    if (!terms.isWatched)
        return;
    for (auto known = m_known.begin(); known != m_known.end(); ++known)
        if (known->toldAt != terms.now || known->isHeld)
            seen(known.key(), *known);
    m_heldOver = 0;
    m_hasRepeat = false;
    using Kind = Notice::Kind;
    for (const Kind kind : {Kind::Storm, Kind::Repeat, Kind::BeforeStart, Kind::AfterQuiet})
        turn.withdrawn << summaryKey(kind);
}

/// How far back a storm reaches that rages now; nullopt: none does.
std::optional<Millis> AlertNotices::stormReach(Instant now) const
{
    const auto isMore = [&](Millis reach, int most) {
        return std::ranges::count_if(m_recent, [&](const Recent &one) {
            return one.at > now - reach;
        }) > most;
    };
    if (isMore(stormWindow, mostInStormWindow))
        return stormWindow;
    return isMore(burst, mostInBurst) ? std::optional(burst) : std::nullopt;
}

void AlertNotices::tellFresh(const Found &found, Instant now, NoticeTurn &turn)
{
    // a clock that was set back leaves no moments to come
    std::erase_if(
        m_recent, [now](const Recent &one) { return one.at <= now - stormWindow || one.at > now; });
    for (const InboxRow *row : found.fresh)
        m_recent.push_back({now, noticeItem(*row)});
    const auto reach = stormReach(now);
    if (!reach && !m_storm) {
        for (const InboxRow *row : found.fresh) {
            const auto old = found.before.constFind(row->alert.identity);
            turn.notices.push_back(
                noticeOf(*row, old == found.before.cend() ? std::nullopt : std::optional(*old)));
            m_known[row->alert.identity].hasNotice = true;
        }
        return;
    }
    const Instant since = m_storm ? now - Millis(1) : now - *reach;
    if (!m_storm)
        m_storm.emplace();
    gather(since, turn);
    tellStorm(now, turn);
    if (!reach && !m_storm->isChanged)
        m_storm.reset();
}

/// What became news after @p since belongs to the storm and needs no notice of its own.
void AlertNotices::gather(Instant since, NoticeTurn &turn)
{
    for (const auto &[at, item] : m_recent) {
        if (at <= since)
            continue;
        m_storm->alerts.insert(item.identity, item);
        m_storm->isChanged = true;
        if (const auto known = m_known.find(item.identity); known != m_known.end())
            withdraw(item.identity, *known, turn);
    }
}

/// At once where it is the first or more urgent than what was told, otherwise now and then.
void AlertNotices::tellStorm(Instant now, NoticeTurn &turn)
{
    std::vector<NoticeItem> items;
    int urgency = -1;
    for (const NoticeItem &item : m_storm->alerts) {
        items.push_back(item);
        urgency = std::max(urgency, urgencyOf(item.alertClass));
    }
    const bool isLouder = urgency > m_storm->urgency;
    if (!isLouder && (!m_storm->isChanged || now - m_storm->toldAt < renewEvery))
        return;
    Notice notice = summaryNotice(Notice::Kind::Storm, std::move(items));
    notice.hasSound = isLouder;
    turn.notices.push_back(std::move(notice));
    m_storm->urgency = urgency;
    m_storm->toldAt = now;
    m_storm->isChanged = false;
}

void AlertNotices::tellSummaries(const Found &found, const NoticeTerms &terms, NoticeTurn &turn)
{
    const auto items = [](const Rows &rows) {
        std::vector<NoticeItem> made;
        for (const InboxRow *row : rows)
            made.push_back(noticeItem(*row));
        return made;
    };
    if (!found.old.empty())
        turn.notices.push_back(summaryNotice(Notice::Kind::BeforeStart, items(found.old)));
    const auto &quiet = terms.policy.quietClasses;
    const bool isQuiet = std::ranges::any_of(quiet, [&](AlertClass alertClass) {
        return terms.policy.isQuiet(alertClass, terms.now, terms.zone);
    });
    if (isQuiet || (found.held.empty() && m_heldOver == 0))
        return;
    turn.notices.push_back(
        summaryNotice(Notice::Kind::AfterQuiet, items(found.held), std::exchange(m_heldOver, 0)));
}

AlertNotices::Rows AlertNotices::unseenPages(const InboxView &view) const
{
    Rows rows;
    for (const InboxRow &row : view.rows) {
        const auto known = m_known.constFind(row.alert.identity);
        if (known != m_known.cend() && known->alertClass == AlertClass::Page && !known->isSeen
            && !known->isHeld)
            rows.push_back(&row);
    }
    return rows;
}

void AlertNotices::repeat(const Rows &unseen, const NoticeTerms &terms, NoticeTurn &turn)
{
    if (unseen.empty() && std::exchange(m_hasRepeat, false))
        turn.withdrawn << summaryKey(Notice::Kind::Repeat);
    const bool isDue = std::ranges::any_of(unseen, [&](const InboxRow *row) {
        return terms.now - m_known[row->alert.identity].toldAt >= repeatEvery;
    });
    if (!isDue || terms.policy.isQuiet(AlertClass::Page, terms.now, terms.zone))
        return;
    turn.notices.push_back(repeatNotice(unseen));
    m_hasRepeat = m_hasRepeat || unseen.size() > 1;
    for (const InboxRow *row : unseen) {
        Known &known = m_known[row->alert.identity];
        known.toldAt = terms.now;
        known.hasNotice = known.hasNotice || unseen.size() == 1;
    }
}

} // namespace toban
