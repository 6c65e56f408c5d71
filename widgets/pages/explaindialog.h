// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertexplanation.h"
#include "factsview.h"
#include "inboxline.h"
#include "page.h"

#include <QDialog>

namespace toban {

/** Why an alert is where it is: the rule, the silences, what inhibits it, and who says so. Deletes
 *  itself when closed. */
class ExplainDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExplainDialog)

public:
    /** What @p ports refer to outlives this. */
    ExplainDialog(const PagePorts &ports, InboxLine line, QWidget *parent);

private:
    void show(const Result<AlertExplanation> &answer);
    [[nodiscard]] std::vector<FactsView::Fact> classFacts() const;
    void addSilences(std::vector<FactsView::Fact> &facts, const AlertExplanation &why) const;
    void addInhibitors(std::vector<FactsView::Fact> &facts, const AlertExplanation &why) const;
    void addOrigins(std::vector<FactsView::Fact> &facts, const AlertExplanation &why) const;
    void addRules(std::vector<FactsView::Fact> &facts, const AlertExplanation &why) const;

    const PagePorts &m_ports;
    const InboxLine m_line;
    Refresher m_refresher;
    FactsView *m_facts = nullptr;
};

} // namespace toban
