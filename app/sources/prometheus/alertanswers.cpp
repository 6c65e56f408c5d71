// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertanswers.h"

#include "alertvalues.h"
#include "answerparser.h"
#include "prometheusreader.h"
#include "samplenumber.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

#include <yaml-cpp/yaml.h>

namespace toban::prometheus {

namespace ondemand = simdjson::ondemand;

/// Reads {"status":"success","data":{…,@p wanted:…}}; @p take(value) says whether it could.
template <typename Take>
static Result<void> readPart(
    const HttpReply &reply, std::string_view wanted, const QString &complaint, Take take)
{
    const auto body = checkedBody(reply);
    if (!body)
        return tl::unexpected<Error>(body.error());
    bool isThere = false;
    QString status;
    ServerWords words;
    const auto done = json::readWhole(*body, complaint, [&](ondemand::value root) {
        return json::everyMember(root, [&](std::string_view key, ondemand::value part) {
            if (key == "data")
                return json::everyMember(part, [&](std::string_view name, ondemand::value inner) {
                    isThere = isThere || name == wanted;
                    return name != wanted || take(inner);
                });
            if (key == "status")
                status = json::wholeText(part).value_or(QString());
            else if (key == "error")
                words.text = json::wholeText(part).value_or(QString());
            else if (key == "errorType")
                words.type = json::wholeText(part).value_or(QString());
            return true;
        });
    });
    if (!done)
        return done;
    if (status != QLatin1StringView("success"))
        return tl::unexpected<Error>(apiError(words));
    if (!isThere)
        return failure(ErrorKind::Malformed, {}, complaint);
    return {};
}

static std::optional<double> valueOf(ondemand::value value)
{
    const auto text = json::wholeText(value);
    const QByteArray latin = text ? text->toLatin1() : QByteArray();
    return sampleValue({latin.constData(), static_cast<size_t>(latin.size())});
}

static bool readAlert(ondemand::value value, LabelReader &reader, ToldAlert &into)
{
    std::optional<Labels> labels;
    std::optional<Labels> annotations = Labels();
    std::optional<Instant> since;
    const bool isRead = json::everyMember(value, [&](std::string_view key, ondemand::value part) {
        if (key == "labels")
            labels = json::wholeTexts(part, reader);
        else if (key == "annotations")
            annotations = json::wholeTexts(part, reader);
        else if (key == "activeAt")
            since = json::instantOf(part);
        else if (key == "state")
            into.state = json::wholeText(part).value_or(QString());
        else if (key == "value")
            into.value = valueOf(part);
        else if (key == "source")
            into.link = json::wholeText(part).value_or(QString());
        return true;
    });
    if (!isRead || !labels || !annotations || into.state.isEmpty())
        return false;
    into.labels = std::move(*labels);
    into.annotations = std::move(*annotations);
    into.since = since.value_or(Instant());
    return true;
}

static bool readAlertList(ondemand::value value, LabelReader &reader, std::vector<ToldAlert> &into)
{
    // vmalert writes null where it has none
    return json::everyElement(
        value, [&](ondemand::value one) { return readAlert(one, reader, into.emplace_back()); });
}

Result<std::vector<ToldAlert>> readAlerts(const HttpReply &reply)
{
    std::vector<ToldAlert> alerts;
    LabelReader reader;
    const auto done = readPart(reply, "alerts",
        QCoreApplication::translate("toban", "The answer is not a whole list of alerts."),
        [&](ondemand::value list) { return readAlertList(list, reader, alerts); });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return alerts;
}

/// Zero time, 0001-01-01, means never. A server that does not tell is believed to do its work.
static bool wasEvaluated(ondemand::value value)
{
    const auto text = json::wholeText(value);
    return !text || !text->startsWith(QLatin1StringView("0001-01-01"));
}

/// Seconds; what is no time is none.
static Millis spanOf(ondemand::value value)
{
    double seconds = 0;
    const bool isSpan
        = value.get_double().get(seconds) == simdjson::SUCCESS && seconds > 0 && seconds < 1e9;
    return Millis(isSpan ? std::llround(seconds * 1000) : 0);
}

static bool readRuleMember(
    std::string_view key, ondemand::value part, LabelReader &reader, ToldRule &into)
{
    AlertRule &rule = into.rule;
    if (key == "name")
        rule.name = json::wholeText(part).value_or(QString());
    else if (key == "query")
        rule.query = json::wholeText(part).value_or(QString());
    else if (key == "health")
        into.health = json::wholeText(part).value_or(QString());
    else if (key == "lastError")
        rule.error = json::wholeText(part).value_or(QString());
    else if (key == "lastEvaluation")
        rule.wasEvaluated = wasEvaluated(part);
    else if (key == "labels")
        rule.labels = json::wholeTexts(part, reader).value_or(Labels());
    else if (key == "annotations")
        rule.annotations = json::wholeTexts(part, reader).value_or(Labels());
    else if (key == "alerts")
        return readAlertList(part, reader, into.alerts);
    else if (key == "duration")
        rule.holdFor = spanOf(part);
    else if (key == "keepFiringFor")
        rule.keepFiring = spanOf(part);
    return true;
}

static bool readRule(ondemand::value value, LabelReader &reader, std::vector<ToldRule> &rules)
{
    ToldRule told;
    QString type;
    const bool isRead = json::everyMember(value, [&](std::string_view key, ondemand::value part) {
        if (key == "type")
            type = json::wholeText(part).value_or(QString());
        return key == "type" || readRuleMember(key, part, reader, told);
    });
    if (!isRead || told.rule.name.isEmpty())
        return false;
    if (type != QLatin1StringView("recording"))
        rules.push_back(std::move(told));
    return true;
}

static bool readGroup(ondemand::value value, LabelReader &reader, std::vector<ToldRule> &rules)
{
    const size_t first = rules.size();
    QString name;
    const bool isRead = json::everyMember(value, [&](std::string_view key, ondemand::value part) {
        if (key == "name")
            name = json::wholeText(part).value_or(QString());
        return key != "rules" || json::everyElement(part, [&](ondemand::value one) {
            return readRule(one, reader, rules);
        });
    });
    for (size_t i = first; i < rules.size(); ++i)
        rules[i].rule.group = name;
    return isRead;
}

static bool lacksRoute(const HttpReply &reply)
{
    static constexpr std::array statuses{400, 403, 404, 405, 501};
    return std::ranges::find(statuses, reply.status) != statuses.end();
}

Result<ToldRules> readAllRules(const HttpReply &reply)
{
    ToldRules rules;
    LabelReader reader;
    const auto done = readPart(reply, "groups",
        QCoreApplication::translate("toban", "The answer is not a whole list of rules."),
        [&](ondemand::value list) {
            return json::everyElement(
                list, [&](ondemand::value one) { return readGroup(one, reader, rules); });
        });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return rules;
}

Result<std::optional<ToldRules>> readAlertRules(const HttpReply &reply)
{
    if (lacksRoute(reply))
        return std::optional<ToldRules>();
    return readAllRules(reply).map(
        [](ToldRules &&rules) { return std::optional(std::move(rules)); });
}

static Labels labelsOfYaml(const QString &yaml)
{
    std::vector<Labels::Pair> pairs;
    const YAML::Node root = YAML::Load(yaml.toStdString());
    const YAML::Node external = root["global"]["external_labels"];
    for (const auto &entry : external)
        pairs.emplace_back(QString::fromStdString(entry.first.as<std::string>()),
            json::cutText(QString::fromStdString(entry.second.as<std::string>())));
    return Labels(std::move(pairs));
}

Result<Labels> readExternalLabels(const HttpReply &reply)
{
    if (lacksRoute(reply) || !reply.serverHint.isEmpty())
        return Labels();
    QString yaml;
    const QString complaint
        = QCoreApplication::translate("toban", "The answer is not a configuration of Prometheus.");
    const auto done = readPart(reply, "yaml", complaint, [&yaml](ondemand::value value) {
        std::string_view text;
        const bool isText = value.get_string().get(text) == simdjson::SUCCESS;
        yaml = isText ? json::text(text) : QString();
        return isText;
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    try {
        return labelsOfYaml(yaml);
    } catch (const YAML::Exception &) {
        return failure(ErrorKind::Malformed, {}, complaint);
    }
}

Labels withExternalLabels(const Labels &labels, const Labels &external)
{
    Labels all = labels;
    for (const auto &[name, value] : external.pairs())
        if (all.value(name).isEmpty())
            all = all.with(name, value);
    return all;
}

} // namespace toban::prometheus
