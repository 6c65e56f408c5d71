// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inboxcells.h"

#include "alertwords.h"
#include "inboxgroups.h"
#include "itemroles.h"
#include "servertext.h"
#include "silencemarker.h"
#include "words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace toban {

static constexpr qsizetype longestTip = 2000;

static QVariant inboxText(const QString &text, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return text.isEmpty() ? u"–"_s : serverText(text);
    case Qt::ToolTipRole:
        return serverText(text, longestTip);
    case FullTextRole:
        return text;
    case SortRole:
        return text.isEmpty() ? QVariant() : QVariant(text);
    default:
        return {};
    }
}

/// What the whole row says, whatever the column.
static QVariant ofRow(const InboxLine &line, int role)
{
    switch (role) {
    case AlertStateRole:
        return int(line.alert.state);
    case UnseenRole:
        return line.isUnseen;
    case SecondaryRole:
        return !line.isActive();
    default:
        return {};
    }
}

static QVariant stateCell(const InboxLine &line, const InboxContext &, int role)
{
    if (role == SortRole)
        return int(line.alert.state);
    const QVariant text = inboxText(line.isProven || line.kind != InboxRow::Kind::Alert
            ? words::alertState(line.alert.state)
            : QCoreApplication::translate("toban::InboxModel", "%1, last known")
                  .arg(words::alertState(line.alert.state)),
        role);
    return text.isValid() ? text : ofRow(line, role);
}

static QVariant classCell(const InboxLine &line, const InboxContext &, int role)
{
    switch (role) {
    case SortRole:
    case AlertClassRole:
        return int(line.classified.alertClass);
    case Qt::ToolTipRole:
        return words::whyThisClass(line.classified);
    default:
        return inboxText(words::alertClass(line.classified.alertClass), role);
    }
}

static QVariant quietText(const QString &text, const InboxLine &line, int role)
{
    const QVariant value = inboxText(text, role);
    return value.isValid() ? value : ofRow(line, role);
}

static QVariant serviceCell(const InboxLine &line, const InboxContext &, int role)
{
    return quietText(line.service(), line, role);
}

static QVariant severityCell(const InboxLine &line, const InboxContext &, int role)
{
    return quietText(line.severity(), line, role);
}

static QVariant runbookCell(const InboxLine &line, const InboxContext &, int role)
{
    return quietText(line.runbook(), line, role);
}

/// Read aloud, a row begins with what it is, however few columns are shown.
static QString spokenName(const InboxLine &line)
{
    QStringList parts{serverText(words::inboxName(line)), words::alertState(line.alert.state)};
    if (!line.isProven && line.kind == InboxRow::Kind::Alert)
        parts << QCoreApplication::translate("toban::InboxModel", "last known");
    parts << words::alertClass(line.classified.alertClass);
    if (line.acknowledgement)
        parts << QCoreApplication::translate("toban::InboxModel", "acknowledged");
    if (line.isUnseen)
        parts << QCoreApplication::translate("toban::InboxModel", "new");
    return parts.join(QCoreApplication::translate("toban::InboxModel", ", "));
}

static QVariant alertCell(const InboxLine &line, const InboxContext &, int role)
{
    if (role == Qt::AccessibleTextRole)
        return spokenName(line);
    return quietText(words::inboxName(line), line, role);
}

static QVariant summaryCell(const InboxLine &line, const InboxContext &, int role)
{
    return quietText(words::inboxSummary(line), line, role);
}

static QVariant valueCell(const InboxLine &line, const InboxContext &, int role)
{
    const auto &value = line.alert.value;
    if (!value)
        return role == Qt::DisplayRole ? QVariant(u"–"_s) : QVariant();
    switch (role) {
    case SortRole:
        return *value;
    case Qt::DisplayRole:
        return line.threshold ? u"%1 %2 %3"_s.arg(words::plainNumber(*value), line.threshold->op,
                   words::plainNumber(line.threshold->value))
                              : words::plainNumber(*value);
    case Qt::ToolTipRole:
    case FullTextRole:
        return QLocale::c().toString(*value, 'g', 17);
    default:
        return ofRow(line, role);
    }
}

static QVariant agoCell(Instant at, const InboxLine &line, const InboxContext &context, int role)
{
    if (at == Instant())
        return role == Qt::DisplayRole ? QVariant(u"–"_s) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return words::age(std::max<Millis>(context.now - at, 0ms));
    case SortRole:
        return static_cast<double>((context.now - at).count()) / 1000;
    case Qt::ToolTipRole:
        return words::moment(at, context.zone);
    case FullTextRole:
        return toRfc3339(at);
    default:
        return ofRow(line, role);
    }
}

