// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow.h"
#include "shopstory.h"
#include "storefixture.h"
#include "themeholder.h"

#include <QLabel>
#include <QTableView>
#include <QtTest>

namespace toban::testing {

using namespace Qt::StringLiterals;

[[nodiscard]] inline PersonRef personNamed(const QString &name)
{
    return {PersonId(u"P-"_s + name), name};
}

/** The window on its page of incidents over a real store, the clock at noon. Two providers: "pd",
 *  which can be acted at, and "ops", which only tells. */
struct IncidentScene {
    test::StoreFixture fixture;
    ThemeHolder theme;
    std::vector<QUrl> opened;
    std::unique_ptr<MainWindow> window;

    explicit IncidentScene(const Theme &look = Theme::dark())
        : theme(look)
    {
        fixture.open();
    }
    ~IncidentScene() { window.reset(); }
    Q_DISABLE_COPY_MOVE(IncidentScene)

    [[nodiscard]] Store &store() const { return fixture.store(); }

    [[nodiscard]] static ProviderIncident incident(
        const QString &number, const QString &title, Millis ago = 5min)
    {
        ProviderIncident one;
        one.id = ProviderIncidentId(u"Q"_s + number);
        one.number = number;
        one.title = title;
        one.service = u"checkout"_s;
        one.policy = u"Shop on call"_s;
        one.link = u"https://shop.pagerduty.example/incidents/Q"_s + number;
        one.created = test::noon() - ago;
        one.assignees = {personNamed(u"Aoi Tanaka"_s)};
        return one;
    }

    void tell(const QString &source, std::vector<ProviderIncident> incidents,
        std::vector<IncidentStep> steps = {}, SourceState state = SourceState::Ok)
    {
        OnCallBatch batch;
        batch.source = SourceId(source);
        batch.at = fixture.clock().now();
        batch.incidents = std::move(incidents);
        batch.steps = std::move(steps);
        batch.health = HealthObservation();
        batch.health->source = batch.source;
        batch.health->at = batch.at;
        batch.health->state = state;
        batch.health->nextTry = batch.at + 15s;
        if (state != SourceState::Ok)
            batch.health->error
                = Error{ErrorKind::Timeout, u"https://pd.example"_s, u"no answer"_s, {}};
        auto done = store().ingestOnCall(std::move(batch));
        done.waitForFinished();
        QVERIFY(done.result());
    }

    [[nodiscard]] WindowPorts ports()
    {
        WindowPorts ports{store(), store().changes(), fixture.clock(), theme,
            {ShopStory().service()}, Millis(15000)};
        ports.commands = &store();
        ports.alerts.queries = &store();
        ports.alerts.channels = {{SourceId(u"pd"_s), {}, false, false}}; // both pages have keys
        ports.alerts.user = u"鈴木"_s;
        ports.incidents = {&store(),
            {{SourceId(u"pd"_s), 15s, true, true}, {SourceId(u"ops"_s), 15s, false, false}}};
        ports.openUrl = [this](const QUrl &url) { opened.push_back(url); };
        return ports;
    }

    /** Shows the page and waits until @p rows are there, the keyboard in the table. */
    void show(int rows, std::optional<Instant> at = {})
    {
        WindowMemory memory;
        memory.page = PageId::Incidents;
        memory.zone = QTimeZone::utc();
        memory.cursor.at = at;
        window = std::make_unique<MainWindow>(ports(), memory);
        window->resize(1280, 800);
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTRY_COMPARE(table()->model()->rowCount(), rows);
        table()->setFocus();
    }

    [[nodiscard]] QTableView *table() const { return find<QTableView>("incidentTable"); }
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
    /** The text of a column, from the top. */
    [[nodiscard]] QStringList column(int column) const
    {
        QStringList texts;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            texts << table()->model()->index(row, column).data().toString();
        return texts;
    }
    [[nodiscard]] std::vector<Intent> intents() const
    {
        return *store().intents({test::noon() - 1h, test::noon() + 24h});
    }
    /** All labels of the pane beside the table. */
    [[nodiscard]] QString told() const
    {
        QStringList texts;
        const auto labels = window->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            if (label->isVisible())
                texts << label->text();
        return texts.join(u'\n');
    }
};

} // namespace toban::testing
