// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertbuilder.h"
#include "alertreview.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace toban;
using namespace toban::testing;

class AlertReviewTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsWhatBeganInTheSpan();
    void timesAcknowledgements();
    void theLastVerdictOfAnEpisodeCounts();
    void nightsAreLocal();
    void ranks();
    void groupsByLabels();
    void demotesWhatWasWorthNothing_data();
    void demotesWhatWasWorthNothing();
    void mergesWhatStartsTogether();
    void fixesWhatFlaps();
    void doesNotDependOnTheOrder();
};

namespace {

using Kind = AlertActKind;

constexpr double hour = 3600;
const TimeSpan day{after(0), after(24 * hour)};

Labels alert(const QString &name, const QString &severity = u"page"_s)
{
    return {{u"alertname"_s, name}, {u"service"_s, u"shop"_s}, {u"severity"_s, severity}};
}

/// What happened, and what was done about it.
class Story final {
public:
    Story &fires(const Labels &labels, double from, double to)
    {
        m_transitions.push_back(transition(prometheus, labels, after(from), AlertState::Firing));
        m_transitions.push_back(transition(prometheus, labels, after(to), AlertState::Gone));
        return *this;
    }
    Story &act(const Labels &labels, double at, Kind kind, const QString &value = {})
    {
        AlertAct one;
        one.alert = labels;
        one.at = after(at);
        one.kind = kind;
        one.value = value;
        m_acts.push_back(one);
        return *this;
    }
    Story &acknowledges(const Labels &labels, double at, double until)
    {
        act(labels, at, Kind::Acknowledge);
        m_acts.back().until = after(until);
        return *this;
    }
    void shuffle(quint32 seed)
    {
        std::mt19937 random(seed);
        std::shuffle(m_transitions.begin(), m_transitions.end(), random);
        std::shuffle(m_acts.begin(), m_acts.end(), random);
    }
    AlertReview review(ReviewQuestion question = {}) const
    {
        question.span = day;
        const AlertClassifier classifier({}, true, QTimeZone::utc());
        return reviewAlerts(m_transitions, m_acts, classifier, question);
    }

private:
    std::vector<AlertTransition> m_transitions;
    std::vector<AlertAct> m_acts;
};

QStringList namesOf(const AlertReview &review, const std::vector<size_t> &ranking)
{
    QStringList names;
    for (const size_t row : ranking)
        names << review.rows.at(row).key.value(u"alertname"_s);
    return names;
}

} // namespace

