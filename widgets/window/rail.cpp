// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rail.h"

#include "glyphs.h"
#include "themeholder.h"

#include <QButtonGroup>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace toban {

QString pageIdName(PageId page)
{
    switch (page) {
    case PageId::Overview:
        return u"overview"_s;
    case PageId::Requests:
        return u"requests"_s;
    case PageId::Compare:
        return u"compare"_s;
    case PageId::Sources:
        return u"sources"_s;
    case PageId::Alerts:
        return u"alerts"_s;
    case PageId::Incidents:
        return u"incidents"_s;
    case PageId::Board:
        return u"board"_s;
    case PageId::OnCall:
        return u"oncall"_s;
    case PageId::Storage:
        return u"storage"_s;
    case PageId::FirstRun:
        return u"first-run"_s;
    }
    return {};
}

std::optional<PageId> pageIdFromName(const QString &name)
{
    for (const PageId page :
        {PageId::Overview, PageId::Requests, PageId::Compare, PageId::Sources, PageId::Board,
            PageId::Alerts, PageId::OnCall, PageId::Incidents, PageId::Storage, PageId::FirstRun})
        if (pageIdName(page) == name)
            return page;
    return std::nullopt;
}

Rail::Rail(const ThemeHolder &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_buttons(new QButtonGroup(this))
    , m_layout(new QVBoxLayout(this))
{
    setFixedWidth(theme.theme().scaled(metrics::railWidth));
    const int topBar = theme.theme().scaled(metrics::grid * 6);
    m_layout->setContentsMargins(
        metrics::half, topBar + metrics::half, metrics::half, metrics::half);
    m_layout->setSpacing(metrics::half);
    m_layout->addStretch(1);
    connect(m_buttons, &QButtonGroup::idClicked, this,
        [this](int id) { Q_EMIT chosen(static_cast<PageId>(id)); });
    connect(&theme, &ThemeHolder::changed, this, &Rail::tint);
}

void Rail::addPage(PageId page, const QString &icon, const QString &text, const QString &toolTip)
{
    auto *button = new QToolButton;
    button->setObjectName(u"rail."_s + icon);
    button->setProperty("iconName", icon);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setCheckable(true);
    // the words need the whole width
    button->setStyleSheet(u"QToolButton { padding: 4px 0px; }"_s);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setMinimumHeight(m_theme.theme().scaled(52));
    button->setIconSize({metrics::icon, metrics::icon});
    button->setFont(m_theme.theme().font(TextSize::Small));
    m_buttons->addButton(button, static_cast<int>(page));
    m_layout->insertWidget(m_layout->count() - 1, button);
    tint();
}

void Rail::setCurrent(PageId page)
{
    if (QAbstractButton *button = m_buttons->button(static_cast<int>(page)))
        button->setChecked(true);
    tint();
}

void Rail::tint()
{
    const auto buttons = m_buttons->buttons();
    for (QAbstractButton *button : buttons) {
        const Token token = button->isChecked() ? Token::Text : Token::Muted;
        button->setIcon(
            themedIcon(button->property("iconName").toString(), token, m_theme.theme()));
        button->setFont(m_theme.theme().font(TextSize::Small));
    }
    update();
}

void Rail::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Theme &theme = m_theme.theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Raised));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.color(Token::Line));
    const int side = theme.scaled(22);
    const int bar = theme.scaled(metrics::grid * 6);
    painter.drawPixmap((width() - side) / 2, (bar - side) / 2,
        themedPixmap(u"logo"_s, Token::Text, theme, side, devicePixelRatioF()));
    painter.fillRect(QRect(0, bar - 1, width(), 1), theme.color(Token::Line));
}

} // namespace toban
