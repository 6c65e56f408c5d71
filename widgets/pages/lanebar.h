// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inboxview.h"
#include "sourcechips.h"

#include <QAbstractButton>

#include <array>

class QHBoxLayout;
class QLabel;

namespace toban {

class ThemeHolder;

/** One lane: a large count in the colour of its class and the word, to be switched on alone. */
class LaneButton final : public QAbstractButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LaneButton)

public:
    LaneButton(AlertClass lane, const ThemeHolder &theme, QWidget *parent = nullptr);

    void setCount(int count, bool isKnown);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const AlertClass m_lane;
    const ThemeHolder &m_theme;
    QString m_count;
    bool m_isQuiet = true;
};

/** The head of the inbox: whether all is clear and how that is known, the lanes, the channels. */
class LaneBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LaneBar)

public:
    explicit LaneBar(const ThemeHolder &theme, QWidget *parent = nullptr);

    void show(const InboxView &view);
    [[nodiscard]] std::optional<AlertClass> lane() const { return m_lane; }
    void setLane(std::optional<AlertClass> lane);

Q_SIGNALS:
    void laneChanged();
    void channelChosen(const toban::SourceId &source);

private:
    void showChannels(const InboxView &view);

    const ThemeHolder &m_theme;
    std::optional<AlertClass> m_lane;
    std::array<LaneButton *, 4> m_lanes{};
    QLabel *m_glyph = nullptr;
    QLabel *m_headline = nullptr;
    QHBoxLayout *m_chipRow = nullptr;
    std::vector<SourceChip *> m_chips;
    std::vector<SourceId> m_channels; ///< of the chips
};

} // namespace toban
