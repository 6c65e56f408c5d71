// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "silencedialog.h"

#include "alertwords.h"
#include "deeddialog.h"
#include "servertext.h"
#include "themeholder.h"
#include "untilbox.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace toban {

static constexpr Millis matcherPause{200};
static constexpr size_t shownHidden = 200; ///< of what a silence hides

SilenceDialog::SilenceDialog(const PagePorts &ports, Silence draft, QWidget *parent)
    : QDialog(parent)
    , m_ports(ports)
    , m_draft(std::move(draft))
    , m_refresher(ports.reader)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"silenceDialog"_s);
    setWindowTitle(m_draft.id.isEmpty() ? tr("Silence alerts") : tr("Change a silence"));
    resize(ports.theme.theme().scaled(760), ports.theme.theme().scaled(640));
    m_pause.setSingleShot(true);
    m_pause.setInterval(matcherPause);
    connect(&m_pause, &QTimer::timeout, this, &SilenceDialog::preview);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(metrics::panelPadding);
    column->addWidget(plainTextLabel(
        tr("Alerts for which all of these hold are notified no more until the silence ends.")));
    column->addWidget(makeMatchers(), 3);
    column->addLayout(makeForm());
    column->addWidget(makePreview(), 2);
    column->addWidget(m_status = plainTextLabel({}));
    column->addWidget(makeButtons());
    for (const Matcher &matcher : m_draft.matchers)
        addRow(matcher.toText());
    m_reason->setFocus();
    preview();
}

QWidget *SilenceDialog::makeMatchers()
{
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setMinimumHeight(m_ports.theme.theme().scaled(150));
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    m_rowColumn = new QVBoxLayout;
    m_rowColumn->setSpacing(metrics::grid / 2);
    column->addLayout(m_rowColumn);
    auto *more = new QPushButton(tr("Add a condition"));
    more->setObjectName(u"addMatcher"_s);
    more->setAutoDefault(false);
    connect(more, &QPushButton::clicked, this, [this] {
        addRow({});
        m_rows.back().text->setFocus();
    });
    column->addWidget(more, 0, Qt::AlignLeft);
    column->addStretch(1);
    scroll->setWidget(body);
    return scroll;
}

void SilenceDialog::addRow(const QString &text)
{
    Row row;
    row.isOn = new QCheckBox;
    row.isOn->setChecked(true);
    row.text = new QLineEdit;
    row.text->setObjectName(u"matcher"_s);
    row.text->setAccessibleName(tr("Condition %1").arg(m_rows.size() + 1));
    row.text->setPlaceholderText(u"label=\"value\", label=~\"a|b\""_s);
    row.text->setText(text);
    row.text->setCursorPosition(0);
    row.isOn->setAccessibleName(tr("Use condition %1").arg(m_rows.size() + 1));
    row.mistake = plainTextLabel({});
    row.mistake->hide();
    QPalette palette = row.mistake->palette();
    palette.setColor(QPalette::WindowText, m_ports.theme.theme().color(Token::Critical));
    row.mistake->setPalette(palette);
    auto *line = new QHBoxLayout;
    line->addWidget(row.isOn);
    line->addWidget(row.text, 1);
    m_rowColumn->addLayout(line);
    m_rowColumn->addWidget(row.mistake);
    connect(row.isOn, &QCheckBox::toggled, this, [this, field = row.text](bool isOn) {
        field->setEnabled(isOn);
        preview();
    });
    connect(row.text, &QLineEdit::textChanged, this, [this] {
        (void)readRows(); // mistakes show at once
        m_pause.start();
    });
    m_rows.push_back(row);
}

QComboBox *SilenceDialog::makeSources()
{
    auto *box = new QComboBox;
    box->setObjectName(u"silenceSource"_s);
    box->setAccessibleName(tr("Source"));
    for (const WatchedChannel &channel : m_ports.alerts.channels)
        if (channel.canSilence)
            box->addItem(sourceOfChannel(channel.id).text(), channel.id.text());
    box->setCurrentIndex(std::max(0, box->findData(m_draft.source.text())));
    // one that is there already stays where it is
    box->setEnabled(m_draft.id.isEmpty() && box->count() > 1);
    connect(box, &QComboBox::currentIndexChanged, this, &SilenceDialog::preview);
    return box;
}

QFormLayout *SilenceDialog::makeForm()
{
    auto *form = new QFormLayout;
    m_until = new UntilBox(m_ports.state.zone());
    if (!m_draft.id.isEmpty())
        m_until->offer(m_draft.endsAt,
            tr("as it was: until %1").arg(words::moment(m_draft.endsAt, m_ports.state.zone())));
    m_reason = new QLineEdit(m_draft.comment);
    m_reason->setObjectName(u"silenceReason"_s);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setMaxLength(1000);
    m_author = new QLineEdit(m_draft.author);
    m_author->setObjectName(u"silenceAuthor"_s);
    m_author->setAccessibleName(tr("Author"));
    m_author->setMaxLength(200);
    m_source = makeSources();
    form->addRow(tr("Until when"), m_until);
    form->addRow(tr("Reason"), m_reason);
    form->addRow(tr("Author"), m_author);
    form->addRow(tr("Source"), m_source);
    for (QLineEdit *field : {m_reason, m_author})
        connect(field, &QLineEdit::textChanged, this, [this] { m_pause.start(); });
    return form;
}

