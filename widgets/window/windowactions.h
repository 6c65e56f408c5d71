// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "windowports.h"

namespace toban {

class ActionRegistry;
class ViewState;

/** What the window itself can do; the view state's deeds are added too. */
struct WindowDeeds {
    std::function<void(PageId page)> goTo;
    std::function<bool(PageId page)> hasPage; ///< others are not offered
    std::function<void()> openRanges;
    std::function<void()> openFilter;
    std::function<void()> focusFilter;
    std::function<void()> explain;
    std::function<void()> toggleHeatmap;
    std::function<void(std::optional<Baseline::Kind> kind)> compareWith; ///< on the charts
    std::function<void()> toggleComparison;
    std::function<void()> setMark;
    std::function<void()> undo;
    std::function<void()> openPalette;
    std::function<void()> openShortcuts;
    std::function<void()> toggleFullScreen;
    std::function<void()> refresh;
    std::function<void()> close;
    std::function<void(const QString &name)> chooseTheme; ///< may be empty
    std::function<void(const QString &language)> chooseLanguage; ///< may be empty
};

void addWindowActions(
    ActionRegistry &registry, ViewState &state, const WindowDeeds &deeds, bool hasServices);

} // namespace toban
