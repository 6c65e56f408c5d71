// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inspectstorage.h"
#include "workspace.h"

#include <QJsonArray>
#include <QTest>

namespace toban {

using namespace Qt::StringLiterals;

/// Lines 1 to 3.
static const QByteArray source = "[[source]]\nid = 'prom'\nurl = 'http://127.0.0.1:9090'\n";

/** How long what is kept, and how it is told. */
class WorkspaceStorageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAndWritesThePlan()
    {
        const QByteArray right = source
            + "[storage]\nkeep_samples = \"14d\"\nkeep_minutes = \"90d\"\n"
              "keep_hours = \"forever\"\nkeep_journal = \"365d\"\n"
              "max_size = \"512 MiB\"\n";
        const auto reading = readWorkspace(right, u"shop.toml"_s);
        QVERIFY(reading.mistakes.empty());
        const RetentionPlan plan{std::chrono::days(14), std::chrono::days(90), Millis(0),
            std::chrono::days(365), qint64(512) << 20};
        QVERIFY(reading.workspace.storage == plan);
        const auto again = readWorkspace(writeWorkspace(reading.workspace), u"again.toml"_s);
        QVERIFY(again.mistakes.empty());
        QVERIFY(again.workspace == reading.workspace);
    }

    void everythingMayBeKept()
    {
        Workspace workspace = readWorkspace(source, u"shop.toml"_s).workspace;
        workspace.storage = {Millis(0), Millis(0), Millis(0), Millis(0), 0};
        const auto again = readWorkspace(writeWorkspace(workspace), u"again.toml"_s);
        QVERIFY(again.mistakes.empty());
        QVERIFY(again.workspace == workspace);
    }

    void theUsualPlanNeedsNoKeys()
    {
        QVERIFY(!writeWorkspace(Workspace()).contains("[storage]"));
        const auto reading = readWorkspace(source + "[storage]\n", u"shop.toml"_s);
        QCOMPARE(reading.workspace.storage.samples, Millis(std::chrono::days(30)));
        QCOMPARE(reading.workspace.storage.bytes, qint64(4) << 30);
    }

    void tellsMistakes_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("message");
        QTest::addRow("too short") << QByteArray("keep_samples = '1h'") << u"keep_samples"_s;
        QTest::addRow("no span") << QByteArray("keep_hours = 'long'") << u"keep_hours"_s;
        QTest::addRow("minutes shorter than samples")
            << QByteArray("keep_minutes = '7d'") << u"'keep_samples'"_s;
        QTest::addRow("hours shorter than minutes")
            << QByteArray("keep_hours = '40d'") << u"'keep_minutes'"_s;
        QTest::addRow("too small") << QByteArray("max_size = '1 MiB'") << u"64 MiB"_s;
        QTest::addRow("no size") << QByteArray("max_size = 'much'") << u"64 MiB"_s;
        QTest::addRow("unknown") << QByteArray("keep_all = true") << u"keep_all"_s;
    }

    void tellsMistakes()
    {
        QFETCH(const QByteArray, line);
        QFETCH(const QString, message);
        const auto reading = readWorkspace(source + "[storage]\n" + line + '\n', u"shop.toml"_s);
        QCOMPARE(reading.mistakes.size(), size_t(1));
        QCOMPARE(reading.mistakes.front().line, 5);
        QVERIFY2(reading.mistakes.front().message.contains(message),
            qPrintable(reading.mistakes.front().message));
    }

    void theReportIsToldWhole()
    {
        StorageReport report;
        report.folder = u"/srv/toban"_s;
        StorageShelf samples;
        samples.bytes = 2'000'000;
        samples.values = 1'000'000;
        samples.held = {fromMs(1795262400000), fromMs(1795348800000)};
        samples.plannedAge = std::chrono::days(30);
        samples.bytesPerDay = 2'000'000;
        report.shelves = {samples};
        report.fullAt = fromMs(1795348800000);
        const QJsonObject json = storageJson(report);
        const QJsonObject shelf = json.value(u"shelves"_s).toArray().at(0).toObject();
        QCOMPARE(shelf.value(u"kind"_s).toString(), u"samples"_s);
        QCOMPARE(shelf.value(u"bytes"_s).toInteger(), 2'000'000);
        QCOMPARE(shelf.value(u"oldest"_s).toString(), u"2026-11-21T12:00:00Z"_s);
        QCOMPARE(shelf.value(u"planned_seconds"_s).toInteger(), 30 * 86400);
        QCOMPARE(json.value(u"full_at"_s).toString(), u"2026-11-22T12:00:00Z"_s);
        const QString text = storageText(report);
        QVERIFY(text.contains(u"2.00"_s)); // bytes each
        QVERIFY(text.contains(u"2026-11-22"_s));
    }
};

} // namespace toban

QTEST_GUILESS_MAIN(toban::WorkspaceStorageTest)
#include "tst_workspacestorage.moc"
