// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secretscrubber.h"

#include "alertcodec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace toban {

using namespace Qt::StringLiterals;

/// Shorter ones would take half the words of every text with them.
static constexpr qsizetype shortestSecret = 4;

static QByteArray inJson(const QByteArray &secret)
{
    const QByteArray array
        = QJsonDocument(QJsonArray{QString::fromUtf8(secret)}).toJson(QJsonDocument::Compact);
    return array.sliced(2, array.size() - 4); // without ["..."]
}

SecretScrubber::SecretScrubber(const std::vector<Secret> &secrets)
{
    for (const Secret &secret : secrets) {
        const QByteArray &plain = secret.reveal();
        if (plain.size() < shortestSecret)
            continue;
        const QByteArray base64 = plain.toBase64(QByteArray::OmitTrailingEquals);
        // texts that are searched are kept folded, beside the texts themselves
        const QByteArray folded = searchText(QString::fromUtf8(plain)).toUtf8();
        for (const QByteArray &spelling : {plain, folded, inJson(plain), inJson(folded),
                 QUrl::toPercentEncoding(QString::fromUtf8(plain)), base64,
                 plain.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)})
            if (std::find(m_spellings.begin(), m_spellings.end(), spelling) == m_spellings.end())
                m_spellings.push_back(spelling);
    }
    for (const QByteArray &spelling : m_spellings)
        m_longest = std::max(m_longest, spelling.size());
}

static const std::vector<std::pair<QRegularExpression, QString>> &shapes()
{
    static const std::vector<std::pair<QRegularExpression, QString>> known = [] {
        constexpr auto anyCase = QRegularExpression::CaseInsensitiveOption;
        return std::vector<std::pair<QRegularExpression, QString>>{
            {QRegularExpression(uR"((\b[a-z][a-z0-9+.-]*://)[^/?#\s"'<>\\@]+@)"_s, anyCase),
                u"\\1[removed]@"_s},
            {QRegularExpression(
                 uR"(([?&;][\w.-]*(?:token|secret|passwd|password|api[_-]?key|signature|routing[_-]?key|integration[_-]?key|auth|sig)=)[^&#\s"'<>\\]+)"_s,
                 anyCase),
                u"\\1[removed]"_s},
            {QRegularExpression(
                 uR"(\b(bearer|basic)\s+(?=[^\s"'\\]*[0-9])[\w.~+/=-]{8,})"_s, anyCase),
                u"\\1 [removed]"_s},
        };
    }();
    return known;
}

QString SecretScrubber::scrubbed(const QString &text) const
{
    QString clean = text;
    for (const QByteArray &spelling : m_spellings)
        clean.replace(QString::fromUtf8(spelling), u"[removed]"_s);
    const bool mayHaveShape = clean.contains(u'@') || clean.contains(u'=')
        || clean.contains("bearer"_L1, Qt::CaseInsensitive)
        || clean.contains("basic"_L1, Qt::CaseInsensitive);
    if (mayHaveShape)
        for (const auto &[shape, replacement] : shapes())
            clean.replace(shape, replacement);
    return clean;
}

Labels SecretScrubber::scrubbed(const Labels &labels) const
{
    std::vector<Labels::Pair> pairs = labels.pairs();
    bool isChanged = false;
    for (auto &[name, value] : pairs) {
        QString clean = scrubbed(value);
        isChanged = isChanged || clean != value;
        value = std::move(clean);
    }
    return isChanged ? Labels(std::move(pairs)) : labels;
}

bool SecretScrubber::isFoundIn(QByteArrayView bytes) const
{
    return std::any_of(m_spellings.begin(), m_spellings.end(),
        [bytes](const QByteArray &spelling) { return bytes.indexOf(spelling) >= 0; });
}

} // namespace toban
