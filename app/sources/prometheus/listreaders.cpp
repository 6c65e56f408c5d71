// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answerparser.h"
#include "jsonvalues.h"
#include "labelreader.h"
#include "prometheusreader.h"
#include "samplenumber.h"

#include <QCoreApplication>

#include <cmath>

namespace toban::prometheus {

namespace ondemand = simdjson::ondemand;
using simdjson::error_code;
using simdjson::SUCCESS;

/// Reads {"status":"success","data":…}, handing the data to @p take.
template <typename Take>
static Result<void> readEnvelope(const QByteArray &given, Take take)
{
    QByteArray body = given;
    body.reserve(body.size() + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING));
    ondemand::parser parser;
    ondemand::document document;
    ondemand::object root;
    bool isSuccess = false;
    ServerWords words;
    error_code error = parser.iterate(json::padded(body)).get(document);
    if (error == SUCCESS)
        error = document.get_object().get(root);
    if (error == SUCCESS)
        error = json::forEachMember(root, [&](std::string_view key, ondemand::value value) {
            if (key == "data")
                return take(value);
            if (key == "status")
                isSuccess = json::textOf(value) == QLatin1StringView("success");
            else if (key == "error")
                words.text = json::textOf(value);
            else if (key == "errorType")
                words.type = json::textOf(value);
            return SUCCESS;
        });
    if (error == SUCCESS && !json::isAtEnd(document))
        error = simdjson::TRAILING_CONTENT;
    if (error != SUCCESS)
        return failure(ErrorKind::Malformed, {},
            QCoreApplication::translate("toban", "The answer is not whole JSON (%1).")
                .arg(QString::fromLatin1(simdjson::error_message(error))));
    if (!isSuccess)
        return tl::unexpected(apiError(words));
    return {};
}

/// Each element of an array; what is no array has none.
template <typename One>
static error_code eachElement(ondemand::value value, One one)
{
    ondemand::array array;
    if (const auto error = value.get_array().get(array); error != SUCCESS)
        return error;
    for (auto element : array) {
        ondemand::value inner;
        if (const auto error = element.get(inner); error != SUCCESS)
            return error;
        if (const auto error = one(inner); json::isBroken(error))
            return error;
    }
    return SUCCESS;
}

Result<std::vector<Labels>> readSeries(const QByteArray &body)
{
    std::vector<Labels> all;
    std::vector<RawLabel> split;
    LabelReader reader;
    const auto done = readEnvelope(body, [&](ondemand::value data) {
        return eachElement(data, [&](ondemand::value one) {
            ondemand::object object;
            std::string_view text;
            error_code error = one.get_object().get(object);
            if (error == SUCCESS)
                error = object.raw_json().get(text);
            if (error != SUCCESS)
                return error;
            split.clear();
            auto labels = splitLabels(text, split) ? reader.read(split) : std::nullopt;
            if (labels)
                all.push_back(std::move(*labels));
            return SUCCESS;
        });
    });
    if (!done)
        return tl::unexpected(done.error());
    return all;
}

/// The labels that an object of texts stands for; @p metricName as its __name__, without le.
static std::optional<Labels> labelsOf(
    ondemand::value value, LabelReader &reader, const QString &metricName = {})
{
    ondemand::object object;
    std::string_view text;
    if (value.get_object().get(object) != SUCCESS || object.raw_json().get(text) != SUCCESS)
        return std::nullopt;
    std::vector<RawLabel> split;
    return splitLabels(text, split) ? reader.read(split, metricName, "le") : std::nullopt;
}

/// What is longer is no name of a trace: OpenMetrics allows 128 characters.
static bool isShort(const Labels &labels)
{
    qsizetype length = 0;
    for (const auto &[name, value] : labels.pairs())
        length += name.size() + value.size();
    return length > 0 && length <= 1024;
}

static std::optional<Exemplar> exemplarOf(ondemand::value value, LabelReader &reader)
{
    ondemand::object object;
    if (value.get_object().get(object) != SUCCESS)
        return std::nullopt;
    Exemplar exemplar;
    std::optional<Labels> labels;
    std::optional<double> seconds;
    std::optional<double> amount;
    const auto error = json::forEachMember(object, [&](std::string_view key, ondemand::value part) {
        double number = 0;
        std::string_view text;
        if (key == "labels")
            labels = labelsOf(part, reader);
        else if (key == "timestamp" && part.get_double().get(number) == SUCCESS)
            seconds = number;
        else if (key == "value" && part.get_string().get(text) == SUCCESS)
            amount = sampleValue(text);
        return SUCCESS;
    });
    if (error != SUCCESS || !labels || !isShort(*labels) || !amount || !std::isfinite(*amount)
        || !seconds || !(*seconds >= 0 && *seconds < 4e9))
        return std::nullopt;
    return Exemplar{{}, std::move(*labels), fromMs(std::llround(*seconds * 1000)), *amount};
}

