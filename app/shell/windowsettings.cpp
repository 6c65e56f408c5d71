// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowsettings.h"

#include "settingsfile.h"
#include "zonetext.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QStandardPaths>

namespace toban {

Q_LOGGING_CATEGORY(logSettings, "toban.settings", QtInfoMsg)

namespace {
struct SettingsTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::WindowSettings)
};
} // namespace

static QString settingsPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/toban/window.ini");
}

/// A range of its own was for then: the next run compares with the period before.
static QString baselineName(Baseline::Kind kind)
{
    switch (kind) {
    case Baseline::Kind::DayBefore:
        return QStringLiteral("day");
    case Baseline::Kind::WeekBefore:
        return QStringLiteral("week");
    case Baseline::Kind::PreviousPeriod:
    case Baseline::Kind::Fixed:
        break;
    }
    return QStringLiteral("previous");
}

static Baseline::Kind baselineKind(const QString &name)
{
    for (const auto kind : {Baseline::Kind::DayBefore, Baseline::Kind::WeekBefore})
        if (name == baselineName(kind))
            return kind;
    return Baseline::Kind::PreviousPeriod;
}

/// Qt takes an empty name for the system's zone, and words such as "none" for a rule of their own.
static std::optional<QTimeZone> zoneOf(const QString &id)
{
    const QByteArray name = id.toLatin1();
    return QTimeZone::isTimeZoneIdAvailable(name) ? std::optional(QTimeZone(name)) : std::nullopt;
}

ShownZones declaredZones(const DisplayDeclaration &display)
{
    return {zoneOf(display.zone).value_or(systemZone()), zoneOf(display.secondZone)};
}

static constexpr QLatin1StringView noZone("none");

static void loadZones(const QSettings &settings, ShownZones zones, WindowMemory &into)
{
    zones.first = zoneOf(settings.value(QStringLiteral("zone")).toString()).value_or(zones.first);
    const QString chosen = settings.value(QStringLiteral("second_zone")).toString();
    if (const auto second = zoneOf(chosen); second || chosen == noZone)
        zones.second = second;
    into.zone = zones.first;
    into.secondZone = zones.second;
}

static void saveZones(QSettings &settings, const ShownZones &declared, const WindowMemory &memory)
{
    const auto keep = [&](const QString &key, bool isChosen, const QString &id) {
        if (isChosen)
            settings.setValue(key, id);
        else
            settings.remove(key);
    };
    keep(QStringLiteral("zone"), memory.zone != declared.first,
        QString::fromLatin1(memory.zone.id()));
    keep(QStringLiteral("second_zone"), memory.secondZone != declared.second,
        memory.secondZone ? QString::fromLatin1(memory.secondZone->id()) : QString(noZone));
}

static void load(const QSettings &settings, WindowMemory &memory)
{
    memory.geometry = settings.value(QStringLiteral("geometry")).toByteArray();
    memory.page = pageIdFromName(settings.value(QStringLiteral("page")).toString())
                      .value_or(PageId::Overview);
    memory.service = ServiceId(settings.value(QStringLiteral("service")).toString());
    if (const auto span = parseDuration(settings.value(QStringLiteral("span")).toString()))
        memory.window = Live{*span};
    if (const auto filter = parseMatchers(settings.value(QStringLiteral("filter")).toString()))
        memory.filter = *filter;
    memory.latencyView = latencyViewFromName(settings.value(QStringLiteral("latency")).toString())
                             .value_or(LatencyView::Percentiles);
    memory.lines = lineChoicesFrom(settings.value(QStringLiteral("percentiles")).toString());
    memory.baseline.kind = baselineKind(settings.value(QStringLiteral("baseline")).toString());
    memory.heat = heatChoicesFrom(settings.value(QStringLiteral("heatmap")).toString());
    if (const QVariant hidden = settings.value(QStringLiteral("requests/hidden")); hidden.isValid())
        memory.table.hidden = hidden.toString().split(u' ', Qt::SkipEmptyParts);
    memory.table.showsScatter = settings.value(QStringLiteral("requests/scatter"), true).toBool();
    memory.notices.showsBubbles = settings.value(QStringLiteral("notices/bubbles"), true).toBool();
    if (const QVariant sounds = settings.value(QStringLiteral("notices/sounds")); sounds.isValid())
        memory.notices.sounds = noticeSoundsFrom(sounds.toString());
    memory.inbox.groupBy = settings.value(QStringLiteral("alerts/group")).toStringList();
    memory.onCall.view = settings.value(QStringLiteral("oncall/view")).toString();
    memory.onCall.days = settings.value(QStringLiteral("oncall/days"), 7).toInt();
    memory.onCall.showsLayers = settings.value(QStringLiteral("oncall/layers")).toBool();
    memory.inbox.closed = settings.value(QStringLiteral("alerts/closed")).toStringList();
}

