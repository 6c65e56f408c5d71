// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include "capturecommand.h"
#include "checkcommand.h"
#include "discoverysession.h"
#include "initcommand.h"
#include "inspectcommand.h"
#include "interrupt.h"
#include "linkhandover.h"
#include "markcommand.h"
#include "recordcommand.h"
#include "snapshotcommand.h"
#include "watchedapplication.h"
#include "windowprogram.h"
#include "windowsettings.h"

#include <QApplication>
#include <QFileInfo>
#include <QFontDatabase>
#include <QTextStream>

#include <cstdio>

namespace toban {

namespace {

QTextStream &standardOut()
{
    static QTextStream stream(stdout);
    return stream;
}

QTextStream &standardError()
{
    static QTextStream stream(stderr);
    return stream;
}

ExitCode failed(const Error &error)
{
    standardError() << errorText(error) << Qt::endl;
    return exitCodeFor(error.kind);
}

/// A workspace that is named and wrong is a configuration error, told with every mistake.
Result<Workspace> workspaceOf(const CommonArguments &common, ExitCode &code)
{
    code = QFileInfo::exists(common.workspace) ? ExitCode::Config : ExitCode::NoInput;
    for (const auto &mistake : checkWorkspace(common.workspace))
        standardError() << mistakeText(mistake) << Qt::endl;
    return loadWorkspace(common.workspace);
}

Result<std::unique_ptr<Composition>> composed(const CommonArguments &common,
    const Workspace &workspace, Composition::Mode mode, std::optional<Millis> horizon = {})
{
    return Composition::build(workspace, common.workspace, common.store, mode, horizon);
}

Result<std::unique_ptr<Composition>> reviewOf(const QString &file)
{
    auto capture = CaptureFile::open(file);
    if (!capture)
        return tl::unexpected<Error>(capture.error());
    return Composition::buildReview(std::move(*capture));
}

ExitCode inspectIn(Composition &composition, const InspectArguments &inspect)
{
    return runInspect(composition,
        {inspect.page, inspect.service, inspect.span, inspect.asOf, inspect.breakDownBy,
            inspect.format, inspect.baseline, inspect.isJudged, inspect.isCompared,
            inspect.request},
        standardOut(), standardError());
}

class Runner final {
public:
    Runner(const QStringList &words, int &argc, char **argv)
        : m_words(words)
        , m_argc(argc)
        , m_argv(argv)
    {
    }

    ExitCode operator()(const TextArguments &text) const;
    ExitCode operator()(const VersionArguments &version) const;
    ExitCode operator()(const CheckArguments &check) const;
    ExitCode operator()(const InitArguments &init) const;
    ExitCode operator()(const RecordArguments &record) const;
    ExitCode operator()(const InspectArguments &inspect) const;
    ExitCode operator()(const SnapshotArguments &snapshot) const;
    ExitCode operator()(const MarkArguments &mark) const;
    ExitCode operator()(const CaptureArguments &capture) const;
    ExitCode operator()(const WindowArguments &window) const;

private:
    template <typename Command>
    [[nodiscard]] Result<Command> inCapture(const Composition &review) const;
    [[nodiscard]] bool isHandedOver(const WindowArguments &window) const;
    ExitCode draw(Look &look, Composition &composition, const SnapshotArguments &snapshot) const;

    const QStringList &m_words;
    int &m_argc;
    char **m_argv;
};

ExitCode Runner::operator()(const TextArguments &text) const
{
    standardOut() << text.text;
    standardOut().flush();
    return ExitCode::Ok;
}

ExitCode Runner::operator()(const VersionArguments &version) const
{
    standardOut() << "toban " TOBAN_VERSION << Qt::endl;
    if (version.isVerbose)
        standardOut() << "Qt " << qVersion() << Qt::endl;
    return ExitCode::Ok;
}

ExitCode Runner::operator()(const CheckArguments &check) const
{
    const QCoreApplication application(m_argc, m_argv);
    loadTexts(desktopLanguage());
    return runCheck(check.files, standardOut(), standardError());
}

ExitCode Runner::operator()(const InitArguments &init) const
{
    QCoreApplication application(m_argc, m_argv);
    loadTexts(desktopLanguage());
    DiscoverySession session(init.url);
    InitCommand command(session.discovery(), {init.url, init.at, init.out, init.isForced});
    const Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::interrupted, &application,
        [] { QCoreApplication::exit(static_cast<int>(ExitCode::TryLater)); });
    QObject::connect(
        &command, &InitCommand::finished, &application,
        [](ExitCode code) { QCoreApplication::exit(static_cast<int>(code)); },
        Qt::QueuedConnection);
    command.start();
    return static_cast<ExitCode>(QCoreApplication::exec());
}

ExitCode Runner::operator()(const RecordArguments &record) const
{
    QCoreApplication application(m_argc, m_argv);
    loadTexts(desktopLanguage());
    ExitCode code = ExitCode::Ok;
    const auto workspace = workspaceOf(record.common, code);
    if (!workspace)
        return code;
    auto composition
        = composed(record.common, *workspace, Composition::Mode::Recording, record.backfill);
    if (!composition)
        return failed(composition.error());
    RecordCommand command(**composition, {record.duration, record.range});
    const Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::interrupted, &command, &RecordCommand::interrupt);
    QObject::connect(
        &command, &RecordCommand::finished, &application,
        [](ExitCode ended) { QCoreApplication::exit(static_cast<int>(ended)); },
        Qt::QueuedConnection);
    QMetaObject::invokeMethod(&command, &RecordCommand::start, Qt::QueuedConnection);
    return static_cast<ExitCode>(QCoreApplication::exec());
}