QWidget *SilenceDialog::makePreview()
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    m_count = plainTextLabel({});
    m_count->setObjectName(u"silencePreview"_s);
    m_hidden = new QListWidget;
    m_hidden->setObjectName(u"silenceHides"_s);
    m_hidden->setAccessibleName(tr("What it would hide now"));
    m_hidden->setUniformItemSizes(true);
    column->addWidget(m_count);
    column->addWidget(m_hidden, 1);
    return body;
}

QWidget *SilenceDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox;
    m_make = buttons->addButton(
        m_draft.id.isEmpty() ? tr("Silence") : tr("Change"), QDialogButtonBox::AcceptRole);
    m_make->setObjectName(u"makeSilence"_s);
    m_make->setProperty("primary", true);
    m_make->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &SilenceDialog::decide);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

/// A field shows a text as it is: what is hidden in it is said beneath.
static QString hiddenIn(const QString &text)
{
    const QString shown = serverText(text);
    return shown.contains(u"<U+"_s) && !text.contains(u"<U+"_s)
        ? SilenceDialog::tr("There are hidden characters in it: %1").arg(shown)
        : QString();
}

std::optional<Matchers> SilenceDialog::readRows()
{
    Matchers matchers;
    bool isWrong = false;
    for (const Row &row : m_rows) {
        const QString text = row.text->text().trimmed();
        const bool isUsed = row.isOn->isChecked() && !text.isEmpty();
        const auto read = isUsed ? parseMatchers(text) : Result<Matchers>(Matchers());
        row.mistake->setText(read ? hiddenIn(text) : serverText(read.error().detail));
        row.mistake->setVisible(!row.mistake->text().isEmpty());
        row.text->setAccessibleDescription(row.mistake->text());
        isWrong |= !read;
        if (read)
            matchers.insert(matchers.end(), read->begin(), read->end());
    }
    return isWrong ? std::nullopt : std::optional(matchers);
}

/// A silence of which every condition holds for a missing label too: the server refuses it.
static bool isForEverything(const Matchers &matchers)
{
    return std::ranges::all_of(
        matchers, [](const Matcher &matcher) { return matcher.matches(Labels()); });
}

SourceId SilenceDialog::channel() const
{
    return SourceId(m_source->currentData().toString());
}

void SilenceDialog::preview()
{
    m_pause.stop();
    const auto matchers = readRows();
    if (!matchers)
        return judge(tr("A condition cannot be read."));
    if (isForEverything(*matchers))
        return judge(tr("At least one condition must name what is to be silent."));
    m_refresher.ask<Result<SilencePreview>>(
        [alerts = m_ports.alerts.queries, identity = m_ports.alerts.policy.identity,
            channel = channel(), matchers = *matchers, at = m_ports.state.asOf()] {
            return readSilencePreview(*alerts, identity, channel, matchers, at);
        },
        [this](const Result<SilencePreview> &answer) { show(answer); }, Refresher::Reason::Replace);
    if (m_reason->text().trimmed().isEmpty())
        return judge(tr("A reason is needed: others read it."));
    judge(m_author->text().trimmed().isEmpty() ? tr("An author is needed.") : QString());
}

static QString hiddenName(const Labels &alert)
{
    return serverText(
        alert.value("alertname"_L1) + u"  "_s + alert.without({u"alertname"_s}).toText());
}

void SilenceDialog::show(const Result<SilencePreview> &preview)
{
    m_hidden->clear();
    if (!preview) {
        m_count->setText(
            tr("What it would hide cannot be read: %1").arg(errorText(preview.error())));
        return;
    }
    QString text = tr("Would hide now: %1").arg(preview->hidden.size());
    if (!preview->elsewhere.empty())
        text += u"  ·  "_s
            + tr("matching, but not told by this source: %1").arg(preview->elsewhere.size());
    m_count->setText(text);
    for (size_t i = 0; i < std::min(preview->hidden.size(), shownHidden); ++i)
        m_hidden->addItem(hiddenName(preview->hidden[i]));
    if (preview->hidden.size() > shownHidden)
        m_hidden->addItem(tr("… and %1 more").arg(preview->hidden.size() - shownHidden));
}

void SilenceDialog::judge(const QString &mistake)
{
    m_status->setText(mistake);
    m_make->setEnabled(mistake.isEmpty());
}

void SilenceDialog::decide()
{
    preview();
    if (!m_make->isEnabled())
        return;
    Silence silence = m_draft;
    const Instant now = m_ports.clock.now();
    silence.source = channel();
    silence.matchers = *readRows();
    if (silence.id.isEmpty())
        silence.startsAt = now;
    silence.endsAt = m_until->until(now);
    silence.author = m_author->text().simplified();
    silence.comment = m_reason->text().simplified();
    Q_EMIT decided(silence);
    accept();
}

} // namespace toban
