// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sourcesview.h"

#include <QAbstractButton>

class QHBoxLayout;

namespace toban {

class ThemeHolder;

/** One source: state by shape and colour, its name, how old its newest answer is. */
class SourceChip final : public QAbstractButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourceChip)

public:
    explicit SourceChip(const ThemeHolder &theme, QWidget *parent = nullptr);

    void show(const SourceRow &row, Instant now);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeHolder &m_theme;
    SourceRow m_row;
    QString m_age;
};

/** A chip per source; beyond four, the worst four and how many more there are. */
class SourceChips final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourceChips)

public:
    explicit SourceChips(const ThemeHolder &theme, QWidget *parent = nullptr);

    void show(const SourcesView &view, Instant now);

Q_SIGNALS:
    void chosen(const toban::SourceId &source);

private:
    const ThemeHolder &m_theme;
    QHBoxLayout *m_layout = nullptr;
    std::vector<SourceChip *> m_chips;
    std::vector<SourceId> m_ids;
};

} // namespace toban
