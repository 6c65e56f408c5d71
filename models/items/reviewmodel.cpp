// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reviewmodel.h"

#include "celltext.h"
#include "reviewtext.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace toban {

static QVariant reviewCount(int count, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return count == 0 ? u"–"_s : QLocale().toString(count);
    case SortRole:
    case FullTextRole:
        return count;
    default:
        return {};
    }
}

static QVariant reviewTime(const std::optional<Millis> &span, int role)
{
    if (!span)
        return textCell({}, role);
    switch (role) {
    case Qt::DisplayRole:
        return words::age(*span);
    case SortRole:
    case FullTextRole:
        return toSeconds(*span);
    default:
        return {};
    }
}

template <auto Member>
static QVariant countCell(const ReviewRow &row, const ReviewContext &, int role)
{
    return reviewCount(row.*Member, role);
}

template <auto Member>
static QVariant timeCell(const ReviewRow &row, const ReviewContext &, int role)
{
    return reviewTime(row.*Member, role);
}

static QVariant reviewNameCell(const ReviewRow &row, const ReviewContext &, int role)
{
    return textCell(row.key.value("alertname"_L1), role);
}

static QVariant reviewServiceCell(const ReviewRow &row, const ReviewContext &, int role)
{
    return textCell(row.key.value("service"_L1), role);
}

static QVariant firingTimeCell(const ReviewRow &row, const ReviewContext &, int role)
{
    return reviewTime(row.firing.count() > 0 ? std::optional(row.firing) : std::nullopt, role);
}

static QVariant neverActedCell(const ReviewRow &row, const ReviewContext &, int role)
{
    return reviewCount(row.wasNeverActedOn() ? row.fired : 0, role);
}

static QVariant verdictsCell(const ReviewRow &row, const ReviewContext &, int role)
{
    if (role == SortRole)
        return row.verdicts.total() == 0 ? QVariant() : QVariant(row.verdicts.total());
    return textCell(verdictsText(row.verdicts), role);
}

static QVariant flapCell(const ReviewRow &row, const ReviewContext &, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return row.flap == 0 ? u"–"_s : QLocale().toString(row.flap, 'f', 1);
    case SortRole:
    case FullTextRole:
        return row.flap;
    case AlarmRole:
        return row.flap >= flappingFrom;
    default:
        return {};
    }
}

static std::vector<ReviewModel::Column> reviewColumns()
{
    const auto left = Qt::AlignLeft;
    const auto right = Qt::AlignRight;
    return {
        {"alert", QT_TRANSLATE_NOOP("toban::ReviewModel", "Alert"), nullptr, left, reviewNameCell},
        {"service", QT_TRANSLATE_NOOP("toban::ReviewModel", "Service"), nullptr, left,
            reviewServiceCell},
        {"fired", QT_TRANSLATE_NOOP("toban::ReviewModel", "Fired"),
            QT_TRANSLATE_NOOP("toban::ReviewModel", "How often it began to fire"), right,
            countCell<&ReviewRow::fired>},
        {"pages", QT_TRANSLATE_NOOP("toban::ReviewModel", "As a page"), nullptr, right,
            countCell<&ReviewRow::pages>},
        {"night", QT_TRANSLATE_NOOP("toban::ReviewModel", "At night"),
            QT_TRANSLATE_NOOP("toban::ReviewModel", "Between 22:00 and 08:00"), right,
            countCell<&ReviewRow::atNight>},
        {"acknowledged", QT_TRANSLATE_NOOP("toban::ReviewModel", "Acknowledged"), nullptr, right,
            countCell<&ReviewRow::acknowledged>},
        {"neveracted", QT_TRANSLATE_NOOP("toban::ReviewModel", "Never acted on"),
            QT_TRANSLATE_NOOP("toban::ReviewModel",
                "How often it fired, where nobody ever acknowledged it or said that they acted"),
            right, neverActedCell},
        {"firing", QT_TRANSLATE_NOOP("toban::ReviewModel", "Firing"),
            QT_TRANSLATE_NOOP("toban::ReviewModel", "How long it fired, summed up"), right,
            firingTimeCell},
        {"toack", QT_TRANSLATE_NOOP("toban::ReviewModel", "Longest to acknowledge"), nullptr, right,
            timeCell<&ReviewRow::longestToAcknowledge>},
        {"acked", QT_TRANSLATE_NOOP("toban::ReviewModel", "Longest acknowledged"), nullptr, right,
            timeCell<&ReviewRow::longestAcknowledged>},
        {"flap", QT_TRANSLATE_NOOP("toban::ReviewModel", "Flapping"),
            QT_TRANSLATE_NOOP("toban::ReviewModel",
                "How often it came and went within a day, short times weighing more; 0 is steady"),
            right, flapCell},
        {"verdicts", QT_TRANSLATE_NOOP("toban::ReviewModel", "Verdicts"), nullptr, left,
            verdictsCell},
    };
}

static Labels reviewKey(const ReviewRow &row)
{
    return row.key;
}

static bool sameReview(const ReviewRow &a, const ReviewRow &b)
{
    return a == b;
}

ReviewModel::ReviewModel(QObject *parent)
    : RecordModel({"toban::ReviewModel", reviewColumns(), reviewKey, sameReview}, parent)
{
}

void ReviewModel::show(const AlertReview &review)
{
    refresh(review.rows, {});
}

} // namespace toban
