// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace toban {

class ThemeHolder;

/** Bars under each other, one scale each: how much of something is used, and up to where it will
 *  come. The words stand beside them; nothing is told by colour alone. */
class StorageBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StorageBar)

public:
    struct Bar {
        QString name; ///< "Samples, of the plan"
        QString words; ///< "1.2 GiB of 4 GiB"
        double used = 0; ///< 0 to 1; more is drawn as full and as a warning
        double expected = 0; ///< 0: not known
        friend bool operator==(const Bar &, const Bar &) = default;
    };

    explicit StorageBar(const ThemeHolder &theme, QWidget *parent = nullptr);

    void setBars(std::vector<Bar> bars);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintBar(QPainter &painter, const Bar &bar, const QRectF &area) const;
    [[nodiscard]] double lineHeight() const;
    [[nodiscard]] double nameWidth() const;
    [[nodiscard]] double wordsWidth() const;

    const ThemeHolder &m_theme;
    std::vector<Bar> m_bars;
};

} // namespace toban
