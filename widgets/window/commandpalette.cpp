// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandpalette.h"

#include "actionregistry.h"
#include "service.h"
#include "themeholder.h"
#include "viewstate.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace toban {

int fuzzyScore(const QString &wanted, const QString &text)
{
    int score = 0;
    qsizetype at = 0;
    qsizetype before = -2;
    for (const QChar letter : wanted) {
        if (letter.isSpace())
            continue;
        const qsizetype found = text.indexOf(letter, at, Qt::CaseInsensitive);
        if (found < 0)
            return -1;
        const bool isWordStart = found == 0 || !text[found - 1].isLetterOrNumber();
        score += found == before + 1 ? 4 : 0;
        score += isWordStart ? 3 : 0;
        score += 1;
        before = found;
        at = found + 1;
    }
    return score * 100 - static_cast<int>(std::min<qsizetype>(text.size(), 99));
}

CommandPalette::CommandPalette(const ThemeHolder &theme, const ActionRegistry &actions,
    ViewState &state, const std::vector<Service> &services, QWidget *window)
    : QFrame(window)
    , m_theme(theme)
    , m_actions(actions)
    , m_state(state)
    , m_services(services)
{
    setObjectName(u"commandPalette"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setAccessibleName(tr("Command palette"));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(metrics::grid, metrics::grid, metrics::grid, metrics::grid);
    m_edit = new QLineEdit;
    m_edit->setPlaceholderText(tr("Type a command, a page or a service"));
    m_edit->setAccessibleName(tr("Command"));
    m_list = new QListWidget;
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    rows->addWidget(m_edit);
    rows->addWidget(m_list);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::list);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::choose);
    hide();
}

void CommandPalette::open()
{
    const int wide = std::min(m_theme.theme().scaled(560), parentWidget()->width() - 40);
    const int high = std::min(m_theme.theme().scaled(420), parentWidget()->height() - 80);
    setGeometry((parentWidget()->width() - wide) / 2, m_theme.theme().scaled(56), wide, high);
    QPalette palette = m_theme.theme().palette();
    palette.setColor(QPalette::Window, m_theme.theme().color(Token::Raised));
    setPalette(palette);
    m_edit->clear();
    list({});
    show();
    raise();
    m_edit->setFocus();
}

struct CommandPalette::Entry {
    QString text;
    QString aside;
    QAction *action = nullptr;
    ServiceId service;
    int score = 0;
};

void CommandPalette::list(const QString &wanted)
{
    const QString plain = wanted.normalized(QString::NormalizationForm_KC);
    std::vector<Entry> found;
    for (const ActionRegistry::Entry &entry : m_actions.entries()) {
        if (!entry.action->isEnabled() || entry.spec.id == "window.palette"_L1)
            continue;
        const int score = std::max({fuzzyScore(plain, entry.spec.text),
            fuzzyScore(plain, entry.spec.keywords) - 50, fuzzyScore(plain, entry.spec.id) - 50});
        if (score >= 0 || plain.isEmpty())
            found.push_back(
                {entry.spec.text, entry.action->shortcut().toString(QKeySequence::NativeText),
                    entry.action, {}, score});
    }
    for (const Service &service : m_services)
        if (const int score = fuzzyScore(plain, service.id.text()); score >= 0 || plain.isEmpty())
            found.push_back(
                {tr("Go to service %1").arg(service.id.text()), {}, nullptr, service.id, score});
    if (!plain.isEmpty())
        std::stable_sort(found.begin(), found.end(),
            [](const Entry &a, const Entry &b) { return a.score > b.score; });
    m_list->clear();
    for (const Entry &entry : found) {
        auto *item = new QListWidgetItem(entry.aside.isEmpty()
                ? entry.text
                : tr("%1   (%2)", "command (keys)").arg(entry.text, entry.aside));
        item->setData(Qt::UserRole, QVariant::fromValue<QObject *>(entry.action));
        item->setData(Qt::UserRole + 1, entry.service.text());
        m_list->addItem(item);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    auto *action = qobject_cast<QAction *>(item->data(Qt::UserRole).value<QObject *>());
    const ServiceId service(item->data(Qt::UserRole + 1).toString());
    leave();
    if (action)
        action->trigger();
    else
        m_state.setService(service);
}

void CommandPalette::leave()
{
    hide();
    parentWidget()->setFocus();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && isVisible())
        hide();
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int row = m_list->currentRow();
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        leave();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Down:
        m_list->setCurrentRow(std::min(row + 1, m_list->count() - 1));
        return true;
    case Qt::Key_Up:
        m_list->setCurrentRow(std::max(row - 1, 0));
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace toban
