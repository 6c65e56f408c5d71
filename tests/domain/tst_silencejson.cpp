// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "silencejson.h"

#include <QJsonDocument>
#include <QtTest>

using namespace toban;
using namespace Qt::StringLiterals;

/// An answer of Alertmanager 0.25.0 to GET /api/v2/silence/ID, with one matcher of each kind.
static const QByteArray told = R"({
"id":"0c6ff3ee-3d1c-4fe8-a4dd-5a4e6b1d2c3f","status":{"state":"active"},
"updatedAt":"2026-11-21T02:26:48.512Z","comment":"known <b>","createdBy":"oncall",
"startsAt":"2026-11-21T02:26:48.512Z","endsAt":"2026-11-21T02:30:48.000Z",
"matchers":[{"isEqual":true,"isRegex":false,"name":"alertname","value":"A"},
{"isEqual":false,"isRegex":false,"name":"env","value":"test"},
{"isEqual":true,"isRegex":true,"name":"route","value":"/api/.*"},
{"isEqual":false,"isRegex":true,"name":"zone","value":"b|c"}]})";

class TestSilenceJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAlertmanagerWrites()
    {
        const auto silence = silenceFromJson(QJsonDocument::fromJson(told).object());
        QVERIFY(silence);
        QCOMPARE(matchersText(silence->matchers),
            uR"(alertname="A",env!="test",route=~"/api/.*",zone!~"b|c")"_s);
        QCOMPARE(silence->endsAt, *parseRfc3339(u"2026-11-21T02:30:48Z"_s));
        QCOMPARE(silence->comment, u"known <b>"_s);
        QVERIFY(silence->silences(Labels{{u"alertname"_s, u"A"_s}, {u"route"_s, u"/api/x"_s}}));
        QVERIFY(!silence->silences(Labels{{u"alertname"_s, u"A"_s}, {u"route"_s, u"/apix"_s}}));
    }

    void comesBackEqual()
    {
        const auto silence = silenceFromJson(QJsonDocument::fromJson(told).object());
        QVERIFY(silence);
        QCOMPARE(silenceFromJson(silenceJson(*silence)), silence);
    }

    void oldServersHaveNoIsEqual()
    {
        QByteArray old = told;
        old.replace(R"("isEqual":true,)", "");
        const auto silence = silenceFromJson(QJsonDocument::fromJson(old).object());
        QVERIFY(silence);
        QCOMPARE(silence->matchers.front().op, Matcher::Op::Equal);
        QCOMPARE(silence->matchers.at(2).op, Matcher::Op::Regex);
    }

    void refusesWhatIsNoSilence()
    {
        QVERIFY(!silenceFromJson({}));
        QJsonObject json = QJsonDocument::fromJson(told).object();
        json.insert(u"endsAt"_s, u"soon"_s);
        QCOMPARE(silenceFromJson(json).error().kind, ErrorKind::Malformed);
    }
};

QTEST_GUILESS_MAIN(TestSilenceJson)
#include "tst_silencejson.moc"
