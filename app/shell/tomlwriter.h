// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace toban {

/** A basic string; everything that could end or break the line is escaped. */
[[nodiscard]] QString quoted(const QString &text);
/** A literal string where one is possible and reads better: queries are full of double quotes. */
[[nodiscard]] QString literal(const QString &text);
[[nodiscard]] QString listText(const QStringList &list);

/** Collects the lines of one document. */
class TomlWriter final {
public:
    void line(const QString &text) { m_text += text + u'\n'; }
    void blank() { line({}); }
    void key(QLatin1StringView name, const QString &value)
    {
        line(name + QStringLiteral(" = ") + value);
    }
    void text(QLatin1StringView name, const QString &value)
    {
        if (!value.isEmpty())
            key(name, quoted(value));
    }
    void query(QLatin1StringView name, const QString &value)
    {
        if (!value.isEmpty())
            key(name, literal(value));
    }
    void list(QLatin1StringView name, const QStringList &value)
    {
        if (!value.isEmpty())
            key(name, listText(value));
    }
    [[nodiscard]] QByteArray utf8() const { return m_text.toUtf8(); }

private:
    QString m_text;
};

} // namespace toban
