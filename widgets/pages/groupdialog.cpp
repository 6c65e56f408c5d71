// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "groupdialog.h"

#include "themeholder.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace toban {

static constexpr Millis typingPause{200};
static constexpr qsizetype mostMembers = 200; ///< listed under a rule

static QLabel *plainLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

GroupDialog::GroupDialog(const PagePorts &ports, PageRequest page, QWidget *parent)
    : QDialog(parent)
    , m_ports(ports)
    , m_page(std::move(page))
    , m_refresher(ports.reader)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Group the requests of %1").arg(m_page.service.id.text()));
    resize(ports.theme.theme().scaled(980), ports.theme.theme().scaled(600));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(metrics::panelPadding);
    layout->addWidget(plainLabel(
        tr("One rule a line: PATTERN -> NAME. The first rule that matches decides. In a path, :id "
           "stands for one segment, * for characters within a segment and ** for anything; other "
           "patterns are regular expressions, as alp takes them. LABEL ~ before a pattern names "
           "another label than the last of: %1.")
            .arg(m_page.service.requestLabels.join(u", "_s))));
    auto *split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(metrics::panelPadding);
    split->addWidget(makeRules());
    split->addWidget(makePreview());
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    layout->addWidget(split, 1);
    layout->addWidget(m_status = plainLabel({}));
    layout->addWidget(makeButtons());
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &GroupDialog::preview);
    connect(m_rules, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    m_rules->setPlainText(groupLinesText(m_page.service.groups));
    m_rules->setFocus();
    preview();
    read();
}

QWidget *GroupDialog::makeRules()
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    m_rules = new QPlainTextEdit;
    m_rules->setObjectName(u"groupRules"_s);
    m_rules->setAccessibleName(tr("Rules"));
    m_rules->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_rules->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_rules->setTabChangesFocus(true);
    m_rules->setPlaceholderText(u"/users/:id\n^/static/.+$ -> static files"_s);
    m_suggestions = new QListWidget;
    m_suggestions->setObjectName(u"groupSuggestions"_s);
    m_suggestions->setAccessibleName(tr("Suggestions"));
    m_suggestions->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_suggestions->setMaximumHeight(m_ports.theme.theme().scaled(130));
    m_add = new QPushButton(tr("Add to the rules"));
    m_add->setAutoDefault(false);
    layout->addWidget(plainLabel(tr("Rules")));
    layout->addWidget(m_rules, 1);
    layout->addWidget(plainLabel(tr("Suggestions, for numbers, UUIDs and hashes in paths")));
    layout->addWidget(m_suggestions);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        std::vector<RequestGroup> chosen;
        for (size_t i = 0; i < m_preview.suggestions.size(); ++i)
            if (m_suggestions->item(static_cast<int>(i))->isSelected())
                chosen.push_back(m_preview.suggestions[i].group);
        add(chosen);
    });
    connect(m_suggestions, &QListWidget::itemSelectionChanged, this,
        [this] { m_add->setEnabled(!m_suggestions->selectedItems().isEmpty()); });
    connect(m_suggestions, &QListWidget::itemActivated, m_add, &QPushButton::click);
    return column;
}

QWidget *GroupDialog::makePreview()
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    m_matches = new QTreeWidget;
    m_matches->setObjectName(u"groupMatches"_s);
    m_matches->setAccessibleName(tr("What the rules match"));
    m_matches->setUniformRowHeights(true);
    m_matches->setHeaderLabels({tr("Rule"), tr("Requests"), tr("Calls"), tr("Total time")});
    m_matches->header()->setStretchLastSection(false);
    m_matches->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_matches->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int i = 1; i < m_matches->columnCount(); ++i)
        m_matches->headerItem()->setTextAlignment(i, Qt::AlignRight);
    layout->addWidget(plainLabel(tr("What they match, in the range on screen")));
    layout->addWidget(m_matches, 1);
    return column;
}

