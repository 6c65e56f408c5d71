// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertmanagersource.h"
#include "faultserver.h"
#include "prometheusalerts.h"
#include "settled.h"
#include "silencemarker.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace toban;
using namespace Qt::StringLiterals;

static QByteArray silence(const QByteArray &id, const QByteArray &state, const QByteArray &comment)
{
    return R"({"id":")" + id + R"(","status":{"state":")" + state + R"("},"comment":")" + comment
        + R"(","createdBy":"x","updatedAt":"2026-11-21T02:10:42Z","startsAt":)"
          R"("2026-11-21T02:10:42Z","endsAt":"2036-11-21T02:10:42Z","matchers":)"
          R"([{"name":"team","value":"shop","isRegex":false,"isEqual":true}]})";
}

static Silence newSilence(const QString &comment)
{
    Silence made;
    made.matchers = {{u"team"_s, Matcher::Op::Equal, u"shop"_s}};
    made.startsAt = fromMs(1795227108000);
    made.endsAt = made.startsAt + 1h;
    made.author = u"me"_s;
    made.comment = comment;
    return made;
}

namespace {

/// Silences are made once, whatever becomes of the answer.
class SilenceRouteTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void markers();
    void aSilenceIsPosted();
    void aSilenceIsMadeOnce();
    void aChangeIsNotSentTwice();
    void aRefusalSaysWhy();
    void aSilenceIsExpired();
    void aSilenceThatHasEndedIsNoFailure();
    void prometheusHasNone();

private:
    [[nodiscard]] std::vector<SeenRequest> changes() const;

    SystemClock m_clock;
    ExchangeRecorder m_recorder;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<AlertmanagerSource> m_source;
    Behaviour m_post;
    QByteArray m_list;
};

void SilenceRouteTest::init()
{
    m_list = "[]";
    m_post = fault::json(R"({"silenceID":"new-id"})");
    m_server
        = std::make_unique<FaultServer>([this](QTcpSocket &socket, const SeenRequest &request) {
              const bool isChange = request.method != "GET";
              (isChange ? m_post : fault::json(m_list))(socket, request);
          });
    m_source = std::make_unique<AlertmanagerSource>(
        settingsFor(m_server->url(u"/am/api/v2/alerts"_s)), 60s, m_clock, m_recorder);
}

std::vector<SeenRequest> SilenceRouteTest::changes() const
{
    std::vector<SeenRequest> found;
    for (const auto &request : m_server->requests())
        if (request.method != "GET")
            found.push_back(request);
    return found;
}

void SilenceRouteTest::markers()
{
    const IntentId intent(u"5b9f2c3e-0000-4000-8000-000000000001"_s);
    const QString marked = withSilenceMarker(u"deploy (again)"_s, intent);
    QCOMPARE(marked, u"deploy (again) (toban:5b9f2c3e-0000-4000-8000-000000000001)"_s);
    QCOMPARE(silenceMarker(marked), u"toban:5b9f2c3e-0000-4000-8000-000000000001"_s);
    QCOMPARE(withoutSilenceMarker(marked), u"deploy (again)"_s);
    QCOMPARE(withSilenceMarker(marked, IntentId(u"2"_s)), u"deploy (again) (toban:2)"_s);
    QCOMPARE(silenceMarker(u"toban:x is not at the end"_s), QString());
    QCOMPARE(withSilenceMarker({}, IntentId(u"2"_s)), u"(toban:2)"_s);
}

void SilenceRouteTest::aSilenceIsPosted()
{
    const auto id = settled(m_source->setSilence(newSilence(u"why"_s)));
    QCOMPARE(id.value(), u"new-id"_s);
    const SeenRequest post = changes().at(0);
    QCOMPARE(post.method, QByteArray("POST"));
    QCOMPARE(post.target, QByteArray("/am/api/v2/silences"));
    QCOMPARE(post.headers.value("content-type"), QByteArray("application/json"));
    const QJsonObject body = QJsonDocument::fromJson(post.body).object();
    QCOMPARE(body.keys(),
        (QStringList{u"comment"_s, u"createdBy"_s, u"endsAt"_s, u"matchers"_s, u"startsAt"_s}));
    QCOMPARE(body.value("endsAt"_L1).toString(), u"2026-11-21T03:11:48Z"_s);
    Silence edited = newSilence(u"why"_s);
    edited.id = u"old-id"_s;
    QVERIFY(settled(m_source->setSilence(edited)));
    const QJsonObject change = QJsonDocument::fromJson(changes().at(1).body).object();
    QCOMPARE(change.value("id"_L1).toString(), u"old-id"_s);
    QVERIFY(!change.contains("status"_L1) && !change.contains("updatedAt"_L1));
}

