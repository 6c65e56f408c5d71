// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "placelink.h"

#include "servertext.h"

#include <QCoreApplication>
#include <QHash>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace toban {

struct LinkTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::PlaceLink)
};

static constexpr QLatin1StringView scheme("toban://");
static constexpr Millis shortestSpan = 1s;
static constexpr Millis longestSpan = std::chrono::hours(24 * 366);

using Values = QHash<QString, QString>;

static tl::unexpected<Error> wrong(const QString &key, const QString &why)
{
    return failure(ErrorKind::Malformed, LinkTexts::tr("link, '%1'").arg(serverText(key, 40)), why);
}

static QString baselineWord(Baseline::Kind kind)
{
    switch (kind) {
    case Baseline::Kind::PreviousPeriod:
        return u"previous"_s;
    case Baseline::Kind::DayBefore:
        return u"day"_s;
    case Baseline::Kind::WeekBefore:
        return u"week"_s;
    case Baseline::Kind::Fixed:
        return u"range"_s;
    }
    return {};
}

static Matchers matchersOf(const Labels &labels)
{
    Matchers matchers;
    for (const auto &[name, value] : labels.pairs())
        matchers.push_back({name, Matcher::Op::Equal, value});
    return matchers;
}

bool isPlaceLink(const QString &text)
{
    return text.trimmed().startsWith(scheme, Qt::CaseInsensitive);
}

QString formatPlaceLink(const PlaceLink &link)
{
    QStringList parts;
    const auto add = [&parts](const char *key, const QString &value) {
        if (!value.isEmpty())
            parts << QLatin1StringView(key) + u'='
                    + QString::fromLatin1(QUrl::toPercentEncoding(value));
    };
    const Place &place = link.place;
    add("service", place.service.text());
    if (const auto *live = std::get_if<Live>(&place.window)) {
        add("window", durationText(live->span));
    } else {
        const auto &range = std::get<Range>(place.window);
        add("from", toRfc3339(range.from));
        add("to", toRfc3339(range.to));
    }
    if (place.cursor.at)
        add("at", toRfc3339(*place.cursor.at));
    add("filter", matchersText(place.filter));
    if (!(place.baseline == Baseline{}))
        add("before", baselineWord(place.baseline.kind));
    if (place.baseline.kind == Baseline::Kind::Fixed) {
        add("before-from", toRfc3339(place.baseline.range.from));
        add("before-to", toRfc3339(place.baseline.range.to));
    }
    add("normalised", place.baseline.isNormalised ? u"1"_s : QString());
    add("compare", link.showsEarlier ? u"1"_s : QString());
    if (link.view != LatencyView::Percentiles)
        add("view", latencyViewName(link.view));
    add("select", matchersText(matchersOf(link.selection)));
    return scheme + pageIdName(link.page) + (parts.isEmpty() ? QString() : u'?' + parts.join(u'&'));
}

