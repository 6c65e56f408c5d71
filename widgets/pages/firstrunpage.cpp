// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "firstrunpage.h"

#include "panelframe.h"
#include "quantity.h"
#include "themeholder.h"
#include "words.h"

#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace toban {

static QLabel *plainLabel(const QString &text, const QFont &font)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setFont(font);
    label->setWordWrap(true);
    return label;
}

FirstRunPage::FirstRunPage(const ThemeHolder &theme, FirstRunDeeds deeds, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_deeds(std::move(deeds))
{
    auto *outer = new QHBoxLayout(this);
    outer->addStretch(1);
    auto *column = new QVBoxLayout;
    column->setSpacing(metrics::panelPadding);
    column->addStretch(1);
    column->addWidget(
        plainLabel(tr("Watch your first service"), theme.theme().font(TextSize::Big)));
    column->addWidget(
        plainLabel(tr("Give the address of a Prometheus-compatible server. Toban looks "
                      "for latency histograms and proposes what to watch; nothing is "
                      "changed on the server."),
            theme.theme().font(TextSize::Body)));
    column->addWidget(makeForm());
    column->addWidget(makeProposals());
    column->addStretch(2);
    outer->addLayout(column, 8);
    outer->addStretch(1);
    if (!m_deeds.proposal.isEmpty())
        m_url->setText(m_deeds.proposal.toDisplayString());
}

FirstRunPage::~FirstRunPage()
{
    m_looking.cancel();
}

QWidget *FirstRunPage::makeForm()
{
    auto *form = new QWidget;
    auto *rows = new QVBoxLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    m_url = new QLineEdit;
    m_url->setObjectName(u"serverUrl"_s);
    m_url->setPlaceholderText(u"http://localhost:9090"_s);
    m_url->setAccessibleName(tr("Address of the server"));
    m_url->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_look = new QPushButton(tr("Look"));
    m_look->setObjectName(u"look"_s);
    setFocusProxy(m_url);
    row->addWidget(m_url, 1);
    row->addWidget(m_look);
    rows->addLayout(row);
    m_progress = new QProgressBar;
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(2);
    m_progress->setAccessibleName(tr("Looking at the server"));
    QSizePolicy keeps = m_progress->sizePolicy();
    keeps.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keeps);
    m_progress->hide();
    rows->addWidget(m_progress);
    m_message = plainLabel({}, m_theme.theme().font(TextSize::Body));
    m_message->setObjectName(u"firstRunMessage"_s);
    rows->addWidget(m_message);
    connect(m_url, &QLineEdit::returnPressed, this, &FirstRunPage::look);
    connect(m_look, &QPushButton::clicked, this, [this] { m_isLooking ? cancel() : look(); });
    return form;
}

