// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "baselinebar.h"

#include "themeholder.h"
#include "timetext.h"
#include "words.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace toban {

static QLineEdit *momentEdit(const QString &name, const QString &accessibleName, int width)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(name);
    edit->setAccessibleName(accessibleName);
    edit->setToolTip(BaselineBar::tr("Write 2026-11-14 10:35, 10:35, -2h or RFC 3339."));
    edit->setFixedWidth(width);
    return edit;
}

BaselineBar::BaselineBar(const ThemeHolder &theme, ViewState &state, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_state(state)
    , m_kind(new QToolButton)
    , m_from(momentEdit(u"baselineFrom"_s, tr("A begins"), theme.theme().scaled(160)))
    , m_to(momentEdit(u"baselineTo"_s, tr("A ends"), theme.theme().scaled(160)))
    , m_dash(new QLabel(u"–"_s))
    , m_spans(new QLabel)
    , m_normalised(new QCheckBox(tr("Normalise to A's traffic")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, metrics::half);
    row->setSpacing(metrics::grid);
    m_kind->setObjectName(u"baselineKind"_s);
    m_kind->setAccessibleName(tr("What A is"));
    m_kind->setToolTip(tr("What the time range on screen is compared with"));
    m_kind->setPopupMode(QToolButton::InstantPopup);
    m_kind->setFocusPolicy(Qt::TabFocus);
    m_normalised->setObjectName(u"normalised"_s);
    m_normalised->setToolTip(
        tr("B as if every request had been called as often as in A: what is left is speed"));
    m_spans->setTextFormat(Qt::PlainText);
    for (QWidget *widget : {static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_from),
             static_cast<QWidget *>(m_dash), static_cast<QWidget *>(m_to)})
        row->addWidget(widget);
    row->addWidget(m_spans, 1);
    row->addWidget(m_normalised);
    makeMenu();
    connect(m_from, &QLineEdit::editingFinished, this, &BaselineBar::chooseRange);
    connect(m_to, &QLineEdit::editingFinished, this, &BaselineBar::chooseRange);
    connect(m_normalised, &QCheckBox::toggled, this, [this](bool isOn) {
        Baseline baseline = m_state.place().baseline;
        baseline.isNormalised = isOn;
        m_state.setBaseline(baseline);
    });
    connect(&state, &ViewState::placeChanged, this, &BaselineBar::showPlace);
    connect(&state, &ViewState::zoneChanged, this, [this] {
        m_shown = {};
        showPlace();
    });
    connect(&theme, &ThemeHolder::changed, this, &BaselineBar::showPlace);
    showPlace();
}

void BaselineBar::makeMenu()
{
    auto *menu = new QMenu(m_kind);
    for (const Baseline::Kind kind : {Baseline::Kind::PreviousPeriod, Baseline::Kind::DayBefore,
             Baseline::Kind::WeekBefore, Baseline::Kind::Fixed})
        menu->addAction(words::baseline(kind), this, [this, kind] { choose(kind); });
    m_kind->setMenu(menu);
}

void BaselineBar::choose(Baseline::Kind kind)
{
    Baseline baseline = m_state.place().baseline;
    // a range of its own begins as what was compared with until now
    if (kind == Baseline::Kind::Fixed && baseline.kind != kind) {
        const TimeSpan span = resolve(baseline, m_state.span(), m_state.asOf());
        baseline.range = {span.from, span.to};
    }
    baseline.kind = kind;
    m_state.setBaseline(baseline);
    if (kind == Baseline::Kind::Fixed)
        m_from->setFocus();
}

void BaselineBar::chooseRange()
{
    const auto from = timetext::parse(m_from->text(), m_state.asOf(), m_state.zone());
    const auto to = timetext::parse(m_to->text(), m_state.asOf(), m_state.zone());
    const bool isRange = from && to && *from < *to;
    for (QLineEdit *edit : {m_from, m_to}) {
        QPalette palette = edit->palette();
        palette.setColor(
            QPalette::Text, m_theme.theme().color(isRange ? Token::Text : Token::Critical));
        edit->setPalette(palette);
        edit->setAccessibleDescription(isRange ? QString() : tr("A is no range like this."));
    }
    if (!isRange)
        return;
    Baseline baseline = m_state.place().baseline;
    baseline.range = {*from, *to};
    m_state.setBaseline(baseline);
}

void BaselineBar::showEdits(const Baseline &baseline)
{
    const bool isFixed = baseline.kind == Baseline::Kind::Fixed;
    for (QWidget *widget : {static_cast<QWidget *>(m_from), static_cast<QWidget *>(m_dash),
             static_cast<QWidget *>(m_to)})
        widget->setVisible(isFixed);
    if (!isFixed || m_shown == baseline.range)
        return;
    m_shown = baseline.range;
    m_from->setText(timetext::entry(baseline.range.from, m_state.zone()));
    m_to->setText(timetext::entry(baseline.range.to, m_state.zone()));
}

void BaselineBar::showPlace()
{
    const Baseline &baseline = m_state.place().baseline;
    const Instant asOf = m_state.asOf();
    m_kind->setText(tr("A: %1").arg(words::baseline(baseline.kind)));
    m_normalised->setChecked(baseline.isNormalised);
    showEdits(baseline);
    const TimeSpan span = resolve(baseline, m_state.span(), asOf);
    const QTimeZone &zone = m_state.zone();
    m_spans->setText(
        tr("A %1  ·  B %2")
            .arg(timetext::span(span, asOf, zone), timetext::span(m_state.span(), asOf, zone)));
    QPalette palette = m_spans->palette();
    palette.setColor(QPalette::WindowText, m_theme.theme().color(Token::Muted));
    m_spans->setPalette(palette);
    m_spans->setToolTip(m_spans->text());
}

} // namespace toban
