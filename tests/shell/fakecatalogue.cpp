// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakecatalogue.h"

#include <QMap>
#include <QRegularExpression>

namespace toban {

static const QString nameLabel = QStringLiteral("__name__");

FakeCatalogue::FakeCatalogue(const QStringList &lines)
{
    static const QRegularExpression form(QStringLiteral(R"(^([\w:]+)(\{.*\})?(?:\s+(\S+))?$)"));
    for (const QString &line : lines) {
        const auto match = form.match(line.trimmed());
        const auto matchers = parseMatchers(match.captured(2));
        if (!match.hasMatch() || !matchers)
            qFatal("not a series: %s", qPrintable(line));
        std::vector<Labels::Pair> pairs = {{nameLabel, match.captured(1)}};
        for (const Matcher &matcher : *matchers)
            pairs.emplace_back(matcher.label, matcher.value);
        m_series.emplace_back(Labels(std::move(pairs)), match.captured(3).toDouble());
    }
}

QFuture<Result<QString>> FakeCatalogue::product()
{
    return QtFuture::makeReadyFuture<Result<QString>>(QStringLiteral("Prometheus 2.42.0"));
}

QFuture<Result<QStringList>> FakeCatalogue::metricNames(Instant at)
{
    askedAt.push_back(at);
    if (namesError)
        return QtFuture::makeReadyFuture<Result<QStringList>>(tl::unexpected<Error>(*namesError));
    QStringList names;
    for (const auto &[labels, value] : m_series)
        names << labels.metricName();
    names.removeDuplicates();
    return QtFuture::makeReadyFuture<Result<QStringList>>(names);
}

QFuture<Result<std::vector<Labels>>> FakeCatalogue::series(const QStringList &selectors, Instant at)
{
    askedAt.push_back(at);
    std::vector<Labels> found;
    for (const QString &selector : selectors) {
        const auto matchers = parseMatchers(selector);
        for (const auto &[labels, value] : m_series)
            if (matchers && matchesAll(*matchers, labels))
                found.push_back(labels);
    }
    return QtFuture::makeReadyFuture<Result<std::vector<Labels>>>(found);
}

QFuture<Result<std::vector<NumberSeries>>> FakeCatalogue::instant(const QString &query, Instant at)
{
    askedAt.push_back(at);
    queries << query;
    if (instantError)
        return QtFuture::makeReadyFuture<Result<std::vector<NumberSeries>>>(
            tl::unexpected<Error>(*instantError));
    return QtFuture::makeReadyFuture<Result<std::vector<NumberSeries>>>(evaluate(query, at));
}

QFuture<Result<std::vector<QUrl>>> FakeCatalogue::alertmanagers()
{
    return QtFuture::makeReadyFuture<Result<std::vector<QUrl>>>(told);
}

QFuture<Result<void>> FakeCatalogue::tryAlertmanager(const QUrl &url)
{
    const bool isThere = std::ranges::find(unreachable, url) == unreachable.end();
    return QtFuture::makeReadyFuture(isThere ? Result<void>()
                                             : Result<void>(failure(ErrorKind::Offline,
                                                 url.toString(), QStringLiteral("no route"))));
}

std::vector<NumberSeries> FakeCatalogue::scrapes(const Matchers &match, Instant at) const
{
    std::vector<NumberSeries> found;
    for (const auto &[labels, value] : m_series) {
        if (labels.metricName() != QLatin1StringView("up") || !matchesAll(match, labels))
            continue;
        NumberSeries series{labels, Temporality::Cumulative, {}, {}};
        for (int i = 9; i >= 0; --i) {
            series.times.push_back(at - i * scrapeInterval);
            series.values.push_back(value);
        }
        found.push_back(std::move(series));
    }
    return found;
}

std::vector<NumberSeries> FakeCatalogue::evaluate(const QString &query, Instant at) const
{
    static const QRegularExpression rangeForm(QStringLiteral(R"(^up\{(.*)\}\[10m\]$)"));
    static const QRegularExpression sumForm(QStringLiteral(
        R"(^(?:sum|count) by \(([^)]*)\) \((\{.*\}|rate\((\w+)\[\w+\]\)|histogram_count\(rate\((\w+)\[\w+\]\)\))\)$)"));
    if (const auto range = rangeForm.match(query); range.hasMatch())
        return scrapes(*parseMatchers(range.captured(1)), at);
    const auto sum = sumForm.match(query);
    if (query != QLatin1StringView("up") && !sum.hasMatch())
        qFatal("not understood: %s", qPrintable(query));

    const bool isNative = !sum.captured(4).isEmpty();
    const QString metric = !sum.hasMatch() ? query : sum.captured(3) + sum.captured(4);
    const QString pattern = sum.captured(2).startsWith(u'{') ? sum.captured(2) : QString();
    QMap<Labels, double> sums;
    for (const auto &[labels, value] : m_series) {
        const bool isMeant = pattern.isEmpty() ? labels.metricName() == metric
                                               : matchesAll(*parseMatchers(pattern), labels);
        if (isMeant && (!isNative || nativeMetrics.contains(metric)))
            sums[sum.hasMatch() ? labels.only(sum.captured(1).split(QStringLiteral(", "))) : labels]
                += value;
    }
    std::vector<NumberSeries> found;
    for (auto it = sums.cbegin(); it != sums.cend(); ++it)
        found.push_back({it.key(), Temporality::Cumulative, {at}, {it.value()}});
    return found;
}

} // namespace toban
