// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service.h"

#include <QWidget>

class QCheckBox;

namespace toban {

/** Services to tick, all of them at first, and one box for all. GUI thread. */
class ServiceChoice final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServiceChoice)

public:
    explicit ServiceChoice(const std::vector<Service> &services, QWidget *parent = nullptr);

    [[nodiscard]] bool isAll() const;
    [[nodiscard]] QStringList chosen() const; ///< their ids

Q_SIGNALS:
    void changed();

private:
    void chooseAll(bool isChosen);
    void tell();

    QCheckBox *m_all;
    std::vector<std::pair<QCheckBox *, QString>> m_services;
};

} // namespace toban
