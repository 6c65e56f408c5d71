// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace toban::layers {

/// Knows which Qt module owns a header, from the folder of headers that this Qt was installed with.
class QtHeaders final {
public:
    QtHeaders();

    /// "QtSql" for "QSqlQuery", "QtSql/QSqlQuery" and "qsqlquery.h"; empty for what is not Qt's.
    [[nodiscard]] QString moduleOf(const QString &include) const;
    [[nodiscard]] bool isEmpty() const { return m_modules.isEmpty(); }

private:
    QHash<QString, QString> m_modules;
};

} // namespace toban::layers
