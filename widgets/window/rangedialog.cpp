// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rangedialog.h"

#include "clock.h"
#include "timetext.h"
#include "viewstate.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace toban {

RangeDialog::RangeDialog(const Clock &clock, ViewState &state, QWidget *parent)
    : QDialog(parent)
    , m_clock(clock)
    , m_state(state)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Custom range"));
    const TimeSpan span = state.span();
    m_from = new QLineEdit(timetext::entry(span.from, state.zone()));
    m_to = new QLineEdit(timetext::entry(span.to, state.zone()));
    m_hint = new QLabel;
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setMinimumWidth(340);
    auto *buttons = new QDialogButtonBox;
    m_apply = buttons->addButton(tr("Show"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *form = new QFormLayout(this);
    form->addRow(tr("From"), m_from);
    form->addRow(tr("To"), m_to);
    form->addRow(m_hint);
    form->addRow(buttons);
    connect(m_from, &QLineEdit::textChanged, this, &RangeDialog::check);
    connect(m_to, &QLineEdit::textChanged, this, &RangeDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &RangeDialog::apply);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

void RangeDialog::check()
{
    const Instant now = m_clock.now();
    const Result<Instant> from = timetext::parse(m_from->text(), now, m_state.zone());
    const Result<Instant> to = timetext::parse(m_to->text(), now, m_state.zone());
    m_apply->setEnabled(from && to && *from < *to);
    if (!from || !to)
        m_hint->setText(tr("Write 2026-11-14 10:35, 10:35, now or -2h (zone: %1).")
                            .arg(timetext::zoneName(now, m_state.zone())));
    else if (*from >= *to)
        m_hint->setText(tr("The range ends before it begins."));
    else
        m_hint->setText(
            timetext::full(*from, m_state.zone()) + u" – "_s + timetext::full(*to, m_state.zone()));
}

void RangeDialog::apply()
{
    const Instant now = m_clock.now();
    const Result<Instant> from = timetext::parse(m_from->text(), now, m_state.zone());
    const Result<Instant> to = timetext::parse(m_to->text(), now, m_state.zone());
    if (!from || !to || *from >= *to)
        return;
    m_state.setWindow(Range{*from, *to});
    accept();
}

} // namespace toban
