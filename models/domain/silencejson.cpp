// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "silencejson.h"

#include <QJsonArray>

namespace toban {

using namespace Qt::StringLiterals;

static QJsonObject matcherJson(const Matcher &matcher)
{
    using Op = Matcher::Op;
    return {
        {u"name"_s, matcher.label},
        {u"value"_s, matcher.value},
        {u"isRegex"_s, matcher.op == Op::Regex || matcher.op == Op::NotRegex},
        {u"isEqual"_s, matcher.op == Op::Equal || matcher.op == Op::Regex},
    };
}

static Matcher matcherFrom(const QJsonObject &json)
{
    const bool isEqual = json.value("isEqual"_L1).toBool(true); // missing before 0.22
    const bool isRegex = json.value("isRegex"_L1).toBool();
    Matcher matcher;
    matcher.label = json.value("name"_L1).toString();
    matcher.value = json.value("value"_L1).toString();
    if (isRegex)
        matcher.op = isEqual ? Matcher::Op::Regex : Matcher::Op::NotRegex;
    else
        matcher.op = isEqual ? Matcher::Op::Equal : Matcher::Op::NotEqual;
    return matcher;
}

QJsonObject silenceJson(const Silence &silence)
{
    QJsonArray matchers;
    for (const auto &matcher : silence.matchers)
        matchers.append(matcherJson(matcher));
    QJsonObject json{
        {u"matchers"_s, matchers},
        {u"startsAt"_s, toRfc3339(silence.startsAt)},
        {u"endsAt"_s, toRfc3339(silence.endsAt)},
        {u"createdBy"_s, silence.author},
        {u"comment"_s, silence.comment},
    };
    if (silence.id.isEmpty())
        return json;
    json.insert(u"id"_s, silence.id);
    json.insert(u"updatedAt"_s, toRfc3339(silence.updatedAt));
    json.insert(u"status"_s, QJsonObject{{u"state"_s, silenceStateName(silence.state)}});
    return json;
}

static Error broken(const QString &what)
{
    return {ErrorKind::Malformed, u"silence"_s, what, std::nullopt};
}

Result<Silence> silenceFromJson(const QJsonObject &json)
{
    Silence silence;
    silence.id = json.value("id"_L1).toString();
    silence.author = json.value("createdBy"_L1).toString();
    silence.comment = json.value("comment"_L1).toString();
    const QJsonArray matchers = json.value("matchers"_L1).toArray();
    for (const auto &matcher : matchers)
        silence.matchers.push_back(matcherFrom(matcher.toObject()));
    const auto starts = parseRfc3339(json.value("startsAt"_L1).toString());
    const auto ends = parseRfc3339(json.value("endsAt"_L1).toString());
    if (silence.matchers.empty() || !starts || !ends)
        return tl::unexpected<Error>(broken(u"matchers, startsAt or endsAt are missing"_s));
    silence.startsAt = *starts;
    silence.endsAt = *ends;
    silence.updatedAt = parseRfc3339(json.value("updatedAt"_L1).toString()).value_or(*starts);
    const QJsonObject status = json.value("status"_L1).toObject();
    silence.state
        = silenceStateFromName(status.value("state"_L1).toString()).value_or(SilenceState::Active);
    return silence;
}

} // namespace toban
