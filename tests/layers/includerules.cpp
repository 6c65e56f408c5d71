// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "includerules.h"

#include "rooms.h"
#include "scannedsource.h"

#include <QMultiHash>
#include <QRegularExpression>

namespace toban::layers {

using namespace Qt::StringLiterals;

namespace {

/// Paths of the headers of all rooms by file name.
QMultiHash<QString, QString> headersByName(const SourceTree &tree)
{
    QMultiHash<QString, QString> headers;
    for (const auto &[path, text] : tree) {
        if (path.endsWith(".h"_L1) && roomOfPath(path))
            headers.insert(path.section(u'/', -1), path);
    }
    return headers;
}

QStringList duplicateNames(const QMultiHash<QString, QString> &headers)
{
    QStringList findings;
    const auto names = headers.uniqueKeys();
    for (const auto &name : names) {
        auto paths = headers.values(name);
        if (paths.size() < 2)
            continue;
        paths.sort();
        findings << finding(paths.first(), 1, u"the name is taken again by "_s + paths.last());
    }
    return findings;
}

bool mayUse(const Room &user, const Room *owner)
{
    return owner && (owner == &user || user.uses.contains(owner->name));
}

class IncludeJudge {
public:
    IncludeJudge(const Room &room, const QMultiHash<QString, QString> &headers, const QtHeaders &qt)
        : m_room(room)
        , m_headers(headers)
        , m_qt(qt)
    {
    }

    /// What is wrong with the include; empty if nothing is.
    [[nodiscard]] QString judge(const Include &include) const
    {
        return include.isSystem ? judgeSystem(include.spelled) : judgeProject(include.spelled);
    }

private:
    [[nodiscard]] QString judgeSystem(const QString &spelled) const
    {
        static const QRegularExpression standard(u"^[a-z_0-9]+$"_s);
        if (const auto module = m_qt.moduleOf(spelled); !module.isEmpty()) {
            return m_room.qtModules.contains(module)
                ? QString()
                : u"<%1> belongs to %2, which %3 must not reach"_s.arg(
                    spelled, module, m_room.name);
        }
        if (standard.match(spelled).hasMatch() || m_room.systemHeaders.contains(spelled))
            return {};
        return u"<%1> is not among the headers that %2 may include"_s.arg(spelled, m_room.name);
    }

    [[nodiscard]] QString judgeProject(const QString &spelled) const
    {
        if (spelled.endsWith(".moc"_L1) || spelled.startsWith("moc_"_L1))
            return {};
        const auto path = find(spelled);
        if (path.isEmpty())
            return u"\"%1\" is no header of any room"_s.arg(spelled);
        const auto *owner = roomOfPath(path);
        if (mayUse(m_room, owner))
            return {};
        return u"\"%1\" belongs to %2, which %3 must not reach"_s.arg(
            spelled, owner->name, m_room.name);
    }

    /// The header that the compiler would find: the room's own before another's.
    [[nodiscard]] QString find(const QString &spelled) const
    {
        QString best;
        const auto paths = m_headers.values(spelled.section(u'/', -1));
        for (const auto &path : paths) {
            if (!(u'/' + path).endsWith(u'/' + spelled))
                continue;
            if (best.isEmpty() || roomOfPath(path) == &m_room)
                best = path;
        }
        return best;
    }

    const Room &m_room;
    const QMultiHash<QString, QString> &m_headers;
    const QtHeaders &m_qt;
};

} // namespace

QStringList includeFindings(const SourceTree &tree, const QtHeaders &qt)
{
    const auto headers = headersByName(tree);
    auto findings = duplicateNames(headers);
    for (const auto &[path, text] : tree) {
        if (!isCpp(path))
            continue;
        const auto *room = roomOfPath(path);
        for (const auto &include : scanSource(text).includes) {
            if (include.spelled.split(u'/').contains(".."_L1))
                findings << finding(path, include.line, u"an include climbs with \"..\""_s);
            else if (!room)
                continue;
            else if (const auto wrong = IncludeJudge(*room, headers, qt).judge(include);
                     !wrong.isEmpty())
                findings << finding(path, include.line, wrong);
        }
    }
    return findings;
}

} // namespace toban::layers
