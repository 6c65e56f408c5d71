// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httptypes.h"
#include "labels.h"
#include "queryanswer.h"

#include <QUrl>

namespace toban {

/** Readers of answers of the Prometheus HTTP API: bytes in, values out, no I/O, any thread.
 *  Malformed: not JSON, not whole, bytes behind its end, not this API. Other failures carry the
 *  server's own words. Error contexts are left empty. Bodies have 64 bytes of capacity behind
 *  their end, as HttpClient delivers them (a body without is copied). */
namespace prometheus {

/** The body of a successful answer, or what the status and the body say instead. */
[[nodiscard]] Result<QByteArray> checkedBody(const HttpReply &reply);

[[nodiscard]] Result<QueryAnswer> readQuery(const QByteArray &body);
/** As readQuery, with the series of @p family joined into histograms. */
[[nodiscard]] Result<QueryAnswer> readClassic(const QByteArray &body, const ClassicFamily &family);
/** An answer of query_exemplars, as exemplars of @p family; those that no store could keep are left
 *  out. */
[[nodiscard]] Result<QueryAnswer> readExemplars(const QByteArray &body, const QString &family);
[[nodiscard]] Result<std::vector<Labels>> readSeries(const QByteArray &body);
[[nodiscard]] Result<QStringList> readNames(const QByteArray &body);
[[nodiscard]] Result<std::vector<MetricMetadata>> readMetadata(const QByteArray &body);
/** Those that are in use, without the path of the API. */
[[nodiscard]] Result<std::vector<QUrl>> readAlertmanagers(const QByteArray &body);
[[nodiscard]] Result<BuildInfo> readBuildInfo(const QByteArray &body);

} // namespace prometheus

} // namespace toban
