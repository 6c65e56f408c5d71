// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panelframe.h"

#include "elidedlabel.h"
#include "glyphs.h"
#include "plaintip.h"
#include "themeholder.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPixmapCache>
#include <QTimerEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace toban {

static constexpr int progressTick = 40;
static constexpr double progressDelay = -0.2; ///< quick answers show no line at all

PanelFrame::PanelFrame(const ThemeHolder &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this))
    , m_header(new QHBoxLayout)
    , m_badgeRow(new QHBoxLayout)
    , m_title(new ElidedLabel(this))
    , m_subtitle(new ElidedLabel(this))
    , m_glyph(new QLabel(this))
    , m_age(new QLabel(this))
    , m_footer(new ElidedLabel(this))
{
    setAttribute(Qt::WA_OpaquePaintEvent); // the page behind need not be painted
    m_layout->setContentsMargins(metrics::panelPadding, 10, metrics::panelPadding, 10);
    m_layout->setSpacing(6);
    m_header->setSpacing(metrics::grid);
    m_badgeRow->setSpacing(6);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_subtitle->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_age->setTextFormat(Qt::PlainText);
    m_header->addStrut(theme.theme().scaled(22)); // headers of one row line up, badges or not
    m_header->addWidget(m_title);
    m_header->addWidget(m_subtitle);
    m_header->addLayout(m_badgeRow);
    m_header->addStretch(1);
    m_header->addWidget(m_glyph);
    m_header->addWidget(m_age);
    m_layout->addLayout(m_header);
    m_layout->addWidget(m_footer);
    m_footer->hide();
    m_subtitle->hide();
    m_glyph->hide();
    connect(&theme, &ThemeHolder::changed, this, &PanelFrame::applyLook);
    applyLook();
}

static void setInk(QWidget &widget, const QColor &color)
{
    QPalette palette = widget.palette();
    palette.setColor(QPalette::WindowText, color);
    widget.setPalette(palette);
}

void PanelFrame::applyLook()
{
    const Theme &theme = m_theme.theme();
    m_title->setFont(theme.font(TextSize::Body, QFont::DemiBold));
    m_subtitle->setFont(theme.font(TextSize::Body));
    m_age->setFont(theme.font(TextSize::Small));
    m_footer->setFont(theme.font(TextSize::Small));
    setInk(*m_title, theme.color(Token::Text));
    setInk(*m_subtitle, theme.color(Token::Muted));
    setInk(*m_footer, theme.color(Token::Muted));
    rebuildBadges();
    showAge();
    update();
}

void PanelFrame::setTitle(const QString &title)
{
    m_title->setText(title);
    // the age beside it may be long; a short title is still read whole
    const int whole = m_title->fontMetrics().horizontalAdvance(title) + 2;
    m_title->setMinimumWidth(std::min(whole, m_theme.theme().scaled(96)));
    setAccessibleName(title);
}

void PanelFrame::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void PanelFrame::setBadges(const std::vector<PanelBadge> &badges)
{
    if (badges == m_badges)
        return;
    m_badges = badges;
    rebuildBadges();
}

void PanelFrame::rebuildBadges()
{
    while (QLayoutItem *item = m_badgeRow->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    const Theme &theme = m_theme.theme();
    for (size_t index = 0; index < m_badges.size(); ++index) {
        const PanelBadge &badge = m_badges[index];
        auto *button = new QToolButton(this);
        button->setText(badge.text);
        button->setToolTip(plainTip(badge.toolTip));
        button->setAccessibleDescription(badge.toolTip);
        button->setFont(theme.font(TextSize::Small));
        // see the style sheet
        button->setProperty("look", QLatin1StringView(badge.isWarning ? "warning" : "badge"));
        connect(button, &QToolButton::clicked, this,
            [this, index] { Q_EMIT badgeActivated(static_cast<int>(index)); });
        m_badgeRow->addWidget(button);
    }
}

void PanelFrame::setAge(Freshness freshness, const QString &ageText, const QString &cause)
{
    m_freshness = freshness;
    m_ageText = ageText;
    m_cause = cause;
    showAge();
}

struct AgeLook {
    std::optional<StateGlyph> glyph;
    Token token = Token::Muted;
    QString word;
};

static AgeLook ageLook(Freshness freshness)
{
    switch (freshness) {
    case Freshness::Live:
        return {};
    case Freshness::Late:
        return {StateGlyph::Warning, Token::Warn, PanelFrame::tr("late")};
    case Freshness::Stale:
        return {StateGlyph::Warning, Token::Warn, PanelFrame::tr("stale")};
    case Freshness::Lost:
        return {StateGlyph::Critical, Token::Critical, PanelFrame::tr("lost")};
    case Freshness::Offline:
        return {StateGlyph::Info, Token::Muted, PanelFrame::tr("offline")};
    case Freshness::Unknown:
        return {StateGlyph::Unknown, Token::Unknown, PanelFrame::tr("unknown")};
    }
    return {};
}

void PanelFrame::showAge()
{
    const Theme &theme = m_theme.theme();
    const bool isSilent = m_freshness == Freshness::Unknown && m_ageText.isEmpty(); // not set yet
    const AgeLook look = isSilent ? AgeLook() : ageLook(m_freshness);
    QStringList parts{look.word, m_ageText};
    if (m_freshness == Freshness::Lost)
        parts.append(m_cause.size() > 60 ? m_cause.left(60) + u'…' : m_cause);
    parts.removeAll(QString());
    m_age->setText(parts.join(QStringLiteral(" · ")));
    m_age->setToolTip(plainTip(m_cause));
    setInk(*m_age, theme.color(look.token));
    const bool hasGlyph = look.glyph.has_value() && !m_age->text().isEmpty();
    if (hasGlyph) {
        const int side = theme.scaled(12);
        QPixmap pixmap(QSize(side, side) * devicePixelRatioF());
        pixmap.setDevicePixelRatio(devicePixelRatioF());
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintStateGlyph(painter, QRectF(0, 0, side, side), *look.glyph, theme);
        painter.end();
        m_glyph->setPixmap(pixmap);
    }
    m_glyph->setVisible(hasGlyph);
}

void PanelFrame::setRefreshing(bool isRefreshing)
{
    if (isRefreshing == (m_timer != 0))
        return;
    if (isRefreshing) {
        m_progress = progressDelay;
        m_timer = startTimer(progressTick);
    } else {
        killTimer(m_timer);
        m_timer = 0;
    }
    update();
}

void PanelFrame::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer)
        return QFrame::timerEvent(event);
    m_progress += progressTick / 1000.0;
    if (m_progress >= 0)
        update(0, 0, width(), 3);
}

