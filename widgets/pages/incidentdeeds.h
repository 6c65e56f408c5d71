// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incidentsview.h"

#include <QWidget>

#include <functional>

class QAction;
class QLabel;
class QMenu;
class QPushButton;

namespace toban {

class ActionRegistry;
class AlertActions;
class AlertDesk;
struct PagePorts;

/** What can be done about the selected incidents: buttons, keys, menu, and what became of what was
 *  wanted. GUI thread. */
class IncidentDeeds final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IncidentDeeds)

public:
    enum class Deed { Acknowledge, Resolve, Note, StatusUpdate, Open, Unlock };
    Q_ENUM(Deed)
    using Selection = std::function<std::vector<IncidentRow>()>;

    /** What is given outlives this; @p lock unlocks. */
    IncidentDeeds(const PagePorts &ports, AlertDesk &desk, AlertActions &lock, Selection selection,
        QWidget *parent = nullptr);

    [[nodiscard]] QList<QAction *> addTo(ActionRegistry &registry, QWidget &page);
    void fill(QMenu &menu);
    void perform(Deed deed);
    /** Why it cannot be done with what is selected; empty: it can. Plain text. */
    [[nodiscard]] QString refusal(Deed deed) const;
    /** Follows the selection, the lock and the time. */
    void refresh();

private:
    void ask(Deed deed);
    void open();
    void showWish();
    [[nodiscard]] QWidget *makeWish();
    [[nodiscard]] static QString text(Deed deed);
    [[nodiscard]] static QString key(Deed deed);
    [[nodiscard]] const IncidentProvider *providerOf(const IncidentRow &row) const;
    [[nodiscard]] QString refusalOf(Deed deed, const IncidentRow &row) const;

    const PagePorts &m_ports;
    AlertDesk &m_desk;
    AlertActions &m_lock;
    const Selection m_selection;
    std::vector<std::pair<Deed, QPushButton *>> m_buttons;
    QWidget *m_wish = nullptr;
    QLabel *m_wishText = nullptr;
    QPushButton *m_send = nullptr;
    QPushButton *m_drop = nullptr;
    QLabel *m_reason = nullptr;
};

} // namespace toban
