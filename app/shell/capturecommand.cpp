// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capturecommand.h"

#include "capturedworkspace.h"
#include "capturefile.h"
#include "composition.h"
#include "jsontext.h"
#include "secretstore.h"
#include "standingclock.h"
#include "texttable.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <unistd.h>

namespace toban {

namespace {

struct CaptureText {
    Q_DECLARE_TR_FUNCTIONS(toban::CaptureCommand)
};

ExitCode failed(const Error &error, QTextStream &err)
{
    err << errorText(error) << Qt::endl;
    return exitCodeFor(error.kind);
}

/// A line that renews itself on a terminal; elsewhere nothing, as of other quick commands.
CaptureProgress progressOn(QTextStream &err)
{
    if (!::isatty(STDERR_FILENO))
        return {};
    return [&err, shown = -1](double done) mutable {
        const int percent = static_cast<int>(done * 100);
        if (percent != std::exchange(shown, percent))
            err << '\r' << percent << " %" << (percent == 100 ? "\n" : "") << Qt::flush;
        return true;
    };
}

QString spanText(TimeSpan span)
{
    return toRfc3339(span.from) + QStringLiteral(" - ") + toRfc3339(span.to);
}

QJsonObject infoJson(const CaptureInfo &info)
{
    return {{QStringLiteral("file"), info.file}, {QStringLiteral("format"), info.format},
        {QStringLiteral("made_by"), info.madeBy},
        {QStringLiteral("made_at"), toRfc3339(info.madeAt)},
        {QStringLiteral("span"), spanJson(info.span)},
        {QStringLiteral("compared"), spansJson(info.compared)},
        {QStringLiteral("minutes"), spansJson(info.rolled.minutes)},
        {QStringLiteral("hours"), spansJson(info.rolled.hours)},
        {QStringLiteral("cursor"), toRfc3339(info.cursor)},
        {QStringLiteral("services"), QJsonArray::fromStringList(info.services)},
        {QStringLiteral("contacts"), info.hasContacts}, {QStringLiteral("series"), info.series},
        {QStringLiteral("values"), info.values}, {QStringLiteral("journal_rows"), info.journalRows},
        {QStringLiteral("bytes"), info.bytes},
        {QStringLiteral("sha256"), QString::fromLatin1(info.hash.toHex())}};
}

void printInfo(const CaptureInfo &info, QTextStream &out)
{
    const QLocale plain = QLocale::c();
    const auto line = [&out](const QString &name, const QString &text) {
        out << name.leftJustified(12) << text << '\n';
    };
    line(CaptureText::tr("file"), info.file);
    line(CaptureText::tr("size"), plain.formattedDataSize(info.bytes));
    line(CaptureText::tr("range"), spanText(info.span));
    for (const TimeSpan &span : info.compared)
        line(CaptureText::tr("compared"), spanText(span));
    for (const TimeSpan &span : info.rolled.minutes)
        line(CaptureText::tr("by minute"), spanText(span));
    for (const TimeSpan &span : info.rolled.hours)
        line(CaptureText::tr("by hour"), spanText(span));
    line(CaptureText::tr("services"),
        info.services.isEmpty() ? CaptureText::tr("all that was stored")
                                : info.services.join(QStringLiteral(", ")));
    line(CaptureText::tr("holds"),
        CaptureText::tr("%1 series, %2 values, %3 rows of alerts, rotas and notes")
            .arg(plain.toString(info.series), plain.toString(info.values),
                plain.toString(info.journalRows)));
    line(CaptureText::tr("left out"),
        info.hasContacts ? CaptureText::tr("secrets")
                         : CaptureText::tr("secrets, how people are reached"));
    line(CaptureText::tr("made"), toRfc3339(info.madeAt) + QStringLiteral(", ") + info.madeBy);
    line(QStringLiteral("SHA-256"), QString::fromLatin1(info.hash.toHex()));
}

/// The periods a page would compare the range with.
std::vector<TimeSpan> comparedWith(TimeSpan span, const QStringList &periods)
{
    std::vector<TimeSpan> spans;
    const auto before = [&](const QString &name, Millis distance) {
        if (periods.contains(name))
            spans.push_back({span.from - distance, span.to - distance});
    };
    before(QStringLiteral("previous"), span.length());
    before(QStringLiteral("day"), std::chrono::hours(24));
    before(QStringLiteral("week"), std::chrono::hours(168));
    return spans;
}

/// Services of the workspaces of all captures; of those of one name the first.
Workspace joined(const std::vector<Workspace> &workspaces)
{
    Workspace whole = workspaces.front();
    const auto isNew = [](const auto &list, const auto &id) {
        return std::ranges::none_of(list, [&id](const auto &known) { return known.id == id; });
    };
    for (const Workspace &more : workspaces) {
        for (const SourceDeclaration &source : more.sources)
            if (isNew(whole.sources, source.id))
                whole.sources.push_back(source);
        for (const Service &service : more.services)
            if (isNew(whole.services, service.id))
                whole.services.push_back(service);
    }
    return whole;
}

} // namespace

Result<CaptureWish> captureWish(const Workspace &workspace, const QString &workspaceFile,
    TimeSpan span, const QStringList &services)
{
    CaptureWish wish;
    wish.span = span;
    wish.workspace = capturedWorkspace(workspace);
    wish.secrets = secretsOf(workspace, SecretStore(workspaceFile));
    QStringList names = services;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto known = std::ranges::find(workspace.services, ServiceId(names[i]), &Service::id);
        if (known == workspace.services.end())
            return failure(ErrorKind::Unsupported, QStringLiteral("capture"),
                CaptureText::tr("no service '%1' in the workspace").arg(names[i]));
        wish.services.push_back(*known);
        if (!known->proxy.isEmpty() && !names.contains(known->proxy.text()))
            names << known->proxy.text();
    }
    return wish;
}

