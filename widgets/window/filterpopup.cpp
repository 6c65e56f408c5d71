// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterpopup.h"

#include "matcher.h"
#include "theme.h"
#include "viewstate.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace toban {

FilterPopup::FilterPopup(ViewState &state, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_state(state)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Labels, on all pages"));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(
        metrics::panelPadding, metrics::panelPadding, metrics::panelPadding, metrics::panelPadding);
    m_edit = new QLineEdit(matchersText(state.place().filter));
    m_edit->setObjectName(u"labelFilter"_s);
    m_edit->setPlaceholderText(u"env=\"prod\",cluster=~\"tokyo-.*\""_s);
    m_edit->setAccessibleName(tr("Label matchers"));
    m_edit->setMinimumWidth(320);
    m_hint = new QLabel(tr("Only series with these labels count, on every page."));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    auto *clear = new QPushButton(tr("Clear"));
    auto *done = new QPushButton(tr("Apply"));
    done->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(clear);
    buttons->addWidget(done);
    rows->addWidget(m_edit);
    rows->addWidget(m_hint);
    rows->addLayout(buttons);
    connect(clear, &QPushButton::clicked, this, [this] {
        m_state.setFilter({});
        close();
    });
    connect(done, &QPushButton::clicked, this, &FilterPopup::apply);
    connect(m_edit, &QLineEdit::returnPressed, this, &FilterPopup::apply);
}

void FilterPopup::open(QPoint at)
{
    adjustSize();
    move(at);
    show();
    m_edit->setFocus();
    m_edit->selectAll();
}

void FilterPopup::apply()
{
    const Result<Matchers> matchers
        = parseMatchers(m_edit->text().normalized(QString::NormalizationForm_KC));
    if (!matchers) {
        m_hint->setText(matchers.error().detail);
        return;
    }
    m_state.setFilter(*matchers);
    close();
}

} // namespace toban
