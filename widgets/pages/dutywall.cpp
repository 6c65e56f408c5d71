// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dutywall.h"

#include "dutycard.h"
#include "themeholder.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace toban {

DutyWall::DutyWall(const ThemeHolder &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_inside(new QWidget)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setObjectName(QStringLiteral("dutyCards"));
    setAccessibleName(tr("Who is on call"));
    setWidget(m_inside);
    m_inside->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

void DutyWall::addCard()
{
    auto *card = new DutyCard(m_theme, m_inside);
    connect(card, &DutyCard::personChosen, this, [this, card](const QString &name, QPoint at) {
        Q_EMIT personChosen(card->card(), name, at);
    });
    m_cards.push_back(card);
}

void DutyWall::show(const std::vector<OnCallCard> &cards, Instant now, const QTimeZone &zone)
{
    while (m_cards.size() < cards.size())
        addCard();
    m_shown = static_cast<int>(cards.size());
    for (size_t i = 0; i < m_cards.size(); ++i) {
        if (i < cards.size())
            m_cards[i]->show(cards[i], now, zone);
        m_cards[i]->setVisible(i < cards.size());
    }
    if (m_shown > 0)
        setFocusProxy(m_cards.front());
    layOut();
}

void DutyWall::tick(Instant now, const QTimeZone &zone)
{
    for (int i = 0; i < m_shown; ++i) {
        DutyCard &card = *m_cards[static_cast<size_t>(i)];
        card.show(OnCallCard(card.card()), now, zone);
    }
}

int DutyWall::columns() const
{
    const int least = m_theme.theme().scaled(300) + metrics::grid;
    return std::max(1, (viewport()->width() + metrics::grid) / least);
}

/// Cards of one row are as high as the highest of them.
void DutyWall::layOut()
{
    const int count = columns();
    const int width = (viewport()->width() - (count - 1) * metrics::grid) / count;
    int top = 0;
    for (int first = 0; first < m_shown; first += count) {
        const int end = std::min(first + count, m_shown);
        int height = 0;
        for (int i = first; i < end; ++i)
            height = std::max(height, m_cards[static_cast<size_t>(i)]->sizeHint().height());
        for (int i = first; i < end; ++i)
            m_cards[static_cast<size_t>(i)]->setGeometry(
                (i - first) * (width + metrics::grid), top, width, height);
        top += height + metrics::grid;
    }
    m_inside->resize(viewport()->width(), std::max(top - metrics::grid, 0));
}

void DutyWall::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    layOut();
}

void DutyWall::keyPressEvent(QKeyEvent *event)
{
    const auto focused
        = std::ranges::find_if(m_cards, [](const DutyCard *card) { return card->hasFocus(); });
    if (focused == m_cards.end())
        return QScrollArea::keyPressEvent(event);
    int wanted = static_cast<int>(focused - m_cards.begin());
    switch (event->key()) {
    case Qt::Key_Left:
        --wanted;
        break;
    case Qt::Key_Right:
        ++wanted;
        break;
    case Qt::Key_Up:
        wanted -= columns();
        break;
    case Qt::Key_Down:
        wanted += columns();
        break;
    case Qt::Key_Home:
        wanted = 0;
        break;
    case Qt::Key_End:
        wanted = m_shown - 1;
        break;
    default:
        return QScrollArea::keyPressEvent(event);
    }
    if (wanted < 0 || wanted >= m_shown)
        return;
    DutyCard *card = m_cards[static_cast<size_t>(wanted)];
    card->setFocus(Qt::OtherFocusReason);
    ensureWidgetVisible(card);
}

} // namespace toban
