// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capturedialog.h"

#include "clock.h"
#include "servicechoice.h"
#include "timetext.h"
#include "viewstate.h"
#include "whendone.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace toban {

/// "checkout-20261121-0211.toban", among the user's documents.
static QString proposedFile(const QString &service, Instant from)
{
    const QString stamp
        = QDateTime::fromMSecsSinceEpoch(toMs(from), Qt::UTC).toString(u"yyyyMMdd-HHmm"_s);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return folder + u'/' + (service.isEmpty() ? u"capture"_s : service) + u'-' + stamp
        + u".toban"_s;
}

CaptureDialog::CaptureDialog(const Clock &clock, const ViewState &state,
    const std::vector<Service> &services, CapturePort port, QWidget *parent)
    : QDialog(parent)
    , m_clock(clock)
    , m_state(state)
    , m_port(std::move(port))
    , m_estimates(m_reader)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"captureDialog"_s);
    setWindowTitle(tr("Save a capture"));
    makeFields(services);
    makeButtons();
    connect(&m_tick, &QTimer::timeout, this, [this] { m_progress->setValue(m_job->permille); });
    setWriting(false);
    estimate();
}

CaptureDialog::~CaptureDialog()
{
    if (m_job)
        m_job->isStopped = true;
}

QCheckBox *CaptureDialog::addPeriod(const QString &text, Millis distance)
{
    auto *box = new QCheckBox(text);
    box->setChecked(true);
    connect(box, &QCheckBox::toggled, this, &CaptureDialog::estimate);
    m_periods.emplace_back(box, distance);
    return box;
}

void CaptureDialog::makeFields(const std::vector<Service> &services)
{
    const TimeSpan span = m_state.span();
    auto *form = new QFormLayout(this);
    m_from = new QLineEdit(timetext::entry(span.from, m_state.zone()));
    m_to = new QLineEdit(timetext::entry(span.to, m_state.zone()));
    m_services = new ServiceChoice(services);
    form->addRow(tr("From"), m_from);
    form->addRow(tr("To"), m_to);
    form->addRow(tr("Services"), m_services);
    form->addRow(tr("With samples of"), addPeriod(tr("the period before"), Millis(0)));
    form->addRow({}, addPeriod(tr("the day before"), std::chrono::hours(24)));
    form->addRow({}, addPeriod(tr("the week before"), std::chrono::hours(168)));
    m_contacts = new QCheckBox(tr("telephone numbers and addresses of people"));
    form->addRow(tr("With"), m_contacts);
    m_file = new QLineEdit(proposedFile(m_state.place().service.text(), span.from));
    m_file->setMinimumWidth(360);
    auto *browse = new QPushButton(tr("Choose…"));
    connect(browse, &QPushButton::clicked, this, &CaptureDialog::browse);
    auto *row = new QHBoxLayout;
    row->addWidget(m_file, 1);
    row->addWidget(browse);
    form->addRow(tr("File"), row);
    m_hint = new QLabel;
    m_hint->setObjectName(u"captureHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    // a label that wraps asks for one line: room for what is said of a capture at most
    m_hint->setMinimumHeight(6 * fontMetrics().lineSpacing());
    m_hint->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->addRow(m_hint);
    m_progress = new QProgressBar;
    m_progress->setRange(0, 1000);
    form->addRow(m_progress);
    for (QLineEdit *field : {m_from, m_to, m_file})
        connect(field, &QLineEdit::textChanged, this, &CaptureDialog::estimate);
    connect(m_services, &ServiceChoice::changed, this, &CaptureDialog::estimate);
    connect(m_contacts, &QCheckBox::toggled, this, &CaptureDialog::estimate);
}

void CaptureDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox;
    m_write = buttons->addButton(tr("Save"), QDialogButtonBox::ActionRole);
    m_write->setDefault(true);
    m_close = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    static_cast<QFormLayout *>(layout())->addRow(buttons);
    connect(m_write, &QPushButton::clicked, this, &CaptureDialog::write);
    connect(m_close, &QPushButton::clicked, this, &CaptureDialog::stop);
}

std::optional<CaptureDialog::Choice> CaptureDialog::choice() const
{
    const Instant now = m_clock.now();
    const auto from = timetext::parse(m_from->text(), now, m_state.zone());
    const auto to = timetext::parse(m_to->text(), now, m_state.zone());
    if (!from || !to || *from >= *to)
        return std::nullopt;
    Choice choice;
    choice.span = {*from, *to};
    for (const auto &[box, distance] : m_periods) {
        const Millis back = distance > Millis(0) ? distance : choice.span.length();
        if (box->isChecked())
            choice.compared.push_back({*from - back, *to - back});
    }
    if (!m_services->isAll())
        choice.services = m_services->chosen();
    choice.hasContacts = m_contacts->isChecked();
    choice.cursor = m_state.asOf();
    return choice;
}

/// On a worker's thread: secrets are fetched to be kept out.
Result<CaptureWish> CaptureDialog::wishFor(const CapturePort &port, const Choice &choice)
{
    auto wish = port.wish(choice.span, choice.services);
    if (!wish)
        return wish;
    wish->compared = choice.compared;
    wish->hasContacts = choice.hasContacts;
    wish->cursor = choice.cursor;
    return wish;
}

