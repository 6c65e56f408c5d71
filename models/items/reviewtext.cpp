// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reviewtext.h"

#include "alertwords.h"
#include "servertext.h"
#include "words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace toban {

struct ReviewText {
    Q_DECLARE_TR_FUNCTIONS(toban::ReviewText)
};

static constexpr size_t rankedRows = 10;

QString verdictsText(const VerdictCounts &verdicts)
{
    QStringList parts;
    const auto add = [&parts](AlertVerdict verdict, int count) {
        if (count > 0)
            parts << u"%1 %2"_s.arg(words::verdict(verdict)).arg(count);
    };
    add(AlertVerdict::Acted, verdicts.acted);
    add(AlertVerdict::NoAction, verdicts.noAction);
    add(AlertVerdict::False, verdicts.falseAlarm);
    add(AlertVerdict::Duplicate, verdicts.duplicate);
    return parts.join(u", "_s);
}

static QString alertName(const Labels &key)
{
    const QString service = serverText(key.value("service"_L1), 80);
    const QString name = serverText(key.value("alertname"_L1), 120);
    return service.isEmpty() ? name : u"%1 (%2)"_s.arg(name, service);
}

QString proposalText(const AlertProposal &proposal)
{
    const QString name = alertName(proposal.alert);
    switch (proposal.kind) {
    case AlertProposal::Kind::Demote:
        if (proposal.verdicts.total() == 0)
            return ReviewText::tr("Demote %1: it paged %2 times, and nobody ever acknowledged it.")
                .arg(name)
                .arg(proposal.fired);
        return ReviewText::tr("Demote %1: it paged %2 times, and the verdicts were: %3.")
            .arg(name)
            .arg(proposal.fired)
            .arg(verdictsText(proposal.verdicts));
    case AlertProposal::Kind::Merge:
        return ReviewText::tr("Merge %1 and %2: %3 of %4 times the one, and %5 of %6 times the "
                              "other, they began within a minute of each other.")
            .arg(name, alertName(proposal.other))
            .arg(proposal.together)
            .arg(proposal.fired)
            .arg(proposal.otherTogether)
            .arg(proposal.otherFired);
    case AlertProposal::Kind::Fix:
        break;
    }
    return ReviewText::tr("Steady %1: it comes and goes (flapping %2); a longer hold or another "
                          "threshold would help.")
        .arg(name, QLocale().toString(proposal.flap, 'f', 1));
}

/// One line of text in a cell of a table: no markup, no end of the cell.
static QString plainCell(const QString &text)
{
    QString cell;
    for (const QChar c : text) {
        if (u"\\`*_{}[]<>()#+-.!|~&"_s.contains(c))
            cell += u'\\';
        cell += c;
    }
    return cell;
}

namespace {
struct Ranking {
    const char *title;
    const std::vector<size_t> &rows;
};
} // namespace

static QString rankingRow(const ReviewRow &row)
{
    const auto time
        = [](const std::optional<Millis> &span) { return span ? words::age(*span) : u"–"_s; };
    return u"| %1 | %2 | %3 | %4 | %5 | %6 | %7 | %8 |\n"_s.arg(plainCell(alertName(row.key)))
        .arg(row.fired)
        .arg(row.pages)
        .arg(row.atNight)
        .arg(row.acknowledged)
        .arg(time(row.longestAcknowledged))
        .arg(QLocale::c().toString(row.flap, 'f', 1))
        .arg(plainCell(verdictsText(row.verdicts)));
}

static QString rankingMarkdown(const AlertReview &review, const Ranking &ranking)
{
    QString text = u"\n## %1\n\n"_s.arg(ReviewText::tr(ranking.title));
    if (ranking.rows.empty())
        return text + ReviewText::tr("None.") + u'\n';
    text
        += u"| %1 |\n|---|--:|--:|--:|--:|--:|--:|---|\n"_s.arg(QStringList{ReviewText::tr("Alert"),
            ReviewText::tr("fired"), ReviewText::tr("as a page"), ReviewText::tr("at night"),
            ReviewText::tr("acknowledged"), ReviewText::tr("longest acknowledged"),
            ReviewText::tr("flapping"), ReviewText::tr("verdicts")}
                                                                    .join(u" | "_s));
    for (size_t i = 0; i < std::min(rankedRows, ranking.rows.size()); ++i)
        text += rankingRow(review.rows[ranking.rows[i]]);
    return text;
}

QString reviewMarkdown(const AlertReview &review, TimeSpan span, const QTimeZone &zone)
{
    QString text = u"# %1\n\n%2\n\n## %3\n\n"_s.arg(ReviewText::tr("Review of alerts"),
        ReviewText::tr("%1 to %2")
            .arg(words::moment(span.from, zone), words::moment(span.to, zone)),
        ReviewText::tr("Proposals"));
    for (const auto &proposal : review.proposals)
        text += u"- %1\n"_s.arg(plainCell(proposalText(proposal)));
    if (review.proposals.empty())
        text += ReviewText::tr("None.") + u'\n';
    const Ranking rankings[] = {
        {QT_TRANSLATE_NOOP("toban::ReviewText", "Noisiest"), review.noisiest},
        {QT_TRANSLATE_NOOP("toban::ReviewText", "Never acted on"), review.neverActedOn},
        {QT_TRANSLATE_NOOP("toban::ReviewText", "Longest acknowledged"),
            review.longestAcknowledged},
        {QT_TRANSLATE_NOOP("toban::ReviewText", "Most flapping"), review.mostFlapping},
        {QT_TRANSLATE_NOOP("toban::ReviewText", "At night"), review.atNight},
    };
    for (const Ranking &ranking : rankings)
        text += rankingMarkdown(review, ranking);
    return text;
}

} // namespace toban
