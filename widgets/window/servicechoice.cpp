// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servicechoice.h"

#include <QCheckBox>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace toban {

ServiceChoice::ServiceChoice(const std::vector<Service> &services, QWidget *parent)
    : QWidget(parent)
    , m_all(new QCheckBox(tr("all that is stored")))
    , m_list(new QListWidget)
{
    constexpr int mostRows = 6;
    m_list->setObjectName(u"captureServices"_s);
    m_list->setAccessibleName(tr("Services"));
    for (const Service &service : services) {
        auto *item = new QListWidgetItem(service.id.text(), m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    m_list->setCurrentRow(0);
    const int rows = std::clamp(m_list->count(), 1, mostRows);
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_all);
    column->addWidget(m_list);
    setFocusProxy(m_all);
    showWhole();
    connect(m_all, &QCheckBox::clicked, this, [this] { chooseAll(!isAll()); });
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        showWhole();
        Q_EMIT changed();
    });
}

bool ServiceChoice::isAll() const
{
    return chosen().size() == m_list->count();
}

QStringList ServiceChoice::chosen() const
{
    QStringList names;
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->checkState() == Qt::Checked)
            names << m_list->item(i)->text();
    return names;
}

void ServiceChoice::chooseAll(bool isChosen)
{
    {
        const QSignalBlocker quiet(m_list); // one change, not one for each
        for (int i = 0; i < m_list->count(); ++i)
            m_list->item(i)->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
    }
    m_list->viewport()->update();
    showWhole();
    Q_EMIT changed();
}

void ServiceChoice::showWhole()
{
    m_all->setCheckState(isAll() ? Qt::Checked
            : chosen().isEmpty() ? Qt::Unchecked
                                 : Qt::PartiallyChecked);
}

} // namespace toban
