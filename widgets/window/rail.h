// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "windowports.h"

#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace toban {

/** The way to the pages, and only to those that work. */
class Rail final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Rail)

public:
    explicit Rail(const ThemeHolder &theme, QWidget *parent = nullptr);

    void addPage(PageId page, const QString &icon, const QString &text, const QString &toolTip);
    void setCurrent(PageId page);

Q_SIGNALS:
    void chosen(toban::PageId page);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void tint();

    const ThemeHolder &m_theme;
    QButtonGroup *m_buttons = nullptr;
    QVBoxLayout *m_layout = nullptr;
};

} // namespace toban
