// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowactions.h"

#include "actionregistry.h"
#include "viewstate.h"
#include "words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace toban {

struct WindowTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::WindowActions)
};

static void addPlaces(ActionRegistry &registry, const WindowDeeds &deeds)
{
    const QString group = WindowTexts::tr("Pages");
    const auto page = [&](PageId id, const QString &text, Qt::Key key) {
        if (!deeds.hasPage(id))
            return;
        registry.add({u"page."_s + pageIdName(id), group, text, {QKeySequence(Qt::CTRL | key)},
                         pageIdName(id)},
            [deeds, id] { deeds.goTo(id); });
    };
    page(PageId::Overview, WindowTexts::tr("Overview"), Qt::Key_1);
    page(PageId::Requests, WindowTexts::tr("Requests"), Qt::Key_2);
    page(PageId::Compare, WindowTexts::tr("Compare"), Qt::Key_3);
    page(PageId::Sources, WindowTexts::tr("Sources"), Qt::Key_4);
    page(PageId::Board, WindowTexts::tr("Board"), Qt::Key_5);
    page(PageId::Alerts, WindowTexts::tr("Alerts"), Qt::Key_6);
    page(PageId::OnCall, WindowTexts::tr("On call"), Qt::Key_7);
    page(PageId::Incidents, WindowTexts::tr("Incidents"), Qt::Key_8);
    page(PageId::Storage, WindowTexts::tr("Storage"), Qt::Key_9);
}

static void addTimes(ActionRegistry &registry, ViewState &state, const WindowDeeds &deeds)
{
    const QString group = WindowTexts::tr("Time");
    registry.add({u"time.range"_s, group, WindowTexts::tr("Choose the time range"),
                     {QKeySequence(Qt::Key_T)}, u"range"_s},
        deeds.openRanges);
    registry.add({u"time.previous"_s, group, WindowTexts::tr("Previous period"),
                     {QKeySequence(Qt::Key_BracketLeft)}, u"back earlier"_s},
        [&state] { state.shift(-1); });
    registry.add({u"time.next"_s, group, WindowTexts::tr("Next period"),
                     {QKeySequence(Qt::Key_BracketRight)}, u"forward later"_s},
        [&state] { state.shift(1); });
    registry.add({u"time.zoomIn"_s, group, WindowTexts::tr("Zoom in"),
                     {QKeySequence(Qt::Key_Plus), QKeySequence(u"="_s)}, u"closer"_s},
        [&state] { state.zoom(0.5); });
    registry.add({u"time.zoomOut"_s, group, WindowTexts::tr("Zoom out"),
                     {QKeySequence(Qt::Key_Minus)}, u"wider"_s},
        [&state] { state.zoom(2); });
    registry.add({u"time.zoomBack"_s, group, WindowTexts::tr("Back to the range before"),
                     {QKeySequence(Qt::Key_Backspace)}, u"undo zoom"_s},
        [&state] { state.zoomBack(); });
    registry.add({u"time.live"_s, group, WindowTexts::tr("Back to live"),
                     {QKeySequence(Qt::Key_Escape)}, u"now live"_s},
        [&state] { state.backToLive(); });
    registry.add(
        {u"time.zone"_s, group, WindowTexts::tr("Swap the two zones, or local time and UTC"),
            {QKeySequence(Qt::Key_Z)}, u"time zone utc switch"_s},
        [&state] { state.switchZone(); });
}

static void addCharts(ActionRegistry &registry, const WindowDeeds &deeds)
{
    const QString group = WindowTexts::tr("Charts");
    registry.add(
        {u"chart.heatmap"_s, group, WindowTexts::tr("Latency as percentiles or as a heatmap"),
            {QKeySequence(Qt::Key_H)}, u"heatmap percentiles latency buckets"_s},
        deeds.toggleHeatmap);
    registry.add({u"chart.compare"_s, group,
                     WindowTexts::tr("Show or hide the earlier period on the charts"),
                     {QKeySequence(Qt::Key_B)}, u"compare with before baseline"_s},
        deeds.toggleComparison);
    const auto compare = [&](const QString &name, std::optional<Baseline::Kind> kind) {
        const QString period
            = kind ? words::baseline(*kind) : WindowTexts::tr("nothing", "compare with");
        registry.add(
            {u"chart.compare."_s + name, group, WindowTexts::tr("Compare with %1").arg(period), {},
                u"compare with baseline "_s + name},
            [deeds, kind] { deeds.compareWith(kind); });
    };
    registry.add({u"mark.set"_s, group, WindowTexts::tr("Set mark here"), {QKeySequence(Qt::Key_M)},
                     u"mark deploy note annotation"_s},
        deeds.setMark);
    registry.add(
        {u"mark.undo"_s, group, WindowTexts::tr("Undo an action, or the removal of a mark"),
            {QKeySequence(QKeySequence::Undo)}, u"undo mark"_s},
        deeds.undo);
    compare(u"nothing"_s, std::nullopt);
    compare(u"previous"_s, Baseline::Kind::PreviousPeriod);
    compare(u"day"_s, Baseline::Kind::DayBefore);
    compare(u"week"_s, Baseline::Kind::WeekBefore);
}

