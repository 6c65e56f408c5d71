// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alert.h"
#include "alertrule.h"

namespace toban {

/** Label sets, annotations and rules as text in the journal: JSON, so that it can be read by other
 *  means a year later. Texts that cannot be read come back empty. */
[[nodiscard]] QString labelsText(const Labels &labels);
[[nodiscard]] Labels labelsFromText(const QString &text);

/** What of a report is not labels, state, time or value. */
[[nodiscard]] QString toldText(const AlertReport &report);
void readTold(const QString &text, AlertReport &into);

[[nodiscard]] QString ruleText(const AlertRule &rule);
[[nodiscard]] AlertRule ruleFromText(const QString &text);

/** Texts as they are searched: compatibility forms made one (NFKC), case folded, katakana as
 *  hiragana. */
[[nodiscard]] QString searchText(const QString &text);
/** The texts of labels and annotations to be searched, a line each. */
[[nodiscard]] QString searchText(const Labels &labels, const Labels &annotations);

} // namespace toban
