// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertbatch.h"
#include "mainwindow.h"
#include "shopstory.h"
#include "storefixture.h"
#include "themeholder.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

namespace toban::testing {

using namespace Qt::StringLiterals;

[[nodiscard]] inline AlertReport reportOf(const QString &name, const QString &service = u"shop"_s)
{
    AlertReport report;
    report.labels
        = Labels{{u"alertname"_s, name}, {u"service"_s, service}, {u"severity"_s, u"page"_s}};
    report.annotations = Labels{{u"summary"_s, name + u" is wrong"_s}};
    report.receivers = {u"desk"_s};
    report.since = test::noon() - 1min;
    return report;
}

/** The window on its page of alerts over a real store, the clock at noon. One source, "am", which
 *  takes silences. */
struct AlertScene {
    test::StoreFixture fixture;
    ThemeHolder theme{Theme::dark()};
    AlertPort alerts;
    std::vector<QUrl> opened;
    std::unique_ptr<MainWindow> window;

    AlertScene()
    {
        fixture.open();
        alerts.queries = &fixture.store();
        alerts.channels = {{SourceId(u"am"_s), {}, false, true}};
        alerts.user = u"鈴木"_s;
    }
    ~AlertScene() { window.reset(); }
    Q_DISABLE_COPY_MOVE(AlertScene)

    [[nodiscard]] Store &store() const { return fixture.store(); }

    /** The answer of "am", whole. */
    void tell(std::vector<AlertReport> reports, std::vector<Silence> silences = {},
        std::optional<std::vector<AlertRule>> rules = {})
    {
        AlertBatch batch;
        batch.source = SourceId(u"am"_s);
        batch.at = fixture.clock().now();
        batch.alerts = std::move(reports);
        for (Silence &silence : silences)
            silence.source = batch.source;
        batch.silences = std::move(silences);
        batch.rules = std::move(rules);
        batch.health = HealthObservation();
        batch.health->source = batch.source;
        batch.health->at = batch.at;
        batch.health->state = SourceState::Ok;
        wait(store().ingestAlerts(std::move(batch)));
    }

    template <typename Value>
    static Result<Value> wait(QFuture<Result<Value>> future)
    {
        future.waitForFinished();
        return future.result();
    }

    /** Shows the page and waits until @p rows are there, the keyboard in the table. */
    void show(int rows, bool canWrite = true, const InboxChoices &inbox = {})
    {
        WindowMemory memory;
        memory.page = PageId::Alerts;
        memory.zone = QTimeZone::utc();
        memory.inbox = inbox;
        WindowPorts ports{store(), store().changes(), fixture.clock(), theme,
            {ShopStory().service()}, Millis(15000)};
        ports.commands = canWrite ? &store() : nullptr;
        ports.alerts = alerts;
        ports.openUrl = [this](const QUrl &url) { opened.push_back(url); };
        window = std::make_unique<MainWindow>(ports, memory);
        window->resize(1280, 800);
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTRY_COMPARE(table()->model()->rowCount(), rows);
        table()->setFocus();
    }

    [[nodiscard]] QTableView *table() const { return find<QTableView>("alertTable"); }
    template <typename T>
    [[nodiscard]] T *find(const char *name) const
    {
        return window->findChild<T *>(QString::fromLatin1(name));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        window->activateWindow(); // a dialog may just have closed
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTest::keyClick(window.get(), key, modifiers);
    }
    /** The words under the lanes; empty where they are hidden. */
    [[nodiscard]] QString report() const
    {
        const auto *label = find<QLabel>("deedReport");
        return label->isVisible() ? label->text() : QString();
    }
    void select(const QString &name) const
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            if (table()->model()->index(row, 1).data().toString() == name)
                table()->selectRow(row);
    }

    /** Every cell of the table. */
    [[nodiscard]] QStringList texts() const
    {
        QStringList all;
        const QAbstractItemModel *model = table()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            for (int column = 0; column < model->columnCount(); ++column)
                all << model->index(row, column).data().toString();
        return all;
    }
    [[nodiscard]] static TimeSpan day() { return {test::noon() - 1h, test::noon() + 24h}; }
    [[nodiscard]] std::vector<AlertAct> acts() const { return *store().alertActs(day()); }
    [[nodiscard]] std::vector<Intent> intents() const { return *store().intents(day()); }
};

} // namespace toban::testing
