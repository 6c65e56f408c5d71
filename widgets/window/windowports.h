// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertport.h"
#include "baseline.h"
#include "captureport.h"
#include "changefeed.h"
#include "chartchoices.h"
#include "clock.h"
#include "firstrunpage.h"
#include "groupport.h"
#include "incidentport.h"
#include "interest.h"
#include "noticeswitches.h"
#include "oncallport.h"
#include "service.h"
#include "storageport.h"
#include "weblinkport.h"
#include "zonetext.h"

#include <QTimeZone>

namespace toban {

class Commands;
class ExchangeLog;
class Queries;
class ThemeHolder;

enum class PageId {
    Overview,
    Requests,
    Compare,
    Sources,
    Board,
    Alerts,
    OnCall,
    Incidents,
    Storage,
    FirstRun
};
/** Stable English word, also accepted on a command line: "overview", "requests", … */
[[nodiscard]] QString pageIdName(PageId page);
[[nodiscard]] std::optional<PageId> pageIdFromName(const QString &name);

/** Everything a window is given. What is a reference or a pointer outlives the window. */
struct WindowPorts {
    const Queries &queries;
    ChangeFeed &changes;
    const Clock &clock;
    ThemeHolder &theme;
    std::vector<Service> services;
    Millis pollStep{0};
    bool isOffline = false; ///< no source is connected, by choice
    Commands *commands = nullptr; ///< nullptr: sources cannot be asked again
    Interest *interest = nullptr;
    ExchangeLog *exchanges = nullptr;
    FirstRunDeeds firstRun{}; ///< used while there are no services
    WebLink webLink{};
    GroupPort groups{};
    AlertPort alerts{};
    IncidentPort incidents{};
    std::vector<QTimeZone> zones{}; ///< of the workspace, offered as the second one
    OpenUrl openUrl{}; ///< empty: nothing can be opened
    std::function<void(const QString &name)> chooseTheme{}; ///< a Theme::name; sets the holder
    std::function<void(const QString &language)> chooseLanguage{}; ///< "en", "ja"; loads texts
    OnCallPort onCall{};
    CapturePort captures{};
    StoragePort storage{};
};

/** What a window remembers between runs; where it is kept is the shell's business. */
struct WindowMemory {
    QByteArray geometry{}; ///< of QWidget::saveGeometry; empty: the default size
    PageId page = PageId::Overview;
    ServiceId service{}; ///< unknown or empty: the first
    TimeWindow window = Live{};
    Cursor cursor{}; ///< fixed for a capture or a picture
    Matchers filter{};
    QTimeZone zone = systemZone();
    std::optional<QTimeZone> secondZone{};
    LatencyView latencyView = LatencyView::Percentiles;
    HeatChoices heat{};
    Baseline baseline{};
    TableChoices table{};
    LineChoices lines{};
    NoticeChoices notices{};
    InboxChoices inbox{};
    OnCallChoices onCall{};
    QString damage{}; ///< what of it was lost, a sentence for the user; empty: nothing
};

} // namespace toban