/// Of what is not simply firing the state stands before the time.
static QVariant sinceCell(const InboxLine &line, const InboxContext &context, int role)
{
    const bool isOver = line.alert.state == AlertState::Gone;
    const QVariant since
        = agoCell(isOver ? line.alert.lastChange : line.alert.since, line, context, role);
    if (role == Qt::DisplayRole && line.alert.state != AlertState::Firing)
        return words::alertState(line.alert.state) + u' ' + since.toString();
    return since;
}

static QVariant changedCell(const InboxLine &line, const InboxContext &context, int role)
{
    return agoCell(line.alert.lastChange, line, context, role);
}

static QVariant firedCell(const InboxLine &line, const InboxContext &, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return line.day.strip.empty() ? u"–"_s : u"%1×"_s.arg(line.day.fired);
    case SortRole:
    case FullTextRole:
        return line.day.fired;
    case Qt::ToolTipRole:
        return QCoreApplication::translate(
            "toban::InboxModel", "fired %1 times in 24 hours, flapping %2")
            .arg(line.day.fired)
            .arg(words::plainNumber(line.day.flap));
    case AlarmRole:
        return line.day.flap >= flappingFrom;
    default:
        return ofRow(line, role);
    }
}

static QVariant stripCell(const InboxLine &line, const InboxContext &, int role)
{
    if (role == SortRole)
        return line.day.flap;
    if (role != StripRole)
        return {};
    QList<int> cells;
    for (const StripCell cell : line.day.strip)
        cells << int(cell);
    return QVariant::fromValue(cells);
}

static QVariant sourcesCell(const InboxLine &line, const InboxContext &, int role)
{
    if (line.kind != InboxRow::Kind::Alert)
        return inboxText(
            sourceOfChannel(SourceId(line.alert.identity.value("source"_L1))).text(), role);
    QStringList names;
    for (const auto &sighting : line.alert.sightings)
        if (sighting.report.state != AlertState::Gone || line.alert.state == AlertState::Gone)
            if (const QString name = sourceOfChannel(sighting.source).text(); !names.contains(name))
                names << name;
    const QVariant text = inboxText(names.join(u" · "_s), role);
    return text.isValid() ? text : ofRow(line, role);
}

static QVariant acknowledgedCell(const InboxLine &line, const InboxContext &context, int role)
{
    const auto &act = line.acknowledgement;
    if (!act)
        return inboxText({}, role);
    switch (role) {
    case Qt::DisplayRole:
        return u"%1 %2"_s.arg(serverText(act->author, 80), words::age(context.now - act->at))
            .trimmed();
    case Qt::ToolTipRole:
        return words::actDone(*act, context.zone) + u'\n'
            + QCoreApplication::translate("toban::InboxModel", "kept in Toban only");
    default:
        return inboxText(act->author + u": "_s + words::actDone(*act, context.zone), role);
    }
}

static QVariant silenceCell(const InboxLine &line, const InboxContext &context, int role)
{
    const auto &silence = line.silence;
    if (line.wish)
        return inboxText(words::silenceWish(*line.wish), role);
    if (!silence)
        return inboxText(line.alert.inhibitedBy.isEmpty()
                ? QString()
                : QCoreApplication::translate("toban::InboxModel", "inhibited"),
            role);
    const QString who
        = silence->author + u": "_s + withoutSilenceMarker(silence->comment.simplified());
    switch (role) {
    case Qt::DisplayRole:
        return u"%1 · %2"_s.arg(serverText(who), words::age(silence->endsAt - context.now));
    case Qt::ToolTipRole:
        return QCoreApplication::translate("toban::InboxModel", "%1, until %2")
            .arg(serverText(who, longestTip), words::moment(silence->endsAt, context.zone));
    default:
        return inboxText(who, role);
    }
}

static QVariant verdictCell(const InboxLine &line, const InboxContext &, int role)
{
    const auto verdict = line.verdict ? alertVerdictFromName(line.verdict->value) : std::nullopt;
    return inboxText(verdict ? words::verdict(*verdict) : QString(), role);
}

