// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QStringList>

#include <simdjson.h>

#include <algorithm>

namespace toban::json {

namespace ondemand = simdjson::ondemand;

/** Whether the text itself is broken, rather than one value not of the type expected. */
[[nodiscard]] inline bool isBroken(simdjson::error_code error)
{
    switch (error) {
    case simdjson::SUCCESS:
    case simdjson::INCORRECT_TYPE:
    case simdjson::NO_SUCH_FIELD:
    case simdjson::NUMBER_ERROR:
    case simdjson::NUMBER_OUT_OF_RANGE:
    case simdjson::STRING_ERROR:
        return false;
    default:
        return true;
    }
}

[[nodiscard]] inline simdjson::padded_string_view padded(const QByteArray &body)
{
    const auto size = static_cast<size_t>(body.size());
    return simdjson::padded_string_view(
        body.constData(), size, std::max(size, static_cast<size_t>(body.capacity())));
}

/** Whether nothing follows what has been read. */
[[nodiscard]] inline bool isAtEnd(ondemand::document &document)
{
    return document.current_location().error() == simdjson::OUT_OF_BOUNDS;
}

[[nodiscard]] inline QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/** A JSON text value; empty where it is none. */
[[nodiscard]] inline QString textOf(ondemand::value value)
{
    std::string_view utf8;
    return value.get_string().get(utf8) == simdjson::SUCCESS ? text(utf8) : QString();
}

/** The texts of an array, others left out. */
[[nodiscard]] inline QStringList textsOf(ondemand::value value)
{
    QStringList texts;
    ondemand::array array;
    if (value.get_array().get(array) != simdjson::SUCCESS)
        return texts;
    for (auto element : array) {
        ondemand::value inner;
        if (element.get(inner) != simdjson::SUCCESS)
            break;
        if (const QString one = textOf(inner); !one.isEmpty())
            texts << one;
    }
    return texts;
}

/** Calls @p member(key, value) for each; the first broken thing ends it and is returned. */
template <typename Member>
[[nodiscard]] simdjson::error_code forEachMember(ondemand::object &object, Member member)
{
    for (auto field : object) {
        std::string_view key;
        ondemand::value value;
        if (const auto error = field.unescaped_key().get(key); error != simdjson::SUCCESS)
            return error;
        if (const auto error = field.value().get(value); error != simdjson::SUCCESS)
            return error;
        if (const auto error = member(key, value); isBroken(error))
            return error;
    }
    return simdjson::SUCCESS;
}

} // namespace toban::json
