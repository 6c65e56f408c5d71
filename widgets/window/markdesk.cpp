// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdesk.h"

#include "chartview.h"
#include "commands.h"
#include "whendone.h"

#include <QInputDialog>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace toban {

MarkDesk::MarkDesk(Commands *commands, QObject *parent)
    : QObject(parent)
    , m_commands(commands)
{
}

template <typename Value>
void MarkDesk::finish(const Result<Value> &done)
{
    if (done)
        Q_EMIT changed();
    else
        Q_EMIT failed(tr("The mark was not stored: %1").arg(errorText(done.error())));
}

void MarkDesk::set(Instant at, const QString &text)
{
    if (canWrite() && !text.trimmed().isEmpty())
        whenDone(m_commands->setMark(at, text), this,
            [this](const Result<MarkId> &done) { finish(done); });
}

void MarkDesk::remove(const Mark &mark)
{
    if (!canWrite())
        return;
    whenDone(m_commands->removeMark(mark.id), this, [this, mark](const Result<void> &done) {
        if (done)
            m_removed.push_back(mark);
        finish(done);
    });
}

void MarkDesk::undo()
{
    if (!canUndo())
        return;
    const Mark mark = m_removed.back();
    m_removed.pop_back();
    set(mark.at, mark.text);
}

void MarkDesk::ask(QWidget *parent, Instant at)
{
    if (!canWrite())
        return;
    auto *dialog = new QInputDialog(parent);
    dialog->setObjectName(u"markDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Set a mark"));
    dialog->setLabelText(tr("What happened at %1?").arg(toRfc3339(at)));
    connect(dialog, &QInputDialog::textValueSelected, this,
        [this, at](const QString &text) { set(at, text); });
    dialog->open();
}

void MarkDesk::addTo(
    QMenu &menu, const std::vector<ChartMark> &marks, const TimeSpan &span, Instant at)
{
    if (!canWrite())
        return;
    QWidget *window = menu.parentWidget() ? menu.parentWidget()->window() : nullptr;
    menu.addSeparator();
    menu.addAction(tr("Set mark here…"), this, [this, window, at] { ask(window, at); });
    const Millis near = span.length() / 50;
    for (const ChartMark &mark : marks)
        if (!mark.key.isEmpty() && mark.at >= at - near && mark.at <= at + near)
            menu.addAction(
                tr("Remove the mark “%1”").arg(QString(mark.text).replace(u'&', u"&&"_s)), this,
                [this, known = Mark{MarkId(mark.key), mark.at, mark.text}] { remove(known); });
    if (canUndo())
        menu.addAction(tr("Set the mark “%1” again")
                           .arg(QString(m_removed.back().text).replace(u'&', u"&&"_s)),
            this, &MarkDesk::undo);
}

} // namespace toban
