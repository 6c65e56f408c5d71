// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "calendarentry.h"

#include <QCoreApplication>

namespace toban::icalendar {

class CalendarEntryWords {
    Q_DECLARE_TR_FUNCTIONS(toban::Icalendar)
};

static bool saysWhen(const QByteArray &name)
{
    static const QByteArrayList names = {"DTSTART", "DTEND", "DURATION", "RRULE", "EXRULE", "RDATE",
        "EXDATE", "RECURRENCE-ID", "UID", "STATUS"};
    return names.contains(name);
}

/** Reads the lines of one VEVENT; the first mistake of when it is ends it. */
class EntryReader final {
public:
    EntryReader(const CalendarComponent &event, CalendarZones &zones)
        : m_event(event)
        , m_zones(zones)
    {
        m_entry.number = event.number;
        m_entry.uid = "line " + QByteArray::number(event.number);
    }

    Result<CalendarEntry> read()
    {
        for (const CalendarLine &line : m_event.lines) {
            if (line.mistake.isEmpty())
                readLine(line);
            else if (saysWhen(line.name))
                complain(line, line.mistake);
            else
                m_entry.warnings << lineText(line.number, line.mistake);
            if (m_mistake)
                return tl::unexpected<Error>(*m_mistake);
        }
        readLength();
        if (!m_mistake && !m_entry.start && m_entry.extra.empty() && !m_entry.replaces)
            m_mistake = calendarMistake(
                m_event.number, CalendarEntryWords::tr("the entry has no DTSTART"))
                            .value();
        if (m_mistake)
            return tl::unexpected<Error>(*m_mistake);
        return std::move(m_entry);
    }

private:
    void complain(const CalendarLine &line, const QString &what)
    {
        if (!m_mistake)
            m_mistake = calendarMistake(line.number, what).value();
    }
    void readLine(const CalendarLine &line);
    void readPlainLine(const CalendarLine &line);
    void readRuleLine(const CalendarLine &line, std::vector<RecurrenceRule> &into);
    void readExtra(const CalendarLine &line);
    void readLength();
    std::optional<CalendarTime> time(const CalendarLine &line, const QByteArray &value);
    std::optional<EntryLength> between(
        const CalendarLine &line, const CalendarTime &from, const CalendarTime &to);

