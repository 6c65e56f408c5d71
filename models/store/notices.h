// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QMutex>
#include <QStringList>

namespace toban {

/** What the user must know about the store, one text per key. Thread-safe. */
class Notices final {
public:
    void set(const QString &key, const QString &text)
    {
        const QMutexLocker lock(&m_mutex);
        m_texts.insert(key, text);
    }
    void clear(const QString &key)
    {
        const QMutexLocker lock(&m_mutex);
        m_texts.remove(key);
    }
    [[nodiscard]] QStringList texts() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_texts.values();
    }

private:
    mutable QMutex m_mutex;
    QMap<QString, QString> m_texts;
};

} // namespace toban
