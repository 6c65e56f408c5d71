// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "oncallloadmodel.h"

#include "celltext.h"
#include "oncallwords.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace toban {

namespace {
struct LoadTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::OnCallLoadModel)
};
} // namespace

/// From here on a load is to be looked at, and shown so.
static constexpr double unfairBalance = 1.5;
static constexpr int longRun = 14; // days

static QVariant loadCount(int count, bool isAlarm, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return count == 0 ? u"–"_s : QLocale().toString(count);
    case SortRole:
    case FullTextRole:
        return count;
    case AlarmRole:
        return isAlarm;
    default:
        return {};
    }
}

static QVariant loadPersonCell(const PersonLoad &row, const OnCallLoadContext &, int role)
{
    return textCell(oncallwords::person(row.name), role);
}

static QVariant loadPagesCell(const PersonLoad &row, const OnCallLoadContext &, int role)
{
    return loadCount(row.pages.total(), false, role);
}

static QVariant loadBusinessCell(const PersonLoad &row, const OnCallLoadContext &, int role)
{
    return loadCount(row.pages.business, false, role);
}

static QVariant loadOffCell(const PersonLoad &row, const OnCallLoadContext &, int role)
{
    return loadCount(row.pages.off, false, role);
}

static QVariant loadSleepCell(const PersonLoad &row, const OnCallLoadContext &, int role)
{
    return loadCount(row.pages.sleep, row.pages.sleep > 0, role);
}

/// "11-16 3/1/0 · 11-23 0/0/2": business, off and sleep of each week with any.
static QVariant loadWeeksCell(const PersonLoad &row, const OnCallLoadContext &, int role)
{
    QStringList weeks;
    for (const WeekLoad &week : row.weeks)
        if (week.pages.total() > 0)
            weeks << week.monday.toString(u"MM-dd "_s)
                    + u"%1/%2/%3"_s.arg(week.pages.business)
                          .arg(week.pages.off)
                          .arg(week.pages.sleep);
    return textCell(weeks.join(u" · "_s), role);
}

static QVariant loadDaysCell(const PersonLoad &row, const OnCallLoadContext &, int role)
{
    return loadCount(row.days, false, role);
}

static QVariant loadRunCell(const PersonLoad &row, const OnCallLoadContext &, int role)
{
    return loadCount(row.longestRun, row.longestRun >= longRun, role);
}

static QVariant loadBalance(double balance, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return balance == 0 ? u"–"_s : u"× "_s + QLocale().toString(balance, 'f', 1);
    case SortRole:
    case FullTextRole:
        return balance;
    case AlarmRole:
        return balance >= unfairBalance;
    default:
        return {};
    }
}

static QVariant loadPageBalanceCell(const PersonLoad &row, const OnCallLoadContext &, int role)
{
    return loadBalance(row.pageBalance, role);
}

static QVariant loadDutyBalanceCell(const PersonLoad &row, const OnCallLoadContext &, int role)
{
    return loadBalance(row.dutyBalance, role);
}

template <auto Member>
static QVariant loadAckCell(const PersonLoad &row, const OnCallLoadContext &, int role)
{
    const std::optional<Millis> &time = row.acknowledged.*Member;
    if (!time)
        return textCell({}, role);
    switch (role) {
    case Qt::DisplayRole:
        return LoadTexts::tr("%1 (n = %2)").arg(words::age(*time)).arg(row.acknowledged.count);
    case SortRole:
    case FullTextRole:
        return toSeconds(*time);
    default:
        return {};
    }
}

static QVariant loadNeverCell(const PersonLoad &row, const OnCallLoadContext &, int role)
{
    return loadCount(row.acknowledged.never, row.acknowledged.never > 0, role);
}

