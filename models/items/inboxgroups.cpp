// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inboxgroups.h"

#include "alertwords.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace toban {

QStringList groupLabelsFrom(const QString &text)
{
    static const QRegularExpression between(u"[\\s,、，]+"_s);
    QStringList labels = text.split(between, Qt::SkipEmptyParts);
    labels.removeDuplicates();
    return labels.mid(0, mostGroupLabels);
}

static QString receiversOf(const InboxLine &line)
{
    QStringList receivers;
    for (const auto &sighting : line.alert.sightings)
        receivers += sighting.report.receivers;
    receivers.sort();
    receivers.removeDuplicates();
    return receivers.join(u", "_s);
}

static QString groupValue(const InboxLine &line, const QString &label)
{
    if (label == "service"_L1)
        return line.service();
    if (label == "severity"_L1)
        return line.severity();
    if (label == "receiver"_L1)
        return receiversOf(line);
    if (line.kind == InboxRow::Kind::Alert)
        return line.alert.labels().value(label);
    return label == "alertname"_L1 ? words::inboxName(line) : line.alert.identity.value(label);
}

/// Kept between runs: a value that is too long for that stands there by its fingerprint.
static QString pathPart(const QString &label, const QString &value)
{
    constexpr qsizetype longest = 100;
    return label + u'='
        + (value.size() <= longest ? value
                                   : QString::number(Labels{{label, value}}.fingerprint(), 16));
}

static void keepCommon(Labels &common, const InboxLine &line)
{
    QStringList others;
    const Labels labels = line.kind == InboxRow::Kind::Alert ? line.alert.labels() : Labels();
    for (const auto &[name, value] : common.pairs())
        if (labels.value(name) != value)
            others << name;
    if (!others.isEmpty())
        common = common.without(others);
}

static void addToGroup(InboxGroup &group, const InboxLine &line)
{
    ++group.states[static_cast<size_t>(line.alert.state)];
    const AlertClass of = line.classified.alertClass;
    if (line.isActive() && (!group.urgent || of < *group.urgent))
        group.urgent = of;
    keepCommon(group.common, line);
}

static InboxLine headingOf(InboxGroup group, int depth)
{
    InboxLine heading;
    heading.alert.identity = Labels{{u"toban:group"_s, group.path}};
    heading.alert.state = group.urgent ? AlertState::Firing : AlertState::Gone;
    heading.classified.alertClass = group.urgent.value_or(AlertClass::Log);
    heading.revision = qHashMulti(0, group.path, group.common.fingerprint(), int(!group.urgent),
        int(heading.classified.alertClass));
    for (const int count : group.states)
        heading.revision = qHashMulti(heading.revision, count);
    heading.depth = depth;
    group.texts = {words::groupTitle(group), words::groupCounts(group), words::groupShared(group)};
    heading.group = std::make_shared<const InboxGroup>(std::move(group));
    return heading;
}

namespace {
/// Where the headings of a level stand under: what they need not say again.
struct GroupLevel {
    QStringList labels; ///< still to be grouped by
    QString path;
    QStringList said;
    int depth = 0;
};
} // namespace

static void groupLevel(
    std::vector<InboxLine> alerts, const GroupLevel &level, std::vector<InboxLine> &into)
{
    if (level.labels.isEmpty()) {
        for (InboxLine &line : alerts) {
            line.depth = level.depth;
            into.push_back(std::move(line));
        }
        return;
    }
    const QString label = level.labels.front();
    QHash<QString, size_t> places;
    std::vector<std::vector<InboxLine>> members;
    for (InboxLine &line : alerts) {
        const QString value = groupValue(line, label);
        if (!places.contains(value)) {
            places.insert(value, members.size());
            members.emplace_back();
        }
        members[places.value(value)].push_back(std::move(line));
    }
    for (auto &some : members) {
        GroupLevel inner{level.labels.mid(1), {}, level.said, level.depth + 1};
        InboxGroup group;
        group.label = label;
        group.value = groupValue(some.front(), label);
        group.path = inner.path = level.path + pathPart(label, group.value) + u'\n';
        inner.said << label;
        if (some.front().kind == InboxRow::Kind::Alert)
            group.common = some.front().alert.labels().without(inner.said);
        for (const InboxLine &line : some)
            addToGroup(group, line);
        for (const auto &pair : group.common.pairs())
            inner.said << pair.first;
        into.push_back(headingOf(std::move(group), level.depth));
        groupLevel(std::move(some), inner, into);
    }
}

std::vector<InboxLine> groupedInbox(std::vector<InboxLine> alerts, const QStringList &labels)
{
    std::vector<InboxLine> lines;
    lines.reserve(alerts.size());
    groupLevel(std::move(alerts), {labels.mid(0, mostGroupLabels), {}, {}, 0}, lines);
    return lines;
}

static std::vector<InboxLine> foldLevel(
    std::vector<InboxLine> &lines, size_t &next, int depth, const QSet<QString> &closed)
{
    std::vector<InboxLine> level;
    while (next < lines.size() && lines[next].depth >= depth) {
        level.push_back(std::move(lines[next++]));
        if (!level.back().group)
            continue;
        const size_t heading = level.size() - 1;
        auto inner = foldLevel(lines, next, level[heading].depth + 1, closed);
        level[heading].isClosed = closed.contains(level[heading].group->path);
        if (level[heading].isClosed)
            level[heading].folded = std::move(inner);
        else
            std::move(inner.begin(), inner.end(), std::back_inserter(level));
    }
    return level;
}

std::vector<InboxLine> foldedInbox(std::vector<InboxLine> lines, const QSet<QString> &closed)
{
    const bool isGrouped = !lines.empty() && lines.front().group;
    if (!isGrouped || closed.isEmpty())
        return lines;
    size_t next = 0;
    return foldLevel(lines, next, 0, closed);
}

void addAlertsOf(const InboxLine &line, std::vector<InboxLine> &into, size_t most)
{
    if (into.size() >= most)
        return;
    if (!line.group)
        into.push_back(line);
    for (const InboxLine &inner : line.folded)
        addAlertsOf(inner, into, most);
}

} // namespace toban
