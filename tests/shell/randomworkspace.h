// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "randomoncall.h"
#include "randomprovider.h"

namespace toban {

/** Random values of every member, with texts that are hard to quote. */
class RandomWorkspace final : private RandomOnCall {
public:
    explicit RandomWorkspace(quint32 seed)
        : RandomOnCall(seed)
    {
    }

    Workspace make()
    {
        Workspace workspace;
        workspace.display
            = {pick({{}, u"en"_s, u"ja"_s}), pick({{}, u"dark"_s, u"high-contrast"_s}),
                pick({{}, u"Asia/Tokyo"_s}), pick({{}, u"UTC"_s}), list()};
        for (int i = 0; i <= upTo(2); ++i)
            workspace.sources.push_back(source(i));
        for (int i = 0; i < upTo(4); ++i) {
            const auto &source = workspace.sources[static_cast<size_t>(
                upTo(static_cast<int>(workspace.sources.size())))];
            workspace.services.push_back(
                service(i, source.hasMetrics() ? source.id : workspace.sources.front().id));
        }
        workspace.alerts = alerts();
        for (int i = 0; i < upTo(3); ++i)
            workspace.rotas.push_back(rota(i));
        workspace.onCall = onCall();
        return workspace;
    }

private:
    SourceDeclaration source(int index)
    {
        SourceDeclaration source;
        source.id = SourceId(u"source-%1"_s.arg(index));
        source.kind = index == 0 ? u"thanos"_s : pick(sourceKinds()); // one has metrics
        source.url = QUrl(pick(
            {u"http://a:9090"_s, u"https://[::1]:9/pre%20fix"_s, u"https://日本.example/x"_s}));
        source.auth = static_cast<AuthKind>(upTo(3));
        source.secret = source.auth == AuthKind::None ? QString() : u"file:a \"b\".key"_s;
        source.user = source.auth == AuthKind::Basic ? text() : QString();
        if (coin())
            source.headers = {{u"X-A"_s, u"plain ' \" value"_s}, {u"X-Token"_s, u"env:T"_s}};
        source.caFile = coin() ? text() : QString();
        source.clientCert = coin() ? text() : QString();
        source.clientKey = source.clientCert;
        source.clientKeyPassphrase = coin() ? u"credential:c"_s : QString();
        source.pinnedCertificate = coin() ? u"ab"_s.repeated(32) : QString();
        source.deadline = Millis(100 + upTo(100'000));
        source.poll = Millis(100 + upTo(1'000'000));
        source.maxBody = 1024 + static_cast<qint64>(upTo(1 << 30));
        source.seriesLimit = 1 + upTo(100'000);
        source.alerts = !source.hasMetrics() || coin();
        source.watchdog = coin() ? matchers() : source.watchdog;
        if (isProviderKind(source.kind))
            makeProvider(source, coin(), coin());
        if (source.kind == u"alertmanager"_s)
            source.settling = Millis(100 + upTo(1'000'000));
        if (source.kind == u"icalendar"_s)
            makeCalendar(source);
        return source;
    }
    Service service(int index, const SourceId &source)
    {
        Service service;
        service.id = ServiceId(u"サービス-%1"_s.arg(index));
        service.source = source;
        service.recipe = coin() ? text() : QString();
        service.latency = {u"a_b:c"_s, matchers(), static_cast<HistogramKind>(upTo(2)),
            std::array{1.0, 0.001, 0.000001}[static_cast<size_t>(upTo(3))]};
        service.requestLabels = list();
        if (coin()) {
            service.requestLabels << u"route"_s;
            for (int i = 0; i < upTo(3); ++i)
                service.groups.push_back(
                    {pick({u"/a/:id/\"b\""_s, u"^/\\d+'$"_s, u"/é/**"_s, u"[0-9a-f]{8,}"_s}),
                        pick({{}, u"a\\b"_s, u"静的"_s}), coin() ? QString() : u"route"_s});
        }
        if (index > 0 && coin())
            service.proxy = ServiceId(u"サービス-%1"_s.arg(index - 1));
        service.traceUrl = coin() ? u"http://ü.example:1/?q=\"{trace_id}\"'"_s : QString();
        service.outcome = {
            coin() ? u"c_total"_s : QString(), matchers(), coin() ? text() : QString(), matchers()};
        for (int i = 0; i < upTo(4); ++i) {
            const bool hasLimit = coin();
            service.saturation.push_back(
                {text() + QString::number(i), text(), hasLimit ? QString() : text(),
                    hasLimit ? number() : 0, static_cast<Unit>(upTo(7))});
        }
        service.latencyObjective = coin() ? number() : 0;
        if (service.latencyObjective > 0)
            service.objectiveQuantile = 0.5 + upTo(49) / 100.0;
        return service;
    }
    AlertPolicy alerts()
    {
        AlertPolicy alerts;
        if (coin())
            alerts.identity.labels = coin() ? list() : QStringList{u"alertname"_s};
        else
            alerts.identity.ignore = list();
        for (int i = 0; i < upTo(4); ++i)
            alerts.rules.push_back(rule());
        alerts.usesSeverities = coin();
        alerts.isLocked = coin();
        alerts.unlockFor = Millis(1 + upTo(10'000'000));
        if (coin())
            alerts.quiet = DayRange{60 * upTo(24), 1 + 60 * upTo(24)};
        alerts.quietClasses.clear();
        for (int i = 0; i < 4; ++i)
            if (coin())
                alerts.quietClasses.push_back(static_cast<AlertClass>(i));
        return alerts;
    }
    ClassRule rule()
    {
        ClassRule rule{coin() ? text() : QString(), matchers(), pick({{}, u"source-0"_s}),
            coin() ? text() : QString(), {}, static_cast<AlertClass>(upTo(4))};
        if (coin())
            rule.when.between = DayRange{upTo(1440), 1440};
        for (int day = 1; day <= 7; ++day)
            if (coin())
                rule.when.days.push_back(day);
        if (!rule.when.isAlways())
            rule.when.zone = pick({{}, u"America/New_York"_s});
        return rule;
    }
};

} // namespace toban
