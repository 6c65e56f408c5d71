// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"
#include "silencepreview.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace toban {

class UntilBox;

/** A silence to be made or changed, beside what it would hide among the alerts stored. Deletes
 *  itself when closed. */
class SilenceDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SilenceDialog)

public:
    /** @p draft: with an id it is changed; its source is the one proposed. What @p ports refer to
     *  outlives this. */
    SilenceDialog(const PagePorts &ports, Silence draft, QWidget *parent);

Q_SIGNALS:
    void decided(const toban::Silence &silence);

private:
    /** A matcher as text, which can be switched off. */
    struct Row {
        QCheckBox *isOn = nullptr;
        QLineEdit *text = nullptr;
        QLabel *mistake = nullptr;
    };

    [[nodiscard]] QWidget *makeMatchers();
    [[nodiscard]] QWidget *makePreview();
    [[nodiscard]] QFormLayout *makeForm();
    [[nodiscard]] QComboBox *makeSources();
    [[nodiscard]] QWidget *makeButtons();
    void addRow(const QString &text);
    /** What is switched on; nullopt: a row cannot be read, which is said there. */
    [[nodiscard]] std::optional<Matchers> readRows();
    void preview();
    void show(const Result<SilencePreview> &preview);
    void judge(const QString &mistake);
    void decide();
    [[nodiscard]] SourceId channel() const;

    const PagePorts &m_ports;
    const Silence m_draft;
    Refresher m_refresher;
    QTimer m_pause; ///< after the last key, before the preview follows
    std::vector<Row> m_rows;
    QVBoxLayout *m_rowColumn = nullptr;
    QComboBox *m_source = nullptr;
    UntilBox *m_until = nullptr;
    QLineEdit *m_reason = nullptr;
    QLineEdit *m_author = nullptr;
    QLabel *m_count = nullptr;
    QListWidget *m_hidden = nullptr;
    QLabel *m_status = nullptr;
    QPushButton *m_make = nullptr;
};

} // namespace toban
