// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "silencewish.h"

#include "silencejson.h"

#include <QJsonDocument>

#include <algorithm>

namespace toban {

bool SilenceWish::isOf(const MergedAlert &alert) const
{
    if (!silence)
        return alert.silencedBy.contains(intent.content);
    return std::ranges::any_of(alert.sightings,
        [this](const AlertSighting &one) { return silence->silences(one.report.labels); });
}

static std::optional<SilenceWish> wishOf(const Intent &intent, Instant at)
{
    if (intent.state == IntentState::Cancelled)
        return std::nullopt;
    if (intent.kind == IntentKind::ExpireSilence)
        return SilenceWish{intent, std::nullopt};
    if (intent.kind != IntentKind::SetSilence)
        return std::nullopt;
    auto silence = silenceFromJson(QJsonDocument::fromJson(intent.content.toUtf8()).object());
    if (!silence || silence->endsAt <= at)
        return std::nullopt;
    return SilenceWish{intent, std::move(*silence)};
}

std::vector<SilenceWish> silenceWishes(const std::vector<Intent> &intents, Instant at)
{
    std::vector<SilenceWish> wishes;
    for (auto intent = intents.rbegin(); intent != intents.rend(); ++intent)
        if (auto wish = wishOf(*intent, at))
            wishes.push_back(std::move(*wish));
    if (std::ranges::all_of(wishes, &SilenceWish::isDone))
        wishes.clear();
    return wishes;
}

std::optional<SilenceWish> openWish(
    const std::vector<SilenceWish> &wishes, const MergedAlert &alert)
{
    const auto newest = std::ranges::find_if(
        wishes, [&alert](const SilenceWish &wish) { return wish.isOf(alert); });
    if (newest == wishes.end() || newest->isDone())
        return std::nullopt;
    return *newest;
}

} // namespace toban
