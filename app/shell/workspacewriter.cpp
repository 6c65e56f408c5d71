// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tomlwriter.h"
#include "workspacetables.h"

#include <QLocale>

#include <algorithm>

namespace toban {

/// Regular expressions are full of backslashes: as long as it can be, they stand as they are.
static QString pattern(const QString &text)
{
    const bool isPlain = text.contains(u'\\') && !text.contains(u'\'')
        && std::none_of(text.cbegin(), text.cend(),
            [](QChar c) { return c.unicode() < 0x20 || c.unicode() >= 0x7F; });
    return isPlain ? u'\'' + text + u'\'' : quoted(text);
}

static QString numberText(double value)
{
    const QString text = QString::number(value, 'g', QLocale::FloatingPointShortest);
    const bool isWhole = !text.contains(u'.') && !text.contains(u'e');
    return isWhole ? text + QStringLiteral(".0") : text;
}

static QString bytesText(qint64 bytes)
{
    if (bytes % (1LL << 20) == 0)
        return quoted(QStringLiteral("%1MiB").arg(bytes >> 20));
    return QString::number(bytes);
}

using L = QLatin1StringView;

static void writeDisplay(TomlWriter &out, const DisplayDeclaration &display)
{
    if (display == DisplayDeclaration())
        return;
    out.blank();
    out.line(QStringLiteral("[display]"));
    out.text(L("language"), display.language);
    out.text(L("theme"), display.theme);
    out.text(L("zone"), display.zone);
    out.text(L("second_zone"), display.secondZone);
    out.list(L("filter_labels"), display.filterLabels);
}

static void writeCredentials(TomlWriter &out, const SourceDeclaration &source)
{
    if (source.auth != AuthKind::None)
        out.text(L("auth"),
            source.auth == AuthKind::Basic ? QStringLiteral("basic") : QStringLiteral("bearer"));
    out.text(L("user"), source.user);
    out.text(L("secret"), source.secret);
    out.text(L("ca_file"), source.caFile);
    out.text(L("client_cert"), source.clientCert);
    out.text(L("client_key"), source.clientKey);
    out.text(L("client_key_passphrase"), source.clientKeyPassphrase);
    out.text(L("pinned_certificate"), source.pinnedCertificate);
}

static void writeAlertKeys(TomlWriter &out, const SourceDeclaration &source)
{
    const SourceDeclaration usual;
    if (source.alerts != usual.alerts)
        out.key(L("alerts"), QStringLiteral("false"));
    if (source.watchdog != usual.watchdog)
        out.key(L("watchdog"), literal(matchersText(source.watchdog)));
    if (source.settling != usual.settling)
        out.key(L("settling"), quoted(durationText(source.settling)));
}

static void writeSource(TomlWriter &out, const SourceDeclaration &source)
{
    const SourceDeclaration usual;
    out.blank();
    out.line(QStringLiteral("[[source]]"));
    out.key(L("id"), quoted(source.id.text()));
    out.key(L("kind"), quoted(source.kind));
    if (!source.url.isEmpty() && source.url != providerUrl(source.kind, source.region))
        out.key(L("url"), quoted(source.url.toString(QUrl::FullyEncoded)));
    out.text(L("region"), source.region);
    out.text(L("from"), source.from);
    writeCalendarKeys(out, source.calendar);
    writeCredentials(out, source);
    if (source.deadline != usual.deadline)
        out.key(L("deadline"), quoted(durationText(source.deadline)));
    if (source.poll != usual.poll)
        out.key(L("poll"), quoted(durationText(source.poll)));
    if (source.maxBody != usual.maxBody)
        out.key(L("max_body"), bytesText(source.maxBody));
    if (source.seriesLimit != usual.seriesLimit)
        out.key(L("series_limit"), QString::number(source.seriesLimit));
    writeAlertKeys(out, source);
    if (source.headers.empty())
        return;
    out.line(QStringLiteral("[source.headers]"));
    for (const auto &header : source.headers)
        out.line(quoted(header.name) + QStringLiteral(" = ") + quoted(header.value));
}

static QString latencyUnitText(double toSeconds)
{
    if (toSeconds > 0.5)
        return QStringLiteral("s");
    return toSeconds > 0.0005 ? QStringLiteral("ms") : QStringLiteral("us");
}

static void writeLatency(TomlWriter &out, const LatencySignal &latency)
{
    out.blank();
    out.line(QStringLiteral("[service.latency]"));
    out.key(L("metric"), quoted(latency.metric));
    out.query(L("match"), matchersText(latency.match));
    if (latency.kind == HistogramKind::Native)
        out.text(L("kind"), QStringLiteral("native"));
    out.text(L("unit"), latencyUnitText(latency.toSeconds));
}

static void writeOutcome(TomlWriter &out, const OutcomeSignal &outcome)
{
    if (outcome == OutcomeSignal())
        return;
    out.blank();
    out.line(QStringLiteral("[service.outcome]"));
    if (outcome.metric.isEmpty())
        out.line(QStringLiteral("# no metric: the count of the latency histogram itself"));
    out.text(L("metric"), outcome.metric);
    out.query(L("match"), matchersText(outcome.match));
    out.text(L("status"), outcome.statusLabel);
    out.query(L("errors"), matchersText(outcome.errors));
}

static void writeSaturation(TomlWriter &out, const SaturationSignal &signal)
{
    out.blank();
    out.line(QStringLiteral("[[service.saturation]]"));
    out.key(L("name"), quoted(signal.name));
    out.key(L("query"), literal(signal.query));
    if (signal.limit > 0)
        out.key(L("limit"), numberText(signal.limit));
    out.query(L("limit_query"), signal.limitQuery);
    if (signal.unit != Unit::None)
        out.text(L("unit"), unitName(signal.unit));
}

static void writeGroup(TomlWriter &out, const RequestGroup &group)
{
    out.blank();
    out.line(QStringLiteral("[[service.group]]"));
    out.key(L("match"), pattern(group.match));
    out.text(L("name"), group.name);
    out.text(L("label"), group.label);
}

QByteArray writeGroupTable(const RequestGroup &group)
{
    TomlWriter out;
    writeGroup(out, group);
    return out.utf8();
}

static void writeService(TomlWriter &out, const Service &service)
{
    const Service usual;
    out.blank();
    out.line(QStringLiteral("[[service]]"));
    out.key(L("id"), quoted(service.id.text()));
    out.key(L("source"), quoted(service.source.text()));
    out.text(L("recipe"), service.recipe);
    out.list(L("request"), service.requestLabels);
    out.text(L("proxy"), service.proxy.text());
    out.text(L("trace_url"), service.traceUrl);
    writeLatency(out, service.latency);
    writeOutcome(out, service.outcome);
    if (service.latencyObjective > 0) {
        out.blank();
        out.line(QStringLiteral("[service.objective]"));
        if (service.objectiveQuantile != usual.objectiveQuantile)
            out.key(L("quantile"), numberText(service.objectiveQuantile));
        out.key(L("seconds"), numberText(service.latencyObjective));
    }
    for (const auto &group : service.groups)
        writeGroup(out, group);
    for (const auto &signal : service.saturation)
        writeSaturation(out, signal);
}

static void writeRule(TomlWriter &out, const ClassRule &rule)
{
    out.blank();
    out.line(QStringLiteral("[[alerts.rule]]"));
    out.text(L("name"), rule.name);
    out.query(L("match"), matchersText(rule.match));
    out.text(L("source"), rule.source);
    out.text(L("service"), rule.service);
    if (rule.when.between)
        out.key(L("between"), quoted(dayRangeText(*rule.when.between)));
    QStringList days;
    for (const int day : rule.when.days)
        days << weekdayNames().value(day - 1);
    out.list(L("days"), days);
    out.text(L("zone"), rule.when.zone);
    out.key(L("class"), quoted(alertClassName(rule.alertClass)));
}

static void writeAlerts(TomlWriter &out, const AlertPolicy &alerts)
{
    const AlertPolicy usual;
    if (alerts == usual)
        return;
    out.blank();
    out.line(QStringLiteral("[alerts]"));
    out.list(L("identity"), alerts.identity.labels);
    if (alerts.identity.ignore != usual.identity.ignore)
        out.key(L("ignore"), listText(alerts.identity.ignore));
    if (!alerts.usesSeverities)
        out.key(L("severities"), QStringLiteral("false"));
    if (alerts.isLocked)
        out.key(L("lock"), QStringLiteral("true"));
    if (alerts.unlockFor != usual.unlockFor)
        out.key(L("unlock"), quoted(durationText(alerts.unlockFor)));
    if (alerts.quiet)
        out.key(L("quiet"), quoted(dayRangeText(*alerts.quiet)));
    if (alerts.quietClasses != usual.quietClasses) {
        QStringList names;
        for (const AlertClass one : alerts.quietClasses)
            names << alertClassName(one);
        out.key(L("quiet_classes"), listText(names));
    }
    for (const ClassRule &rule : alerts.rules)
        writeRule(out, rule);
}

QByteArray writeWorkspace(const Workspace &workspace)
{
    TomlWriter out;
    out.line(QStringLiteral(
        "# A Toban workspace: what is watched and where. Check it with: toban check FILE"));
    out.line(QStringLiteral(
        "# Secrets never stand here: write secret = \"env:NAME\", \"file:PATH\" (mode 0600)"));
    out.line(QStringLiteral("# or \"credential:NAME\"."));
    writeDisplay(out, workspace.display);
    for (const auto &source : workspace.sources)
        writeSource(out, source);
    for (const auto &service : workspace.services)
        writeService(out, service);
    writeAlerts(out, workspace.alerts);
    for (const Rota &rota : workspace.rotas)
        writeRota(out, rota);
    writeOnCall(out, workspace.onCall);
    writeStorage(out, workspace.storage);
    return out.utf8();
}

} // namespace toban
