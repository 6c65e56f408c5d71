// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "salvage.h"

#include "catalogue.h"
#include "layoutcodec.h"
#include "rollspans.h"
#include "rowkey.h"
#include "samplereader.h"
#include "statement.h"
#include "statements.h"

#include <QSet>

#include <limits>

namespace toban {

/// The smallest id from which on something can be read again; nullopt: there is none.
static std::optional<qint64> nextReadable(Database &from, const char *sql, qint64 after)
{
    constexpr qint64 last = std::numeric_limits<qint64>::max();
    const auto isReadable = [&](qint64 id) { return Statement(from, sql).first(id).has_value(); };
    qint64 unreadable = after;
    qint64 readable = after;
    for (qint64 jump = 1; readable == unreadable || !isReadable(readable); jump *= 2) {
        unreadable = readable;
        if (jump > last / 4 || after > last - jump)
            return std::nullopt;
        readable = after + jump;
    }
    while (readable - unreadable > 1) {
        const qint64 middle = unreadable + (readable - unreadable) / 2;
        (isReadable(middle) ? readable : unreadable) = middle;
    }
    return readable;
}

/// Calls @p take with every row that can be read; false: some could not.
static Result<bool> copyRows(
    Database &from, const char *sql, const std::function<Result<void>(Statement &)> &take)
{
    constexpr int mostSkips = 1000;
    qint64 after = -1;
    for (int skips = 0; skips < mostSkips; ++skips) {
        {
            Statement rows(from, sql);
            auto row = rows.first(after);
            for (; row && *row; row = rows.next()) {
                after = rows.integer(0);
                if (const auto taken = take(rows); !taken)
                    return tl::unexpected(taken.error());
            }
            if (row)
                return skips == 0;
        }
        const auto next = nextReadable(from, sql, after);
        if (!next)
            return false;
        after = *next;
    }
    return false;
}

namespace {

/// One salvage, in the order in which things hang on each other.
class Salvage {
public:
    Salvage(Database &from, Database &into)
        : m_from(from)
        , m_into(into)
    {
    }
    Result<qint64> run()
    {
        const auto done = texts()
                              .and_then([this] { return layouts(); })
                              .and_then([this] { return series(); })
                              .and_then([this] { return columns(); })
                              .and_then([this] { return chunks(); })
                              .and_then([this] { return heads(); })
                              .and_then([this] { return firstSeen(); });
        if (!done)
            return tl::unexpected(done.error());
        return m_chunks;
    }

private:
    Result<void> texts();
    Result<void> layouts();
    Result<void> series();
    Result<void> columns();
    Result<void> chunks();
    Result<void> heads();
    Result<void> firstSeen();

