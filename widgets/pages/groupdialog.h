// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grouppreview.h"
#include "page.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace toban {

/** The grouping rules of a service as text, beside what they make of the stored requests of a page.
 *  Saved into the workspace file on OK alone. Deletes itself when closed. */
class GroupDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GroupDialog)

public:
    /** @p page says of which service and range. What @p ports refer to outlives this. */
    GroupDialog(const PagePorts &ports, PageRequest page, QWidget *parent);

private:
    [[nodiscard]] QWidget *makeRules();
    [[nodiscard]] QWidget *makePreview();
    [[nodiscard]] QWidget *makeButtons();
    void read();
    void preview();
    void showRules();
    void showSuggestions();
    void say(const QString &text, bool isBad);
    void add(const std::vector<RequestGroup> &groups);
    void save();

    const PagePorts &m_ports;
    const PageRequest m_page;
    Refresher m_refresher;
    QTimer m_pause; ///< after the last key, before the preview follows
    std::vector<RequestRow> m_requests;
    QString m_failure; ///< why there are no requests
    GroupPreview m_preview;
    QPlainTextEdit *m_rules = nullptr;
    QListWidget *m_suggestions = nullptr;
    QPushButton *m_add = nullptr;
    QTreeWidget *m_matches = nullptr;
    QLabel *m_status = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace toban
