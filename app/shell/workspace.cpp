// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace toban {

static constexpr qint64 largestWorkspace = 4LL << 20;

const SourceDeclaration *Workspace::source(const SourceId &id) const
{
    const auto found = std::find_if(
        sources.begin(), sources.end(), [&id](const auto &source) { return source.id == id; });
    return found == sources.end() ? nullptr : &*found;
}

const QStringList &sourceKinds()
{
    static const QStringList kinds = {QStringLiteral("prometheus"),
        QStringLiteral("victoriametrics"), QStringLiteral("thanos"), QStringLiteral("mimir"),
        QStringLiteral("alertmanager"), QStringLiteral("grafana"), QStringLiteral("pagerduty"),
        QStringLiteral("opsgenie"), QStringLiteral("icalendar")};
    return kinds;
}

bool isMetricKind(const QString &kind)
{
    return kind != QLatin1StringView("alertmanager") && kind != QLatin1StringView("grafana")
        && !isOnCallKind(kind);
}

bool isOnCallKind(const QString &kind)
{
    return isProviderKind(kind) || kind == QLatin1StringView("icalendar");
}

bool isProviderKind(const QString &kind)
{
    return kind == QLatin1StringView("pagerduty") || kind == QLatin1StringView("opsgenie");
}

QUrl providerUrl(const QString &kind, const QString &region)
{
    if (!isProviderKind(kind))
        return {};
    const QString at = region.isEmpty() ? QString() : region + u'.';
    return QUrl(QStringLiteral("https://api.%1%2.com").arg(at, kind));
}

SourceId rotaSourceId()
{
    return SourceId(QStringLiteral("rotas"));
}

Matchers SourceDeclaration::usualWatchdog()
{
    return {{QStringLiteral("alertname"), Matcher::Op::Regex,
        QStringLiteral("Watchdog|DeadMansSwitch")}};
}

QString mistakeText(const WorkspaceMistake &mistake)
{
    QString text = mistake.file;
    if (mistake.line > 0)
        text += QStringLiteral(":%1:%2").arg(mistake.line).arg(mistake.column);
    text += QStringLiteral(": ") + mistake.message;
    return mistake.hint.isEmpty() ? text : text + QStringLiteral(" (%1)").arg(mistake.hint);
}

Result<QByteArray> readWorkspaceFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, path, file.errorString());
    // one byte more than allowed, so that pipes and growing files are judged as well
    const QByteArray document = file.read(largestWorkspace + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorKind::Storage, path, file.errorString());
    if (document.size() > largestWorkspace)
        return failure(ErrorKind::TooLarge, path, QStringLiteral("is larger than 4 MiB"));
    return document;
}

Result<Workspace> loadWorkspace(const QString &path)
{
    return readWorkspaceFile(path).and_then(
        [&path](const QByteArray &document) -> Result<Workspace> {
            WorkspaceReading reading = readWorkspace(document, path);
            if (reading.mistakes.empty())
                return std::move(reading.workspace);
            WorkspaceMistake first = reading.mistakes.front();
            const QString context
                = QStringLiteral("%1:%2:%3").arg(path).arg(first.line).arg(first.column);
            const QString detail = first.hint.isEmpty()
                ? first.message
                : QStringLiteral("%1 (%2)").arg(first.message, first.hint);
            return failure(ErrorKind::Malformed, context, detail);
        });
}

std::vector<WorkspaceMistake> checkWorkspace(const QString &path)
{
    const auto document = readWorkspaceFile(path);
    if (!document)
        return {{path, 0, 0, document.error().detail, {}}};
    return readWorkspace(*document, path).mistakes;
}

QString resolvedPath(const QString &workspaceFile, const QString &path)
{
    if (path.isEmpty() || QDir::isAbsolutePath(path))
        return path;
    return QDir::cleanPath(QFileInfo(workspaceFile).absoluteDir().absoluteFilePath(path));
}

} // namespace toban