/// What has to be mended before anything can be written.
QString CaptureDialog::mistake() const
{
    if (!choice())
        return tr("Write 2026-11-14 10:35, 10:35, now or -2h; the end after the beginning.");
    if (m_services->chosen().isEmpty())
        return tr("Tick one service or more.");
    return {};
}

void CaptureDialog::estimate()
{
    const QString wrong = mistake();
    m_isEstimating = wrong.isEmpty();
    m_write->setEnabled(wrong.isEmpty() && !m_file->text().trimmed().isEmpty());
    if (!wrong.isEmpty()) {
        m_hint->setText(wrong);
        return;
    }
    m_estimates.ask<Result<CaptureEstimate>>(
        [port = m_port, wanted = *choice()]() -> Result<CaptureEstimate> {
            const auto wish = wishFor(port, wanted);
            if (!wish)
                return tl::unexpected<Error>(wish.error());
            return port.maker->estimateCapture(*wish);
        },
        [this](const Result<CaptureEstimate> &known) { showEstimate(known); },
        Refresher::Reason::Replace);
}

/// Which samples are not there as they were scraped; empty: all are.
QString CaptureDialog::rolledText(const RolledStretches &rolled) const
{
    const auto listed = [this](const std::vector<TimeSpan> &spans) {
        QStringList texts;
        for (const TimeSpan &span : spans)
            texts << timetext::span(span, m_clock.now(), m_state.zone());
        return texts.join(tr(", ", "between stretches of time"));
    };
    QStringList lines;
    if (!rolled.minutes.empty())
        lines << tr("Of %1 only a row a minute is kept.").arg(listed(rolled.minutes));
    if (!rolled.hours.empty())
        lines << tr("Of %1 only a row an hour is kept.").arg(listed(rolled.hours));
    return lines.join(u'\n');
}

void CaptureDialog::showEstimate(const Result<CaptureEstimate> &estimate)
{
    if (!m_isEstimating)
        return;
    if (!estimate) {
        m_hint->setText(errorText(estimate.error()));
        return;
    }
    const QLocale locale;
    QString text
        = tr("About %1: %2 series, %3 rows of alerts, rotas, incidents and notes.")
              .arg(locale.formattedDataSize(estimate->bytes), locale.toString(estimate->series),
                  locale.toString(estimate->journalRows))
        + u'\n'
        + tr("Left out: secrets, headers, certificates, what addresses hold beside the place");
    if (!m_contacts->isChecked())
        text += tr(", how people are reached");
    if (const QString rolled = rolledText(estimate->rolled); !rolled.isEmpty())
        text += u'\n' + rolled;
    if (QFileInfo::exists(m_file->text()))
        text += u'\n' + tr("The file is there already: it is replaced.");
    m_hint->setText(text);
}

void CaptureDialog::browse()
{
    auto *dialog = new QFileDialog(
        this, tr("Save a capture"), m_file->text(), tr("Capture files (*.toban)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"toban"_s);
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

void CaptureDialog::write()
{
    const auto wanted = choice();
    if (!wanted || m_job)
        return;
    m_job = std::make_shared<Job>();
    m_isEstimating = false;
    setWriting(true);
    m_hint->setText(tr("Writing…"));
    const auto made = m_writer.run([this, port = m_port, wanted = *wanted, file = m_file->text(),
                                       job = m_job]() -> std::function<void()> {
        const auto wish = wishFor(port, wanted);
        auto done = wish ? port.maker->makeCapture(*wish, file,
                        [&job](double share) {
                            job->permille = static_cast<int>(share * 1000);
                            return !job->isStopped;
                        })
                         : Result<CaptureInfo>(tl::unexpected<Error>(wish.error()));
        return [this, done] { written(done); };
    });
    whenDone(made, this, [](const std::function<void()> &show) { show(); });
}

void CaptureDialog::written(const Result<CaptureInfo> &made)
{
    m_job.reset();
    setWriting(false);
    if (!made && made.error().kind == ErrorKind::Cancelled) {
        m_hint->setText(tr("Cancelled; nothing was written."));
        return;
    }
    if (!made) {
        m_hint->setText(errorText(made.error()));
        return;
    }
    const QString rolled = rolledText(made->rolled);
    m_hint->setText(tr("Wrote %1 to %2.").arg(QLocale().formattedDataSize(made->bytes), made->file)
        + (rolled.isEmpty() ? QString() : u'\n' + rolled));
    m_close->setText(tr("Close"));
}

void CaptureDialog::setWriting(bool isWriting)
{
    constexpr int tick = 100; // ms
    if (isWriting)
        m_tick.start(tick);
    else
        m_tick.stop();
    m_progress->setVisible(isWriting);
    m_progress->setValue(0);
    m_write->setEnabled(!isWriting);
    for (QWidget *field :
        std::initializer_list<QWidget *>{m_from, m_to, m_services, m_file, m_contacts})
        field->setEnabled(!isWriting);
    for (const auto &[box, distance] : m_periods)
        box->setEnabled(!isWriting);
}

void CaptureDialog::stop()
{
    if (m_job)
        m_job->isStopped = true;
    else
        reject();
}

} // namespace toban
