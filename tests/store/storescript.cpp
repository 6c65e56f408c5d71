// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storescript.h"

#include <QDateTime>
#include <QRegularExpression>

#include <cmath>

namespace toban::test {

static Instant timeOf(const QString &text)
{
    const QTime time = QTime::fromString(
        text, text.contains(u'.') ? QStringLiteral("hh:mm:ss.zzz") : QStringLiteral("hh:mm:ss"));
    if (!time.isValid())
        qFatal("bad time '%s'", qPrintable(text));
    return noon() - std::chrono::hours(12) + Millis(time.msecsSinceStartOfDay());
}

static QString textOf(Instant at)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC);
    return time.toString(
        time.time().msec() ? QStringLiteral("hh:mm:ss.zzz") : QStringLiteral("hh:mm:ss"));
}

static TimeSpan spanOf(const QString &text)
{
    const QStringList ends = text.split(QStringLiteral(".."));
    return {timeOf(ends.value(0)), timeOf(ends.value(1))};
}

static double numberOf(const QString &text)
{
    if (text == QLatin1StringView("NaN"))
        return std::nan("");
    if (text.endsWith(QLatin1StringView("Inf")))
        return text.startsWith(u'-') ? -INFINITY : INFINITY;
    return text.toDouble();
}

static QString textOf(double value)
{
    if (std::isnan(value))
        return QStringLiteral("NaN");
    if (std::isinf(value))
        return value < 0 ? QStringLiteral("-Inf") : QStringLiteral("+Inf");
    return QString::number(value, 'g', 17);
}

/// NAME{matchers} as name and matchers.
static SeriesSelector selectorOf(const QString &text)
{
    const qsizetype brace = text.indexOf(u'{');
    SeriesSelector which{testSource(), brace < 0 ? text : text.left(brace), {}};
    if (brace >= 0)
        which.match = parseMatchers(text.mid(brace)).value();
    return which;
}

static Labels labelsOf(const QString &text)
{
    const SeriesSelector which = selectorOf(text);
    std::vector<Labels::Pair> pairs = {{QStringLiteral("__name__"), which.metric}};
    for (const Matcher &matcher : which.match)
        pairs.emplace_back(matcher.label, matcher.value);
    return Labels(std::move(pairs));
}

static Millis stepOf(const QString &text)
{
    return parseDuration(text.mid(1)).value();
}

StoreScript::StoreScript(Mode mode)
    : m_mode(mode)
{
    m_fixture.open();
    m_batch.source = testSource();
}

QStringList StoreScript::run(const QString &text)
{
    int number = 0;
    const QStringList lines = text.split(u'\n');
    for (const QString &whole : lines)
        line(whole.section(u'#', 0, 0).trimmed(), ++number);
    compare(number);
    return m_differences;
}

void StoreScript::line(const QString &text, int number)
{
    if (text.isEmpty())
        return;
    const QString word = text.section(u' ', 0, 0);
    const QString rest = text.section(u' ', 1).trimmed();
    if (word == QLatin1StringView("expect")) {
        m_expected << rest;
        return;
    }
    compare(m_askedAt);
    m_askedAt = number;
    if (word == QLatin1StringView("load"))
        return load(rest);
    if (word == QLatin1StringView("loadh"))
        return loadHistogram(rest);
    if (word == QLatin1StringView("cover")) {
        m_batch.coverage.push_back(
            {ServiceId(rest.section(u' ', 0, 0)), spanOf(rest.section(u' ', 1, 1))});
        return;
    }
    commit();
    if (word == QLatin1StringView("reopen"))
        m_fixture.open();
    else if (word != QLatin1StringView("commit"))
        ask(word, rest);
}

static QStringList wordsOf(const QString &text)
{
    static const QRegularExpression space(QStringLiteral(" +"));
    return text.split(space, Qt::SkipEmptyParts);
}

void StoreScript::load(const QString &rest)
{
    const QStringList words = wordsOf(rest);
    NumberSeries series;
    series.labels = labelsOf(words.value(0));
    Instant at = timeOf(words.value(1));
    for (qsizetype i = 3; i < words.size(); ++i, at += stepOf(words.value(2))) {
        if (words[i] == QLatin1StringView("_"))
            continue;
        series.times.push_back(at);
        series.values.push_back(numberOf(words[i]));
    }
    m_batch.numbers.push_back(std::move(series));
}

