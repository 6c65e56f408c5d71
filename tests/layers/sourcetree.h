// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <map>

namespace toban::layers {

/// The text of the project's own files by their path relative to the root ("app/sync/poller.h").
using SourceTree = std::map<QString, QString>;

/// Reads the C++, CMake and SQL files and the scripts below the top-level folders of the project.
[[nodiscard]] SourceTree readTree(const QString &root);

[[nodiscard]] bool isCpp(const QString &path);
[[nodiscard]] bool isCMake(const QString &path);
[[nodiscard]] bool isBelow(const QString &path, const QString &folder);

/// "path:line: message", the form in which every rule reports.
[[nodiscard]] QString finding(const QString &path, int line, const QString &message);

} // namespace toban::layers
