// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "factsview.h"

#include "plaintip.h"
#include "themeholder.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>

namespace toban {

FactsView::FactsView(const ThemeHolder &theme, Values values, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_values(values)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Numbers of the selection"));
    auto *whole = new QWidget;
    m_column = new QVBoxLayout(whole);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(metrics::grid);
    m_content = new QWidget;
    m_column->addWidget(m_content, 1);
    scroll->setWidget(whole);
    scroll->viewport()->setAutoFillBackground(false);
    whole->setAutoFillBackground(false);
    outer->addWidget(scroll);
    connect(&theme, &ThemeHolder::changed, this, [this] { setFacts(std::exchange(m_facts, {})); });
}

void FactsView::addTop(QWidget *widget)
{
    m_column->insertWidget(m_column->count() - 1, widget);
}

QLabel *FactsView::label(const QString &text, bool isQuiet, bool isHeading)
{
    const Theme &theme = m_theme.theme();
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setFont(
        isHeading ? theme.font(TextSize::Body, QFont::DemiBold) : theme.font(TextSize::Body));
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, theme.color(isQuiet ? Token::Muted : Token::Text));
    label->setPalette(palette);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void FactsView::addNumber(const Fact &fact, int row)
{
    m_grid->addWidget(label(fact.name, true, false), row, 0);
    m_grid->addWidget(label(fact.value, fact.isQuiet, false), row, 1, Qt::AlignRight);
    QLabel *aside = label(fact.aside, true, false);
    aside->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    aside->setToolTip(plainTip(fact.aside));
    m_grid->addWidget(aside, row, 2);
}

void FactsView::addText(const Fact &fact, int row)
{
    const QString text = fact.value.isEmpty() ? fact.aside
        : fact.aside.isEmpty()                ? fact.value
                                              : fact.value + QStringLiteral(" · ") + fact.aside;
    m_grid->addWidget(label(fact.name, true, false), row, 0, Qt::AlignTop);
    QLabel *value = label(text, fact.isQuiet, false);
    value->setWordWrap(true);
    value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    m_grid->addWidget(value, row, 1, 1, 2);
}

void FactsView::setFacts(const std::vector<Fact> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    qDeleteAll(m_content->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    delete m_grid;
    m_grid = new QGridLayout(m_content);
    m_grid->setContentsMargins(0, metrics::half, metrics::half, 0);
    m_grid->setHorizontalSpacing(metrics::panelPadding);
    m_grid->setVerticalSpacing(metrics::half - 1);
    m_grid->setColumnStretch(2, 1);
    int row = 0;
    for (const Fact &fact : facts) {
        if (fact.name.isEmpty() || fact.isHeading) {
            QLabel *whole
                = label(fact.isHeading ? fact.name : fact.value, fact.isQuiet, fact.isHeading);
            whole->setWordWrap(true);
            if (fact.isHeading && row > 0)
                whole->setContentsMargins(0, metrics::half, 0, 0);
            m_grid->addWidget(whole, row, 0, 1, 3);
        } else {
            m_values == Values::Texts ? addText(fact, row) : addNumber(fact, row);
        }
        ++row;
    }
    m_grid->setRowStretch(row, 1);
}

} // namespace toban
