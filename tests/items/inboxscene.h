// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inboxqueries.h"
#include "storefixture.h"

#include <QTest>

namespace toban::testing {

/** A store that an Alertmanager "am" tells of alerts, from noon on. */
class InboxScene final {
public:
    InboxScene() { m_fixture.open(); }

    /** The program is ended and started again. */
    void reopen()
    {
        m_fixture.close();
        m_fixture.open();
    }

    [[nodiscard]] Store &store() const { return m_fixture.store(); }
    [[nodiscard]] static Instant at(int seconds) { return test::noon() + seconds * Millis(1000); }
    [[nodiscard]] static SourceId manager() { return SourceId(QStringLiteral("am")); }
    [[nodiscard]] static Labels labels(const QString &name, const QString &severity)
    {
        return Labels{{QStringLiteral("alertname"), name}, {QStringLiteral("severity"), severity}};
    }
    [[nodiscard]] static AlertReport alert(
        const QString &name, const QString &severity, AlertState state = AlertState::Firing)
    {
        AlertReport report;
        report.labels = labels(name, severity);
        report.annotations
            = Labels{{QStringLiteral("summary"), name + QStringLiteral(" is wrong")}};
        report.state = state;
        report.since = at(-60);
        report.receivers = QStringList{QStringLiteral("pager")};
        return report;
    }
    /** A whole answer of the Alertmanager, to be changed before it is told. */
    [[nodiscard]] static AlertBatch answer(int seconds, std::vector<AlertReport> alerts)
    {
        AlertBatch batch = healthy(seconds);
        batch.alerts = std::move(alerts);
        return batch;
    }
    /** A failed poll, the @p failures th in a row. */
    [[nodiscard]] static AlertBatch failed(int seconds, int failures, ErrorKind kind)
    {
        AlertBatch batch = healthy(seconds);
        batch.health->state = kind == ErrorKind::Auth ? SourceState::Refused : SourceState::Failing;
        batch.health->failures = failures;
        batch.health->error = Error{kind, {}, QStringLiteral("why"), {}};
        return batch;
    }

    void tell(AlertBatch batch) { wait(store().ingestAlerts(std::move(batch))); }
    void act(int seconds, const Labels &alert, AlertActKind kind,
        std::optional<Instant> until = std::nullopt, const QString &value = {})
    {
        // the store says when it was done
        m_fixture.clock().step(at(seconds) - m_fixture.clock().now());
        AlertAct act;
        act.alert = alert;
        act.kind = kind;
        act.until = until;
        act.author = QStringLiteral("mori");
        act.value = value;
        wait(store().act(std::move(act)));
    }

    [[nodiscard]] static InboxRequest request(int seconds, const Matchers &watchdog = {})
    {
        InboxRequest request;
        request.asOf = at(seconds);
        WatchedChannel channel;
        channel.id = manager();
        channel.watchdog = watchdog;
        request.channels = {channel};
        return request;
    }
    [[nodiscard]] InboxView inbox(const InboxRequest &request) const
    {
        const auto view = readInbox(store(), store(), request);
        if (!view)
            qFatal("%s", qPrintable(errorText(view.error())));
        return *view;
    }
    [[nodiscard]] InboxView inbox(int seconds) const { return inbox(request(seconds)); }

private:
    [[nodiscard]] static AlertBatch healthy(int seconds)
    {
        AlertBatch batch;
        batch.source = manager();
        batch.at = at(seconds);
        batch.health.emplace();
        batch.health->source = manager();
        batch.health->at = batch.at;
        batch.health->state = SourceState::Ok;
        batch.health->nextTry = batch.at + Millis(5000);
        return batch;
    }
    template <typename Value>
    static void wait(QFuture<Result<Value>> future)
    {
        future.waitForFinished();
        if (!future.result())
            qFatal("%s", qPrintable(errorText(future.result().error())));
    }

    test::StoreFixture m_fixture;
};

} // namespace toban::testing
