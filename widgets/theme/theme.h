// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

#include <array>

class QApplication;

namespace toban {

/** Every colour there is. Widgets name one of these, never a literal. */
enum class Token {
    Surface,
    Raised,
    Hover,
    Line,
    Text,
    Muted,
    Accent,
    Ok,
    Warn,
    Critical,
    Unknown,
    Info,
    P50,
    P90,
    P95,
    P99,
    Max,
    Less, ///< than in another period; neither good nor bad, as More
    More,
};
inline constexpr int tokenCount = static_cast<int>(Token::More) + 1;

/** Four sizes: 11, 13, 15 semibold and 26 semibold pixels at text scale 1. */
enum class TextSize { Small, Body, Title, Big };

/** Lengths in pixels; all on or within one 8-pixel grid. */
namespace metrics {
inline constexpr int grid = 8;
inline constexpr int half = 4;
inline constexpr int panelPadding = 12;
inline constexpr int radius = 6;
inline constexpr int controlHeight = 28;
inline constexpr int rowHeight = 32;
inline constexpr int icon = 20;
inline constexpr int railWidth = 84;
} // namespace metrics

/** The look as a value: colours, fonts and a text scale. Copy freely; GUI thread only (QFont). */
struct Theme {
    QString name; ///< "dark", "light", "high-contrast-dark", "high-contrast-light"
    bool isDark = true;
    double textScale = 1;
    std::array<QColor, tokenCount> colors;

    [[nodiscard]] static Theme dark();
    [[nodiscard]] static Theme light();
    /** Derived from dark and light: text pairs at 7:1, graphics at 4.5:1. */
    [[nodiscard]] static Theme highContrastDark();
    [[nodiscard]] static Theme highContrastLight();

    [[nodiscard]] QColor color(Token token) const { return colors[static_cast<size_t>(token)]; }
    /** @p token at @p opacity over @p ground, as an opaque colour: tints of 9 to 13 %. */
    [[nodiscard]] QColor tint(Token token, double opacity, Token ground = Token::Raised) const;
    /** The colour that reads on a filled shape of @p token: Surface or Raised, whichever contrasts.
     */
    [[nodiscard]] QColor on(Token token) const;
    /** The token where it reads as text (4.5:1 on every ground), else Muted: for the names of
     * lines. */
    [[nodiscard]] QColor readable(Token token) const;
    [[nodiscard]] QPalette palette() const;
    /** Inter, then Noto Sans CJK JP; Title and Big are semibold. */
    [[nodiscard]] QFont font(TextSize size) const;
    [[nodiscard]] QFont font(TextSize size, QFont::Weight weight) const;
    /** For a value at a distance: any pixel size at text scale 1. */
    [[nodiscard]] QFont font(int pixels, QFont::Weight weight) const;
    [[nodiscard]] int scaled(int pixels) const { return qRound(pixels * textScale); }
    /** What Fusion cannot draw from a palette: hairlines, tables, buttons, menus, scroll bars. */
    [[nodiscard]] QString styleSheet() const;
};

/** WCAG 2 contrast ratio of two opaque colours, 1 to 21. */
[[nodiscard]] double contrastRatio(const QColor &one, const QColor &other);

/** @p color with its saturation times @p share (HSL), same lightness: the dress of stale data. */
[[nodiscard]] QColor desaturated(const QColor &color, double share);

/** Fusion, palette, fonts and style sheet for the whole program. */
void applyTheme(QApplication &application, const Theme &theme);

} // namespace toban
