// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"

#include <functional>
#include <memory>
#include <utility>

namespace toban {

/** Held by whoever shows a service; what nobody shows is asked for only as often as recording
 *  needs. Ends with its owner. Main thread only. */
class InterestToken final {
public:
    InterestToken() = default;
    explicit InterestToken(std::function<void()> release)
        : m_release(std::move(release))
    {
    }
    ~InterestToken() { drop(); }
    InterestToken(InterestToken &&other) noexcept
        : m_release(std::exchange(other.m_release, nullptr))
    {
    }
    InterestToken &operator=(InterestToken &&other) noexcept
    {
        if (this != &other) {
            drop();
            m_release = std::exchange(other.m_release, nullptr);
        }
        return *this;
    }

private:
    void drop()
    {
        if (m_release)
            std::exchange(m_release, nullptr)();
    }

    std::function<void()> m_release;
};

class Interest {
public:
    virtual ~Interest() = default;
    [[nodiscard]] virtual InterestToken hold(const ServiceId &service) = 0;
};

} // namespace toban
