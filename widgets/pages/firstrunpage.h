// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery.h"

#include <QUrl>
#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace toban {

class PanelFrame;
class ThemeHolder;

/** What the first-run page can ask for. */
struct FirstRunDeeds {
    /** Looks at a server; cancelling the future gives up. */
    std::function<QFuture<Result<DiscoveryReport>>(QUrl)> discover;
    /** Writes the workspace and starts watching; the error is shown. */
    std::function<Result<void>(
        const QUrl &, std::vector<Service>, const std::vector<QUrl> &alertmanagers)>
        start;
    QUrl proposal; ///< put into the field first
};

/** From a URL to the first chart: a page, not a dialog. */
class FirstRunPage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FirstRunPage)

public:
    FirstRunPage(const ThemeHolder &theme, FirstRunDeeds deeds, QWidget *parent = nullptr);
    ~FirstRunPage() override;

    [[nodiscard]] bool isSettled() const { return !m_isLooking; }

Q_SIGNALS:
    void settledChanged();

private:
    QWidget *makeForm();
    QWidget *makeProposals();
    void look();
    void cancel();
    void setLooking(bool isLooking);
    void show(const Result<DiscoveryReport> &answer);
    void start();
    void say(const QString &text, bool isBad);
    void countChosen();

    const ThemeHolder &m_theme;
    FirstRunDeeds m_deeds;
    QLineEdit *m_url = nullptr;
    QPushButton *m_look = nullptr;
    QPushButton *m_start = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_message = nullptr;
    QLabel *m_product = nullptr;
    QLabel *m_notes = nullptr;
    QListWidget *m_list = nullptr;
    PanelFrame *m_proposals = nullptr;
    QFuture<Result<DiscoveryReport>> m_looking;
    int m_ticket = 0; ///< answers to an older look are not shown
    bool m_isLooking = false;
    DiscoveryReport m_report;
    QUrl m_lookedAt;
};

} // namespace toban
