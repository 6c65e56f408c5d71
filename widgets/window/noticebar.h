// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <functional>
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

    /** What can be done about a line: a button beside it. */
    struct Deed {
        QString name; ///< empty: nothing
        QString hint;
        std::function<void()> act;
    };

    /** Replaces the line of this id; an empty text removes it. Where only the text is another the
     *  line stays, with its button. */
    void set(const QString &id, const QString &text, bool isLoud, const Deed &deed = {});
    [[nodiscard]] QString text() const; ///< all lines, for tests and screen readers

private:
    struct Line {
        QString id;
        QString text;
        bool isLoud = false;
        Deed deed{};
    };
    void rebuild();

    const ThemeHolder &m_theme;
    QVBoxLayout *m_layout = nullptr;
    std::vector<Line> m_lines;
};

} // namespace toban
