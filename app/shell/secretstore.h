// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "secret.h"

#include <QCoreApplication>
#include <QProcessEnvironment>

namespace toban {

/** Where a secret is kept: env:NAME, file:PATH or credential:NAME (in $CREDENTIALS_DIRECTORY). */
struct SecretReference {
    enum class Kind { Environment, File, Credential };

    Kind kind = Kind::Environment;
    QString name;

    friend bool operator==(const SecretReference &, const SecretReference &) = default;
};

/** Malformed where @p text is none of the three forms; the text itself is not repeated, since it
 * may well be the secret. */
[[nodiscard]] Result<SecretReference> parseSecretReference(const QString &text);

/** Fetches secrets by reference. Nothing is kept: every call looks again, so a rotated token is
 *  seen. Errors (kind Auth) name the reference, never the value. Thread-safe. */
class SecretStore final {
    Q_DECLARE_TR_FUNCTIONS(toban::SecretStore)

public:
    /** @p workspaceFile: relative file: paths are relative to its folder. */
    explicit SecretStore(QString workspaceFile,
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment());

    /** One trailing line break is cut; anything else that cannot stand in a header is refused. A
     *  file: must be a regular file, ours, and closed to everyone else (mode 0600 or 0400). */
    [[nodiscard]] Result<Secret> resolve(const QString &reference) const;

private:
    [[nodiscard]] Result<QByteArray> fromEnvironment(const QString &name) const;
    [[nodiscard]] Result<QByteArray> fromFile(const QString &path) const;
    [[nodiscard]] Result<QByteArray> fromCredential(const QString &name) const;

    QString m_workspaceFile;
    QProcessEnvironment m_environment;
};

} // namespace toban
