// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composition.h"
#include "exitcode.h"
#include "look.h"
#include "windowports.h"

#include <QObject>
#include <QTimer>

namespace toban {

class LinkServer;
class MainWindow;
class NoticeDesk;
class ReviewWindow;

/** The program with a window: opens the workspace and the store, or the first-run page where there
 *  is no workspace yet, remembers where the user was, and watches that polling goes on. */
class WindowProgram final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowProgram)

public:
    struct Options {
        QString workspaceFile; ///< where the workspace is, or will be written
        QString storeFolder;
        std::optional<Millis> window; ///< shown first; nullopt: as remembered
        bool isOffline = false; ///< show what is stored, ask no source
        QString capture{}; ///< show this file instead of a store; empty: none
        QString link{}; ///< where to go first; empty: where the user was
    };

    WindowProgram(Look &look, Options options);
    ~WindowProgram() override;

    /** Opens the window; the error is for a person: a bad workspace, a store that cannot be used.
     */
    [[nodiscard]] Result<void> start();
    void quit();

private:
    [[nodiscard]] Result<void> open(const Workspace &workspace);
    [[nodiscard]] WindowPorts ports();
    [[nodiscard]] FirstRunDeeds firstRun();
    [[nodiscard]] Result<void> startWatching(const Workspace &workspace);
    [[nodiscard]] CapturePort capturePort();
    [[nodiscard]] Result<void> openReview(const QString &file);
    void closeReview(const ReviewWindow *review);
    void hearLinks();
    void tellOfAlerts();
    void watchPolling();
    void remember();

    Look &m_look;
    const Options m_options;
    std::unique_ptr<Composition> m_composition;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<NoticeDesk> m_notices;
    std::unique_ptr<LinkServer> m_links; ///< what is opened while the window is open
    std::vector<std::unique_ptr<ReviewWindow>> m_reviews; ///< of capture files
    QTimer m_watchdog;
};

} // namespace toban
