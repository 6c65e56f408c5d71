// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actionregistry.h"

#include <QWidget>

namespace toban {

ActionRegistry::ActionRegistry(QWidget *window)
    : m_window(window)
{
}

QAction *ActionRegistry::add(Spec spec, std::function<void()> run)
{
    if (QAction *known = action(spec.id)) {
        connect(known, &QAction::triggered, this, [run = std::move(run)] { run(); });
        return known;
    }
    auto *action = new QAction(spec.text, this);
    action->setObjectName(spec.id);
    action->setShortcuts(spec.keys);
    action->setShortcutContext(Qt::WindowShortcut);
    action->setAutoRepeat(false);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    m_window->addAction(action);
    m_entries.push_back({std::move(spec), action});
    return action;
}

QAction *ActionRegistry::action(const QString &id) const
{
    for (const Entry &entry : m_entries)
        if (entry.spec.id == id)
            return entry.action;
    return nullptr;
}

} // namespace toban
