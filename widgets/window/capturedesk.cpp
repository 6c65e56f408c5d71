// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capturedesk.h"

#include "actionregistry.h"
#include "capturedialog.h"
#include "timetext.h"
#include "viewstate.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace toban {

CaptureDesk::CaptureDesk(
    const Clock &clock, const ViewState &state, CapturePort port, QWidget *window)
    : QObject(window)
    , m_clock(clock)
    , m_state(state)
    , m_port(std::move(port))
    , m_window(window)
{
}

void CaptureDesk::addActions(ActionRegistry &registry, const std::vector<Service> &services)
{
    const QString group = tr("Captures");
    if (m_port.canCapture() && !services.empty())
        registry.add({u"capture.save"_s, group, tr("Save a capture of this time…"),
                         {QKeySequence(u"Ctrl+Shift+S"_s)}, u"capture export incident file"_s},
            [this, services] { askToSave(services); });
    if (!m_port.open)
        return;
    registry.add({u"capture.open"_s, group, tr("Open a capture…"), {QKeySequence(u"Ctrl+O"_s)},
                     u"capture file review offline"_s},
        [this] { askToOpen(); });
    if (!m_port.sample.isEmpty())
        registry.add({u"capture.sample"_s, tr("Help"), tr("Open sample incident"), {},
                         u"sample example demo incident tour"_s},
            [this] { open(m_port.sample); });
}

void CaptureDesk::askToSave(const std::vector<Service> &services)
{
    (new CaptureDialog(m_clock, m_state, services, m_port, m_window))->open();
}

void CaptureDesk::askToOpen()
{
    auto *dialog = new QFileDialog(m_window, tr("Open a capture"), QString(),
        tr("Capture files (*.toban)") + u";;"_s + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CaptureDesk::open);
    dialog->open();
}

void CaptureDesk::open(const QString &file)
{
    if (!m_port.open)
        return;
    const auto opened = m_port.open(file);
    Q_EMIT failed(
        opened ? QString() : tr("The capture was not opened: %1").arg(errorText(opened.error())));
}

QStringList CaptureDesk::filesOf(const QMimeData &dragged) const
{
    QStringList files;
    if (!m_port.open)
        return files;
    const QList<QUrl> urls = dragged.urls();
    for (const QUrl &url : urls)
        if (url.isLocalFile() && url.path().endsWith(u".toban"_s, Qt::CaseInsensitive))
            files << url.toLocalFile();
    return files;
}

QString CaptureDesk::openedText() const
{
    if (!m_port.opened)
        return {};
    const CaptureInfo &info = *m_port.opened;
    const auto text = [this](Instant at) { return timetext::full(at, m_state.zone()); };
    return tr("Capture %1: recorded from %2 to %3. No source is connected.")
        .arg(info.file.startsWith(u':') ? tr("of the sample incident")
                                        : QFileInfo(info.file).fileName(),
            text(info.span.from), text(info.span.to));
}

} // namespace toban
