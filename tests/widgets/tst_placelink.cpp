// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "placelink.h"

#include <QRandomGenerator>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace toban;

static const Instant noon = fromMs(1'795'262'400'000); // 2026-11-21T12:00:00Z

class TestPlaceLink final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsWritten();
    void saysWhereItIs();
    void readsWhatPeopleWrite();
    void everythingElseIsAsUsual();
    void wrongValuesAreNamed_data();
    void wrongValuesAreNamed();
    void noiseIsRefusedOrReadButNeverMore();
};

/// Texts as labels have them: quotes, signs of addresses, Japanese, what is not in the first plane.
static QString randomText(QRandomGenerator &random)
{
    static const QStringList letters{u"a"_s, u"Z"_s, u"7"_s, u"\""_s, u"\\"_s, u"&"_s, u"="_s,
        u"%"_s, u"#"_s, u"?"_s, u"/"_s, u"+"_s, u","_s, u"{"_s, u"注"_s, u"é"_s, u"😀"_s, u"x y"_s};
    QString text(u"t"_s);
    for (int i = random.bounded(8); i > 0; --i)
        text += letters[random.bounded(int(letters.size()))];
    return text;
}

static Range randomRange(QRandomGenerator &random)
{
    const Instant from = noon - Millis(random.bounded(1'000'000'000));
    return {from, from + Millis(1000 + random.bounded(1'000'000'000))};
}

static Matchers randomMatchers(QRandomGenerator &random)
{
    static const std::array<Matcher::Op, 4> ops{
        Matcher::Op::Equal, Matcher::Op::NotEqual, Matcher::Op::Regex, Matcher::Op::NotRegex};
    Matchers matchers;
    for (int i = random.bounded(3); i > 0; --i) {
        const auto op = ops[size_t(random.bounded(4))];
        const bool isPattern = op == Matcher::Op::Regex || op == Matcher::Op::NotRegex;
        matchers.push_back({u"label_%1"_s.arg(i), op,
            isPattern ? escapedForRegex(randomText(random)) : randomText(random)});
    }
    return matchers;
}

static PlaceLink randomLink(QRandomGenerator &random)
{
    static const std::array<PageId, 8> pages{PageId::Overview, PageId::Requests, PageId::Compare,
        PageId::Sources, PageId::Board, PageId::Alerts, PageId::OnCall, PageId::Incidents};
    PlaceLink link;
    link.page = pages[size_t(random.bounded(8))];
    link.place.service = ServiceId(randomText(random));
    if (random.bounded(2))
        link.place.window = randomRange(random);
    else
        link.place.window = Live{Millis(1000 + random.bounded(2'000'000'000))};
    if (random.bounded(2))
        link.place.cursor.at = noon + Millis(random.bounded(100'000));
    link.place.filter = randomMatchers(random);
    link.place.baseline.kind = Baseline::Kind(random.bounded(4));
    if (link.place.baseline.kind == Baseline::Kind::Fixed)
        link.place.baseline.range = randomRange(random);
    link.place.baseline.isNormalised = random.bounded(2);
    link.showsEarlier = random.bounded(2);
    link.view = random.bounded(2) ? LatencyView::Heatmap : LatencyView::Percentiles;
    std::vector<Labels::Pair> pairs;
    for (int i = random.bounded(4); i > 0; --i)
        pairs.emplace_back(u"name_%1"_s.arg(i), randomText(random) + u" \n\t"_s);
    link.selection = Labels(std::move(pairs));
    return link;
}

void TestPlaceLink::readsWhatIsWritten()
{
    QRandomGenerator random(6);
    for (int i = 0; i < 3000; ++i) {
        const PlaceLink link = randomLink(random);
        const QString text = formatPlaceLink(link);
        for (const QChar c : text)
            QVERIFY2(c > u' ' && c < u'\x7f', qPrintable(text));
        QVERIFY2(QUrl(text, QUrl::StrictMode).isValid(), qPrintable(text));
        const auto read = parsePlaceLink(text);
        QVERIFY2(read, qPrintable(text));
        QVERIFY2(*read == link, qPrintable(text));
    }
}

void TestPlaceLink::saysWhereItIs()
{
    PlaceLink link;
    link.page = PageId::Requests;
    link.place.service = ServiceId(u"shop"_s);
    link.place.cursor.at = noon;
    link.selection = Labels{{u"route"_s, u"/buy"_s}};
    QCOMPARE(formatPlaceLink(link),
        u"toban://requests?service=shop&window=1h&at=2026-11-21T12%3A00%3A00Z&select=route%3D%22%2Fbuy%22"_s);
}

void TestPlaceLink::readsWhatPeopleWrite()
{
    const auto link = parsePlaceLink(
        u" Toban://ALERTS/"
        u"?service=shop&service=other&from=2026-11-21T20:00:00+09:00&to=2026-11-21T12:00:00Z"
        "&filter=env=\"prod\"&before=week&colour=blue&view=heatmap#end\n"_s);
    QVERIFY(link);
    QCOMPARE(link->page, PageId::Alerts);
    QCOMPARE(link->place.service.text(), u"shop"_s);
    QVERIFY(link->place.window == TimeWindow(Range{noon - 1h, noon}));
    QVERIFY(link->place.cursor.isLive());
    QCOMPARE(matchersText(link->place.filter), u"env=\"prod\""_s);
    QCOMPARE(link->place.baseline.kind, Baseline::Kind::WeekBefore);
    QCOMPARE(link->view, LatencyView::Heatmap);
}

void TestPlaceLink::everythingElseIsAsUsual()
{
    const auto link = parsePlaceLink(u"toban://board"_s);
    QVERIFY(link);
    PlaceLink usual;
    usual.page = PageId::Board;
    QVERIFY(*link == usual);
}

void TestPlaceLink::wrongValuesAreNamed_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *link, const char *named) {
        QTest::newRow(link) << QString::fromUtf8(link) << QString::fromUtf8(named);
    };
    row("https://example.org/", "https://example.org");
    row("toban://", "''");
    row("toban://first-run", "first-run");
    row("toban://nowhere?service=shop", "nowhere");
    row("toban://overview?window=soon", "'window'");
    row("toban://overview?window=0s", "'window'");
    row("toban://overview?window=9999999y", "'window'");
    row("toban://overview?at=yesterday", "'at'");
    row("toban://overview?from=2026-11-21T12:00:00Z", "'to'");
    row("toban://overview?to=2026-11-21T12:00:00Z", "'from'");
    row("toban://overview?from=2026-11-21T12:00:00Z&to=2026-11-21T11:00:00Z", "'to'");
    row("toban://overview?from=0001-01-01T00:00:00Z&to=9999-01-01T00:00:00Z", "'to'");
    row("toban://compare?before=never", "'before'");
    row("toban://compare?before=range", "'before-from'");
    row("toban://overview?filter=env", "'filter'");
    row("toban://overview?filter=env=~%22(%22", "'filter'");
    row("toban://requests?select=route=~%22.*%22", "'select'");
    row("toban://overview?view=pie", "'view'");
    row("toban://overview?service=a%1Bb", "'service'");
    row("toban://overview?service=%E2%80%AEpohs", "'service'");
}

void TestPlaceLink::wrongValuesAreNamed()
{
    QFETCH(const QString, link);
    QFETCH(const QString, named);
    const auto read = parsePlaceLink(link);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Malformed);
    QVERIFY2(read.error().context.contains(named), qPrintable(errorText(read.error())));
    QVERIFY(!read.error().detail.isEmpty());
}

void TestPlaceLink::noiseIsRefusedOrReadButNeverMore()
{
    QVERIFY(!parsePlaceLink(u"toban://overview?service="_s + QString(longestLink, u'x')));
    QRandomGenerator random(7);
    for (int i = 0; i < 3000; ++i) {
        QByteArray noise = formatPlaceLink(randomLink(random)).toUtf8();
        for (int change = random.bounded(1, 9); change > 0; --change)
            noise[9 + random.bounded(int(noise.size()) - 9)] = char(random.bounded(256));
        const auto read = parsePlaceLink(QString::fromUtf8(noise));
        if (!read) {
            QVERIFY(read.error().context.size() < 200);
            continue;
        }
        const auto again = parsePlaceLink(formatPlaceLink(*read)); // and what was read is whole
        QVERIFY(again && *again == *read);
    }
}

QTEST_GUILESS_MAIN(TestPlaceLink)
#include "tst_placelink.moc"
