// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oncallview.h"
#include "page.h"

class QComboBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QToolButton;

namespace toban {

/** What who leaves tells who comes: drafted from what is known here, edited, kept at every pause,
 *  confirmed by who comes. */
class HandoverPane final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HandoverPane)

public:
    explicit HandoverPane(const PagePorts &ports, QWidget *parent = nullptr);
    ~HandoverPane() override;

    /** Older ones anew; @p view says who leaves and who comes. */
    void read(const OnCallView &view, Refresher::Reason reason);
    [[nodiscard]] bool isSettled() const;
    /** What is typed and not kept yet, at once. */
    void keep();

Q_SIGNALS:
    void settledChanged();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void makeButtons(QWidget &row);
    void draft();
    void showDraft(const QString &text, Handover handover);
    void showList(const Result<std::vector<Handover>> &answer);
    void open(int row);
    void confirm();
    void say(const QString &sentence);
    void showState();
    void store(Handover handover);
    [[nodiscard]] bool canWrite() const;
    [[nodiscard]] const OnCallCard *team() const;

    const PagePorts m_ports;
    Refresher m_list;
    Refresher m_drafts;
    QTimer m_pause;
    OnCallView m_view;
    std::vector<Handover> m_known; ///< newest shift first
    std::optional<Handover> m_open; ///< in the editor
    bool m_isChanged = false; ///< since it was last handed to the book
    bool m_isKeeping = false; ///< the book has not answered yet
    bool m_isShown = false;
    QComboBox *m_team = nullptr;
    QToolButton *m_draft = nullptr;
    QToolButton *m_confirm = nullptr;
    QToolButton *m_copy = nullptr;
    QToolButton *m_copyPlain = nullptr;
    QListWidget *m_older = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QLabel *m_state = nullptr;
};

} // namespace toban
