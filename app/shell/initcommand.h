// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery.h"
#include "exitcode.h"

#include <QObject>
#include <QUrl>

namespace toban {

/** `toban init`: finds what a server offers and writes a workspace, to a file or to standard
 * output. What was found is told on standard error. Main thread. */
class InitCommand final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InitCommand)

public:
    struct Options {
        QUrl url;
        std::optional<Instant> at;
        QString out; ///< empty: standard output
        bool isForced = false;
    };

    InitCommand(Discovery &discovery, Options options, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void finished(toban::ExitCode code);

private:
    void found(const Result<DiscoveryReport> &report);
    [[nodiscard]] ExitCode write(const DiscoveryReport &report);

    Discovery &m_discovery;
    const Options m_options;
};

} // namespace toban
