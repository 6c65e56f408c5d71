// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertsource.h"
#include "exchangerecorder.h"
#include "sourcesettings.h"

#include <memory>

namespace toban {

class Clock;

/** An Alertmanager, or what speaks its API v2 below a path: Mimir (…/alertmanager), Grafana's own
 *  (…/api/alertmanager/grafana). */
class AlertmanagerSource final : public AlertSource {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AlertmanagerSource)

public:
    /** @p settling: for so long after its start it may not have been told of every alert again; by
     *  itself Prometheus sends an alert again once a minute. @p clock and @p recorder outlive it.
     */
    AlertmanagerSource(SourceSettings settings, Millis settling, const Clock &clock,
        ExchangeRecorder &recorder, QObject *parent = nullptr);
    ~AlertmanagerSource() override;

    /** All alerts of all states. Silences that cannot be had cost a warning; where the status
     *  cannot be had for a passing reason, the answer is not settled. */
    [[nodiscard]] QFuture<Result<AlertAnswer>> fetchAlerts() override;
    [[nodiscard]] AlertCapabilities capabilities() const override { return {true, false}; }
    [[nodiscard]] QFuture<Result<QString>> setSilence(const Silence &silence) override;
    [[nodiscard]] QFuture<Result<void>> expireSilence(const QString &id) override;

private:
    struct Fetch;
    void alertsCame(const std::shared_ptr<Fetch> &fetch);
    void silencesCame(const std::shared_ptr<Fetch> &fetch);
    void finish(const std::shared_ptr<Fetch> &fetch) const;

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace toban
