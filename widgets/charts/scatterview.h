// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scatterframe.h"

#include <QWidget>

#include <memory>

namespace toban {

class ScatterPicture;
class ThemeHolder;
struct ScatterLayout;

/** Requests by calls and mean, both logarithmic; dots on one diagonal took the same total time, and
 *  a dot's area is its share. Selection and hover go by the key of a dot, so that a table can share
 *  them. Pointer: hover reads out, a click selects. Keys: Right and Down go to the dot with the
 * next smaller total time, Left and Up back, Home, End. The accessible description is the readout
 * of the dot hovered or selected, or a summary. */
class ScatterView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScatterView)

public:
    explicit ScatterView(const ThemeHolder &theme, QWidget *parent = nullptr);
    ~ScatterView() override;

    void setFrame(ScatterFrame frame);
    [[nodiscard]] const ScatterFrame &frame() const { return m_frame; }
    /** The dot with this key, if there is one; nullopt: none. Emits nothing. */
    void select(const std::optional<Labels> &key);
    void hover(const std::optional<Labels> &key);
    [[nodiscard]] const std::optional<Labels> &selected() const { return m_selected; }
    /** Where everything stands; valid until the next frame, size or theme. */
    [[nodiscard]] const ScatterLayout &layoutNow() const;
    [[nodiscard]] QImage image() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const toban::Labels &key); ///< by the user
    void hovered(const std::optional<toban::Labels> &key); ///< by the user

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] const ScatterPicture &picture() const;
    void invalidate();
    void describe();
    void hoverByUser(const std::optional<Labels> &key);
    void step(int direction, bool isFar);
    [[nodiscard]] std::optional<size_t> indexOf(const std::optional<Labels> &key) const;
    [[nodiscard]] QStringList readout(const ScatterDot &dot) const;
    void paintRing(QPainter &painter, size_t index, Token token) const;
    void paintReadout(QPainter &painter, size_t index) const;

    const ThemeHolder &m_theme;
    ScatterFrame m_frame;
    std::unique_ptr<ScatterPicture> m_picture; ///< drawn when first needed
    mutable bool m_isDirty = true;
    std::optional<Labels> m_selected;
    std::optional<Labels> m_hovered;
    bool m_hasRing = false; ///< focus came from the keyboard
};

} // namespace toban
