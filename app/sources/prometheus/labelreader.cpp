// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "labelreader.h"

#include <algorithm>

namespace toban {

static void skipSpace(const char *&at, const char *end)
{
    while (at < end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
        ++at;
}

static bool takeSign(const char *&at, const char *end, char sign)
{
    skipSpace(at, end);
    if (at == end || *at != sign)
        return false;
    ++at;
    skipSpace(at, end);
    return true;
}

static std::optional<std::string_view> takeString(const char *&at, const char *end)
{
    skipSpace(at, end);
    if (at == end || *at != '"')
        return std::nullopt;
    const char *const start = ++at;
    while (at < end && *at != '"') {
        if (static_cast<unsigned char>(*at) < 0x20)
            return std::nullopt;
        at += *at == '\\' ? 2 : 1;
    }
    if (at >= end)
        return std::nullopt;
    return std::string_view(start, static_cast<size_t>(at++ - start));
}

bool splitLabels(std::string_view object, std::vector<RawLabel> &labels)
{
    const char *at = object.data();
    const char *const end = at + object.size();
    if (!takeSign(at, end, '{'))
        return false;
    if (takeSign(at, end, '}'))
        return at == end;
    do {
        const auto name = takeString(at, end);
        if (!name || !takeSign(at, end, ':'))
            return false;
        const auto value = takeString(at, end);
        if (!value)
            return false;
        labels.push_back({*name, *value});
    } while (takeSign(at, end, ','));
    return takeSign(at, end, '}') && at == end;
}

static std::optional<char16_t> hexUnit(std::string_view digits)
{
    if (digits.size() < 4)
        return std::nullopt;
    unsigned unit = 0;
    for (const char c : digits.substr(0, 4)) {
        const int digit = c >= '0' && c <= '9' ? c - '0'
            : c >= 'a' && c <= 'f'             ? c - 'a' + 10
            : c >= 'A' && c <= 'F'             ? c - 'A' + 10
                                               : -1;
        if (digit < 0)
            return std::nullopt;
        unit = unit * 16 + static_cast<unsigned>(digit);
    }
    return static_cast<char16_t>(unit);
}

static std::optional<QChar> plainEscape(char letter)
{
    switch (letter) {
    case '"':
        return QChar(u'"');
    case '\\':
        return QChar(u'\\');
    case '/':
        return QChar(u'/');
    case 'b':
        return QChar(u'\b');
    case 'f':
        return QChar(u'\f');
    case 'n':
        return QChar(u'\n');
    case 'r':
        return QChar(u'\r');
    case 't':
        return QChar(u'\t');
    default:
        return std::nullopt;
    }
}

/// Appends what stands behind a backslash at @p at and moves @p at behind it.
static bool takeEscape(std::string_view raw, size_t &at, QString &out)
{
    if (at >= raw.size())
        return false;
    if (raw[at] != 'u') {
        const auto sign = plainEscape(raw[at++]);
        if (sign)
            out += *sign;
        return sign.has_value();
    }
    const auto unit = hexUnit(raw.substr(at + 1));
    if (!unit)
        return false;
    at += 5;
    const bool pairFollows = QChar::isHighSurrogate(*unit) && raw.substr(at, 2) == "\\u";
    const auto second = pairFollows ? hexUnit(raw.substr(at + 2)) : std::nullopt;
    if (second && QChar::isLowSurrogate(*second)) {
        out += QChar(*unit);
        out += QChar(*second);
        at += 6;
    } else {
        out += QChar::isSurrogate(*unit) ? QChar(QChar::ReplacementCharacter) : QChar(*unit);
    }
    return true;
}

std::optional<QString> unescaped(std::string_view raw)
{
    QString out;
    size_t at = 0;
    while (at < raw.size()) {
        const size_t plain = std::min(raw.find('\\', at), raw.size());
        out += QString::fromUtf8(raw.data() + at, static_cast<qsizetype>(plain - at));
        at = plain;
        if (at < raw.size() && !takeEscape(raw, ++at, out))
            return std::nullopt;
    }
    return out;
}

const QString *LabelReader::text(std::string_view raw)
{
    const auto found = m_texts.find(raw);
    if (found != m_texts.end())
        return &found->second;
    auto text = unescaped(raw);
    if (!text)
        return nullptr;
    return &m_texts.emplace(raw, std::move(*text)).first->second;
}

std::optional<Labels> LabelReader::read(
    std::span<const RawLabel> labels, const QString &metricName, std::string_view without)
{
    std::vector<Labels::Pair> pairs;
    pairs.reserve(labels.size() + 1);
    if (!metricName.isEmpty())
        pairs.emplace_back(QStringLiteral("__name__"), metricName);
    for (const auto &label : labels) {
        if (label.name == without || (!metricName.isEmpty() && label.name == "__name__"))
            continue;
        const QString *name = text(label.name);
        const QString *value = text(label.value);
        if (!name || !value)
            return std::nullopt;
        pairs.emplace_back(*name, *value);
    }
    return Labels(std::move(pairs));
}

} // namespace toban
