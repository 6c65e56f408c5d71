// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "icalendarsource.h"

#include "apirequest.h"
#include "calendartext.h"
#include "calendarvalues.h"
#include "icalendar.h"

#include <QFile>

#include <algorithm>
#include <set>

namespace toban {

using icalendar::CalendarReading;
using icalendar::Occurrence;

static QUrl fetchedAddress(const CalendarFeed &feed)
{
    QUrl url = feed.url;
    if (url.scheme() == QLatin1StringView("webcal"))
        url.setScheme(QStringLiteral("https"));
    return url;
}

/** Makes shifts of occurrences. */
class CalendarShifts final {
public:
    explicit CalendarShifts(const CalendarFeed &feed)
        : m_feed(feed)
    {
    }

    void add(const Occurrence &one)
    {
        if (one.end == one.start)
            return; // a moment: nobody is on call through it
        const QString summary = icalendar::unescapedText(one.summary).simplified();
        Shift shift{{}, one.start, one.end, ShiftLayer::Final, {}};
        if (m_feed.use != ScheduleUse::Duty)
            shift.title = summary;
        if (m_feed.use != ScheduleUse::Holidays) {
            const QString name = one.attendee.isEmpty() ? withoutPrefix(summary) : one.attendee;
            if (name.isEmpty()) {
                m_unnamed.insert(one.line);
                return;
            }
            shift.person = {PersonId(name), name};
        }
        m_shifts.push_back(std::move(shift));
    }
    [[nodiscard]] std::vector<Shift> shifts() const { return m_shifts; }
    [[nodiscard]] std::vector<Person> people() const
    {
        std::vector<Person> people;
        std::set<QString> known;
        for (const Shift &shift : m_shifts)
            if (!shift.person.id.isEmpty() && known.insert(shift.person.id.text()).second)
                people.push_back({shift.person, {}, {}, {}});
        return people;
    }
    [[nodiscard]] QStringList warnings() const
    {
        QStringList texts;
        for (const int line : m_unnamed)
            if (texts.size() < 20)
                texts << icalendar::lineText(line, IcalendarSource::tr("the entry names nobody"));
        return texts;
    }

private:
    [[nodiscard]] QString withoutPrefix(const QString &summary) const
    {
        const bool hasPrefix = summary.startsWith(m_feed.prefix.simplified(), Qt::CaseInsensitive);
        return hasPrefix ? summary.mid(m_feed.prefix.simplified().size()).trimmed() : summary;
    }

    const CalendarFeed &m_feed;
    std::vector<Shift> m_shifts;
    std::set<int> m_unnamed;
};

Result<RosterAnswer> calendarRoster(const QByteArray &text, TimeSpan span, const CalendarFeed &feed)
{
    const auto reading = icalendar::readCalendar(text, span, feed.zone);
    if (!reading)
        return tl::unexpected<Error>(reading.error());
    CalendarShifts shifts(feed);
    for (const Occurrence &one : reading->occurrences)
        shifts.add(one);
    Schedule schedule;
    schedule.id = ScheduleId(feed.id.text());
    schedule.name = feed.name.isEmpty() ? reading->name : feed.name;
    if (schedule.name.isEmpty())
        schedule.name = feed.id.text();
    schedule.use = feed.use;
    schedule.zone = reading->zone;
    schedule.team = feed.team;
    schedule.level = feed.level;
    schedule.shifts = shifts.shifts();
    RosterAnswer answer;
    answer.roster = {span, shifts.people(), {std::move(schedule)}, {}};
    answer.exchange.product = QStringLiteral("iCalendar");
    answer.exchange.warnings = reading->warnings + shifts.warnings();
    return answer;
}

static Result<RosterAnswer> readFile(const CalendarFeed &feed, TimeSpan span)
{
    QFile file(feed.file);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, feed.file, file.errorString());
    const QByteArray text = file.read(icalendar::largestCalendar + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorKind::Storage, feed.file, file.errorString());
    return calendarRoster(text, span, feed).map_error([&feed](Error error) {
        error.context = feed.file;
        return error;
    });
}

struct IcalendarSource::Parts {
    CalendarFeed feed;
    std::unique_ptr<HttpClient> client; ///< of an address only
};

static SourceSettings settingsFor(SourceSettings settings, const QUrl &address)
{
    settings.url = address.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    return settings;
}

IcalendarSource::IcalendarSource(CalendarFeed feed, SourceSettings settings, const Clock &clock,
    ExchangeRecorder &recorder, QObject *parent)
    : OnCallSource(parent)
    , m_parts(new Parts{std::move(feed), nullptr})
{
    const QUrl address = fetchedAddress(m_parts->feed);
    if (m_parts->feed.file.isEmpty())
        m_parts->client = std::make_unique<HttpClient>(
            settingsFor(std::move(settings), address), clock, recorder);
}

IcalendarSource::~IcalendarSource() = default;

QFuture<Result<RosterAnswer>> IcalendarSource::fetchRoster(TimeSpan span)
{
    const CalendarFeed feed = m_parts->feed;
    if (!m_parts->client)
        return QtFuture::makeReadyFuture(span).then(
            QtFuture::Launch::Async, [feed](TimeSpan asked) { return readFile(feed, asked); });
    HttpRequest request;
    request.url = fetchedAddress(feed);
    request.accept = "text/calendar, */*;q=0.5";
    request.maxBodyBytes = icalendar::largestCalendar;
    request.purpose = QStringLiteral("calendar");
    const auto read = [feed, span](const HttpReply &reply) -> Result<RosterAnswer> {
        if (!reply.isSuccess())
            return tl::unexpected<Error>(statusError(reply, displayUrl(feed.url), {}));
        return calendarRoster(reply.body, span, feed);
    };
    return tellLater<RosterAnswer>(*m_parts->client, std::move(request), read)
        .then(QtFuture::Launch::Sync, [](const Result<Told<RosterAnswer>> &told) {
            if (!told)
                return Result<RosterAnswer>(tl::unexpected<Error>(told.error()));
            RosterAnswer answer = told->what;
            answer.exchange.answerTime = told->reply.took;
            answer.exchange.clockSkew = told->reply.clockSkew();
            return Result<RosterAnswer>(std::move(answer));
        });
}

} // namespace toban
