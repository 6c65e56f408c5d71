// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noticewords.h"

#include "alertwords.h"
#include "servertext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace toban {

static constexpr qsizetype longestName = 80;
static constexpr qsizetype longestSummary = 240;
static constexpr size_t mostNames = 3;
static constexpr size_t mostIdentities = 100;

struct NoticeTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::NoticeTexts)
};

int urgencyOf(AlertClass alertClass)
{
    switch (alertClass) {
    case AlertClass::Page:
        return 3;
    case AlertClass::Ticket:
        return 2;
    case AlertClass::Unclassified:
        return 1;
    case AlertClass::Log:
        break;
    }
    return 0;
}

NoticeItem noticeItem(const InboxRow &row)
{
    return {row.alert.identity, row.classified.alertClass, words::inboxName(row)};
}

QString noticeKey(const Labels &identity)
{
    return u"alert/"_s + QString::number(identity.fingerprint(), 16);
}

static QString shownName(const QString &name)
{
    const QString literal = serverText(name, longestName);
    return literal.isEmpty() ? NoticeTexts::tr("alert without a name") : literal;
}

static QString classAndName(const InboxRow &row)
{
    return NoticeTexts::tr("%1: %2", "class: name of the alert")
        .arg(words::alertClass(row.classified.alertClass), shownName(words::inboxName(row)));
}

Notice noticeOf(const InboxRow &row, std::optional<AlertClass> before)
{
    const bool isAlert = row.kind == InboxRow::Kind::Alert;
    Notice notice;
    notice.kind = isAlert ? Notice::Kind::Alert : Notice::Kind::Condition;
    notice.key = noticeKey(row.alert.identity);
    notice.alertClass = row.classified.alertClass;
    notice.alerts = {row.alert.identity};
    notice.title = classAndName(row);
    QStringList lines;
    if (before)
        lines << NoticeTexts::tr("Until now its class was %1.").arg(words::alertClass(*before));
    if (isAlert)
        lines << serverText(row.service(), longestName);
    lines << serverText(words::inboxSummary(row), longestSummary);
    lines.removeAll(QString());
    notice.body = lines.join(u'\n');
    return notice;
}

/// As "A, B, C and 2 more".
static QString firstNames(const std::vector<NoticeItem> &items)
{
    QStringList names;
    for (size_t index = 0; index < std::min(items.size(), mostNames); ++index)
        names << shownName(items[index].name);
    const QString listed = names.join(NoticeTexts::tr(", ", "between names"));
    const auto rest = static_cast<int>(items.size() - std::min(items.size(), mostNames));
    return rest > 0 ? NoticeTexts::tr("%1 and %n more", "", rest).arg(listed) : listed;
}

static void sortByUrgency(std::vector<NoticeItem> &items)
{
    std::ranges::sort(items, [](const NoticeItem &a, const NoticeItem &b) {
        const int left = urgencyOf(a.alertClass);
        const int right = urgencyOf(b.alertClass);
        return left == right ? a.identity < b.identity : left > right;
    });
}

static Notice noticeOfMany(const std::vector<NoticeItem> &sorted)
{
    Notice notice;
    for (const NoticeItem &item : sorted) {
        if (notice.alerts.size() == mostIdentities)
            break;
        notice.alerts.push_back(item.identity);
    }
    if (!sorted.empty())
        notice.alertClass = sorted.front().alertClass;
    notice.body = firstNames(sorted);
    return notice;
}

static std::vector<NoticeItem> itemsOf(const std::vector<const InboxRow *> &rows)
{
    std::vector<NoticeItem> items;
    for (const InboxRow *row : rows)
        items.push_back(noticeItem(*row));
    sortByUrgency(items);
    return items;
}

Notice repeatNotice(const std::vector<const InboxRow *> &rows)
{
    Notice notice;
    if (rows.size() == 1) {
        notice = noticeOf(*rows.front(), std::nullopt);
        notice.title = NoticeTexts::tr("Nobody has looked yet – %1").arg(notice.title);
    } else {
        notice = noticeOfMany(itemsOf(rows));
        notice.key = summaryKey(Notice::Kind::Repeat);
        notice.title
            = NoticeTexts::tr("%n page(s) nobody has looked at", "", static_cast<int>(rows.size()));
    }
    notice.kind = Notice::Kind::Repeat;
    return notice;
}

/// As "Page 3, Ticket 12".
static QString classCounts(const std::vector<NoticeItem> &items)
{
    std::array<int, 4> counts{};
    for (const NoticeItem &item : items)
        ++counts[static_cast<size_t>(item.alertClass)];
    QStringList parts;
    for (const auto alertClass :
        {AlertClass::Page, AlertClass::Ticket, AlertClass::Unclassified, AlertClass::Log})
        if (const int count = counts[static_cast<size_t>(alertClass)]; count > 0)
            parts << NoticeTexts::tr("%1 %2", "class, how many")
                         .arg(words::alertClass(alertClass), QString::number(count));
    return parts.join(NoticeTexts::tr(", ", "between names"));
}

static QString summaryTitle(Notice::Kind kind, int count)
{
    switch (kind) {
    case Notice::Kind::BeforeStart:
        return NoticeTexts::tr("%n alert(s) active since before the start", "", count);
    case Notice::Kind::AfterQuiet:
        return NoticeTexts::tr("Quiet hours are over: %n alert(s)", "", count);
    default:
        return NoticeTexts::tr("%n new alert(s)", "", count);
    }
}

QString summaryKey(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::BeforeStart:
        return u"before-start"_s;
    case Notice::Kind::AfterQuiet:
        return u"after-quiet"_s;
    case Notice::Kind::Repeat:
        return u"repeat"_s;
    default:
        return u"storm"_s;
    }
}

Notice summaryNotice(Notice::Kind kind, std::vector<NoticeItem> items, int over)
{
    sortByUrgency(items);
    const int count = static_cast<int>(items.size()) + over;
    Notice notice = noticeOfMany(items);
    notice.kind = kind;
    notice.key = summaryKey(kind);
    notice.title = summaryTitle(kind, count);
    QStringList lines{classCounts(items), notice.body};
    if (over > 0)
        lines << NoticeTexts::tr("%n of them over already", "", over);
    lines.removeAll(QString());
    notice.body = lines.join(u'\n');
    notice.hasSound = kind != Notice::Kind::BeforeStart;
    return notice;
}

QString pagesLine(const std::vector<const InboxRow *> &rows)
{
    if (rows.empty())
        return {};
    return NoticeTexts::tr("%1: %2", "class: name of the alert")
        .arg(words::alertClass(AlertClass::Page), firstNames(itemsOf(rows)));
}

} // namespace toban
