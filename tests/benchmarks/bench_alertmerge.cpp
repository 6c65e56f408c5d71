// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Ten thousand alerts as Prometheus and Alertmanager tell them, merged and classed. CPU time of
// this process, best and median of the rounds. Usage: bench_alertmerge [rounds]

#include "alertclassification.h"
#include "alertidentity.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>
#include <tuple>

using namespace toban;
using namespace Qt::StringLiterals;

static double cpuMillis()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

static std::vector<AlertSighting> sightings(bool hasReplica)
{
    std::vector<AlertSighting> all;
    for (const bool isManager : {true, false})
        for (int i = 0; i < 10'000; ++i) {
            AlertSighting one;
            one.source = SourceId(isManager ? u"am"_s : u"prom/alerts"_s);
            one.report.labels
                = {{u"alertname"_s, u"Rule%1"_s.arg(i % 40)}, {u"cluster"_s, u"east"_s},
                    {u"instance"_s, u"10.0.%1.%2:9100"_s.arg(i / 250).arg(i % 250)},
                    {u"job"_s, u"node"_s}, {u"namespace"_s, u"shop-%1"_s.arg(i % 7)},
                    {u"severity"_s, i % 3 ? u"warning"_s : u"page"_s}, {u"team"_s, u"sre"_s}};
            if (hasReplica && isManager)
                one.report.labels = one.report.labels.with(u"replica"_s, u"a"_s);
            one.report.annotations = {{u"summary"_s, u"node %1 is busy"_s.arg(i)}};
            if (isManager)
                one.report.receivers = {u"pager"_s};
            all.push_back(std::move(one));
        }
    // as the store gives them
    std::sort(all.begin(), all.end(), [](const AlertSighting &a, const AlertSighting &b) {
        return std::tie(a.source, a.report.labels) < std::tie(b.source, b.report.labels);
    });
    return all;
}

static void measure(const char *name, const std::vector<AlertSighting> &all, int rounds)
{
    const AlertClassifier classifier({}, true, QTimeZone::utc());
    std::vector<double> merging;
    std::vector<double> classing;
    size_t pages = 0;
    for (int round = 0; round < rounds; ++round) {
        auto copy = all;
        const double start = cpuMillis();
        const auto merged = mergeAlerts(std::move(copy), {});
        const double middle = cpuMillis();
        for (const MergedAlert &one : merged)
            pages
                += classifier.classify(one.labels(), {}, Instant()).alertClass == AlertClass::Page;
        classing.push_back(cpuMillis() - middle);
        merging.push_back(middle - start);
    }
    std::sort(merging.begin(), merging.end());
    std::sort(classing.begin(), classing.end());
    std::printf("%-20s merge %5.1f ms (median %5.1f)  class %5.1f ms (median %5.1f)  %zu pages\n",
        name, merging.front(), merging[merging.size() / 2], classing.front(),
        classing[classing.size() / 2], pages / static_cast<size_t>(rounds));
}

int main(int argc, char **argv)
{
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 20;
    auto all = sightings(false);
    measure("same labels", all, rounds);
    std::shuffle(all.begin(), all.end(), std::mt19937(1));
    measure("same, shuffled", all, rounds);
    measure("a replica label", sightings(true), rounds);
    return 0;
}
