// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long an answer of Alertmanager takes to read, beside parsing the same bytes into a
// QJsonDocument, which has read no alert yet.

#include "alertmanagerreader.h"

#include <QElapsedTimer>
#include <QJsonDocument>

#include <cstdio>

using namespace toban;

static QByteArray alerts(int count)
{
    QByteArrayList all;
    for (int i = 0; i < count; ++i) {
        const QByteArray n = QByteArray::number(i);
        all << R"({"annotations":{"runbook_url":"http://runbooks.example/a.md","summary":"pod )" + n
                + R"( does not answer"},"endsAt":"2026-11-21T02:21:12.443Z","fingerprint":"f)" + n
                + R"(","receivers":[{"name":"tickets"}],"startsAt":"2026-11-21T02:10:42.443Z",)"
                  R"("status":{"inhibitedBy":[],"silencedBy":[],"state":"active"},)"
                  R"("updatedAt":"2026-11-21T02:17:12.446Z","generatorURL":)"
                  R"("http://prometheus.example/graph?g0.expr=up+%3D%3D+0\u0026g0.tab=1",)"
                  R"("labels":{"alertname":"PodDown","cluster":"eu","instance":"10.0.0.1:)"
                + n + R"(","namespace":"shop","pod":"pod-)" + n
                + R"(","severity":"ticket","team":"shop"}})";
    }
    QByteArray body = "[" + all.join(',') + "]";
    body.reserve(body.size() + 64);
    return body;
}

template <typename Read>
static double bestMs(Read read)
{
    double best = 1e9;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        read();
        best = std::min(best, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return best;
}

int main()
{
    for (const int count : {1'000, 10'000, 100'000}) {
        HttpReply reply;
        reply.status = 200;
        reply.body = alerts(count);
        size_t read = 0;
        const double ours = bestMs([&] {
            read = alertmanager::readAlerts(reply).value_or(std::vector<AlertReport>()).size();
        });
        const double document = bestMs([&] { (void)QJsonDocument::fromJson(reply.body); });
        std::printf("%zu alerts, %.1f MiB: read %.1f ms, QJsonDocument alone %.1f ms\n", read,
            static_cast<double>(reply.body.size()) / (1 << 20), ours, document);
    }
    return 0;
}
