// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "headswitch.h"

#include "chartchoices.h"
#include "themeholder.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace toban {

void dressHeadSwitch(QToolButton &button, const ThemeHolder &theme)
{
    // as low as the badges beside it, so that the panel's head stays as high as its neighbours'
    button.setProperty("look", QLatin1StringView("switch")); // see the style sheet
    const auto setFont = [&button, &theme] { button.setFont(theme.theme().font(TextSize::Small)); };
    setFont();
    QObject::connect(&theme, &ThemeHolder::changed, &button, setFont);
}

QWidget *makeViewSwitch(ChartChoices &choices, const ThemeHolder &theme,
    const SwitchTexts &percentiles, const SwitchTexts &heatmap)
{
    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    const auto add = [&](LatencyView view, const SwitchTexts &texts) {
        auto *button = new QToolButton;
        button->setObjectName(latencyViewName(view));
        button->setText(texts.text);
        button->setToolTip(texts.hint);
        button->setCheckable(true);
        button->setAutoExclusive(true);
        dressHeadSwitch(*button, theme);
        button->setChecked(choices.view() == view);
        QObject::connect(
            button, &QToolButton::clicked, &choices, [&choices, view] { choices.setView(view); });
        QObject::connect(&choices, &ChartChoices::viewChanged, button,
            [&choices, button, view] { button->setChecked(choices.view() == view); });
        row->addWidget(button);
    };
    add(LatencyView::Percentiles, percentiles);
    add(LatencyView::Heatmap, heatmap);
    return both;
}

} // namespace toban