void StoreScript::loadHistogram(const QString &rest)
{
    const QStringList words = wordsOf(rest);
    auto layout = std::make_shared<BucketLayout>();
    const QStringList bounds = words.value(1).split(u',');
    for (const QString &bound : bounds)
        layout->upperBounds.push_back(numberOf(bound));
    HistogramBlock block;
    block.layout = layout;
    Instant at = timeOf(words.value(2));
    for (qsizetype i = 4; i < words.size(); ++i, at += stepOf(words.value(3))) {
        if (words[i] == QLatin1StringView("_"))
            continue;
        block.times.push_back(at);
        double count = 0;
        const QStringList buckets = words[i].section(u':', 0, 0).split(u'/');
        for (const QString &bucket : buckets) {
            block.buckets.push_back(numberOf(bucket));
            count += block.buckets.back();
        }
        block.counts.push_back(count);
        block.sums.push_back(numberOf(words[i].section(u':', 1, 1)));
    }
    m_batch.histograms.push_back({labelsOf(words.value(0)), Temporality::Cumulative, {block}});
}

void StoreScript::commit()
{
    if (m_batch.numbers.empty() && m_batch.histograms.empty() && m_batch.coverage.empty())
        return;
    if (const auto done = ingestNow(m_fixture.store(), m_batch); !done)
        m_differences << errorText(done.error());
    m_batch = {};
    m_batch.source = testSource();
    if (m_mode == Mode::ReopenAlways)
        m_fixture.open();
}

static QString rowsText(const NumberSeries &series)
{
    QStringList rows;
    for (size_t i = 0; i < series.times.size(); ++i)
        rows << textOf(series.times[i]) + u' ' + textOf(series.values[i]);
    return series.labels.toText() + QStringLiteral(" = ") + rows.join(QStringLiteral(" | "));
}

static QString rowsText(const HistogramSeries &series)
{
    QStringList blocks;
    for (const HistogramBlock &block : series.blocks) {
        QStringList rows;
        for (size_t i = 0; i < block.times.size(); ++i) {
            QStringList buckets;
            for (size_t b = 0; b < block.layout->size(); ++b)
                buckets << textOf(block.row(i)[b]);
            rows << textOf(block.times[i]) + u' ' + buckets.join(u'/') + u':'
                    + textOf(block.sums[i]);
        }
        blocks << rows.join(QStringLiteral(" | "));
    }
    return series.labels.toText() + QStringLiteral(" = ") + blocks.join(QStringLiteral(" || "));
}

static QString chunkText(const ChunkSummary &chunk)
{
    return QStringLiteral("%1..%2 n %3 min %4 max %5 first %6 last %7")
        .arg(textOf(chunk.firstTime), textOf(chunk.lastTime))
        .arg(chunk.count)
        .arg(textOf(chunk.min), textOf(chunk.max), textOf(chunk.first), textOf(chunk.last));
}

void StoreScript::ask(const QString &word, const QString &rest)
{
    const Store &store = m_fixture.store();
    const QStringList words = wordsOf(rest);
    const TimeSpan span
        = words.value(1).contains(QStringLiteral("..")) ? spanOf(words.value(1)) : TimeSpan();
    m_isAsked = true;
    if (word == QLatin1StringView("slice")) {
        const auto found = store.numbers(selectorOf(words.value(0)), span).value();
        for (const NumberSeries &series : found)
            m_answer << rowsText(series);
    } else if (word == QLatin1StringView("sliceh")) {
        const auto found = store.histograms(selectorOf(words.value(0)), span).value();
        for (const HistogramSeries &series : found)
            m_answer << rowsText(series);
    } else if (word == QLatin1StringView("chunks")) {
        const auto found = store.summaries(selectorOf(words.value(0)), span).value();
        for (const auto &[labels, chunks] : found)
            for (const ChunkSummary &chunk : chunks)
                m_answer << labels.toText() + u' ' + chunkText(chunk);
    } else if (word == QLatin1StringView("newest")) {
        const auto newest = store.newestSample(testSource(), timeOf(rest)).value();
        m_answer << (newest ? textOf(*newest) : QStringLiteral("none"));
    } else if (word == QLatin1StringView("holes")) {
        const auto found = store.holes(ServiceId(words.value(0)), span).value();
        for (const TimeSpan &hole : found)
            m_answer << textOf(hole.from) + QStringLiteral("..") + textOf(hole.to);
    } else {
        m_differences << QStringLiteral("unknown word ") + word;
    }
}

void StoreScript::compare(int number)
{
    if (m_isAsked && m_answer != m_expected)
        m_differences << QStringLiteral("line %1:\n  expected %2\n  got      %3")
                             .arg(number)
                             .arg(m_expected.join(QStringLiteral("\n           ")),
                                 m_answer.join(QStringLiteral("\n           ")));
    m_isAsked = false;
    m_answer.clear();
    m_expected.clear();
}

} // namespace toban::test
