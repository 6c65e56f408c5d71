// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noticetray.h"

#include "glyphs.h"
#include "noticeswitches.h"
#include "themeholder.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace toban {

static void paintBadge(
    QPainter &painter, const QRectF &box, const QString &count, bool isPage, const Theme &theme)
{
    const Token token = isPage ? Token::Critical : Token::Warn;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(token));
    const double radius = isPage ? box.width() / 8 : box.width() / 2;
    painter.drawRoundedRect(box, radius, radius);
    QFont font = theme.font(TextSize::Body, QFont::Bold);
    font.setPixelSize(std::max(6, int(box.height() * (count.size() > 1 ? 0.62 : 0.8))));
    painter.setFont(font);
    painter.setPen(theme.on(token));
    painter.drawText(box, Qt::AlignCenter, count);
}

QPixmap trayPicture(const Theme &theme, int pages, int tickets, int size)
{
    QPixmap picture(size, size);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPixmap(0, 0, themedPixmap(u"logo"_s, Token::Accent, theme, size, 1));
    if (const int count = pages > 0 ? pages : tickets; count > 0) {
        const double side = size * 0.62;
        paintBadge(painter, QRectF(size - side, size - side, side, side),
            count > 9 ? u"9+"_s : QString::number(count), pages > 0, theme);
    }
    return picture;
}

NoticeTray::NoticeTray(const ThemeHolder &theme, NoticeSwitches &switches, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
    , m_switches(switches)
{
    m_menu.addAction(tr("Open Toban"), this, &NoticeTray::openRequested);
    m_mute = m_menu.addAction(
        tr("Mute sounds for 10 minutes"), this, [this] { m_switches.toggleMute(); });
    m_mute->setCheckable(true);
    m_menu.addSeparator();
    m_menu.addAction(tr("Quit"), this, &NoticeTray::quitRequested);
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this,
        [this](QSystemTrayIcon::ActivationReason reason) {
            if (reason == QSystemTrayIcon::Trigger)
                Q_EMIT openRequested();
        });
    connect(&m_switches, &NoticeSwitches::changed, this, &NoticeTray::follow);
    connect(&m_theme, &ThemeHolder::changed, this, &NoticeTray::follow);
    follow();
    if (QSystemTrayIcon::isSystemTrayAvailable())
        m_icon.show();
}

NoticeTray::~NoticeTray() = default;

void NoticeTray::setCounts(int pages, int tickets)
{
    const bool isMuted = m_switches.mutedFor().count() > 0;
    if (m_pages == pages && m_tickets == tickets && m_mute->isChecked() == isMuted)
        return;
    m_pages = pages;
    m_tickets = tickets;
    follow();
}

void NoticeTray::follow()
{
    const bool isMuted = m_switches.mutedFor().count() > 0;
    m_mute->setChecked(isMuted);
    QIcon icon;
    for (const int size : {22, 32, 64})
        icon.addPixmap(trayPicture(m_theme.theme(), m_pages, m_tickets, size));
    m_icon.setIcon(icon);
    QStringList lines{
        u"Toban"_s, tr("%n page(s) active", "", m_pages), tr("%n ticket(s) active", "", m_tickets)};
    if (isMuted)
        lines << tr("Sounds are muted");
    m_icon.setToolTip(lines.join(u'\n'));
}

} // namespace toban