static QString damageText(SettingsFile::State state)
{
    switch (state) {
    case SettingsFile::State::Sound:
        break;
    case SettingsFile::State::Restored:
        return SettingsTexts::tr("The settings of the window (%1) were damaged. Those that were "
                                 "kept before are used.")
            .arg(settingsPath());
    case SettingsFile::State::Lost:
        return SettingsTexts::tr("The settings of the window (%1) were damaged, and so was their "
                                 "copy. The usual ones are used.")
            .arg(settingsPath());
    }
    return {};
}

WindowMemory loadWindowMemory(const DisplayDeclaration &display)
{
    const SettingsFile file(settingsPath());
    WindowMemory memory;
    memory.damage = damageText(file.state());
    file.read([&](const QSettings &settings) {
        load(settings, memory);
        loadZones(settings, declaredZones(display), memory);
    });
    return memory;
}

static void save(QSettings &settings, const WindowMemory &memory)
{
    settings.setValue(QStringLiteral("geometry"), memory.geometry);
    settings.setValue(QStringLiteral("page"), pageIdName(memory.page));
    settings.setValue(QStringLiteral("service"), memory.service.text());
    // a fixed range was for then; the next run looks at now
    if (const auto *live = std::get_if<Live>(&memory.window))
        settings.setValue(QStringLiteral("span"), durationText(live->span));
    settings.setValue(QStringLiteral("filter"), matchersText(memory.filter));
    settings.setValue(QStringLiteral("latency"), latencyViewName(memory.latencyView));
    settings.setValue(QStringLiteral("percentiles"), lineChoicesText(memory.lines));
    settings.setValue(QStringLiteral("baseline"), baselineName(memory.baseline.kind));
    settings.setValue(QStringLiteral("heatmap"), heatChoicesText(memory.heat));
    settings.setValue(QStringLiteral("requests/hidden"), memory.table.hidden.join(u' '));
    settings.setValue(QStringLiteral("requests/scatter"), memory.table.showsScatter);
    settings.setValue(QStringLiteral("notices/bubbles"), memory.notices.showsBubbles);
    settings.setValue(QStringLiteral("notices/sounds"), noticeSoundsText(memory.notices));
    settings.setValue(QStringLiteral("alerts/group"), memory.inbox.groupBy);
    settings.setValue(QStringLiteral("oncall/view"), memory.onCall.view);
    settings.setValue(QStringLiteral("oncall/days"), memory.onCall.days);
    settings.setValue(QStringLiteral("oncall/layers"), memory.onCall.showsLayers);
    settings.setValue(QStringLiteral("alerts/closed"), memory.inbox.closed);
}

void saveWindowMemory(
    const WindowMemory &memory, const Look &look, const DisplayDeclaration &display)
{
    const auto written = SettingsFile(settingsPath()).write([&](QSettings &settings) {
        save(settings, memory);
        saveZones(settings, declaredZones(display), memory);
        settings.setValue(QStringLiteral("theme"), look.themeName());
        settings.setValue(QStringLiteral("language"), look.language());
    });
    if (!written)
        qCWarning(logSettings).noquote() << errorText(written.error());
}

RememberedLook loadRememberedLook()
{
    RememberedLook look;
    SettingsFile(settingsPath()).read([&look](const QSettings &settings) {
        look = {settings.value(QStringLiteral("theme")).toString(),
            settings.value(QStringLiteral("language")).toString()};
    });
    return look;
}

} // namespace toban