    const CalendarComponent &m_event;
    CalendarZones &m_zones;
    CalendarEntry m_entry;
    int m_attendees = 0;
    std::optional<Error> m_mistake;
};

std::optional<CalendarTime> EntryReader::time(const CalendarLine &line, const QByteArray &value)
{
    const auto time = readTime(value, line.parameter("TZID"));
    if (!time)
        complain(line,
            CalendarEntryWords::tr("'%1' is not a time").arg(QString::fromUtf8(value).left(40)));
    else if (!m_zones.clockOf(*time))
        complain(line,
            CalendarEntryWords::tr("the time zone '%1' is not known")
                .arg(QString::fromUtf8(time->zone).left(80)));
    else
        return time;
    return std::nullopt;
}

/// Nominal between two dates, exact otherwise.
std::optional<EntryLength> EntryReader::between(
    const CalendarLine &line, const CalendarTime &from, const CalendarTime &to)
{
    EntryLength length;
    if (from.isDate() && to.isDate())
        length.days = static_cast<int>(
            std::chrono::duration_cast<std::chrono::days>(to.wall - from.wall).count());
    else
        length.exact = *m_zones.instant(to) - *m_zones.instant(from);
    if (length.days >= 0 && length.exact >= 0ms && length.exact <= 24h * 3'660
        && length.days <= 3'660)
        return length;
    complain(line, CalendarEntryWords::tr("the entry ends before it begins, or after ten years"));
    return std::nullopt;
}

void EntryReader::readExtra(const CalendarLine &line)
{
    for (const QByteArray &value : line.value.split(',')) {
        if (value.isEmpty())
            continue;
        const qsizetype slash = value.indexOf('/');
        const auto start = time(line, slash < 0 ? value : value.left(slash));
        if (!start)
            return;
        ExtraTime extra{*start, std::nullopt};
        const QByteArray rest = slash < 0 ? QByteArray() : value.mid(slash + 1);
        if (rest.startsWith('P') || rest.startsWith('+')) {
            extra.length = readDuration(rest);
            if (!extra.length)
                complain(line,
                    CalendarEntryWords::tr("'%1' is not a period")
                        .arg(QString::fromUtf8(value).left(80)));
        } else if (slash >= 0) {
            if (const auto end = time(line, rest))
                extra.length = between(line, *start, *end);
        }
        m_entry.extra.push_back(extra);
    }
}

void EntryReader::readRuleLine(const CalendarLine &line, std::vector<RecurrenceRule> &into)
{
    auto rule = readRule(line.value);
    if (rule)
        into.push_back(std::move(*rule));
    else
        complain(line, rule.error().detail);
}

void EntryReader::readLine(const CalendarLine &line)
{
    if (line.name == "DTSTART")
        m_entry.start = time(line, line.value);
    else if (line.name == "RRULE")
        readRuleLine(line, m_entry.rules);
    else if (line.name == "EXRULE")
        readRuleLine(line, m_entry.exceptRules);
    else if (line.name == "RDATE")
        readExtra(line);
    else if (line.name == "EXDATE")
        for (const QByteArray &value : line.value.split(',')) {
            if (const auto except = value.isEmpty() ? std::nullopt : time(line, value))
                m_entry.except.push_back(*except);
        }
    else if (line.name == "RECURRENCE-ID") {
        m_entry.replaces = time(line, line.value);
        m_entry.replacesFuture = line.parameter("RANGE").toUpper() == "THISANDFUTURE";
    } else {
        readPlainLine(line);
    }
}

/// RFC 6868: ^n, ^^ and ^' in parameters.
static QString parameterText(const QByteArray &value)
{
    QString text = QString::fromUtf8(value);
    text.replace(QStringLiteral("^n"), QStringLiteral(" "));
    text.replace(QStringLiteral("^'"), QStringLiteral("\""));
    return text.replace(QStringLiteral("^^"), QStringLiteral("^"));
}

void EntryReader::readPlainLine(const CalendarLine &line)
{
    if (line.name == "UID" && !line.value.isEmpty())
        m_entry.uid = line.value;
    else if (line.name == "SEQUENCE")
        m_entry.sequence = line.value.trimmed().toInt();
    else if (line.name == "SUMMARY")
        m_entry.summary = QString::fromUtf8(line.value);
    else if (line.name == "STATUS")
        m_entry.isCancelled = line.value.trimmed().toUpper() == "CANCELLED";
    else if (line.name == "ATTENDEE")
        m_entry.attendee
            = ++m_attendees == 1 ? parameterText(line.parameter("CN")).trimmed() : QString();
}

/// A day where a date is all there is, otherwise nothing (RFC 5545, 3.6.1).
static EntryLength usualLength(const CalendarTime &start)
{
    return {start.isDate() ? 1 : 0, 0ms};
}

void EntryReader::readLength()
{
    if (m_mistake || !m_entry.start)
        return;
    if (wallDate(m_entry.start->wall).year() < 1900) {
        complain(*m_event.line("DTSTART"), CalendarEntryWords::tr("the entry begins before 1900"));
        return; // rules would be followed from there, hour by hour
    }
    m_entry.length = usualLength(*m_entry.start);
    if (const CalendarLine *line = m_event.line("DURATION")) {
        const auto length = readDuration(line->value);
        if (length)
            m_entry.length = *length;
        else
            complain(*line,
                CalendarEntryWords::tr("'%1' is not a duration")
                    .arg(QString::fromUtf8(line->value).left(40)));
    } else if (const CalendarLine *endLine = m_event.line("DTEND")) {
        const auto end = time(*endLine, endLine->value);
        const auto length = end ? between(*endLine, *m_entry.start, *end) : std::nullopt;
        // some write the day itself as the end of a day
        if (length && (length->days > 0 || !m_entry.start->isDate() || !end->isDate()))
            m_entry.length = *length;
    }
}

Result<CalendarEntry> readEntry(const CalendarComponent &event, CalendarZones &zones)
{
    return EntryReader(event, zones).read();
}

} // namespace toban::icalendar
