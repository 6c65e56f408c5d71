// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shakydisk.h"
#include "storefixture.h"

namespace toban::test {

/** A store on a shaky disk, which is there until the store is closed. */
struct ShakyStore {
    Q_DISABLE_COPY_MOVE(ShakyStore)
    ShakyStore() = default;
    ~ShakyStore() { fixture.close(); }

    StoreFixture fixture;
    ShakyDisk disk{fixture.folder()};
};

} // namespace toban::test
