// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

class QLocalSocket;

namespace toban {

/** Hands a toban:// link to the window that is open on a store: see LinkServer. Needs an event
 * loop.
 */
class LinkHandover final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinkHandover)

public:
    LinkHandover(const QString &storeFolder, const QString &link);
    ~LinkHandover() override;

    void start();

Q_SIGNALS:
    /** Once, within two seconds. False: no window took it. */
    void finished(bool isTaken);

private:
    void finish(bool isTaken);

    const QString m_path;
    const QByteArray m_line; ///< empty: no link that can be handed over
    std::unique_ptr<QLocalSocket> m_socket;
    bool m_isFinished = false;
};

} // namespace toban
