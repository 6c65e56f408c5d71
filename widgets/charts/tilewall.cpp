// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tilewall.h"

#include "accessiblewall.h"
#include "chartreadout.h"
#include "crosshairhub.h"
#include "glyphs.h"
#include "themeholder.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace toban {

static constexpr int tileGap = 4;
static constexpr int leastRow = 96;
static constexpr int tallestRow = 220;

TileWall::TileWall(const ThemeHolder &theme, CrosshairHub &hub, int columns, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
    , m_hub(hub)
    , m_columns(std::max(columns, 1))
    , m_style(theme.theme())
{
    QAccessible::installFactory(accessibleWall);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&theme, &ThemeHolder::changed, this, &TileWall::invalidate);
    connect(&hub, &CrosshairHub::moved, this, [this] {
        describe();
        viewport()->update();
    });
    m_copyValue = new QAction(tr("Copy values"), this);
    m_copyValue->setShortcut(QKeySequence::Copy);
    m_copyValue->setShortcutContext(Qt::WidgetShortcut);
    connect(m_copyValue, &QAction::triggered, this, &TileWall::copyValue);
    addAction(m_copyValue);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

TileWall::~TileWall() = default;

void TileWall::setTiles(std::vector<WallTile> tiles)
{
    const bool isOtherCount = tiles.size() != m_tiles.size();
    m_slots.resize(tiles.size());
    for (size_t tile = 0; tile < tiles.size(); ++tile) {
        const bool isKept = tile < m_tiles.size() && m_tiles[tile].group == tiles[tile].group
            && m_tiles[tile].value == tiles[tile].value && m_tiles[tile].frame == tiles[tile].frame;
        if (!isKept)
            m_slots[tile].isDirty = true;
    }
    m_tiles = std::move(tiles);
    m_hovered.reset();
    m_current = std::clamp(m_current, 0, std::max(static_cast<int>(m_tiles.size()) - 1, 0));
    layOutRows();
    describe();
    if (isOtherCount) {
        QAccessibleEvent event(this, QAccessible::ObjectReorder);
        QAccessible::updateAccessibility(&event);
    }
    viewport()->update();
}

void TileWall::setAges(const QStringList &ages)
{
    for (size_t tile = 0; tile < std::min(m_tiles.size(), static_cast<size_t>(ages.size())); ++tile)
        if (std::exchange(m_tiles[tile].age, ages[static_cast<qsizetype>(tile)])
            != m_tiles[tile].age)
            viewport()->update(tileRect(static_cast<int>(tile)));
}

void TileWall::invalidate()
{
    m_style = WallStyle(m_theme.theme());
    std::fill(m_slots.begin(), m_slots.end(), Slot());
    viewport()->update();
}

int TileWall::axisHeight() const
{
    const bool isTwofold = !m_tiles.empty() && m_tiles.front().frame.secondZone;
    return static_cast<int>((isTwofold ? 2 : 1) * std::ceil(m_style.smallHeight) + 8);
}

/// Of the rows in sight; the axis stands right beneath them.
int TileWall::roomHeight() const
{
    return std::min(viewport()->height() - axisHeight(), m_wholeHeight);
}

/// Rows share the height there is, unless they would become too flat to read.
void TileWall::layOutRows()
{
    const int rows = std::max((static_cast<int>(m_tiles.size()) + m_columns - 1) / m_columns, 1);
    const int room = viewport()->height() - axisHeight();
    const Theme &theme = m_theme.theme();
    m_rowHeight = std::clamp(
        (room + tileGap) / rows - tileGap, theme.scaled(leastRow), theme.scaled(tallestRow));
    m_wholeHeight = rows * (m_rowHeight + tileGap) - tileGap;
    verticalScrollBar()->setRange(0, std::max(m_wholeHeight - room, 0));
    verticalScrollBar()->setPageStep(std::max(room, 1));
    verticalScrollBar()->setSingleStep((m_rowHeight + tileGap) / 2);
}

QRect TileWall::tileRect(int tile) const
{
    const int row = tile / m_columns;
    const int column = tile % m_columns;
    const int width = viewport()->width() + tileGap;
    const int left = width * column / m_columns;
    const int right = width * (column + 1) / m_columns - tileGap;
    return {left, row * (m_rowHeight + tileGap) - verticalScrollBar()->value(), right - left,
        m_rowHeight};
}

std::optional<int> TileWall::tileAt(const QPoint &at) const
{
    if (at.y() >= roomHeight())
        return std::nullopt;
    for (int tile = 0; tile < static_cast<int>(m_tiles.size()); ++tile)
        if (tileRect(tile).contains(at))
            return tile;
    return std::nullopt;
}

void TileWall::setCurrent(int tile)
{
    tile = std::clamp(tile, 0, std::max(static_cast<int>(m_tiles.size()) - 1, 0));
    if (std::exchange(m_current, tile) != tile) {
        tellFocus();
        Q_EMIT currentChanged(tile);
    }
    const QRect area = tileRect(tile);
    const int below = area.bottom() - roomHeight();
    if (area.top() < 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + area.top());
    else if (below > 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + below);
    describe();
    viewport()->update();
}

void TileWall::describe()
{
    if (m_tiles.empty())
        return setAccessibleDescription({});
    const WallTile &tile = m_tiles[static_cast<size_t>(m_current)];
    QString text = wallTileText(tile);
    if (m_hub.at() && hasFocus() && hasData(tile.frame))
        text += u'\n' + readoutText(readoutAt(tile.frame, *m_hub.at()), tile.frame.unit, false);
    setAccessibleDescription(text);
}

/// To assistive technology: the tile with the keyboard is another one.
void TileWall::tellFocus()
{
    if (!hasFocus() || m_tiles.empty())
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(m_current);
    QAccessible::updateAccessibility(&event);
}

void TileWall::copyValue()
{
    if (m_tiles.empty())
        return;
    const WallTile &tile = m_tiles[static_cast<size_t>(m_current)];
    QString text = wallTileText(tile);
    if (m_hub.at() && hasData(tile.frame))
        text = QStringLiteral("%1, %2\n").arg(tile.group, tile.frame.title)
            + readoutText(readoutAt(tile.frame, *m_hub.at()), tile.frame.unit, true);
    QGuiApplication::clipboard()->setText(text);
}

const WallPicture &TileWall::picture(int tile)
{
    Slot &slot = m_slots[static_cast<size_t>(tile)];
    const WallTile &shown = m_tiles[static_cast<size_t>(tile)];
    const QSize size = tileRect(tile).size();
    const double ratio = devicePixelRatioF();
    if (slot.isDirty || slot.picture.image().size() != size * ratio) {
        slot.picture.draw(shown, m_style, size, ratio);
        slot.isDirty = false;
        ++m_drawn;
    }
    slot.picture.drawAge(shown, m_style);
    return slot.picture;
}

void TileWall::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const QRect room(0, 0, viewport()->width(), roomHeight());
    QRegion between(event->rect());
    for (int tile = 0; tile < static_cast<int>(m_tiles.size()); ++tile)
        between -= tileRect(tile) & room;
    for (const QRect &area : between)
        painter.fillRect(area, m_theme.theme().color(Token::Surface));
    painter.setClipRect(room & event->rect());
    for (int tile = 0; tile < static_cast<int>(m_tiles.size()); ++tile)
        if (const QRect area = tileRect(tile); area.intersects(event->rect() & room))
            paintTile(painter, tile, area);
    // over the neighbours of its tile
    if (m_hovered && m_hub.at())
        paintCrosshair(painter, *m_hovered, tileRect(*m_hovered));
    painter.setClipping(false);
    paintAxis(painter);
}

