// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requestsmodel.h"

namespace toban {

/** "12.3": a number without unit; "–" where it is not known. */
[[nodiscard]] QString factorText(double value, QLocale locale = {});

/** The columns of the request table after the outcome of the calls. */
[[nodiscard]] std::vector<RequestsModel::Column> moreRequestColumns();

} // namespace toban
