// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lanebar.h"

#include "alertcells.h"
#include "alertwords.h"
#include "plaintip.h"
#include "servertext.h"
#include "themeholder.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace toban {

LaneButton::LaneButton(AlertClass lane, const ThemeHolder &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_lane(lane)
    , m_theme(theme)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setText(words::alertClass(lane));
    setObjectName(u"lane-"_s + alertClassName(lane));
    setToolTip(tr("Show this class alone; once more shows all"));
    connect(&theme, &ThemeHolder::changed, this, qOverload<>(&QWidget::update));
}

void LaneButton::setCount(int count, bool isKnown)
{
    m_count = isKnown ? QString::number(count) : u"?"_s;
    m_isQuiet = count == 0;
    setAccessibleName(u"%1: %2"_s.arg(text(), m_count));
    updateGeometry();
    update();
}

QSize LaneButton::sizeHint() const
{
    const Theme &theme = m_theme.theme();
    const double width = tabularWidth(theme.font(TextSize::Big), m_count) + metrics::grid
        + tabularWidth(theme.font(TextSize::Body), text()) + 2.0 * metrics::grid;
    return {qCeil(width), theme.scaled(36)};
}

void LaneButton::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Theme &theme = m_theme.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse() || hasFocus()) {
        painter.setPen(hasFocus() || isChecked() ? theme.color(Token::Accent) : Qt::transparent);
        painter.setBrush(theme.color(Token::Hover));
        painter.drawRoundedRect(
            QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radius, metrics::radius);
    }
    QRectF area = QRectF(rect()).adjusted(metrics::grid, 0, -metrics::grid, 0);
    painter.setFont(theme.font(TextSize::Big));
    painter.setPen(m_isQuiet ? theme.color(Token::Muted) : theme.readable(classToken(m_lane)));
    paintTabularText(painter, area, Qt::AlignLeft | Qt::AlignVCenter, m_count);
    area.setLeft(area.left() + tabularWidth(painter.font(), m_count) + metrics::grid);
    painter.setFont(theme.font(TextSize::Body));
    painter.setPen(theme.color(m_isQuiet ? Token::Muted : Token::Text));
    paintTabularText(painter, area, Qt::AlignLeft | Qt::AlignVCenter, text());
}

LaneBar::LaneBar(const ThemeHolder &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::grid);
    for (size_t i = 0; i < m_lanes.size(); ++i) {
        const auto lane = static_cast<AlertClass>(i);
        m_lanes[i] = new LaneButton(lane, theme);
        row->addWidget(m_lanes[i]);
        connect(m_lanes[i], &QAbstractButton::clicked, this, [this, lane](bool isOn) {
            setLane(isOn ? std::optional(lane) : std::nullopt);
            Q_EMIT laneChanged();
        });
    }
    m_glyph = new QLabel;
    m_headline = new QLabel;
    m_headline->setObjectName(u"inboxHeadline"_s);
    m_headline->setTextFormat(Qt::PlainText);
    row->addWidget(m_glyph);
    row->addWidget(m_headline);
    row->addStretch(1);
    m_chipRow = new QHBoxLayout;
    m_chipRow->setSpacing(metrics::half);
    row->addLayout(m_chipRow);
}

void LaneBar::setLane(std::optional<AlertClass> lane)
{
    m_lane = lane;
    for (size_t i = 0; i < m_lanes.size(); ++i)
        m_lanes[i]->setChecked(lane == static_cast<AlertClass>(i));
}

static SourceRow chipRow(const ChannelRow &channel)
{
    SourceRow row;
    row.health = channel.health;
    row.health.last.source = sourceOfChannel(channel.channel.id);
    row.health.newestData = channel.health.lastSuccess;
    row.freshness = channel.freshness;
    row.isProven = channel.isProven;
    return row;
}

static QString channelToolTip(const ChannelRow &channel)
{
    QStringList lines;
    lines << (channel.isProven ? LaneBar::tr("answered whole just now")
                               : LaneBar::tr("what it tells now is not known"));
    if (channel.watchdog == ChannelRow::Watchdog::Firing)
        lines << LaneBar::tr("its dead-man's switch fires, as it should");
    if (channel.watchdog == ChannelRow::Watchdog::Silent)
        lines << LaneBar::tr("its dead-man's switch is silent");
    if (channel.health.last.error)
        lines << serverText(errorText(*channel.health.last.error));
    for (const QString &warning : channel.health.last.warnings)
        lines << serverText(warning);
    return plainTip(lines.join(u'\n'));
}

void LaneBar::showChannels(const InboxView &view)
{
    m_channels.clear();
    for (const ChannelRow &row : view.channels)
        m_channels.push_back(row.channel.id);
    for (size_t i = 0; i < view.channels.size(); ++i) {
        if (i == m_chips.size()) {
            auto *chip = new SourceChip(m_theme);
            m_chipRow->addWidget(chip);
            m_chips.push_back(chip);
            connect(chip, &QAbstractButton::clicked, this,
                [this, i] { Q_EMIT channelChosen(m_channels[i]); });
        }
        m_chips[i]->show(chipRow(view.channels[i]), view.asOf);
        m_chips[i]->setToolTip(channelToolTip(view.channels[i]));
        m_chips[i]->setVisible(true);
    }
    for (size_t i = view.channels.size(); i < m_chips.size(); ++i)
        m_chips[i]->hide();
}

void LaneBar::show(const InboxView &view)
{
    const bool isAnythingKnown = view.provenChannels() > 0;
    for (size_t i = 0; i < m_lanes.size(); ++i)
        m_lanes[i]->setCount(view.active[i], isAnythingKnown || view.active[i] > 0);
    const bool isClear = view.isAllClear();
    const bool isAllProven = view.provenChannels() == static_cast<int>(view.channels.size());
    const StateGlyph glyph = isClear ? StateGlyph::Ok
        : isAllProven                ? StateGlyph::Info
                                     : StateGlyph::Unknown;
    const Theme &theme = m_theme.theme();
    const int side = theme.scaled(16);
    QPixmap picture(QSize(side, side) * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paintStateGlyph(painter, QRectF(0, 0, side, side), glyph, theme);
    painter.end();
    m_glyph->setPixmap(picture);
    m_glyph->setVisible(isClear || !isAllProven);
    m_headline->setText(isClear ? words::inboxHeadline(view)
            : isAllProven       ? QString()
                                : tr("%1 of %2 sources have just answered")
                                .arg(view.provenChannels())
                                .arg(view.channels.size()));
    setAccessibleName(words::inboxHeadline(view));
    showChannels(view);
}

} // namespace toban
