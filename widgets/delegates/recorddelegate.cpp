// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recorddelegate.h"

#include "alertcells.h"
#include "comparison.h"
#include "freshness.h"
#include "health.h"
#include "itemroles.h"
#include "plaintip.h"
#include "sparkline.h"
#include "themeholder.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTableView>
#include <QToolTip>

namespace toban {

static constexpr int cellPadding = metrics::grid;
static constexpr int changeDot = 14;
static constexpr int foldIndent = 16;
static constexpr int depthIndent = 12;
static constexpr int stripWidth = 150;
static constexpr int unseenBar = 3;

static FoldPlace foldPlaceOf(const QModelIndex &index)
{
    return static_cast<FoldPlace>(index.data(FoldRole).toInt());
}

RecordDelegate::RecordDelegate(const ThemeHolder &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

StateGlyph sourceGlyph(int sourceState, int freshness)
{
    switch (static_cast<SourceState>(sourceState)) {
    case SourceState::Unknown: // nobody watched it then, but its data may have been fetched since
        return static_cast<Freshness>(freshness) == Freshness::Live ? StateGlyph::Info
                                                                    : StateGlyph::Unknown;
    case SourceState::Refused:
        return StateGlyph::Critical;
    case SourceState::Failing:
        return static_cast<Freshness>(freshness) == Freshness::Lost ? StateGlyph::Critical
                                                                    : StateGlyph::Warning;
    case SourceState::Ok:
        break;
    }
    switch (static_cast<Freshness>(freshness)) {
    case Freshness::Live:
        return StateGlyph::Ok;
    case Freshness::Late:
    case Freshness::Stale:
        return StateGlyph::Warning;
    case Freshness::Lost:
        return StateGlyph::Critical;
    case Freshness::Offline:
        return StateGlyph::Info;
    case Freshness::Unknown:
        break;
    }
    return StateGlyph::Unknown;
}

static StateGlyph glyphOf(Condition condition)
{
    switch (condition) {
    case Condition::Critical:
        return StateGlyph::Critical;
    case Condition::Warning:
        return StateGlyph::Warning;
    case Condition::Ok:
        return StateGlyph::Ok;
    case Condition::Info:
        return StateGlyph::Info;
    case Condition::Unknown:
        break;
    }
    return StateGlyph::Unknown;
}

/// Before the text; nullopt: there is none.
static std::optional<StateGlyph> glyphOf(const QModelIndex &index)
{
    if (const QVariant condition = index.data(ConditionRole); condition.isValid())
        return glyphOf(static_cast<Condition>(condition.toInt()));
    if (const QVariant state = index.data(SourceStateRole); state.isValid())
        return sourceGlyph(state.toInt(), index.data(FreshnessRole).toInt());
    return std::nullopt;
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_theme.theme();
    if (index.data(HeadingRole).isValid()) // over all columns, however wide they are
        return {0, theme.scaled(metrics::rowHeight)};
    double width = tabularWidth(theme.font(TextSize::Body), index.data().toString());
    if (index.data(BarRole).isValid())
        width += theme.scaled(110);
    if (index.data(SparklineRole).isValid())
        width = theme.scaled(110);
    if (index.data(StripRole).isValid())
        width = theme.scaled(stripWidth);
    if (index.data(AlertClassRole).isValid())
        width += metrics::grid + metrics::half;
    if (index.data(SourceStateRole).isValid() || index.data(ConditionRole).isValid())
        width += theme.scaled(18);
    if (index.data(ChangeRole).isValid())
        width += theme.scaled(changeDot);
    if (foldPlaceOf(index) != FoldPlace::Plain)
        width += theme.scaled(foldIndent);
    Q_UNUSED(option)
    return {qCeil(width) + 2 * cellPadding, theme.scaled(metrics::rowHeight)};
}

/// Only what is faster or slower beyond doubt has a dot.
static void paintChangeDot(
    QPainter &painter, const QRectF &area, RequestChange change, const Theme &theme)
{
    if (change != RequestChange::Faster && change != RequestChange::Slower)
        return;
    const double radius = theme.scaled(4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(change == RequestChange::Slower ? Token::Warn : Token::Ok));
    painter.drawEllipse(QPointF(area.left() + radius, area.center().y()), radius, radius);
}

/// A triangle that points to what is folded away, or down to what it heads.
static void paintFold(QPainter &painter, const QRectF &area, FoldPlace place, const Theme &theme)
{
    if (place != FoldPlace::Closed && place != FoldPlace::Open)
        return;
    const double half = theme.scaled(4);
    const QPointF middle(area.left() + half, area.center().y());
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::Muted));
    if (place == FoldPlace::Closed)
        painter.drawConvexPolygon(QPolygonF{middle + QPointF(-half / 2, -half),
            middle + QPointF(half, 0), middle + QPointF(-half / 2, half)});
    else
        painter.drawConvexPolygon(QPolygonF{middle + QPointF(-half, -half / 2),
            middle + QPointF(half, -half / 2), middle + QPointF(0, half)});
}

void RecordDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_theme.theme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option, index);
    QRectF area = QRectF(option.rect).adjusted(cellPadding, 0, -cellPadding, 0);
    if (index.column() == 0)
        area.setLeft(area.left() + theme.scaled(depthIndent) * index.data(DepthRole).toInt());
    if (index.data(HeadingRole).isValid()) {
        paintHeading(*painter, option, index);
    } else if (const QVariant strip = index.data(StripRole); strip.isValid()) {
        const QModelIndex first = index.siblingAtColumn(0);
        paintAlertStrip(*painter, area, strip.value<QList<int>>(),
            static_cast<AlertClass>(first.data(AlertClassRole).toInt()), theme);
    } else if (const QVariant badge = index.data(AlertClassRole); badge.isValid()) {
        paintClassBadge(
            *painter, area, static_cast<AlertClass>(badge.toInt()), index.data().toString(), theme);
    } else if (const QVariant trend = index.data(SparklineRole); trend.isValid()) {
        const auto values = trend.value<QList<double>>();
        const QRectF line = area.adjusted(0, metrics::grid, 0, -metrics::grid);
        paintSparkline(*painter, line, {values.begin(), values.end()}, theme);
    } else {
        if (const QVariant bar = index.data(BarRole); bar.isValid()) {
            // the same in every row of a column, or bars would not compare; a sign takes room too
            const int reserved = index.data(MagnitudeRole).isValid() ? 84 : 64;
            const double room
                = std::min<double>(theme.scaled(110), area.width() - theme.scaled(reserved));
            const double share = std::clamp(bar.toDouble(), 0.0, 1.0);
            if (room > 0) {
                paintShareBar(
                    *painter, QRectF(area.left(), area.top(), room, area.height()), share, theme);
                area.setLeft(area.left() + room * share + metrics::grid);
            }
        }
        if (const auto glyph = glyphOf(index)) {
            const double side = theme.scaled(12);
            paintStateGlyph(
                *painter, QRectF(area.left(), area.top(), side, area.height()), *glyph, theme);
            area.setLeft(area.left() + side + metrics::half + 2);
        }
        if (const QVariant change = index.data(ChangeRole); change.isValid()) {
            paintChangeDot(*painter, area, static_cast<RequestChange>(change.toInt()), theme);
            area.setLeft(area.left() + theme.scaled(changeDot));
        }
        if (const FoldPlace place = foldPlaceOf(index); place != FoldPlace::Plain) {
            paintFold(*painter, area, place, theme);
            area.setLeft(area.left() + theme.scaled(foldIndent));
        }
        paintText(*painter, area, index);
    }
    painter->restore();
}

