// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labels.h"
#include "requestgroup.h"

#include <QHash>

#include <optional>
#include <set>

namespace toban {

/** What a row of a grouped table stands for. Empty: no rule has touched it. */
struct RequestMembers {
    std::vector<RequestGroup> rules; ///< that made it, in their order
    std::vector<Labels> requests; ///< as the source names them, by their labels

    [[nodiscard]] bool isGroup() const { return !rules.empty(); }
    friend bool operator==(const RequestMembers &, const RequestMembers &) = default;
};

/** The rules of a service, ready for use. Every value is judged once. Rules that cannot be match
 *  nothing, like those of labels that do not name requests. For one thread. */
class RequestGrouping final {
public:
    RequestGrouping() = default;
    RequestGrouping(const std::vector<RequestGroup> &rules, const QStringList &requestLabels);

    [[nodiscard]] bool isEmpty() const { return m_rules.empty(); }
    /** The index among the rules given of the first that matches a value of a label. */
    [[nodiscard]] std::optional<size_t> ruleOf(const QString &label, const QString &value) const;
    /** @p request with the names of groups for what rules match. */
    [[nodiscard]] Labels grouped(const Labels &request) const;
    /** What a row stands for, given all requests that grouped() makes into it. */
    [[nodiscard]] RequestMembers membersOf(const std::set<Labels> &requests) const;

private:
    std::vector<RequestGroup> m_rules; ///< each with its label
    std::vector<std::optional<QRegularExpression>> m_expressions; ///< nullopt: cannot be used
    mutable QHash<std::pair<QString, QString>, std::optional<size_t>> m_known;
};

} // namespace toban
