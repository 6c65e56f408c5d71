// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rooms.h"

#include "sourcetree.h"

#include <algorithm>

namespace toban::layers {

using namespace Qt::StringLiterals;

namespace {

QStringList posixHeaders()
{
    return {u"fcntl.h"_s, u"unistd.h"_s, u"sys/file.h"_s, u"sys/prctl.h"_s, u"sys/resource.h"_s,
        u"sys/stat.h"_s, u"sys/socket.h"_s, u"sys/statvfs.h"_s, u"sys/types.h"_s, u"sys/vfs.h"_s};
}

Room domainRoom()
{
    return {.name = u"toban_domain"_s,
        .folders = {u"models/domain"_s},
        .targets = {u"toban_domain"_s},
        .uses = {},
        .qtModules = {u"QtCore"_s},
        .systemHeaders = {u"tl/expected.hpp"_s},
        .publicLinks = {u"Qt6::Core"_s, u"tl::expected"_s},
        .privateLinks = {}};
}

Room analysisRoom()
{
    return {.name = u"toban_analysis"_s,
        .folders = {u"models/analysis"_s},
        .targets = {u"toban_analysis"_s},
        .uses = {u"toban_domain"_s},
        .qtModules = {u"QtCore"_s},
        .systemHeaders = {},
        .publicLinks = {u"Qt6::Core"_s},
        .privateLinks = {}};
}

Room storeRoom()
{
    return {.name = u"toban_store"_s,
        .folders = {u"models/store"_s},
        .targets = {u"toban_store"_s},
        .uses = {u"toban_domain"_s, u"toban_analysis"_s},
        .qtModules = {u"QtCore"_s, u"QtConcurrent"_s, u"QtSql"_s},
        .systemHeaders = posixHeaders() + QStringList{u"sqlite3.h"_s, u"zstd.h"_s},
        .publicLinks = {u"Qt6::Core"_s},
        .privateLinks
        = {u"Qt6::Concurrent"_s, u"Qt6::Sql"_s, u"SQLite::SQLite3"_s, u"PkgConfig::zstd"_s}};
}

Room itemsRoom()
{
    return {.name = u"toban_items"_s,
        .folders = {u"models/items"_s},
        .targets = {u"toban_items"_s},
        .uses = {u"toban_domain"_s, u"toban_analysis"_s},
        .qtModules = {u"QtCore"_s},
        .systemHeaders = {},
        .publicLinks = {u"Qt6::Core"_s},
        .privateLinks = {}};
}

Room sourcesRoom()
{
    return {.name = u"toban_sources"_s,
        .folders = {u"app/sources"_s},
        .targets = {u"toban_sources"_s},
        .uses = {u"toban_domain"_s},
        .qtModules = {u"QtCore"_s, u"QtConcurrent"_s, u"QtNetwork"_s},
        .systemHeaders = {u"simdjson.h"_s, u"zlib.h"_s, u"tl/expected.hpp"_s, u"yaml-cpp/yaml.h"_s,
            u"libical/ical.h"_s},
        .publicLinks = {u"Qt6::Core"_s},
        .privateLinks = {u"Qt6::Concurrent"_s, u"Qt6::Network"_s, u"simdjson::simdjson"_s,
            u"ZLIB::ZLIB"_s, u"yaml-cpp"_s, u"PkgConfig::libical"_s}};
}

Room discoveryRoom()
{
    return {.name = u"toban_discovery"_s,
        .folders = {u"app/sources/discovery"_s},
        .targets = {u"toban_discovery"_s},
        .uses = {u"toban_domain"_s, u"toban_sources"_s},
        .qtModules = {u"QtCore"_s},
        .systemHeaders = {u"toml++/toml.h"_s, u"tl/expected.hpp"_s},
        .publicLinks = {u"Qt6::Core"_s},
        .privateLinks = {u"tomlplusplus::tomlplusplus"_s}};
}

Room syncRoom()
{
    return {.name = u"toban_sync"_s,
        .folders = {u"app/sync"_s},
        .targets = {u"toban_sync"_s},
        .uses = {u"toban_domain"_s, u"toban_analysis"_s, u"toban_store"_s, u"toban_sources"_s},
        .qtModules = {u"QtCore"_s, u"QtConcurrent"_s},
        .systemHeaders = {},
        .publicLinks = {u"Qt6::Core"_s},
        .privateLinks = {u"Qt6::Concurrent"_s}};
}

Room chartsRoom()
{
    return {.name = u"toban_charts"_s,
        .folders = {u"widgets/charts"_s, u"widgets/theme"_s},
        .targets = {u"toban_charts"_s},
        .uses = {u"toban_domain"_s},
        .qtModules = {u"QtCore"_s, u"QtGui"_s, u"QtWidgets"_s, u"QtCharts"_s, u"QtSvg"_s},
        .systemHeaders = {},
        .publicLinks = {u"Qt6::Core"_s, u"Qt6::Gui"_s, u"Qt6::Widgets"_s},
        .privateLinks = {u"Qt6::Charts"_s, u"Qt6::Svg"_s}};
}

Room widgetsRoom()
{
    return {.name = u"toban_widgets"_s,
        .folders = {u"widgets"_s},
        .targets = {u"toban_widgets"_s},
        .uses = {u"toban_domain"_s, u"toban_analysis"_s, u"toban_items"_s, u"toban_charts"_s},
        .qtModules = {u"QtCore"_s, u"QtGui"_s, u"QtWidgets"_s, u"QtCharts"_s, u"QtSvg"_s},
        .systemHeaders = {},
        .publicLinks = {u"Qt6::Core"_s, u"Qt6::Gui"_s, u"Qt6::Widgets"_s, u"Qt6::Charts"_s},
        .privateLinks = {u"Qt6::Svg"_s}};
}

Room shellRoom()
{
    return {.name = u"toban"_s,
        .folders = {u"app/shell"_s},
        .targets = {u"toban"_s, u"toban_program"_s, u"toban_shell"_s},
        .uses = {u"toban_domain"_s, u"toban_analysis"_s, u"toban_store"_s, u"toban_items"_s,
            u"toban_sources"_s, u"toban_discovery"_s, u"toban_sync"_s, u"toban_charts"_s,
            u"toban_widgets"_s},
        .qtModules
        = {u"QtCore"_s, u"QtConcurrent"_s, u"QtGui"_s, u"QtWidgets"_s, u"QtNetwork"_s, u"QtDBus"_s},
        .systemHeaders = posixHeaders(),
        .publicLinks = {u"Qt6::Core"_s, u"Qt6::Gui"_s, u"Qt6::Widgets"_s},
        .privateLinks = {u"Qt6::Concurrent"_s, u"Qt6::Network"_s, u"Qt6::DBus"_s}};
}

Room testKitRoom()
{
    return {.name = u"toban_testkit"_s,
        .folders = {u"tests/kit"_s},
        .targets = {u"toban_testkit"_s},
        .uses = {u"toban_domain"_s, u"toban_analysis"_s, u"toban_store"_s, u"toban_sources"_s,
            u"toban_sync"_s, u"toban_items"_s},
        .qtModules = {u"QtCore"_s, u"QtConcurrent"_s, u"QtNetwork"_s, u"QtTest"_s},
        .systemHeaders = posixHeaders() + QStringList{u"zlib.h"_s},
        .publicLinks = {u"Qt6::Core"_s, u"Qt6::Network"_s, u"Qt6::Test"_s},
        .privateLinks = {u"ZLIB::ZLIB"_s}};
}

} // namespace

const std::vector<Room> &rooms()
{
    static const std::vector<Room> table{domainRoom(), analysisRoom(), storeRoom(), itemsRoom(),
        sourcesRoom(), discoveryRoom(), syncRoom(), chartsRoom(), widgetsRoom(), shellRoom(),
        testKitRoom()};
    return table;
}

const Room *roomOfPath(const QString &path)
{
    const Room *best = nullptr;
    qsizetype depth = 0;
    for (const auto &room : rooms()) {
        for (const auto &folder : room.folders) {
            if (folder.size() > depth && isBelow(path, folder)) {
                best = &room;
                depth = folder.size();
            }
        }
    }
    return best;
}

const Room *roomOfTarget(const QString &target)
{
    const auto found = std::ranges::find_if(
        rooms(), [&target](const Room &room) { return room.targets.contains(target); });
    return found == rooms().end() ? nullptr : &*found;
}

} // namespace toban::layers
