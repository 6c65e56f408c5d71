// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Links to a place: made, copied, pasted, dropped and followed.
#include "actionregistry.h"
#include "mainwindow.h"
#include "noticebar.h"
#include "servertext.h"
#include "timetext.h"
#include "words.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QInputDialog>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace toban {

PlaceLink MainWindow::link() const
{
    const Page *page = currentPage();
    return {m_page, m_state.place(), m_choices.view(), m_choices.lines().showsEarlier,
        page ? page->chosen() : Labels()};
}

void MainWindow::visit(const PlaceLink &link)
{
    if (m_services.empty())
        return;
    QStringList missing;
    Place place = link.place;
    const bool isKnown
        = std::ranges::find(m_services, place.service, &Service::id) != m_services.end();
    if (!isKnown && !place.service.isEmpty())
        missing
            << tr("This workspace has no service %1.").arg(serverText(place.service.text(), 80));
    if (!isKnown)
        place.service = m_state.place().service;
    if (!m_pages.contains(link.page))
        missing << tr("The page of the link is not there in this workspace.");
    m_notices->set(u"link"_s, missing.join(u' '), true);
    m_state.setPlace(std::move(place));
    m_choices.setView(link.view);
    LineChoices lines = m_choices.lines();
    lines.showsEarlier = link.showsEarlier;
    m_choices.setLines(lines);
    goTo(link.page);
    if (Page *page = currentPage(); page && m_page == link.page && !link.selection.isEmpty())
        page->choose(link.selection);
}

void MainWindow::visit(const QString &address)
{
    const auto link = parsePlaceLink(address);
    if (!link)
        return m_notices->set(u"link"_s, errorText(link.error()), true);
    visit(*link);
}

void MainWindow::addLinkActions()
{
    const QString group = tr("Links");
    m_actions->add({u"link.copy"_s, group, tr("Copy a link to this place"),
                       {QKeySequence(u"Ctrl+Shift+L"_s)}, u"copy link share url address"_s},
        [this] { copyLink(); });
    m_actions->add({u"link.paste"_s, group, tr("Open the link in the clipboard"),
                       {QKeySequence(QKeySequence::Paste)}, u"paste link open url address"_s},
        [this] {
            if (const QString text = QApplication::clipboard()->text(); isPlaceLink(text))
                visit(text.section(u'\n', 0, 0));
        });
    m_actions->add({u"link.open"_s, group, tr("Open a link…"), {QKeySequence(u"Ctrl+Shift+O"_s)},
                       u"open link url address"_s},
        [this] { askForLink(); });
}

/// What a person reads: where, over which time, as of when.
QString MainWindow::placeText() const
{
    const Place &place = m_state.place();
    const TimeSpan span = m_state.span();
    const auto *live = std::get_if<Live>(&place.window);
    const QString stretch = live ? words::lastSpan(live->span)
                                 : timetext::full(span.from, m_state.zone()) + u" – "_s
            + timetext::full(span.to, m_state.zone());
    return tr("%1 ▸ %2, %3, as of %4", "service, page, stretch of time, moment")
        .arg(place.service.text(), m_pages.at(m_page).name, stretch,
            timetext::full(m_state.asOf(), m_state.zones()));
}

/// For this program, for the browser and for people, a line each.
void MainWindow::copyLink()
{
    QStringList lines{formatPlaceLink(link())};
    const auto service = std::ranges::find(m_services, m_state.place().service, &Service::id);
    if (m_ports.webLink && service != m_services.end())
        if (const QUrl web = m_ports.webLink(*service, m_state.place().filter, m_state.span());
            !web.isEmpty())
            lines << web.toString(QUrl::FullyEncoded);
    lines << placeText();
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

void MainWindow::askForLink()
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"linkDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Open a link"));
    dialog->setLabelText(tr("A link that begins with toban://"));
    const QString copied = QApplication::clipboard()->text().section(u'\n', 0, 0);
    if (isPlaceLink(copied))
        dialog->setTextValue(copied.left(longestLink));
    connect(dialog, &QInputDialog::textValueSelected, this,
        [this](const QString &text) { visit(text); });
    dialog->open();
}

static QString linkIn(const QMimeData &data)
{
    const QString text = data.hasUrls() && !data.urls().isEmpty()
        ? data.urls().constFirst().toString(QUrl::FullyEncoded)
        : data.text().section(u'\n', 0, 0);
    return isPlaceLink(text) ? text : QString();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!linkIn(*event->mimeData()).isEmpty() || !m_captures.filesOf(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList captures = m_captures.filesOf(*event->mimeData());
    for (const QString &file : captures) {
        event->acceptProposedAction();
        m_captures.open(file);
    }
    const QString address = captures.isEmpty() ? linkIn(*event->mimeData()) : QString();
    if (address.isEmpty())
        return;
    event->acceptProposedAction();
    visit(address);
}

} // namespace toban
