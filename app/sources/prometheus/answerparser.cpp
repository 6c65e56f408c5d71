// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answerparser.h"

#include "jsonvalues.h"
#include "labelreader.h"
#include "matrixscanner.h"
#include "samplenumber.h"

#include <QCoreApplication>

#include <cmath>

namespace toban {

using simdjson::error_code;
using simdjson::SUCCESS;
namespace ondemand = simdjson::ondemand;

namespace {

class AnswerParser final {
public:
    explicit AnswerParser(const QByteArray &body)
        : m_body(body)
    {
    }

    [[nodiscard]] Result<RawAnswer> parse();

private:
    [[nodiscard]] error_code member(std::string_view key, ondemand::value value);
    [[nodiscard]] error_code data(ondemand::value value);
    [[nodiscard]] error_code result(ondemand::value value);
    [[nodiscard]] error_code element(ondemand::value value);
    [[nodiscard]] error_code series(ondemand::object object);
    [[nodiscard]] error_code labels(ondemand::value value, RawSeries &series);
    [[nodiscard]] error_code samples(ondemand::value value, RawSeries &series);
    [[nodiscard]] error_code sample(ondemand::value value, RawSeries &series);
    [[nodiscard]] error_code histograms(ondemand::value value, RawSeries &series);
    [[nodiscard]] error_code histogram(ondemand::value value, RawSeries &series);
    [[nodiscard]] error_code histogramBody(ondemand::value value, RawHistogram &histogram);
    [[nodiscard]] error_code bucket(ondemand::value value, RawHistogram &histogram);
    [[nodiscard]] error_code scalarPart(ondemand::value value);
    [[nodiscard]] error_code number(ondemand::value value, double &number);
    [[nodiscard]] error_code time(ondemand::value value, Instant &at);
    [[nodiscard]] error_code leaveOut(error_code error);

