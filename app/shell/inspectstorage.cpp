// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inspectstorage.h"

#include "jsontext.h"
#include "quantity.h"
#include "texttable.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace toban {

class StorageText {
    Q_DECLARE_TR_FUNCTIONS(toban)
};

static QString kindKey(StorageShelf::Kind kind)
{
    switch (kind) {
    case StorageShelf::Kind::Samples:
        return u"samples"_s;
    case StorageShelf::Kind::Minutes:
        return u"minutes"_s;
    case StorageShelf::Kind::Hours:
        return u"hours"_s;
    case StorageShelf::Kind::Journal:
        return u"journal"_s;
    }
    return {};
}

static QString kindName(StorageShelf::Kind kind)
{
    switch (kind) {
    case StorageShelf::Kind::Samples:
        return StorageText::tr("samples as scraped");
    case StorageShelf::Kind::Minutes:
        return StorageText::tr("by minute");
    case StorageShelf::Kind::Hours:
        return StorageText::tr("by hour");
    case StorageShelf::Kind::Journal:
        return StorageText::tr("journal");
    }
    return {};
}

static QJsonObject shelfJson(const StorageShelf &shelf)
{
    return {{u"kind"_s, kindKey(shelf.kind)}, {u"bytes"_s, shelf.bytes},
        {u"values"_s, shelf.values}, {u"planned_seconds"_s, toSeconds(shelf.plannedAge)},
        {u"bytes_per_day"_s, shelf.bytesPerDay},
        {u"oldest"_s, momentJson(shelf.held ? std::optional(shelf.held->from) : std::nullopt)},
        {u"newest"_s, momentJson(shelf.held ? std::optional(shelf.held->to) : std::nullopt)}};
}

QJsonObject storageJson(const StorageReport &report)
{
    QJsonArray shelves;
    for (const StorageShelf &shelf : report.shelves)
        shelves.append(shelfJson(shelf));
    return {{u"folder"_s, report.folder}, {u"shelves"_s, shelves},
        {u"planned_bytes"_s, report.plan.bytes}, {u"forecast_bytes"_s, report.forecastBytes},
        {u"full_at"_s, momentJson(report.fullAt)}, {u"free_bytes"_s, report.freeBytes},
        {u"to_be_rolled_up_seconds"_s, toSeconds(report.rolling)},
        {u"notices"_s, QJsonArray::fromStringList(report.notices)}};
}

static QString sizeText(double bytes)
{
    return quantityText({bytes, Unit::Bytes});
}

static QStringList shelfRow(const StorageShelf &shelf)
{
    const bool isSamples = shelf.kind != StorageShelf::Kind::Journal;
    const QString each = isSamples && shelf.values > 0
        ? QString::number(double(shelf.bytes) / double(shelf.values), 'f', 2)
        : QString();
    return {kindName(shelf.kind), sizeText(double(shelf.bytes)), QString::number(shelf.values),
        each, shelf.bytesPerDay > 0 ? sizeText(shelf.bytesPerDay) : QString(),
        shelf.plannedAge > Millis(0) ? durationText(shelf.plannedAge) : StorageText::tr("for ever"),
        shelf.held ? toRfc3339(shelf.held->from) : QString()};
}

QString storageText(const StorageReport &report)
{
    std::vector<QStringList> rows = {{StorageText::tr("What"), StorageText::tr("Size"),
        StorageText::tr("Values"), StorageText::tr("Bytes each"), StorageText::tr("A day"),
        StorageText::tr("Kept"), StorageText::tr("Since")}};
    for (const StorageShelf &shelf : report.shelves)
        rows.push_back(shelfRow(shelf));
    QString text = report.folder + u'\n' + textTable(rows);
    text += report.plan.bytes > 0
        ? StorageText::tr("Samples will come to %1, of %2 planned.")
              .arg(sizeText(double(report.forecastBytes)), sizeText(double(report.plan.bytes)))
        : StorageText::tr("Samples will come to %1.").arg(sizeText(double(report.forecastBytes)));
    text += u'\n';
    if (report.fullAt)
        text
            += StorageText::tr("The planned size is reached about %1; then the oldest are dropped.")
                   .arg(toRfc3339(*report.fullAt).left(10))
            + u'\n';
    text += StorageText::tr("%1 are free on the disk.").arg(sizeText(double(report.freeBytes)))
        + u'\n';
    for (const QString &notice : report.notices)
        text += notice + u'\n';
    return text;
}

} // namespace toban
