// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "handoverpane.h"

#include "oncallwords.h"
#include "themeholder.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTextDocument>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace toban {

/// Long enough for a sentence, short enough that nothing is lost.
static constexpr Millis keepAfter = 1500ms;
/// How far back older ones are listed.
static constexpr Millis olderReach = 24h * 90;

HandoverPane::HandoverPane(const PagePorts &ports, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
    , m_list(ports.reader)
    , m_drafts(ports.reader)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::grid);
    auto *row = new QWidget;
    makeButtons(*row);
    column->addWidget(row);
    m_older = new QListWidget;
    m_older->setObjectName(u"handovers"_s);
    m_older->setAccessibleName(tr("Earlier handovers"));
    m_text = new QPlainTextEdit;
    m_text->setObjectName(u"handoverText"_s);
    m_text->setAccessibleName(tr("Text of the handover, Markdown"));
    m_text->setPlaceholderText(
        tr("Choose a team and begin a draft, or choose an earlier handover."));
    m_text->setTabChangesFocus(true);
    auto *split = new QSplitter;
    split->setChildrenCollapsible(false);
    split->addWidget(m_older);
    split->addWidget(m_text);
    split->setStretchFactor(1, 1);
    split->setSizes({ports.theme.theme().scaled(320), 900});
    column->addWidget(split, 1);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &HandoverPane::keep);
    connect(m_older, &QListWidget::currentRowChanged, this, &HandoverPane::open);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_isChanged = m_open && m_text->toPlainText() != m_open->text;
        if (m_isChanged)
            m_pause.start(keepAfter);
        showState();
    });
    for (Refresher *refresher : {&m_list, &m_drafts})
        connect(refresher, &Refresher::busyChanged, this, &HandoverPane::settledChanged);
    setFocusProxy(m_team);
    showState();
}

HandoverPane::~HandoverPane()
{
    keep();
}

void HandoverPane::makeButtons(QWidget &row)
{
    auto *line = new QHBoxLayout(&row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::grid);
    m_team = new QComboBox;
    m_team->setObjectName(u"handoverTeam"_s);
    m_team->setAccessibleName(tr("Team"));
    m_team->setMinimumWidth(m_ports.theme.theme().scaled(160));
    line->addWidget(m_team);
    const auto button = [&](const char *name, const QString &text, auto run) {
        auto *made = new QToolButton;
        made->setObjectName(QLatin1StringView(name));
        made->setText(text);
        connect(made, &QToolButton::clicked, this, run);
        line->addWidget(made);
        return made;
    };
    m_draft = button("handoverDraft", tr("Draft"), [this] { draft(); });
    m_draft->setToolTip(tr("From what is known here: open alerts and incidents, silences that end, "
                           "changes, noise and calls at night"));
    m_confirm = button("handoverConfirm", tr("Confirm as read"), [this] { confirm(); });
    m_copy = button("handoverCopy", tr("Copy as Markdown"),
        [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    m_copyPlain = button("handoverCopyPlain", tr("Copy as plain text"), [this] {
        QTextDocument document;
        document.setMarkdown(m_text->toPlainText(), QTextDocument::MarkdownNoHTML);
        QGuiApplication::clipboard()->setText(document.toPlainText());
    });
    m_state = new QLabel;
    m_state->setObjectName(u"handoverState"_s);
    m_state->setTextFormat(Qt::PlainText);
    line->addWidget(m_state, 1, Qt::AlignRight);
}

bool HandoverPane::canWrite() const
{
    return m_ports.onCall.handovers && m_ports.state.place().cursor.isLive();
}

bool HandoverPane::isSettled() const
{
    return m_isShown && !m_list.isBusy() && !m_drafts.isBusy();
}

const OnCallCard *HandoverPane::team() const
{
    const int index = m_team->currentIndex();
    return index >= 0 && index < std::ssize(m_view.cards)
        ? &m_view.cards[static_cast<size_t>(index)]
        : nullptr;
}

/// At first the team of the reader's own duty.
static int firstTeam(const OnCallView &view, const QString &chosen)
{
    const QString wanted = !chosen.isEmpty() ? chosen
        : view.mine.empty()                  ? QString()
                                             : view.mine.front().team;
    for (size_t i = 0; i < view.cards.size(); ++i)
        if (view.cards[i].team == wanted)
            return static_cast<int>(i);
    return 0;
}

void HandoverPane::read(const OnCallView &view, Refresher::Reason reason)
{
    const OnCallCard *before = team();
    const QString chosen = before ? before->team : QString();
    m_view = view;
    m_team->clear();
    for (const OnCallCard &card : view.cards)
        m_team->addItem(oncallwords::person(card.team));
    m_team->setCurrentIndex(view.cards.empty() ? -1 : firstTeam(view, chosen));
    if (reason == Refresher::Reason::Replace)
        m_isShown = false;
    m_list.ask<Result<std::vector<Handover>>>(
        [onCall = m_ports.onCall.queries, asOf = view.asOf] {
            return onCall->handovers({asOf - olderReach, asOf + olderReach}, asOf);
        },
        [this](const Result<std::vector<Handover>> &answer) { showList(answer); }, reason);
    showState();
}

static QString handoverLine(const Handover &handover, Instant now, const QTimeZone &zone)
{
    const QString who
        = HandoverPane::tr("%1 to %2")
              .arg(oncallwords::person(handover.from.name), oncallwords::person(handover.to.name));
    return oncallwords::moment(handover.shiftEnd, now, zone) + u"  "_s
        + oncallwords::person(handover.team) + u"  "_s + who
        + (handover.confirmed ? u"  ✓"_s : QString());
}

void HandoverPane::showList(const Result<std::vector<Handover>> &answer)
{
    m_isShown = true;
    if (!answer)
        return say(tr("Cannot be read: %1").arg(errorText(answer.error())));
    m_known = *answer;
    const QSignalBlocker quiet(m_older);
    m_older->clear();
    for (const Handover &one : m_known)
        m_older->addItem(handoverLine(one, m_view.asOf, m_ports.state.zone()));
    m_older->setVisible(!m_known.empty());
    for (size_t i = 0; i < m_known.size(); ++i)
        if (m_open && m_known[i].id == m_open->id)
            m_older->setCurrentRow(static_cast<int>(i));
    Q_EMIT settledChanged();
}

void HandoverPane::open(int row)
{
    if (row < 0 || row >= std::ssize(m_known))
        return;
    keep();
    const Handover chosen = m_known[static_cast<size_t>(row)];
    showDraft(chosen.text, chosen);
}

void HandoverPane::showDraft(const QString &text, Handover handover)
{
    handover.text = text;
    m_open = std::move(handover);
    m_isChanged = false;
    const QSignalBlocker quiet(m_text);
    m_text->setPlainText(text);
    showState();
}

void HandoverPane::hideEvent(QHideEvent *event)
{
    keep();
    QWidget::hideEvent(event);
}

} // namespace toban
