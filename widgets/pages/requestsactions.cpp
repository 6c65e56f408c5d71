// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestsactions.h"

#include "actionregistry.h"

#include <QAction>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace toban {

struct RequestsTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::RequestsActions)
};

QList<QAction *> addRequestsActions(ActionRegistry &registry, const RequestsDeeds &deeds)
{
    const QString group = RequestsTexts::tr("Requests");
    const auto whenShown = [deeds](std::function<void()> run) {
        return [deeds, run = std::move(run)] {
            if (deeds.isShown())
                run();
        };
    };
    struct Preset {
        Qt::Key key;
        const char *column;
        QString text;
    };
    const Preset presets[] = {{Qt::Key_1, "total", RequestsTexts::tr("Sort by total time")},
        {Qt::Key_2, "p95", RequestsTexts::tr("Sort by p95")},
        {Qt::Key_3, "calls", RequestsTexts::tr("Sort by calls")},
        {Qt::Key_4, "errors", RequestsTexts::tr("Sort by errors")},
        {Qt::Key_5, "change", RequestsTexts::tr("Sort by change of total time")},
        {Qt::Key_6, "dispersion", RequestsTexts::tr("Sort by dispersion")}};
    QList<QAction *> sorts;
    for (const Preset &preset : presets)
        sorts << registry.add({u"requests.sort."_s + QLatin1StringView(preset.column), group,
                                  preset.text, {QKeySequence(preset.key)}, u"sort"_s},
            whenShown([deeds, column = preset.column] { deeds.sortBy(column); }));
    registry.add({u"requests.columns"_s, group, RequestsTexts::tr("Choose the columns"), {},
                     u"columns show hide table"_s},
        whenShown(deeds.chooseColumns));
    registry.add(
        {u"requests.scatter"_s, group, RequestsTexts::tr("Show or hide calls against time"),
            {QKeySequence(Qt::Key_X)}, u"scatter dots plot calls mean"_s},
        whenShown(deeds.toggleScatter));
    registry.add({u"requests.group"_s, group, RequestsTexts::tr("Group requests…"), {},
                     u"grouping rules pattern merge url path"_s},
        whenShown(deeds.groupRequests));
    return sorts;
}

} // namespace toban
