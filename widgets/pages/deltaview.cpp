// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deltaview.h"

#include "themeholder.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>

namespace toban {

DeltaView::DeltaView(const ThemeHolder &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(tr("Figures of both sides"));
    m_content = new QWidget;
    scroll->setWidget(m_content);
    scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    outer->addWidget(scroll);
    connect(&theme, &ThemeHolder::changed, this, &DeltaView::build);
}

void DeltaView::setLines(const std::vector<Line> &lines, const QString &sentence)
{
    if (lines == m_lines && sentence == m_sentence)
        return;
    m_lines = lines;
    m_sentence = sentence;
    build();
}

static QLabel *deltaLabel(const QString &text, const Theme &theme, Token token)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setFont(theme.font(TextSize::Body));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, theme.color(token));
    label->setPalette(palette);
    return label;
}

void DeltaView::addLine(int row, const Line &line, bool isHead)
{
    const Theme &theme = m_theme.theme();
    const Token figures = isHead || line.isWeak ? Token::Muted : Token::Text;
    m_grid->addWidget(deltaLabel(line.name, theme, Token::Muted), row, 0);
    int column = 0;
    for (const QString &text : {line.before, line.after, line.delta})
        m_grid->addWidget(deltaLabel(text, theme, figures), row, ++column, Qt::AlignRight);
}

void DeltaView::build()
{
    qDeleteAll(m_content->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    delete m_grid;
    m_grid = new QGridLayout(m_content);
    m_grid->setContentsMargins(0, 0, metrics::grid, 0);
    m_grid->setHorizontalSpacing(metrics::panelPadding);
    m_grid->setVerticalSpacing(1);
    m_grid->setColumnStretch(0, 1);
    int row = 0;
    if (!m_lines.empty())
        addLine(row++, {{}, tr("A", "side"), tr("B", "side"), tr("difference"), false}, true);
    for (const Line &line : m_lines)
        addLine(row++, line, false);
    QLabel *sentence = deltaLabel(m_sentence, m_theme.theme(), Token::Muted);
    sentence->setWordWrap(true);
    sentence->setContentsMargins(0, metrics::half, 0, 0);
    m_grid->addWidget(sentence, row++, 0, 1, 4);
    m_grid->setRowStretch(row, 1);
}

} // namespace toban
