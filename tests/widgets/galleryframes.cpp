// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "galleryframes.h"

#include <cmath>
#include <random>

namespace toban::gallery {

static constexpr double pi = 3.14159265358979;
static const Instant start = fromMs(1'794'618'000'000); // 2026-11-14 10:00 in Tokyo
static constexpr Millis hour = std::chrono::hours(1);
static const double nan = std::numeric_limits<double>::quiet_NaN();

static QString word(bool isJapanese, const char16_t *english, const char16_t *japanese)
{
    return QString::fromUtf16(isJapanese ? japanese : english);
}

static ChartFrame hourFrame(Unit unit)
{
    ChartFrame frame;
    frame.span = {start, start + hour};
    frame.zone = QTimeZone(QByteArrayLiteral("Asia/Tokyo"));
    frame.unit = unit;
    return frame;
}

struct Shape {
    double calm = 0;
    double bad = 0;
    double noise = 0;
    unsigned seed = 1;
    int points = 240;
};

static bool isBad(double share)
{
    return share > 0.425 && share < 0.73;
}

static LineSeries lineOf(const QString &name, Token token, const Shape &shape)
{
    std::minstd_rand random(shape.seed);
    std::normal_distribution<double> normal;
    LineSeries line;
    line.name = name;
    line.token = token;
    double drift = 0;
    for (int index = 1; index <= shape.points; ++index) {
        const double share = static_cast<double>(index) / shape.points;
        drift = drift * 0.85 + normal(random) * shape.noise;
        line.times.push_back(start + hour * index / shape.points);
        const double wave = 1 + 0.06 * std::sin(share * 3 * pi);
        line.values.push_back((isBad(share) ? shape.bad : shape.calm) * (wave + drift));
    }
    return line;
}

static void name(LineSeries &line, Unit unit)
{
    line.endLabel = line.name + u' ' + quantityText({line.values.back(), unit});
}

static Band bandAround(const ChartFrame &frame, int line, double below, double above)
{
    Band band;
    const LineSeries &owner = frame.lines[static_cast<size_t>(line)];
    band.token = owner.token;
    band.line = line;
    band.times = owner.times;
    for (const double value : owner.values) {
        band.low.push_back(value * below);
        band.high.push_back(value * above);
    }
    return band;
}

static VolumeBars calls(bool isJapanese, int columns, double calm)
{
    VolumeBars bars;
    bars.name = word(isJapanese, u"calls", u"呼び出し");
    std::minstd_rand random(9);
    for (int index = 0; index < columns; ++index) {
        bars.spans.push_back(
            {start + hour * index / columns, start + hour * (index + 1) / columns});
        bars.values.push_back(
            std::floor(calm * (0.8 + 0.4 * static_cast<double>(random() % 1000) / 1000)));
    }
    return bars;
}

ChartFrame latency(bool isJapanese)
{
    ChartFrame frame = hourFrame(Unit::Seconds);
    frame.title = word(isJapanese, u"Latency", u"応答時間");
    frame.lines = {lineOf(QStringLiteral("p50"), Token::P50, {0.125, 1.05, 0.01, 2, 120}),
        lineOf(QStringLiteral("p90"), Token::P90, {0.27, 1.38, 0.02, 3, 120}),
        lineOf(QStringLiteral("p95"), Token::P95, {0.32, 1.55, 0.02, 4, 120}),
        lineOf(QStringLiteral("p99"), Token::P99, {0.385, 1.65, 0.04, 5, 120})};
    frame.lines[0].isDashed = true;
    frame.lines[2].width = 1.2;
    frame.lines[3].width = 1.8;
    for (LineSeries &line : frame.lines)
        name(line, frame.unit);
    frame.bands = {bandAround(frame, 3, 0.85, 1.18)};
    frame.thresholds = {{0.8, QStringLiteral("SLO p99 ≤ 800 ms"), Token::Warn}};
    frame.tints = {{{start + hour * 27 / 60, start + hour * 44 / 60}, Token::Critical,
        QStringLiteral("LatencyP99High")}};
    frame.marks = {{start + hour * 25 / 60, QStringLiteral("deploy 1.4.3"), Token::Info},
        {start + hour * 44 / 60, QStringLiteral("deploy 1.4.2"), Token::Info}};
    frame.volume = calls(isJapanese, 60, 2400);
    return frame;
}

ChartFrame traffic(bool isJapanese)
{
    ChartFrame frame = hourFrame(Unit::PerSecond);
    frame.title = word(isJapanese, u"Traffic", u"トラフィック");
    frame.lines = {lineOf(QStringLiteral("2xx"), Token::P90, {42, 46, 0.02, 6}),
        lineOf(QStringLiteral("4xx"), Token::Warn, {2.9, 3.1, 0.02, 7}),
        lineOf(QStringLiteral("5xx"), Token::Critical, {1.1, 7.2, 0.01, 8})};
    frame.lines[0].isFilled = true;
    for (LineSeries &line : frame.lines)
        name(line, frame.unit);
    return frame;
}

ChartFrame stackedTraffic(bool isJapanese)
{
    ChartFrame frame = traffic(isJapanese);
    std::swap(frame.lines[0], frame.lines[2]);
    frame.isStacked = true;
    return frame;
}

ChartFrame errors(bool isJapanese)
{
    ChartFrame frame = hourFrame(Unit::ErrorRatio);
    frame.title = word(isJapanese, u"Errors", u"エラー");
    frame.lines = {lineOf(
        word(isJapanese, u"errors", u"エラー率"), Token::Critical, {0.006, 0.246, 0.004, 9})};
    frame.lines[0].isFilled = true;
    frame.lines[0].width = 1.4;
    frame.lines[0].endLabel = quantityText({frame.lines[0].values.back(), frame.unit});
    frame.tints = {{{start + hour * 27 / 60, start + hour * 44 / 60}, Token::Critical,
        QStringLiteral("ErrorRatioHigh")}};
    return frame;
}

ChartFrame saturation(bool isJapanese)
{
    ChartFrame frame = hourFrame(Unit::Ratio);
    frame.title = word(isJapanese, u"Saturation", u"飽和度");
    frame.high = 1;
    frame.lines = {lineOf(QStringLiteral("queue"), Token::P50, {0.12, 0.48, 0.02, 10}),
        lineOf(QStringLiteral("cpu"), Token::P90, {0.32, 0.31, 0.015, 11}),
        lineOf(QStringLiteral("db pool"), Token::P95, {0.41, 0.39, 0.02, 12}),
        lineOf(QStringLiteral("workers"), Token::P99, {0.55, 0.83, 0.02, 13})};
    frame.lines[3].width = 1.6;
    for (LineSeries &line : frame.lines)
        name(line, frame.unit);
    return frame;
}

ChartFrame dense()
{
    ChartFrame frame = hourFrame(Unit::Seconds);
    frame.title = QStringLiteral("100,000 samples, one of them 12 s");
    frame.isLog = true;
    frame.lines = {lineOf(QStringLiteral("max"), Token::Max, {0.2, 0.7, 0.12, 14, 100'000})};
    for (double &value : frame.lines[0].values)
        value = std::max(value, 0.01);
    frame.lines[0].values[20'000] = 12;
    name(frame.lines[0], frame.unit);
    return frame;
}

ChartFrame overfull()
{
    ChartFrame frame = hourFrame(Unit::Bytes);
    frame.title = QStringLiteral("Memory by instance");
    const std::array<Token, 5> ramp = {Token::P50, Token::P90, Token::P95, Token::P99, Token::Max};
    for (unsigned index = 0; index < 12; ++index) {
        const double size = 3.0e8 + 9.0e7 * (index % 7) + 2e7 * index;
        frame.lines.push_back(lineOf(QStringLiteral("app-%1.tokyo").arg(index), ramp[index % 5],
            {size, size * 1.1, 0.012, 20 + index}));
        name(frame.lines.back(), frame.unit);
    }
    frame.empty = {EmptyKind::Truncated, QStringLiteral("12 of 38 instances shown (limit 12)"), {},
        QStringLiteral("Show all")};
    return frame;
}

ChartFrame lowCounts(bool isJapanese)
{
    ChartFrame frame = hourFrame(Unit::Seconds);
    frame.title = word(isJapanese, u"Low traffic", u"少ない呼び出し");
    frame.lines = {lineOf(QStringLiteral("p50"), Token::P50, {0.11, 0.16, 0.05, 31, 30}),
        lineOf(QStringLiteral("p99"), Token::P99, {0.5, 0.9, 0.2, 32, 30})};
    frame.lines[0].isDashed = true;
    LineSeries &top = frame.lines[1];
    top.width = 1.8;
    top.needed = 1000;
    top.shape = LineShape::Steps;
    for (size_t index = 0; index < top.values.size(); ++index) {
        top.counts.push_back(index > 8 && index < 16 ? 1800 : 312);
        top.weak.push_back(index > 8 && index < 16 ? 0 : 1);
    }
    for (LineSeries &line : frame.lines)
        name(line, frame.unit);
    frame.bands = {bandAround(frame, 1, 0.5, 1.6)};
    frame.bands[0].high[20] = std::numeric_limits<double>::infinity();
    frame.volume = calls(isJapanese, 30, 300);
    frame.widened = {{start + hour * 40 / 60, start + hour * 46 / 60},
        {start + hour * 46 / 60, start + hour * 54 / 60}};
    return frame;
}

ChartFrame gaps(bool isJapanese)
{
    ChartFrame frame = latency(isJapanese);
    frame.title = word(isJapanese, u"Gaps", u"欠測");
    frame.tints.clear();
    for (LineSeries &line : frame.lines)
        for (size_t index = 60; index < 75; ++index)
            line.values[index] = index == 67 ? line.values[index] : nan;
    for (size_t index = 60; index < 75; ++index)
        frame.bands[0].low[index] = frame.bands[0].high[index] = nan;
    frame.hatches = {{{start + hour * 30 / 60, start + hour * 37 / 60},
        word(isJapanese, u"not asked", u"未取得")}};
    return frame;
}

ChartFrame allZero(bool isJapanese)
{
    ChartFrame frame = hourFrame(Unit::ErrorRatio);
    frame.title = word(isJapanese, u"No errors", u"エラーなし");
    frame.lines = {lineOf(word(isJapanese, u"errors", u"エラー率"), Token::P95, {0, 0, 0, 1})};
    frame.lines[0].width = 1.4;
    frame.lines[0].endLabel = quantityText({0, frame.unit});
    return frame;
}

ChartFrame overnight()
{
    ChartFrame frame = hourFrame(Unit::Seconds);
    frame.title = QStringLiteral("Over the end of summer time, New York");
    frame.zone = QTimeZone(QByteArrayLiteral("America/New_York"));
    const Instant evening = fromMs(1'793'491'200'000); // 2026-10-31 20:00 EDT
    frame.span = {evening, evening + 14 * hour};
    LineSeries line = lineOf(QStringLiteral("p99"), Token::P99, {0.4, 0.5, 0.05, 40, 168});
    for (size_t index = 0; index < line.times.size(); ++index)
        line.times[index] = evening + 5min * static_cast<int>(index + 1);
    name(line, frame.unit);
    frame.lines = {line};
    return frame;
}

ChartFrame empty(EmptyKind kind, bool isJapanese)
{
    ChartFrame frame = hourFrame(Unit::Seconds);
    frame.empty.kind = kind;
    switch (kind) {
    case EmptyKind::None:
    case EmptyKind::Truncated:
        break;
    case EmptyKind::Loading:
        frame.empty.sentence = word(isJapanese, u"Loading…", u"読み込み中…");
        break;
    case EmptyKind::NoSeries:
        frame.empty.sentence = word(isJapanese, u"No such series at this source.",
            u"このソースに該当する系列はありません。");
        frame.empty.detail = QStringLiteral("http_request_duration_seconds_bucket{job=\"shop\"}");
        break;
    case EmptyKind::Gap:
        frame.empty.sentence = word(
            isJapanese, u"Nothing was observed in this period.", u"この期間の観測値はありません。");
        break;
    case EmptyKind::SourceError:
        frame.empty.sentence
            = word(isJapanese, u"The source answered HTTP 503.", u"ソースがHTTP 503を返しました。");
        frame.empty.detail = QStringLiteral(
            "query processing would load too many samples into memory in query execution; expand "
            "the range of --query.max-samples or narrow the question");
        frame.empty.action = word(isJapanese, u"Explain", u"説明");
        break;
    case EmptyKind::FilteredOut:
        frame.empty.sentence = word(isJapanese, u"The filter environment=staging leaves nothing.",
            u"絞り込み environment=staging で該当なし。");
        frame.empty.action = word(isJapanese, u"Clear filter", u"絞り込みを解除");
        break;
    case EmptyKind::NeverAsked:
        frame.empty.sentence = word(isJapanese, u"Nobody has asked for this period yet.",
            u"この期間はまだ取得していません。");
        break;
    }
    return frame;
}

} // namespace toban::gallery
