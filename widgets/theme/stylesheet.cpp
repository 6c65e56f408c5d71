// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme.h"

namespace toban {

// @name@ stands for the token's colour, #12# for 12 px at the theme's text scale.
static constexpr const char16_t *sheet = uR"(
QToolTip { background: @hover@; color: @text@; border: 1px solid @line@; padding: #4#px #6#px; }
QPushButton, QToolButton, QComboBox {
  background: @raised@; color: @text@; border: 1px solid @line@; border-radius: 5px;
  padding: #4#px #10#px; min-height: #18#px; }
QPushButton:hover, QToolButton:hover, QComboBox:hover { background: @hover@; }
QPushButton:pressed, QToolButton:pressed, QPushButton:checked, QToolButton:checked {
  background: @press@; }
QPushButton:focus, QToolButton:focus, QComboBox:focus, QLineEdit:focus, QPlainTextEdit:focus,
QSpinBox:focus { border: 1px solid @accent@; }
QPushButton:disabled, QToolButton:disabled, QComboBox:disabled, QLineEdit:disabled {
  color: @muted@; background: @surface@; }
QPushButton[primary="true"] { background: @accent@; color: @onaccent@; border-color: @accent@;
  font-weight: 600; }
QPushButton[primary="true"]:disabled { background: @surface@; color: @muted@;
  border-color: @line@; }
QPushButton[flat="true"], QToolButton[autoRaise="true"] { background: transparent;
  border-color: transparent; }
QPushButton[flat="true"]:hover, QToolButton[autoRaise="true"]:hover { background: @hover@; }
QToolButton[autoRaise="true"]:checked { background: @hover@; }
QPushButton[flat="true"]:focus, QToolButton[autoRaise="true"]:focus { border-color: @accent@; }
QToolButton[look="badge"], QToolButton[look="warning"] { color: @muted@; border-radius: 3px;
  padding: 0 #5#px; min-height: #16#px; background: transparent; }
QToolButton[look="warning"] { color: @warn@; border-color: @warnline@; }
QToolButton[look="switch"] { color: @muted@; border: 1px solid transparent; border-radius: 3px;
  padding: 0 #6#px; min-height: #16#px; background: transparent; }
QToolButton[look="badge"]:hover, QToolButton[look="warning"]:hover,
QToolButton[look="switch"]:hover { background: @hover@; }
QToolButton[look="switch"]:checked { color: @text@; background: @hover@; border-color: @line@; }
QToolButton[look="badge"]:focus, QToolButton[look="warning"]:focus,
QToolButton[look="switch"]:focus { border-color: @accent@; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }
QComboBox::drop-down { border: none; width: #18#px; }
QComboBox QAbstractItemView { background: @raised@; border: 1px solid @line@; outline: none; }
QLineEdit, QPlainTextEdit, QSpinBox { background: @raised@; color: @text@;
  border: 1px solid @line@; border-radius: 5px; padding: #4#px #8#px; min-height: #18#px;
  selection-background-color: @select@; selection-color: @text@; }
QCheckBox { spacing: #6#px; }
QCheckBox::indicator { width: #12#px; height: #12#px; border: 1px solid @muted@; border-radius: 3px;
  background: @raised@; }
QCheckBox::indicator:checked { background: @accent@; border-color: @accent@; }
QCheckBox::indicator:indeterminate { border-color: @accent@;
    background: qlineargradient(x1:0, y1:0, x2:0, y2:1, stop:0.34 transparent, stop:0.35 @accent@,
        stop:0.65 @accent@, stop:0.66 transparent); }
QCheckBox:focus { color: @accent@; }
QMenu { background: @raised@; color: @text@; border: 1px solid @line@; padding: 4px; }
QMenu::item { padding: #5#px #24#px #5#px #12#px; border-radius: 4px; }
QMenu::item:selected { background: @press@; }
QMenu::item:disabled { color: @muted@; }
QMenu::separator { height: 1px; background: @line@; margin: 4px 8px; }
QAbstractItemView { background: @raised@; alternate-background-color: @raised@; border: none;
  outline: none; selection-background-color: @hover@; selection-color: @text@; }
QHeaderView { background: @raised@; }
QHeaderView::section { background: @raised@; color: @muted@; border: none;
  border-bottom: 1px solid @line@; padding: #4#px #8#px; font-weight: 400; }
QHeaderView::section:hover { color: @text@; }
QTableCornerButton::section { background: @raised@; border: none; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: @line@; border-radius: 3px; margin: 2px; min-height: 24px;
  min-width: 24px; }
QScrollBar::handle:hover { background: @muted@; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
  background: transparent; border: none; width: 0; height: 0; }
QSplitter::handle { background: @surface@; }
QScrollArea { border: none; background: transparent; }
)";

QString Theme::styleSheet() const
{
    QString text = QString::fromUtf16(sheet);
    const std::array<std::pair<QStringView, QColor>, 12> named = {{
        {u"@surface@", color(Token::Surface)},
        {u"@raised@", color(Token::Raised)},
        {u"@hover@", color(Token::Hover)},
        {u"@line@", color(Token::Line)},
        {u"@text@", color(Token::Text)},
        {u"@muted@", color(Token::Muted)},
        {u"@accent@", color(Token::Accent)},
        {u"@onaccent@", on(Token::Accent)},
        {u"@warn@", color(Token::Warn)},
        {u"@warnline@", tint(Token::Warn, 0.5)},
        {u"@press@", tint(Token::Accent, 0.12)},
        {u"@select@", tint(Token::Accent, 0.3)},
    }};
    for (const auto &[name, value] : named)
        text.replace(name.toString(), value.name());
    for (const int pixels : {4, 5, 6, 8, 10, 12, 16, 18, 24})
        text.replace(QStringLiteral("#%1#").arg(pixels), QString::number(scaled(pixels)));
    return text;
}

} // namespace toban
