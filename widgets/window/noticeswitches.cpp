// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noticeswitches.h"

#include "actionregistry.h"
#include "alertwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace toban {

static constexpr std::array noticeClasses{
    AlertClass::Page, AlertClass::Ticket, AlertClass::Unclassified, AlertClass::Log};

QString noticeSoundsText(const NoticeChoices &choices)
{
    QStringList names;
    for (const AlertClass alertClass : noticeClasses)
        if (choices.sounds[static_cast<size_t>(alertClass)])
            names << alertClassName(alertClass);
    return names.join(u' ');
}

std::array<bool, 4> noticeSoundsFrom(const QString &text)
{
    std::array<bool, 4> sounds{};
    const QStringList names = text.split(u' ');
    for (const AlertClass alertClass : noticeClasses)
        sounds[static_cast<size_t>(alertClass)] = names.contains(alertClassName(alertClass));
    return sounds;
}

NoticeSwitches::NoticeSwitches(const Clock &clock, const NoticeChoices &choices, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_choices(choices)
{
}

void NoticeSwitches::setBubbles(bool areShown)
{
    if (std::exchange(m_choices.showsBubbles, areShown) != areShown)
        Q_EMIT changed();
}

void NoticeSwitches::setSound(AlertClass alertClass, bool isOn)
{
    if (std::exchange(m_choices.sounds[static_cast<size_t>(alertClass)], isOn) != isOn)
        Q_EMIT changed();
}

void NoticeSwitches::toggleMute()
{
    if (mutedFor().count() > 0)
        m_mutedUntil.reset();
    else
        m_mutedUntil = m_clock.now() + muteFor;
    Q_EMIT changed();
}

/// Never longer than chosen, also where the clock was set back.
Millis NoticeSwitches::mutedFor() const
{
    return m_mutedUntil ? std::clamp(*m_mutedUntil - m_clock.now(), Millis(0), muteFor) : Millis(0);
}

bool NoticeSwitches::hasSound(AlertClass alertClass) const
{
    return mutedFor().count() == 0 && m_choices.sounds[static_cast<size_t>(alertClass)];
}

struct NoticeActionTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::NoticeActions)
};

void addNoticeActions(ActionRegistry &registry, NoticeSwitches &switches)
{
    const QString group = NoticeActionTexts::tr("Notifications");
    registry.add(
        {u"notices.mute"_s, group,
            NoticeActionTexts::tr("Mute sounds for 10 minutes, or end that (on Alerts also M)"),
            {QKeySequence(Qt::CTRL | Qt::Key_M)}, u"mute sound quiet silence"_s},
        [&switches] { switches.toggleMute(); });
    const auto addSwitch = [&](const QString &id, const QString &text, auto isOn, auto set) {
        QAction *action
            = registry.add({id, group, text, {}, u"notification sound bubble alert "_s + id},
                [isOn, set] { set(!isOn()); });
        action->setCheckable(true);
        const auto follow = [action, isOn] { action->setChecked(isOn()); };
        QObject::connect(&switches, &NoticeSwitches::changed, action, follow);
        follow();
    };
    addSwitch(
        u"notices.bubbles"_s, NoticeActionTexts::tr("Notifications of the desktop"),
        [&switches] { return switches.choices().showsBubbles; },
        [&switches](bool isOn) { switches.setBubbles(isOn); });
    for (const AlertClass alertClass : noticeClasses)
        addSwitch(
            u"notices.sound."_s + alertClassName(alertClass),
            NoticeActionTexts::tr("Sound for %1", "class").arg(words::alertClass(alertClass)),
            [&switches, alertClass] {
                return switches.choices().sounds[static_cast<size_t>(alertClass)];
            },
            [&switches, alertClass](bool isOn) { switches.setSound(alertClass, isOn); });
}

} // namespace toban