/// The command as it is meant where now is the end of a capture.
template <typename Command>
Result<Command> Runner::inCapture(const Composition &review) const
{
    const auto again = parseArguments(m_words, review.clock().now());
    if (!again)
        return tl::unexpected<Error>(again.error());
    return std::get<Command>(*again);
}

ExitCode Runner::operator()(const InspectArguments &inspect) const
{
    const QCoreApplication application(m_argc, m_argv);
    loadTexts(desktopLanguage());
    if (!inspect.common.capture.isEmpty()) {
        const auto review = reviewOf(inspect.common.capture);
        if (!review)
            return failed(review.error());
        const auto again = inCapture<InspectArguments>(**review);
        return again ? inspectIn(**review, *again) : failed(again.error());
    }
    ExitCode code = ExitCode::Ok;
    const auto workspace = workspaceOf(inspect.common, code);
    if (!workspace)
        return code;
    const auto composition = composed(inspect.common, *workspace, Composition::Mode::Reading);
    if (!composition)
        return failed(composition.error());
    return inspectIn(**composition, inspect);
}

ExitCode Runner::draw(Look &look, Composition &composition, const SnapshotArguments &snapshot) const
{
    QString message;
    const ExitCode code = runSnapshot(composition, look,
        {pageIdFromName(snapshot.page).value_or(PageId::Overview), snapshot.service,
            latencyViewFromName(snapshot.view.section(u'-', 0, 0))
                .value_or(LatencyView::Percentiles),
            heatChoicesFrom(snapshot.view.section(u'-', 1)), snapshot.window, snapshot.cursor,
            snapshot.baseline, snapshot.isCompared, snapshot.size, snapshot.out},
        message);
    standardError() << message << Qt::endl;
    return code;
}

ExitCode Runner::operator()(const SnapshotArguments &snapshot) const
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(m_argc, m_argv);
    Look look(application, snapshot.theme, snapshot.language);
    if (!snapshot.common.capture.isEmpty()) {
        const auto review = reviewOf(snapshot.common.capture);
        if (!review)
            return failed(review.error());
        const auto again = inCapture<SnapshotArguments>(**review);
        return again ? draw(look, **review, *again) : failed(again.error());
    }
    ExitCode code = ExitCode::Ok;
    Workspace workspace;
    if (snapshot.common.isWorkspaceNamed || QFileInfo::exists(snapshot.common.workspace)) {
        const auto loaded = workspaceOf(snapshot.common, code);
        if (!loaded)
            return code;
        workspace = *loaded;
    }
    const auto composition = composed(snapshot.common, workspace, Composition::Mode::Reading);
    if (!composition)
        return failed(composition.error());
    return draw(look, **composition, snapshot);
}

ExitCode Runner::operator()(const CaptureArguments &capture) const
{
    const QCoreApplication application(m_argc, m_argv);
    loadTexts(desktopLanguage());
    using Deed = CaptureArguments::Deed;
    if (capture.deed == Deed::Merge)
        return runCaptureMerge(capture, standardOut(), standardError());
    if (capture.deed != Deed::Create)
        return runCaptureInfo(capture, standardOut(), standardError());
    ExitCode code = ExitCode::Ok;
    const auto workspace = workspaceOf(capture.common, code);
    if (!workspace)
        return code;
    const auto composition = composed(capture.common, *workspace, Composition::Mode::Reading);
    if (!composition)
        return failed(composition.error());
    return runCaptureCreate(**composition, capture, standardOut(), standardError());
}

ExitCode Runner::operator()(const MarkArguments &mark) const
{
    const QCoreApplication application(m_argc, m_argv);
    loadTexts(desktopLanguage());
    return runMark(mark.store, mark.at, mark.text, standardOut(), standardError());
}

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY")
        || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

/// A link goes to the window that is open on the store.
bool Runner::isHandedOver(const WindowArguments &window) const
{
    if (window.link.isEmpty() || !window.common.capture.isEmpty())
        return false;
    const QCoreApplication application(m_argc, m_argv);
    LinkHandover handover(window.common.store, window.link);
    QObject::connect(
        &handover, &LinkHandover::finished, &application,
        [](bool isTaken) { QCoreApplication::exit(isTaken ? 0 : 1); }, Qt::QueuedConnection);
    handover.start();
    return QCoreApplication::exec() == 0;
}

ExitCode Runner::operator()(const WindowArguments &window) const
{
    if (isHandedOver(window))
        return ExitCode::Ok;
    if (!hasDisplay()) {
        standardError() << "toban: no display; try 'toban snapshot' or 'toban inspect'" << Qt::endl;
        return ExitCode::Unavailable;
    }
    std::unique_ptr<QApplication> application;
    const WatchedApplication *watched = nullptr;
    if (window.isDiagnosed) {
        auto made = std::make_unique<WatchedApplication>(m_argc, m_argv);
        watched = made.get();
        application = std::move(made);
    } else {
        application = std::make_unique<QApplication>(m_argc, m_argv);
    }
    const RememberedLook remembered = loadRememberedLook();
    Look look(*application, window.theme.isEmpty() ? remembered.theme : window.theme,
        window.language.isEmpty() ? remembered.language : window.language);
    WindowProgram program(look,
        {window.common.workspace, window.common.store, window.window, window.isOffline,
            window.common.capture, window.link});
    const Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::interrupted, &program, &WindowProgram::quit);
    if (const auto started = program.start(); !started)
        return failed(started.error());
    const auto code = static_cast<ExitCode>(QApplication::exec());
    if (watched)
        standardError() << watched->reportText() << Qt::endl;
    return code;
}

} // namespace

ExitCode runProgram(const Arguments &arguments, const QStringList &words, int &argc, char **argv)
{
    return std::visit(Runner(words, argc, argv), arguments);
}

} // namespace toban