QWidget *GroupDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox;
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"saveGroups"_s);
    m_save->setProperty("primary", true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &GroupDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void GroupDialog::read()
{
    PageRequest page = m_page;
    page.service.groups.clear();
    page.columns = 1;
    m_refresher.ask<Result<RequestsView>>(
        [&queries = m_ports.queries, page] { return readRequests(queries, page); },
        [this](const Result<RequestsView> &answer) {
            if (answer)
                m_requests = answer->rows;
            else
                m_failure = tr("The requests cannot be read: %1").arg(errorText(answer.error()));
            preview();
        });
}

void GroupDialog::preview()
{
    m_pause.stop();
    m_preview = previewGroups(
        readGroupLines(m_rules->toPlainText()), m_page.service.requestLabels, m_requests);
    showRules();
    showSuggestions();
    const RequestGroupLine *mistake = m_preview.mistake();
    const QString &file = m_ports.groups.file;
    const bool isReadOnly = !m_ports.groups.save || !QFileInfo(file).isWritable();
    m_save->setEnabled(!mistake && !isReadOnly && !m_page.service.requestLabels.isEmpty());
    if (m_page.service.requestLabels.isEmpty())
        say(tr("The workspace names no labels that tell the requests of this service apart: the "
               "key 'request' is missing."),
            true);
    else if (mistake)
        say(tr("Line %1: %2").arg(mistake->line).arg(mistake->mistake), true);
    else if (!m_failure.isEmpty())
        say(m_failure, true);
    else if (isReadOnly)
        say(tr("%1 cannot be written: rules can be tried and copied here, but not saved.")
                .arg(file.isEmpty() ? tr("The workspace") : file),
            true);
    else
        say(tr("%n request(s)", nullptr, m_preview.requests) + u" → "_s
                + tr("%n row(s)", nullptr, m_preview.rows) + u"  ·  "_s
                + tr("saved to %1").arg(file),
            false);
}

void GroupDialog::showRules()
{
    m_matches->clear();
    for (const GroupPreview::Rule &rule : m_preview.rules) {
        const RequestGroup &group = rule.line.group;
        const bool isNamed = !group.name.isEmpty();
        auto *item
            = new QTreeWidgetItem({isNamed ? group.match + u" → "_s + group.name : group.match,
                QLocale().toString(rule.requests.size()), quantityText({rule.calls, Unit::Count}),
                quantityText({rule.totalSeconds, Unit::Seconds})});
        for (int i = 1; i < m_matches->columnCount(); ++i)
            item->setTextAlignment(i, Qt::AlignRight);
        if (!rule.line.mistake.isEmpty())
            item->setForeground(0, m_ports.theme.theme().color(Token::Critical));
        else if (rule.requests.isEmpty())
            item->setForeground(0, m_ports.theme.theme().color(Token::Muted));
        for (const QString &request : rule.requests.mid(0, mostMembers))
            new QTreeWidgetItem(item, {request});
        if (rule.requests.size() > mostMembers)
            new QTreeWidgetItem(item,
                {tr("… and %n more", nullptr,
                    static_cast<int>(rule.requests.size() - mostMembers))});
        m_matches->addTopLevelItem(item);
    }
    if (m_preview.rules.size() == 1)
        m_matches->expandAll();
}

void GroupDialog::showSuggestions()
{
    m_suggestions->clear();
    for (const GroupSuggestion &suggestion : m_preview.suggestions)
        m_suggestions->addItem(
            tr("%1: %n request(s) in one row", nullptr, static_cast<int>(suggestion.values.size()))
                .arg(suggestion.group.name));
    m_suggestions->setEnabled(!m_preview.suggestions.empty());
    if (m_preview.suggestions.empty())
        m_suggestions->addItem(tr("None for these requests."));
    m_add->setEnabled(false);
}

void GroupDialog::say(const QString &text, bool isBad)
{
    QPalette palette = m_status->palette();
    palette.setColor(
        QPalette::WindowText, m_ports.theme.theme().color(isBad ? Token::Critical : Token::Muted));
    m_status->setPalette(palette);
    m_status->setText(text);
}

void GroupDialog::add(const std::vector<RequestGroup> &groups)
{
    if (groups.empty())
        return;
    QString text = m_rules->toPlainText();
    if (!text.isEmpty() && !text.endsWith(u'\n'))
        text += u'\n';
    m_rules->setPlainText(text + groupLinesText(groups) + u'\n');
    preview();
}

void GroupDialog::save()
{
    preview();
    if (!m_save->isEnabled())
        return;
    if (const auto saved = m_ports.groups.save(m_page.service.id, m_preview.groups()); !saved)
        say(tr("Not saved: %1").arg(errorText(saved.error())), true);
    else
        accept();
}

} // namespace toban
