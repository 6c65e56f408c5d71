// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alert.h"

#include <QObject>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace toban {

/** A short tone for alerts of a class: a WAV file of 16 bits, mono, 16 kHz. The more urgent, the
 *  more notes: a page three that rise, twice; a ticket two; others one. */
[[nodiscard]] QByteArray noticeTone(AlertClass alertClass);

/** Plays the tones with the first of pw-play, paplay and aplay that is there and works. Costs
 *  nothing until the first sound and never waits; a tone is dropped while one is played. Where
 *  nothing can play, that is said once in the log. GUI thread. */
class NoticeSound final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoticeSound)

public:
    explicit NoticeSound(QObject *parent = nullptr);
    ~NoticeSound() override;

    void play(AlertClass alertClass);

private:
    void start();
    void tryNext();

    QStringList m_players; ///< those left to try, the first is in use
    bool m_hasLooked = false;
    std::unique_ptr<QTemporaryDir> m_folder; ///< of the tones
    QString m_file; ///< played now
    QProcess m_process;
};

} // namespace toban
