// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawdatabase.h"
#include "storefixture.h"

#include <QtTest>

using namespace toban;
using namespace toban::test;
using namespace Qt::StringLiterals;

/// What Qt's own writer makes of it: journals of earlier versions hold that.
static QString qtJson(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

class TestStoreAlertTexts : public QObject {
    Q_OBJECT

    std::unique_ptr<StoreFixture> m_fixture;

    void tell(const AlertReport &report)
    {
        AlertBatch batch;
        batch.source = testSource();
        batch.at = noon();
        batch.alerts = {report};
        auto kept = m_fixture->store().ingestAlerts(std::move(batch));
        kept.waitForFinished();
        QVERIFY(kept.result());
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<StoreFixture>();
        m_fixture->open();
    }
    void cleanup() { m_fixture.reset(); }

    void keepsAnyText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << u"shop"_s;
        QTest::newRow("quotes") << u"say \"hi\""_s;
        QTest::newRow("backslashes") << u"C:\\disk\\"_s;
        QTest::newRow("lines") << u"one\ntwo\r\n\tthree"_s;
        QTest::newRow("rare controls") << u"\b\f\u0001\u001f\u007f"_s;
        QTest::newRow("japanese") << u"ディスクの空き容量"_s;
        QTest::newRow("beyond the basic plane") << u"🔥"_s;
        QTest::newRow("half a pair") << u"a"_s + QChar(0xD83D) + u"b"_s;
        QTest::newRow("like JSON") << u"{\"a\":[1]}"_s;
        QTest::newRow("only an escape") << u"\""_s;
    }

    void keepsAnyText()
    {
        QFETCH(QString, text);
        AlertReport report;
        report.labels = Labels{{u"alertname"_s, text}, {u"host"_s, u"a"_s}};
        report.annotations = Labels{{u"summary"_s, text}};
        report.since = noon();
        report.link = text;
        report.receivers = {text, u"second"_s};
        report.silencedBy = {text};
        report.inhibitedBy = {text, text};
        tell(report);
        m_fixture->close();
        m_fixture->open();
        const auto sightings = *m_fixture->store().alerts(noon(), 0s);
        QCOMPARE(sightings.size(), size_t(1));
        QVERIFY(sightings.front().report == report);
        RawDatabase journal(m_fixture->file(u"journal.db"_s));
        QCOMPARE(journal.run(u"SELECT labels FROM alert"_s),
            QStringList{qtJson({{u"alertname"_s, text}, {u"host"_s, u"a"_s}})});
        QCOMPARE(journal.run(u"SELECT told FROM alert_span"_s),
            QStringList{qtJson({{u"annotations"_s, QJsonObject{{u"summary"_s, text}}},
                {u"link"_s, text}, {u"receivers"_s, QJsonArray{text, u"second"_s}},
                {u"silencedBy"_s, QJsonArray{text}}, {u"inhibitedBy"_s, QJsonArray{text, text}}})});
    }
};

QTEST_GUILESS_MAIN(TestStoreAlertTexts)
#include "tst_storealerttexts.moc"
