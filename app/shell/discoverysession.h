// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery.h"

#include <QObject>

#include <memory>

namespace toban {

/** A connection to one server for the time of a discovery, without a workspace. Main thread. */
class DiscoverySession final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DiscoverySession)

public:
    explicit DiscoverySession(const QUrl &url, QObject *parent = nullptr);
    ~DiscoverySession() override;

    [[nodiscard]] Discovery &discovery();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/** What the server at @p url offers; the connection ends with the answer or with @p owner. */
[[nodiscard]] QFuture<Result<DiscoveryReport>> discoverAt(
    const QUrl &url, std::optional<Instant> at, QObject *owner);

} // namespace toban