static void addLooks(ActionRegistry &registry, const WindowDeeds &deeds)
{
    const auto theme = [&](const QString &name, const QString &text) {
        registry.add({u"theme."_s + name, WindowTexts::tr("Theme"), text, {}, u"theme "_s + name},
            [deeds, name] { deeds.chooseTheme(name); });
    };
    if (deeds.chooseTheme) {
        theme(u"dark"_s, WindowTexts::tr("Dark"));
        theme(u"light"_s, WindowTexts::tr("Light"));
        theme(u"high-contrast-dark"_s, WindowTexts::tr("High contrast, dark"));
        theme(u"high-contrast-light"_s, WindowTexts::tr("High contrast, light"));
    }
    if (!deeds.chooseLanguage)
        return;
    const QString group = WindowTexts::tr("Language");
    registry.add({u"language.en"_s, group, u"English"_s, {}, u"language english eigo"_s},
        [deeds] { deeds.chooseLanguage(u"en"_s); });
    registry.add({u"language.ja"_s, group, u"日本語"_s, {}, u"language japanese nihongo"_s},
        [deeds] { deeds.chooseLanguage(u"ja"_s); });
}

static void addOthers(ActionRegistry &registry, const WindowDeeds &deeds)
{
    const QString group = WindowTexts::tr("Window");
    registry.add({u"window.palette"_s, group, WindowTexts::tr("Command palette"),
                     {QKeySequence(u"Ctrl+K"_s), QKeySequence(u"Ctrl+Shift+P"_s)}, u"commands"_s},
        deeds.openPalette);
    registry.add(
        {u"window.filter"_s, group, WindowTexts::tr("Filter"),
            {QKeySequence(Qt::Key_Slash), QKeySequence(QKeySequence::Find)}, u"find search"_s},
        deeds.focusFilter);
    registry.add({u"window.labels"_s, group, WindowTexts::tr("Choose labels for all pages"),
                     {QKeySequence(Qt::Key_L | Qt::CTRL)}, u"environment cluster labels"_s},
        deeds.openFilter);
    registry.add({u"window.explain"_s, group, WindowTexts::tr("Explain where this comes from"),
                     {QKeySequence(Qt::Key_E)}, u"explain why query"_s},
        deeds.explain);
    registry.add({u"window.refresh"_s, group, WindowTexts::tr("Read again"),
                     {QKeySequence(QKeySequence::Refresh)}, u"refresh reload"_s},
        deeds.refresh);
    registry.add({u"window.shortcuts"_s, group, WindowTexts::tr("Keyboard shortcuts"),
                     {QKeySequence(u"?"_s), QKeySequence(Qt::Key_F1)}, u"help keys"_s},
        deeds.openShortcuts);
    registry.add({u"window.fullScreen"_s, group, WindowTexts::tr("Full screen"),
                     {QKeySequence(Qt::Key_F11)}, u"full screen"_s},
        deeds.toggleFullScreen);
    registry.add({u"window.close"_s, group, WindowTexts::tr("Quit"), {QKeySequence(u"Ctrl+Q"_s)},
                     u"quit exit close"_s},
        deeds.close);
}

void addWindowActions(
    ActionRegistry &registry, ViewState &state, const WindowDeeds &deeds, bool hasServices)
{
    if (hasServices) {
        addPlaces(registry, deeds);
        addTimes(registry, state, deeds);
        addCharts(registry, deeds);
    }
    addOthers(registry, deeds);
    addLooks(registry, deeds);
}

} // namespace toban
