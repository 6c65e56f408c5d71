// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shortcutsheet.h"

#include "actionregistry.h"
#include "themeholder.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace toban {

static QLabel *sheetLabel(const QString &text, const QFont &font)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setFont(font);
    return label;
}

ShortcutSheet::ShortcutSheet(
    const ThemeHolder &theme, const ActionRegistry &actions, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *outer = new QVBoxLayout(this);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    outer->addWidget(scroll);
    auto *body = new QWidget;
    auto *grid = new QGridLayout(body);
    grid->setHorizontalSpacing(metrics::grid * 3);
    grid->setColumnStretch(0, 1);
    scroll->setWidget(body);
    const Theme &look = theme.theme();
    QString group;
    int row = 0;
    for (const ActionRegistry::Entry &entry : actions.entries()) {
        if (entry.spec.keys.isEmpty())
            continue;
        if (entry.spec.group != group) {
            group = entry.spec.group;
            QLabel *heading = sheetLabel(group, look.font(TextSize::Title));
            heading->setContentsMargins(0, row > 0 ? metrics::grid : 0, 0, 0);
            grid->addWidget(heading, row++, 0, 1, 2);
        }
        QStringList keys;
        for (const QKeySequence &key : entry.spec.keys)
            keys << key.toString(QKeySequence::NativeText);
        grid->addWidget(sheetLabel(entry.spec.text, look.font(TextSize::Body)), row, 0);
        grid->addWidget(sheetLabel(keys.join(u"   "_s), look.font(TextSize::Body, QFont::DemiBold)),
            row++, 1, Qt::AlignRight);
    }
    grid->setRowStretch(row, 1);
    resize(look.scaled(520), look.scaled(640));
}

} // namespace toban
