// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"
#include "recordproxy.h"
#include "sourcesmodel.h"

class QLabel;
class QPushButton;
class QTableView;

namespace toban {

class ExplainView;
class PanelFrame;

/** Who is asked, how they answer, and what exactly was said. */
class SourcesPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourcesPage)

public:
    explicit SourcesPage(const PagePorts &ports, QWidget *parent = nullptr);

    void addActions(ActionRegistry &registry) override;
    void tick() override;
    [[nodiscard]] bool isSettled() const override;
    /** Selects the source, so that its exchanges are shown. */
    void select(const SourceId &source);
    [[nodiscard]] Labels chosen() const override; ///< source
    void choose(const Labels &what) override;

protected:
    void read(Refresher::Reason reason) override;

private:
    void show(const Result<SourcesView> &answer);
    void retry();
    void follow();
    [[nodiscard]] const SourceRow *selected() const;

    Refresher m_refresher;
    SourcesModel m_model;
    RecordProxy m_proxy;
    PanelFrame *m_panel = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_retry = nullptr;
    ExplainView *m_explain = nullptr;
    std::optional<SourceId> m_wanted; ///< to be selected once its row is there
    bool m_isShown = false;
};

} // namespace toban
