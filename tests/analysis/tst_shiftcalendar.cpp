// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shiftcalendar.h"

#include <QTest>

#include <libical/ical.h>

#include <memory>

namespace toban {

using namespace Qt::StringLiterals;

/** Shifts as a calendar, read back by libical. */
class ShiftCalendarTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isReadBackEqual_data();
    void isReadBackEqual();
    void keepsItsIds();
    void foldsLines();
    void isACalendarWithoutShifts();
};

using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

static Component parsed(const QByteArray &text)
{
    return {icalparser_parse_string(text.constData()), &icalcomponent_free};
}

static ExportedShift shift(const QString &summary = u"On call: shop"_s)
{
    const Instant from = *parseRfc3339(u"2026-10-19T07:00:00Z"_s);
    return {SourceId(u"pd"_s), ScheduleId(u"P1"_s), summary, {},
        {{PersonId(u"U1"_s), u"Alice"_s}, from, from + 169h, ShiftLayer::Final, {}}};
}

static const Instant written = *parseRfc3339(u"2026-10-01T12:00:00.250Z"_s);

void ShiftCalendarTest::isReadBackEqual_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"On call: shop"_s;
    QTest::newRow("marks") << u"a;b,c\\d\\n e:\"f\""_s;
    QTest::newRow("lines") << u"first\nsecond\n\nEND:VEVENT"_s;
    QTest::newRow("long") << u"0123456789"_s.repeated(30);
    QTest::newRow("long, not latin") << u"当番表の引き継ぎ"_s.repeated(20);
    QTest::newRow("beyond the basic plane") << u"x😀"_s.repeated(40);
}

void ShiftCalendarTest::isReadBackEqual()
{
    QFETCH(QString, text);
    ExportedShift one = shift(text);
    one.description = text + u'.';
    const Component calendar = parsed(icsOfShifts({one, shift()}, text, written));
    QVERIFY(calendar);
    QCOMPARE(icalcomponent_count_errors(calendar.get()), 0);
    QCOMPARE(icalcomponent_count_components(calendar.get(), ICAL_VEVENT_COMPONENT), 2);
    icalcomponent *event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
    QCOMPARE(QString::fromUtf8(icalcomponent_get_summary(event)), text);
    QCOMPARE(QString::fromUtf8(icalcomponent_get_description(event)), text + u'.');
    const auto time
        = [](const icaltimetype &at) { return QString::fromLatin1(icaltime_as_ical_string(at)); };
    QCOMPARE(time(icalcomponent_get_dtstart(event)), u"20261019T070000Z"_s);
    QCOMPARE(time(icalcomponent_get_dtend(event)), u"20261026T080000Z"_s);
    QCOMPARE(time(icalcomponent_get_dtstamp(event)), u"20261001T120000Z"_s);
}

void ShiftCalendarTest::keepsItsIds()
{
    const auto idOf = [](const ExportedShift &one, Instant at) {
        const Component calendar = parsed(icsOfShifts({one}, u"x"_s, at));
        return QByteArray(icalcomponent_get_uid(
            icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT)));
    };
    const QByteArray id = idOf(shift(), written);
    ExportedShift longer = shift(u"another text"_s);
    longer.shift.to += 24h;
    QCOMPARE(idOf(longer, written + 1h), id);
    ExportedShift later = shift();
    later.shift.from += 1s;
    QVERIFY(idOf(later, written) != id);
    ExportedShift elsewhere = shift();
    elsewhere.schedule = ScheduleId(u"P2"_s);
    QVERIFY(idOf(elsewhere, written) != id);
}

void ShiftCalendarTest::foldsLines()
{
    const QByteArray text
        = icsOfShifts({shift(u"当番😀"_s.repeated(50))}, u"0123456789"_s.repeated(20), written);
    const auto lines = text.split('\n');
    for (const QByteArray &line : lines) {
        QVERIFY(line.isEmpty() || line.endsWith('\r'));
        QVERIFY2(line.size() <= 76, line.constData()); // with the carriage return
        QVERIFY(!QString::fromUtf8(line).contains(QChar::ReplacementCharacter));
    }
    QVERIFY(lines.contains("X-WR-CALNAME:" + QByteArray("0123456789").repeated(6) + "01\r"));
}

void ShiftCalendarTest::isACalendarWithoutShifts()
{
    const Component calendar = parsed(icsOfShifts({}, u"Me"_s, written));
    QVERIFY(calendar);
    QCOMPARE(icalcomponent_count_components(calendar.get(), ICAL_ANY_COMPONENT), 0);
}

} // namespace toban

QTEST_APPLESS_MAIN(toban::ShiftCalendarTest)
#include "tst_shiftcalendar.moc"
