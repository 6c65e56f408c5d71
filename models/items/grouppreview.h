// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "groupsuggestions.h"
#include "views.h"

namespace toban {

/** What rules would make of the requests of a page. */
struct GroupPreview {
    /** A rule with what it is the first to match. */
    struct Rule {
        RequestGroupLine line;
        QStringList requests; ///< as the source names them
        double calls = 0;
        double totalSeconds = 0;
    };

    std::vector<Rule> rules; ///< one for each line
    int requests = 0; ///< as the source names them
    int rows = 0; ///< that they make under the rules
    std::vector<GroupSuggestion> suggestions; ///< for what no rule matches

    /** The first rule that cannot be; nullptr: all can. */
    [[nodiscard]] const RequestGroupLine *mistake() const;
    /** The rules, of use where there is no mistake. */
    [[nodiscard]] std::vector<RequestGroup> groups() const;
};

/** @p requests: ungrouped. A rule for a label that is none of @p requestLabels is a mistake. */
[[nodiscard]] GroupPreview previewGroups(std::vector<RequestGroupLine> lines,
    const QStringList &requestLabels, const std::vector<RequestRow> &requests);

} // namespace toban
