// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prometheusreader.h"

#include "answerparser.h"
#include "classicassembly.h"
#include "labelreader.h"
#include "matrixscanner.h"
#include "nativeassembly.h"

#include <QCoreApplication>

#include <simdjson.h>

namespace toban::prometheus {

Result<QByteArray> checkedBody(const HttpReply &reply)
{
    const QByteArray head = reply.body.left(64).trimmed();
    if (!reply.isSuccess()) {
        const ServerWords words = errorWords(reply.body);
        Error error = statusError(reply, {}, words.text);
        const ErrorKind meant = apiError(words).kind;
        const bool isOfQuery = reply.status == 400 || reply.status == 422;
        if (error.kind == ErrorKind::Http && (isOfQuery || meant == ErrorKind::Timeout))
            error.kind = meant;
        return tl::unexpected(std::move(error));
    }
    if (!head.startsWith('{'))
        return tl::unexpected(notJson(reply.body));
    return reply.body;
}

static QByteArray withPadding(const QByteArray &body)
{
    QByteArray copy;
    copy.reserve(body.size() + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING));
    return copy.append(body);
}

/// Calls @p use with the answer taken apart, while the body it points into lives.
template <typename Use>
static Result<QueryAnswer> withAnswer(const QByteArray &given, Use use)
{
    const bool isPadded
        = given.capacity() - given.size() >= static_cast<qsizetype>(simdjson::SIMDJSON_PADDING);
    const QByteArray body = isPadded ? given : withPadding(given);
    const std::string_view text(body.constData(), static_cast<size_t>(body.size()));
    if (!simdjson::validate_utf8(text))
        return failure(ErrorKind::Malformed, {},
            QCoreApplication::translate("toban", "The answer is not UTF-8 text."));
    auto scanned = scanMatrix(text);
    Result<RawAnswer> raw = scanned ? Result<RawAnswer>(std::move(*scanned)) : parseAnswer(body);
    if (!raw)
        return tl::unexpected(raw.error());
    QueryAnswer answer;
    answer.text = raw->text;
    answer.warnings = raw->warnings;
    answer.infos = raw->infos;
    answer.unreadable = raw->unreadable;
    use(std::move(*raw), answer);
    if (answer.unreadable > 0)
        answer.warnings << QCoreApplication::translate(
            "toban", "%n value(s) of the answer could not be read.", nullptr, answer.unreadable);
    return answer;
}

static void addNative(RawAnswer &raw, LabelReader &labels, QueryAnswer &answer)
{
    for (auto &series : raw.series) {
        if (series.histograms.empty())
            continue;
        const auto earlier
            = [](const RawHistogram &a, const RawHistogram &b) { return a.at < b.at; };
        std::stable_sort(series.histograms.begin(), series.histograms.end(), earlier);
        const auto again
            = [](const RawHistogram &a, const RawHistogram &b) { return a.at == b.at; };
        series.histograms.erase(
            std::unique(series.histograms.begin(), series.histograms.end(), again),
            series.histograms.end());
        if (const auto read = labels.read(raw.labelsOf(series)))
            answer.histograms.push_back(
                {*read, Temporality::Cumulative, assembleNative(series.histograms)});
        else
            ++answer.unreadable;
    }
}

static void addNumbers(RawAnswer &raw, LabelReader &labels, QueryAnswer &answer)
{
    for (auto &series : raw.series) {
        if (series.sampleCount == 0 && !series.histograms.empty())
            continue;
        const auto [times, values] = raw.samplesOf(series);
        if (const auto read = labels.read(raw.labelsOf(series)))
            answer.numbers.push_back({*read, Temporality::Cumulative, {times.begin(), times.end()},
                {values.begin(), values.end()}});
        else
            ++answer.unreadable;
    }
}

Result<QueryAnswer> readQuery(const QByteArray &body)
{
    return withAnswer(body, [](RawAnswer &&raw, QueryAnswer &answer) {
        LabelReader labels;
        addNative(raw, labels, answer);
        addNumbers(raw, labels, answer);
    });
}

Result<QueryAnswer> readClassic(const QByteArray &body, const ClassicFamily &family)
{
    return withAnswer(body, [&family](RawAnswer &&raw, QueryAnswer &answer) {
        assembleClassic(std::move(raw), family, answer);
    });
}

} // namespace toban::prometheus
