// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"
#include "recordproxy.h"
#include "requestsmodel.h"
#include "scatterframe.h"

class QTableView;

namespace toban {

class PanelFrame;
class ScatterView;

/** A RequestsView as a scatter: the requests that @p isShown lets through. Pure. */
namespace frames {

[[nodiscard]] ScatterFrame scatter(
    const RequestsView &view, const std::function<bool(const RequestRow &)> &isShown);

} // namespace frames

/** The scatter of the request table: its selection and its hover are the table's. Hidden where the
 *  window's choices say so. */
class RequestScatter final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestScatter)

public:
    /** @p table shows @p model through @p proxy; all three outlive this. */
    RequestScatter(
        const PagePorts &ports, QTableView &table, const RequestsModel &model, RecordProxy &proxy);

    /** The requests of @p view; while the table is filtered, those it shows. */
    void show(const RequestsView &view, bool isFiltered);
    /** Nothing is shown yet, and why. */
    void showEmpty(const EmptyNote &note);
    void select(const RequestRow *row);
    void setAge(Freshness freshness, const QString &age, const QString &cause);

Q_SIGNALS:
    void chosen(const toban::Labels &request);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void pointAtRow(const QModelIndex &index);
    void pointAtRequest(const std::optional<Labels> &request);
    [[nodiscard]] QModelIndex indexOf(const Labels &request) const;

    const PagePorts m_ports;
    QTableView &m_table;
    const RequestsModel &m_model;
    RecordProxy &m_proxy;
    PanelFrame *m_panel = nullptr;
    ScatterView *m_view = nullptr;
};

} // namespace toban
