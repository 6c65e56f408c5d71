// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "captureinfo.h"

#include "captureschema.h"
#include "database.h"
#include "rowkey.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace toban {

using namespace Qt::StringLiterals;

static QJsonArray spanJson(TimeSpan span)
{
    return {toMs(span.from), toMs(span.to)};
}

/// nullopt: no span of time that can be.
static std::optional<TimeSpan> spanFrom(const QJsonValue &json)
{
    const QJsonArray ends = json.toArray();
    const TimeSpan span{fromMs(ends.at(0).toInteger(-1)), fromMs(ends.at(1).toInteger(-1))};
    const bool isSpan
        = ends.size() == 2 && isStorable(span.from) && isStorable(span.to) && span.from < span.to;
    return isSpan ? std::optional(span) : std::nullopt;
}

static QJsonArray spansJson(const std::vector<TimeSpan> &spans)
{
    QJsonArray all;
    for (const TimeSpan &span : spans)
        all.append(spanJson(span));
    return all;
}

static std::vector<TimeSpan> spansFrom(const QJsonValue &json)
{
    std::vector<TimeSpan> spans;
    const QJsonArray all = json.toArray();
    for (const QJsonValue &one : all)
        if (const auto span = spanFrom(one))
            spans.push_back(*span);
    return spans;
}

static QJsonObject infoJson(const CaptureInfo &info)
{
    return {{u"made_by"_s, info.madeBy}, {u"made_at"_s, toMs(info.madeAt)},
        {u"span"_s, spanJson(info.span)}, {u"compared"_s, spansJson(info.compared)},
        {u"minutes"_s, spansJson(info.rolled.minutes)}, {u"hours"_s, spansJson(info.rolled.hours)},
        {u"cursor"_s, toMs(info.cursor)},
        {u"services"_s, QJsonArray::fromStringList(info.services)},
        {u"contacts"_s, info.hasContacts}, {u"series"_s, info.series}, {u"values"_s, info.values},
        {u"journal_rows"_s, info.journalRows}};
}

Result<void> writeCaptureInfo(Database &capture, const CaptureInfo &info)
{
    const QByteArray about = QJsonDocument(infoJson(info)).toJson(QJsonDocument::Compact);
    return setCaptureValue(capture, u"about"_s, QString::fromUtf8(about)).and_then([&] {
        return setCaptureValue(capture, u"workspace"_s, QString::fromUtf8(info.workspace));
    });
}

Result<CaptureInfo> readCaptureInfo(Database &capture)
{
    const auto about = captureValue(capture, u"about"_s);
    const auto workspace = captureValue(capture, u"workspace"_s);
    if (!about || !workspace)
        return tl::unexpected(about ? workspace.error() : about.error());
    const QJsonObject json = QJsonDocument::fromJson(about->toUtf8()).object();
    const auto span = spanFrom(json.value("span"_L1));
    if (!span)
        return failure(ErrorKind::Malformed, capture.path(),
            QCoreApplication::translate("Store", "the capture does not say which time it is of"));
    CaptureInfo info;
    info.madeBy = json.value("made_by"_L1).toString().left(100);
    info.madeAt = fromMs(json.value("made_at"_L1).toInteger());
    info.span = *span;
    info.compared = spansFrom(json.value("compared"_L1));
    info.rolled = {spansFrom(json.value("minutes"_L1)), spansFrom(json.value("hours"_L1))};
    const Instant cursor = fromMs(json.value("cursor"_L1).toInteger(toMs(span->to)));
    info.cursor = std::clamp(cursor, span->from, span->to);
    const QJsonArray services = json.value("services"_L1).toArray();
    for (const QJsonValue &service : services)
        info.services << service.toString().left(200);
    info.hasContacts = json.value("contacts"_L1).toBool();
    info.series = json.value("series"_L1).toInteger();
    info.values = json.value("values"_L1).toInteger();
    info.journalRows = json.value("journal_rows"_L1).toInteger();
    info.workspace = workspace->toUtf8();
    return info;
}

} // namespace toban
