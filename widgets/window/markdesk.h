// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartframe.h"
#include "mark.h"
#include "result.h"

#include <QObject>

#include <vector>

class QMenu;
class QWidget;

namespace toban {

class Commands;

/** Sets and removes marks for a window, and takes a removal back. GUI thread. */
class MarkDesk final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkDesk)

public:
    /** @p commands: nullptr where nothing can be written; it must outlive this. */
    explicit MarkDesk(Commands *commands, QObject *parent = nullptr);

    [[nodiscard]] bool canWrite() const { return m_commands != nullptr; }
    [[nodiscard]] bool canUndo() const { return canWrite() && !m_removed.empty(); }
    void set(Instant at, const QString &text);
    void remove(const Mark &mark);
    /** Sets the mark again that was removed last. */
    void undo();
    /** Asks for the text of a mark at this moment. */
    void ask(QWidget *parent, Instant at);
    /** Adds what can be done at the moment the menu of a chart of these marks and this span was
     *  opened for. */
    void addTo(QMenu &menu, const std::vector<ChartMark> &marks, const TimeSpan &span, Instant at);

Q_SIGNALS:
    void changed();
    void failed(const QString &sentence);

private:
    template <typename Value>
    void finish(const Result<Value> &done);

    Commands *m_commands = nullptr;
    std::vector<Mark> m_removed; ///< the last one removed is the last
};

} // namespace toban
