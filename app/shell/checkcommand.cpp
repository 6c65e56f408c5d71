// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkcommand.h"

#include "workspace.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTextStream>

namespace toban {

ExitCode runCheck(const QStringList &files, QTextStream &out, QTextStream &err)
{
    ExitCode code = ExitCode::Ok;
    for (const QString &file : files) {
        if (const QFileInfo info(file); info.isDir() || !info.isReadable()) {
            err << QCoreApplication::translate("toban", "%1: cannot be read").arg(file) << Qt::endl;
            code = ExitCode::NoInput;
            continue;
        }
        const auto mistakes = checkWorkspace(file);
        for (const auto &mistake : mistakes)
            out << mistakeText(mistake) << Qt::endl;
        if (mistakes.empty())
            out << QCoreApplication::translate("toban", "%1: no mistakes").arg(file) << Qt::endl;
        else if (code == ExitCode::Ok)
            code = ExitCode::CheckFailed;
    }
    return code;
}

} // namespace toban
