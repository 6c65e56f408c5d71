// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatview.h"

#include "crosshairhub.h"
#include "heatpicture.h"
#include "themeholder.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QPainter>
#include <QResizeEvent>

#include <algorithm>
#include <cmath>

namespace toban {

HeatView::HeatView(const ThemeHolder &theme, CrosshairHub &hub, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_hub(hub)
    , m_picture(std::make_unique<HeatPicture>())
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &ThemeHolder::changed, this, &HeatView::invalidate);
    connect(&hub, &CrosshairHub::moved, this, [this] {
        if (!m_isPointing)
            m_latency.reset(); // another chart's pointer
        describe();
        update();
    });
    makeActions();
}

HeatView::~HeatView() = default;

void HeatView::makeActions()
{
    m_copyValue = new QAction(this);
    m_copyValue->setShortcut(QKeySequence::Copy);
    connect(m_copyValue, &QAction::triggered, this, [this] {
        if (const QString text = valueText(); !text.isEmpty())
            QGuiApplication::clipboard()->setText(text);
    });
    m_copyImage = new QAction(this);
    m_copyImage->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    connect(m_copyImage, &QAction::triggered, this,
        [this] { QGuiApplication::clipboard()->setImage(image()); });
    m_export = new QAction(this);
    m_export->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    m_export->setEnabled(false); // until there are cells
    connect(m_export, &QAction::triggered, this, &HeatView::exportRequested);
    for (QAction *action : {m_copyValue, m_copyImage, m_export}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        addAction(action);
    }
    nameActions();
}

void HeatView::nameActions()
{
    m_copyValue->setText(tr("Copy values"));
    m_copyImage->setText(tr("Copy picture"));
    m_export->setText(tr("Export the cells as CSV…"));
}

static bool overlaps(const TimeSpan &one, const TimeSpan &other)
{
    return one.from < other.to && other.from < one.to;
}

void HeatView::setFrame(HeatFrame frame)
{
    const bool isMoved = !(frame.span == m_frame.span);
    m_frame = std::move(frame);
    m_export->setEnabled(!m_frame.cells.columns.empty());
    if (isMoved)
        m_anchor.reset();
    if (m_selection && !m_frame.span.isEmpty() && !overlaps(m_selection->span, m_frame.span))
        clearSelection(); // out of sight
    invalidate();
    describe();
}

void HeatView::setChoices(const HeatChoices &choices)
{
    if (choices == m_choices)
        return;
    m_choices = choices;
    invalidate();
    describe();
}

void HeatView::choose(const std::function<void(HeatChoices &)> &change)
{
    HeatChoices choices = m_choices;
    change(choices);
    setChoices(choices);
    Q_EMIT choicesChanged(choices);
}

void HeatView::toggleLog()
{
    const bool isLog = m_choices.isLog.value_or(growsGeometrically(m_frame.cells.rows));
    choose([isLog](HeatChoices &choices) { choices.isLog = !isLog; });
}

void HeatView::invalidate()
{
    m_isDirty = true;
    update();
}

const HeatPicture &HeatView::picture() const
{
    if (m_isDirty) {
        m_picture->draw(m_frame, m_choices, m_theme.theme(), size(), devicePixelRatioF());
        m_isDirty = false;
    }
    return *m_picture;
}

const HeatLayout &HeatView::layoutNow() const
{
    return picture().layout();
}

QImage HeatView::image() const
{
    return picture().image();
}

std::optional<HeatCell> HeatView::cell() const
{
    if (!m_hub.at() || !m_latency || !picture().hasData())
        return std::nullopt;
    const auto column = layoutNow().columnAt(*m_hub.at());
    const auto row = layoutNow().rowAt(*m_latency);
    return column && row ? std::optional(HeatCell{*column, *row}) : std::nullopt;
}

QString HeatView::valueText() const
{
    if (m_selection)
        return heatReadoutText(selectionReadout(m_frame, layoutNow(), *m_selection));
    const auto at = cell();
    return at ? heatReadoutText(cellReadout(m_frame, layoutNow(), *at)) : QString();
}

void HeatView::describe()
{
    const bool isDifference = m_frame.other && m_choices.comparison == HeatComparison::Difference;
    setAccessibleName(isDifference ? tr("%1, difference from %2", "Latency, the day before")
                                         .arg(m_frame.title, m_frame.other->name)
                                   : m_frame.title);
    if (const QString text = isVisible() ? valueText() : QString(); !text.isEmpty())
        return setAccessibleDescription(text);
    QStringList parts;
    for (const LineSeries &line : m_frame.lines)
        if (!line.endLabel.isEmpty())
            parts.prepend(line.endLabel);
    parts << m_frame.note << m_frame.empty.sentence;
    parts.removeAll(QString());
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
}

