// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tomlwriter.h"
#include "workspacetables.h"

#include <QRegularExpression>

#include <array>

namespace toban {

class WorkspaceStorageText {
    Q_DECLARE_TR_FUNCTIONS(toban::Workspace)
};

static constexpr QLatin1StringView forever("forever");
static constexpr QLatin1StringView unlimited("unlimited");
static constexpr std::array<std::pair<QLatin1StringView, int>, 3> sizeUnits
    = {{{QLatin1StringView("GiB"), 30}, {QLatin1StringView("MiB"), 20},
        {QLatin1StringView("KiB"), 10}}};

/// A length of time, or "forever".
template <auto Member>
static void readAgeInto(TomlReading &reading, const TomlNode &node, RetentionPlan &into)
{
    if (node.kind == TomlNode::Kind::Text && node.text == forever) {
        into.*Member = Millis(0);
        return;
    }
    const auto age = reading.duration(node);
    if (!age)
        return;
    if (*age < std::chrono::days(1))
        reading.complain(node,
            WorkspaceStorageText::tr("'%1' must be a day at least, or \"forever\"").arg(node.key));
    else
        into.*Member = *age;
}

static void readMaxSize(TomlReading &reading, const TomlNode &node, RetentionPlan &into)
{
    constexpr qint64 least = qint64(64) << 20;
    if (node.kind == TomlNode::Kind::Text && node.text == unlimited) {
        into.bytes = 0;
        return;
    }
    static const QRegularExpression form(QStringLiteral("^(\\d{1,9})\\s*(KiB|MiB|GiB)$"));
    const auto match = form.match(node.text);
    qint64 bytes = node.kind == TomlNode::Kind::Integer ? node.integer : 0;
    if (node.kind == TomlNode::Kind::Text && match.hasMatch())
        for (const auto &[unit, shift] : sizeUnits)
            if (match.captured(2) == unit)
                bytes = match.captured(1).toLongLong() << shift;
    if (bytes >= least)
        into.bytes = bytes;
    else
        reading.complain(node,
            WorkspaceStorageText::tr("'max_size' must be 64 MiB at least, or \"unlimited\""),
            WorkspaceStorageText::tr("such as \"4 GiB\" or a number of bytes"));
}

using L = QLatin1StringView;
static constexpr TomlField<RetentionPlan> storageFields[] = {
    {L("keep_samples"), &readAgeInto<&RetentionPlan::samples>},
    {L("keep_minutes"), &readAgeInto<&RetentionPlan::minutes>},
    {L("keep_hours"), &readAgeInto<&RetentionPlan::hours>},
    {L("keep_journal"), &readAgeInto<&RetentionPlan::journal>},
    {L("max_size"), &readMaxSize},
};

/// What is made of something else cannot be kept for a shorter time than that.
static void judgeAges(TomlReading &reading, const TomlNode &node, const RetentionPlan &plan)
{
    const auto isShorter = [](Millis coarse, Millis fine) {
        return coarse > Millis(0) && (fine == Millis(0) || coarse < fine);
    };
    const auto complain = [&](const char *key, const char *finer) {
        const TomlNode *own = node.child(QString::fromLatin1(key));
        reading.complain(own ? *own : node,
            WorkspaceStorageText::tr("'%1' must not be shorter than '%2'")
                .arg(QLatin1StringView(key), QLatin1StringView(finer)));
    };
    if (isShorter(plan.minutes, plan.samples))
        complain("keep_minutes", "keep_samples");
    if (isShorter(plan.hours, plan.minutes))
        complain("keep_hours", "keep_minutes");
}

void readStorageTable(TomlReading &reading, const TomlNode &node, Workspace &into)
{
    reading.table(node, QStringLiteral("[storage]"), storageFields, into.storage);
    judgeAges(reading, node, into.storage);
}

static QString ageText(Millis age)
{
    return age == Millis(0) ? QString(forever) : durationText(age);
}

static QString sizeText(qint64 bytes)
{
    for (const auto &[unit, shift] : sizeUnits)
        if (bytes % (qint64(1) << shift) == 0)
            return QString::number(bytes >> shift) + u' ' + unit;
    return {};
}

void writeStorage(TomlWriter &out, const RetentionPlan &plan)
{
    const RetentionPlan usual;
    if (plan == usual)
        return;
    out.blank();
    out.line(QStringLiteral("[storage]"));
    const auto age = [&out](L key, Millis own, Millis other) {
        if (own != other)
            out.key(key, quoted(ageText(own)));
    };
    age(L("keep_samples"), plan.samples, usual.samples);
    age(L("keep_minutes"), plan.minutes, usual.minutes);
    age(L("keep_hours"), plan.hours, usual.hours);
    age(L("keep_journal"), plan.journal, usual.journal);
    if (plan.bytes == usual.bytes)
        return;
    const QString size = plan.bytes == 0 ? QString(unlimited) : sizeText(plan.bytes);
    out.key(L("max_size"), size.isEmpty() ? QString::number(plan.bytes) : quoted(size));
}

} // namespace toban
