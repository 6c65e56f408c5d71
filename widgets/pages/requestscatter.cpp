// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestscatter.h"

#include "chartchoices.h"
#include "overviewframes.h"
#include "panelframe.h"
#include "recorddelegate.h"
#include "scatterview.h"
#include "words.h"

#include <QEvent>
#include <QTableView>
#include <QVBoxLayout>

namespace toban {

namespace frames {

ScatterFrame scatter(
    const RequestsView &view, const std::function<bool(const RequestRow &)> &isShown)
{
    ScatterFrame frame;
    frame.title = RequestScatter::tr("Calls against time");
    frame.freshness = view.head.freshness;
    for (const RequestRow &row : view.rows)
        if (isShown(row))
            frame.dots.push_back({row.labels, row.request, row.calls, row.meanSeconds, row.share});
    if (!frame.dots.empty())
        return frame;
    if (!view.rows.empty())
        frame.empty = {
            EmptyKind::FilteredOut, RequestScatter::tr("The filter hides all requests."), {}, {}};
    else
        frame.empty = {view.head.emptiness == Emptiness::None ? EmptyKind::Gap
                                                              : emptyKind(view.head.emptiness),
            view.head.emptiness == Emptiness::None
                ? RequestScatter::tr("No calls in this time range.")
                : words::emptiness(view.head.emptiness, view.head.sourceError),
            {}, {}};
    return frame;
}

} // namespace frames

RequestScatter::RequestScatter(
    const PagePorts &ports, QTableView &table, const RequestsModel &model, RecordProxy &proxy)
    : m_ports(ports)
    , m_table(table)
    , m_model(model)
    , m_proxy(proxy)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_panel = new PanelFrame(ports.theme);
    m_panel->setTitle(tr("Calls against time"));
    m_view = new ScatterView(ports.theme);
    m_view->setObjectName(QStringLiteral("requestScatter"));
    m_panel->setBody(m_view);
    layout->addWidget(m_panel);
    showEmpty({EmptyKind::Loading, {}, {}, {}});
    const auto follow = [this] { setVisible(m_ports.choices.table().showsScatter); };
    connect(&ports.choices, &ChartChoices::tableChanged, this, follow);
    follow();
    connect(m_view, &ScatterView::chosen, this, &RequestScatter::chosen);
    connect(m_view, &ScatterView::hovered, this, &RequestScatter::pointAtRequest);
    connect(&table, &QAbstractItemView::entered, this, &RequestScatter::pointAtRow);
    connect(&table, &QAbstractItemView::viewportEntered, this, [this] { pointAtRow({}); });
    table.viewport()->installEventFilter(this);
}

void RequestScatter::show(const RequestsView &view, bool isFiltered)
{
    m_view->setFrame(frames::scatter(view, [this, isFiltered](const RequestRow &row) {
        return !isFiltered || indexOf(row.labels).isValid();
    }));
}

void RequestScatter::showEmpty(const EmptyNote &note)
{
    ScatterFrame frame;
    frame.title = tr("Calls against time");
    frame.empty = note;
    m_view->setFrame(std::move(frame));
}

void RequestScatter::select(const RequestRow *row)
{
    m_view->select(row ? std::optional(row->labels) : std::nullopt);
}

void RequestScatter::setAge(Freshness freshness, const QString &age, const QString &cause)
{
    m_panel->setAge(freshness, age, cause);
}

QModelIndex RequestScatter::indexOf(const Labels &request) const
{
    const int row = m_model.rowOf(request);
    return row < 0 ? QModelIndex() : m_proxy.mapFromSource(m_model.index(row, 0));
}

void RequestScatter::pointAtRow(const QModelIndex &index)
{
    const QModelIndex source = m_proxy.mapToSource(index);
    const bool isRequest = source.isValid() && !m_model.at(source.row()).isFold();
    m_view->hover(isRequest ? std::optional(m_model.at(source.row()).labels) : std::nullopt);
}

void RequestScatter::pointAtRequest(const std::optional<Labels> &request)
{
    if (auto *delegate = qobject_cast<RecordDelegate *>(m_table.itemDelegate()))
        delegate->point(request ? indexOf(*request) : QModelIndex());
    m_table.viewport()->update();
}

bool RequestScatter::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table.viewport() && event->type() == QEvent::Leave)
        pointAtRow({});
    return QWidget::eventFilter(watched, event);
}

} // namespace toban
