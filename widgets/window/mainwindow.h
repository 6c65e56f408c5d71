// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capturedesk.h"
#include "markdesk.h"
#include "page.h"
#include "placelink.h"
#include "replayplayer.h"
#include "storagewords.h"
#include "windowports.h"

#include <QMainWindow>
#include <QTimer>

#include <map>
#include <memory>

class QStackedWidget;

namespace toban {

class CommandPalette;
class CrosshairHub;
class FirstRunPage;
class NoticeBar;
class Rail;
class ReplayBand;
class SourcesPage;
class TimeStrip;
class TopBar;

/** The window: composes the rail, the top bar, the pages and the time strip, and passes news on. A
 *  change of language builds its inside anew; the place is kept. GUI thread. */
class MainWindow final : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    explicit MainWindow(WindowPorts ports, WindowMemory memory = {}, QWidget *parent = nullptr);
    ~MainWindow() override;

    /** For the shell to keep when the window closes. */
    [[nodiscard]] WindowMemory memory() const;
    [[nodiscard]] ViewState &state() { return m_state; }
    void goTo(PageId page);
    /** Where the user stands, with what is selected. */
    [[nodiscard]] PlaceLink link() const;
    /** Goes there. What this workspace does not have is said in a line above the page. */
    void visit(const PlaceLink &link);
    /** As above, of an address; a wrong one is said in that line too. */
    void visit(const QString &address);
    void lookAt(const ServiceId &service, const TimeSpan &span);
    /** Another set of services, such as after the first run or a changed workspace. */
    void setServices(std::vector<Service> services);
    /** A loud line while nothing is polled though it should be; empty: polled again. */
    void setPollingStopped(const QString &reason);

    /** Whether the user looks at the inbox as it is now. */
    [[nodiscard]] bool isWatchingAlerts() const;
    /** In front of other windows, as far as the desktop allows it. */
    void bringForward();
    /** Comes to the front with the inbox and this alert, if any, selected. */
    void openAlert(const std::optional<Labels> &identity);
    /** A loud line on pages that nobody has looked at, unless the inbox is shown; empty: none. */
    void setUnseenPages(const QString &line);
    /** A loud line on what could not be done about an alert; empty: it goes. */
    void setActFailure(const QString &sentence);
    [[nodiscard]] NoticeSwitches &noticeSwitches() { return m_switches; }
    /** What moves the cursor. */
    [[nodiscard]] ReplayPlayer &player() { return m_player; }

    /** Whether everything visible shows what was last asked for. */
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    /** Emitted each time the window becomes settled. */
    void settled();
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct NamedPage {
        Page *page = nullptr;
        QString name;
    };

    void build();
    void makeActions();
    void makePages(QStackedWidget &stack);
    void addPage(
        PageId id, Page *page, const QString &icon, const QString &name, const QString &toolTip);
    void storeChanged(const ChangeSet &changes);
    void readSourceState(Refresher::Reason reason);
    void showSourceState(const Result<SourcesView> &sources, const Result<StoreStatus> &status);
    void holdInterest();
    void tick();
    void showNotices();
    void showBackfill();
    void checkSettled();
    void explain(const SourceId &source);
    void addLinkActions();
    void copyLink();
    void askForLink();
    [[nodiscard]] QString placeText() const;
    [[nodiscard]] Page *currentPage() const;
    [[nodiscard]] PagePorts pagePorts(PageReader &reader);
    [[nodiscard]] GroupPort groupPort();
    [[nodiscard]] ReplayPlayer::Search changeSearch(TimeSpan span, SearchFrom edge) const;

    WindowPorts m_ports;
    std::vector<Service> m_services;
    ViewState m_state;
    PageId m_page;
    QString m_stoppedReason;
    QString m_unseenPages;
    BackfillNotice m_backfill; ///< as it was a second ago
    NoticeSwitches m_switches;
    std::unique_ptr<CrosshairHub> m_crosshair;
    ChartChoices m_choices;
    MarkDesk m_marks;
    CaptureDesk m_captures;
    InterestToken m_interest;
    PageReader m_reader;
    PageReader m_stripReader;
    Refresher m_sourceState;
    ReplayPlayer m_player;
    std::unique_ptr<ActionRegistry> m_actions;
    Rail *m_rail = nullptr;
    ReplayBand *m_band = nullptr;
    TopBar *m_topBar = nullptr;
    NoticeBar *m_notices = nullptr;
    QStackedWidget *m_stack = nullptr;
    std::map<PageId, NamedPage> m_pages; ///< none before the first run is done
    SourcesPage *m_sources = nullptr;
    FirstRunPage *m_firstRun = nullptr;
    TimeStrip *m_strip = nullptr;
    CommandPalette *m_palette = nullptr;
    std::optional<SourcesView> m_sourcesView;
    QTimer m_second;
    Instant m_lastRead;
    bool m_hasSourceState = false;
    bool m_wasSettled = false;
};

} // namespace toban
