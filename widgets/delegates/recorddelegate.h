// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "glyphs.h"

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace toban {

class ThemeHolder;

/** Draws the meanings of itemroles.h: bars, sparklines, quiet and alarming numbers, numbers that
 *  stand on too few observations (grey, dotted underline), the state of a source, and a dot where a
 *  request is faster or slower. */
class RecordDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordDelegate)

public:
    explicit RecordDelegate(const ThemeHolder &theme, QObject *parent = nullptr);

    /** The row of @p index looks as if the pointer were on it: it is pointed at elsewhere. The view
     *  has to be updated. */
    void point(const QModelIndex &index) { m_pointed = index; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /** A tip is plain text: what a server told is never markup. */
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    void paintGround(
        QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintText(QPainter &painter, QRectF area, const QModelIndex &index) const;
    void paintHeading(
        QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const ThemeHolder &m_theme;
    QPersistentModelIndex m_pointed;
};

/** The glyph that stands for a source's state and the freshness of its data. */
[[nodiscard]] StateGlyph sourceGlyph(int sourceState, int freshness);

} // namespace toban