ExitCode runCaptureCreate(
    Composition &composition, const CaptureArguments &arguments, QTextStream &out, QTextStream &err)
{
    if (QFileInfo::exists(arguments.out) && !arguments.isForced) {
        err << CaptureText::tr("%1 exists already: name another file, or say --force")
                   .arg(arguments.out)
            << Qt::endl;
        return ExitCode::CannotCreate;
    }
    auto wish = captureWish(
        composition.workspace(), arguments.common.workspace, arguments.span, arguments.services);
    if (!wish)
        return failed(wish.error(), err);
    wish->compared = comparedWith(arguments.span, arguments.compared);
    wish->cursor = arguments.cursor;
    wish->hasContacts = arguments.hasContacts;
    const auto info = composition.store().makeCapture(*wish, arguments.out, progressOn(err));
    if (!info)
        return failed(info.error(), err);
    printInfo(*info, out);
    out.flush();
    return ExitCode::Ok;
}

ExitCode runCaptureInfo(const CaptureArguments &arguments, QTextStream &out, QTextStream &err)
{
    ExitCode code = ExitCode::Ok;
    QJsonArray all;
    for (const QString &file : arguments.files) {
        const auto capture = CaptureFile::open(file);
        if (!capture) {
            code = failed(capture.error(), err);
            continue;
        }
        if (arguments.isJson)
            all.append(infoJson((*capture)->info()));
        else if (arguments.deed == CaptureArguments::Deed::Verify)
            out << CaptureText::tr("%1: sound").arg(file) << '\n';
        else
            printInfo((*capture)->info(), out);
    }
    if (arguments.isJson)
        out << jsonText({{QStringLiteral("captures"), all}});
    out.flush();
    return code;
}

ExitCode runCaptureMerge(const CaptureArguments &arguments, QTextStream &out, QTextStream &err)
{
    if (QFileInfo::exists(arguments.out) && !arguments.isForced) {
        err << CaptureText::tr("%1 exists already: name another file, or say --force")
                   .arg(arguments.out)
            << Qt::endl;
        return ExitCode::CannotCreate;
    }
    const SystemClock clock;
    std::vector<std::unique_ptr<Store>> stores;
    std::vector<const Store *> captures;
    std::vector<Workspace> workspaces;
    CaptureWish wish;
    for (const QString &file : arguments.files) {
        auto capture = CaptureFile::open(file);
        if (!capture)
            return failed(capture.error(), err);
        const CaptureInfo info = (*capture)->info();
        auto store = Store::open(std::move(*capture), clock);
        if (!store)
            return failed(store.error(), err);
        workspaces.push_back(readWorkspace(info.workspace, file).workspace);
        wish.span = captures.empty() ? info.span
                                     : TimeSpan{std::min(wish.span.from, info.span.from),
                                         std::max(wish.span.to, info.span.to)};
        wish.compared.insert(wish.compared.end(), info.compared.begin(), info.compared.end());
        wish.hasContacts = wish.hasContacts || info.hasContacts;
        stores.push_back(std::move(*store));
        captures.push_back(stores.back().get());
    }
    wish.workspace = capturedWorkspace(joined(workspaces));
    const auto info = Store::mergeCaptures(captures, wish, arguments.out, progressOn(err));
    if (!info)
        return failed(info.error(), err);
    printInfo(*info, out);
    out.flush();
    return ExitCode::Ok;
}

} // namespace toban
