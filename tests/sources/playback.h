// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultserver.h"

#include <map>

namespace toban::fault {

inline QByteArray success(
    const QByteArray &type, const QByteArray &result, const QByteArray &more = {})
{
    return "{\"status\":\"success\",\"data\":{\"resultType\":\"" + type + "\",\"result\":[" + result
        + "]}" + more + "}";
}

inline const QByteArray nothing = success("matrix", "");
inline const QByteArray counted = success("vector",
    R"({"metric":{"__name__":"x_bucket","job":"app","instance":"i1"},"value":[1,"20"]},)"
    R"({"metric":{"__name__":"x_count","job":"app","instance":"i1"},"value":[1,"2"]})");

/// What is asked, by the words that only that query has.
enum class Asked { Count, Latency, Outcome, Targets, Saturation, Limit, Exemplars, Other };

inline Asked askedBy(const SeenRequest &request)
{
    using namespace Qt::StringLiterals;
    if (request.path().contains("query_exemplars"))
        return Asked::Exemplars;
    const QString query = request.field(u"query"_s);
    const std::vector<std::pair<QString, Asked>> words{{u"count by"_s, Asked::Count},
        {u"x_sum"_s, Asked::Latency}, {u"requests_total"_s, Asked::Outcome},
        {u"process_start"_s, Asked::Targets}, {u"busy"_s, Asked::Saturation},
        {u"pool_size"_s, Asked::Limit}};
    for (const auto &[word, asked] : words)
        if (query.contains(word))
            return asked;
    return Asked::Other;
}

/// A server that answers each kind of question as told, with nothing otherwise.
class Playback {
public:
    Playback()
        : server([this](QTcpSocket &socket, const SeenRequest &request) {
            const auto found = m_behaviours.find(askedBy(request));
            (found == m_behaviours.end() ? json(nothing) : found->second)(socket, request);
        })
    {
        set(Asked::Count, json(counted));
    }

    void set(Asked asked, Behaviour behaviour) { m_behaviours[asked] = std::move(behaviour); }
    [[nodiscard]] std::vector<SeenRequest> requests(Asked asked) const
    {
        std::vector<SeenRequest> found;
        for (const auto &request : server.requests())
            if (askedBy(request) == asked)
                found.push_back(request);
        return found;
    }

private:
    std::map<Asked, Behaviour> m_behaviours;

public:
    FaultServer server;
};

} // namespace toban::fault
