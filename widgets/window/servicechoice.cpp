// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servicechoice.h"

#include <QCheckBox>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace toban {

static constexpr int mostRows = 6;

/// As high as some rows.
static QWidget *scrolled(QWidget *list)
{
    constexpr int spacing = 8;
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setFixedHeight(mostRows * (area->fontMetrics().height() + spacing));
    area->setWidget(list);
    return area;
}

ServiceChoice::ServiceChoice(const std::vector<Service> &services, QWidget *parent)
    : QWidget(parent)
    , m_all(new QCheckBox(tr("all that is stored")))
{
    auto *list = new QWidget;
    auto *rows = new QVBoxLayout(list);
    constexpr int indent = 20; // parts of the box above
    constexpr int below = 6;
    rows->setContentsMargins(indent, 0, 0, below);
    for (const Service &service : services) {
        // an ampersand is one, and no key
        auto *box = new QCheckBox(QString(service.id.text()).replace(u'&', u"&&"_s));
        box->setObjectName(u"service "_s + service.id.text());
        box->setChecked(true);
        connect(box, &QCheckBox::toggled, this, &ServiceChoice::tell);
        rows->addWidget(box);
        m_services.emplace_back(box, service.id.text());
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_all);
    column->addWidget(services.size() > mostRows ? scrolled(list) : list);
    m_all->setObjectName(u"allServices"_s);
    m_all->setCheckState(Qt::Checked);
    setFocusProxy(m_all);
    connect(m_all, &QCheckBox::clicked, this, [this] { chooseAll(!isAll()); });
}

bool ServiceChoice::isAll() const
{
    return chosen().size() == static_cast<qsizetype>(m_services.size());
}

QStringList ServiceChoice::chosen() const
{
    QStringList names;
    for (const auto &[box, name] : m_services)
        if (box->isChecked())
            names << name;
    return names;
}

/// One change, not one for each.
void ServiceChoice::chooseAll(bool isChosen)
{
    for (const auto &[box, name] : m_services) {
        const QSignalBlocker quiet(box);
        box->setChecked(isChosen);
    }
    tell();
}

void ServiceChoice::tell()
{
    const bool isNone = chosen().isEmpty();
    m_all->setCheckState(isAll() ? Qt::Checked : isNone ? Qt::Unchecked : Qt::PartiallyChecked);
    Q_EMIT changed();
}

} // namespace toban
