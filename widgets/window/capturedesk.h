// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "captureport.h"

#include <QObject>

class QMimeData;
class QWidget;

namespace toban {

class ActionRegistry;
class Clock;
class ViewState;

/** What a window does with capture files: saves one, opens one, opens the sample. GUI thread. */
class CaptureDesk final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CaptureDesk)

public:
    CaptureDesk(const Clock &clock, const ViewState &state, CapturePort port, QWidget *window);

    void addActions(ActionRegistry &registry, const std::vector<Service> &services);
    /** Opens a file, or says why not. */
    void open(const QString &file);
    /** The capture files among what is dragged over the window. */
    [[nodiscard]] QStringList filesOf(const QMimeData &dragged) const;
    /** For the line above the pages; empty: the window shows a store. */
    [[nodiscard]] QString openedText() const;

Q_SIGNALS:
    /** A sentence for a person; empty: all is well again. */
    void failed(const QString &sentence);

private:
    void askToOpen();
    void askToSave(const std::vector<Service> &services);

    const Clock &m_clock;
    const ViewState &m_state;
    const CapturePort m_port;
    QWidget *m_window;
};

} // namespace toban