void TileWall::paintTile(QPainter &painter, int tile, const QRect &area)
{
    painter.drawImage(area.topLeft(), picture(tile).image());
    if (m_hub.at() && m_hovered != tile)
        paintCrosshair(painter, tile, area);
    if (tile == m_current && hasFocus()) {
        painter.setPen(m_theme.theme().color(Token::Accent));
        painter.drawRect(area.adjusted(0, 0, -1, -1));
    }
}

void TileWall::paintCrosshair(QPainter &painter, int tile, const QRect &area)
{
    const ChartFrame &frame = m_tiles[static_cast<size_t>(tile)].frame;
    if (frame.span.isEmpty() || !hasData(frame))
        return;
    ChartLayout layout = picture(tile).layout();
    layout.plot.translate(area.topLeft());
    const Instant at = nearestSample(frame, *m_hub.at()).value_or(*m_hub.at());
    if (m_hovered == tile || (!m_hovered && tile == m_current && hasFocus()))
        return paintReadout(painter, readoutAt(frame, at), frame, layout, m_theme.theme(),
            viewport()->rect(), false);
    const double x = std::round(layout.x(at));
    if (x >= layout.plot.left() && x <= layout.plot.right())
        painter.fillRect(QRectF(x, layout.plot.top(), 1, layout.plot.height()),
            m_theme.theme().color(Token::Muted));
}

static void paintTimes(QPainter &painter, const QRectF &area, const TimeSpan &span,
    const QString &zone, const std::vector<TimeTick> &ticks)
{
    const QFont font = painter.font();
    painter.drawText(area, Qt::AlignLeft, zone);
    double least = area.left() + QFontMetricsF(font).horizontalAdvance(zone) + 6;
    for (const TimeTick &tick : ticks) {
        const double share = static_cast<double>((tick.at - span.from).count())
            / static_cast<double>(std::max<qint64>(span.length().count(), 1));
        const double width = tabularWidth(font, tick.label) + 2;
        QRectF text(
            area.left() + share * area.width() - width / 2, area.top(), width, area.height());
        text.moveRight(std::min(text.right(), area.right() + WallPicture::padding));
        if (text.left() < least)
            continue;
        least = text.right() + 4;
        paintTabularText(painter, text, Qt::AlignCenter, tick.label);
    }
}

void TileWall::paintAxis(QPainter &painter)
{
    if (m_tiles.empty())
        return;
    const ChartFrame &frame = m_tiles.front().frame;
    const QFont &font = m_style.small;
    const double top = roomHeight() + 4;
    const double row = std::ceil(m_style.smallHeight);
    const double label = tabularWidth(font, QStringLiteral("00:00")) * 1.4;
    painter.setFont(font);
    painter.setPen(m_theme.theme().color(Token::Muted));
    for (int column = 0; column < std::min(m_columns, static_cast<int>(m_tiles.size())); ++column) {
        QRectF area = tileRect(column).adjusted(WallPicture::padding, 0, -WallPicture::padding, 0);
        area.setTop(top);
        area.setHeight(row);
        const auto ticks = timeTicks(frame.span, area.width(), label, frame.zone);
        paintTimes(painter, area, frame.span, zoneText(frame.zone, frame.span.to), ticks);
        if (frame.secondZone)
            paintTimes(painter, area.translated(0, row), frame.span,
                zoneText(*frame.secondZone, frame.span.to),
                secondTicks(ticks, frame.zone, *frame.secondZone));
    }
}

} // namespace toban
