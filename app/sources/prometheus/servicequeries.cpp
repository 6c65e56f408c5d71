// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servicequeries.h"

namespace toban::promql {

QString quoted(const QString &text)
{
    static const QString special = QStringLiteral("\\.+*?()|[]{}^$");
    QString out;
    for (const QChar sign : text) {
        if (special.contains(sign))
            out += u'\\';
        out += sign;
    }
    return out;
}

static Matcher oneOf(const QString &label, const QStringList &values)
{
    if (values.size() == 1)
        return {label, Matcher::Op::Equal, values.first()};
    QStringList choices;
    for (const auto &value : values)
        choices << quoted(value);
    return {label, Matcher::Op::Regex, choices.join(u'|')};
}

QString selector(const QStringList &names, const Matchers &match)
{
    Matchers all{oneOf(QStringLiteral("__name__"), names)};
    all.insert(all.end(), match.begin(), match.end());
    return u'{' + matchersText(all) + u'}';
}

QString window(Millis span)
{
    return span % 1s == Millis(0) ? QStringLiteral("%1s").arg(span / 1s)
                                  : QStringLiteral("%1ms").arg(span.count());
}

Cover coverOf(TimeSpan span)
{
    const Instant at = std::chrono::ceil<std::chrono::seconds>(span.to);
    return {at, std::chrono::ceil<std::chrono::seconds>(at - span.from)};
}

Grid gridOf(TimeSpan span, Millis step)
{
    const qint64 width = std::max<qint64>(step.count(), 1);
    const auto down
        = [width](qint64 ms) { return (ms >= 0 ? ms : ms - width + 1) / width * width; };
    return {fromMs(down(toMs(span.from)) + width), fromMs(down(toMs(span.to)))};
}

QStringList latencyMetrics(const LatencySignal &latency)
{
    if (latency.kind == HistogramKind::Native)
        return {latency.metric};
    return {latency.metric + QStringLiteral("_bucket"), latency.metric + QStringLiteral("_sum"),
        latency.metric + QStringLiteral("_count")};
}

QString countSeries(const LatencySignal &latency)
{
    QStringList names{latency.metric};
    if (latency.kind == HistogramKind::Classic)
        names = {
            latency.metric + QStringLiteral("_bucket"), latency.metric + QStringLiteral("_count")};
    return QStringLiteral("count by (__name__, job, instance, cluster) (%1)")
        .arg(selector(names, latency.match));
}

static QString ranged(const QString &selector, Millis length)
{
    return selector + u'[' + window(length) + u']';
}

QString rawLatency(const LatencySignal &latency, Millis length)
{
    return ranged(selector(latencyMetrics(latency), latency.match), length);
}

QString rawOutcome(const OutcomeSignal &outcome, Millis length)
{
    return ranged(selector({outcome.metric}, outcome.match), length);
}

QString rawTargets(const QStringList &jobs, const QStringList &clusters, Millis length)
{
    Matchers match{oneOf(QStringLiteral("job"), jobs)};
    if (!clusters.isEmpty())
        match.push_back(oneOf(QStringLiteral("cluster"), clusters));
    match.insert(match.begin(),
        {QStringLiteral("__name__"), Matcher::Op::Regex,
            QStringLiteral("up|scrape_duration_seconds|process_start_time_seconds|.+_build_info")});
    return ranged(u'{' + matchersText(match) + u'}', length);
}

QString mostScrapes(const QStringList &jobs, Millis length)
{
    const Matchers match{oneOf(QStringLiteral("job"), jobs)};
    return QStringLiteral("max(count_over_time(%1))")
        .arg(ranged(selector({QStringLiteral("up")}, match), length));
}

QString summedIncrease(
    const QString &metric, const Matchers &match, const QStringList &labels, Millis length)
{
    return QStringLiteral("sum by (%1) (increase(%2))")
        .arg(labels.join(QStringLiteral(", ")), ranged(selector({metric}, match), length));
}

QStringList keptLabels(const Service &service)
{
    QStringList labels = service.requestLabels;
    if (!service.outcome.statusLabel.isEmpty())
        labels << service.outcome.statusLabel;
    for (const auto &matcher : service.outcome.errors)
        labels << matcher.label;
    labels.removeDuplicates();
    return labels;
}

} // namespace toban::promql