void PanelFrame::setBody(QWidget *body)
{
    delete m_body;
    m_body = body;
    m_layout->insertWidget(1, body, 1);
}

void PanelFrame::setFooter(const QString &text)
{
    m_footer->setText(text);
    m_footer->setVisible(!text.isEmpty());
}

void PanelFrame::addHeaderWidget(QWidget *widget)
{
    m_header->insertWidget(m_header->count() - 2, widget);
}

void PanelFrame::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showAge();
    QFrame::changeEvent(event);
}

/// The four rounded corners on the window's ground, side by side in one small picture.
static QPixmap cornersPixmap(const Theme &theme, double devicePixelRatio)
{
    constexpr int side = 2 * metrics::radius;
    const QString key = QStringLiteral("panel-%1-%2-%3-%4")
                            .arg(theme.color(Token::Line).name(), theme.color(Token::Raised).name(),
                                theme.color(Token::Surface).name())
                            .arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSize(side, side) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(theme.color(Token::Surface));
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(Token::Line));
    painter.setBrush(theme.color(Token::Raised));
    painter.drawRoundedRect(
        QRectF(0.5, 0.5, side - 1.0, side - 1.0), metrics::radius, metrics::radius);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Stroking a rounded rectangle of this size costs more than the charts of a page; straight sides
/// and small corners cost nothing. Each pixel is filled once.
static void paintGround(QPainter &painter, const QRect &area, const Theme &theme, double ratio)
{
    constexpr int corner = metrics::radius;
    const QColor ground = theme.color(Token::Raised);
    const QColor line = theme.color(Token::Line);
    const QRect middle = area.adjusted(0, corner, 0, -corner);
    const int width = area.width() - 2 * corner;
    const int left = area.left() + corner;
    painter.fillRect(middle.adjusted(1, 0, -1, 0), ground);
    painter.fillRect(QRect(middle.topLeft(), QSize(1, middle.height())), line);
    painter.fillRect(QRect(middle.topRight(), QSize(1, middle.height())), line);
    painter.fillRect(QRect(left, area.top() + 1, width, corner - 1), ground);
    painter.fillRect(QRect(left, area.bottom() - corner + 1, width, corner - 1), ground);
    painter.fillRect(QRect(left, area.top(), width, 1), line);
    painter.fillRect(QRect(left, area.bottom(), width, 1), line);
    const QPixmap corners = cornersPixmap(theme, ratio);
    for (const int right : {0, 1})
        for (const int low : {0, 1}) {
            const QPointF at(area.left() + right * (area.width() - corner),
                area.top() + low * (area.height() - corner));
            painter.drawPixmap(QRectF(at, QSizeF(corner, corner)), corners,
                QRectF(
                    right * corner * ratio, low * corner * ratio, corner * ratio, corner * ratio));
        }
}

void PanelFrame::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_theme.theme();
    QPainter painter(this);
    paintGround(painter, rect(), theme, devicePixelRatioF());
    if (m_timer == 0 || m_progress < 0)
        return;
    const double room = width() - 2 * metrics::radius;
    const double length = room / 4;
    const double place = std::fmod(m_progress / 1.6, 1.0) * (room + length) - length;
    const double left = std::max(place, 0.0);
    const double right = std::min(place + length, room);
    painter.fillRect(QRectF(metrics::radius + left, 0, std::max(right - left, 0.0), 2),
        theme.color(Token::Accent));
}

} // namespace toban
