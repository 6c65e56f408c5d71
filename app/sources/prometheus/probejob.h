// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prometheusapi.h"
#include "sourceinfo.h"

#include <QObject>
#include <QPromise>

#include <functional>

namespace toban {

/** Finds out who answers. Calls @c done once, unless it is destroyed before; its future then has
 *  Cancelled. */
class ProbeJob final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProbeJob)

public:
    ProbeJob(HttpClient &client, PrometheusApi &api, const Clock &clock,
        std::function<void(ProbeJob *)> done);
    ~ProbeJob() override;

    [[nodiscard]] QFuture<Result<SourceInfo>> future() const { return m_promise.future(); }
    void start();

private:
    void built(const Result<BuildInfo> &build);
    void askByQuery(const Error &buildError);
    void askVictoria(const BuildInfo &build);
    void finish(Result<SourceInfo> info);

    HttpClient &m_client;
    PrometheusApi &m_api;
    const Clock &m_clock;
    std::function<void(ProbeJob *)> m_done;
    QPromise<Result<SourceInfo>> m_promise;
    bool m_finished = false;
};

} // namespace toban
