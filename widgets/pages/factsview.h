// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QString>
#include <QWidget>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace toban {

class ThemeHolder;

/** Names and values in two columns under headings, for detail panes. Plain text, selectable. */
class FactsView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FactsView)

public:
    struct Fact {
        QString name; ///< empty: the value stands over both columns
        QString value;
        QString aside; ///< quiet, behind the value: "1.0 s – 2.5 s"
        bool isHeading = false;
        bool isQuiet = false;
        friend bool operator==(const Fact &, const Fact &) = default;
    };

    enum class Values {
        Numbers, ///< to the right, on one line
        Texts, ///< to the left, wrapped, the aside behind them
    };

    explicit FactsView(
        const ThemeHolder &theme, Values values = Values::Numbers, QWidget *parent = nullptr);

    void setFacts(const std::vector<Fact> &facts);
    /** Above the facts, scrolled with them; takes it. */
    void addTop(QWidget *widget);

private:
    QLabel *label(const QString &text, bool isQuiet, bool isHeading);

    void addNumber(const Fact &fact, int row);
    void addText(const Fact &fact, int row);

    const ThemeHolder &m_theme;
    const Values m_values;
    QGridLayout *m_grid = nullptr;
    QVBoxLayout *m_column = nullptr; ///< what is on top, and the facts
    QWidget *m_content = nullptr;
    std::vector<Fact> m_facts;
};

} // namespace toban
