// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mark.h"
#include "notices.h"
#include "result.h"

#include <QFileSystemWatcher>
#include <QFuture>
#include <QSet>

#include <functional>

namespace toban {

/** Leaves a mark with a store that another program writes: a file of its own in the store's folder,
 *  durable when this returns. The writer takes it in, at once or when it next opens the store. */
[[nodiscard]] Result<void> leaveMark(const QString &storeFolder, const Mark &mark, Instant now);

/** The writer's side: takes in what was left and what comes while it lives, and removes each file
 *  once its mark is durable. What is no mark is renamed to NAME.bad and told in the notices. Lives
 *  in a thread with an event loop; without one it still takes in what lies there at first. */
class MarkInbox final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkInbox)

public:
    /** Stores a mark that was set at the second moment; a mark with a known id once only. */
    using Keep = std::function<QFuture<Result<MarkId>>(Mark, Instant)>;

    MarkInbox(const QString &storeFolder, Keep keep, Notices &notices);

private:
    void look();
    void take(const QString &file);

    const QString m_folder;
    const Keep m_keep;
    Notices &m_notices;
    QFileSystemWatcher m_watcher;
    QSet<QString> m_underWay;
};

} // namespace toban