    Database &m_from;
    Database &m_into;
    QHash<qint64, QString> m_texts;
    QHash<qint64, qint64> m_targets; ///< by series
    QSet<qint64> m_histograms;
    QSet<qint64> m_columns;
    bool m_hasAllLayouts = true;
    bool m_hasAllSeries = true;
    qint64 m_chunks = 0;
};

Result<void> Salvage::texts()
{
    return copyRows(m_from, sql::textsAfter, [this](Statement &row) {
        const QString text = row.text(1);
        m_texts.insert(row.integer(0), text);
        return Statement(m_into, sql::insertText).run(row.integer(0), text);
    }).map([](bool) {});
}

Result<void> Salvage::layouts()
{
    const auto whole = copyRows(m_from, sql::layoutsAfter, [this](Statement &row) -> Result<void> {
        const BytesView content = unsealed(row.bytes(1), row.integer(0));
        if (!content.data() || !decodeLayout(content)) {
            m_hasAllLayouts = false;
            return {};
        }
        return Statement(m_into, sql::insertLayout).run(row.integer(0), Bytes(row.bytes(1)));
    });
    m_hasAllLayouts = m_hasAllLayouts && whole && *whole;
    return whole.map([](bool) {});
}

Result<void> Salvage::series()
{
    const auto whole = copyRows(m_from, sql::seriesAfter, [this](Statement &row) -> Result<void> {
        const bool isHistogram = row.integer(3) & 1;
        if (labelsFrom(row.bytes(5), m_texts).fingerprint() != static_cast<quint64>(row.integer(4))
            || !m_texts.contains(row.integer(2))) {
            m_hasAllSeries = false;
            return {};
        }
        m_targets.insert(row.integer(0), row.integer(1));
        if (isHistogram)
            m_histograms.insert(row.integer(0));
        return Statement(m_into, sql::insertSeries)
            .run(row.integer(0), row.integer(1), row.integer(2), row.integer(3), row.integer(4),
                Bytes(row.bytes(5)));
    });
    m_hasAllSeries = m_hasAllSeries && whole && *whole;
    return whole.map([](bool) {});
}

Result<void> Salvage::columns()
{
    const auto known = m_targets.values();
    const QSet<qint64> targets(known.begin(), known.end());
    return copyRows(m_from, sql::timeColumnsAfter,
        [this, &targets](Statement &row) -> Result<void> {
            const qint64 id = row.integer(0);
            const auto times = decodeTimes(unsealed(row.bytes(3), id));
            if (!targets.contains(ownerOf(id)) || times.empty() || toMs(times.front()) != lowOf(id))
                return {};
            m_columns.insert(id);
            return Statement(m_into, sql::insertTimeColumn)
                .run(id, toMs(times.back()), times.size(), Bytes(row.bytes(3)));
        })
        .map([](bool) {});
}

Result<void> Salvage::chunks()
{
    return copyRows(m_from, sql::chunksAfter, [this](Statement &row) -> Result<void> {
        const qint64 id = row.integer(0);
        const auto target = m_targets.constFind(ownerOf(id));
        if (target == m_targets.constEnd() || !m_columns.contains(rowKey(*target, lowOf(id)))
            || (m_histograms.contains(ownerOf(id)) && !m_hasAllLayouts)
            || !unsealed(row.bytes(8), id).data())
            return {};
        ++m_chunks;
        return Statement(m_into, sql::insertChunk)
            .run(id, row.integer(1), row.integer(2), row.integer(3), row.number(4), row.number(5),
                row.number(6), row.number(7), Bytes(row.bytes(8)));
    }).map([](bool) {});
}

/// A head row names its series by number alone.
Result<void> Salvage::heads()
{
    if (!m_hasAllSeries || !m_hasAllLayouts)
        return {};
    return copyRows(m_from, sql::headsAfter, [this](Statement &row) -> Result<void> {
        const qint64 id = row.integer(0);
        if (!unsealed(row.bytes(4), id).data())
            return {};
        return Statement(m_into, sql::insertHead)
            .run(id, row.integer(1), row.integer(2), row.integer(3), Bytes(row.bytes(4)));
    }).map([](bool) {});
}

Result<void> Salvage::firstSeen()
{
    return copyRows(m_from, sql::firstSeenAfter, [this](Statement &row) -> Result<void> {
        if (!m_targets.contains(row.integer(0)))
            return {};
        return Statement(m_into, sql::keepFirstSeen).run(row.integer(0), row.integer(1));
    }).map([](bool) {});
}

} // namespace

/// All that was saved is rolled up anew: what is held already is skipped.
static Result<void> rollAnew(Database &into)
{
    Catalogue catalogue;
    if (auto loaded = catalogue.load(into); !loaded)
        return loaded;
    TimeCache times;
    Notices notices;
    const auto held = SampleReader(into, catalogue, times, notices).held();
    if (!held)
        return tl::unexpected(held.error());
    if (!*held)
        return {};
    auto done = into.begin()
                    .and_then([&] {
                        return addToRoll(into, {(**held).from - Millis(1), (**held).to});
                    })
                    .and_then([&] { return into.commit(); });
    if (!done)
        into.rollback();
    return done;
}

Result<qint64> salvageSamples(const QString &damaged, Database &into)
{
    const auto from = Database::open(damaged, Database::Access::ReadOnly);
    if (!from)
        return 0;
    if (const auto begun = into.begin(); !begun)
        return tl::unexpected(begun.error());
    auto saved = Salvage(**from, into).run();
    if (saved)
        if (const auto committed = into.commit(); !committed)
            saved = tl::unexpected(committed.error());
    if (!saved) {
        into.rollback();
        return saved;
    }
    return rollAnew(into).map([&] { return *saved; });
}

} // namespace toban
