// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "handoverdraft.h"

#include "alertwords.h"
#include "oncallwords.h"
#include "servertext.h"
#include "words.h"
#include "zonetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace toban {

namespace {
struct HandoverTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::Handover)
};
} // namespace

static Result<void> readAlertPart(
    const HandoverSources &sources, const HandoverQuestion &question, HandoverMaterial &material)
{
    if (!sources.alerts)
        return {};
    auto inbox = readInbox(sources.store, *sources.alerts, sources.inbox);
    auto silences = sources.alerts->silences(question.shift.to);
    auto review = readAlertReview(sources.store, *sources.alerts, sources.inbox, question.shift);
    if (!inbox || !silences || !review)
        return tl::unexpected(!inbox ? inbox.error()
                : !silences          ? silences.error()
                                     : review.error());
    for (InboxRow &row : inbox->rows)
        if (row.isActive())
            material.open.push_back(std::move(row));
    for (Silence &silence : *silences)
        if (silence.endsAt <= question.shift.to + 24h)
            material.ending.push_back(std::move(silence));
    std::ranges::sort(material.ending, {}, &Silence::endsAt);
    material.review = std::move(*review);
    return {};
}

static Result<void> readChanges(
    const HandoverSources &sources, const HandoverQuestion &question, HandoverMaterial &material)
{
    const auto marks = sources.store.marks(question.shift);
    if (!marks)
        return tl::unexpected(marks.error());
    material.marks = *marks;
    std::set<SourceId> read;
    for (const Service &service : sources.services) {
        if (!read.insert(service.source).second)
            continue;
        const auto builds = sources.store.numbers(
            {service.source, QString(seriesname::build), {}}, question.shift);
        if (!builds)
            return tl::unexpected(builds.error());
        for (BuildChange &change : buildChanges(*builds, question.shift))
            material.versions.push_back(std::move(change));
    }
    return {};
}

Result<HandoverMaterial> readHandover(
    const HandoverSources &sources, const HandoverQuestion &question)
{
    HandoverMaterial material;
    if (auto read = readAlertPart(sources, question, material); !read)
        return tl::unexpected(read.error());
    if (auto read = readChanges(sources, question, material); !read)
        return tl::unexpected(read.error());
    auto incidents = sources.onCall.providerIncidents(question.shift.to, question.shift.length());
    const auto steps = sources.onCall.incidentSteps(question.shift);
    if (!incidents || !steps)
        return tl::unexpected(incidents ? steps.error() : incidents.error());
    for (SourceIncident &one : *incidents)
        if (one.incident.isOpen())
            material.incidents.push_back(std::move(one));
    std::ranges::sort(
        material.incidents, {}, [](const SourceIncident &one) { return one.incident.created; });
    for (const SourceStep &one : *steps)
        if (one.step.kind == IncidentStepKind::Notified
            && contains(question.sleep, weekMoment(one.step.at, question.zone)))
            material.night.push_back(one);
    return material;
}

/// What a server wrote, as text of Markdown and nothing else.
static QString escaped(const QString &told)
{
    QString text;
    for (const QChar c : serverText(told, 200)) {
        if (u"\\`*_{}[]<>#|~&"_s.contains(c))
            text += u'\\';
        text += c;
    }
    return text;
}

static QString section(const QString &title, const QStringList &lines)
{
    QString text = u"\n## %1\n\n"_s.arg(title);
    if (lines.isEmpty())
        return text + HandoverTexts::tr("None.") + u'\n';
    for (const QString &line : lines)
        text += u"- %1\n"_s.arg(line);
    return text;
}

static QStringList openLines(const HandoverMaterial &material, const HandoverQuestion &question)
{
    QStringList lines;
    for (const SourceIncident &one : material.incidents) {
        QStringList names;
        for (const PersonRef &person : one.incident.assignees)
            names << escaped(person.name);
        QString line
            = HandoverTexts::tr("Incident %1: %2, since %3")
                  .arg(escaped(one.incident.number), escaped(one.incident.title),
                      oncallwords::moment(one.incident.created, question.shift.to, question.zone));
        if (!names.isEmpty())
            line += HandoverTexts::tr(", with %1").arg(names.join(u", "_s));
        lines << line;
    }
    for (const InboxRow &row : material.open) {
        QString line
            = HandoverTexts::tr("%1 %2 (%3), since %4")
                  .arg(words::alertClass(row.classified.alertClass), escaped(row.name()),
                      escaped(row.service()),
                      oncallwords::moment(row.alert.since, question.shift.to, question.zone));
        if (row.acknowledgement)
            line += HandoverTexts::tr(", acknowledged by %1")
                        .arg(escaped(row.acknowledgement->author));
        lines << line;
    }
    return lines;
}