static std::vector<OnCallLoadModel::Column> loadColumns()
{
    const auto left = Qt::AlignLeft;
    const auto right = Qt::AlignRight;
    return {
        {"person", QT_TRANSLATE_NOOP("toban::OnCallLoadModel", "Person"), nullptr, left,
            loadPersonCell},
        {"pages", QT_TRANSLATE_NOOP("toban::OnCallLoadModel", "Pages"),
            QT_TRANSLATE_NOOP(
                "toban::OnCallLoadModel", "How often they were called; calls within 60 s are one"),
            right, loadPagesCell},
        {"business", QT_TRANSLATE_NOOP("toban::OnCallLoadModel", "Business"),
            QT_TRANSLATE_NOOP(
                "toban::OnCallLoadModel", "In business hours, by the clock where they are"),
            right, loadBusinessCell},
        {"off", QT_TRANSLATE_NOOP("toban::OnCallLoadModel", "Off"),
            QT_TRANSLATE_NOOP("toban::OnCallLoadModel",
                "Outside of business hours and on holidays, by the clock where they are"),
            right, loadOffCell},
        {"sleep", QT_TRANSLATE_NOOP("toban::OnCallLoadModel", "Asleep"),
            QT_TRANSLATE_NOOP(
                "toban::OnCallLoadModel", "In hours of sleep, by the clock where they are"),
            right, loadSleepCell},
        {"weeks", QT_TRANSLATE_NOOP("toban::OnCallLoadModel", "By week"),
            QT_TRANSLATE_NOOP("toban::OnCallLoadModel",
                "Pages of each week from its Monday: business/off/asleep"),
            left, loadWeeksCell},
        {"balance", QT_TRANSLATE_NOOP("toban::OnCallLoadModel", "Pages × mean"),
            QT_TRANSLATE_NOOP(
                "toban::OnCallLoadModel", "Pages against the mean of all: 1 is as many"),
            right, loadPageBalanceCell},
        {"days", QT_TRANSLATE_NOOP("toban::OnCallLoadModel", "Days"),
            QT_TRANSLATE_NOOP("toban::OnCallLoadModel", "Days on which they had a duty"), right,
            loadDaysCell},
        {"run", QT_TRANSLATE_NOOP("toban::OnCallLoadModel", "Longest run"),
            QT_TRANSLATE_NOOP("toban::OnCallLoadModel", "Most of these days in a row"), right,
            loadRunCell},
        {"duty", QT_TRANSLATE_NOOP("toban::OnCallLoadModel", "Duty × mean"),
            QT_TRANSLATE_NOOP(
                "toban::OnCallLoadModel", "How long they had a duty, against the mean of all"),
            right, loadDutyBalanceCell},
        {"ack50", QT_TRANSLATE_NOOP("toban::OnCallLoadModel", "Ack. p50"),
            QT_TRANSLATE_NOOP("toban::OnCallLoadModel",
                "Half of the acknowledged pages waited no longer; n is their number"),
            right, loadAckCell<&AcknowledgementTimes::median>},
        {"ack95", QT_TRANSLATE_NOOP("toban::OnCallLoadModel", "Ack. p95"),
            QT_TRANSLATE_NOOP("toban::OnCallLoadModel",
                "95 of 100 acknowledged pages waited no longer; n is their number"),
            right, loadAckCell<&AcknowledgementTimes::p95>},
        {"never", QT_TRANSLATE_NOOP("toban::OnCallLoadModel", "Never ack."),
            QT_TRANSLATE_NOOP("toban::OnCallLoadModel", "Pages that nobody acknowledged"), right,
            loadNeverCell},
    };
}

static QString loadKey(const PersonLoad &row)
{
    return row.name;
}

static bool sameLoad(const PersonLoad &a, const PersonLoad &b)
{
    return a == b;
}

OnCallLoadModel::OnCallLoadModel(QObject *parent)
    : RecordModel({"toban::OnCallLoadModel", loadColumns(), loadKey, sameLoad}, parent)
{
}

void OnCallLoadModel::show(const OnCallLoad &load)
{
    refresh(load.people, {});
}

QString qualityWord(QualityBand band)
{
    switch (band) {
    case QualityBand::Excellent:
        return LoadTexts::tr("excellent");
    case QualityBand::Good:
        return LoadTexts::tr("good");
    case QualityBand::Fair:
        return LoadTexts::tr("fair");
    case QualityBand::Weak:
        return LoadTexts::tr("weak");
    case QualityBand::Poor:
        return LoadTexts::tr("poor");
    }
    return {};
}

static QString reasonText(const QualityReason &reason)
{
    const auto number
        = [&reason](int digits) { return QLocale().toString(reason.value, 'f', digits); };
    switch (reason.kind) {
    case QualityReason::Kind::Gaps:
        return LoadTexts::tr("gaps %1 %").arg(QLocale().toString(reason.value * 100, 'f', 1));
    case QualityReason::Kind::Balance:
        return LoadTexts::tr("longest duty × %1 of the mean").arg(number(1));
    case QualityReason::Kind::LongestStint:
        return LoadTexts::tr("%1 days without a break").arg(number(1));
    case QualityReason::Kind::FewPeople:
        return LoadTexts::tr("shared by %1").arg(number(0));
    }
    return {};
}

QString qualityText(const TeamQuality &quality)
{
    QStringList reasons;
    for (const QualityReason &reason : quality.quality.reasons)
        reasons << reasonText(reason);
    return LoadTexts::tr("%1: %2").arg(qualityWord(quality.quality.band), reasons.join(u", "_s));
}

} // namespace toban
