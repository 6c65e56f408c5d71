// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "distributionframe.h"
#include "histogramsum.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace toban {

class DistributionView;
class ThemeHolder;

/** Latency distributions, what is chosen of them in words that can be copied, and a switch for the
 *  head of the panel around it that weighs buckets by their time. */
class DistributionPane final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DistributionPane)

public:
    explicit DistributionPane(const ThemeHolder &theme, QWidget *parent = nullptr);

    /** @p isOther: of another request, so that what was chosen is let go. */
    void show(DistributionFrame frame, bool isOther);
    [[nodiscard]] DistributionView &view() const { return *m_view; }
    [[nodiscard]] QToolButton &byTime() const { return *m_byTime; }

private:
    DistributionView *m_view = nullptr;
    QLabel *m_chosen = nullptr;
    QToolButton *m_byTime = nullptr;
};

/** The buckets of a histogram with calls in them and between; @p toSeconds: of its own unit. */
[[nodiscard]] std::vector<DistributionBucket> distributionBuckets(
    const Histogram &histogram, double toSeconds);

} // namespace toban
