// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figurerow.h"

#include "themeholder.h"

#include <QHBoxLayout>
#include <QLabel>

namespace toban {

FigureRow::FigureRow(const ThemeHolder &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, metrics::half);
    m_row->setSpacing(metrics::grid * 4);
    connect(
        &theme, &ThemeHolder::changed, this, [this] { setFigures(std::exchange(m_figures, {})); });
}

static QLabel *figureLabel(const QString &text, const QFont &font, const QColor &color)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setFont(font);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
    return label;
}

QWidget *FigureRow::cell(const Figure &figure) const
{
    const Theme &theme = m_theme.theme();
    const QColor quiet = theme.color(Token::Muted);
    auto *cell = new QWidget;
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(figureLabel(figure.name, theme.font(TextSize::Small), quiet));
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::grid);
    line->addWidget(
        figureLabel(figure.value, theme.font(20, QFont::DemiBold), theme.color(Token::Text)));
    QLabel *aside = figureLabel(figure.aside, theme.font(TextSize::Body), quiet);
    aside->setContentsMargins(0, 0, 0, theme.scaled(3)); // on the line of the larger value
    line->addWidget(aside, 1, Qt::AlignBottom);
    column->addLayout(line);
    cell->setToolTip(figure.toolTip);
    return cell;
}

void FigureRow::setFigures(const std::vector<Figure> &figures)
{
    if (figures == m_figures)
        return;
    m_figures = figures;
    while (QLayoutItem *item = m_row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Figure &figure : figures)
        m_row->addWidget(cell(figure));
    m_row->addStretch(1);
}

} // namespace toban
