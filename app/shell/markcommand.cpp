// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markcommand.h"

#include "markinbox.h"
#include "store.h"

#include <QTextStream>
#include <QUuid>

namespace toban {

/// With a store that another Toban writes, which takes it in.
static ExitCode leave(const QString &folder, const Mark &mark, QTextStream &out, QTextStream &err)
{
    if (const auto left = leaveMark(folder, mark, SystemClock().now()); !left) {
        err << errorText(left.error()) << Qt::endl;
        return exitCodeFor(left.error().kind);
    }
    out << toRfc3339(mark.at) << u' ' << mark.text << Qt::endl;
    return ExitCode::Ok;
}

ExitCode runMark(
    const QString &folder, Instant at, const QString &text, QTextStream &out, QTextStream &err)
{
    const SystemClock clock;
    const auto store = Store::open({folder, StoreOptions::Mode::ReadWrite, {}}, clock);
    if (!store) {
        err << errorText(store.error()) << Qt::endl;
        return exitCodeFor(store.error().kind);
    }
    if (const auto status = (*store)->status(); status && status->readOnly)
        return leave(folder, {MarkId(QUuid::createUuid().toString(QUuid::WithoutBraces)), at, text},
            out, err);
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
