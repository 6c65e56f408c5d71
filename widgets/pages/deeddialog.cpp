// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deeddialog.h"

#include "themeholder.h"
#include "untilbox.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace toban {

QLabel *plainTextLabel(const QString &text)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    return label;
}

DeedDialog::DeedDialog(const ThemeHolder &theme, const QString &title, const QString &about,
    const QString &deed, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setMinimumWidth(theme.theme().scaled(420));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(metrics::panelPadding);
    column->addWidget(plainTextLabel(about));
    m_form = new QFormLayout;
    column->addLayout(m_form);
    auto *buttons = new QDialogButtonBox;
    m_button = buttons->addButton(deed, QDialogButtonBox::AcceptRole);
    m_button->setObjectName(u"deedButton"_s);
    m_button->setProperty("primary", true);
    m_button->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

QLineEdit *DeedDialog::addText(const QString &name, bool isRequired)
{
    auto *field = new QLineEdit;
    field->setObjectName(u"deedText"_s);
    field->setAccessibleName(name);
    field->setMaxLength(1000);
    m_form->addRow(name, field);
    field->setFocus();
    if (isRequired) {
        m_button->setEnabled(false);
        connect(field, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_button->setEnabled(!text.trimmed().isEmpty()); });
    }
    return field;
}

void DeedDialog::addUntil(UntilBox *box, const QString &name)
{
    m_form->addRow(name, box);
}

} // namespace toban
