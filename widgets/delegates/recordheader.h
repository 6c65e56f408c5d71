// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace toban {

/** A table head that marks the sorted column with a small triangle right behind its title. */
class RecordHeader final : public QHeaderView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordHeader)

public:
    explicit RecordHeader(QWidget *parent = nullptr);

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override;
};

} // namespace toban