/// One element of the list: a series and its exemplars, in either order.
static error_code takeExemplars(
    ondemand::value value, const QString &family, LabelReader &reader, std::vector<Exemplar> &all)
{
    ondemand::object object;
    if (const auto error = value.get_object().get(object); error != SUCCESS)
        return error;
    std::optional<Labels> series;
    const size_t first = all.size();
    const auto error = json::forEachMember(object, [&](std::string_view key, ondemand::value part) {
        if (key == "seriesLabels")
            series = labelsOf(part, reader, family);
        if (key != "exemplars")
            return SUCCESS;
        return eachElement(part, [&](ondemand::value one) {
            if (auto exemplar = exemplarOf(one, reader))
                all.push_back(std::move(*exemplar));
            return SUCCESS;
        });
    });
    if (!series)
        all.resize(first);
    for (size_t i = first; i < all.size(); ++i)
        all[i].series = *series;
    return error;
}

Result<QueryAnswer> readExemplars(const QByteArray &body, const QString &family)
{
    QueryAnswer answer;
    LabelReader reader;
    const auto done = readEnvelope(body, [&](ondemand::value data) {
        return eachElement(data, [&](ondemand::value one) {
            return takeExemplars(one, family, reader, answer.exemplars);
        });
    });
    if (!done)
        return tl::unexpected(done.error());
    return answer;
}

Result<QStringList> readNames(const QByteArray &body)
{
    QStringList names;
    const auto done = readEnvelope(body, [&names](ondemand::value data) {
        return eachElement(data, [&names](ondemand::value one) {
            std::string_view text;
            const error_code error = one.get_string().get(text);
            if (error == SUCCESS)
                names << json::text(text);
            return error;
        });
    });
    if (!done)
        return tl::unexpected(done.error());
    return names;
}

static error_code readEntry(
    ondemand::value value, const QString &metric, std::vector<MetricMetadata> &all)
{
    ondemand::object object;
    if (const auto error = value.get_object().get(object); error != SUCCESS)
        return error;
    MetricMetadata entry;
    entry.metric = metric;
    const auto error = json::forEachMember(object, [&](std::string_view key, ondemand::value part) {
        if (key == "type")
            entry.type = json::textOf(part);
        else if (key == "help")
            entry.help = json::textOf(part);
        else if (key == "unit")
            entry.unit = json::textOf(part);
        return SUCCESS;
    });
    all.push_back(std::move(entry));
    return error;
}

Result<std::vector<MetricMetadata>> readMetadata(const QByteArray &body)
{
    std::vector<MetricMetadata> all;
    const auto done = readEnvelope(body, [&all](ondemand::value data) {
        ondemand::object object;
        if (const auto error = data.get_object().get(object); error != SUCCESS)
            return error;
        return json::forEachMember(object, [&all](std::string_view key, ondemand::value entries) {
            const QString metric = json::text(key);
            return eachElement(
                entries, [&](ondemand::value entry) { return readEntry(entry, metric, all); });
        });
    });
    if (!done)
        return tl::unexpected(done.error());
    return all;
}

/// The server tells where it posts: http://host:9093/prefix/api/v2/alerts.
static std::optional<QUrl> alertmanagerOf(ondemand::value value)
{
    ondemand::object object;
    std::string_view text;
    if (value.get_object().get(object) != SUCCESS
        || object.find_field_unordered("url").get_string().get(text) != SUCCESS)
        return std::nullopt;
    QUrl url(json::text(text), QUrl::StrictMode);
    const QString route = QStringLiteral("/api/v2/alerts");
    if (!url.isValid() || !url.path().endsWith(route))
        return std::nullopt;
    url.setPath(url.path().chopped(route.size()));
    url.setQuery(QString());
    url.setUserInfo({});
    return url;
}

Result<std::vector<QUrl>> readAlertmanagers(const QByteArray &body)
{
    std::vector<QUrl> all;
    const auto done = readEnvelope(body, [&all](ondemand::value data) {
        ondemand::object object;
        if (const auto error = data.get_object().get(object); error != SUCCESS)
            return error;
        return json::forEachMember(object, [&all](std::string_view key, ondemand::value value) {
            if (key != "activeAlertmanagers")
                return SUCCESS;
            return eachElement(value, [&all](ondemand::value one) {
                if (auto url = alertmanagerOf(one))
                    all.push_back(std::move(*url));
                return SUCCESS;
            });
        });
    });
    if (!done)
        return tl::unexpected(done.error());
    return all;
}

Result<BuildInfo> readBuildInfo(const QByteArray &body)
{
    BuildInfo info;
    const auto done = readEnvelope(body, [&info](ondemand::value data) {
        ondemand::object object;
        if (const auto error = data.get_object().get(object); error != SUCCESS)
            return error;
        return json::forEachMember(object, [&info](std::string_view key, ondemand::value value) {
            if (key == "version")
                info.version = json::textOf(value);
            else if (key == "application")
                info.application = json::textOf(value);
            return SUCCESS;
        });
    });
    if (!done)
        return tl::unexpected(done.error());
    return info;
}

} // namespace toban::prometheus
