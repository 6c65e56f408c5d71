// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "calendartext.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace toban::icalendar {

class CalendarTextWords {
    Q_DECLARE_TR_FUNCTIONS(toban::Icalendar)
};

QByteArray CalendarLine::parameter(const char *wanted) const
{
    const auto found = std::ranges::find(parameters, QByteArray(wanted), &CalendarParameter::name);
    return found == parameters.end() ? QByteArray() : found->value;
}

const CalendarLine *CalendarComponent::line(const char *wanted) const
{
    const auto found = std::ranges::find(lines, QByteArray(wanted), &CalendarLine::name);
    return found == lines.end() ? nullptr : &*found;
}

QString lineText(int line, const QString &what)
{
    return CalendarTextWords::tr("line %1: %2").arg(line).arg(what);
}

tl::unexpected<Error> calendarMistake(int line, const QString &what)
{
    return failure(ErrorKind::Malformed, {}, lineText(line, what));
}

/** Takes unfolded lines off a text, one after another. */
class LineCutter final {
public:
    explicit LineCutter(const QByteArray &text)
        : m_text(text)
        , m_at(text.startsWith("\xEF\xBB\xBF") ? 3 : 0)
    {
    }

    /// nullopt at the end. Folds may cut a character of UTF-8, so bytes are joined.
    std::optional<QByteArray> next()
    {
        if (m_at >= m_text.size())
            return std::nullopt;
        m_number = m_physical + 1;
        QByteArray line = physical();
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t'))
            line += physical().mid(1);
        return line;
    }
    [[nodiscard]] int number() const { return m_number; }

private:
    QByteArray physical()
    {
        const qsizetype found = m_text.indexOf('\n', m_at);
        const qsizetype end = found < 0 ? m_text.size() : found;
        QByteArray line = m_text.mid(m_at, end - m_at);
        m_at = end + 1;
        ++m_physical;
        if (line.endsWith('\r'))
            line.chop(1);
        return line;
    }

    const QByteArray &m_text;
    qsizetype m_at = 0;
    int m_physical = 0;
    int m_number = 0;
};

static bool isCalendarName(const QByteArray &name)
{
    return !name.isEmpty() && std::ranges::all_of(name, [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

/// Where the unquoted text that begins at @p from ends: at one of @p ends, or at the end.
static qsizetype endOfPart(const QByteArray &line, qsizetype from, const char *ends)
{
    bool isQuoted = false;
    for (qsizetype at = from; at < line.size(); ++at) {
        if (line[at] == '"')
            isQuoted = !isQuoted;
        else if (!isQuoted && QByteArrayView(ends).contains(line[at]))
            return at;
    }
    return line.size();
}

static CalendarLine readLine(const QByteArray &text, int number)
{
    CalendarLine line;
    line.number = number;
    qsizetype at = endOfPart(text, 0, ";:");
    line.name = text.left(at).toUpper();
    if (!isCalendarName(line.name) || at == text.size()) {
        line.mistake = CalendarTextWords::tr("'%1' is not a line of a calendar")
                           .arg(QString::fromUtf8(text).left(40));
        return line;
    }
    while (at < text.size() && text[at] == ';') {
        const qsizetype end = endOfPart(text, at + 1, ";:");
        const QByteArray part = text.mid(at + 1, end - at - 1);
        const qsizetype equals = part.indexOf('=');
        CalendarParameter parameter{part.left(qMax(equals, 0)).toUpper(), part.mid(equals + 1)};
        if (!isCalendarName(parameter.name))
            line.mistake = CalendarTextWords::tr("'%1' of %2 is not a parameter")
                               .arg(QString::fromUtf8(part).left(40), QString::fromUtf8(line.name));
        parameter.value.replace('"', QByteArray());
        line.parameters.push_back(std::move(parameter));
        at = end;
    }
    if (at >= text.size() && line.mistake.isEmpty())
        line.mistake
            = CalendarTextWords::tr("%1 has no value").arg(QString::fromUtf8(line.name).left(40));
    line.value = text.mid(at + 1);
    return line;
}

/** Nests lines into components. */
class ComponentBuilder final {
public:
    Result<void> add(CalendarLine line)
    {
        if (line.name == "BEGIN" && line.mistake.isEmpty())
            return begin(line);
        if (line.name == "END" && line.mistake.isEmpty())
            return end(line);
        if (m_open.empty())
            return noCalendar(line.number);
        m_open.back().lines.push_back(std::move(line));
        return {};
    }

    Result<std::vector<CalendarComponent>> finish(int last)
    {
        if (!m_open.empty())
            return calendarMistake(last,
                CalendarTextWords::tr("the calendar ends within %1, which begins at line %2")
                    .arg(QString::fromUtf8(m_open.back().name))
                    .arg(m_open.back().number));
        if (m_whole.empty())
            return noCalendar(1);
        return std::move(m_whole);
    }

private:
    static tl::unexpected<Error> noCalendar(int line)
    {
        return calendarMistake(
            line, CalendarTextWords::tr("this is no calendar: BEGIN:VCALENDAR is expected"));
    }
    Result<void> begin(const CalendarLine &line)
    {
        const QByteArray name = line.value.trimmed().toUpper();
        if (m_open.empty() && name != "VCALENDAR")
            return noCalendar(line.number);
        if (m_open.size() >= deepestComponent)
            return calendarMistake(
                line.number, CalendarTextWords::tr("parts are nested too deeply"));
        m_open.push_back({name, line.number, {}, {}});
        return {};
    }
    Result<void> end(const CalendarLine &line)
    {
        if (m_open.empty())
            return noCalendar(line.number);
        CalendarComponent done = std::move(m_open.back());
        m_open.pop_back();
        if (done.name != line.value.trimmed().toUpper())
            return calendarMistake(line.number,
                CalendarTextWords::tr("END:%1 is expected for the BEGIN at line %2")
                    .arg(QString::fromUtf8(done.name).left(40))
                    .arg(done.number));
        (m_open.empty() ? m_whole : m_open.back().parts).push_back(std::move(done));
        return {};
    }

    std::vector<CalendarComponent> m_open;
    std::vector<CalendarComponent> m_whole;
};

Result<std::vector<CalendarComponent>> readComponents(const QByteArray &text)
{
    const auto tooLarge
        = [](const QString &what) { return failure(ErrorKind::TooLarge, {}, what); };
    if (text.size() > largestCalendar)
        return tooLarge(CalendarTextWords::tr("The calendar is larger than 16 MiB."));
    ComponentBuilder builder;
    LineCutter cutter(text);
    int count = 0;
    for (auto line = cutter.next(); line; line = cutter.next()) {
        if (line->trimmed().isEmpty())
            continue;
        if (++count > mostCalendarLines)
            return tooLarge(CalendarTextWords::tr("The calendar has more than 200,000 lines."));
        const auto added = builder.add(readLine(*line, cutter.number()));
        if (!added)
            return tl::unexpected<Error>(added.error());
    }
    return builder.finish(qMax(1, cutter.number()));
}

} // namespace toban::icalendar
