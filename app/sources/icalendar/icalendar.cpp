// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "icalendar.h"

#include "calendarseries.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace toban::icalendar {

class IcalendarWords {
    Q_DECLARE_TR_FUNCTIONS(toban::Icalendar)
};

/** Warnings as they are told, the first twenty of them. */
class CalendarWarnings final {
public:
    void add(const QString &text)
    {
        if (++m_count <= most)
            m_texts << text;
    }
    [[nodiscard]] QStringList texts() const
    {
        QStringList all = m_texts;
        if (m_count > most)
            all << IcalendarWords::tr("and %n more", nullptr, m_count - most);
        return all;
    }
    [[nodiscard]] const QStringList &first() const { return m_texts; }

private:
    static constexpr int most = 20;
    QStringList m_texts;
    int m_count = 0;
};

/** Reads one VCALENDAR of a text. */
class CalendarReader final {
public:
    CalendarReader(const CalendarComponent &calendar, TimeSpan span, const QString &zone,
        ExpansionBudget &budget)
        : m_calendar(calendar)
        , m_span(span)
        , m_budget(budget)
        , m_zones(calendar, zone, span.to + 24h * 400, budget)
    {
    }

    void readInto(CalendarReading &reading, CalendarWarnings &warnings)
    {
        for (const CalendarLine &line : m_calendar.lines)
            if (!line.mistake.isEmpty())
                warnings.add(lineText(line.number, line.mistake));
        if (const CalendarLine *name = m_calendar.line("X-WR-CALNAME"); name)
            reading.name = unescapedText(QString::fromUtf8(name->value));
        reading.zone = m_zones.ownName();
        readEntries(reading, warnings);
        warnOfZone(warnings);
        for (const auto &[uid, series] : seriesByUid())
            addOccurrences(series, m_span, m_zones, m_budget, reading.occurrences);
    }
    [[nodiscard]] size_t readable() const { return m_entries.size(); }

private:
    void readEntries(CalendarReading &reading, CalendarWarnings &warnings)
    {
        for (const CalendarComponent &part : m_calendar.parts) {
            if (part.name != "VEVENT" || m_budget.isSpent())
                continue;
            ++reading.entries;
            auto entry = readEntry(part, m_zones);
            if (!entry) {
                warnings.add(entry.error().detail);
                continue;
            }
            for (const QString &warning : entry->warnings)
                warnings.add(warning);
            m_entries.push_back(std::move(*entry));
        }
    }
    void warnOfZone(CalendarWarnings &warnings) const
    {
        const auto needsZone = [](const CalendarEntry &entry) {
            return entry.start
                && (entry.start->isDate() || entry.start->form == CalendarTime::Form::Floating);
        };
        if (m_zones.ownName().isEmpty() && std::ranges::any_of(m_entries, needsZone))
            warnings.add(
                IcalendarWords::tr("Neither the calendar nor 'zone' names the time zone of its "
                                   "local times and days: UTC is taken."));
    }
    [[nodiscard]] std::map<QByteArray, CalendarSeries> seriesByUid() const
    {
        std::map<QByteArray, CalendarSeries> series;
        for (const auto &entry : m_entries) {
            CalendarSeries &one = series[entry.uid];
            auto &same = entry.replaces ? one.replacements : one.masters;
            // what was sent again later counts; the same number twice is two entries of one id
            if (!entry.replaces && !same.empty() && entry.sequence > same.front()->sequence)
                same.clear();
            if (entry.replaces || same.empty() || entry.sequence == same.front()->sequence)
                same.push_back(&entry);
        }
        return series;
    }

    const CalendarComponent &m_calendar;
    const TimeSpan m_span;
    ExpansionBudget &m_budget;
    CalendarZones m_zones;
    std::vector<CalendarEntry> m_entries;
};

static void sortOccurrences(std::vector<Occurrence> &occurrences)
{
    std::ranges::sort(occurrences, [](const Occurrence &a, const Occurrence &b) {
        return std::tie(a.start, a.end, a.line) < std::tie(b.start, b.end, b.line);
    });
}

Result<CalendarReading> readCalendar(const QByteArray &text, TimeSpan span, const QString &zone)
{
    const auto calendars = readComponents(text);
    if (!calendars)
        return tl::unexpected<Error>(calendars.error());
    CalendarReading reading;
    CalendarWarnings warnings;
    ExpansionBudget budget;
    size_t readable = 0;
    for (const auto &calendar : *calendars) {
        CalendarReader reader(calendar, span, zone, budget);
        reader.readInto(reading, warnings);
        readable += reader.readable();
    }
    if (budget.isSpent())
        return failure(ErrorKind::TooLarge, {},
            IcalendarWords::tr("The calendar has more repetitions than can be computed."));
    if (reading.entries > 0 && readable == 0)
        return failure(ErrorKind::Malformed, {},
            IcalendarWords::tr("No entry of the calendar can be read: %1")
                .arg(warnings.first().value(0)));
    sortOccurrences(reading.occurrences);
    reading.warnings = warnings.texts();
    return reading;
}

} // namespace toban::icalendar
