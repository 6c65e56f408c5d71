// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labels.h"

#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace toban {

/** A label as it stands in JSON: the texts between the quotes, escapes kept. */
struct RawLabel {
    std::string_view name;
    std::string_view value;
};

/** The labels of a JSON object of texts; nullopt where it is anything else. The text is valid
 *  UTF-8. @p labels is filled anew. */
[[nodiscard]] bool splitLabels(std::string_view object, std::vector<RawLabel> &labels);

/** The text of a JSON string, escapes resolved; a lone surrogate becomes U+FFFD, nullopt where an
 *  escape is none. */
[[nodiscard]] std::optional<QString> unescaped(std::string_view raw);

/** Makes Labels of JSON text; equal texts are stored once as long as the reader lives. The texts
 *  handed in outlive the reader. */
class LabelReader final {
public:
    [[nodiscard]] std::optional<Labels> read(std::string_view object);
    /** Of labels already split, leaving out the names in @p without. @p metricName replaces
     *  __name__ where it is not empty. */
    [[nodiscard]] std::optional<Labels> make(const std::vector<RawLabel> &labels,
        const QString &metricName = {}, std::string_view without = {});

private:
    [[nodiscard]] const QString *text(std::string_view raw);

    std::unordered_map<std::string_view, QString> m_texts;
    std::vector<RawLabel> m_scratch;
};

} // namespace toban
