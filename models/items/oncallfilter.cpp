// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "oncallfilter.h"

#include <QSet>

#include <algorithm>

namespace toban {

/// Full-width letters are taken as plain ones.
static QStringList typedWords(const QString &typed)
{
    return typed.normalized(QString::NormalizationForm_KC)
        .toCaseFolded()
        .split(u' ', Qt::SkipEmptyParts);
}

static bool hasWords(const QString &text, const QStringList &words)
{
    const QString searched = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    return std::ranges::all_of(words, [&searched](const QString &word) {
        const bool isNegated = word.size() > 1 && word.startsWith(u'-');
        return searched.contains(isNegated ? word.mid(1) : word) != isNegated;
    });
}

/// One card and its group of lanes hold together by source and team.
static QString teamKey(const SourceId &source, const QString &team)
{
    return source.text() + u'\n' + team;
}

static QString searchedText(const TimelineGroup &group)
{
    QStringList texts{group.team, group.source.text()};
    for (const TimelineLane &lane : group.lanes) {
        texts << lane.title;
        for (const TimelineShift &shift : lane.shifts)
            texts << shift.name;
    }
    texts.removeDuplicates();
    return texts.join(u'\n');
}

OnCallView filteredOnCall(OnCallView view, const QString &typed)
{
    const QStringList words = typedWords(typed);
    if (words.isEmpty())
        return view;
    QHash<QString, QString> texts;
    for (const TimelineGroup &group : view.timeline)
        texts[teamKey(group.source, group.team)] += searchedText(group);
    for (const OnCallCard &card : view.cards)
        texts[teamKey(card.source, card.team)] += u'\n' + card.services.join(u'\n');
    const auto isHidden = [&](const SourceId &source, const QString &team) {
        return !hasWords(texts.value(teamKey(source, team)), words);
    };
    std::erase_if(
        view.cards, [&](const OnCallCard &card) { return isHidden(card.source, card.team); });
    std::erase_if(view.timeline, [&](const TimelineGroup &group) {
        return !group.team.isEmpty() && isHidden(group.source, group.team);
    });
    return view;
}

} // namespace toban
