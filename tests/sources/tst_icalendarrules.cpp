// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendarof.h"

#include <QTest>
#include <QTimeZone>

#include <libical/ical.h>

#include <memory>
#include <random>
#include <set>

namespace toban {

using namespace Qt::StringLiterals;

/** A rule by chance, and where and when it begins. */
struct DrawnRule {
    QByteArray zone;
    QByteArray start; ///< on the wall, in quarters of an hour
    QByteArray rule;
    std::optional<QDateTime> until; ///< UTC
    int days = 0; ///< nominal
    int minutes = 0; ///< exact
};

class RuleDraw final {
public:
    explicit RuleDraw(quint32 seed)
        : m_engine(seed)
    {
    }

    DrawnRule draw()
    {
        DrawnRule one;
        one.zone = pick({"Europe/Berlin", "America/New_York", "Australia/Lord_Howe",
            "Asia/Kathmandu", "Asia/Tokyo", "UTC"});
        const QDate date = QDate(2025, 1, 1).addDays(upTo(500));
        // most at the hours that summer time skips and repeats
        const int quarter = upTo(3) > 0 ? 4 + upTo(8) : upTo(96);
        one.start = QDateTime(date, QTime(quarter / 4, quarter % 4 * 15), Qt::UTC)
                        .toString(u"yyyyMMdd'T'HHmmss"_s)
                        .toLatin1();
        one.rule = rule();
        if (upTo(3) == 0)
            one.rule += ";COUNT=" + QByteArray::number(1 + upTo(400));
        else if (upTo(2) == 0)
            one.until = QDateTime(date, QTime(upTo(24), 0), Qt::UTC).addDays(upTo(600));
        one.days = upTo(3) * 7;
        one.minutes = upTo(4) * 360;
        return one;
    }

private:
    int upTo(int end) { return static_cast<int>(m_engine() % static_cast<unsigned>(end)); }
    QByteArray pick(const QByteArrayList &list)
    {
        return list.at(upTo(static_cast<int>(list.size())));
    }
    QByteArray rule()
    {
        const QByteArray interval = ";INTERVAL=" + QByteArray::number(1 + upTo(4));
        const QByteArray week = ";WKST=" + pick({"MO", "SU", "WE"});
        const QByteArray days = pick({"MO", "TU,TH", "SA,SU", "MO,TU,WE,TH,FR", "SU"});
        switch (upTo(6)) {
        case 0:
            return "FREQ=HOURLY;INTERVAL=" + QByteArray::number(1 + upTo(36));
        case 1:
            return "FREQ=DAILY" + interval + pick({"", ";BYHOUR=1,2,3;BYMINUTE=0,30"});
        case 2:
            return "FREQ=WEEKLY" + interval + week + ";BYDAY=" + days;
        case 3:
            return "FREQ=MONTHLY" + interval + ";BYDAY=" + days
                + ";BYSETPOS=" + pick({"1", "-1", "2", "1,-1"});
        case 4:
            return "FREQ=MONTHLY" + interval
                + pick({";BYMONTHDAY=31", ";BYMONTHDAY=-1", ";BYMONTHDAY=1,15"});
        default:
            return "FREQ=YEARLY"
                + pick({";BYMONTH=3,10;BYDAY=-1SU", ";BYMONTH=3;BYDAY=2SU", ";BYYEARDAY=88,300",
                    ";BYWEEKNO=13,44;BYDAY=SU", ";BYMONTH=4,10,11;BYDAY=1SU"});
        }
    }

    std::mt19937 m_engine;
};

/** Times of rules drawn by chance against libical's own iterator on the wall, and moments that are
 *  searched for by trying every quarter of an hour. */
class IcalendarRulesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agrees_data();
    void agrees();

private:
    static QDateTime moment(const QTimeZone &zone, const QDateTime &wall);
    static QStringList expected(const DrawnRule &one, TimeSpan span);
};

/// The first moment at which the wall shows it; of a skipped time, by the offset before.
QDateTime IcalendarRulesTest::moment(const QTimeZone &zone, const QDateTime &wall)
{
    for (QDateTime at = wall.addSecs(-16 * 3600); at < wall.addSecs(16 * 3600);
         at = at.addSecs(900)) {
        const QDateTime shown = at.addSecs(zone.offsetFromUtc(at));
        if (shown == wall)
            return at;
        if (shown > wall)
            return wall.addSecs(-zone.offsetFromUtc(at.addSecs(-900)));
    }
    return {};
}

static QDateTime digits(const icaltimetype &time)
{
    return QDateTime(QDate(time.year, time.month, time.day),
        QTime(time.hour, time.minute, time.second), Qt::UTC);
}

QStringList IcalendarRulesTest::expected(const DrawnRule &one, TimeSpan span)
{
    const QTimeZone zone(one.zone);
    const icalrecurrencetype rule = icalrecurrencetype_from_string(one.rule.constData());
    const std::unique_ptr<icalrecur_iterator, decltype(&icalrecur_iterator_free)> iterator(
        icalrecur_iterator_new(rule, icaltime_from_string(one.start.constData())),
        &icalrecur_iterator_free);
    std::set<std::pair<qint64, qint64>> times;
    for (auto next = icalrecur_iterator_next(iterator.get()); !icaltime_is_null_time(next);
         next = icalrecur_iterator_next(iterator.get())) {
        const QDateTime start = moment(zone, digits(next));
        if (start.toMSecsSinceEpoch() >= toMs(span.to) || (one.until && start > *one.until))
            break;
        const QDateTime day = one.days > 0 ? moment(zone, digits(next).addDays(one.days)) : start;
        const QDateTime end = day.addSecs(60 * one.minutes);
        if (end.toMSecsSinceEpoch() > toMs(span.from))
            times.emplace(start.toMSecsSinceEpoch(), end.toMSecsSinceEpoch());
    }
    QStringList texts;
    qint64 last = -1;
    for (const auto &[start, end] : times) {
        if (start != last) // two times on the wall that a gap makes one
            texts << toRfc3339(fromMs(start)) + u'/' + toRfc3339(fromMs(end)) + u' ';
        last = start;
    }
    return texts;
}

void IcalendarRulesTest::agrees_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 300; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void IcalendarRulesTest::agrees()
{
    QFETCH(quint32, seed);
    const DrawnRule one = RuleDraw(seed).draw();
    const TimeSpan span{
        *parseRfc3339(u"2026-02-01T00:00:00Z"_s), *parseRfc3339(u"2026-11-10T00:00:00Z"_s)};
    QByteArray rule = "RRULE:" + one.rule;
    if (one.until)
        rule += ";UNTIL=" + one.until->toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1();
    QByteArray length = "DURATION:P" + QByteArray::number(one.days) + "DT"
        + QByteArray::number(one.minutes) + "M";
    const QByteArray text
        = calendarOf({eventOf({"DTSTART;TZID=" + one.zone + ":" + one.start, length, rule})});
    const auto reading = icalendar::readCalendar(text, span, {});
    QVERIFY2(reading, text.constData());
    const QStringList actual = occurrenceTexts(*reading);
    QVERIFY2(actual == expected(one, span),
        qPrintable(QString::fromUtf8(text) + u"is\n"_s + actual.join(u'\n') + u"\nnot\n"_s
            + expected(one, span).join(u'\n')));
}

} // namespace toban

QTEST_GUILESS_MAIN(toban::IcalendarRulesTest)
#include "tst_icalendarrules.moc"
