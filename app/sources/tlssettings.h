// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sourcesettings.h"

#include <QList>
#include <QSslConfiguration>
#include <QSslError>

namespace toban {

/** The TLS configuration of a source, its files read now. Tls with the file's name otherwise. */
[[nodiscard]] Result<QSslConfiguration> tlsConfiguration(const SourceSettings &settings);

/** Why a certificate was refused and what to do, in sentences. */
[[nodiscard]] QString tlsReason(const QList<QSslError> &errors);

/** Lower-case hex without colons, as pins are compared. */
[[nodiscard]] QString plainFingerprint(const QString &text);
[[nodiscard]] QString fingerprintOf(const QSslCertificate &certificate);

} // namespace toban
