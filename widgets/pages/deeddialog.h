// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace toban {

class ThemeHolder;
class UntilBox;

/** A label for texts of servers. */
[[nodiscard]] QLabel *plainTextLabel(const QString &text);

/** Asks for one line of text, and until when where that is wanted. Deletes itself when closed. */
class DeedDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DeedDialog)

public:
    /** @p about: plain text. @p deed: what the button says. */
    DeedDialog(const ThemeHolder &theme, const QString &title, const QString &about,
        const QString &deed, QWidget *parent);

    /** A line of text; without one, the button does nothing where it @p isRequired. */
    QLineEdit *addText(const QString &name, bool isRequired);
    void addUntil(UntilBox *box, const QString &name);

private:
    QFormLayout *m_form = nullptr;
    QPushButton *m_button = nullptr;
};

} // namespace toban
