// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertsource.h"

#include <QCoreApplication>

namespace toban {

static tl::unexpected<Error> noSilences()
{
    return failure(ErrorKind::Unsupported, {},
        QCoreApplication::translate("toban",
            "This source has no silences. They are made in the Alertmanager that its alerts are "
            "sent to."));
}

QFuture<Result<QString>> AlertSource::setSilence(const Silence &)
{
    return QtFuture::makeReadyFuture(Result<QString>(noSilences()));
}

QFuture<Result<void>> AlertSource::expireSilence(const QString &)
{
    return QtFuture::makeReadyFuture(Result<void>(noSilences()));
}

} // namespace toban
