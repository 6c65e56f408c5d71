// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QHBoxLayout;

namespace toban {

class ThemeHolder;

/** A few figures beside each other, each a large number under its name. Plain text, selectable. */
class FigureRow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FigureRow)

public:
    struct Figure {
        QString name;
        QString value;
        QString aside; ///< quiet, behind the value
        QString toolTip; ///< what the number means
        friend bool operator==(const Figure &, const Figure &) = default;
    };

    explicit FigureRow(const ThemeHolder &theme, QWidget *parent = nullptr);

    void setFigures(const std::vector<Figure> &figures);

private:
    [[nodiscard]] QWidget *cell(const Figure &figure) const;

    const ThemeHolder &m_theme;
    QHBoxLayout *m_row = nullptr;
    std::vector<Figure> m_figures;
};

} // namespace toban
