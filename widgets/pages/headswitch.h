// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QToolButton;

namespace toban {

class ThemeHolder;

/** Makes a checkable button of a panel's head as low as the badges beside it, so that the head
 * stays as high as its neighbours'; in each theme. */
void dressHeadSwitch(QToolButton &button, const ThemeHolder &theme);

} // namespace toban
