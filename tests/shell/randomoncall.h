// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "randomvalues.h"

namespace toban {

/** Random calendars, rotas and what is said of being on call. */
class RandomOnCall : protected RandomValues {
protected:
    using RandomValues::RandomValues;

    void makeCalendar(SourceDeclaration &source)
    {
        const SourceDeclaration usual;
        source.watchdog = usual.watchdog;
        source.seriesLimit = usual.seriesLimit;
        source.calendar = {{}, coin() ? text() : QString(), static_cast<ScheduleUse>(upTo(3)), {},
            1, pick({{}, u"Asia/Tokyo"_s}), coin() ? text() : QString()};
        if (coin()) {
            source.url.clear();
            source.calendar.file = text();
        } else {
            source.url = QUrl(u"webcal://日本.example/a%20b.ics?key=\"1&b=2"_s);
        }
        if (source.calendar.use == ScheduleUse::Duty) {
            source.calendar.team = coin() ? text() : QString();
            source.calendar.level = 1 + upTo(20);
        }
    }
    Rota rota(int index)
    {
        Rota rota;
        rota.id = ScheduleId(u"rota-%1"_s.arg(index));
        rota.name = coin() ? text() : QString();
        rota.team = coin() ? text() : QString();
        rota.level = 1 + upTo(20);
        rota.zone = pick({u"Europe/Berlin"_s, u"UTC"_s});
        rota.people = QStringList{text()} + list();
        rota.start = wall();
        rota.each = 1h * (1 + upTo(24 * 366));
        if (coin())
            rota.when.between = DayRange{upTo(1440), 1440};
        rota.when.days = days();
        for (int i = 0; i < upTo(3); ++i) {
            const WallTime from = wall();
            rota.overrides.push_back(
                {text(), from, from + std::chrono::seconds(1 + upTo(1'000'000))});
        }
        return rota;
    }
    OnCallPolicy onCall()
    {
        OnCallPolicy policy;
        policy.me = list();
        policy.hidesContacts = coin();
        policy.partTime = list();
        if (coin())
            policy.business.between = DayRange{upTo(1440), 1440};
        if (auto some = days(); !some.empty())
            policy.business.days = std::move(some);
        if (coin())
            policy.sleep = DayRange{1 + upTo(1439), 1};
        for (int i = 0; i < upTo(3); ++i)
            policy.people.push_back({u"person-%1"_s.arg(i), pick({{}, u"Asia/Tokyo"_s}),
                coin() ? QStringList{u"a\"%1@example.com"_s.arg(i)} : QStringList()});
        return policy;
    }
};

} // namespace toban
