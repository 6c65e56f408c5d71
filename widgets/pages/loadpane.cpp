// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loadpane.h"

#include "factsview.h"
#include "oncallwords.h"
#include "tablelook.h"
#include "themeholder.h"
#include "words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace toban {

LoadPane::LoadPane(const PagePorts &ports, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
    , m_refresher(ports.reader)
{
    m_proxy.setSourceModel(&m_model);
    m_weeks = new QComboBox;
    m_weeks->setObjectName(u"loadWeeks"_s);
    m_weeks->setAccessibleName(tr("How far back"));
    for (const int weeks : {1, 2, 4}) // plans are known for five
        m_weeks->addItem(tr("last %n week(s)", nullptr, weeks), weeks);
    m_weeks->setCurrentIndex(2);
    connect(m_weeks, &QComboBox::activated, this,
        [this] { read(m_request, Refresher::Reason::Replace); });
    m_note = new QLabel;
    m_note->setObjectName(u"loadNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_table = new QTableView;
    m_table->setObjectName(u"loadTable"_s);
    m_table->setAccessibleName(tr("Load of being on call"));
    m_table->setModel(&m_proxy);
    dressTable(*m_table, ports.theme);
    m_table->sortByColumn(m_model.columnOf("pages"_L1), Qt::DescendingOrder);
    m_quality = new FactsView(ports.theme, FactsView::Values::Texts);
    auto *row = new QHBoxLayout;
    row->addWidget(m_note, 1);
    row->addWidget(m_weeks);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::grid);
    column->addLayout(row);
    column->addWidget(m_table, 3);
    column->addWidget(m_quality, 2);
    setFocusProxy(m_table);
    connect(&m_refresher, &Refresher::busyChanged, this, &LoadPane::settledChanged);
}

void LoadPane::read(const OnCallRequest &request, Refresher::Reason reason)
{
    m_request = request;
    if (reason == Refresher::Reason::Replace)
        m_isShown = false;
    LoadRequest asked{request, 24h * 7 * m_weeks->currentData().toInt(),
        m_ports.alerts.isThere() ? m_ports.alerts.queries : nullptr, m_ports.alerts.policy};
    m_refresher.ask<Result<OnCallLoadView>>(
        [&queries = m_ports.queries, onCall = m_ports.onCall.queries, asked] {
            return readOnCallLoad(queries, *onCall, asked);
        },
        [this](const Result<OnCallLoadView> &answer) { show(answer); }, reason);
}

QString LoadPane::heading() const
{
    return tr("Load of being on call, %1, as of %2")
        .arg(m_weeks->currentText(), toRfc3339(m_request.asOf));
}

void LoadPane::show(const Result<OnCallLoadView> &answer)
{
    m_isShown = true;
    if (!answer) {
        m_note->setText(tr("Cannot be read: %1").arg(errorText(answer.error())));
        return;
    }
    m_model.show(answer->load);
    const bool isLogged = answer->told == OnCallLoadView::Told::ByProviders;
    m_note->setText(answer->load.people.empty()
            ? tr("Nobody had a duty in this time, as far as the plans are known.")
            : isLogged
            ? tr("Pages are the calls that providers logged.")
            : tr("No provider logged a call in this time: pages are alerts of class Page "
                 "that began to fire while somebody had the duty of a first level."));
    fitTable(*m_table, m_model.columnOf("weeks"_L1));
    std::vector<FactsView::Fact> facts{{tr("How good the plans are"), {}, {}, true, false}};
    for (const TeamQuality &one : answer->qualities)
        facts.push_back({oncallwords::person(one.team), qualityText(one),
            words::sourceName(one.source), false, false});
    m_quality->setFacts(facts);
    Q_EMIT settledChanged();
}

} // namespace toban
