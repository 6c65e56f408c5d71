// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace toban::layers {

/// What one room of the house is and may reach: the table "Rooms" of ARCHITECTURE.md, for machines.
struct Room {
    QString name; // its main target
    QStringList folders;
    QStringList targets; // all targets that its folders make
    QStringList uses; // names of the rooms whose headers and targets it may use
    QStringList qtModules; // whose headers it may include
    QStringList systemHeaders; // others than Qt's and the C++ standard library's
    QStringList publicLinks; // outside libraries in its interface
    QStringList privateLinks; // outside libraries of its sources alone
};

[[nodiscard]] const std::vector<Room> &rooms();

/// The room with the deepest folder that holds the path; null outside all rooms.
[[nodiscard]] const Room *roomOfPath(const QString &path);
[[nodiscard]] const Room *roomOfTarget(const QString &target);

} // namespace toban::layers
