// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDebug>
#include <QHashFunctions>
#include <QString>

namespace toban {

/** A textual identifier that cannot be mixed up with another kind of identifier. */
template <typename Tag>
class Id final {
public:
    Id() = default;
    explicit Id(QString text)
        : m_text(std::move(text))
    {
    }

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.m_text < b.m_text; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_text, seed); }
    friend QDebug operator<<(QDebug debug, const Id &id) { return debug << id.m_text; }

private:
    QString m_text;
};

using SourceId = Id<struct SourceTag>;
using ServiceId = Id<struct ServiceTag>;
using IntentId = Id<struct IntentTag>;
using MarkId = Id<struct MarkTag>;

} // namespace toban
