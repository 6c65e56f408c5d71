// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composition.h"
#include "look.h"
#include "windowports.h"

#include <QObject>

namespace toban {

class MainWindow;

/** A window on a capture file: the same pages, without sources, at the moment the capture was made
 *  for. It stands beside the window that records, which goes on. GUI thread. */
class ReviewWindow final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReviewWindow)

public:
    /** The error is for a person: what is wrong with the file. */
    [[nodiscard]] static Result<std::unique_ptr<ReviewWindow>> open(
        const QString &file, Look &look, const CapturePort &captures);
    ~ReviewWindow() override;

    void show();
    /** Goes where a toban:// address leads: MainWindow::visit(). */
    void visit(const QString &address);

Q_SIGNALS:
    void closed();

private:
    ReviewWindow(std::unique_ptr<Composition> composition, Look &look, const CapturePort &captures);

    std::unique_ptr<Composition> m_composition;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace toban
