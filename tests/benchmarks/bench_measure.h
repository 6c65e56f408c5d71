// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>

#include <ctime>

/** What benchmarks measure of their own process. */

[[nodiscard]] inline double clockMs(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/** CPU time of all threads. */
[[nodiscard]] inline double cpuMs()
{
    return clockMs(CLOCK_PROCESS_CPUTIME_ID);
}

[[nodiscard]] inline double nowMs()
{
    return clockMs(CLOCK_MONOTONIC);
}

/** Memory, what is shared counted by parts; 0 where the system does not say. */
[[nodiscard]] inline double pssMiB()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}
