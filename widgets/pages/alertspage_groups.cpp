// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertspage.h"
#include "chartchoices.h"
#include "deeddialog.h"
#include "inboxgroups.h"
#include "panelframe.h"
#include "reviewpane.h"
#include "servertext.h"
#include "tableactions.h"
#include "tableexport.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QToolButton>

#include <numeric>

using namespace Qt::StringLiterals;

namespace toban {

/// What is offered without typing.
static const std::vector<QStringList> &usualGroupings()
{
    static const std::vector<QStringList> usual{{}, {u"service"_s}, {u"alertname"_s},
        {u"service"_s, u"alertname"_s}, {u"severity"_s}, {u"receiver"_s}};
    return usual;
}

static QString groupLabelName(const QString &label)
{
    if (label == "service"_L1)
        return AlertsPage::tr("service");
    if (label == "alertname"_L1)
        return AlertsPage::tr("alert");
    if (label == "severity"_L1)
        return AlertsPage::tr("severity");
    if (label == "receiver"_L1)
        return AlertsPage::tr("receiver");
    return serverText(label, 40);
}

static QString groupingName(const QStringList &labels)
{
    QStringList names;
    for (const QString &label : labels)
        names << groupLabelName(label);
    return names.isEmpty() ? AlertsPage::tr("no groups") : names.join(u" › "_s);
}

void AlertsPage::makeGrouping(PanelFrame &panel)
{
    m_order.groupBy = ports().choices.inbox().groupBy.mid(0, mostGroupLabels);
    m_grouping = new QToolButton;
    m_grouping->setObjectName(u"groupSwitch"_s);
    m_grouping->setToolTip(
        tr("Put alerts under headings, by up to three labels (G); Left, Right and Enter close and "
           "open them"));
    connect(m_grouping, &QToolButton::clicked, this, &AlertsPage::popUpGroupings);
    panel.addHeaderWidget(m_grouping);
    showGrouping();
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &cell) {
        if (cell.column() == 0 && m_model.at(cell.row()).group)
            setClosed(cell.row(), !m_model.at(cell.row()).isClosed);
    });
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex &cell) {
        if (cell.column() != 0 && m_model.at(cell.row()).group)
            setClosed(cell.row(), !m_model.at(cell.row()).isClosed);
    });
}

void AlertsPage::popUpGroupings()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"groupMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto &usual = usualGroupings();
    const bool isUsual = std::ranges::find(usual, m_order.groupBy) != usual.end();
    for (const QStringList &labels : usual) {
        QAction *action
            = menu->addAction(groupingName(labels), this, [this, labels] { groupBy(labels); });
        action->setCheckable(true);
        action->setChecked(labels == m_order.groupBy);
        if (action->isChecked())
            menu->setActiveAction(action);
    }
    QAction *own = menu->addAction(tr("By labels…"), this, [this] { askGrouping(); });
    own->setCheckable(true);
    own->setChecked(!isUsual);
    menu->popup(m_grouping->mapToGlobal(QPoint(0, m_grouping->height())));
}

void AlertsPage::askGrouping()
{
    auto *dialog = new DeedDialog(ports().theme, tr("Group alerts"),
        tr("Names of up to three labels, the outer group first: region, service"), tr("Group"),
        this);
    dialog->setObjectName(u"groupDialog"_s);
    QLineEdit *labels = dialog->addText(tr("Labels"), true);
    labels->setText(m_order.groupBy.join(u", "_s));
    connect(dialog, &QDialog::accepted, this,
        [this, labels] { groupBy(groupLabelsFrom(labels->text())); });
    dialog->open();
}

void AlertsPage::groupBy(const QStringList &labels)
{
    m_order.groupBy = labels;
    InboxChoices choices = ports().choices.inbox();
    choices.groupBy = labels;
    ports().choices.setInbox(choices);
    showGrouping();
    readAgain();
}

void AlertsPage::showGrouping()
{
    const QString name = groupingName(m_order.groupBy);
    m_grouping->setText(name + u" ▾"_s);
    m_grouping->setAccessibleName(tr("Grouped by: %1").arg(name));
}

void AlertsPage::setClosed(int row, bool isClosed)
{
    InboxChoices choices = ports().choices.inbox();
    const QString path = m_model.at(row).group->path;
    choices.closed.removeAll(path);
    if (isClosed)
        choices.closed << path;
    choices.closed
        = choices.closed.mid(std::max<qsizetype>(0, choices.closed.size() - choices.mostClosed));
    ports().choices.setInbox(choices);
    m_model.setClosed(row, isClosed);
}

void AlertsPage::moveTo(int row)
{
    m_table->selectRow(row);
    m_table->scrollTo(m_model.index(row, 0));
}

/// As in a tree: left closes or goes up, right opens or goes in.
bool AlertsPage::steer(int key)
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return false;
    const int row = current.row();
    const InboxLine &line = m_model.at(row);
    const bool isOpen = line.group && !line.isClosed;
    if (key == Qt::Key_Left && !isOpen) {
        const int heading = m_model.headingOf(row);
        if (heading >= 0)
            moveTo(heading);
        return heading >= 0;
    }
    if (!line.group)
        return false;
    if (key == Qt::Key_Right && isOpen)
        moveTo(row + 1);
    else
        setClosed(row, key == Qt::Key_Left || (key != Qt::Key_Right && isOpen));
    return true;
}

bool AlertsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        const int key = pressed->key();
        const bool isOurs = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Return
            || key == Qt::Key_Enter;
        const auto modifiers = pressed->modifiers() & ~Qt::KeypadModifier;
        if (isOurs && modifiers == Qt::NoModifier && steer(key))
            return true;
    }
    return Page::eventFilter(watched, event);
}

Labels AlertsPage::chosen() const
{
    const InboxLine *line = selected();
    return line && !line->group ? line->alert.identity : Labels();
}

QList<int> AlertsPage::selectedRows() const
{
    QList<int> rows;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows << index.row();
    return rows;
}

/// The one in front first, whether it is selected or only has the keyboard.
std::vector<InboxLine> AlertsPage::selection(size_t most) const
{
    QList<int> rows = selectedRows();
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid()) {
        rows.removeOne(current.row());
        rows.prepend(current.row());
    }
    return m_model.alertsAt(rows, most);
}

/// The alerts of what is selected, as rows: a heading stands for those under it.
void AlertsPage::copyAlerts(QString (*format)(const QAbstractItemModel &, const QList<int> &)) const
{
    if (isReviewing())
        return copySelectedRows(m_review->table(), format);
    QList<int> rows = selectedRows();
    if (rows.isEmpty() && m_table->currentIndex().isValid())
        rows << m_table->currentIndex().row();
    std::sort(rows.begin(), rows.end());
    InboxModel alerts;
    (void)alerts.show(m_model.alertsAt(rows), context());
    QList<int> all(alerts.rowCount());
    std::iota(all.begin(), all.end(), 0);
    if (!all.isEmpty())
        QGuiApplication::clipboard()->setText(format(alerts, all));
}

/// Every alert that the filter and the lane let through, whatever is closed.
void AlertsPage::exportAlerts()
{
    exportFile(
        this, u"toban-alerts.csv"_s,
        [this] {
            InboxModel alerts;
            (void)alerts.show(m_model.alerts(), context());
            return tableexport::csv(
                alerts, {tr("Alerts as of %1").arg(toRfc3339(ports().state.asOf()))});
        },
        [this](const QString &sentence) { m_note->setText(sentence), m_note->show(); });
}

} // namespace toban
