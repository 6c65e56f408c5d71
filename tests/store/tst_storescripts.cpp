// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storescript.h"

#include <QDir>
#include <QTest>

using namespace toban::test;

/** Every script of tests/store/scripts, as written and with the store sealed and opened again after
 *  every batch: where the rows lie must not show. */
class StoreScriptsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scripts_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("isReopened");
        const QDir folder(QStringLiteral(TOBAN_TEST_DATA "/store/scripts"));
        const QFileInfoList files = folder.entryInfoList({QStringLiteral("*.txt")});
        QVERIFY(!files.isEmpty());
        for (const QFileInfo &file : files) {
            QTest::addRow("%s", qPrintable(file.baseName())) << file.filePath() << false;
            if (file.baseName() != QLatin1StringView("chunks")) // shows where rows lie
                QTest::addRow("%s, sealed", qPrintable(file.baseName())) << file.filePath() << true;
        }
    }

    void scripts()
    {
        QFETCH(const QString, path);
        QFETCH(const bool, isReopened);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        StoreScript script(
            isReopened ? StoreScript::Mode::ReopenAlways : StoreScript::Mode::AsWritten);
        const QStringList differences = script.run(QString::fromUtf8(file.readAll()));
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(StoreScriptsTest)
#include "tst_storescripts.moc"
