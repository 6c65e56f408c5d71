// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspacetables.h"

#include "secretstore.h"

#include <QRegularExpression>

#include <algorithm>

namespace toban {

class WorkspaceSourceText {
    Q_DECLARE_TR_FUNCTIONS(toban::Workspace)
};

std::optional<QString> readSecretReference(TomlReading &reading, const TomlNode &node)
{
    auto value = reading.text(node);
    if (!value || parseSecretReference(*value))
        return value;
    reading.complain(node,
        WorkspaceSourceText::tr("'%1' must be a reference, not the secret itself").arg(node.key),
        WorkspaceSourceText::tr("keep the secret elsewhere and write env:NAME, file:PATH (mode "
                                "0600) or credential:NAME"));
    return std::nullopt;
}

template <auto Member>
static void readSecretInto(TomlReading &reading, const TomlNode &node, SourceDeclaration &into)
{
    if (auto value = readSecretReference(reading, node))
        into.*Member = std::move(*value);
}

static QString urlComplaint(const QUrl &url, bool isCalendar)
{
    if (!url.isValid() || url.isRelative())
        return WorkspaceSourceText::tr("'url' is not a URL");
    const bool isWebcal = isCalendar && url.scheme() == QLatin1StringView("webcal");
    if (url.scheme() != QLatin1StringView("http") && url.scheme() != QLatin1StringView("https")
        && !isWebcal)
        return WorkspaceSourceText::tr("'url' must begin with http:// or https://");
    if (url.host().isEmpty())
        return WorkspaceSourceText::tr("'url' names no host");
    if (!url.userInfo().isEmpty())
        return WorkspaceSourceText::tr("'url' must not hold a user or a password");
    if ((url.hasQuery() && !isCalendar) || url.hasFragment())
        return WorkspaceSourceText::tr("'url' must not hold a query or a fragment");
    return {};
}

static void readUrl(TomlReading &reading, const TomlNode &node, SourceDeclaration &into)
{
    const auto value = reading.text(node);
    if (!value)
        return;
    const QUrl url(*value, QUrl::StrictMode);
    const QString complaint = urlComplaint(url, into.kind == QLatin1StringView("icalendar"));
    if (complaint.isEmpty())
        into.url = url;
    else if (!url.userInfo().isEmpty())
        reading.complain(node, complaint,
            WorkspaceSourceText::tr("write auth = \"basic\", user = \"…\" and secret = "
                                    "\"env:NAME\""));
    else
        reading.complain(node, complaint,
            WorkspaceSourceText::tr("such as \"https://prometheus.example:9090\""));
}

static void readAuth(TomlReading &reading, const TomlNode &node, SourceDeclaration &into)
{
    static const QStringList words
        = {QStringLiteral("none"), QStringLiteral("bearer"), QStringLiteral("basic")};
    if (const auto index = reading.oneOf(node, words))
        into.auth = static_cast<AuthKind>(*index);
}

static void readKind(TomlReading &reading, const TomlNode &node, SourceDeclaration &into)
{
    if (const auto index = reading.oneOf(node, sourceKinds()))
        into.kind = sourceKinds().at(*index);
}

static bool isSecretHeader(const QString &name)
{
    static const QRegularExpression telling(
        QStringLiteral("auth|cookie|token|key|secret|passw|credential|session"),
        QRegularExpression::CaseInsensitiveOption);
    return telling.match(name).hasMatch();
}

static bool isHeaderValue(const QString &value)
{
    return std::none_of(value.cbegin(), value.cend(),
        [](QChar c) { return c.unicode() < 0x20 || c.unicode() > 0x7E; });
}

static void readHeaders(TomlReading &reading, const TomlNode &node, SourceDeclaration &into)
{
    static const QRegularExpression token(QStringLiteral("^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"));
    if (node.kind != TomlNode::Kind::Table) {
        reading.complain(node, WorkspaceSourceText::tr("'headers' must be a table"),
            WorkspaceSourceText::tr("such as [source.headers]"));
        return;
    }
    for (const TomlNode &child : node.children) {
        if (!token.match(child.key).hasMatch()) {
            reading.complain(
                child, WorkspaceSourceText::tr("'%1' cannot name a header").arg(child.key));
            continue;
        }
        const auto value
            = isSecretHeader(child.key) ? readSecretReference(reading, child) : reading.text(child);
        if (!value)
            continue;
        if (isHeaderValue(*value))
            into.headers.push_back({child.key, *value});
        else
            reading.complain(
                child, WorkspaceSourceText::tr("header '%1' must be plain ASCII").arg(child.key));
    }
}

template <auto Member>
static void readSpanInto(TomlReading &reading, const TomlNode &node, SourceDeclaration &into)
{
    const auto span = reading.duration(node);
    if (!span)
        return;
    if (*span < Millis(100) || *span > Millis(86'400'000))
        reading.complain(
            node, WorkspaceSourceText::tr("'%1' must be from 100ms to 1d").arg(node.key));
    else
        into.*Member = *span;
}

static void readMaxBody(TomlReading &reading, const TomlNode &node, SourceDeclaration &into)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,9})\\s*(KiB|MiB|GiB)$"));
    const auto match = form.match(node.text);
    qint64 bytes = node.kind == TomlNode::Kind::Integer ? node.integer : 0;
    if (node.kind == TomlNode::Kind::Text && match.hasMatch()) {
        const QString unit = match.captured(2);
        const int shift = unit.startsWith(u'K') ? 10 : unit.startsWith(u'M') ? 20 : 30;
        bytes = match.captured(1).toLongLong() << shift;
    }
    if (bytes >= 1024 && bytes <= (8LL << 30))
        into.maxBody = bytes;
    else
        reading.complain(node, WorkspaceSourceText::tr("'max_body' must be from 1 KiB to 8 GiB"),
            WorkspaceSourceText::tr("such as \"64MiB\" or a number of bytes"));
}

