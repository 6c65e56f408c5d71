// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inboxview.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace toban {

std::optional<RuleThreshold> thresholdOf(const QString &query)
{
    static const QRegularExpression end(
        u"(>=|<=|==|!=|>|<)\\s*(?:bool\\s+)?([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)\\s*\\)*\\s*$"_s);
    const auto match = end.match(query);
    bool isNumber = false;
    const double value = match.captured(2).toDouble(&isNumber);
    return isNumber ? std::optional(RuleThreshold{match.captured(1), value}) : std::nullopt;
}

QString InboxRow::name() const
{
    return alert.identity.value("alertname"_L1);
}

QString InboxRow::service() const
{
    const Labels &labels = kind == Kind::Alert ? alert.labels() : alert.identity;
    const QString service = labels.value("service"_L1);
    return service.isEmpty() ? labels.value("job"_L1) : service;
}

QString InboxRow::severity() const
{
    if (kind != Kind::Alert)
        return {};
    for (const QString &label : severityLabels())
        if (const QString value = alert.labels().value(label); !value.isEmpty())
            return value;
    return {};
}

QString InboxRow::summary() const
{
    for (const auto key : {"summary"_L1, "message"_L1, "title"_L1, "description"_L1})
        if (const QString text = alert.annotations.value(key); !text.isEmpty())
            return text.simplified();
    return {};
}

QString InboxRow::runbook() const
{
    const QString url = alert.annotations.value("runbook_url"_L1);
    return url.isEmpty() ? alert.annotations.value("runbook"_L1) : url;
}

bool InboxRow::isActive() const
{
    return alert.state == AlertState::Firing || alert.state == AlertState::Unprocessed;
}

int InboxView::provenChannels() const
{
    return static_cast<int>(std::count_if(
        channels.begin(), channels.end(), [](const ChannelRow &row) { return row.isProven; }));
}

bool InboxView::isAllClear() const
{
    const auto count = [this](AlertClass of) { return active[static_cast<size_t>(of)]; };
    return !channels.empty() && provenChannels() == static_cast<int>(channels.size())
        && count(AlertClass::Page) == 0 && count(AlertClass::Ticket) == 0
        && count(AlertClass::Unclassified) == 0;
}

} // namespace toban
