// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "silencelog.h"

#include "journalstatements.h"
#include "silencejson.h"
#include "statement.h"

#include <QHash>
#include <QJsonDocument>

namespace toban {

static QString silenceText(const Silence &silence)
{
    return QString::fromUtf8(QJsonDocument(silenceJson(silence)).toJson(QJsonDocument::Compact));
}

/// Contents of what is known now, with the row of each.
static Result<QHash<QString, qint64>> readOpen(Database &journal, const SourceId &channel)
{
    QHash<QString, qint64> open;
    Statement rows(journal, sql::openSilences);
    auto row = rows.first(channel.text(), sql::stillOpen);
    for (; row && *row; row = rows.next())
        open.insert(rows.text(1), rows.integer(0));
    if (!row)
        return tl::unexpected(row.error());
    return open;
}

Result<bool> writeSilences(
    Database &journal, const SourceId &channel, const std::vector<Silence> &silences, Instant at)
{
    auto open = readOpen(journal, channel);
    if (!open)
        return tl::unexpected(open.error());
    bool isChanged = false;
    for (const auto &silence : silences) {
        const QString content = silenceText(silence);
        if (open->remove(content) > 0)
            continue;
        const auto done = Statement(journal, sql::insertSilence)
                              .run(channel.text(), silence.id, content, toMs(silence.endsAt),
                                  toMs(at), sql::stillOpen);
        if (!done)
            return tl::unexpected(done.error());
        isChanged = true;
    }
    for (const qint64 row : std::as_const(*open))
        if (const auto done = Statement(journal, sql::endSilence).run(row, toMs(at)); !done)
            return tl::unexpected(done.error());
    return isChanged || !open->isEmpty();
}

Result<std::vector<Silence>> readSilences(Database &journal, Instant at)
{
    std::vector<Silence> silences;
    {
        Statement table(journal, sql::alertTable);
        if (const auto isThere = table.first(); !isThere)
            return tl::unexpected(isThere.error());
        else if (!*isThere)
            return silences;
    }
    Statement rows(journal, sql::silencesAt);
    auto row = rows.first(toMs(at));
    for (; row && *row; row = rows.next()) {
        auto silence = silenceFromJson(QJsonDocument::fromJson(rows.text(1).toUtf8()).object());
        if (!silence)
            continue; // cannot be: we wrote it
        silence->source = SourceId(rows.text(0));
        silences.push_back(std::move(*silence));
    }
    if (!row)
        return tl::unexpected(row.error());
    return silences;
}

} // namespace toban
