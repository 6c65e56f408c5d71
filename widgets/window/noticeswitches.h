// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alert.h"
#include "clock.h"

#include <QObject>

#include <array>

namespace toban {

class ActionRegistry;

/** How alerts are told to this user. */
struct NoticeChoices {
    bool showsBubbles = true; ///< of the desktop
    std::array<bool, 4> sounds{true, true, false, true}; ///< by AlertClass
    friend bool operator==(const NoticeChoices &, const NoticeChoices &) = default;
};
/** The classes that have a sound, as "page ticket unclassified"; for keeping. */
[[nodiscard]] QString noticeSoundsText(const NoticeChoices &choices);
[[nodiscard]] std::array<bool, 4> noticeSoundsFrom(const QString &text);

/** The choices of a window, and for how long its sounds are muted. GUI thread. */
class NoticeSwitches final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoticeSwitches)

public:
    static constexpr Millis muteFor = std::chrono::minutes(10);

    NoticeSwitches(const Clock &clock, const NoticeChoices &choices, QObject *parent = nullptr);

    [[nodiscard]] const NoticeChoices &choices() const { return m_choices; }
    void setBubbles(bool areShown);
    void setSound(AlertClass alertClass, bool isOn);

    /** Mutes all sounds for a while, or ends that. */
    void toggleMute();
    /** How long sounds are muted yet; 0: they are not. */
    [[nodiscard]] Millis mutedFor() const;
    [[nodiscard]] bool hasSound(AlertClass alertClass) const;

Q_SIGNALS:
    void changed();

private:
    const Clock &m_clock;
    NoticeChoices m_choices;
    std::optional<Instant> m_mutedUntil;
};

/** The switches as actions: menu, palette and keys. */
void addNoticeActions(ActionRegistry &registry, NoticeSwitches &switches);

} // namespace toban
