// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// When alerts fired, as far as somebody asked: what nobody asked is not known.
#include "firingspans.h"
#include "inboxscene.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;

static constexpr int hour = 3600;
static constexpr int carried = 60; ///< how long an answer holds that is asked for every 5 s

class TestFiringSpans final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void firingEndsWithTheLastAnswer();
    void firingGoesOnAfterANight();
    void whatBeganInTheNightIsAnotherEpisode();
    void shortSilenceIsBridged_data();
    void shortSilenceIsBridged();
    void failingSourceTellsNothing();
    void anotherSourceThatAnswersIsEnough();
    void whatOneSourceDidNotTellIsMarked();
    void reviewCountsWhatWasSeen();
    void pastSaysWhereNothingIsKnown();

private:
    using Spans = std::vector<TimeSpan>;
    void tellFiring(int from, int to, const SourceId &source = InboxScene::manager())
    {
        for (int at = from; at <= to; at += 50) {
            AlertBatch batch = InboxScene::answer(at, {InboxScene::alert(u"Slow"_s, u"page"_s)});
            batch.source = batch.health->source = source;
            m_scene->tell(std::move(batch));
        }
    }
    [[nodiscard]] AlertLens lens() const
    {
        AlertLens lens;
        lens.queries = &m_scene->store();
        return lens;
    }
    [[nodiscard]] static TimeSpan span(int from, int to)
    {
        return {InboxScene::at(from), InboxScene::at(to)};
    }
    [[nodiscard]] Spans fired(TimeSpan of) const
    {
        const auto firing = readFiringSpans(m_scene->store(), lens(), of);
        if (!firing)
            qFatal("%s", qPrintable(errorText(firing.error())));
        Spans spans;
        for (const FiringSpan &one : *firing)
            spans.push_back(one.span);
        return spans;
    }

    std::unique_ptr<InboxScene> m_scene;
};

void TestFiringSpans::init()
{
    m_scene = std::make_unique<InboxScene>();
}

void TestFiringSpans::firingEndsWithTheLastAnswer()
{
    tellFiring(0, 100);
    m_scene->reopen();
    QVERIFY(fired(span(-hour, 27 * hour)) == Spans{span(0, 100 + carried)});
    QVERIFY(fired(span(hour, 27 * hour)).empty());
    QVERIFY(fired(span(20, 120)) == Spans{span(20, 120)}); // as it was known then
}

void TestFiringSpans::firingGoesOnAfterANight()
{
    tellFiring(0, 100);
    m_scene->reopen();
    tellFiring(27 * hour, 27 * hour + 100);
    const Spans expected{span(0, 100 + carried), span(27 * hour, 27 * hour + 110)};
    QVERIFY(fired(span(-hour, 27 * hour + 110)) == expected);
}

/// What was said of the episode before does not hold for it.
void TestFiringSpans::whatBeganInTheNightIsAnotherEpisode()
{
    tellFiring(0, 100);
    m_scene->act(110, InboxScene::labels(u"Slow"_s, u"page"_s), AlertActKind::Acknowledge,
        InboxScene::at(48 * hour));
    m_scene->reopen();
    AlertReport again = InboxScene::alert(u"Slow"_s, u"page"_s);
    m_scene->tell(InboxScene::answer(26 * hour, {again}));
    QVERIFY(m_scene->inbox(26 * hour).rows.front().acknowledgement);
    m_scene->reopen();
    again.since = InboxScene::at(27 * hour);
    m_scene->tell(InboxScene::answer(28 * hour, {again}));
    const InboxView view = m_scene->inbox(28 * hour);
    QVERIFY(!view.rows.front().acknowledgement);
    QVERIFY(view.rows.front().alert.firstSeen == InboxScene::at(28 * hour));
}

void TestFiringSpans::shortSilenceIsBridged_data()
{
    QTest::addColumn<bool>("isFailing");
    QTest::addColumn<int>("length");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("nobody asks for 55 s") << false << 55 << true;
    QTest::newRow("nobody asks for 65 s") << false << 65 << false;
    QTest::newRow("fails for 55 s") << true << 55 << true;
    QTest::newRow("fails for 65 s") << true << 65 << false;
}

void TestFiringSpans::shortSilenceIsBridged()
{
    QFETCH(const bool, isFailing);
    QFETCH(const int, length);
    QFETCH(const bool, isOne);
    tellFiring(0, 100);
    for (int at = 101; isFailing && at < 100 + length; at += 5)
        m_scene->tell(InboxScene::failed(at, (at - 96) / 5, ErrorKind::Timeout));
    tellFiring(101 + length, 101 + length);
    const int again = 101 + length;
    const Spans apart{span(0, isFailing ? 101 : 100 + carried), span(again, again + 10)};
    QVERIFY(fired(span(-hour, again + 10)) == (isOne ? Spans{span(0, again + 10)} : apart));
}

void TestFiringSpans::failingSourceTellsNothing()
{
    tellFiring(0, 100);
    m_scene->tell(InboxScene::failed(105, 1, ErrorKind::Timeout));
    QVERIFY(fired(span(-hour, 110)) == Spans{span(0, 105)});
}

void TestFiringSpans::anotherSourceThatAnswersIsEnough()
{
    tellFiring(0, 600, SourceId(u"prom/alerts"_s));
    tellFiring(0, 100);
    QVERIFY(fired(span(-hour, 600)) == Spans{span(0, 600)});
}

void TestFiringSpans::whatOneSourceDidNotTellIsMarked()
{
    const SourceId other(u"prom/alerts"_s);
    tellFiring(0, 600, other);
    tellFiring(0, 100);
    tellFiring(400, 600);
    AlertLens both = lens();
    both.channels = {other, InboxScene::manager()};
    const auto untold = readUntoldSpans(m_scene->store(), both, span(-100, 700));
    QVERIFY(untold);
    const Spans expected{span(-100, 0), span(100 + carried, 400), span(600 + carried, 700)};
    QVERIFY(*untold == expected);
    both.channels = {other};
    QVERIFY(*readUntoldSpans(m_scene->store(), both, span(10, 600)) == Spans());
}

void TestFiringSpans::reviewCountsWhatWasSeen()
{
    tellFiring(0, 100);
    m_scene->tell(InboxScene::answer(27 * hour, {}));
    const InboxRequest request = InboxScene::request(28 * hour);
    const auto review
        = readAlertReview(m_scene->store(), m_scene->store(), request, span(-hour, 28 * hour));
    QVERIFY(review);
    QCOMPARE(review->rows.size(), size_t(1));
    QCOMPARE(review->rows.front().firing, Millis(100s + carried * 1s));
}

void TestFiringSpans::pastSaysWhereNothingIsKnown()
{
    tellFiring(0, 100);
    const InboxView view = m_scene->inbox(27 * hour);
    QCOMPARE(view.rows.size(), size_t(2)); // and that its source is silent
    const InboxRequest request = InboxScene::request(27 * hour);
    const Labels labels = InboxScene::labels(u"Slow"_s, u"page"_s);
    const auto past = readAlertPast(m_scene->store(), m_scene->store(), request, labels, {labels});
    QVERIFY(past);
    QVERIFY(past->unknown.back() == span(100 + carried, 27 * hour));
    QVERIFY(std::ranges::none_of(view.rows,
        [](const InboxRow &row) { return row.kind == InboxRow::Kind::Alert && row.isProven; }));
}

QTEST_GUILESS_MAIN(TestFiringSpans)
#include "tst_firingspans.moc"
