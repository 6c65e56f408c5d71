// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace toban {

class ThemeHolder;

/** What the user must know, above the page: a line each, loud ones in the critical tint. */
class NoticeBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoticeBar)

public:
    explicit NoticeBar(const ThemeHolder &theme, QWidget *parent = nullptr);

    /** Replaces the line of this id; an empty text removes it. */
    void set(const QString &id, const QString &text, bool isLoud);
    [[nodiscard]] QString text() const; ///< all lines, for tests and screen readers

private:
    struct Line {
        QString id;
        QString text;
        bool isLoud = false;
    };
    void rebuild();

    const ThemeHolder &m_theme;
    QVBoxLayout *m_layout = nullptr;
    std::vector<Line> m_lines;
};

} // namespace toban
