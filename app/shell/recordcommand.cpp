// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordcommand.h"

#include "rangefetcher.h"

#include <cstdio>

#include <unistd.h>

namespace toban {

static constexpr int reportEveryMs = 60'000;

RecordCommand::RecordCommand(Composition &composition, Options options, QObject *parent)
    : QObject(parent)
    , m_composition(composition)
    , m_options(options)
    , m_isTerminal(::isatty(STDERR_FILENO) == 1)
{
    connect(&m_tick, &QTimer::timeout, this, [this] {
        const auto state = m_composition.poller()->state();
        QString line = tr("%1: %2 answers, %3 failures")
                           .arg(durationText(Millis(m_elapsed.elapsed() / 1000 * 1000)))
                           .arg(m_answers)
                           .arg(m_failures);
        line += pastText();
        if (state.storeError)
            line += tr(", not stored: %1").arg(errorText(*state.storeError));
        report(line);
    });
}

RecordCommand::~RecordCommand() = default;

void RecordCommand::start()
{
    m_elapsed.start();
    if (m_options.range)
        fetchNext();
    else
        startPolling();
}

/// How far the filling of what was missed is; empty: nothing is missing.
QString RecordCommand::pastText() const
{
    Millis left{0};
    Millis done{0};
    std::optional<Millis> remaining;
    for (const BackfillState &state : m_composition.poller()->backfills()) {
        left += state.left;
        done += state.done;
        if (state.remaining)
            remaining = std::max(remaining.value_or(Millis(0)), *state.remaining);
    }
    if (left < 1s)
        return {};
    const auto percent = static_cast<int>(100 * done.count() / (done + left).count());
    const auto seconds = [](Millis span) { return span / 1000 * 1000; };
    const QString text = tr(", %1 of the past still to fetch (%2 % done)")
                             .arg(durationText(seconds(left)))
                             .arg(percent);
    return remaining && *remaining >= 1s
        ? text + tr(", about %1 left").arg(durationText(seconds(*remaining)))
        : text;
}

void RecordCommand::startPolling()
{
    connect(m_composition.poller(), &Poller::polled, this, &RecordCommand::polled);
    const auto count = [this](const SourceId &, bool isOk) { ++(isOk ? m_answers : m_failures); };
    connect(m_composition.poller(), &Poller::alertsPolled, this, count);
    connect(m_composition.poller(), &Poller::onCallPolled, this, count);
    m_composition.poller()->start();
    m_tick.start(1000);
    if (m_options.duration)
        QTimer::singleShot(*m_options.duration, this, &RecordCommand::endPolling);
}

void RecordCommand::polled(const ServiceId &, bool isOk)
{
    ++(isOk ? m_answers : m_failures);
}

void RecordCommand::endPolling()
{
    if (m_isDone)
        return;
    m_isDone = true;
    m_tick.stop();
    m_composition.poller()->stop();
    report(tr("recorded for %1: %2 answers, %3 failures")
               .arg(durationText(Millis(m_elapsed.elapsed() / 1000 * 1000)))
               .arg(m_answers)
               .arg(m_failures),
        true);
    if (m_answers == 0 && m_failures == 0)
        report(tr("no source has answered yet; give it more time with --for"), true);
    else if (m_answers == 0)
        reportErrors();
    Q_EMIT finished(m_answers > 0 ? ExitCode::Ok : ExitCode::Unavailable);
}

void RecordCommand::reportErrors()
{
    const auto health = m_composition.store().health(m_composition.clock().now());
    if (!health)
        return;
    for (const auto &source : *health)
        if (source.last.error)
            report(source.last.source.text() + QStringLiteral(": ") + errorText(*source.last.error),
                true);
}

void RecordCommand::fetchNext()
{
    const auto &services = m_composition.workspace().services;
    if (m_service == services.size()) {
        report(tr("%L1 values fetched in %2")
                   .arg(m_values)
                   .arg(durationText(Millis(m_elapsed.elapsed()))),
            true);
        Q_EMIT finished(ExitCode::Ok);
        return;
    }
    const Service &service = services[m_service];
    const auto missing = m_composition.store().holes(service.id, *m_options.range);
    if (!missing) {
        fetched(missing.error());
        return;
    }
    if (missing->empty())
        report(tr("%1: all of it is held already").arg(service.id.text()), true);
    fetchMissing(service, *missing);
}

void RecordCommand::fetchMissing(const Service &service, const std::vector<TimeSpan> &missing)
{
    auto *source = m_composition.source(service.source);
    m_fetcher = std::make_unique<RangeFetcher>(service, missing, *source, m_composition.store());
    connect(
        m_fetcher.get(), &RangeFetcher::progressed, this, [this, id = service.id](int n, int of) {
            report(tr("%1: %2 of %3 slices").arg(id.text()).arg(n).arg(of));
        });
    connect(m_fetcher.get(), &RangeFetcher::finished, this, &RecordCommand::fetched,
        Qt::QueuedConnection);
    m_fetcher->start();
}

void RecordCommand::fetched(const std::optional<Error> &error)
{
    if (error) {
        report(errorText(*error), true);
        Q_EMIT finished(exitCodeFor(error->kind));
        return;
    }
    m_values += m_fetcher->values();
    ++m_service;
    fetchNext();
}

void RecordCommand::interrupt()
{
    if (!m_options.range) {
        endPolling();
        return;
    }
    m_fetcher.reset();
    report(tr("interrupted; what was fetched is stored"), true);
    Q_EMIT finished(ExitCode::TryLater);
}

void RecordCommand::report(const QString &line, bool isLast)
{
    if (!m_isTerminal && !isLast && m_lastReport.isValid()
        && m_lastReport.elapsed() < reportEveryMs)
        return;
    m_lastReport.start();
    const QByteArray text = line.toLocal8Bit();
    if (m_isTerminal)
        std::fprintf(stderr, "\r\033[K%s%s", text.constData(), isLast ? "\n" : "");
    else
        std::fprintf(stderr, "%s\n", text.constData());
    std::fflush(stderr);
}

} // namespace toban
