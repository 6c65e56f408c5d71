// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertwiring.h"

#include "composition.h"
#include "inspectalerts.h"

#include <pwd.h>
#include <unistd.h>

namespace toban {

QString userName()
{
    const passwd *account = getpwuid(getuid());
    if (!account)
        return qEnvironmentVariable("USER");
    const QString full = QString::fromLocal8Bit(account->pw_gecos).section(u',', 0, 0).trimmed();
    return full.isEmpty() ? QString::fromLocal8Bit(account->pw_name) : full;
}

AlertPort alertPort(Composition &composition)
{
    return {&composition.store(), composition.workspace().alerts,
        watchedChannels(composition.workspace()), userName()};
}

} // namespace toban
