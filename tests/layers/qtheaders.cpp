// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qtheaders.h"

#include <QDir>
#include <QLibraryInfo>

namespace toban::layers {

using namespace Qt::StringLiterals;

QtHeaders::QtHeaders()
{
    const QDir top(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    const auto modules = top.entryList({u"Qt*"_s}, QDir::Dirs);
    for (const auto &module : modules) {
        const auto headers = QDir(top.filePath(module)).entryList(QDir::Files);
        for (const auto &header : headers)
            m_modules.insert(header, module);
        m_modules.insert(module, module); // <QtWidgets>, the whole module at once
    }
}

QString QtHeaders::moduleOf(const QString &include) const
{
    const auto slash = include.indexOf(u'/');
    if (slash > 0 && m_modules.contains(include.first(slash)))
        return include.first(slash);
    return m_modules.value(include);
}

} // namespace toban::layers
