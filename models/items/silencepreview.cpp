// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "silencepreview.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace toban {

static std::optional<Matcher> commonMatcher(const QString &label, const std::vector<Labels> &alerts)
{
    QStringList values;
    for (const Labels &labels : alerts)
        values << labels.value(label);
    if (values.contains(QString()))
        return std::nullopt;
    values.sort();
    values.removeDuplicates();
    if (values.size() == 1)
        return Matcher{label, Matcher::Op::Equal, values.front()};
    for (QString &value : values)
        value = escapedForRegex(value);
    return Matcher{label, Matcher::Op::Regex, values.join(u'|')};
}

Matchers commonMatchers(const std::vector<Labels> &alerts)
{
    Matchers matchers;
    if (alerts.empty())
        return matchers;
    for (const auto &[label, value] : alerts.front().pairs())
        if (label != "__name__"_L1)
            if (auto matcher = commonMatcher(label, alerts))
                matchers.push_back(std::move(*matcher));
    return matchers;
}

Result<SilencePreview> readSilencePreview(const AlertQueries &alerts, const AlertIdentity &identity,
    const SourceId &channel, const Matchers &matchers, Instant at)
{
    const auto sightings = alerts.alerts(at, 0ms);
    if (!sightings)
        return tl::unexpected(sightings.error());
    std::map<Labels, bool> matching; // whether the channel tells of it
    for (const AlertSighting &one : *sightings)
        if (one.report.state != AlertState::Gone && matchesAll(matchers, one.report.labels))
            matching[identity.identityOf(one.report.labels)] |= one.source == channel;
    SilencePreview preview;
    for (const auto &[alert, isThere] : matching)
        (isThere ? preview.hidden : preview.elsewhere).push_back(alert);
    return preview;
}

} // namespace toban