QWidget *FirstRunPage::makeProposals()
{
    m_proposals = new PanelFrame(m_theme);
    m_proposals->setTitle(tr("Services found"));
    m_proposals->setAge(Freshness::Live, {});
    auto *body = new QWidget;
    auto *rows = new QVBoxLayout(body);
    rows->setContentsMargins(0, 0, 0, 0);
    m_product = plainLabel({}, m_theme.theme().font(TextSize::Body));
    m_list = new QListWidget;
    m_list->setObjectName(u"proposals"_s);
    m_list->setAccessibleName(tr("Services found"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSizeAdjustPolicy(QAbstractItemView::AdjustToContents);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_list->setSpacing(metrics::half);
    m_notes = plainLabel({}, m_theme.theme().font(TextSize::Small));
    m_start = new QPushButton(tr("Write workspace and start"));
    m_start->setObjectName(u"startWatching"_s);
    m_start->setProperty("primary", true);
    rows->addWidget(m_product);
    rows->addWidget(m_list);
    rows->addWidget(m_notes);
    rows->addWidget(m_start, 0, Qt::AlignRight);
    m_proposals->setBody(body);
    m_proposals->hide();
    connect(m_list, &QListWidget::itemChanged, this, &FirstRunPage::countChosen);
    connect(m_start, &QPushButton::clicked, this, &FirstRunPage::start);
    return m_proposals;
}

void FirstRunPage::say(const QString &text, bool isBad)
{
    QPalette palette = m_message->palette();
    palette.setColor(
        QPalette::WindowText, m_theme.theme().color(isBad ? Token::Critical : Token::Muted));
    m_message->setPalette(palette);
    m_message->setText(text);
}

void FirstRunPage::setLooking(bool isLooking)
{
    m_isLooking = isLooking;
    m_progress->setVisible(isLooking);
    m_look->setText(isLooking ? tr("Cancel") : tr("Look"));
    m_url->setEnabled(!isLooking);
    Q_EMIT settledChanged();
}

void FirstRunPage::look()
{
    if (m_isLooking)
        return;
    QString text = m_url->text().normalized(QString::NormalizationForm_KC).trimmed();
    if (!text.isEmpty() && !text.contains("://"_L1))
        text.prepend("http://"_L1);
    const QUrl url(text, QUrl::StrictMode);
    const bool isHttp = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !isHttp || url.host().isEmpty()) {
        say(tr("An address looks like http://localhost:9090."), true);
        return;
    }
    if (!url.userInfo().isEmpty()) {
        say(tr("Leave user and password out of the address; they are asked for separately."), true);
        return;
    }
    m_url->setText(url.toDisplayString());
    m_lookedAt = url;
    say(tr("Looking at %1…").arg(url.host()), false);
    setLooking(true);
    const int ticket = ++m_ticket;
    m_looking = m_deeds.discover(url);
    auto *watcher = new QFutureWatcher<Result<DiscoveryReport>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, ticket] {
        watcher->deleteLater();
        if (ticket != m_ticket)
            return;
        setLooking(false);
        if (watcher->isCanceled() || watcher->future().resultCount() == 0)
            say(tr("Cancelled."), false);
        else
            show(watcher->result());
    });
    watcher->setFuture(m_looking);
}

void FirstRunPage::cancel()
{
    ++m_ticket;
    m_looking.cancel();
    setLooking(false);
    say(tr("Cancelled."), false);
}

void FirstRunPage::show(const Result<DiscoveryReport> &answer)
{
    if (!answer) {
        say(tr("The server %1: %2")
                .arg(words::errorKind(answer.error().kind), answer.error().detail),
            true);
        return;
    }
    m_report = *answer;
    say({}, false);
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const ProposedService &proposed : m_report.services) {
        auto *item = new QListWidgetItem(
            tr("%1   ·   %2   ·   %n target(s)   ·   %3", nullptr, proposed.targets)
                .arg(proposed.service.id.text(),
                    quantityText({proposed.requestsPerSecond, Unit::PerSecond}), proposed.reason));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
        m_list->addItem(item);
    }
    m_product->setText(m_report.scrapeInterval.count() > 0
            ? tr("%1, scraping every %2")
                  .arg(m_report.product, durationText(m_report.scrapeInterval))
            : m_report.product);
    QStringList notes = m_report.notes;
    for (const QUrl &address : m_report.alertmanagers)
        notes.prepend(tr("alerts also from the Alertmanager %1").arg(address.toDisplayString()));
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
    if (m_report.services.empty())
        say(tr("The server answers, but no latency histogram was found on it."), true);
    m_proposals->show();
    countChosen();
}

void FirstRunPage::countChosen()
{
    int chosen = 0;
    for (int row = 0; row < m_list->count(); ++row)
        chosen += m_list->item(row)->checkState() == Qt::Checked ? 1 : 0;
    m_start->setEnabled(chosen > 0);
    m_proposals->setSubtitle(tr("%1 of %2 chosen").arg(chosen).arg(m_list->count()));
}

void FirstRunPage::start()
{
    std::vector<Service> chosen;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            chosen.push_back(m_report.services[static_cast<size_t>(row)].service);
    if (const Result<void> done
        = m_deeds.start(m_lookedAt, std::move(chosen), m_report.alertmanagers);
        !done)
        say(tr("Cannot start: %1").arg(errorText(done.error())), true);
}

} // namespace toban