void SilenceRouteTest::aSilenceIsMadeOnce()
{
    const Silence wanted = newSilence(u"why (toban:17)"_s);
    m_post = fault::bytes(""); // made, and the answer is lost
    const auto lost = settled(m_source->setSilence(wanted));
    QVERIFY(!lost);
    QVERIFY2(lost.error().kind != ErrorKind::Unsupported, qPrintable(errorText(lost.error())));
    m_list = "[" + silence("made", "active", "why (toban:17)") + "]";
    QCOMPARE(settled(m_source->setSilence(wanted)).value(), u"made"_s);
    QCOMPARE(changes().size(), size_t(1));
    m_list = "[" + silence("other", "active", "why (toban:18)") + "]";
    m_post = fault::json(R"({"silenceID":"new-id"})");
    QCOMPARE(settled(m_source->setSilence(wanted)).value(), u"new-id"_s);
    Silence longer = wanted; // of a silence that this intent did not make
    longer.id = u"made"_s;
    m_list = "[" + silence("made", "active", "why (toban:17)") + "]";
    QVERIFY(settled(m_source->setSilence(longer)));
    QCOMPARE(changes().size(), size_t(3));
}

/// A question whose connection breaks is asked again; a change is not.
void SilenceRouteTest::aChangeIsNotSentTwice()
{
    m_post = fault::reset("");
    QVERIFY(!settled(m_source->setSilence(newSilence(u"why"_s))));
    QCOMPARE(changes().size(), size_t(1));
}

void SilenceRouteTest::aRefusalSaysWhy()
{
    m_post = fault::answer(400, "\"bad matcher format: \\\"x\"");
    const auto bad = settled(m_source->setSilence(newSilence(u"why"_s)));
    QCOMPARE(bad.error().kind, ErrorKind::Unsupported);
    m_post
        = fault::answer(422, R"({"code":612,"message":"matchers in body should have at least"})");
    const auto refused = settled(m_source->setSilence(newSilence(u"why"_s)));
    QCOMPARE(refused.error().kind, ErrorKind::Unsupported);
    QVERIFY(refused.error().detail.contains(u"It says: matchers in body should have"_s));
    m_post = fault::answer(200, "<html>Sign in</html>", {}, "text/html");
    QCOMPARE(
        settled(m_source->setSilence(newSilence(u"why"_s))).error().kind, ErrorKind::Malformed);
    m_post = fault::answer(403, "", {}, "text/plain");
    QCOMPARE(settled(m_source->setSilence(newSilence(u"why"_s))).error().kind, ErrorKind::Auth);
}

void SilenceRouteTest::aSilenceIsExpired()
{
    m_post = fault::answer(200, "");
    QVERIFY(settled(m_source->expireSilence(u"a/../b"_s)));
    QCOMPARE(changes().at(0).method, QByteArray("DELETE"));
    QCOMPARE(changes().at(0).target, QByteArray("/am/api/v2/silence/a%2F..%2Fb"));
    m_post = fault::answer(404, "");
    const auto unknown = settled(m_source->expireSilence(u"x"_s));
    QCOMPARE(unknown.error().kind, ErrorKind::Unsupported);
    QVERIFY(unknown.error().detail.contains(u"no such silence"_s));
}

void SilenceRouteTest::aSilenceThatHasEndedIsNoFailure()
{
    m_post = fault::answer(500, R"("silence x already expired")");
    m_list = "[" + silence("x", "expired", "") + "," + silence("y", "active", "") + "]";
    QVERIFY(settled(m_source->expireSilence(u"x"_s)));
    const auto active = settled(m_source->expireSilence(u"y"_s));
    QVERIFY(!active);
    QCOMPARE(active.error().kind, ErrorKind::Http);
    m_post = fault::answer(500, R"("silence z not found")");
    const auto unknown = settled(m_source->expireSilence(u"z"_s));
    QCOMPARE(unknown.error().kind, ErrorKind::Unsupported);
    QVERIFY(unknown.error().detail.contains(u"silence z not found"_s));
}

void SilenceRouteTest::prometheusHasNone()
{
    PrometheusAlerts source(settingsFor(m_server->url()), m_clock, m_recorder);
    QVERIFY(!source.capabilities().silences);
    const auto made = settled(source.setSilence(newSilence(u"why"_s)));
    QCOMPARE(made.error().kind, ErrorKind::Unsupported);
    QVERIFY(!made.error().detail.isEmpty());
    QVERIFY(!settled(source.expireSilence(u"x"_s)));
    QVERIFY(m_server->requests().empty());
}

} // namespace

QTEST_GUILESS_MAIN(SilenceRouteTest)
#include "tst_silenceroute.moc"
