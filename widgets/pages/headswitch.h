// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QToolButton;
class QWidget;

namespace toban {

class ChartChoices;
class ThemeHolder;

/** Makes a checkable button of a panel's head as low as the badges beside it, so that the head
 * stays as high as its neighbours'; in each theme. */
void dressHeadSwitch(QToolButton &button, const ThemeHolder &theme);

struct SwitchTexts {
    QString text;
    QString hint;
};
/** Two buttons for a panel's head, of which one is down: the window's view of latency, where
 *  @p percentiles is what a page shows that is no heatmap. */
[[nodiscard]] QWidget *makeViewSwitch(ChartChoices &choices, const ThemeHolder &theme,
    const SwitchTexts &percentiles, const SwitchTexts &heatmap);

} // namespace toban
