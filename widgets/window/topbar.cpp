// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "topbar.h"

#include "actionregistry.h"
#include "filterpopup.h"
#include "glyphs.h"
#include "rangedialog.h"
#include "service.h"
#include "sourcechips.h"
#include "themeholder.h"
#include "timetext.h"
#include "words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace toban {

TopBar::TopBar(const ThemeHolder &theme, const Clock &clock, ViewState &state,
    const ActionRegistry &actions, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_state(state)
    , m_actions(actions)
{
    setFixedHeight(theme.theme().scaled(metrics::grid * 6));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::grid, 0, metrics::panelPadding, 0);
    row->setSpacing(metrics::grid);
    m_service = makeButton(u"serviceChooser"_s, tr("Service"));
    m_service->setAutoRaise(true);
    m_page = new QLabel;
    m_page->setTextFormat(Qt::PlainText);
    m_range = makeButton(u"rangeChooser"_s, tr("Time range"));
    m_filter = makeButton(u"filterChooser"_s, tr("Labels, on all pages"));
    m_search = makeButton(u"paletteButton"_s, tr("Command palette"));
    m_menu = makeButton(u"mainMenu"_s, tr("Menu"));
    m_menu->setAutoRaise(true);
    m_chips = new SourceChips(theme);
    row->addWidget(m_service);
    row->addWidget(m_page);
    row->addStretch(1);
    for (QWidget *widget : {static_cast<QWidget *>(m_range), static_cast<QWidget *>(m_filter),
             static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_chips),
             static_cast<QWidget *>(m_menu)})
        row->addWidget(widget);
    makeRangeMenu();
    makeMainMenu();
    m_filter->setPopupMode(QToolButton::DelayedPopup);
    connect(m_filter, &QToolButton::clicked, this, &TopBar::openFilter);
    m_search->setText(u"Ctrl+K"_s);
    m_search->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_search, &QToolButton::clicked, this, [this] {
        if (QAction *action = m_actions.action(u"window.palette"_s))
            action->trigger();
    });
    connect(&state, &ViewState::placeChanged, this, &TopBar::showPlace);
    connect(&state, &ViewState::zoneChanged, this, &TopBar::showPlace);
    connect(&theme, &ThemeHolder::changed, this, &TopBar::tint);
    tint();
    showPlace();
}

QToolButton *TopBar::makeButton(const QString &objectName, const QString &accessibleName)
{
    auto *button = new QToolButton;
    button->setObjectName(objectName);
    button->setAccessibleName(accessibleName);
    button->setToolTip(accessibleName);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMinimumHeight(m_theme.theme().scaled(metrics::controlHeight));
    return button;
}

void TopBar::tint()
{
    const Theme &theme = m_theme.theme();
    m_service->setFont(theme.font(TextSize::Title));
    m_search->setIcon(themedIcon(u"search"_s, Token::Muted, theme));
    m_menu->setIcon(themedIcon(u"menu"_s, Token::Text, theme));
    QPalette palette = m_page->palette();
    palette.setColor(QPalette::WindowText, theme.color(Token::Muted));
    m_page->setPalette(palette);
    update();
}

void TopBar::setServices(const std::vector<Service> &services)
{
    auto *menu = new QMenu(m_service);
    for (const Service &service : services)
        menu->addAction(
            service.id.text(), this, [this, id = service.id] { m_state.setService(id); });
    delete m_service->menu();
    m_service->setMenu(menu);
    m_service->setVisible(!services.empty());
    m_range->setVisible(!services.empty());
    m_filter->setVisible(!services.empty());
    showPlace();
}

void TopBar::setPageName(const QString &name)
{
    m_page->setText(m_service->isVisibleTo(this) ? u"▸ "_s + name : name);
}

void TopBar::makeRangeMenu()
{
    auto *menu = new QMenu(m_range);
    for (const Millis span : {Millis(5min), Millis(15min), Millis(30min), Millis(1h), Millis(3h),
             Millis(6h), Millis(12h), Millis(24h), Millis(72h), Millis(168h)})
        menu->addAction(
            words::lastSpan(span), this, [this, span] { m_state.setWindow(Live{span}); });
    menu->addSeparator();
    menu->addAction(tr("Custom range…"), this, &TopBar::askRange);
    m_range->setMenu(menu);
}

void TopBar::makeMainMenu()
{
    auto *menu = new QMenu(m_menu);
    QString group;
    QMenu *part = nullptr;
    for (const ActionRegistry::Entry &entry : m_actions.entries()) {
        if (!part || entry.spec.group != group) {
            group = entry.spec.group;
            part = menu->addMenu(group);
        }
        part->addAction(entry.action);
    }
    m_menu->setMenu(menu);
}

void TopBar::openRanges()
{
    m_range->showMenu();
}

void TopBar::openFilter()
{
    auto *popup = new FilterPopup(m_state, this);
    popup->open(m_filter->mapToGlobal(QPoint(0, m_filter->height() + 2)));
}

void TopBar::askRange()
{
    auto *dialog = new RangeDialog(m_clock, m_state, this);
    dialog->open();
}

void TopBar::tick()
{
    if (m_state.place().cursor.isLive())
        showPlace();
}

void TopBar::showPlace()
{
    const Place &place = m_state.place();
    m_service->setText(place.service.text() + u" ▾"_s);
    const QString figures = timetext::span(m_state.span(), m_clock.now(), m_state.zone());
    const auto *live = std::get_if<Live>(&place.window);
    const QString text = live ? words::lastSpan(live->span) + u"  "_s + figures : figures;
    if (const QString shown = text + u" ▾"_s; m_range->text() != shown)
        m_range->setText(shown);
    const auto second = m_state.zones().second;
    m_range->setToolTip(
        second ? timetext::span(m_state.span(), m_clock.now(), *second) : tr("Time range"));
    m_filter->setText(
        (place.filter.empty() ? tr("all labels") : matchersText(place.filter)) + u" ▾"_s);
}

void TopBar::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.theme().color(Token::Raised));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.theme().color(Token::Line));
}

} // namespace toban
