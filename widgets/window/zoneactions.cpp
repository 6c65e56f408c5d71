// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zoneactions.h"

#include "actionregistry.h"
#include "viewstate.h"

#include <QActionGroup>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace toban {

struct ZoneTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::ZoneActions)
};

/// Each once, those of @p offered and the ones in force last.
static std::vector<QTimeZone> choices(const ViewState &state, const std::vector<QTimeZone> &offered)
{
    std::vector<QTimeZone> zones{QTimeZone::utc(), QTimeZone("Asia/Tokyo"), systemZone()};
    zones.insert(zones.end(), offered.begin(), offered.end());
    zones.push_back(state.zone()); // where it is swapped
    if (state.secondZone())
        zones.push_back(*state.secondZone());
    std::vector<QTimeZone> each;
    for (const QTimeZone &zone : zones)
        if (zone.isValid() && std::ranges::find(each, zone) == each.end())
            each.push_back(zone);
    return each;
}

void addZoneActions(
    ActionRegistry &registry, ViewState &state, const std::vector<QTimeZone> &offered)
{
    auto *group = new QActionGroup(&registry); // what is chosen again stays checked
    const auto add = [&](const QString &name, const QString &text,
                         const std::optional<QTimeZone> &zone) {
        QAction *action = registry.add({u"time.secondZone."_s + name, ZoneTexts::tr("Second zone"),
                                           text, {}, u"second time zone clock "_s + name},
            [&state, zone] { state.setSecondZone(zone); });
        action->setCheckable(true);
        group->addAction(action);
        const auto follow
            = [action, &state, zone] { action->setChecked(state.secondZone() == zone); };
        QObject::connect(&state, &ViewState::zoneChanged, action, follow);
        follow();
    };
    add(u"none"_s, ZoneTexts::tr("none", "second zone"), std::nullopt);
    for (const QTimeZone &zone : choices(state, offered)) {
        const QString id = QString::fromUtf8(zone.id());
        add(id, id, zone);
    }
}

} // namespace toban
