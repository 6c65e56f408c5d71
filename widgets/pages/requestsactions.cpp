// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestsactions.h"

#include "actionregistry.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace toban {

struct RequestsTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::RequestsActions)
};

void addRequestsActions(ActionRegistry &registry, const RequestsDeeds &deeds)
{
    const QString group = RequestsTexts::tr("Requests");
    const auto whenShown = [deeds](std::function<void()> run) {
        return [deeds, run = std::move(run)] {
            if (deeds.isShown())
                run();
        };
    };
    struct Preset {
        const char *column;
        QString text;
    };
    const Preset presets[] = {{"total", RequestsTexts::tr("Sort by total time")},
        {"p95", RequestsTexts::tr("Sort by p95")}, {"calls", RequestsTexts::tr("Sort by calls")},
        {"errors", RequestsTexts::tr("Sort by errors")}};
    int key = 0;
    for (const Preset &preset : presets)
        registry.add({u"requests.sort."_s + QLatin1StringView(preset.column), group, preset.text,
                         {QKeySequence(Qt::Key_0 + ++key)}, u"sort"_s},
            whenShown([deeds, column = preset.column] { deeds.sortBy(column); }));
}

} // namespace toban
