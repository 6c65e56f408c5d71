// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crosshairhub.h"

namespace toban {

CrosshairHub::CrosshairHub(QObject *parent)
    : QObject(parent)
{
}

void CrosshairHub::setAt(std::optional<Instant> at)
{
    if (m_at == at)
        return;
    m_at = at;
    Q_EMIT moved();
}

} // namespace toban
