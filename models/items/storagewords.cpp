// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storagewords.h"

#include "quantity.h"
#include "words.h"

#include <QCoreApplication>

namespace toban {

namespace {

struct StorageTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::StorageWords)
};

QString bytesText(qint64 bytes)
{
    return quantityText({static_cast<double>(bytes), Unit::Bytes});
}

} // namespace

namespace words {

QString length(Millis span)
{
    const qint64 minutes = std::max<qint64>(0, span / 1min);
    const qint64 hours = minutes / 60;
    const qint64 days = hours / 24;
    if (minutes < 1)
        return StorageTexts::tr("less than a minute");
    if (hours < 1)
        return StorageTexts::tr("%1 min", "length").arg(minutes);
    if (days < 1)
        return minutes % 60 == 0 ? StorageTexts::tr("%1 h", "length").arg(hours)
                                 : StorageTexts::tr("%1 h %2 min").arg(hours).arg(minutes % 60);
    return hours % 24 == 0 ? StorageTexts::tr("%1 d", "length").arg(days)
                           : StorageTexts::tr("%1 d %2 h").arg(days).arg(hours % 24);
}

QString plannedAge(Millis age)
{
    return age == Millis(0) ? StorageTexts::tr("for ever") : length(age);
}

QString shelf(StorageShelf::Kind kind)
{
    switch (kind) {
    case StorageShelf::Kind::Samples:
        return StorageTexts::tr("Samples, as scraped");
    case StorageShelf::Kind::Minutes:
        return StorageTexts::tr("A row a minute");
    case StorageShelf::Kind::Hours:
        return StorageTexts::tr("A row an hour");
    case StorageShelf::Kind::Journal:
        return StorageTexts::tr("Journal: alerts, rotas, health, marks");
    }
    return {};
}

QString retentionPlan(const RetentionPlan &plan)
{
    const QString ages = StorageTexts::tr("Plan: samples %1, minutes %2, hours %3, the journal %4.")
                             .arg(plannedAge(plan.samples), plannedAge(plan.minutes),
                                 plannedAge(plan.hours), plannedAge(plan.journal));
    return plan.bytes == 0
        ? ages
        : StorageTexts::tr("%1 Samples together at most %2.").arg(ages, bytesText(plan.bytes));
}

QString storageForecast(
    const StorageReport &report, const std::function<QString(Instant)> &day, Instant now)
{
    const QString plan = bytesText(report.plan.bytes);
    if (report.fullAt && *report.fullAt <= now)
        return StorageTexts::tr("The plan of %1 is used up: the oldest goes first.").arg(plan);
    if (report.fullAt)
        return StorageTexts::tr(
            "At this rate the plan of %1 is used up on %2; from then on the oldest goes first.")
            .arg(plan, day(*report.fullAt));
    if (report.forecastBytes <= 0)
        return StorageTexts::tr("It is not known yet how it grows.");
    const QString size = bytesText(report.forecastBytes);
    return report.plan.bytes == 0
        ? StorageTexts::tr("At this rate samples come to %1.").arg(size)
        : StorageTexts::tr("At this rate samples come to %1, within the plan of %2.")
              .arg(size, plan);
}

QString diskWarning(const StorageReport &report)
{
    qint64 used = 0;
    for (const StorageShelf &shelf : report.shelves)
        if (shelf.kind != StorageShelf::Kind::Journal)
            used += shelf.bytes;
    const qint64 wanted
        = report.fullAt ? report.plan.bytes : std::max(report.forecastBytes, qint64(0));
    if (report.freeBytes <= 0 || wanted - used <= report.freeBytes)
        return {};
    return StorageTexts::tr("The disk has only %1 left for the %2 still to come.")
        .arg(bytesText(report.freeBytes), bytesText(wanted - used));
}

double filledShare(const BackfillState &state)
{
    const double all = toSeconds(state.done + state.left);
    return all > 0 ? toSeconds(state.done) / all : 1;
}

} // namespace words

BackfillNotice backfillNotice(const std::vector<BackfillState> &states, bool wasShown)
{
    constexpr Millis worthTelling = 5min;
    BackfillState all;
    BackfillNotice notice;
    for (const BackfillState &state : states) {
        if (state.isCancelled || state.left == Millis(0))
            continue;
        notice.services.push_back(state.service);
        all.left += state.left;
        all.done += state.done;
        if (state.remaining)
            all.remaining = std::max(all.remaining.value_or(Millis(0)), *state.remaining);
    }
    if (notice.services.empty() || (!wasShown && all.left < worthTelling))
        return {};
    const QString what = notice.services.size() == 1
        ? notice.services.front().text()
        : StorageTexts::tr("%n service(s)", "", static_cast<int>(notice.services.size()));
    const QString length = words::length(all.left + all.done);
    const QString share = StorageTexts::tr("%1 %", "of what was missing")
                              .arg(static_cast<int>(100 * words::filledShare(all)));
    notice.text = all.remaining
        ? StorageTexts::tr("Filling in %1 of %2: %3, about %4 left")
              .arg(length, what, share, words::length(*all.remaining))
        : StorageTexts::tr("Filling in %1 of %2: %3").arg(length, what, share);
    return notice;
}

} // namespace toban