/// Decoded; hidden characters are refused, for what stands in a link is shown.
static Result<Values> valuesOf(QStringView query)
{
    Values values;
    for (const QStringView part : query.split(u'&', Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(u'=');
        const auto decoded
            = [](QStringView text) { return QUrl::fromPercentEncoding(text.toUtf8()); };
        const QString key = decoded(part.left(equals));
        if (equals < 0 || values.contains(key))
            continue;
        const QString value = decoded(part.mid(equals + 1));
        const QString spaced = value.simplified();
        // what is selected is only compared, and may be anything that a server said
        if (key != "select"_L1 && serverText(spaced, spaced.size()) != spaced)
            return wrong(key, LinkTexts::tr("there are hidden characters in it"));
        values.insert(key, value);
    }
    return values;
}

static Result<Range> rangeOf(const Values &values, const QString &fromKey, const QString &toKey)
{
    const auto from = parseRfc3339(values.value(fromKey));
    if (!from)
        return wrong(fromKey, LinkTexts::tr("not a time such as 2026-11-21T01:40:00Z"));
    const auto to = parseRfc3339(values.value(toKey));
    if (!to)
        return wrong(toKey, LinkTexts::tr("not a time such as 2026-11-21T01:40:00Z"));
    if (*to - *from < shortestSpan || *to - *from > longestSpan)
        return wrong(toKey, LinkTexts::tr("a range lasts from a second to a year"));
    return Range{*from, *to};
}

static Result<void> readTimes(const Values &values, Place &place)
{
    if (values.contains(u"from"_s) || values.contains(u"to"_s)) {
        const auto range = rangeOf(values, u"from"_s, u"to"_s);
        if (!range)
            return tl::unexpected<Error>(range.error());
        place.window = *range;
    } else if (values.contains(u"window"_s)) {
        const auto span = parseDuration(values.value(u"window"_s));
        if (!span || *span < shortestSpan || *span > longestSpan)
            return wrong(u"window"_s, LinkTexts::tr("not a duration such as 1h"));
        place.window = Live{*span};
    }
    if (!values.contains(u"at"_s))
        return {};
    const auto at = parseRfc3339(values.value(u"at"_s));
    if (!at)
        return wrong(u"at"_s, LinkTexts::tr("not a time such as 2026-11-21T01:40:00Z"));
    place.cursor.at = *at;
    return {};
}

static Result<void> readBaseline(const Values &values, Baseline &baseline)
{
    baseline.isNormalised = values.value(u"normalised"_s) == u"1";
    if (!values.contains(u"before"_s))
        return {};
    const QString word = values.value(u"before"_s);
    for (const auto kind : {Baseline::Kind::PreviousPeriod, Baseline::Kind::DayBefore,
             Baseline::Kind::WeekBefore, Baseline::Kind::Fixed}) {
        if (word != baselineWord(kind))
            continue;
        baseline.kind = kind;
        if (kind != Baseline::Kind::Fixed)
            return {};
        const auto range = rangeOf(values, u"before-from"_s, u"before-to"_s);
        if (!range)
            return tl::unexpected<Error>(range.error());
        baseline.range = *range;
        return {};
    }
    return wrong(u"before"_s, LinkTexts::tr("not previous, day, week or range"));
}

static Result<void> readChoices(const Values &values, PlaceLink &link)
{
    const auto filter = parseMatchers(values.value(u"filter"_s));
    if (!filter)
        return wrong(u"filter"_s, filter.error().detail);
    link.place.filter = *filter;
    const auto selection = parseMatchers(values.value(u"select"_s));
    if (!selection)
        return wrong(u"select"_s, selection.error().detail);
    std::vector<Labels::Pair> pairs;
    for (const Matcher &one : *selection) {
        if (one.op != Matcher::Op::Equal)
            return wrong(u"select"_s, LinkTexts::tr("only = can stand here"));
        pairs.emplace_back(one.label, one.value);
    }
    link.selection = Labels(std::move(pairs));
    link.showsEarlier = values.value(u"compare"_s) == u"1";
    if (!values.contains(u"view"_s))
        return {};
    const auto view = latencyViewFromName(values.value(u"view"_s));
    if (!view)
        return wrong(u"view"_s, LinkTexts::tr("not percentiles or heatmap"));
    link.view = *view;
    return {};
}

Result<PlaceLink> parsePlaceLink(const QString &text)
{
    const QString whole = text.trimmed();
    if (!isPlaceLink(whole))
        return wrong(whole.left(20), LinkTexts::tr("not an address that begins with toban://"));
    if (whole.size() > longestLink)
        return wrong(u"toban"_s, LinkTexts::tr("longer than %1 characters").arg(longestLink));
    const QStringView address = QStringView(whole).mid(scheme.size()).split(u'#').front();
    const qsizetype question = address.indexOf(u'?');
    QStringView name = question < 0 ? address : address.left(question);
    name = name.left(name.indexOf(u'/') < 0 ? name.size() : name.indexOf(u'/'));
    const auto page = pageIdFromName(name.toString().toLower());
    if (!page || *page == PageId::FirstRun)
        return wrong(name.toString(), LinkTexts::tr("there is no such page"));
    const auto values = valuesOf(question < 0 ? QStringView() : address.mid(question + 1));
    if (!values)
        return tl::unexpected<Error>(values.error());
    PlaceLink link;
    link.page = *page;
    link.place.service = ServiceId(values->value(u"service"_s));
    for (const auto &done : {readTimes(*values, link.place),
             readBaseline(*values, link.place.baseline), readChoices(*values, link)})
        if (!done)
            return tl::unexpected<Error>(done.error());
    return link;
}

} // namespace toban
