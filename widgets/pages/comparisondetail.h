// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparisonview.h"
#include "distributionframe.h"

#include <QWidget>

namespace toban {

class DeltaView;
class DistributionPane;
class PanelFrame;
class ThemeHolder;

/** The selected request of a comparison: both latency distributions over each other, and both
 *  sides' figures with their differences. */
class ComparisonDetail final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparisonDetail)

public:
    explicit ComparisonDetail(const ThemeHolder &theme, QWidget *parent = nullptr);

    /** nullptr: nothing is selected. @p toSeconds: of the histograms' own unit. */
    void show(const ComparisonRow *row, double toSeconds);
    void setAge(Freshness freshness, const QString &age, const QString &cause);

private:
    PanelFrame *m_distributionPanel = nullptr;
    DistributionPane *m_distribution = nullptr;
    PanelFrame *m_deltaPanel = nullptr;
    DeltaView *m_delta = nullptr;
    Labels m_labels;
    bool m_isEmpty = true;
};

/** The merged histograms of a request as steps: A quiet, B loud. */
[[nodiscard]] DistributionFrame distributionFrame(const ComparedRequest &request, double toSeconds);

} // namespace toban
