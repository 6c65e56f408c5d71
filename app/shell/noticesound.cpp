// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noticesound.h"

#include <QDataStream>
#include <QFile>
#include <QLoggingCategory>
#include <QStandardPaths>

#include <cmath>
#include <numbers>
#include <span>

using namespace Qt::StringLiterals;

namespace toban {

Q_LOGGING_CATEGORY(logSound, "toban.sound", QtInfoMsg)

static constexpr quint32 sampleRate = 16'000;

namespace {
struct Note {
    double hertz = 0; ///< 0: a rest
    double seconds = 0;
};
} // namespace

static std::span<const Note> notesOf(AlertClass alertClass)
{
    static constexpr Note page[] = {{659.3, 0.12}, {784.0, 0.12}, {1046.5, 0.2}, {0, 0.1},
        {659.3, 0.12}, {784.0, 0.12}, {1046.5, 0.25}};
    static constexpr Note ticket[] = {{659.3, 0.14}, {880.0, 0.22}};
    static constexpr Note unclassified[] = {{587.3, 0.25}};
    static constexpr Note log[] = {{440.0, 0.12}};
    switch (alertClass) {
    case AlertClass::Page:
        return page;
    case AlertClass::Ticket:
        return ticket;
    case AlertClass::Unclassified:
        return unclassified;
    case AlertClass::Log:
        break;
    }
    return log;
}

/// A sine with its octave, faded in and out so that it does not click.
static void addNote(const Note &note, std::vector<qint16> &samples)
{
    const auto count = static_cast<int>(note.seconds * sampleRate);
    for (int index = 0; index < count; ++index) {
        const double at = double(index) / sampleRate;
        const double phase = 2 * std::numbers::pi * note.hertz * at;
        const double fade = std::min({1.0, at / 0.008, (note.seconds - at) / 0.06});
        const double wave = 0.8 * std::sin(phase) + 0.2 * std::sin(2 * phase);
        samples.push_back(static_cast<qint16>(std::lround(wave * fade * 0.5 * 32767)));
    }
}

QByteArray noticeTone(AlertClass alertClass)
{
    std::vector<qint16> samples;
    for (const Note &note : notesOf(alertClass))
        addNote(note, samples);
    const auto bytes = static_cast<quint32>(samples.size() * sizeof(qint16));
    QByteArray file;
    QDataStream out(&file, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    out.writeRawData("RIFF", 4);
    out << quint32(36 + bytes);
    out.writeRawData("WAVEfmt ", 8);
    // PCM, one channel, bytes a second, bytes and bits a sample
    out << quint32(16) << quint16(1) << quint16(1) << sampleRate << sampleRate * 2 << quint16(2)
        << quint16(16);
    out.writeRawData("data", 4);
    out << bytes;
    for (const qint16 sample : samples)
        out << sample;
    return file;
}

NoticeSound::NoticeSound(QObject *parent)
    : QObject(parent)
{
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        if (code != 0 || status != QProcess::NormalExit)
            tryNext();
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            tryNext();
    });
}

NoticeSound::~NoticeSound()
{
    m_process.disconnect(this);
    m_process.kill();
}

void NoticeSound::play(AlertClass alertClass)
{
    if (m_process.state() != QProcess::NotRunning)
        return;
    if (!std::exchange(m_hasLooked, true)) {
        m_folder = std::make_unique<QTemporaryDir>();
        for (const QString &name : {u"pw-play"_s, u"paplay"_s, u"aplay"_s})
            if (const QString path = QStandardPaths::findExecutable(name); !path.isEmpty())
                m_players << path;
        if (m_players.isEmpty())
            tryNext();
    }
    if (m_players.isEmpty())
        return;
    m_file = m_folder->filePath(alertClassName(alertClass) + u".wav"_s);
    if (QFile file(m_file); !file.exists() && file.open(QIODevice::WriteOnly))
        file.write(noticeTone(alertClass));
    start();
}

void NoticeSound::start()
{
    m_process.start(m_players.first(), {m_file});
}

/// Such as pw-play where PulseAudio plays.
void NoticeSound::tryNext()
{
    if (!m_players.isEmpty())
        m_players.removeFirst();
    if (!m_players.isEmpty())
        // not from within the signal of the process that is to be started again
        QMetaObject::invokeMethod(this, &NoticeSound::start, Qt::QueuedConnection);
    else
        qCWarning(logSound).noquote()
            << tr("Alerts have no sound: none of pw-play, paplay and aplay can play.");
}

} // namespace toban
