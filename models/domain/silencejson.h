// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "silence.h"

#include <QJsonObject>

namespace toban {

/** A silence as Alertmanager's API v2 writes it (gettableSilence, postableSilence), which is also
 * how it is kept. The source is not part of it. */
[[nodiscard]] QJsonObject silenceJson(const Silence &silence);
/** Malformed where matchers or times are missing or of another type. */
[[nodiscard]] Result<Silence> silenceFromJson(const QJsonObject &json);

} // namespace toban
