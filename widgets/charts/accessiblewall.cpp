// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accessiblewall.h"

#include "tilewall.h"

#include <QAccessibleWidget>

#include <vector>

namespace toban {

namespace {

/// One tile by its place; what it says is asked of the wall each time.
class AccessibleTile final : public QAccessibleInterface, public QAccessibleActionInterface {
    Q_DISABLE_COPY_MOVE(AccessibleTile)

public:
    AccessibleTile(TileWall &wall, int tile)
        : m_wall(wall)
        , m_tile(tile)
    {
    }
    ~AccessibleTile() override = default;

    [[nodiscard]] bool isValid() const override
    {
        return m_tile < static_cast<int>(m_wall.tiles().size());
    }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(&m_wall);
    }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::State state() const override;
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override { }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface
            ? static_cast<QAccessibleActionInterface *>(this)
            : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override
    {
        return {setFocusAction(), pressAction()};
    }
    void doAction(const QString &name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    TileWall &m_wall;
    int m_tile;
};

class AccessibleWall final : public QAccessibleWidget {
    Q_DISABLE_COPY_MOVE(AccessibleWall)

public:
    explicit AccessibleWall(TileWall &wall)
        : QAccessibleWidget(&wall, QAccessible::List)
        , m_wall(wall)
    {
    }
    ~AccessibleWall() override;

    [[nodiscard]] int childCount() const override
    {
        return static_cast<int>(m_wall.tiles().size());
    }
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        return m_wall.hasFocus() ? child(m_wall.current()) : nullptr;
    }

private:
    TileWall &m_wall;
    mutable std::vector<QAccessible::Id> m_tiles; ///< those asked for; 0: not yet
};

} // namespace

QRect AccessibleTile::rect() const
{
    const QRect area = m_wall.tileRect(m_tile);
    return {m_wall.viewport()->mapToGlobal(area.topLeft()), area.size()};
}

QAccessible::State AccessibleTile::state() const
{
    QAccessible::State state;
    const bool isCurrent = m_tile == m_wall.current();
    state.invalid = !isValid();
    state.focusable = true;
    state.selectable = true;
    state.selected = isCurrent;
    state.focused = isCurrent && m_wall.hasFocus();
    state.offscreen = !m_wall.viewport()->rect().intersects(m_wall.tileRect(m_tile));
    return state;
}

QString AccessibleTile::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    const WallTile &tile = m_wall.tiles()[static_cast<size_t>(m_tile)];
    switch (kind) {
    case QAccessible::Name:
        return wallTileName(tile);
    case QAccessible::Value:
        return tile.value;
    case QAccessible::Description:
        return tile.value.isEmpty() ? tile.frame.empty.sentence : tile.age;
    default:
        return {};
    }
}

void AccessibleTile::doAction(const QString &name)
{
    if (!isValid())
        return;
    m_wall.setFocus();
    m_wall.setCurrent(m_tile);
    if (name == pressAction())
        Q_EMIT m_wall.opened(m_tile);
}

AccessibleWall::~AccessibleWall()
{
    for (const QAccessible::Id id : m_tiles)
        if (id != 0)
            QAccessible::deleteAccessibleInterface(id);
}

QAccessibleInterface *AccessibleWall::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const auto tile = static_cast<size_t>(index);
    if (tile >= m_tiles.size())
        m_tiles.resize(tile + 1);
    if (m_tiles[tile] == 0)
        m_tiles[tile] = QAccessible::registerAccessibleInterface(new AccessibleTile(m_wall, index));
    return QAccessible::accessibleInterface(m_tiles[tile]);
}

int AccessibleWall::indexOfChild(const QAccessibleInterface *child) const
{
    for (size_t tile = 0; tile < m_tiles.size(); ++tile)
        if (m_tiles[tile] != 0 && QAccessible::accessibleInterface(m_tiles[tile]) == child)
            return static_cast<int>(tile);
    return -1;
}

QAccessibleInterface *AccessibleWall::childAt(int x, int y) const
{
    return child(m_wall.tileAt(m_wall.viewport()->mapFromGlobal(QPoint(x, y))).value_or(-1));
}

QAccessibleInterface *accessibleWall(const QString &className, QObject *object)
{
    Q_UNUSED(className)
    auto *wall = qobject_cast<TileWall *>(object);
    return wall ? new AccessibleWall(*wall) : nullptr;
}

} // namespace toban
