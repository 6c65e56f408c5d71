// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noticebar.h"

#include "glyphs.h"
#include "themeholder.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace toban {

/// One line of NoticeBar.
class NoticeLine final : public QWidget {
public:
    NoticeLine(
        const ThemeHolder &theme, const QString &text, bool isLoud, const NoticeBar::Deed &deed)
        : m_theme(theme)
        , m_isLoud(isLoud)
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(
            theme.theme().scaled(36), metrics::half, metrics::panelPadding, metrics::half);
        m_label = new QLabel;
        QLabel *label = m_label;
        label->setTextFormat(Qt::PlainText);
        label->setText(text);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        if (isLoud)
            label->setFont(theme.theme().font(TextSize::Body, QFont::DemiBold));
        row->addWidget(label, 1);
        if (deed.name.isEmpty())
            return;
        auto *button = new QPushButton(deed.name);
        button->setObjectName(u"noticeDeed"_s);
        button->setFlat(true);
        button->setToolTip(deed.hint);
        // the line may be gone before what is done has ended
        connect(button, &QPushButton::clicked, button, deed.act, Qt::QueuedConnection);
        row->addWidget(button);
    }

    void setText(const QString &text) { m_label->setText(text); }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        Q_UNUSED(event)
        const Theme &theme = m_theme.theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(
            rect(), theme.tint(m_isLoud ? Token::Critical : Token::Info, 0.13, Token::Surface));
        painter.fillRect(QRect(0, height() - 1, width(), 1), theme.color(Token::Line));
        paintStateGlyph(painter, QRectF(metrics::panelPadding, 0, theme.scaled(16), height()),
            m_isLoud ? StateGlyph::Critical : StateGlyph::Info, theme);
    }

private:
    const ThemeHolder &m_theme;
    QLabel *m_label = nullptr;
    bool m_isLoud;
};

NoticeBar::NoticeBar(const ThemeHolder &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"notices"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    hide();
    connect(&theme, &ThemeHolder::changed, this, &NoticeBar::rebuild);
}

void NoticeBar::set(const QString &id, const QString &text, bool isLoud, const Deed &deed)
{
    const auto old = std::find_if(
        m_lines.begin(), m_lines.end(), [&id](const Line &line) { return line.id == id; });
    if (old != m_lines.end() && old->text == text && old->isLoud == isLoud)
        return;
    if (old != m_lines.end() && !text.isEmpty() && old->isLoud == isLoud
        && old->deed.name == deed.name) {
        old->text = text;
        auto *item = m_layout->itemAt(static_cast<int>(old - m_lines.begin()));
        static_cast<NoticeLine *>(item->widget())->setText(text);
        setAccessibleName(this->text());
        return;
    }
    if (old != m_lines.end())
        m_lines.erase(old);
    else if (text.isEmpty())
        return;
    if (!text.isEmpty())
        m_lines.insert(isLoud ? m_lines.begin() : m_lines.end(), {id, text, isLoud, deed});
    rebuild();
}

QString NoticeBar::text() const
{
    QStringList lines;
    for (const Line &line : m_lines)
        lines << line.text;
    return lines.join(u'\n');
}

void NoticeBar::rebuild()
{
    qDeleteAll(findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    for (const Line &line : m_lines)
        m_layout->addWidget(new NoticeLine(m_theme, line.text, line.isLoud, line.deed));
    setAccessibleName(text());
    setVisible(!m_lines.empty());
}

} // namespace toban
