// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snapshotcommand.h"

#include "alertwiring.h"
#include "mainwindow.h"
#include "windowsettings.h"

#include <QApplication>
#include <QSaveFile>
#include <QTimer>

namespace toban {

static constexpr Millis patience = 30s;

static ExitCode save(QWidget &window, const QString &path, QString &message)
{
    QSaveFile file(path);
    const QPixmap picture = window.grab();
    if (file.open(QIODevice::WriteOnly) && picture.save(&file, "PNG") && file.commit()) {
        message = QCoreApplication::translate("toban", "wrote %1 (%2x%3)")
                      .arg(path)
                      .arg(picture.width())
                      .arg(picture.height());
        return ExitCode::Ok;
    }
    message
        = QCoreApplication::translate("toban", "cannot write %1: %2").arg(path, file.errorString());
    return ExitCode::CannotCreate;
}

ExitCode runSnapshot(
    Composition &composition, Look &look, const SnapshotOptions &options, QString &message)
{
    WindowPorts ports{
        composition.store(), composition.store().changes(), composition.clock(), look.theme()};
    ports.services = composition.workspace().services;
    ports.alerts = alertPort(composition);
    ports.incidents = incidentPort(composition);
    ports.onCall = onCallPort(composition, false);
    ports.storage = storagePort(composition);
    WindowMemory memory;
    const ShownZones zones = declaredZones(composition.workspace().display);
    memory.zone = zones.first;
    memory.secondZone = zones.second;
    memory.page = options.page;
    memory.service = ServiceId(options.service);
    memory.window = options.window;
    memory.cursor = options.cursor;
    memory.latencyView = options.latencyView;
    memory.heat = options.heat;
    memory.baseline = options.baseline;
    memory.lines.showsEarlier = options.isCompared;
    MainWindow window(std::move(ports), memory);
    window.resize(options.size);
    ExitCode code = ExitCode::TryLater;
    message = QCoreApplication::translate("toban", "the page was not complete within %1")
                  .arg(durationText(patience));
    const auto take = [&] {
        if (!window.isSettled())
            return;
        code = save(window, options.out, message);
        QCoreApplication::exit();
    };
    QObject::connect(&window, &MainWindow::settled, &window, take, Qt::QueuedConnection);
    QTimer::singleShot(patience, &window, [] { QCoreApplication::exit(); });
    window.show();
    QApplication::exec();
    return code;
}

} // namespace toban
