// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcespage.h"

#include "actionregistry.h"
#include "commands.h"
#include "explainview.h"
#include "panelframe.h"
#include "tablelook.h"
#include "themeholder.h"

#include <QFutureWatcher>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace toban {

SourcesPage::SourcesPage(const PagePorts &ports, QWidget *parent)
    : Page(ports, parent)
    , m_refresher(ports.reader)
{
    m_proxy.setSourceModel(&m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(
        metrics::panelPadding, metrics::panelPadding, metrics::panelPadding, metrics::panelPadding);
    auto *split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(metrics::panelPadding);
    layout->addWidget(split);
    m_panel = new PanelFrame(ports.theme);
    m_panel->setTitle(tr("Sources"));
    m_panel->setAge(Freshness::Live, {});
    m_panel->setSubtitle(tr("who is asked, and how they answer"));
    m_retry = new QPushButton(tr("Retry now"));
    m_retry->setEnabled(false);
    connect(m_retry, &QPushButton::clicked, this, &SourcesPage::retry);
    m_panel->addHeaderWidget(m_retry);
    auto *body = new QWidget;
    auto *bodyLayout = new QVBoxLayout(body);
    bodyLayout->setContentsMargins(0, 0, 0, 0);
    m_table = new QTableView;
    m_table->setAccessibleName(tr("Sources"));
    m_table->setModel(&m_proxy);
    dressTable(*m_table, ports.theme);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    m_note = new QLabel;
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->hide();
    bodyLayout->addWidget(m_table, 1);
    bodyLayout->addWidget(m_note);
    m_panel->setBody(body);
    m_explain = new ExplainView(ports);
    split->addWidget(m_panel);
    split->addWidget(m_explain);
    split->setStretchFactor(0, 0);
    split->setStretchFactor(1, 1);
    split->setSizes({ports.theme.theme().scaled(240), ports.theme.theme().scaled(600)});
    setFocusProxy(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &SourcesPage::follow);
    connect(&m_refresher, &Refresher::busyChanged, this, [this](bool isBusy) {
        m_panel->setRefreshing(isBusy);
        Q_EMIT settledChanged();
    });
}

void SourcesPage::addActions(ActionRegistry &registry)
{
    enableWhileShown(registry.add({u"sources.retry"_s, tr("Sources"), tr("Retry now"),
                                      {QKeySequence(u"R"_s)}, u"retry ask again"_s},
        [this] {
            if (isVisible() && m_retry->isEnabled())
                retry();
        }));
}

bool SourcesPage::isSettled() const
{
    return m_isShown && !m_refresher.isBusy();
}

void SourcesPage::read(Refresher::Reason reason)
{
    if (reason == Refresher::Reason::Replace)
        m_isShown = false;
    m_refresher.ask<Result<SourcesView>>(
        [&queries = ports().queries, services = ports().services, asOf = ports().state.asOf(),
            step = ports().pollStep, isOffline = ports().isOfflineNow()] {
            return readSources(queries, services, asOf, step, isOffline);
        },
        [this](const Result<SourcesView> &answer) { show(answer); }, reason);
}

void SourcesPage::show(const Result<SourcesView> &answer)
{
    m_isShown = true;
    if (!answer) {
        m_note->setText(tr("Cannot be read: %1").arg(errorText(answer.error())));
        m_note->show();
        return;
    }
    m_model.show(*answer);
    m_note->setText(answer->rows.empty() ? tr("No source was ever asked.") : QString());
    m_note->setVisible(answer->rows.empty());
    fitTable(*m_table, m_model.columnCount() - 1);
    if (m_wanted)
        select(*m_wanted);
    else if (!m_table->currentIndex().isValid() && !answer->rows.empty())
        m_table->selectRow(0);
    follow();
}

void SourcesPage::tick()
{
    m_model.setContext({ports().state.asOf()});
}

void SourcesPage::select(const SourceId &source)
{
    const int row = m_model.rowOf(source);
    if (row < 0) {
        m_wanted = source;
        return;
    }
    m_wanted.reset();
    m_table->selectRow(m_proxy.mapFromSource(m_model.index(row, 0)).row());
}

Labels SourcesPage::chosen() const
{
    const SourceRow *row = selected();
    return row ? Labels{{u"source"_s, row->health.last.source.text()}} : Labels();
}

void SourcesPage::choose(const Labels &what)
{
    select(SourceId(what.value("source"_L1)));
}

const SourceRow *SourcesPage::selected() const
{
    const QModelIndex current = m_proxy.mapToSource(m_table->currentIndex());
    return current.isValid() ? &m_model.at(current.row()) : nullptr;
}

void SourcesPage::follow()
{
    const SourceRow *row = selected();
    m_retry->setEnabled(
        row && ports().commands && !ports().isOffline && ports().state.place().cursor.isLive());
    m_retry->setToolTip(ports().commands && !ports().isOffline
            ? tr("Ask this source again now, also after a refused password")
            : tr("No source is connected."));
    m_explain->show(row ? std::optional<SourceRow>(*row) : std::nullopt);
}

void SourcesPage::retry()
{
    const SourceRow *row = selected();
    if (!row || !ports().commands)
        return;
    const SourceId source = row->health.last.source;
    m_retry->setEnabled(false);
    auto *watcher = new QFutureWatcher<Result<IntentId>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, source] {
        watcher->deleteLater();
        const bool isKept = !watcher->isCanceled() && watcher->future().resultCount() > 0;
        const Result<IntentId> done = isKept
            ? watcher->result()
            : failure(ErrorKind::Cancelled, source.text(), tr("not kept"));
        m_note->setText(done
                ? tr("%1 is asked again.").arg(source.text())
                : tr("Cannot ask %1 again: %2").arg(source.text(), errorText(done.error())));
        m_note->show();
        follow();
    });
    Intent retry;
    retry.kind = IntentKind::RetrySource;
    retry.source = source;
    watcher->setFuture(ports().commands->submit(std::move(retry)));
}

} // namespace toban
