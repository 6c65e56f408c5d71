// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertidentity.h"

#include "jointstate.h"

#include <QVarLengthArray>

#include <algorithm>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace toban {

const QStringList &usuallyIgnoredLabels()
{
    static const QStringList names
        = {u"replica"_s, u"prometheus_replica"_s, u"__replica__"_s, u"prometheus"_s};
    return names;
}

namespace {

/// The identity of a label set without making it: making one costs a hash of all its text.
class IdentityView final {
public:
    IdentityView(const Labels &labels, const AlertIdentity &identity)
        : m_pairs(&labels.pairs())
        , m_identity(&identity)
    {
        for (const auto &[name, value] : *m_pairs)
            if (counts(name)) {
                m_hash = qHash(value, m_hash);
                m_keepsAll = false;
            } else {
                m_isWhole = false;
            }
        if (m_keepsAll) {
            m_isWhole = true;
            m_hash = static_cast<size_t>(labels.fingerprint());
        }
    }

    [[nodiscard]] size_t hash() const { return m_hash; }
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    [[nodiscard]] bool keeps(const QString &name) const { return m_keepsAll || counts(name); }

    friend bool operator==(const IdentityView &a, const IdentityView &b)
    {
        if (a.m_isWhole && b.m_isWhole)
            return *a.m_pairs == *b.m_pairs;
        const auto next = [](const IdentityView &view, auto at) {
            return std::find_if(at, view.m_pairs->end(),
                [&view](const Labels::Pair &pair) { return view.keeps(pair.first); });
        };
        auto l = next(a, a.m_pairs->begin());
        auto r = next(b, b.m_pairs->begin());
        while (l != a.m_pairs->end() && r != b.m_pairs->end() && *l == *r) {
            l = next(a, ++l);
            r = next(b, ++r);
        }
        return l == a.m_pairs->end() && r == b.m_pairs->end();
    }

private:
    [[nodiscard]] bool counts(const QString &name) const
    {
        // not contains(), which compares texts of another length, too
        const bool isChosen = !m_identity->labels.isEmpty();
        const QStringList &names = isChosen ? m_identity->labels : m_identity->ignore;
        return (std::find(names.begin(), names.end(), name) != names.end()) == isChosen;
    }

    const std::vector<Labels::Pair> *m_pairs; ///< shared by all copies of the labels
    const AlertIdentity *m_identity;
    size_t m_hash = 0;
    bool m_keepsAll = true; ///< none of them counts
    bool m_isWhole = true;
};

struct HashOfView {
    size_t operator()(const IdentityView &view) const { return view.hash(); }
};

} // namespace

static Labels made(const IdentityView &view, const Labels &all)
{
    if (view.isWhole())
        return all;
    std::vector<Labels::Pair> kept;
    for (const Labels::Pair &pair : all.pairs())
        if (view.keeps(pair.first))
            kept.push_back(pair);
    return Labels(std::move(kept));
}

Labels AlertIdentity::identityOf(const Labels &all) const
{
    return made(IdentityView(all, *this), all);
}

bool knowsSilences(const AlertReport &report)
{
    return !report.receivers.isEmpty() || report.state == AlertState::Suppressed
        || report.state == AlertState::Unprocessed;
}

static void addEach(QStringList &into, const QStringList &from)
{
    for (const QString &one : from)
        if (const auto at = std::lower_bound(into.begin(), into.end(), one);
            at == into.end() || *at != one)
            into.insert(at, one);
}

static void joinStates(MergedAlert &alert, const AlertIdentity &identity)
{
    QVarLengthArray<StateThere, 8> states;
    for (const AlertSighting &one : alert.sightings)
        states.append({one.report.state, knowsSilences(one.report), &one.report.labels});
    alert.state = jointState(states, identity);
    const auto rank = [&alert](const StateThere &one) {
        return one.state == alert.state ? (one.knowsSilences ? 2 : 1) : 0;
    };
    const auto lead = std::max_element(states.begin(), states.end(),
        [&rank](const StateThere &a, const StateThere &b) { return rank(a) < rank(b); });
    alert.leading = static_cast<size_t>(lead - states.begin());
}

