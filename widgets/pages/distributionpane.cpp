// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "distributionpane.h"

#include "bucketlayouts.h"
#include "distributionview.h"
#include "headswitch.h"
#include "themeholder.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace toban {

DistributionPane::DistributionPane(const ThemeHolder &theme, QWidget *parent)
    : QWidget(parent)
    , m_view(new DistributionView(theme))
    , m_chosen(new QLabel)
    , m_byTime(new QToolButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_chosen);
    m_chosen->setObjectName(QStringLiteral("chosenBuckets"));
    m_chosen->setTextFormat(Qt::PlainText);
    m_chosen->setWordWrap(true);
    m_chosen->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_chosen->hide();
    m_byTime->setObjectName(QStringLiteral("byTime"));
    m_byTime->setText(tr("by time"));
    m_byTime->setToolTip(
        tr("Areas show where the time goes: calls × the middle of their bucket. Otherwise they "
           "show how many calls there are."));
    m_byTime->setCheckable(true);
    dressHeadSwitch(*m_byTime, theme);
    connect(m_byTime, &QToolButton::toggled, m_view, &DistributionView::setByTime);
    connect(m_view, &DistributionView::rangeChanged, this, [this](const QString &text) {
        m_chosen->setText(text);
        m_chosen->setVisible(!text.isEmpty());
    });
}

void DistributionPane::show(DistributionFrame frame, bool isOther)
{
    if (isOther)
        m_view->clearRange();
    m_view->setFrame(std::move(frame));
}

std::vector<DistributionBucket> distributionBuckets(const Histogram &histogram, double toSeconds)
{
    std::vector<DistributionBucket> buckets;
    if (!histogram.layout)
        return buckets;
    for (size_t i = 0; i < histogram.buckets.size(); ++i) {
        const BucketBounds bounds = bucketBounds(*histogram.layout, i);
        // a scrape that was not atomic can leave a bucket slightly negative
        const double count = std::max(0.0, histogram.buckets[i]);
        if (bounds.upper > 0 && (count > 0 || !buckets.empty()))
            buckets.push_back({bounds.lower * toSeconds, bounds.upper * toSeconds, count});
    }
    while (!buckets.empty() && buckets.back().count <= 0)
        buckets.pop_back();
    return buckets;
}

} // namespace toban
