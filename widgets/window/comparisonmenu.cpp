// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparisonmenu.h"

#include "chartchoices.h"
#include "viewstate.h"
#include "words.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

namespace toban {

void compareWith(std::optional<Baseline::Kind> kind, ViewState &state, ChartChoices &choices)
{
    if (kind) {
        Baseline baseline = state.place().baseline;
        baseline.kind = *kind;
        state.setBaseline(baseline);
    }
    LineChoices lines = choices.lines();
    lines.showsEarlier = kind.has_value();
    choices.setLines(lines);
}

void addComparisons(QMenu &menu, ViewState &state, ChartChoices &choices)
{
    auto *group = new QActionGroup(&menu);
    const bool isOn = choices.lines().showsEarlier;
    const Baseline::Kind now = state.place().baseline.kind;
    const auto add = [&](const QString &text, std::optional<Baseline::Kind> kind) {
        QAction *action = menu.addAction(
            text, &choices, [&state, &choices, kind] { compareWith(kind, state, choices); });
        action->setCheckable(true);
        action->setChecked(kind ? isOn && now == *kind : !isOn);
        group->addAction(action);
    };
    add(QCoreApplication::translate("toban::ComparisonMenu", "nothing", "compare with"),
        std::nullopt);
    for (const Baseline::Kind kind :
        {Baseline::Kind::PreviousPeriod, Baseline::Kind::DayBefore, Baseline::Kind::WeekBefore})
        add(words::baseline(kind), kind);
    if (now == Baseline::Kind::Fixed)
        add(words::baseline(now), now);
}

} // namespace toban
