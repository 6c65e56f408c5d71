// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcechips.h"

#include "glyphs.h"
#include "plaintip.h"
#include "recorddelegate.h"
#include "servertext.h"
#include "themeholder.h"
#include "words.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace toban {

static constexpr size_t mostChips = 4;

static StateGlyph chipGlyph(const SourceRow &row)
{
    const StateGlyph glyph
        = sourceGlyph(static_cast<int>(row.health.last.state), static_cast<int>(row.freshness));
    return glyph == StateGlyph::Ok && !row.isProven ? StateGlyph::Unknown : glyph;
}

/// The worst is the lowest.
static int chipRank(const SourceRow &row)
{
    static constexpr std::array order{StateGlyph::Critical, StateGlyph::Warning,
        StateGlyph::Unknown, StateGlyph::Info, StateGlyph::Ok};
    return static_cast<int>(std::ranges::find(order, chipGlyph(row)) - order.begin());
}

SourceChip::SourceChip(const ThemeHolder &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    connect(&theme, &ThemeHolder::changed, this, qOverload<>(&QWidget::update));
}

void SourceChip::show(const SourceRow &row, Instant now)
{
    m_row = row;
    const QString name = words::sourceName(row.health.last.source);
    const bool isDoubted = !row.isProven && row.health.last.state == SourceState::Ok
        && row.freshness == Freshness::Live;
    const QString state = isDoubted                ? tr("uncertain")
        : row.health.last.state == SourceState::Ok ? words::freshness(row.freshness)
                                                   : words::sourceState(row.health.last.state);
    m_age = row.health.newestData && row.health.last.state != SourceState::Refused
        ? words::age(now - *row.health.newestData)
        : state;
    if ((isDoubted || row.freshness != Freshness::Live) && m_age != state)
        m_age = tr("%1 %2", "state age").arg(state, m_age);
    setText(name);
    setAccessibleName(tr("%1: %2, newest data %3").arg(name, state, m_age));
    QStringList lines{
        row.health.last.error ? serverText(errorText(*row.health.last.error)) : accessibleName()};
    if (isDoubted)
        for (const QString &warning : row.health.last.warnings)
            lines << serverText(warning);
    setToolTip(plainTip(lines.join(u'\n')));
    updateGeometry();
    update();
}

QSize SourceChip::sizeHint() const
{
    const Theme &theme = m_theme.theme();
    const QFont font = theme.font(TextSize::Body);
    const double width = theme.scaled(10) + metrics::half + tabularWidth(font, text())
        + metrics::half + tabularWidth(font, m_age) + metrics::grid;
    return {qCeil(width), theme.scaled(metrics::controlHeight)};
}

void SourceChip::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Theme &theme = m_theme.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const StateGlyph glyph = chipGlyph(m_row);
    QRectF area = QRectF(rect()).adjusted(metrics::half, 0, -metrics::half, 0);
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? theme.color(Token::Accent) : Qt::transparent);
        painter.setBrush(theme.color(Token::Hover));
        painter.drawRoundedRect(
            QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radius, metrics::radius);
    }
    const double side = theme.scaled(10);
    paintStateGlyph(painter, QRectF(area.left(), area.top(), side, area.height()), glyph, theme);
    area.setLeft(area.left() + side + metrics::half);
    painter.setFont(theme.font(TextSize::Body));
    painter.setPen(theme.color(Token::Muted));
    paintTabularText(painter, area, Qt::AlignLeft | Qt::AlignVCenter, text());
    area.setLeft(area.left() + tabularWidth(painter.font(), text()) + metrics::half);
    painter.setPen(theme.color(
        glyph == StateGlyph::Ok || glyph == StateGlyph::Info ? Token::Muted : stateToken(glyph)));
    paintTabularText(painter, area, Qt::AlignLeft | Qt::AlignVCenter, m_age);
}

SourceChips::SourceChips(const ThemeHolder &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(metrics::half);
}

void SourceChips::show(const SourcesView &view, Instant now)
{
    std::vector<SourceRow> rows = view.rows;
    if (rows.size() > mostChips) {
        std::stable_sort(rows.begin(), rows.end(),
            [](const SourceRow &a, const SourceRow &b) { return chipRank(a) < chipRank(b); });
        rows.resize(mostChips);
    }
    m_ids.clear();
    for (size_t i = 0; i < rows.size(); ++i) {
        if (i == m_chips.size()) {
            auto *chip = new SourceChip(m_theme);
            m_layout->addWidget(chip);
            m_chips.push_back(chip);
            connect(chip, &QAbstractButton::clicked, this, [this, i] { Q_EMIT chosen(m_ids[i]); });
        }
        m_chips[i]->show(rows[i], now);
        m_chips[i]->setVisible(true);
        m_ids.push_back(rows[i].health.last.source);
    }
    for (size_t i = rows.size(); i < m_chips.size(); ++i)
        m_chips[i]->hide();
}

} // namespace toban