QSize HeatView::sizeHint() const
{
    return {480, 260};
}

QSize HeatView::minimumSizeHint() const
{
    const Theme &theme = m_theme.theme();
    return {theme.scaled(200), theme.scaled(96)};
}

void HeatView::paintEvent(QPaintEvent *)
{
    const HeatPicture &shown = picture();
    QPainter painter(this);
    painter.drawImage(QPoint(), shown.image());
    if (shown.hasData()) {
        const auto at = m_hub.at() ? layoutNow().columnAt(*m_hub.at()) : std::nullopt;
        const auto pointed = cell();
        paintColumnHistogram(painter, m_frame, layoutNow(), m_theme.theme(), at,
            pointed ? std::optional(pointed->row) : std::nullopt);
        paintSelection(painter);
        paintCell(painter);
    }
    if (m_hasRing) {
        painter.setPen(m_theme.theme().color(Token::Accent));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void HeatView::paintSelection(QPainter &painter) const
{
    const Theme &theme = m_theme.theme();
    const HeatLayout &layout = layoutNow();
    QRectF area;
    if (m_pressed && m_dragged && m_isZooming) {
        area = QRectF(QPointF(m_pressed->x(), layout.chart.plot.top()),
            QPointF(m_dragged->x(), layout.chart.plot.bottom()))
                   .normalized()
                   .intersected(layout.chart.plot);
    } else if (const auto corners = m_selection ? cellsOf(layout, *m_selection) : std::nullopt) {
        area = layout.rect(corners->first).united(layout.rect(corners->second));
    }
    if (area.isEmpty())
        return;
    QColor fill = theme.color(Token::Accent);
    fill.setAlphaF(0.15F);
    painter.fillRect(area, fill);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(theme.color(Token::Raised));
    painter.drawRect(area.toAlignedRect().adjusted(-2, -2, 1, 1));
    painter.setPen(theme.color(Token::Text));
    painter.drawRect(area.toAlignedRect().adjusted(-1, -1, 0, 0));
}

void HeatView::paintCell(QPainter &painter) const
{
    const Theme &theme = m_theme.theme();
    const HeatLayout &layout = layoutNow();
    const auto column = m_hub.at() ? layout.columnAt(*m_hub.at()) : std::nullopt;
    const auto at = cell();
    if (column) {
        const QRectF area = layout.rect({*column, layout.cells.rows.size() - 1});
        const QRectF &plot = layout.chart.plot;
        painter.fillRect(QRectF(std::round(area.center().x()), plot.top(), 1, plot.height()),
            theme.color(Token::Muted));
    }
    if (at && !m_selection) {
        const QRect area = layout.rect(*at).toAlignedRect();
        painter.setBrush(Qt::NoBrush);
        painter.setPen(theme.color(Token::Raised));
        painter.drawRect(area.adjusted(-2, -2, 1, 1));
        painter.setPen(theme.color(Token::Text));
        painter.drawRect(area.adjusted(-1, -1, 0, 0));
        paintMarker(painter, *at);
    }
    QRectF bounds = rect();
    if (!layout.side.isNull() && column)
        bounds.setRight(layout.side.left());
    // while it grows; afterwards whoever shows this says what is in it
    const auto corners = m_selection && m_dragged ? cellsOf(layout, *m_selection) : std::nullopt;
    if (corners)
        paintHeatReadout(painter, selectionReadout(m_frame, layout, *m_selection), theme,
            layout.rect(corners->second).bottomRight(), bounds);
    else if (at && !m_selection)
        paintHeatReadout(
            painter, cellReadout(m_frame, layout, *at), theme, layout.rect(*at).center(), bounds);
}

void HeatView::paintMarker(QPainter &painter, const HeatCell &cell) const
{
    const HeatLayout &layout = layoutNow();
    const double value = layout.value(cell);
    if (!std::isfinite(value))
        return;
    const QRectF &ramp = layout.legend;
    const double x = ramp.left() + layout.rampShare(value) * ramp.width();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.theme().color(Token::Raised), 1));
    painter.setBrush(m_theme.theme().color(Token::Text));
    const double top = ramp.bottom() - 1;
    painter.drawPolygon(QPolygonF({{x, top}, {x + 4.5, top + 6}, {x - 4.5, top + 6}}));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void HeatView::resizeEvent(QResizeEvent *event)
{
    m_isDirty = true;
    if (event->size().width() != event->oldSize().width())
        m_anchor.reset(); // columns may merge differently now
}

void HeatView::hideEvent(QHideEvent *event)
{
    // a page in the background keeps its data, not its pixels
    m_picture = std::make_unique<HeatPicture>();
    m_isDirty = true;
    QWidget::hideEvent(event);
}

void HeatView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        nameActions();
        invalidate();
    }
    QWidget::changeEvent(event);
}

} // namespace toban