static void joinTimes(MergedAlert &alert)
{
    alert.since = alert.firstSeen = Instant::max();
    alert.lastChange = Instant::min();
    for (const AlertSighting &one : alert.sightings) {
        alert.lastChange = std::max(alert.lastChange, one.inStateSince);
        if (one.report.state == AlertState::Gone && alert.state != AlertState::Gone)
            continue;
        alert.since = std::min(alert.since, one.report.since);
        alert.firstSeen = std::min(alert.firstSeen, one.firstSeen);
    }
}

/// Adds what has a name that is not there yet. Sources that tell the same alert mostly have the
/// same names, which costs no copy.
static void addUnknown(Labels &into, const Labels &from)
{
    if (into == from)
        return;
    std::vector<Labels::Pair> unknown;
    std::ranges::set_difference(from.pairs(), into.pairs(), std::back_inserter(unknown), {},
        &Labels::Pair::first, &Labels::Pair::first);
    if (unknown.empty())
        return;
    unknown.insert(unknown.end(), into.pairs().begin(), into.pairs().end());
    into = Labels(std::move(unknown));
}

static void joinTexts(MergedAlert &alert)
{
    const auto take = [&alert](const AlertSighting &from) {
        if (!alert.value && from.report.value) {
            alert.value = from.report.value;
            alert.valueAtStart = from.valueAtStart;
        }
        if (alert.annotations.isEmpty())
            alert.annotations = from.report.annotations;
    };
    take(alert.lead());
    // one that is gone has only an old value
    for (const bool isGone : {false, true})
        for (const AlertSighting &one : alert.sightings)
            if ((one.report.state == AlertState::Gone) == isGone)
                take(one);
    for (const AlertSighting &one : alert.sightings) {
        if (one.report.state == AlertState::Gone)
            continue;
        addUnknown(alert.annotations, one.report.annotations);
        addEach(alert.silencedBy, one.report.silencedBy);
        addEach(alert.inhibitedBy, one.report.inhibitedBy);
        addEach(alert.receivers, one.report.receivers);
    }
}

/// As labels are ordered, but a name that both have, as nearly all do, costs no comparison.
static bool isBefore(const Labels &a, const Labels &b)
{
    const auto [l, r] = std::ranges::mismatch(a.pairs(), b.pairs());
    if (l == a.pairs().end() || r == b.pairs().end())
        return l == a.pairs().end() && r != b.pairs().end();
    return l->first == r->first ? l->second < r->second : l->first < r->first;
}

static bool isBeforeInAlert(const AlertSighting &a, const AlertSighting &b)
{
    return a.source == b.source ? isBefore(a.report.labels, b.report.labels) : a.source < b.source;
}

/// Orders as the labels themselves do, in one comparison of texts.
static QString orderKey(const Labels &labels)
{
    QString key;
    for (const auto &[name, value] : labels.pairs())
        key += name + QChar(0) + value + QChar(0);
    return key;
}

static std::vector<MergedAlert> sorted(std::vector<MergedAlert> alerts)
{
    std::vector<std::pair<QString, size_t>> order;
    order.reserve(alerts.size());
    for (size_t i = 0; i < alerts.size(); ++i)
        order.emplace_back(orderKey(alerts[i].identity), i);
    std::sort(order.begin(), order.end());
    std::vector<MergedAlert> result;
    result.reserve(alerts.size());
    for (const auto &[key, index] : order)
        result.push_back(std::move(alerts[index]));
    return result;
}

std::vector<MergedAlert> mergeAlerts(
    std::vector<AlertSighting> sightings, const AlertIdentity &identity)
{
    std::unordered_map<IdentityView, size_t, HashOfView> places;
    places.reserve(sightings.size());
    std::vector<MergedAlert> alerts;
    alerts.reserve(sightings.size());
    for (AlertSighting &one : sightings) {
        const IdentityView view(one.report.labels, identity);
        const auto [place, isNew] = places.try_emplace(view, alerts.size());
        if (isNew) {
            alerts.emplace_back().identity = made(view, one.report.labels);
            alerts.back().sightings.reserve(2);
        }
        alerts[place->second].sightings.push_back(std::move(one));
    }
    for (MergedAlert &alert : alerts) {
        std::sort(alert.sightings.begin(), alert.sightings.end(), isBeforeInAlert);
        joinStates(alert, identity);
        joinTimes(alert);
        joinTexts(alert);
    }
    return sorted(std::move(alerts));
}

} // namespace toban
