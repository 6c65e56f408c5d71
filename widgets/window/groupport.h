// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "requestgroup.h"

#include <functional>

namespace toban {

/** Where grouping rules are kept. */
struct GroupPort {
    QString file{}; ///< the workspace that holds them, for the reader
    /** Keeps the rules of a service; empty: cannot be done. Storage or Unsupported where the file
     *  cannot take them. */
    std::function<Result<void>(const ServiceId &, const std::vector<RequestGroup> &)> save{};
};

} // namespace toban
