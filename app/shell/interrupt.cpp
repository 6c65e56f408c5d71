// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "interrupt.h"

#include <array>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace toban {

static volatile int interruptPipe = -1;
static constexpr std::array<int, 3> interruptSignals = {SIGINT, SIGTERM, SIGHUP};

extern "C" {
static void onInterrupt(int signal)
{
    const char byte = static_cast<char>(signal);
    [[maybe_unused]] const auto written = ::write(interruptPipe, &byte, 1);
    // a second one ends the program at once
    ::signal(signal, SIG_DFL);
}
}

Interrupt::Interrupt(QObject *parent)
    : QObject(parent)
{
    if (::pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    interruptPipe = m_pipe[1];
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (::read(m_pipe[0], &byte, 1) > 0) { }
        Q_EMIT interrupted();
    });
    for (const int number : interruptSignals)
        ::signal(number, onInterrupt);
}

Interrupt::~Interrupt()
{
    for (const int number : interruptSignals)
        ::signal(number, SIG_DFL);
    interruptPipe = -1;
    m_notifier.reset();
    for (const int end : m_pipe)
        if (end >= 0)
            ::close(end);
}

} // namespace toban
