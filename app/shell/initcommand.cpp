// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "initcommand.h"

#include "quantity.h"
#include "whendone.h"
#include "workspacefile.h"

#include <QFileInfo>
#include <QTextStream>

#include <cstdio>

namespace toban {

InitCommand::InitCommand(Discovery &discovery, Options options, QObject *parent)
    : QObject(parent)
    , m_discovery(discovery)
    , m_options(std::move(options))
{
}

static void tell(const QString &line)
{
    QTextStream(stderr) << line << Qt::endl;
}

/// "+" stands before what is written, as in a patch.
static QString lineOf(const ProposedService &proposal)
{
    return QStringLiteral("%1 %2  %3  %4")
        .arg(QChar(proposal.isSuggested ? u'+' : u' '))
        .arg(proposal.service.id.text(),
            quantityText({proposal.requestsPerSecond, Unit::PerSecond}), proposal.reason);
}

void InitCommand::start()
{
    if (!m_options.isForced && QFileInfo::exists(m_options.out)) {
        tell(tr("%1 is there already; --force replaces it").arg(m_options.out));
        Q_EMIT finished(ExitCode::CannotCreate);
        return;
    }
    whenDone(m_discovery.discover(SourceId(QStringLiteral("prometheus")), m_options.at), this,
        [this](const Result<DiscoveryReport> &report) { found(report); });
}

void InitCommand::found(const Result<DiscoveryReport> &report)
{
    if (!report) {
        tell(errorText(report.error()));
        Q_EMIT finished(exitCodeFor(report.error().kind));
        return;
    }
    const QString product = report->product.isEmpty() ? m_options.url.host() : report->product;
    if (report->scrapeInterval > Millis(0))
        tell(tr("%1, scraped every %2").arg(product, durationText(report->scrapeInterval)));
    else
        tell(product);
    for (const auto &proposal : report->services)
        tell(lineOf(proposal));
    for (const QUrl &address : report->alertmanagers)
        tell(tr("+ alerts  Alertmanager %1").arg(address.toDisplayString()));
    for (const auto &note : report->notes)
        tell(QStringLiteral("  ") + note);
    Q_EMIT finished(write(*report));
}

ExitCode InitCommand::write(const DiscoveryReport &report)
{
    std::vector<Service> services;
    for (const auto &proposal : report.services)
        if (proposal.isSuggested)
            services.push_back(proposal.service);
    if (services.empty()) {
        tell(tr("No latency histogram that a recipe knows was found, so there is nothing to watch. "
                "A workspace can be written by hand; see the manual page."));
        return ExitCode::BadData;
    }
    const Workspace workspace
        = workspaceFor(m_options.url, std::move(services), report.alertmanagers);
    if (m_options.out.isEmpty()) {
        QTextStream(stdout) << QString::fromUtf8(writeWorkspace(workspace));
        return ExitCode::Ok;
    }
    if (const auto written = writeWorkspaceFile(workspace, m_options.out); !written) {
        tell(errorText(written.error()));
        return ExitCode::CannotCreate;
    }
    tell(tr("wrote %1").arg(m_options.out));
    return ExitCode::Ok;
}

} // namespace toban
