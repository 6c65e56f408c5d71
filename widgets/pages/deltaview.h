// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QGridLayout;

namespace toban {

class ThemeHolder;

/** Figures of A and of B with their difference, a line each, and a sentence below. Plain text,
 *  selectable. */
class DeltaView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DeltaView)

public:
    struct Line {
        QString name;
        QString before;
        QString after;
        QString delta;
        bool isWeak = false; ///< stands on too few observations
        friend bool operator==(const Line &, const Line &) = default;
    };

    explicit DeltaView(const ThemeHolder &theme, QWidget *parent = nullptr);

    void setLines(const std::vector<Line> &lines, const QString &sentence);

private:
    void build();
    void addLine(int row, const Line &line, bool isHead);

    const ThemeHolder &m_theme;
    QWidget *m_content = nullptr;
    QGridLayout *m_grid = nullptr;
    std::vector<Line> m_lines;
    QString m_sentence;
};

} // namespace toban
