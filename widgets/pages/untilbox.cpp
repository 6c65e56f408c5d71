// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "untilbox.h"

#include <QDateTime>

namespace toban {

Instant nextMorning(Instant now, const QTimeZone &zone)
{
    const QDateTime here = QDateTime::fromMSecsSinceEpoch(toMs(now), zone);
    return fromMs(QDateTime(here.date().addDays(1), QTime(9, 0), zone).toMSecsSinceEpoch());
}

static int toMinutes(std::chrono::minutes span)
{
    return static_cast<int>(span.count());
}

UntilBox::UntilBox(const QTimeZone &zone, QWidget *parent)
    : QComboBox(parent)
    , m_zone(zone)
{
    setAccessibleName(tr("Until when"));
    addItem(tr("15 minutes"), toMinutes(15min));
    addItem(tr("1 hour"), toMinutes(1h));
    addItem(tr("4 hours"), toMinutes(4h));
    addItem(tr("8 hours"), toMinutes(8h));
    addItem(tr("until tomorrow 09:00"));
    setCurrentIndex(1);
}

void UntilBox::offer(Instant at, const QString &text)
{
    m_fixed = at;
    insertItem(0, text);
    setCurrentIndex(0);
}

Instant UntilBox::until(Instant now) const
{
    if (m_fixed && currentIndex() == 0)
        return *m_fixed;
    const QVariant minutes = currentData();
    return minutes.isValid() ? now + std::chrono::minutes(minutes.toInt())
                             : nextMorning(now, m_zone);
}

} // namespace toban
