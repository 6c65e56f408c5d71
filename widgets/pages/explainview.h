// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchangelog.h"
#include "page.h"

class QPlainTextEdit;
class QTreeWidget;

namespace toban {

class PanelFrame;

/** "Explain": the last exchanges with a source, as they went over the wire, credentials left out.
 */
class ExplainView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExplainView)

public:
    explicit ExplainView(const PagePorts &ports, QWidget *parent = nullptr);

    /** Keeps the exchange that is being read while newer ones come in. */
    void show(const std::optional<SourceRow> &source);

private:
    void showExchange();
    [[nodiscard]] QString heading() const;
    [[nodiscard]] int currentRow() const;

    const PagePorts m_ports;
    PanelFrame *m_panel = nullptr;
    QTreeWidget *m_list = nullptr;
    QPlainTextEdit *m_text = nullptr;
    std::optional<SourceRow> m_source;
    std::vector<Exchange> m_exchanges;
};

/** An exchange as text: request line, form fields, status, what came back. */
[[nodiscard]] QString exchangeText(const Exchange &exchange, const QTimeZone &zone);

} // namespace toban
