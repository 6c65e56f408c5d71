// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertrule.h"
#include "httptypes.h"

namespace toban::prometheus {

/** Readers of the alerting routes of the Prometheus HTTP API, which VictoriaMetrics, vmalert and
 *  Grafana speak too: replies in, values out, no I/O, any thread. Failures as in
 *  prometheusreader.h; Malformed also where a list or what makes an alert is missing, as an empty
 *  list would say that all is well. */

/** One alert in the words of the server. */
struct ToldAlert {
    Labels labels;
    Labels annotations;
    QString state; ///< "pending", "firing"; Grafana: "Alerting (NoData)" …
    Instant since;
    std::optional<double> value; ///< nullopt also where Grafana writes several in a text
    QString link; ///< vmalert's "source"; empty: not told
};

/** One rule and the alerts it has now. */
struct ToldRule {
    AlertRule rule;
    QString health; ///< "ok", "err", "unknown"; Grafana: "error", "nodata"
    std::vector<ToldAlert> alerts;
};

/** /api/v1/alerts. */
[[nodiscard]] Result<std::vector<ToldAlert>> readAlerts(const HttpReply &reply);
using ToldRules = std::vector<ToldRule>;
/** As readAlertRules, of a server that must have the route. */
[[nodiscard]] Result<ToldRules> readAllRules(const HttpReply &reply);
/** /api/v1/rules; recording rules are left out. nullopt where the server has no such route, or does
 *  not let us. */
[[nodiscard]] Result<std::optional<ToldRules>> readAlertRules(const HttpReply &reply);
/** global.external_labels of /api/v1/status/config. Empty where the server does not tell: it has no
 *  such route, does not let us, or is a VictoriaMetrics, which does not add them to alerts. */
[[nodiscard]] Result<Labels> readExternalLabels(const HttpReply &reply);

/** @p labels as Prometheus sends them on: a label that the alert has wins. */
[[nodiscard]] Labels withExternalLabels(const Labels &labels, const Labels &external);

} // namespace toban::prometheus
