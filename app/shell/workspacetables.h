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

/** Complains of the id of a source that is none of @p sources. */
void judgeSource(TomlReading &reading, const TomlNode &source, const QStringList &sources);
/** Complains of such sources in the rules of alerts. */
void judgeAlerts(TomlReading &reading, const TomlNode &root, const QStringList &sources);

/** A rule as a table of its own, after an empty line. */
[[nodiscard]] QByteArray writeGroupTable(const RequestGroup &group);

/** A name that can stand on a command line and in a label: letters, digits, and . _ - / : @ inside.
 */
[[nodiscard]] std::optional<QString> readIdentifier(TomlReading &reading, const TomlNode &node);

/** A reference to a secret; a secret that stands there itself is a mistake, and is not quoted. */
[[nodiscard]] std::optional<QString> readSecretReference(
    TomlReading &reading, const TomlNode &node);

} // namespace toban
