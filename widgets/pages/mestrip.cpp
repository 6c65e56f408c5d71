// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mestrip.h"

#include "elidedlabel.h"
#include "oncallwords.h"
#include "shiftcalendar.h"
#include "tableactions.h"
#include "themeholder.h"
#include "words.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace toban {

/// An entry of a calendar is known again by its source, team, level and beginning.
static QByteArray shiftFile(const OnCallView &view)
{
    std::vector<ExportedShift> shifts;
    for (const MyShift &mine : view.mine) {
        ExportedShift one;
        one.source = mine.source;
        one.schedule = ScheduleId(mine.team + u'/' + QString::number(mine.level));
        one.summary = MeStrip::tr("On call: %1").arg(oncallwords::role(mine));
        one.shift.from = mine.span.from;
        one.shift.to = mine.span.to;
        shifts.push_back(std::move(one));
    }
    return icsOfShifts(shifts, MeStrip::tr("My shifts"), view.asOf);
}

MeStrip::MeStrip(const ThemeHolder &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::grid);
    m_text = new ElidedLabel;
    m_text->setObjectName(u"myDuty"_s);
    m_text->setTextFormat(Qt::PlainText);
    row->addWidget(m_text, 1);
    m_shifts = new QToolButton;
    m_shifts->setObjectName(u"myShifts"_s);
    m_shifts->setText(tr("My shifts"));
    m_shifts->setToolTip(tr("All of them, as far as the plans go; one leads to the timeline"));
    connect(m_shifts, &QToolButton::clicked, this, &MeStrip::popUpShifts);
    row->addWidget(m_shifts);
    m_export = new QToolButton;
    m_export->setObjectName(u"exportShifts"_s);
    m_export->setText(tr("Export my shifts…"));
    m_export->setToolTip(tr("As a calendar file (.ics), final shifts alone"));
    connect(m_export, &QToolButton::clicked, this, &MeStrip::exportShifts);
    row->addWidget(m_export);
}

void MeStrip::show(const OnCallView &view, const QTimeZone &zone)
{
    m_view = view;
    m_zone = zone;
    m_shifts->setVisible(!view.mine.empty());
    m_export->setVisible(!view.mine.empty());
    tick(view.asOf);
}

void MeStrip::tick(Instant now)
{
    m_text->setText(oncallwords::mine(m_view, now, m_zone));
    QPalette palette = m_text->palette();
    const Token token = m_view.mine.empty() ? Token::Muted : Token::Text;
    palette.setColor(QPalette::WindowText, m_theme.theme().color(token));
    m_text->setPalette(palette);
}

void MeStrip::popUpShifts()
{
    constexpr size_t most = 24;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"shiftMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (size_t i = 0; i < std::min(m_view.mine.size(), most); ++i) {
        const MyShift &shift = m_view.mine[i];
        QString text = oncallwords::span(shift.span, m_view.asOf, m_zone) + u"   "_s
            + oncallwords::role(shift);
        menu->addAction(
            text.replace(u'&', u"&&"_s), this, [this, shift] { Q_EMIT shiftChosen(shift); });
    }
    menu->setActiveAction(menu->actions().constFirst());
    menu->popup(m_shifts->mapToGlobal(m_shifts->rect().bottomLeft()));
}

void MeStrip::exportShifts()
{
    if (m_view.mine.empty())
        return;
    exportFile(
        this, u"toban-shifts.ics"_s, [this] { return QString::fromUtf8(shiftFile(m_view)); },
        [this](const QString &sentence) { Q_EMIT failed(sentence); });
}

} // namespace toban