static QVariant headingCell(const InboxLine &line, int role)
{
    const InboxGroup &group = *line.group;
    switch (role) {
    case HeadingRole:
        return group.texts;
    case HeadingClassRole:
        return group.urgent ? words::alertClass(*group.urgent) : QString();
    case AlertClassRole:
        return int(line.classified.alertClass);
    case FoldRole:
        return int(line.isClosed ? FoldPlace::Closed : FoldPlace::Open);
    case DepthRole:
        return line.depth;
    case UnseenRole:
        return line.isUnseen;
    case Qt::ToolTipRole:
        return words::groupText(group);
    default:
        return {};
    }
}

/// A heading is read as a whole in the column of names.
static QVariant headingName(const InboxLine &line, int role)
{
    const QString text = words::groupText(*line.group);
    if (role == Qt::DisplayRole)
        return text;
    if (role == Qt::AccessibleTextRole)
        return (line.isClosed
                ? QCoreApplication::translate("toban::InboxModel", "Group, closed: %1")
                : QCoreApplication::translate("toban::InboxModel", "Group, open: %1"))
            .arg(text);
    return headingCell(line, role);
}

template <QVariant (*Cell)(const InboxLine &, const InboxContext &, int)>
static QVariant lineCell(const InboxLine &line, const InboxContext &context, int role)
{
    if (role == DepthRole)
        return line.depth;
    if (!line.group)
        return Cell(line, context, role);
    return Cell == alertCell ? headingName(line, role) : headingCell(line, role);
}

std::vector<RecordColumn<InboxLine, InboxContext>> inboxColumns()
{
    const auto left = Qt::AlignLeft;
    const auto right = Qt::AlignRight;
    return {
        {"class", QT_TRANSLATE_NOOP("toban::InboxModel", "Class"), nullptr, left,
            lineCell<classCell>},
        {"alert", QT_TRANSLATE_NOOP("toban::InboxModel", "Alert"), nullptr, left,
            lineCell<alertCell>},
        {"service", QT_TRANSLATE_NOOP("toban::InboxModel", "Service"), nullptr, left,
            lineCell<serviceCell>},
        {"state", QT_TRANSLATE_NOOP("toban::InboxModel", "State"), nullptr, left,
            lineCell<stateCell>},
        {"value", QT_TRANSLATE_NOOP("toban::InboxModel", "Value"),
            QT_TRANSLATE_NOOP("toban::InboxModel",
                "The value of the rule's expression, against the number it is compared with"),
            right, lineCell<valueCell>},
        {"since", QT_TRANSLATE_NOOP("toban::InboxModel", "Since"),
            QT_TRANSLATE_NOOP("toban::InboxModel",
                "Since when its condition holds; of one that is over, since when"),
            right, lineCell<sinceCell>},
        {"fired", QT_TRANSLATE_NOOP("toban::InboxModel", "24 h"),
            QT_TRANSLATE_NOOP("toban::InboxModel", "How often it fired in the last 24 hours"),
            right, lineCell<firedCell>},
        {"history", QT_TRANSLATE_NOOP("toban::InboxModel", "History, 24 h"),
            QT_TRANSLATE_NOOP(
                "toban::InboxModel", "Half an hour a cell; hatched where nobody asked"),
            left, lineCell<stripCell>},
        {"source", QT_TRANSLATE_NOOP("toban::InboxModel", "Source"), nullptr, left,
            lineCell<sourcesCell>},
        {"acknowledged", QT_TRANSLATE_NOOP("toban::InboxModel", "Acknowledged"),
            QT_TRANSLATE_NOOP("toban::InboxModel", "Who looks after it, kept in Toban only"), left,
            lineCell<acknowledgedCell>},
        {"silence", QT_TRANSLATE_NOOP("toban::InboxModel", "Silence"), nullptr, left,
            lineCell<silenceCell>},
        {"verdict", QT_TRANSLATE_NOOP("toban::InboxModel", "Verdict"), nullptr, left,
            lineCell<verdictCell>},
        {"severity", QT_TRANSLATE_NOOP("toban::InboxModel", "Severity"),
            QT_TRANSLATE_NOOP("toban::InboxModel", "As the alert itself says"), left,
            lineCell<severityCell>},
        {"changed", QT_TRANSLATE_NOOP("toban::InboxModel", "Changed"),
            QT_TRANSLATE_NOOP("toban::InboxModel", "How long ago its state changed"), right,
            lineCell<changedCell>},
        {"runbook", QT_TRANSLATE_NOOP("toban::InboxModel", "Runbook"), nullptr, left,
            lineCell<runbookCell>},
        {"summary", QT_TRANSLATE_NOOP("toban::InboxModel", "Summary"), nullptr, left,
            lineCell<summaryCell>},
    };
}

} // namespace toban
