// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reviewpane.h"

#include "factsview.h"
#include "panelframe.h"
#include "reviewtext.h"
#include "tableactions.h"
#include "tableexport.h"
#include "tablelook.h"
#include "themeholder.h"

#include <QComboBox>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace toban {

namespace {
struct Preset {
    const char *column;
    const char *name;
};
} // namespace

static constexpr Preset presets[] = {
    {"fired", QT_TRANSLATE_NOOP("toban::ReviewPane", "noisiest first")},
    {"neveracted", QT_TRANSLATE_NOOP("toban::ReviewPane", "never acted on first")},
    {"acked", QT_TRANSLATE_NOOP("toban::ReviewPane", "longest acknowledged first")},
    {"flap", QT_TRANSLATE_NOOP("toban::ReviewPane", "most flapping first")},
    {"night", QT_TRANSLATE_NOOP("toban::ReviewPane", "most at night first")},
};

ReviewPane::ReviewPane(const PagePorts &ports, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
    , m_refresher(ports.reader)
{
    m_proxy.setSourceModel(&m_model);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    m_panel = new PanelFrame(ports.theme);
    m_panel->setTitle(tr("Review of alerts"));
    m_panel->setAge(Freshness::Live, {});
    whole->addWidget(m_panel);
    makeHead();
    m_table = new QTableView;
    m_table->setObjectName(u"reviewTable"_s);
    m_table->setAccessibleName(tr("Review of alerts"));
    m_table->setModel(&m_proxy);
    dressTable(*m_table, ports.theme);
    m_note = new QLabel;
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->hide();
    m_proposals = new FactsView(ports.theme, FactsView::Values::Texts);
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::grid);
    column->addWidget(m_note);
    column->addWidget(m_table, 3);
    column->addWidget(m_proposals, 1);
    m_panel->setBody(body);
    sortByPreset(0);
    connect(&m_refresher, &Refresher::busyChanged, this, [this](bool isBusy) {
        m_panel->setRefreshing(isBusy);
        Q_EMIT settledChanged();
    });
}

void ReviewPane::makeHead()
{
    m_days = new QComboBox;
    m_days->setObjectName(u"reviewDays"_s);
    m_days->setAccessibleName(tr("How far back"));
    for (const int days : {1, 7, 30, 90})
        m_days->addItem(tr("last %1 d").arg(days), days);
    m_days->setCurrentIndex(2);
    m_preset = new QComboBox;
    m_preset->setObjectName(u"reviewPreset"_s);
    m_preset->setAccessibleName(tr("Order of the review"));
    for (const Preset &preset : presets)
        m_preset->addItem(tr(preset.name));
    connect(m_days, &QComboBox::activated, this,
        [this] { read(m_request, Refresher::Reason::Replace); });
    connect(m_preset, &QComboBox::activated, this, &ReviewPane::sortByPreset);
    m_panel->addHeaderWidget(m_preset);
    m_panel->addHeaderWidget(m_days);
    const auto button = [this](const char *name, const QString &text, auto run) {
        auto *made = new QToolButton;
        made->setObjectName(QLatin1StringView(name));
        made->setText(text);
        connect(made, &QToolButton::clicked, this, run);
        m_panel->addHeaderWidget(made);
    };
    button("reviewMarkdown", tr("Export Markdown"), [this] { exportMarkdown(); });
    button("reviewClose", tr("Back to the inbox"), [this] { Q_EMIT closed(); });
}

void ReviewPane::sortByPreset(int preset)
{
    m_table->sortByColumn(
        m_model.columnOf(QLatin1StringView(presets[preset].column)), Qt::DescendingOrder);
}

TimeSpan ReviewPane::span() const
{
    return {m_request.asOf - 24h * m_days->currentData().toInt(), m_request.asOf};
}

void ReviewPane::read(const InboxRequest &request, Refresher::Reason reason)
{
    m_request = request;
    if (reason == Refresher::Reason::Replace)
        m_isShown = false;
    m_refresher.ask<Result<AlertReview>>(
        [&store = m_ports.queries, alerts = m_ports.alerts.queries, request, span = span()] {
            return readAlertReview(store, *alerts, request, span);
        },
        [this](const Result<AlertReview> &review) { show(review); }, reason);
}

void ReviewPane::show(const Result<AlertReview> &review)
{
    m_isShown = true;
    if (!review) {
        say(tr("Cannot be read: %1").arg(errorText(review.error())));
        return;
    }
    m_review = *review;
    m_model.show(*review);
    fitTable(*m_table, m_model.columnOf("verdicts"_L1));
    say(review->rows.empty() ? tr("No alert was seen in this time.") : QString());
    std::vector<FactsView::Fact> facts{{tr("Proposals"), {}, {}, true, false}};
    for (const auto &proposal : review->proposals)
        facts.push_back({{}, proposalText(proposal), {}, false, false});
    if (review->proposals.empty())
        facts.push_back(
            {{}, tr("None: a proposal needs at least five times as evidence."), {}, false, true});
    m_proposals->setFacts(facts);
    Q_EMIT settledChanged();
}

void ReviewPane::exportMarkdown()
{
    exportFile(
        this, u"toban-alert-review.md"_s,
        [this] { return reviewMarkdown(m_review, span(), m_ports.state.zone()); },
        [this](const QString &sentence) { say(sentence); });
}

void ReviewPane::say(const QString &sentence)
{
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
}

void ReviewPane::exportCsv()
{
    exportFile(
        this, u"toban-alert-review.csv"_s,
        [this] {
            return tableexport::csv(m_proxy,
                {tr("Review of alerts, %1 to %2")
                        .arg(toRfc3339(span().from), toRfc3339(span().to))});
        },
        [this](const QString &sentence) { say(sentence); });
}

} // namespace toban
