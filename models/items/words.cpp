// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words.h"

#include "alert.h"
#include "quantity.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace toban::words {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(toban::Words)
};

QString age(Millis span)
{
    const qint64 seconds = std::max<qint64>(0, span.count() / 1000);
    if (seconds < 120)
        return Words::tr("%1 s", "age").arg(seconds);
    if (seconds < 7200)
        return Words::tr("%1 min", "age").arg(seconds / 60);
    if (seconds < 172800)
        return Words::tr("%1 h", "age").arg(seconds / 3600);
    return Words::tr("%1 d", "age").arg(seconds / 86400);
}

QString lastSpan(Millis span)
{
    const qint64 minutes = span.count() / 60000;
    if (minutes < 1 || span.count() % 60000 != 0)
        return Words::tr("last %1").arg(durationText(span));
    if (minutes % 1440 == 0)
        return Words::tr("last %1 d").arg(minutes / 1440);
    if (minutes % 60 == 0)
        return Words::tr("last %1 h").arg(minutes / 60);
    return Words::tr("last %1 min").arg(minutes);
}

QString freshness(Freshness freshness)
{
    switch (freshness) {
    case Freshness::Live:
        return Words::tr("live", "freshness");
    case Freshness::Late:
        return Words::tr("late", "freshness");
    case Freshness::Stale:
        return Words::tr("stale", "freshness");
    case Freshness::Lost:
        return Words::tr("lost", "freshness");
    case Freshness::Offline:
        return Words::tr("offline", "freshness");
    case Freshness::Unknown:
        return Words::tr("unknown", "freshness");
    }
    return {};
}

QString sourceName(const SourceId &source)
{
    const SourceId whole = sourceOfChannel(source);
    return whole == source ? source.text() : Words::tr("%1 (alerts)").arg(whole.text());
}

QString sourceState(SourceState state)
{
    switch (state) {
    case SourceState::Unknown:
        return Words::tr("not asked", "source state");
    case SourceState::Ok:
        return Words::tr("ok", "source state");
    case SourceState::Failing:
        return Words::tr("failing", "source state");
    case SourceState::Refused:
        return Words::tr("refused", "source state");
    }
    return {};
}

QString provenance(Provenance provenance)
{
    switch (provenance) {
    case Provenance::Raw:
        return Words::tr("raw", "provenance");
    case Provenance::Histogram:
        return Words::tr("histogram", "provenance");
    case Provenance::Sketch:
        return Words::tr("sketch", "provenance");
    case Provenance::Source:
        return Words::tr("from the source", "provenance");
    case Provenance::Extrapolated:
        return Words::tr("extrapolated", "provenance");
    case Provenance::Refused:
        return Words::tr("not computable", "provenance");
    }
    return {};
}

QString errorKind(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
        return Words::tr("cancelled", "error");
    case ErrorKind::Timeout:
        return Words::tr("no answer in time", "error");
    case ErrorKind::Offline:
        return Words::tr("cannot be reached", "error");
    case ErrorKind::Tls:
        return Words::tr("certificate problem", "error");
    case ErrorKind::Auth:
        return Words::tr("access refused", "error");
    case ErrorKind::RateLimited:
        return Words::tr("asked to slow down", "error");
    case ErrorKind::Http:
        return Words::tr("answered with an error", "error");
    case ErrorKind::Malformed:
        return Words::tr("not understood", "error");
    case ErrorKind::TooLarge:
        return Words::tr("answer too large", "error");
    case ErrorKind::Storage:
        return Words::tr("storage problem", "error");
    case ErrorKind::SchemaTooNew:
        return Words::tr("written by a newer version", "error");
    case ErrorKind::Unsupported:
        return Words::tr("not supported", "error");
    }
    return {};
}

QString requestChange(RequestChange change)
{
    switch (change) {
    case RequestChange::New:
        return Words::tr("new", "request");
    case RequestChange::Gone:
        return Words::tr("gone", "request");
    case RequestChange::Faster:
        return Words::tr("faster", "request");
    case RequestChange::Slower:
        return Words::tr("slower", "request");
    case RequestChange::Same:
        return Words::tr("same", "request");
    case RequestChange::TooFew:
        return Words::tr("too few calls", "request");
    }
    return {};
}

QString baseline(Baseline::Kind kind)
{
    switch (kind) {
    case Baseline::Kind::PreviousPeriod:
        return Words::tr("the previous period");
    case Baseline::Kind::DayBefore:
        return Words::tr("the day before");
    case Baseline::Kind::WeekBefore:
        return Words::tr("the week before");
    case Baseline::Kind::Fixed:
        return Words::tr("a range of its own");
    }
    return {};
}

QString emptiness(Emptiness emptiness, const std::optional<Error> &error)
{
    switch (emptiness) {
    case Emptiness::None:
        return {};
    case Emptiness::NoSuchSeries:
        return Words::tr("The source has no such series.");
    case Emptiness::Gap:
        return Words::tr("No data in this time range.");
    case Emptiness::SourceError:
        return error
            ? Words::tr("The source %1: %2").arg(errorKind(error->kind), error->detail.left(120))
            : Words::tr("The source failed.");
    case Emptiness::FilteredOut:
        return Words::tr("The filter hides everything.");
    case Emptiness::NeverAsked:
        return Words::tr("The source was never asked about this range.");
    }
    return {};
}

QString groupMembers(const RequestMembers &members, const QStringList &names)
{
    static constexpr qsizetype most = 15;
    QStringList rules;
    for (const RequestGroup &rule : members.rules)
        rules << rule.match;
    // the first line decides whether a tool tip is taken for rich text: nothing foreign in it
    QStringList lines = {
        Words::tr("%n request(s) in one row, grouped by:", nullptr, static_cast<int>(names.size())),
        rules.join(u'\n'), {}};
    lines += names.mid(0, most);
    if (names.size() > most)
        lines << Words::tr("… and %n more", nullptr, static_cast<int>(names.size() - most));
    return lines.join(u'\n');
}

QString quantileName(double q)
{
    return u'p' + QString::number(q * 100, 'g', 6);
}

QString quantileInterval(const QuantileEstimate &estimate)
{
    const QString name = quantileName(estimate.q);
    if (estimate.provenance == Provenance::Refused)
        return Words::tr("%1 cannot be computed: %2").arg(name, estimate.reason);
    const QString count = quantityText({estimate.observations, Unit::Count});
    if (std::isnan(estimate.value))
        return Words::tr("%1: no observations").arg(name);
    return Words::tr("%1 %2, between %3 and %4, n = %5")
        .arg(name, quantityText({estimate.value, Unit::Seconds}),
            quantityText({estimate.low, Unit::Seconds}),
            quantityText({estimate.high, Unit::Seconds}), count);
}

QString quantileSentence(const QuantileEstimate &estimate)
{
    QString text = quantileInterval(estimate);
    if (estimate.provenance == Provenance::Refused || std::isnan(estimate.value))
        return text;
    text += u" \u00b7 "_s + provenance(estimate.provenance);
    if (!estimate.isEnough()) {
        const double needed = std::ceil(10 / (1 - estimate.q) - 1e-9);
        text += u'\n'
            + Words::tr("n = %1, %2 needs %3", "too few observations")
                  .arg(quantityText({estimate.observations, Unit::Count}), quantileName(estimate.q),
                      quantityText({needed, Unit::Count}));
    }
    return text;
}

} // namespace toban::words
