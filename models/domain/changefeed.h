// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changeset.h"

#include <QObject>

namespace toban {

/** Says that the store changed. Lives in the GUI thread (or the main thread of a command). */
class ChangeFeed : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangeFeed)

public:
    explicit ChangeFeed(QObject *parent = nullptr);
    ~ChangeFeed() override;

Q_SIGNALS:
    void changed(const toban::ChangeSet &changes);
};

} // namespace toban

Q_DECLARE_METATYPE(toban::ChangeSet)
