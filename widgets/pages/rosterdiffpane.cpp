// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rosterdiffpane.h"

#include "oncallwords.h"
#include "tablelook.h"
#include "themeholder.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace toban {

RosterDiffPane::RosterDiffPane(const PagePorts &ports, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
    , m_refresher(ports.reader)
{
    m_proxy.setSourceModel(&m_model);
    m_left = new QComboBox;
    m_left->setObjectName(u"diffLeft"_s);
    m_left->setAccessibleName(tr("Plan on the left"));
    m_right = new QComboBox;
    m_right->setObjectName(u"diffRight"_s);
    m_right->setAccessibleName(tr("Plan on the right"));
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::grid);
    for (QComboBox *box : {m_left, m_right}) {
        box->setMinimumWidth(ports.theme.theme().scaled(280));
        connect(box, &QComboBox::activated, this,
            [this] { read(m_request, Refresher::Reason::Replace); });
        row->addWidget(box);
    }
    m_note = new QLabel;
    m_note->setObjectName(u"diffNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    row->addWidget(m_note, 1);
    m_table = new QTableView;
    m_table->setObjectName(u"diffTable"_s);
    m_table->setAccessibleName(tr("Where the plans differ"));
    m_table->setModel(&m_proxy);
    dressTable(*m_table, ports.theme);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::grid);
    column->addLayout(row);
    column->addWidget(m_table, 1);
    setFocusProxy(m_table);
    connect(&m_refresher, &Refresher::busyChanged, this, &RosterDiffPane::settledChanged);
}

std::optional<PlanSide> RosterDiffPane::side(const QComboBox &box) const
{
    const int index = box.currentIndex();
    if (index < 0 || index >= std::ssize(m_view.plans))
        return std::nullopt;
    return m_view.plans[static_cast<size_t>(index)];
}

void RosterDiffPane::read(const OnCallRequest &request, Refresher::Reason reason)
{
    m_request = request;
    if (reason == Refresher::Reason::Replace)
        m_isShown = false;
    m_refresher.ask<Result<RosterDifferenceView>>(
        [&queries = m_ports.queries, onCall = m_ports.onCall.queries, request, left = side(*m_left),
            right = side(*m_right)] {
            return readRosterDifferences(queries, *onCall, request, left, right);
        },
        [this](const Result<RosterDifferenceView> &answer) { show(answer); }, reason);
}

void RosterDiffPane::fill(QComboBox &box, const std::optional<PlanSide> &chosen)
{
    box.clear();
    for (const PlanSide &one : m_view.plans)
        box.addItem(planSideText(one));
    const auto found = chosen ? std::ranges::find(m_view.plans, *chosen) : m_view.plans.end();
    box.setCurrentIndex(
        found == m_view.plans.end() ? -1 : static_cast<int>(found - m_view.plans.begin()));
    box.setVisible(m_view.plans.size() > 1);
}

QString RosterDiffPane::heading() const
{
    return tr("%1 against %2, %3 to %4")
        .arg(m_left->currentText(), m_right->currentText(), toRfc3339(m_view.span.from),
            toRfc3339(m_view.span.to));
}

void RosterDiffPane::show(const Result<RosterDifferenceView> &answer)
{
    m_isShown = true;
    if (!answer) {
        m_note->setText(tr("Cannot be read: %1").arg(errorText(answer.error())));
        return;
    }
    m_view = *answer;
    fill(*m_left, m_view.left);
    fill(*m_right, m_view.right);
    const QTimeZone &zone = m_ports.state.zone();
    m_model.show(m_view, zone);
    fitTable(*m_table, m_model.columnOf("right"_L1));
    m_table->setVisible(!m_view.differences.empty());
    if (!m_view.left)
        m_note->setText(tr("Two plans are needed to compare them."));
    else if (m_view.span.isEmpty())
        m_note->setText(tr("There is no time ahead that both plans cover."));
    else if (m_view.differences.empty())
        m_note->setText(
            tr("They agree until %1.").arg(oncallwords::moment(m_view.span.to, m_view.asOf, zone)));
    else
        m_note->setText(tr("They differ %n time(s) until %1.", nullptr,
            static_cast<int>(m_view.differences.size()))
                            .arg(oncallwords::moment(m_view.span.to, m_view.asOf, zone)));
    Q_EMIT settledChanged();
}

} // namespace toban