static QStringList silenceLines(const HandoverMaterial &material, const HandoverQuestion &question)
{
    QStringList lines;
    for (const Silence &silence : material.ending)
        lines << HandoverTexts::tr("Ends %1: %2 (%3)")
                     .arg(oncallwords::moment(silence.endsAt, question.shift.to, question.zone),
                         escaped(silence.comment), escaped(silence.author));
    return lines;
}

static QStringList changeLines(const HandoverMaterial &material, const HandoverQuestion &question)
{
    std::vector<std::pair<Instant, QString>> changes;
    for (const Mark &mark : material.marks)
        changes.emplace_back(mark.at, escaped(mark.text));
    for (const BuildChange &change : material.versions)
        changes.emplace_back(change.at,
            HandoverTexts::tr("%1: version %2 after %3")
                .arg(escaped(change.instances.join(u", "_s)), escaped(change.after),
                    escaped(change.before)));
    std::ranges::sort(changes);
    QStringList lines;
    for (const auto &[at, text] : changes)
        lines << oncallwords::moment(at, question.shift.to, question.zone) + u"  "_s + text;
    return lines;
}

static QStringList noiseLines(const HandoverMaterial &material)
{
    constexpr size_t most = 5;
    QStringList lines;
    const auto &noisiest = material.review.noisiest;
    for (size_t i = 0; i < std::min(noisiest.size(), most); ++i) {
        const ReviewRow &row = material.review.rows[noisiest[i]];
        lines << HandoverTexts::tr("%1 (%2): fired %3 times, acknowledged %4")
                     .arg(escaped(row.key.value("alertname"_L1)),
                         escaped(row.key.value("service"_L1)))
                     .arg(row.fired)
                     .arg(row.acknowledged);
    }
    return lines;
}

/// Where no provider tells whom it called, alerts of class page tell what was loud at night.
static QStringList nightLines(const HandoverMaterial &material, const HandoverQuestion &question)
{
    QStringList lines;
    for (const SourceStep &one : material.night)
        lines << oncallwords::moment(one.step.at, question.shift.to, question.zone) + u"  "_s
                + escaped(one.step.whom.name) + u": "_s + escaped(one.step.text);
    if (!lines.isEmpty())
        return lines;
    for (const size_t index : material.review.atNight) {
        const ReviewRow &row = material.review.rows[index];
        if (row.pages > 0)
            lines << HandoverTexts::tr("%1: %2 times at night")
                         .arg(escaped(row.key.value("alertname"_L1)))
                         .arg(row.atNight);
    }
    return lines;
}

QString handoverMarkdown(const HandoverMaterial &material, const HandoverQuestion &question)
{
    const QString shift = oncallwords::span({question.shift.from, question.shift.to},
                              question.shift.to, question.zone)
        + u' ' + zoneText(question.zone, question.shift.to);
    QString text = u"# "_s + HandoverTexts::tr("Handover of %1").arg(escaped(question.team))
        + u"\n\n"_s
        + HandoverTexts::tr("From %1 to %2, shift %3.")
              .arg(escaped(question.from), escaped(question.to), shift)
        + u'\n';
    text += section(HandoverTexts::tr("Still open"), openLines(material, question));
    text += section(
        HandoverTexts::tr("Silences that end within a day"), silenceLines(material, question));
    text += section(HandoverTexts::tr("Changes in the shift"), changeLines(material, question));
    text += section(HandoverTexts::tr("Noisy alerts"), noiseLines(material));
    text += section(HandoverTexts::tr("Pages at night"), nightLines(material, question));
    text += u"\n## %1\n\n"_s.arg(HandoverTexts::tr("What to know"));
    return text;
}

} // namespace toban
