// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views.h"

#include <QJsonArray>
#include <QJsonObject>

namespace toban {

/** Parts of inspectjson.h: what stands on a chart beside its lines. */
[[nodiscard]] QJsonObject labelsJson(const Labels &labels);
[[nodiscard]] QJsonArray marksJson(const std::vector<ViewMark> &marks);
[[nodiscard]] QJsonArray exemplarsJson(const std::vector<ViewExemplar> &exemplars);

} // namespace toban