static void readSeriesLimit(TomlReading &reading, const TomlNode &node, SourceDeclaration &into)
{
    if (const auto limit = reading.integer(node, 1, 10'000'000))
        into.seriesLimit = static_cast<int>(*limit);
}

static void readPin(TomlReading &reading, const TomlNode &node, SourceDeclaration &into)
{
    static const QRegularExpression form(QStringLiteral("^([0-9A-Fa-f]{2}:?){31}[0-9A-Fa-f]{2}$"));
    const auto value = reading.text(node);
    if (value && form.match(*value).hasMatch())
        into.pinnedCertificate = *value;
    else if (value)
        reading.complain(node,
            WorkspaceSourceText::tr("'pinned_certificate' must be a SHA-256 of 64 hex digits"));
}

static void readSourceId(TomlReading &reading, const TomlNode &node, SourceDeclaration &into)
{
    if (auto id = readIdentifier(reading, node))
        into.id = SourceId(std::move(*id));
}

static void readAlerts(TomlReading &reading, const TomlNode &node, SourceDeclaration &into)
{
    into.alerts = reading.boolean(node).value_or(into.alerts);
}

/// An empty text says that there is no such alert.
static void readWatchdog(TomlReading &reading, const TomlNode &node, SourceDeclaration &into)
{
    if (node.kind == TomlNode::Kind::Text && node.text.isEmpty())
        into.watchdog.clear();
    else
        readMatchersInto<&SourceDeclaration::watchdog>(reading, node, into);
}

using L = QLatin1StringView;
static constexpr TomlField<SourceDeclaration> sourceFields[] = {
    {L("id"), &readSourceId, true},
    {L("kind"), &readKind},
    {L("url"), &readUrl},
    {L("auth"), &readAuth},
    {L("user"), &readTextInto<&SourceDeclaration::user>},
    {L("secret"), &readSecretInto<&SourceDeclaration::secret>},
    {L("headers"), &readHeaders},
    {L("ca_file"), &readTextInto<&SourceDeclaration::caFile>},
    {L("client_cert"), &readTextInto<&SourceDeclaration::clientCert>},
    {L("client_key"), &readTextInto<&SourceDeclaration::clientKey>},
    {L("client_key_passphrase"), &readSecretInto<&SourceDeclaration::clientKeyPassphrase>},
    {L("pinned_certificate"), &readPin},
    {L("deadline"), &readSpanInto<&SourceDeclaration::deadline>},
    {L("poll"), &readSpanInto<&SourceDeclaration::poll>},
    {L("max_body"), &readMaxBody},
    {L("series_limit"), &readSeriesLimit},
    {L("alerts"), &readAlerts},
    {L("watchdog"), &readWatchdog},
    {L("settling"), &readSpanInto<&SourceDeclaration::settling>},
    {L("region"), &readRegion},
    {L("from"), &readFrom},
    {L("file"), &readCalendarKey},
    {L("name"), &readCalendarKey},
    {L("use"), &readCalendarKey},
    {L("team"), &readCalendarKey},
    {L("level"), &readCalendarKey},
    {L("zone"), &readCalendarKey},
    {L("prefix"), &readCalendarKey},
};

