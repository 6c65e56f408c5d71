// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertport.h"
#include "changeset.h"
#include "groupport.h"
#include "incidentport.h"
#include "oncallport.h"
#include "pagequeries.h"
#include "refresher.h"
#include "storageport.h"
#include "viewstate.h"
#include "weblinkport.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QAction;

namespace toban {

class ActionRegistry;
class ChartChoices;
class Commands;
class CrosshairHub;
class ExchangeLog;
class MarkDesk;
class ThemeHolder;

/** What every page is given. All of it outlives the pages. */
struct PagePorts {
    const Queries &queries;
    PageReader &reader;
    const Clock &clock;
    ViewState &state;
    const ThemeHolder &theme;
    CrosshairHub &crosshair;
    ChartChoices &choices;
    MarkDesk &marks; ///< of users
    const std::vector<Service> &services;
    Millis pollStep{0};
    bool isOffline = false;
    Commands *commands = nullptr; ///< nullptr: nothing can be asked for
    ExchangeLog *exchanges = nullptr; ///< nullptr: offline
    WebLink webLink{}; ///< may be empty
    GroupPort groups{};
    AlertPort alerts{};
    OpenUrl openUrl{}; ///< may be empty
    IncidentPort incidents{};
    OnCallPort onCall{};
    StoragePort storage{};
    std::optional<TimeSpan> recorded{}; ///< all there is, of a capture; nullopt: a store

    /** Whether sources are offline at the moment shown: an earlier one is told as it was. */
    [[nodiscard]] bool isOfflineNow() const { return isOffline && state.place().cursor.isLive(); }
};

/** A page: reads what it shows from the store while it is visible, keeps what it has while it reads
 *  again, and says when all of it is shown. */
class Page : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Page)

public:
    explicit Page(const PagePorts &ports, QWidget *parent = nullptr);
    ~Page() override;

    /** The actions of this page, which work while it is shown. */
    virtual void addActions(ActionRegistry &registry);
    /** Puts the keyboard into the page's filter field; false where it has none. */
    virtual bool focusFilter();
    /** Says where what is shown comes from; of a page with nothing else to say, the source. */
    virtual void explain();
    /** Takes back what was done last; unless the page knows better, the removal of a mark. */
    virtual void undo();
    /** What is selected, as labels that choose() takes, also in another window; empty: nothing. */
    [[nodiscard]] virtual Labels chosen() const;
    /** Selects this, as soon as it is there; nothing where it never is. */
    virtual void choose(const Labels &what);
    /** Once a second, while visible: ages. */
    virtual void tick();
    /** Everything asked for is on screen. */
    [[nodiscard]] virtual bool isSettled() const = 0;

    /** Reads again, if visible. */
    void refresh();
    /** Reads again if the change touches what is shown. */
    void storeChanged(const ChangeSet &changes);

Q_SIGNALS:
    void settledChanged();
    void explainRequested(const toban::SourceId &source);

protected:
    /** Asks for everything the page shows, for the place in force. */
    virtual void read(Refresher::Reason reason) = 0;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

    /** An action whose key another page has too: enabled only while this one is shown. */
    void enableWhileShown(QAction *action);

    [[nodiscard]] const PagePorts &ports() const { return m_ports; }
    [[nodiscard]] const Service *service() const;
    [[nodiscard]] PageRequest request(int columns) const;
    /** Two lines for a panel's age: how old, and why where the source is failing. */
    [[nodiscard]] QString ageText(const ViewHead &head) const;
    [[nodiscard]] QString cause(const ViewHead &head) const;

private:
    void placeChanged();
    void holdPainting();
    void releasePainting();

    const PagePorts m_ports;
    void enableActions(bool isShown);

    ServiceId m_service;
    std::vector<QPointer<QAction>> m_actions;
    QTimer m_hold;
};

} // namespace toban
