// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertvalues.h"

namespace toban::json {

QString cutText(const QString &text)
{
    if (text.size() <= longestText / 3) // no character of UTF-16 needs more than three bytes
        return text;
    const QByteArray utf8 = text.toUtf8();
    if (utf8.size() <= longestText)
        return text;
    qsizetype end = longestText - 3; // the mark has three
    while ((static_cast<unsigned char>(utf8[end]) & 0xC0) == 0x80)
        --end;
    return QString::fromUtf8(utf8.left(end)) + QChar(u'…');
}

static bool isOfType(ondemand::value &value, ondemand::json_type wanted)
{
    ondemand::json_type type{};
    return value.type().get(type) == simdjson::SUCCESS && type == wanted;
}

bool isNull(ondemand::value value)
{
    return isOfType(value, ondemand::json_type::null);
}

std::optional<QString> wholeText(ondemand::value value)
{
    if (!isOfType(value, ondemand::json_type::string))
        return std::nullopt;
    const std::string_view token = value.raw_json_token(); // with quotes, and space behind it
    const auto end = token.rfind('"');
    if (end == std::string_view::npos || end < 1)
        return std::nullopt;
    auto text = unescaped(token.substr(1, end - 1));
    return text ? std::optional(cutText(*text)) : std::nullopt;
}

static Labels cutTexts(const Labels &labels)
{
    std::vector<Labels::Pair> pairs = labels.pairs();
    bool isCut = false;
    for (auto &[name, text] : pairs) {
        const QString cut = cutText(text);
        isCut = isCut || cut.size() != text.size();
        text = cut;
    }
    return isCut ? Labels(std::move(pairs)) : labels;
}

std::optional<Labels> wholeTexts(ondemand::value value, LabelReader &reader)
{
    if (isNull(value))
        return Labels();
    ondemand::object object;
    std::string_view text;
    if (value.get_object().get(object) != simdjson::SUCCESS
        || object.raw_json().get(text) != simdjson::SUCCESS)
        return std::nullopt;
    std::vector<RawLabel> split;
    const auto labels = splitLabels(text, split) ? reader.read(split) : std::nullopt;
    return labels ? std::optional(cutTexts(*labels)) : std::nullopt;
}

std::optional<Instant> instantOf(ondemand::value value)
{
    const auto text = wholeText(value);
    const auto at
        = text ? parseRfc3339(*text) : Result<Instant>(failure(ErrorKind::Malformed, {}, {}));
    return at ? std::optional(*at) : std::nullopt;
}

} // namespace toban::json
