// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replayactions.h"

#include "actionregistry.h"
#include "dutycard.h"
#include "replayplayer.h"
#include "rotatimeline.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>

using namespace Qt::StringLiterals;

namespace toban {

struct ReplayTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::ReplayActions)
};

static bool usesSpace(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)
        || qobject_cast<const DutyCard *>(widget) || qobject_cast<const RotaTimeline *>(widget);
}

static void addPlay(ActionRegistry &registry, ReplayPlayer &player, const QString &group)
{
    const QList<QKeySequence> keys{QKeySequence(Qt::Key_Space), QKeySequence(u"P"_s)};
    QAction *action = registry.add({u"replay.play"_s, group, ReplayTexts::tr("Play or pause"), keys,
                                       u"replay play pause stop"_s},
        [&player] { player.togglePlay(); });
    const auto adapt = [action, keys](const QWidget *focus) {
        action->setShortcuts(usesSpace(focus) ? keys.mid(1) : keys);
    };
    adapt(QApplication::focusWidget());
    QObject::connect(qApp, &QApplication::focusChanged, action,
        [adapt](const QWidget *, const QWidget *now) { adapt(now); });
}

void addReplayActions(ActionRegistry &registry, ReplayPlayer &player)
{
    const QString group = ReplayTexts::tr("Replay");
    addPlay(registry, player, group);
    const auto add = [&](const QString &id, const QString &text, const QList<QKeySequence> &keys,
                         const QString &words, std::function<void()> run) {
        registry.add({u"replay."_s + id, group, text, keys, u"replay "_s + words}, std::move(run))
            ->setAutoRepeat(true);
    };
    add(u"stepBack"_s, ReplayTexts::tr("One sample back"), {QKeySequence(u","_s)},
        u"step previous"_s, [&player] { player.stepSamples(-1); });
    add(u"stepForward"_s, ReplayTexts::tr("One sample forward"), {QKeySequence(u"."_s)},
        u"step next"_s, [&player] { player.stepSamples(1); });
    add(u"previousChange"_s, ReplayTexts::tr("To the change before"),
        {QKeySequence(u"<"_s), QKeySequence(Qt::ALT | Qt::Key_Left)},
        u"jump previous alert incident mark deploy"_s, [&player] { player.jump(-1); });
    add(u"nextChange"_s, ReplayTexts::tr("To the next change"),
        {QKeySequence(u">"_s), QKeySequence(Qt::ALT | Qt::Key_Right)},
        u"jump next alert incident mark deploy"_s, [&player] { player.jump(1); });
    add(u"slower"_s, ReplayTexts::tr("Play slower"), {QKeySequence(u"{"_s)}, u"speed"_s,
        [&player] { player.changeSpeed(-1); });
    add(u"faster"_s, ReplayTexts::tr("Play faster"), {QKeySequence(u"}"_s)}, u"speed"_s,
        [&player] { player.changeSpeed(1); });
    for (const int speed : ReplayPace::speeds)
        registry.add({u"replay.speed."_s + QString::number(speed), group,
                         ReplayTexts::tr("Play at %1×").arg(speed), {}, u"replay speed"_s},
            [&player, speed] { player.setSpeed(speed); });
}

} // namespace toban
