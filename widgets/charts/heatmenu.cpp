// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crosshairhub.h"
#include "heatview.h"

#include <QActionGroup>
#include <QContextMenuEvent>
#include <QMenu>

namespace toban {

namespace {

/// One choice of several: the words and what each sets.
struct Offer {
    QString text;
    bool isChosen = false;
    std::function<void(HeatChoices &)> change;
};

} // namespace

QMenu *HeatView::makeMenu()
{
    auto *menu = new QMenu(this);
    const auto add = [&](const Offer &one, QActionGroup *group) {
        QAction *action
            = menu->addAction(one.text, this, [this, change = one.change] { choose(change); });
        action->setCheckable(true);
        action->setChecked(one.isChosen);
        if (group)
            group->addAction(action);
    };
    const auto offer = [&](const QString &heading, const std::vector<Offer> &offers) {
        menu->addSection(heading);
        auto *group = new QActionGroup(menu);
        for (const Offer &one : offers)
            add(one, group);
    };
    const auto mode = [this](const QString &text, HeatMode own) {
        return Offer{text, m_choices.mode == own, [own](HeatChoices &to) { to.mode = own; }};
    };
    const auto scale = [this](const QString &text, HeatScale own) {
        return Offer{text, m_choices.scale == own, [own](HeatChoices &to) { to.scale = own; }};
    };
    const auto part = [this](const QString &text, bool HeatChoices::*own) {
        return Offer{text, m_choices.*own, [own](HeatChoices &to) { to.*own = !(to.*own); }};
    };
    offer(tr("A cell shows"),
        {mode(tr("calls"), HeatMode::Count), mode(tr("share of the column"), HeatMode::Share),
            mode(tr("time spent (calls × middle of the bucket)"), HeatMode::Time)});
    offer(tr("Colour grows with"),
        {scale(tr("the square root"), HeatScale::SquareRoot),
            scale(tr("the value"), HeatScale::Linear),
            scale(tr("the logarithm"), HeatScale::Logarithmic)});
    const auto comparison = [this](const QString &text, HeatComparison own) {
        return Offer{
            text, m_choices.comparison == own, [own](HeatChoices &to) { to.comparison = own; }};
    };
    const Offer difference
        = comparison(tr("this one's difference from it"), HeatComparison::Difference);
    if (m_frame.isComparable && m_frame.isStacked)
        offer(tr("Of the period compared with"),
            {comparison(tr("its own heatmap above this one"), HeatComparison::Beside), difference});
    else if (m_frame.isComparable)
        offer(tr("Of the period compared with"),
            {comparison(tr("nothing"), HeatComparison::None),
                comparison(tr("its own heatmap beside this one"), HeatComparison::Beside),
                difference});
    const bool isLog = m_choices.isLog.value_or(growsGeometrically(m_frame.cells.rows));
    menu->addSection(tr("Also"));
    QAction *log = menu->addAction(tr("Logarithmic latency axis"), this, &HeatView::toggleLog);
    log->setShortcut(QKeySequence(Qt::Key_L));
    log->setCheckable(true);
    log->setChecked(isLog);
    for (const Offer &one : {part(tr("Percentiles"), &HeatChoices::showsPercentiles),
             part(tr("Objective"), &HeatChoices::showsObjective),
             part(tr("Histogram of the column"), &HeatChoices::showsColumn)})
        add(one, nullptr);
    menu->addSeparator();
    menu->addActions(actions());
    return menu;
}

void HeatView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = makeMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool isByPointer = event->reason() == QContextMenuEvent::Mouse;
    Q_EMIT menuOpening(menu,
        isByPointer ? layoutNow().chart.timeAt(event->pos().x())
                    : m_hub.at().value_or(m_frame.span.to));
    menu->popup(event->globalPos());
}

} // namespace toban
