// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>

#include <functional>
#include <vector>

namespace toban {

/** Everything that can be done, once: menus, shortcuts, palette and shortcut sheet are made from
 * it. Texts are translated already; the window builds a new registry when the language changes. */
class ActionRegistry final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActionRegistry)

public:
    struct Spec {
        QString id; ///< stable, English
        QString group; ///< heading in the shortcut sheet
        QString text;
        QList<QKeySequence> keys;
        QString keywords; ///< further words the palette finds it by
    };

    explicit ActionRegistry(QWidget *window);

    /** The action works while the window is active; @p run lives as long as the registry. An id
     *  that is known already gets a further deed: pages share their keys, and each does it only
     *  while it is shown. */
    QAction *add(Spec spec, std::function<void()> run);

    struct Entry {
        Spec spec;
        QAction *action = nullptr;
    };
    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }
    [[nodiscard]] QAction *action(const QString &id) const;

private:
    QWidget *m_window;
    std::vector<Entry> m_entries;
};

} // namespace toban
