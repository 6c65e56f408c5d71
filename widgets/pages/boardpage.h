// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boardview.h"
#include "page.h"

namespace toban {

class PanelFrame;
class TileWall;

/** All services at a glance: a row of four tiles each, over one time axis and one crosshair. */
class BoardPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BoardPage)

public:
    explicit BoardPage(const PagePorts &ports, QWidget *parent = nullptr);

    void tick() override;
    [[nodiscard]] bool isSettled() const override;

Q_SIGNALS:
    void serviceChosen(const toban::ServiceId &service);

protected:
    void read(Refresher::Reason reason) override;

private:
    void showLoading(const TimeSpan &span);
    void show(const std::vector<BoardRow> &rows, const TimeSpan &span);
    void showAges();
    void open(int tile);

    Refresher m_refresher;
    PanelFrame *m_panel = nullptr;
    TileWall *m_wall = nullptr;
    std::vector<BoardRow> m_rows;
    bool m_isShown = false;
};

} // namespace toban
