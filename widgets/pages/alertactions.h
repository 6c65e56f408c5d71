// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertdesk.h"
#include "outsidelink.h"

#include <functional>
#include <limits>

class QMenu;

namespace toban {

class ActionRegistry;

/** Everything that can be asked for about the selected alerts: keys, menu, and the dialogs they
 *  open. GUI thread. */
class AlertActions final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AlertActions)

public:
    enum class Deed {
        Acknowledge,
        Unacknowledge,
        Silence,
        EditSilence,
        EndSilence,
        Verdict,
        Note,
        Classify,
        Explain,
        Runbook,
        OpenSource,
        Unlock,
    };
    Q_ENUM(Deed)

    static constexpr size_t all = std::numeric_limits<size_t>::max();
    /** The selected alerts, the one in front first; of more than @p most the first. */
    using Selection = std::function<std::vector<InboxLine>(size_t most)>;

    /** Dialogs belong to @p page. What @p ports refer to outlives this. */
    AlertActions(const PagePorts &ports, AlertDesk &desk, Selection selection, QWidget *page);

    /** Keys work while the page is shown. */
    [[nodiscard]] QList<QAction *> addTo(ActionRegistry &registry);
    void perform(Deed deed);
    /** Why it cannot be done with what is selected; empty: it can. Plain text. */
    [[nodiscard]] QString refusal(Deed deed) const;
    /** Where a link goes, before it is opened; empty: nowhere. Plain text. */
    [[nodiscard]] QString target(Deed deed) const;
    /** As on a button: "Acknowledge…". */
    [[nodiscard]] static QString text(Deed deed);
    [[nodiscard]] static QString key(Deed deed);
    void popUpMenu(const QPoint &at);

private:
    void acknowledge();
    void silence();
    void editSilence();
    void endSilence();
    void askSilence(const Silence &draft);
    void note();
    void unlock();
    void explain();
    void popUp(Deed deed);
    void fill(QMenu &menu, Deed deed);
    void add(QMenu &menu, Deed deed);
    void open(Deed deed);
    [[nodiscard]] OutsideLink link(Deed deed) const;
    [[nodiscard]] std::optional<InboxLine> first() const;
    [[nodiscard]] QString about() const;

    const PagePorts &m_ports;
    AlertDesk &m_desk;
    const Selection m_selection;
    QWidget *m_page;
};

} // namespace toban
