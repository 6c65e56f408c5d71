// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace toban {

/** A table whose tail may be folded into one row: Enter or a click on that row opens or closes it,
 *  Right opens, Left closes; inside, Left goes back to it. */
class RequestTable final : public QTableView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestTable)

public:
    explicit RequestTable(QWidget *parent = nullptr);

Q_SIGNALS:
    void foldRequested(bool isOpen);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void toggle(const QModelIndex &index);
    [[nodiscard]] bool handleKey(int key);
};

} // namespace toban
