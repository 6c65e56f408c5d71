// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QFuture>

namespace toban::test {

/** The result, waited for. */
template <typename Value>
[[nodiscard]] Result<Value> waited(QFuture<Result<Value>> future)
{
    future.waitForFinished();
    return future.result();
}

} // namespace toban::test
