// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answerparser.h"
#include "jsonvalues.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace toban {

namespace ondemand = simdjson::ondemand;

static constexpr qsizetype longestQuotation = 500;

static bool isPage(const QByteArray &body)
{
    const QByteArray head = body.left(512).trimmed().toLower();
    return head.startsWith("<!doctype") || head.startsWith("<html") || head.startsWith("<head")
        || head.startsWith("<?xml") || head.startsWith("<body");
}

/// The title of a page, or else its words.
static QString pageWords(const QByteArray &body)
{
    static const QRegularExpression title(
        QStringLiteral("<title[^>]*>([^<]*)</title>"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    QString text = QString::fromUtf8(body.left(4096));
    const auto found = title.match(text);
    return found.hasMatch() ? found.captured(1).simplified() : text.remove(tags).simplified();
}

static QString cut(const QString &text)
{
    return text.size() <= longestQuotation ? text : text.left(longestQuotation) + QChar(u'…');
}

ServerWords errorWords(const QByteArray &body)
{
    if (isPage(body))
        return {{}, cut(pageWords(body))};
    ServerWords words;
    QByteArray copy = body.left(64 << 10);
    copy.reserve(copy.size() + simdjson::SIMDJSON_PADDING);
    ondemand::parser parser;
    ondemand::document document;
    ondemand::object root;
    const bool isObject = parser.iterate(json::padded(copy)).get(document) == simdjson::SUCCESS
        && document.get_object().get(root) == simdjson::SUCCESS;
    const auto error = !isObject
        ? simdjson::INCORRECT_TYPE
        : json::forEachMember(root, [&words](std::string_view key, ondemand::value value) {
              if (key == "errorType")
                  words.type = json::textOf(value);
              else if (key == "error" || key == "message")
                  words.text = json::textOf(value);
              return simdjson::SUCCESS;
          });
    std::string_view bare; // Alertmanager says why in a text of its own, without an object
    if (error != simdjson::SUCCESS
        && parser.iterate(json::padded(copy)).get(document) == simdjson::SUCCESS
        && document.get_string().get(bare) == simdjson::SUCCESS)
        words.text = json::text(bare).simplified();
    else if (error != simdjson::SUCCESS)
        words.text = QString::fromUtf8(body.left(2048)).simplified();
    words.text = cut(words.text);
    return words;
}

Error apiError(const ServerWords &words)
{
    Error error{words.type.isEmpty() ? ErrorKind::Http : ErrorKind::Unsupported, {},
        QCoreApplication::translate("toban", "The source refused the query: %1")
            .arg(cut(words.text)),
        std::nullopt};
    // what passes by itself, against a query that is wrong
    if (words.type == QLatin1StringView("internal")
        || words.type == QLatin1StringView("unavailable")
        || words.type == QLatin1StringView("not_found"))
        error.kind = ErrorKind::Http;
    if (words.type == QLatin1StringView("timeout") || words.type == QLatin1StringView("canceled"))
        error.kind = ErrorKind::Timeout;
    else if (words.text.contains(QLatin1StringView("too many samples")))
        error.kind = ErrorKind::TooLarge;
    return error;
}

Error notJson(const QByteArray &body)
{
    if (body.trimmed().isEmpty())
        return {ErrorKind::Malformed, {},
            QCoreApplication::translate(
                "toban", "The answer is empty. Is this the address of the query API?"),
            std::nullopt};
    const QString words
        = cut(isPage(body) ? pageWords(body) : QString::fromUtf8(body.left(200)).simplified());
    if (isPage(body))
        return {ErrorKind::Malformed, {},
            QCoreApplication::translate("toban",
                "The answer is a web page (%1), not JSON: a login page or a proxy answered?")
                .arg(words),
            std::nullopt};
    return {ErrorKind::Malformed, {},
        QCoreApplication::translate("toban", "The answer is not JSON. It begins: %1").arg(words),
        std::nullopt};
}

} // namespace toban
