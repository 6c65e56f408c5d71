// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oncallview.h"

#include <QWidget>

class QToolButton;

namespace toban {

class ElidedLabel;
class ThemeHolder;

/** The reader's own duty in a line: on now or when next, their shifts, and those as a file. */
class MeStrip final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MeStrip)

public:
    explicit MeStrip(const ThemeHolder &theme, QWidget *parent = nullptr);

    void show(const OnCallView &view, const QTimeZone &zone);
    void tick(Instant now);
    void exportShifts();

Q_SIGNALS:
    void shiftChosen(const toban::MyShift &shift);
    void failed(const QString &sentence);

private:
    void popUpShifts();

    const ThemeHolder &m_theme;
    OnCallView m_view;
    QTimeZone m_zone = QTimeZone::utc();
    ElidedLabel *m_text = nullptr;
    QToolButton *m_shifts = nullptr;
    QToolButton *m_export = nullptr;
};

} // namespace toban