/// What only some kinds have a use for.
static void judgeKind(TomlReading &reading, const TomlNode &node)
{
    const TomlNode *given = node.child(u"kind");
    const QString kind = given ? given->text : SourceDeclaration().kind;
    if (!node.child(u"url") && !isOnCallKind(kind))
        reading.complain(node, WorkspaceSourceText::tr("[[source]] needs the key 'url'"));
    judgeProvider(reading, node, kind);
    judgeCalendar(reading, node, kind);
    const TomlNode *alerts = node.child(u"alerts");
    if (alerts && sourceKinds().contains(kind) && !isMetricKind(kind) && !isOnCallKind(kind))
        reading.complain(*alerts,
            WorkspaceSourceText::tr("'alerts' has no use with kind \"%1\", which has nothing else")
                .arg(kind));
    const TomlNode *settling = node.child(u"settling");
    if (settling && sourceKinds().contains(kind) && kind != QLatin1StringView("alertmanager"))
        reading.complain(*settling,
            WorkspaceSourceText::tr("'settling' has a use with kind \"alertmanager\" only"));
}

/// What the keys of one source must be together. Judges only keys that could be read alone.
static void judgeSource(TomlReading &reading, const TomlNode &node)
{
    const auto has = [&node](QStringView key) { return node.child(key) != nullptr; };
    const TomlNode *auth = node.child(u"auth");
    const QString kind = auth ? auth->text : QString();
    const bool needsSecret
        = kind == QLatin1StringView("bearer") || kind == QLatin1StringView("basic");
    if (needsSecret && !has(u"secret"))
        reading.complain(*auth,
            WorkspaceSourceText::tr("auth \"%1\" needs the key 'secret'").arg(kind),
            WorkspaceSourceText::tr("secret = \"env:NAME\""));
    if (kind == QLatin1StringView("basic") && !has(u"user"))
        reading.complain(*auth, WorkspaceSourceText::tr("auth \"basic\" needs the key 'user'"));
    if (kind == QLatin1StringView("bearer") && has(u"user"))
        reading.complain(*node.child(u"user"),
            WorkspaceSourceText::tr("'user' has no use with auth \"bearer\""));
    const TomlNode *of = node.child(u"kind");
    if (has(u"secret") && (!auth || kind == QLatin1StringView("none"))
        && !(of && isProviderKind(of->text)))
        reading.complain(*node.child(u"secret"),
            WorkspaceSourceText::tr("'secret' has no use without 'auth'"),
            WorkspaceSourceText::tr("auth = \"bearer\" or auth = \"basic\""));
    if (has(u"client_cert") != has(u"client_key"))
        reading.complain(*node.child(has(u"client_cert") ? u"client_cert" : u"client_key"),
            WorkspaceSourceText::tr("'client_cert' and 'client_key' go together"));
}

void readSourceTables(TomlReading &reading, const TomlNode &node, Workspace &into)
{
    reading.tables(node, QStringLiteral("[[source]]"), sourceFields, into.sources);
    if (node.kind == TomlNode::Kind::Array)
        for (const TomlNode &source : node.children) {
            judgeSource(reading, source);
            judgeKind(reading, source);
        }
    for (SourceDeclaration &source : into.sources)
        if (source.url.isEmpty())
            source.url = providerUrl(source.kind, source.region);
}

} // namespace toban
