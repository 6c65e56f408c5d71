// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tomlreading.h"
#include "workspace.h"

namespace toban {

/** The tables of a workspace file, key by key. Pure. */
void readDisplayTable(TomlReading &reading, const TomlNode &node, Workspace &into);
void readSourceTables(TomlReading &reading, const TomlNode &node, Workspace &into);
void readServiceTables(TomlReading &reading, const TomlNode &node, Workspace &into);
void readAlertsTable(TomlReading &reading, const TomlNode &node, Workspace &into);

/** Keys that only providers of incidents have. */
void readRegion(TomlReading &reading, const TomlNode &node, SourceDeclaration &into);
void readFrom(TomlReading &reading, const TomlNode &node, SourceDeclaration &into);
/** Complains of what a provider lacks or has no use for, and of such keys in others. */
void judgeProvider(TomlReading &reading, const TomlNode &source, const QString &kind);
void readRotaTables(TomlReading &reading, const TomlNode &node, Workspace &into);
void readOnCallTable(TomlReading &reading, const TomlNode &node, Workspace &into);
void readStorageTable(TomlReading &reading, const TomlNode &node, Workspace &into);

/** One of the keys that only calendars have. */
void readCalendarKey(TomlReading &reading, const TomlNode &node, SourceDeclaration &into);
/** Complains of such a key where the source of @p kind is none, and of what calendars have no use
 *  for. */
void judgeCalendar(TomlReading &reading, const TomlNode &source, const QString &kind);

/** nullopt and empty: complained. */
[[nodiscard]] std::optional<DayRange> readDayRange(TomlReading &reading, const TomlNode &node);
[[nodiscard]] std::vector<int> readWeekdays(TomlReading &reading, const TomlNode &node);
[[nodiscard]] QString readZone(TomlReading &reading, const TomlNode &node);
[[nodiscard]] int readLevel(TomlReading &reading, const TomlNode &node);

/** Complains of the id of a source that is none of @p sources. */
void judgeSource(TomlReading &reading, const TomlNode &source, const QStringList &sources);
/** Complains of such sources in the rules of alerts. */
void judgeAlerts(TomlReading &reading, const TomlNode &root, const QStringList &sources);

/** What the writer of a workspace says of rotas and of being on call; lines after an empty one. */
class TomlWriter;
void writeCalendarKeys(TomlWriter &out, const CalendarDeclaration &calendar);
void writeRota(TomlWriter &out, const Rota &rota);
void writeOnCall(TomlWriter &out, const OnCallPolicy &policy);
void writeStorage(TomlWriter &out, const RetentionPlan &plan);

/** A rule as a table of its own, after an empty line. */
[[nodiscard]] QByteArray writeGroupTable(const RequestGroup &group);

/** A name that can stand on a command line and in a label: letters, digits, and . _ - / : @ inside.
 */
[[nodiscard]] std::optional<QString> readIdentifier(TomlReading &reading, const TomlNode &node);

/** A reference to a secret; a secret that stands there itself is a mistake, and is not quoted. */
[[nodiscard]] std::optional<QString> readSecretReference(
    TomlReading &reading, const TomlNode &node);

} // namespace toban
