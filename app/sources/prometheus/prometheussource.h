// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchangerecorder.h"
#include "metricsource.h"
#include "prometheusapi.h"
#include "sourceinfo.h"

#include <memory>

namespace toban {

class FetchJob;

/** A server that speaks the Prometheus query API, asked for the signals of services. Lives on the
 *  caller's thread (which runs an event loop); nothing blocks. Futures finish on that thread, or
 *  with Cancelled when the source is destroyed. */
class PrometheusSource final : public MetricSource {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PrometheusSource)

public:
    /** @p clock and @p recorder outlive the source. */
    PrometheusSource(SourceSettings settings, const Clock &clock, ExchangeRecorder &recorder,
        QObject *parent = nullptr);
    ~PrometheusSource() override;

    /** Everything of @p service in the span: raw histograms, outcome counters, up,
     *  scrape_duration_seconds and process_start_time_seconds of its jobs at their true scrape
     *  times, and saturation at whole multiples of @p step. A metric that does not exist is an
     *  empty answer, not an error. coverage is set where every part was answered whole. Fails when
     *  latency, outcome or target data cannot be had; a failing saturation query is a warning.
     *  Some hundred exemplars of the latency at most come along, where the server has any. */
    [[nodiscard]] QFuture<Result<Fetched>> fetch(
        const Service &service, TimeSpan span, Millis step) override;

    [[nodiscard]] QFuture<Result<SourceInfo>> probe();

    [[nodiscard]] PrometheusApi &api();
    [[nodiscard]] const SourceSettings &settings() const;

private:
    void fetchDone(FetchJob *job, Result<Fetched> &fetched);
    void refreshProduct();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace toban
