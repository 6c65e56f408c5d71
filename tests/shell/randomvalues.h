// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace.h"

#include <array>
#include <random>

namespace toban {

using namespace Qt::StringLiterals;

/** Random values, with texts that are hard to quote. */
class RandomValues {
protected:
    explicit RandomValues(quint32 seed)
        : m_engine(seed)
    {
    }

    int upTo(int end) { return static_cast<int>(m_engine() % static_cast<unsigned>(end)); }
    bool coin() { return upTo(2) == 1; }
    QString pick(const QStringList &list) { return list.at(upTo(static_cast<int>(list.size()))); }

    QString text()
    {
        static const QString letters = u"ab \"'\\{}=#[]\n\r\t"_s + QChar(0x1) + QChar(0x7F)
            + QChar(0x85) + u"é日本"_s + QChar(0x2028);
        QString text;
        for (int i = 0; i <= upTo(12); ++i)
            text += letters.at(upTo(static_cast<int>(letters.size())));
        return text;
    }
    QStringList list()
    {
        QStringList list;
        for (int i = 0; i < upTo(4); ++i)
            list << text() + QString::number(i);
        return list;
    }
    Matchers matchers()
    {
        Matchers matchers;
        for (int i = 0; i < upTo(3); ++i)
            matchers.push_back({pick({u"job"_s, u"code"_s}),
                coin() ? Matcher::Op::Equal : Matcher::Op::NotEqual, text()});
        if (coin())
            matchers.push_back({u"code"_s, Matcher::Op::Regex, pick({u"5.."_s, u"(a|b)\\.c"_s})});
        return matchers;
    }
    WallTime wall() { return WallTime(std::chrono::seconds(1'700'000'000 + upTo(300'000'000))); }
    std::vector<int> days()
    {
        std::vector<int> days;
        for (int day = 1; day <= 7; ++day)
            if (coin())
                days.push_back(day);
        return days;
    }
    double number()
    {
        return std::array{
            1.0, 0.1, 1e-9, 3e300, 1.0 / 3, 123456789.125}[static_cast<size_t>(upTo(6))];
    }

private:
    std::mt19937 m_engine;
};

} // namespace toban
