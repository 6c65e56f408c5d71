// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "captureport.h"
#include "refresher.h"

#include <QDialog>
#include <QTimer>

#include <atomic>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace toban {

class Clock;
class ServiceChoice;
class ViewState;

/** Asks what goes into a capture file, says about how large it will be and what is left out, writes
 *  it on a thread of its own with progress, and can be cancelled. Deletes itself when closed. GUI
 *  thread. */
class CaptureDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CaptureDialog)

public:
    CaptureDialog(const Clock &clock, const ViewState &state, const std::vector<Service> &services,
        CapturePort port, QWidget *parent);
    ~CaptureDialog() override;

private:
    /** What is wanted, as far as the fields make sense. */
    struct Choice {
        TimeSpan span;
        std::vector<TimeSpan> compared;
        QStringList services; ///< empty: all that is stored
        bool hasContacts = false;
        Instant cursor;
    };
    /** What the writing thread and this one tell each other. */
    struct Job {
        std::atomic<bool> isStopped = false;
        std::atomic<int> permille = 0;
    };

    void makeFields(const std::vector<Service> &services);
    void makeButtons();
    [[nodiscard]] QCheckBox *addPeriod(const QString &text, Millis distance);
    [[nodiscard]] std::optional<Choice> choice() const;
    [[nodiscard]] static Result<CaptureWish> wishFor(const CapturePort &port, const Choice &choice);
    [[nodiscard]] QString mistake() const;
    void estimate();
    [[nodiscard]] QString rolledText(const RolledStretches &rolled) const;
    void showEstimate(const Result<CaptureEstimate> &estimate);
    void browse();
    void write();
    void written(const Result<CaptureInfo> &made);
    void setWriting(bool isWriting);
    void stop();

    const Clock &m_clock;
    const ViewState &m_state;
    const CapturePort m_port;
    QLineEdit *m_from = nullptr;
    QLineEdit *m_to = nullptr;
    ServiceChoice *m_services = nullptr;
    std::vector<std::pair<QCheckBox *, Millis>> m_periods; ///< 0: the period before
    QCheckBox *m_contacts = nullptr;
    QLineEdit *m_file = nullptr;
    QLabel *m_hint = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_write = nullptr;
    QPushButton *m_close = nullptr;
    PageReader m_reader;
    Refresher m_estimates;
    std::shared_ptr<Job> m_job; ///< nullptr: nothing is being written
    bool m_isEstimating = false; ///< what comes of it is still of use
    QTimer m_tick;
    PageReader m_writer; ///< ends with the job, which stops when it is told to
};

} // namespace toban
