// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tracemenu.h"

#include "chartframe.h"
#include "tracelink.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMenu>

namespace toban {

class TraceMenuWords {
    Q_DECLARE_TR_FUNCTIONS(toban::TraceMenu)
};

/// A menu takes & for the mark of a key.
static QString plain(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

void popUpTraceMenu(
    QWidget &parent, const ChartExemplar &exemplar, const QString &traceUrl, const QPoint &at)
{
    auto *menu = new QMenu(&parent);
    menu->setObjectName(QStringLiteral("traceMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const auto link = traceLink(traceUrl, exemplar.key))
        menu->addAction(TraceMenuWords::tr("Open the trace at %1").arg(plain(link->authority())),
            menu, [url = *link] { QDesktopServices::openUrl(url); });
    menu->addAction(TraceMenuWords::tr("Copy the trace id %1").arg(plain(exemplar.key.left(40))),
        menu, [id = exemplar.key] { QGuiApplication::clipboard()->setText(id); });
    menu->setActiveAction(menu->actions().constFirst());
    menu->popup(at);
}

} // namespace toban
