// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markcommand.h"

#include "store.h"

#include <QCoreApplication>
#include <QTextStream>

namespace toban {

ExitCode runMark(
    const QString &folder, Instant at, const QString &text, QTextStream &out, QTextStream &err)
{
    const SystemClock clock;
    const auto store = Store::open({folder, StoreOptions::Mode::ReadWrite, {}}, clock);
    if (!store) {
        err << errorText(store.error()) << Qt::endl;
        return exitCodeFor(store.error().kind);
    }
    if (const auto status = (*store)->status(); status && status->readOnly) {
        err << status->notices.join(u'\n') << Qt::endl
            << QCoreApplication::translate("toban",
                   "The mark was not stored: set it in the window that is open (M), or end the "
                   "Toban that writes this store.")
            << Qt::endl;
        return ExitCode::TryLater;
    }
    const auto future = (*store)->setMark(at, text);
    (*store)->close(); // commits what waits
    if (const auto done = future.result(); !done) {
        err << errorText(done.error()) << Qt::endl;
        return exitCodeFor(done.error().kind);
    }
    out << toRfc3339(at) << u' ' << text << Qt::endl;
    return ExitCode::Ok;
}

} // namespace toban
