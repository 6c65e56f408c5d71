// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tlssettings.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

namespace toban {

static Result<QByteArray> fileBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Tls, path,
            QCoreApplication::translate("toban", "The file cannot be read: %1")
                .arg(file.errorString()));
    return file.read(1 << 20);
}

static Result<QList<QSslCertificate>> certificatesIn(const QString &path)
{
    return fileBytes(path).and_then([&path](const QByteArray &pem) {
        const auto certificates = QSslCertificate::fromData(pem, QSsl::Pem);
        if (certificates.isEmpty())
            return Result<QList<QSslCertificate>>(failure(ErrorKind::Tls, path,
                QCoreApplication::translate(
                    "toban", "The file holds no certificate in PEM form.")));
        return Result<QList<QSslCertificate>>(certificates);
    });
}

static Result<QSslKey> keyIn(const QString &path, const Secret &passphrase)
{
    return fileBytes(path).and_then([&](const QByteArray &pem) -> Result<QSslKey> {
        for (const auto algorithm : {QSsl::Rsa, QSsl::Ec}) {
            const QSslKey key(pem, algorithm, QSsl::Pem, QSsl::PrivateKey, passphrase.reveal());
            if (!key.isNull())
                return key;
        }
        return failure(ErrorKind::Tls, path,
            QCoreApplication::translate("toban",
                "The file holds no RSA or EC key in PEM form, or the passphrase "
                "is wrong."));
    });
}

Result<QSslConfiguration> tlsConfiguration(const SourceSettings &settings)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (!settings.caFile.isEmpty()) {
        const auto authorities = certificatesIn(settings.caFile);
        if (!authorities)
            return tl::unexpected(authorities.error());
        tls.setCaCertificates(*authorities);
    }
    if (!settings.clientCertFile.isEmpty()) {
        const auto chain = certificatesIn(settings.clientCertFile);
        if (!chain)
            return tl::unexpected(chain.error());
        const auto key = keyIn(settings.clientKeyFile, settings.clientKeyPassphrase);
        if (!key)
            return tl::unexpected(key.error());
        tls.setLocalCertificateChain(*chain);
        tls.setPrivateKey(*key);
    }
    return tls;
}

static QString tlsSentence(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
        return QCoreApplication::translate(
            "toban", "The certificate is self-signed. Name its authority file, or pin it.");
    case QSslError::HostNameMismatch:
        return QCoreApplication::translate("toban", "The certificate is for another host name.");
    case QSslError::CertificateExpired:
        return QCoreApplication::translate("toban", "The certificate has expired.");
    case QSslError::CertificateNotYetValid:
        return QCoreApplication::translate(
            "toban", "The certificate is not valid yet. Is the clock right?");
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return QCoreApplication::translate(
            "toban", "The authority that signed the certificate is not known here. Name its file.");
    default:
        return error.errorString();
    }
}

QString tlsReason(const QList<QSslError> &errors)
{
    QStringList sentences;
    for (const auto &error : errors)
        sentences << tlsSentence(error);
    sentences.removeDuplicates();
    return sentences.join(u' ');
}

QString plainFingerprint(const QString &text)
{
    return QString(text).remove(u':').remove(u' ').toLower();
}

QString fingerprintOf(const QSslCertificate &certificate)
{
    return QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex());
}

} // namespace toban
