// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcesmodel.h"

#include "celltext.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace toban {

static QVariant stateCell(const SourceRow &row, const SourcesContext &, int role)
{
    switch (role) {
    case Qt::DisplayRole:
    case FullTextRole:
        return row.health.last.state == SourceState::Ok ? words::freshness(row.freshness)
                                                        : words::sourceState(row.health.last.state);
    case SortRole:
        return static_cast<int>(row.health.last.state);
    case FreshnessRole:
        return static_cast<int>(row.freshness);
    case SourceStateRole:
        return static_cast<int>(row.health.last.state);
    default:
        return {};
    }
}

static QVariant nameCell(const SourceRow &row, const SourcesContext &, int role)
{
    return textCell(words::sourceName(row.health.last.source), role);
}

static QVariant productCell(const SourceRow &row, const SourcesContext &, int role)
{
    return textCell(row.health.last.product, role);
}

static QVariant ageCell(const std::optional<Instant> &at, Instant now, int role)
{
    if (!at)
        return role == Qt::DisplayRole ? QVariant(u"–"_s) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return words::age(now - *at);
    case SortRole:
        return static_cast<qlonglong>((now - *at).count());
    case Qt::ToolTipRole:
    case FullTextRole:
        return toRfc3339(*at);
    default:
        return {};
    }
}

static QVariant answerCell(const SourceRow &row, const SourcesContext &context, int role)
{
    return ageCell(row.health.lastSuccess, context.now, role);
}

static QVariant dataCell(const SourceRow &row, const SourcesContext &context, int role)
{
    return ageCell(row.health.newestData, context.now, role);
}

static QVariant answerTimeCell(const SourceRow &row, const SourcesContext &, int role)
{
    const Quantity took{toSeconds(row.health.last.answerTime), Unit::Seconds};
    if (row.health.last.state == SourceState::Unknown)
        return role == Qt::DisplayRole ? QVariant(u"–"_s) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return quantityText(took);
    case SortRole:
        return took.value;
    case FullTextRole:
        return quantityFullText(took, QLocale::c());
    default:
        return {};
    }
}

static QVariant errorCell(const SourceRow &row, const SourcesContext &, int role)
{
    const std::optional<Error> &error = row.health.last.error;
    if (!error)
        return textCell({}, role);
    switch (role) {
    case Qt::ToolTipRole:
    case FullTextRole:
        return errorText(*error);
    case AlarmRole:
        return true;
    default:
        return textCell(words::errorKind(error->kind), role);
    }
}

static QVariant nextTryCell(const SourceRow &row, const SourcesContext &context, int role)
{
    const std::optional<Instant> &next = row.health.last.nextTry;
    const bool isRefused = row.health.last.state == SourceState::Refused;
    if (role == Qt::DisplayRole && isRefused)
        return QCoreApplication::translate("toban::SourcesModel", "not before you say so");
    if (!next || isRefused)
        return textCell({}, role);
    switch (role) {
    case Qt::DisplayRole:
        return *next <= context.now ? QCoreApplication::translate("toban::SourcesModel", "now")
                                    : QCoreApplication::translate("toban::SourcesModel", "in %1")
                                          .arg(words::age(*next - context.now + Millis(999)));
    case SortRole:
        return static_cast<qlonglong>(toMs(*next));
    case Qt::ToolTipRole:
    case FullTextRole:
        return toRfc3339(*next);
    default:
        return {};
    }
}

static QVariant targetsCell(const SourceRow &row, const SourcesContext &, int role)
{
    if (row.expectedTargets == 0)
        return textCell({}, role);
    switch (role) {
    case Qt::DisplayRole:
    case FullTextRole:
        return QCoreApplication::translate("toban::SourcesModel", "%1 of %2")
            .arg(row.presentTargets)
            .arg(row.expectedTargets);
    case SortRole:
        return row.presentTargets;
    case AlarmRole:
        return row.presentTargets < row.expectedTargets;
    default:
        return {};
    }
}

static QVariant servicesCell(const SourceRow &row, const SourcesContext &, int role)
{
    return textCell(row.services.join(u", "_s), role);
}

static std::vector<SourcesModel::Column> sourceColumns()
{
    const auto left = Qt::AlignLeft;
    const auto right = Qt::AlignRight;
    return {
        {"source", QT_TRANSLATE_NOOP("toban::SourcesModel", "Source"), nullptr, left, nameCell},
        {"state", QT_TRANSLATE_NOOP("toban::SourcesModel", "State"), nullptr, left, stateCell},
        {"product", QT_TRANSLATE_NOOP("toban::SourcesModel", "Product"), nullptr, left,
            productCell},
        {"answer", QT_TRANSLATE_NOOP("toban::SourcesModel", "Last answer"),
            QT_TRANSLATE_NOOP("toban::SourcesModel", "How long ago it last answered whole"), right,
            answerCell},
        {"data", QT_TRANSLATE_NOOP("toban::SourcesModel", "Newest data"),
            QT_TRANSLATE_NOOP("toban::SourcesModel", "Age of the newest sample it gave"), right,
            dataCell},
        {"took", QT_TRANSLATE_NOOP("toban::SourcesModel", "Answer time"), nullptr, right,
            answerTimeCell},
        {"targets", QT_TRANSLATE_NOOP("toban::SourcesModel", "Targets"),
            QT_TRANSLATE_NOOP("toban::SourcesModel", "Present, of those expected"), right,
            targetsCell},
        {"error", QT_TRANSLATE_NOOP("toban::SourcesModel", "Last error"), nullptr, left, errorCell},
        {"next", QT_TRANSLATE_NOOP("toban::SourcesModel", "Next try"), nullptr, left, nextTryCell},
        {"services", QT_TRANSLATE_NOOP("toban::SourcesModel", "Services"), nullptr, left,
            servicesCell},
    };
}

static SourceId sourceKey(const SourceRow &row)
{
    return row.health.last.source;
}

static bool sameSource(const SourceRow &a, const SourceRow &b)
{
    const HealthObservation &x = a.health.last;
    const HealthObservation &y = b.health.last;
    return x.at == y.at && x.state == y.state && x.error == y.error && x.answerTime == y.answerTime
        && x.failures == y.failures && x.nextTry == y.nextTry && x.product == y.product
        && x.warnings == y.warnings && a.health.lastSuccess == b.health.lastSuccess
        && a.health.newestData == b.health.newestData && a.freshness == b.freshness
        && a.presentTargets == b.presentTargets && a.expectedTargets == b.expectedTargets
        && a.services == b.services;
}

SourcesModel::SourcesModel(QObject *parent)
    : RecordModel({"toban::SourcesModel", sourceColumns(), sourceKey, sameSource}, parent)
{
}

void SourcesModel::show(const SourcesView &view)
{
    refresh(view.rows, {view.asOf});
}

} // namespace toban
