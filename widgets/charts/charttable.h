// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartframe.h"

#include <QDialog>

namespace toban {

/** The values of a chart, as they were when it was opened, as a table beside it. */
class ChartTable final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartTable)

public:
    explicit ChartTable(ChartFrame frame, QWidget *parent = nullptr);

private:
    const ChartFrame m_frame;
};

} // namespace toban
