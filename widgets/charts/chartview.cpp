// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartview.h"

#include "chartdata.h"
#include "chartpicture.h"
#include "chartreadout.h"
#include "charttable.h"
#include "crosshairhub.h"
#include "exemplardots.h"
#include "themeholder.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace toban {

ChartView::ChartView(const ThemeHolder &theme, CrosshairHub &hub, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_hub(hub)
    , m_picture(std::make_unique<ChartPicture>())
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &ThemeHolder::changed, this, &ChartView::invalidate);
    connect(&hub, &CrosshairHub::moved, this, [this] {
        if (hasFocus())
            describe();
        update();
    });
    makeActions();
}

ChartView::~ChartView() = default;

void ChartView::makeActions()
{
    m_copyValue = new QAction(this);
    m_copyValue->setShortcut(QKeySequence::Copy);
    connect(m_copyValue, &QAction::triggered, this, &ChartView::copyValue);
    m_copyImage = new QAction(this);
    m_copyImage->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    connect(m_copyImage, &QAction::triggered, this,
        [this] { QGuiApplication::clipboard()->setImage(image()); });
    m_copyData = new QAction(this);
    connect(m_copyData, &QAction::triggered, this,
        [this] { QGuiApplication::clipboard()->setText(tsvOf(m_frame)); });
    m_showTable = new QAction(this);
    m_showTable->setShortcut(QKeySequence(Qt::Key_D));
    connect(m_showTable, &QAction::triggered, this,
        [this] { (new ChartTable(m_frame, this))->show(); });
    for (QAction *action : {m_copyValue, m_copyImage, m_copyData, m_showTable}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        addAction(action);
    }
    nameActions();
}

void ChartView::nameActions()
{
    m_copyValue->setText(tr("Copy values"));
    m_copyImage->setText(tr("Copy picture"));
    m_copyData->setText(tr("Copy data"));
    m_showTable->setText(tr("Show as table"));
}

void ChartView::setFrame(ChartFrame frame)
{
    QStringList isolated;
    for (const int line : m_isolated)
        isolated.append(m_frame.lines[static_cast<size_t>(line)].name);
    m_frame = std::move(frame);
    keepLargestOfColumns(m_frame);
    m_isolated.clear();
    for (size_t line = 0; line < m_frame.lines.size(); ++line)
        if (isolated.contains(m_frame.lines[line].name))
            m_isolated.push_back(static_cast<int>(line));
    setAccessibleName(m_frame.title);
    describe();
    invalidate();
}

void ChartView::setLog(std::optional<bool> isLog)
{
    if (std::exchange(m_isLog, isLog) != isLog)
        invalidate();
}

void ChartView::toggleLog()
{
    setLog(!isLog());
    Q_EMIT logToggled(isLog());
}

void ChartView::invalidate()
{
    m_isDirty = true;
    update();
}

const ChartPicture &ChartView::picture() const
{
    if (m_isDirty) {
        PictureStyle style;
        style.size = size();
        style.devicePixelRatio = devicePixelRatioF();
        style.isLog = isLog();
        style.isolated = m_isolated;
        style.wishes.least = m_margins;
        m_picture->draw(m_frame, m_theme.theme(), style);
        m_isDirty = false;
    }
    return *m_picture;
}

void ChartView::alignPlots(std::span<ChartView *const> column)
{
    ChartMargins widest;
    for (const ChartView *chart : column) {
        const ChartLayout own
            = layOut(chart->m_frame, chart->m_theme.theme(), chart->size(), chart->isLog());
        widest.left = std::max(widest.left, own.plot.left());
        widest.right = std::max(widest.right, chart->width() - own.plot.right());
    }
    for (ChartView *chart : column) {
        chart->m_margins = widest;
        chart->invalidate();
    }
}

QRect ChartView::plotArea() const
{
    if (!m_isDirty)
        return m_picture->layout().plot.toAlignedRect();
    LayoutWishes wishes;
    wishes.least = m_margins;
    return layOut(m_frame, m_theme.theme(), size(), isLog(), wishes).plot.toAlignedRect();
}

QImage ChartView::image() const
{
    return picture().image();
}

QString ChartView::valueText(Instant at) const
{
    return readoutText(
        readoutAt(m_frame, nearestSample(m_frame, at).value_or(at)), m_frame.unit, false);
}

QSize ChartView::sizeHint() const
{
    return {480, 260};
}

QSize ChartView::minimumSizeHint() const
{
    const Theme &theme = m_theme.theme();
    return {theme.scaled(200), theme.scaled(96)};
}

void ChartView::paintEvent(QPaintEvent *)
{
    const ChartPicture &shown = picture();
    QPainter painter(this);
    painter.drawImage(QPoint(), shown.image());
    paintDrag(painter);
    const bool hasPointer = m_hub.at() && !m_frame.span.isEmpty() && hasData(m_frame);
    if (hasPointer && !m_dragged)
        paintReadout(painter,
            readoutAt(m_frame, nearestSample(m_frame, *m_hub.at()).value_or(*m_hub.at())), m_frame,
            shown.layout(), m_theme.theme(), rect(), !underMouse() && !hasFocus());
    if (m_hasRing) {
        painter.setPen(m_theme.theme().color(Token::Accent));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void ChartView::paintDrag(QPainter &painter) const
{
    if (!m_pressed || !m_dragged)
        return;
    const ChartLayout &layout = picture().layout();
    const double from = std::clamp<double>(m_pressed->x(), layout.plot.left(), layout.plot.right());
    const double to = std::clamp<double>(m_dragged->x(), layout.plot.left(), layout.plot.right());
    const QRectF area(QPointF(std::min(from, to), layout.plot.top()),
        QPointF(std::max(from, to), layout.plot.bottom()));
    QColor fill = m_theme.theme().color(m_isSelecting ? Token::P95 : Token::Accent);
    painter.setPen(fill);
    fill.setAlphaF(0.15F);
    painter.fillRect(area, fill);
    painter.drawLine(area.topLeft(), area.bottomLeft());
    painter.drawLine(area.topRight(), area.bottomRight());
}

void ChartView::describe()
{
    if (m_hub.at() && hasFocus())
        return setAccessibleDescription(valueText(*m_hub.at()));
    QStringList parts;
    for (const LineSeries &line : m_frame.lines)
        if (!line.endLabel.isEmpty())
            parts.prepend(line.endLabel);
    if (!m_frame.empty.sentence.isEmpty())
        parts.append(m_frame.empty.sentence);
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
}

void ChartView::copyValue()
{
    if (!m_hub.at())
        return;
    const Instant at = nearestSample(m_frame, *m_hub.at()).value_or(*m_hub.at());
    QGuiApplication::clipboard()->setText(readoutText(readoutAt(m_frame, at), m_frame.unit, true));
}

void ChartView::resizeEvent(QResizeEvent *)
{
    m_isDirty = true;
}

void ChartView::hideEvent(QHideEvent *event)
{
    // a page in the background keeps its data, not its pixels
    m_picture = std::make_unique<ChartPicture>();
    m_isDirty = true;
    QWidget::hideEvent(event);
}

void ChartView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        nameActions();
        invalidate();
    }
    QWidget::changeEvent(event);
}

} // namespace toban
