// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonvalues.h"
#include "labelreader.h"

namespace toban::json {

/** The longest text kept of a server's, in bytes of UTF-8; longer ones end in "…". */
inline constexpr qsizetype longestText = 64 << 10;
[[nodiscard]] QString cutText(const QString &text);

[[nodiscard]] bool isNull(ondemand::value value);
/** A text, cut; nullopt where it is none. A broken escape of half a character becomes U+FFFD. */
[[nodiscard]] std::optional<QString> wholeText(ondemand::value value);
/** An object of texts, each cut; null has none. nullopt where it is anything else. */
[[nodiscard]] std::optional<Labels> wholeTexts(ondemand::value value, LabelReader &reader);
/** An RFC 3339 time; nullopt where it is none. */
[[nodiscard]] std::optional<Instant> instantOf(ondemand::value value);

/** Calls @p one(value) for each element; an array that is null has none. False where the value is
 *  no array, is broken, or @p one says so. */
template <typename One>
[[nodiscard]] bool everyElement(ondemand::value value, One one)
{
    if (isNull(value))
        return true;
    ondemand::array array;
    if (value.get_array().get(array) != simdjson::SUCCESS)
        return false;
    for (auto element : array) {
        ondemand::value inner;
        if (element.get(inner) != simdjson::SUCCESS || !one(inner))
            return false;
    }
    return true;
}

/** Calls @p member(key, value) for each; false where it is no object, is broken, or @p member says
 * so. */
template <typename Member>
[[nodiscard]] bool everyMember(ondemand::value value, Member member)
{
    ondemand::object object;
    if (value.get_object().get(object) != simdjson::SUCCESS)
        return false;
    bool isRight = true;
    const auto error = forEachMember(object, [&](std::string_view key, ondemand::value part) {
        isRight = isRight && member(key, part);
        return isRight ? simdjson::SUCCESS : simdjson::TAPE_ERROR;
    });
    return isRight && error == simdjson::SUCCESS;
}

/** Reads a whole body, whose root is an object or an array: @p take(value) says whether it is what
 *  was expected. Malformed otherwise, with @p what it is no list of. */
template <typename Take>
[[nodiscard]] Result<void> readWhole(const QByteArray &given, const QString &what, Take take)
{
    QByteArray body = given;
    body.reserve(body.size() + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING));
    ondemand::parser parser;
    ondemand::document document;
    ondemand::value root;
    simdjson::error_code error = parser.iterate(padded(body)).get(document);
    if (error == simdjson::SUCCESS)
        error = document.get_value().get(root);
    const bool isRight = error == simdjson::SUCCESS && take(root);
    if (isRight && isAtEnd(document))
        return {};
    return failure(ErrorKind::Malformed, {}, what);
}

} // namespace toban::json