void RecordDelegate::paintGround(
    QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_theme.theme();
    const bool isPointed = m_pointed.isValid() && m_pointed.row() == index.row();
    const bool isMarked
        = isPointed || option.state & (QStyle::State_Selected | QStyle::State_MouseOver);
    if (isMarked)
        painter.fillRect(option.rect, theme.color(Token::Hover));
    const bool isFocused = option.widget && option.widget->hasFocus();
    if (index.column() == 0 && isFocused && option.state & QStyle::State_Selected)
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), 2, option.rect.height()),
            theme.color(Token::Accent));
    else if (index.column() == 0 && index.siblingAtColumn(1).data(UnseenRole).toBool())
        painter.fillRect(
            QRect(option.rect.left(), option.rect.top(), unseenBar, option.rect.height()),
            theme.color(Token::Accent));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
        theme.color(Token::Line));
}

/// Each cell draws its part of a line that goes over all of them: so any of them can be painted
/// alone, and no cells have to be joined.
void RecordDelegate::paintHeading(
    QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    if (!table)
        return;
    const Theme &theme = m_theme.theme();
    const double left = table->columnViewportPosition(0) + cellPadding
        + theme.scaled(depthIndent) * index.data(DepthRole).toInt();
    const double right = table->viewport()->width() - cellPadding;
    QRectF area(left, option.rect.top(), right - left, option.rect.height());
    painter.setClipRect(option.rect);
    paintFold(painter, area, foldPlaceOf(index), theme);
    area.setLeft(area.left() + theme.scaled(foldIndent));
    if (const QString word = index.data(HeadingClassRole).toString(); !word.isEmpty()) {
        paintClassBadge(painter, area, static_cast<AlertClass>(index.data(AlertClassRole).toInt()),
            word, theme);
        area.setLeft(area.left() + tabularWidth(theme.font(TextSize::Small, QFont::DemiBold), word)
            + 3.0 * metrics::half + metrics::grid);
    }
    const QStringList texts = index.data(HeadingRole).toStringList();
    const double end = std::min<double>(right, option.rect.right());
    for (int part = 0; part < texts.size() && area.left() < end; ++part) {
        painter.setFont(theme.font(TextSize::Body, part == 0 ? QFont::DemiBold : QFont::Normal));
        painter.setPen(theme.color(part == 2 ? Token::Muted : Token::Text));
        const double next = area.left() + tabularWidth(painter.font(), texts[part])
            + (texts[part].isEmpty() ? 0 : 2 * metrics::grid);
        if (next > option.rect.left())
            paintTabularText(painter, area, Qt::AlignLeft | Qt::AlignVCenter, texts[part]);
        area.setLeft(next);
    }
}

bool RecordDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString tip = index.data(Qt::ToolTipRole).toString();
    QToolTip::showText(
        event->globalPos(), plainTip(tip), view->viewport(), view->visualRect(index));
    return true;
}

void RecordDelegate::paintText(QPainter &painter, QRectF area, const QModelIndex &index) const
{
    const Theme &theme = m_theme.theme();
    const QString text = index.data().toString();
    const bool isWeak = index.data(LowCountRole).toBool();
    const bool isQuiet = isWeak || index.data(SecondaryRole).toBool();
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    const Token token = index.data(AlarmRole).toBool() ? Token::Critical
        : isQuiet                                      ? Token::Muted
                                                       : Token::Text;
    painter.setFont(index.data(UnseenRole).toBool() ? theme.font(TextSize::Body, QFont::DemiBold)
                                                    : theme.font(TextSize::Body));
    painter.setPen(theme.color(token));
    paintTabularText(painter, area, alignment, text);
    if (!isWeak)
        return;
    const double width = std::min(area.width(), tabularWidth(painter.font(), text));
    const double left = alignment & Qt::AlignRight ? area.right() - width : area.left();
    const double y = area.center().y() + QFontMetricsF(painter.font()).ascent() / 2 + 3.5;
    painter.setPen(QPen(theme.color(Token::Muted), 1, Qt::DotLine));
    painter.drawLine(QPointF(left, y), QPointF(left + width, y));
}

} // namespace toban
