// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDebug>
#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>
#include <utility>
#include <vector>

namespace toban {

/** A label set: sorted by name, no empty values (Prometheus treats empty as missing), cheap to
 * copy. Immutable. The fingerprint depends on the names and values only: equal on every machine and
 * run. */
class Labels final {
public:
    using Pair = std::pair<QString, QString>;

    Labels();
    explicit Labels(std::vector<Pair> pairs);
    Labels(std::initializer_list<Pair> pairs);

    [[nodiscard]] const std::vector<Pair> &pairs() const { return m_data->pairs; }
    [[nodiscard]] quint64 fingerprint() const { return m_data->fingerprint; }
    [[nodiscard]] bool isEmpty() const { return m_data->pairs.empty(); }
    /** The value, or an empty text where the label is missing. */
    [[nodiscard]] QString value(const QString &name) const;
    [[nodiscard]] QString value(QLatin1StringView name) const;
    [[nodiscard]] QString metricName() const;

    [[nodiscard]] Labels with(const QString &name, const QString &value) const;
    [[nodiscard]] Labels without(const QStringList &names) const;
    [[nodiscard]] Labels only(const QStringList &names) const;

    /** As PromQL writes it: name{a="b",c="d\"e"}. */
    [[nodiscard]] QString toText() const;

    friend bool operator==(const Labels &a, const Labels &b)
    {
        return a.m_data == b.m_data
            || (a.m_data->fingerprint == b.m_data->fingerprint
                && a.m_data->pairs == b.m_data->pairs);
    }
    friend bool operator<(const Labels &a, const Labels &b)
    {
        return a.m_data->pairs < b.m_data->pairs;
    }
    friend size_t qHash(const Labels &labels, size_t seed = 0)
    {
        return ::qHash(labels.fingerprint(), seed);
    }

private:
    struct Data {
        std::vector<Pair> pairs;
        quint64 fingerprint = 0;
    };
    static std::shared_ptr<const Data> make(std::vector<Pair> pairs);

    std::shared_ptr<const Data> m_data;
};

QDebug operator<<(QDebug debug, const Labels &labels);

} // namespace toban
