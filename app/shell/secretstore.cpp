// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secretstore.h"

#include "workspace.h"

#include <QFile>

#include <algorithm>
#include <array>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace toban {

static constexpr qint64 largestSecret = 64 << 10;

static tl::unexpected<Error> secretFailure(const QString &reference, const QString &detail)
{
    return failure(ErrorKind::Auth, SecretStore::tr("secret %1").arg(reference), detail);
}

Result<SecretReference> parseSecretReference(const QString &text)
{
    using Kind = SecretReference::Kind;
    static constexpr std::array<std::pair<QLatin1StringView, Kind>, 3> forms = {
        {{QLatin1StringView("env:"), Kind::Environment}, {QLatin1StringView("file:"), Kind::File},
            {QLatin1StringView("credential:"), Kind::Credential}}};
    for (const auto &[prefix, kind] : forms) {
        const QString name = text.mid(prefix.size());
        if (!text.startsWith(prefix) || name.isEmpty())
            continue;
        const bool isPath = kind == Kind::File;
        if (!isPath && (name.contains(u'/') || name.contains(u'=') || name.startsWith(u'.')))
            continue;
        return SecretReference{kind, name};
    }
    return failure(ErrorKind::Malformed, SecretStore::tr("secret"),
        SecretStore::tr("is not a reference: write env:NAME, file:PATH or credential:NAME"));
}

SecretStore::SecretStore(QString workspaceFile, QProcessEnvironment environment)
    : m_workspaceFile(std::move(workspaceFile))
    , m_environment(std::move(environment))
{
}

static Result<Secret> asSecret(const QString &reference, QByteArray bytes)
{
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    if (bytes.isEmpty())
        return secretFailure(reference, SecretStore::tr("is empty"));
    const bool isPlain = std::none_of(bytes.cbegin(), bytes.cend(),
        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    if (!isPlain)
        return secretFailure(reference, SecretStore::tr("holds line breaks or control characters"));
    return Secret(std::move(bytes));
}

Result<Secret> SecretStore::resolve(const QString &reference) const
{
    const auto parsed = parseSecretReference(reference);
    if (!parsed)
        return tl::unexpected<Error>(parsed.error());
    const auto bytes = [&]() -> Result<QByteArray> {
        switch (parsed->kind) {
        case SecretReference::Kind::Environment:
            return fromEnvironment(parsed->name);
        case SecretReference::Kind::File:
            return fromFile(parsed->name);
        case SecretReference::Kind::Credential:
            return fromCredential(parsed->name);
        }
        return {};
    }();
    return bytes.and_then(
        [&reference](const QByteArray &found) { return asSecret(reference, found); });
}

Result<QByteArray> SecretStore::fromEnvironment(const QString &name) const
{
    if (!m_environment.contains(name))
        return secretFailure(
            QStringLiteral("env:") + name, SecretStore::tr("the environment variable is not set"));
    return m_environment.value(name).toUtf8();
}

/// Judges the open file, not its name, so that nobody can swap it in between.
static QString modeComplaint(int descriptor, const QString &path)
{
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0)
        return qt_error_string();
    if (!S_ISREG(status.st_mode))
        return SecretStore::tr("is not a regular file");
    if (status.st_uid != ::geteuid())
        return SecretStore::tr("belongs to another user");
    if ((status.st_mode & 077) != 0)
        return SecretStore::tr("is open to others (mode %1): chmod 600 %2")
            .arg(status.st_mode & 0777, 4, 8, QLatin1Char('0'))
            .arg(path);
    return {};
}

static Result<QByteArray> contentsOf(
    const QString &path, const QString &reference, QString (*complaint)(int, const QString &))
{
    const int descriptor
        = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return secretFailure(reference, qt_error_string());
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return secretFailure(reference, file.errorString());
    }
    if (complaint)
        if (const QString why = complaint(descriptor, path); !why.isEmpty())
            return secretFailure(reference, why);
    const QByteArray bytes = file.read(largestSecret + 1);
    if (file.error() != QFileDevice::NoError)
        return secretFailure(reference, file.errorString());
    if (bytes.size() > largestSecret)
        return secretFailure(reference, SecretStore::tr("is larger than 64 KiB"));
    return bytes;
}

Result<QByteArray> SecretStore::fromFile(const QString &path) const
{
    return contentsOf(
        resolvedPath(m_workspaceFile, path), QStringLiteral("file:") + path, &modeComplaint);
}

Result<QByteArray> SecretStore::fromCredential(const QString &name) const
{
    const QString reference = QStringLiteral("credential:") + name;
    const QString folder = m_environment.value(QStringLiteral("CREDENTIALS_DIRECTORY"));
    if (folder.isEmpty())
        return secretFailure(reference,
            SecretStore::tr("CREDENTIALS_DIRECTORY is not set: start Toban from a unit "
                            "with LoadCredential="));
    // systemd closes this folder itself, with an access list where the owner is root
    return contentsOf(folder + u'/' + name, reference, nullptr);
}

} // namespace toban
