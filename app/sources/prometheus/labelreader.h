// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labels.h"
#include "rawanswer.h"

#include <optional>
#include <unordered_map>

namespace toban {

/** Appends the labels of a JSON object of texts; false where it is anything else. The text is
 *  valid UTF-8. */
[[nodiscard]] bool splitLabels(std::string_view object, std::vector<RawLabel> &labels);

/** The text of a JSON string, escapes resolved; a lone surrogate becomes U+FFFD, nullopt where an
 *  escape is none. */
[[nodiscard]] std::optional<QString> unescaped(std::string_view raw);

/** Makes Labels of JSON texts; equal texts are stored once as long as the reader lives. The texts
 *  handed in outlive the reader. */
class LabelReader final {
public:
    /** Leaves out the name @p without; @p metricName replaces __name__ where it is not empty. */
    [[nodiscard]] std::optional<Labels> read(std::span<const RawLabel> labels,
        const QString &metricName = {}, std::string_view without = {});

private:
    [[nodiscard]] const QString *text(std::string_view raw);

    std::unordered_map<std::string_view, QString> m_texts;
};

} // namespace toban