void AlertReviewTest::countsWhatBeganInTheSpan()
{
    const Labels a = alert(u"A"_s);
    // one from the day before, one whole, one that goes on into the next day
    const AlertReview review = Story()
                                   .fires(a, -600, 600)
                                   .fires(a, 2 * hour, 3 * hour)
                                   .fires(a, 23 * hour, 30 * hour)
                                   .review();
    QCOMPARE(review.rows.size(), 1U);
    const ReviewRow &row = review.rows[0];
    QCOMPARE(row.key, a);
    QCOMPARE(row.alerts, 1);
    QCOMPARE(row.fired, 2);
    QCOMPARE(row.pages, 2);
    QCOMPARE(row.firing, Millis(600'000 + 2 * 3'600'000));
    QVERIFY(row.wasNeverActedOn());
    QVERIFY(!row.longestToAcknowledge && !row.longestAcknowledged);
}

void AlertReviewTest::timesAcknowledgements()
{
    const Labels a = alert(u"A"_s);
    const AlertReview review = Story()
                                   .fires(a, hour, 3 * hour)
                                   // after 5 minutes for 10, made longer, then taken back
                                   .acknowledges(a, hour + 300, hour + 900)
                                   .acknowledges(a, hour + 600, 9 * hour)
                                   .act(a, hour + 2100, Kind::Unacknowledge)
                                   .acknowledges(a, hour + 3000, hour + 3100)
                                   // after 20 minutes, until it was over
                                   .fires(a, 4 * hour, 4 * hour + 2400)
                                   .acknowledges(a, 4 * hour + 1200, 9 * hour)
                                   // when there was nothing
                                   .acknowledges(a, 8 * hour, 9 * hour)
                                   .fires(a, 10 * hour, 11 * hour)
                                   .review();
    const ReviewRow &row = review.rows[0];
    QCOMPARE(row.fired, 3);
    QCOMPARE(row.acknowledged, 2);
    QCOMPARE(row.longestToAcknowledge, std::optional(Millis(1'200'000)));
    QCOMPARE(row.longestAcknowledged, std::optional(Millis(1'800'000)));
    QVERIFY(!row.wasNeverActedOn());
}

void AlertReviewTest::theLastVerdictOfAnEpisodeCounts()
{
    const Labels a = alert(u"A"_s);
    const AlertReview review = Story()
                                   .fires(a, 100, 200)
                                   .act(a, 150, Kind::Verdict, u"acted"_s)
                                   .act(a, 900, Kind::Verdict, u"no_action"_s) // after it
                                   .fires(a, 1000, 1100)
                                   .act(a, 1050, Kind::Verdict, u"false"_s)
                                   .fires(a, 2000, 2100)
                                   .act(a, 2050, Kind::Verdict, u"duplicate"_s)
                                   .fires(a, 3000, 3100)
                                   .act(a, 3050, Kind::Verdict, u"acted"_s)
                                   .act(a, 3060, Kind::Note, u"false"_s)
                                   .fires(a, 4000, 4100)
                                   .review();
    QCOMPARE(review.rows[0].verdicts, (VerdictCounts{1, 1, 1, 1}));
    QCOMPARE(review.rows[0].verdicts.total(), 4);
    QVERIFY(!review.rows[0].wasNeverActedOn());
}

void AlertReviewTest::nightsAreLocal()
{
    // the span begins at 02:11:48 in UTC, which is 11:11:48 in Tokyo
    const Labels a = alert(u"A"_s);
    const Story story = Story()
                            .fires(a, 5 * hour, 5.1 * hour) // 07:11 UTC, 16:11 in Tokyo
                            .fires(a, 6 * hour, 6.1 * hour) // 08:11, 17:11
                            .fires(a, 12 * hour, 12.1 * hour); // 14:11, 23:11
    QCOMPARE(story.review().rows[0].atNight, 1);
    ReviewQuestion tokyo;
    tokyo.zone = QTimeZone("Asia/Tokyo");
    QCOMPARE(story.review(tokyo).rows[0].atNight, 1);
    tokyo.zone = QTimeZone("America/New_York"); // 02:11, 03:11 and 09:11
    QCOMPARE(story.review(tokyo).rows[0].atNight, 2);
}

void AlertReviewTest::ranks()
{
    const Labels a = alert(u"A"_s);
    const Labels b = alert(u"B"_s);
    const Labels c = alert(u"C"_s, u"log"_s);
    Story story;
    story.fires(a, 100, 5000).acknowledges(a, 150, 4150);
    story.fires(c, 50'000, 50'010).acknowledges(c, 50'001, 60'000);
    for (int i = 0; i < 3; ++i)
        story.fires(b, 10'000 + 1000 * i, 10'000 + 1000 * i + 600);
    const AlertReview review = story.review();
    QCOMPARE(namesOf(review, review.noisiest), (QStringList{u"B"_s, u"A"_s, u"C"_s}));
    QCOMPARE(namesOf(review, review.neverActedOn), QStringList{u"B"_s});
    QCOMPARE(namesOf(review, review.longestAcknowledged), (QStringList{u"A"_s, u"C"_s}));
    QCOMPARE(namesOf(review, review.mostFlapping), QStringList{u"B"_s});
    QCOMPARE(review.rows[review.mostFlapping[0]].flap, 1.0); // three halves less one
    // A at 02:13, B from 04:58 on, C at 16:05
    QCOMPARE(namesOf(review, review.atNight), (QStringList{u"B"_s, u"A"_s}));
}

void AlertReviewTest::groupsByLabels()
{
    const Labels a1 = alert(u"A"_s).with(u"instance"_s, u"1"_s);
    const Labels a2 = alert(u"A"_s).with(u"instance"_s, u"2"_s);
    const Labels other{{u"rule"_s, u"x"_s}};
    ReviewQuestion question;
    question.groupBy = {u"alertname"_s, u"service"_s};
    const AlertReview review
        = Story().fires(a1, 100, 200).fires(a2, 150, 250).fires(other, 1, 2).review(question);
    QCOMPARE(review.rows.size(), 2U);
    QCOMPARE(review.rows[0].key, (Labels{{u"alertname"_s, u"A"_s}, {u"service"_s, u"shop"_s}}));
    QCOMPARE(review.rows[0].alerts, 2);
    QCOMPARE(review.rows[0].fired, 2);
    QCOMPARE(review.rows[0].firing, Millis(200'000));
    QCOMPARE(review.rows[1].key, other);
}

void AlertReviewTest::demotesWhatWasWorthNothing_data()
{
    QTest::addColumn<QString>("severity");
    QTest::addColumn<int>("fires");
    QTest::addColumn<QStringList>("verdicts");
    QTest::addColumn<bool>("isAcknowledged");
    QTest::addColumn<bool>("isProposed");
    const QStringList nothing{u"no_action"_s, u"false"_s};
    QTest::newRow("nobody said a word") << u"page"_s << 5 << QStringList() << false << true;
    QTest::newRow("too few") << u"page"_s << 4 << QStringList() << false << false;
    QTest::newRow("no page") << u"ticket"_s << 5 << QStringList() << false << false;
    QTest::newRow("looked at") << u"page"_s << 5 << QStringList() << true << false;
    QTest::newRow("looked at for nothing") << u"page"_s << 5 << nothing << true << true;
    QTest::newRow("worth it once")
        << u"page"_s << 5 << (nothing + QStringList{u"acted"_s}) << false << false;
    QTest::newRow("told elsewhere")
        << u"page"_s << 5 << QStringList{u"duplicate"_s} << false << false;
}

void AlertReviewTest::demotesWhatWasWorthNothing()
{
    QFETCH(QString, severity);
    QFETCH(int, fires);
    QFETCH(QStringList, verdicts);
    QFETCH(bool, isAcknowledged);
    QFETCH(bool, isProposed);
    const Labels a = alert(u"A"_s, severity);
    Story story;
    for (int i = 0; i < fires; ++i) {
        const double at = (i + 1) * 4 * hour;
        story.fires(a, at, at + 3 * hour);
        if (i < verdicts.size())
            story.act(a, at + 60, Kind::Verdict, verdicts[i]);
        if (isAcknowledged && i == 0)
            story.acknowledges(a, at + 30, at + 90);
    }
    const auto proposals = story.review().proposals;
    QCOMPARE(proposals.size(), isProposed ? 1U : 0U);
    if (!isProposed)
        return;
    QCOMPARE(proposals[0].kind, AlertProposal::Kind::Demote);
    QCOMPARE(proposals[0].alert, a);
    QCOMPARE(proposals[0].fired, 5);
    QCOMPARE(proposals[0].verdicts.total(), verdicts.size());
}

void AlertReviewTest::mergesWhatStartsTogether()
{
    // A 5 times; B with 4 of them, 60 s later, and once alone; C 61 s after; D 10 times
    StartsByName starts;
    for (int i = 0; i < 5; ++i) {
        const double at = i * hour;
        starts[u"A"_s].push_back(after(at));
        starts[u"B"_s].push_back(after(i == 4 ? at + 1800 : at + 60));
        starts[u"C"_s].push_back(after(at - 61));
        starts[u"D"_s].push_back(after(at));
        starts[u"D"_s].push_back(after(at + 900));
    }
    starts[u"E"_s] = {after(0), after(1), after(2), after(3), after(4)}; // one burst
    starts[u"F"_s] = starts[u"E"_s];
    const auto proposals = mergeProposals(starts, 5);
    QCOMPARE(proposals.size(), 1U);
    QCOMPARE(proposals[0].kind, AlertProposal::Kind::Merge);
    QCOMPARE(proposals[0].alert, (Labels{{u"alertname"_s, u"A"_s}}));
    QCOMPARE(proposals[0].other, (Labels{{u"alertname"_s, u"B"_s}}));
    QCOMPARE(proposals[0].fired, 5);
    QCOMPARE(proposals[0].otherFired, 5);
    QCOMPARE(proposals[0].together, 4);
    QCOMPARE(proposals[0].otherTogether, 4);
    QVERIFY(mergeProposals(starts, 6).empty());

    Story story; // the same through the review, where other episodes lie outside the span
    for (int i = -3; i < 5; ++i)
        story.fires(alert(u"A"_s, u"log"_s), i * 2 * hour + 60, (i * 2 + 1) * hour)
            .fires(alert(u"B"_s, u"log"_s), i * 2 * hour + 90, (i * 2 + 1) * hour);
    const auto reviewed = story.review().proposals;
    QCOMPARE(reviewed.size(), 1U);
    QCOMPARE(reviewed[0].together, 5);
}

void AlertReviewTest::fixesWhatFlaps()
{
    const Labels a = alert(u"A"_s, u"log"_s);
    const auto flaps = [&a](int times) {
        Story story;
        for (int i = 0; i < times; ++i) // ten minutes each: a half
            story.fires(a, 100 + i * 1200, 100 + i * 1200 + 600);
        return story.review().proposals;
    };
    QVERIFY(flaps(6).empty());
    const auto proposals = flaps(7);
    QCOMPARE(proposals.size(), 1U);
    QCOMPARE(proposals[0].kind, AlertProposal::Kind::Fix);
    QCOMPARE(proposals[0].flap, 3.0);
    QCOMPARE(proposals[0].fired, 7);
}

void AlertReviewTest::doesNotDependOnTheOrder()
{
    Story story;
    for (int i = 0; i < 8; ++i) {
        const Labels one = alert(u"A%1"_s.arg(i % 3));
        story.fires(one, 100 + i * 900, 300 + i * 900).acknowledges(one, 150 + i * 900, 9000);
        story.act(one, 200 + i * 900, Kind::Verdict, i % 2 ? u"false"_s : u"acted"_s);
    }
    const AlertReview expected = story.review();
    for (quint32 seed = 0; seed < 10; ++seed) {
        story.shuffle(seed);
        const AlertReview again = story.review();
        QVERIFY(again.rows == expected.rows);
        QVERIFY(again.noisiest == expected.noisiest);
        QVERIFY(again.proposals == expected.proposals);
    }
}

QTEST_APPLESS_MAIN(AlertReviewTest)
#include "tst_alertreview.moc"