    const QByteArray &m_body;
    ondemand::parser m_parser;
    RawAnswer m_answer;
    QString m_status;
    ServerWords m_words;
    bool m_hasData = false;
    bool m_tooMany = false;
    std::optional<Instant> m_scalarAt;
    std::optional<QString> m_scalarText;
};

/// One more thing that could not be read, unless the text itself is broken.
error_code AnswerParser::leaveOut(error_code error)
{
    if (error != SUCCESS && !json::isBroken(error))
        ++m_answer.unreadable;
    return json::isBroken(error) ? error : SUCCESS;
}

error_code AnswerParser::number(ondemand::value value, double &number)
{
    std::string_view digits;
    if (const auto error = value.get_string().get(digits); error != SUCCESS)
        return error;
    const auto read = sampleValue(digits);
    number = read.value_or(0);
    return read ? SUCCESS : simdjson::NUMBER_ERROR;
}

error_code AnswerParser::time(ondemand::value value, Instant &at)
{
    constexpr double farthest = 1e11; // seconds; beyond the year 5000
    double seconds = 0;
    if (const auto error = value.get_double().get(seconds); error != SUCCESS)
        return error;
    if (!(std::abs(seconds) < farthest))
        return simdjson::NUMBER_OUT_OF_RANGE;
    at = fromMs(std::llround(seconds * 1000));
    return SUCCESS;
}

/// Calls @p first and @p second for the two values of a pair; INCORRECT_TYPE where it is none.
template <typename First, typename Second>
static error_code pairOf(ondemand::value value, First first, Second second)
{
    ondemand::array pair;
    if (const auto error = value.get_array().get(pair); error != SUCCESS)
        return error;
    int index = 0;
    error_code outcome = SUCCESS;
    for (auto part : pair) {
        ondemand::value inner;
        if (const auto error = part.get(inner); error != SUCCESS)
            return error;
        const auto error = index == 0 ? first(inner) : index == 1 ? second(inner) : SUCCESS;
        if (json::isBroken(error))
            return error;
        outcome = outcome == SUCCESS ? error : outcome;
        ++index;
    }
    return index >= 2 ? outcome : simdjson::INCORRECT_TYPE;
}

error_code AnswerParser::sample(ondemand::value value, RawSeries &series)
{
    Instant at;
    double read = 0;
    const auto error = pairOf(
        value, [&](ondemand::value part) { return time(part, at); },
        [&](ondemand::value part) { return number(part, read); });
    if (error != SUCCESS)
        return error;
    m_answer.times.push_back(at);
    m_answer.values.push_back(read);
    ++series.sampleCount;
    return SUCCESS;
}

/// Each element of an array goes to @p one, whose failures are counted.
template <typename One>
static error_code each(ondemand::value value, One one)
{
    ondemand::array array;
    if (const auto error = value.get_array().get(array); error != SUCCESS)
        return error;
    for (auto element : array) {
        ondemand::value inner;
        if (const auto error = element.get(inner); error != SUCCESS)
            return error;
        if (const auto error = one(inner); error != SUCCESS)
            return error;
    }
    return SUCCESS;
}

error_code AnswerParser::samples(ondemand::value value, RawSeries &series)
{
    return each(value, [&](ondemand::value one) { return leaveOut(sample(one, series)); });
}

error_code AnswerParser::bucket(ondemand::value value, RawHistogram &histogram)
{
    RawBucket bucket;
    int index = 0;
    const auto error = each(value, [&](ondemand::value part) {
        const int now = index++;
        int64_t boundaries = 0;
        if (now == 0) {
            const error_code failed = part.get_int64().get(boundaries);
            bucket.boundaries = static_cast<int>(boundaries);
            return failed;
        }
        return now == 1 ? number(part, bucket.lower)
            : now == 2  ? number(part, bucket.upper)
            : now == 3  ? number(part, bucket.count)
                        : SUCCESS;
    });
    if (error == SUCCESS && index >= 4)
        histogram.buckets.push_back(bucket);
    return error == SUCCESS && index < 4 ? simdjson::INCORRECT_TYPE : error;
}

error_code AnswerParser::histogramBody(ondemand::value value, RawHistogram &histogram)
{
    ondemand::object object;
    if (const auto error = value.get_object().get(object); error != SUCCESS)
        return error;
    error_code outcome = SUCCESS;
    const auto broken
        = json::forEachMember(object, [&](std::string_view key, ondemand::value part) {
              error_code error = SUCCESS;
              if (key == "count")
                  error = number(part, histogram.count);
              else if (key == "sum")
                  error = number(part, histogram.sum);
              else if (key == "buckets")
                  error = each(part, [&](ondemand::value one) { return bucket(one, histogram); });
              outcome = outcome == SUCCESS ? error : outcome;
              return error;
          });
    return broken != SUCCESS ? broken : outcome;
}

/// A histogram with one unreadable bucket is no histogram: it is left out whole.
error_code AnswerParser::histogram(ondemand::value value, RawSeries &series)
{
    RawHistogram read;
    const auto error = pairOf(
        value, [&](ondemand::value part) { return time(part, read.at); },
        [&](ondemand::value part) { return histogramBody(part, read); });
    if (error == SUCCESS)
        series.histograms.push_back(std::move(read));
    return error;
}

error_code AnswerParser::histograms(ondemand::value value, RawSeries &series)
{
    return each(value, [&](ondemand::value one) { return leaveOut(histogram(one, series)); });
}

error_code AnswerParser::labels(ondemand::value value, RawSeries &series)
{
    ondemand::object object;
    std::string_view text;
    error_code error = value.get_object().get(object);
    if (error == SUCCESS)
        error = object.raw_json().get(text);
    if (error != SUCCESS)
        return error;
    auto &all = m_answer.labels;
    series.firstLabel = all.size();
    const bool split = splitLabels(text, all);
    if (!split)
        all.resize(series.firstLabel);
    series.labelCount = all.size() - series.firstLabel;
    return split ? SUCCESS : simdjson::INCORRECT_TYPE;
}

error_code AnswerParser::series(ondemand::object object)
{
    RawSeries series;
    series.firstSample = m_answer.times.size();
    bool hasLabels = false;
    const auto error
        = json::forEachMember(object, [&](std::string_view key, ondemand::value value) {
              if (key == "metric") {
                  const error_code failed = labels(value, series);
                  hasLabels = failed == SUCCESS;
                  return leaveOut(failed);
              }
              if (key == "values")
                  return leaveOut(samples(value, series));
              if (key == "value")
                  return leaveOut(sample(value, series));
              if (key == "histograms")
                  return leaveOut(histograms(value, series));
              return key == "histogram" ? leaveOut(histogram(value, series)) : SUCCESS;
          });
    if (error != SUCCESS || !hasLabels)
        return error;
    const auto later = [](Instant a, Instant b) { return a >= b; };
    const auto times = m_answer.samplesOf(series).times;
    if (std::adjacent_find(times.begin(), times.end(), later) != times.end())
        putInOrder(m_answer, series);
    m_answer.series.push_back(std::move(series));
    return SUCCESS;
}

/// A scalar or string result is the pair itself: a time, then a text.
error_code AnswerParser::scalarPart(ondemand::value value)
{
    if (!m_scalarAt) {
        Instant at;
        const auto error = time(value, at);
        if (error == SUCCESS)
            m_scalarAt = at;
        return leaveOut(error);
    }
    std::string_view words;
    const error_code error = value.get_string().get(words);
    if (error == SUCCESS)
        m_scalarText = json::text(words);
    return leaveOut(error);
}

error_code AnswerParser::element(ondemand::value value)
{
    ondemand::json_type type{};
    if (const auto error = value.type().get(type); error != SUCCESS)
        return error;
    if (type != ondemand::json_type::object)
        return scalarPart(value);
    if (m_answer.series.size() == mostSeries) {
        m_tooMany = true;
        return SUCCESS;
    }
    ondemand::object object;
    const error_code error = value.get_object().get(object);
    return error == SUCCESS ? series(object) : error;
}

error_code AnswerParser::result(ondemand::value value)
{
    m_hasData = true;
    return each(value, [this](ondemand::value one) { return element(one); });
}

error_code AnswerParser::data(ondemand::value value)
{
    ondemand::object object;
    if (const auto error = value.get_object().get(object); error != SUCCESS)
        return error;
    return json::forEachMember(object, [this](std::string_view key, ondemand::value part) {
        return key == "result" ? result(part) : SUCCESS;
    });
}

error_code AnswerParser::member(std::string_view key, ondemand::value value)
{
    if (key == "data")
        return data(value);
    if (key == "status")
        m_status = json::textOf(value);
    else if (key == "errorType")
        m_words.type = json::textOf(value);
    else if (key == "error")
        m_words.text = json::textOf(value);
    else if (key == "warnings")
        m_answer.warnings = json::textsOf(value);
    else if (key == "infos")
        m_answer.infos = json::textsOf(value);
    return SUCCESS;
}

static tl::unexpected<Error> brokenJson(error_code error)
{
    return failure(ErrorKind::Malformed, {},
        QCoreApplication::translate("toban",
            "The answer is not whole JSON, so none of it was used (%1). A proxy in between may "
            "have "
            "cut it short.")
            .arg(QString::fromLatin1(simdjson::error_message(error))));
}

Result<RawAnswer> AnswerParser::parse()
{
    ondemand::document document;
    ondemand::object root;
    auto error = m_parser.iterate(json::padded(m_body)).get(document);
    if (error == SUCCESS)
        error = document.get_object().get(root);
    if (error == SUCCESS)
        error = json::forEachMember(root,
            [this](std::string_view key, ondemand::value value) { return member(key, value); });
    if (error == SUCCESS && !json::isAtEnd(document))
        error = simdjson::TRAILING_CONTENT;
    if (error != SUCCESS)
        return brokenJson(error);
    if (m_status == QLatin1StringView("error"))
        return tl::unexpected(apiError(m_words));
    if (m_tooMany)
        return failure(ErrorKind::TooLarge, {},
            QCoreApplication::translate("toban", "The answer has more than %1 series.")
                .arg(mostSeries));
    if (m_status != QLatin1StringView("success") || !m_hasData)
        return failure(ErrorKind::Malformed, {},
            QCoreApplication::translate("toban",
                "This is JSON, but no answer of the Prometheus query API. Is the path prefix "
                "right?"));
    if (m_scalarAt && !m_scalarText) // a lone number among the series
        ++m_answer.unreadable;
    m_answer.text = m_scalarText.value_or(QString());
    if (const auto value = sampleValue(m_answer.text.toStdString()); value && m_scalarAt) {
        m_answer.series.push_back({0, 0, m_answer.times.size(), 1, {}});
        m_answer.times.push_back(*m_scalarAt);
        m_answer.values.push_back(*value);
    }
    return std::move(m_answer);
}

} // namespace

Result<RawAnswer> parseAnswer(const QByteArray &body)
{
    return AnswerParser(body).parse();
}

bool readTail(std::string_view members, RawAnswer &answer)
{
    const simdjson::padded_string text("{" + std::string(members));
    ondemand::parser parser;
    ondemand::document document;
    ondemand::object root;
    if (parser.iterate(text).get(document) != SUCCESS || document.get_object().get(root) != SUCCESS)
        return false;
    const auto error = json::forEachMember(root, [&](std::string_view key, ondemand::value value) {
        if (key == "warnings")
            answer.warnings = json::textsOf(value);
        else if (key == "infos")
            answer.infos = json::textsOf(value);
        else if (key == "data" || key == "status") // said twice: the parser decides
            return simdjson::TAPE_ERROR;
        return SUCCESS;
    });
    return error == SUCCESS && json::isAtEnd(document);
}

} // namespace toban
