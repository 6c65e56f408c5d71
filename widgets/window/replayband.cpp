// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replayband.h"

#include "actionregistry.h"
#include "glyphs.h"
#include "replayplayer.h"
#include "themeholder.h"
#include "timetext.h"
#include "viewstate.h"
#include "words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace toban {

static void paintIn(QWidget &widget, const QColor &color)
{
    QPalette palette = widget.palette();
    for (const auto role : {QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(role, color);
    widget.setPalette(palette);
}

static QLabel *plainLabel(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    // in a narrow window the texts are cut, not the controls
    label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    label->setMinimumWidth(1);
    return label;
}

ReplayBand::ReplayBand(const Ports &ports, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
{
    setObjectName(u"replayBand"_s);
    setFixedHeight(ports.theme.theme().scaled(metrics::controlHeight));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::panelPadding, 0, metrics::panelPadding, 0);
    row->setSpacing(metrics::half);
    m_text = plainLabel(u"replayMoment"_s);
    m_behind = plainLabel(u"replayBehind"_s);
    row->addWidget(m_text);
    row->addSpacing(metrics::grid);
    row->addWidget(m_behind);
    row->addStretch(1);
    addButton(u"replay.previousChange"_s, u"to-previous"_s);
    addButton(u"replay.stepBack"_s, u"step-back"_s);
    addButton(u"replay.play"_s, u"play"_s);
    m_play = m_buttons.back().button;
    addButton(u"replay.stepForward"_s, u"step-forward"_s);
    addButton(u"replay.nextChange"_s, u"to-next"_s);
    makeSpeeds();
    if (ports.canGoLive) {
        auto *back = new QPushButton(tr("back to live  Esc"));
        back->setObjectName(u"backToLive"_s);
        back->setFlat(true);
        connect(back, &QPushButton::clicked, &ports.state, &ViewState::backToLive);
        row->addWidget(back);
    }
    connect(&ports.state, &ViewState::placeChanged, this, &ReplayBand::follow);
    connect(&ports.state, &ViewState::zoneChanged, this, &ReplayBand::follow);
    connect(&ports.player, &ReplayPlayer::changed, this, &ReplayBand::showPlayer);
    connect(&ports.player, &ReplayPlayer::nothingEarlier, this, [this] {
        m_foundNothing = true;
        tick();
    });
    connect(&ports.theme, &ThemeHolder::changed, this, &ReplayBand::tint);
    tint();
    follow();
}

void ReplayBand::addButton(const QString &action, const QString &icon)
{
    auto *button = new QToolButton;
    button->setObjectName(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    QAction *deed = m_ports.actions.action(action);
    const QString keys = deed->shortcuts().isEmpty()
        ? QString()
        : deed->shortcuts().constFirst().toString(QKeySequence::NativeText);
    button->setAccessibleName(deed->text());
    button->setToolTip(tr("%1 (%2)", "an action and its key").arg(deed->text(), keys));
    button->setAutoRepeat(deed->autoRepeat());
    connect(button, &QToolButton::clicked, deed, &QAction::trigger);
    layout()->addWidget(button);
    m_buttons.push_back({button, icon});
}

void ReplayBand::makeSpeeds()
{
    m_speed = new QToolButton;
    m_speed->setObjectName(u"replaySpeed"_s);
    m_speed->setAutoRaise(true);
    m_speed->setFocusPolicy(Qt::TabFocus);
    m_speed->setPopupMode(QToolButton::InstantPopup);
    m_speed->setToolTip(tr("How fast it plays ({ and })"));
    auto *menu = new QMenu(m_speed);
    for (const int speed : ReplayPace::speeds)
        menu->addAction(u"%1×"_s.arg(speed), this,
            [&player = m_ports.player, speed] { player.setSpeed(speed); });
    m_speed->setMenu(menu);
    layout()->addWidget(m_speed);
}

void ReplayBand::follow()
{
    const Cursor cursor = m_ports.state.place().cursor;
    setVisible(!cursor.isLive());
    m_foundNothing = false;
    if (cursor.isLive())
        return;
    // UTC is what logs and colleagues elsewhere say, so it stands there unless another is chosen
    const QTimeZone other = m_ports.state.zones().second.value_or(QTimeZone::utc());
    m_text->setText(
        tr("REPLAY   %1").arg(timetext::full(*cursor.at, ShownZones{m_ports.state.zone(), other})));
    tick();
}

QString ReplayBand::behind() const
{
    const Cursor cursor = m_ports.state.place().cursor;
    if (cursor.isLive() || !m_ports.canGoLive)
        return {};
    return tr("%1 behind live").arg(words::age(m_ports.clock.now() - *cursor.at));
}

void ReplayBand::tick()
{
    m_behind->setText(m_foundNothing ? tr("no change known before this one") : behind());
}

void ReplayBand::showPlayer()
{
    const bool isPlaying = m_ports.player.isPlaying();
    m_speed->setText(u"%1×"_s.arg(m_ports.player.speed()));
    m_speed->setAccessibleName(tr("Plays at %1×").arg(m_ports.player.speed()));
    m_play->setIcon(
        themedIcon(isPlaying ? u"pause"_s : u"play"_s, Token::Warn, m_ports.theme.theme()));
    m_play->setAccessibleName(isPlaying ? tr("Pause") : tr("Play"));
}

void ReplayBand::tint()
{
    const Theme &theme = m_ports.theme.theme();
    m_text->setFont(theme.font(TextSize::Body, QFont::DemiBold));
    paintIn(*m_text, theme.color(Token::Warn));
    paintIn(*m_behind, theme.color(Token::Warn));
    paintIn(*m_speed, theme.color(Token::Warn));
    for (const Button &one : m_buttons)
        one.button->setIcon(themedIcon(one.icon, Token::Warn, theme));
    showPlayer();
    update();
}

void ReplayBand::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), m_ports.theme.theme().tint(Token::Warn, 0.13, Token::Surface));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_ports.theme.theme().color(Token::Line));
}

} // namespace toban
