// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cmakelinks.h"

#include "rooms.h"
#include "scannedsource.h"

#include <QRegularExpression>

#include <optional>

namespace toban::layers {

using namespace Qt::StringLiterals;

namespace {

enum class Section { Public, Private, Other };

/// The section that a keyword of either command opens; none for all other words.
std::optional<Section> openedBy(const QString &word)
{
    if (word == "USES"_L1 || word == "PUBLIC"_L1 || word == "INTERFACE"_L1)
        return Section::Public;
    if (word == "PRIVATE_USES"_L1 || word == "PRIVATE"_L1)
        return Section::Private;
    if (word == "SOURCES"_L1 || word == "HEADERS"_L1 || word == "FOLDERS"_L1)
        return Section::Other;
    return std::nullopt;
}

bool isAllowedLink(const Room &room, const QString &library, Section section)
{
    if (library == "toban_flags"_L1 || room.targets.contains(library))
        return true;
    if (const auto *other = roomOfTarget(library))
        return room.uses.contains(other->name);
    return room.publicLinks.contains(library)
        || (section == Section::Private && room.privateLinks.contains(library));
}

QString wrongLink(const Room &room, const QString &library, Section section)
{
    if (isAllowedLink(room, library, section))
        return {};
    return room.privateLinks.contains(library)
        ? u"%1 may link %2 only privately"_s.arg(room.name, library)
        : u"%1 must not link %2"_s.arg(room.name, library);
}

QString withoutComments(QString text)
{
    static const QRegularExpression comment(u"#[^\\n]*"_s);
    return text.remove(comment);
}

QStringList callFindings(
    const QString &path, int line, const QString &command, const QString &arguments)
{
    static const QRegularExpression blank(u"\\s+"_s);
    const auto words = arguments.split(blank, Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const auto *owner = roomOfTarget(words.first());
    const auto *room = owner ? owner : roomOfPath(path);
    if (!room)
        return {finding(path, line, words.first() + u" belongs to no room"_s)};
    QStringList findings;
    auto section = command == "toban_add_layer"_L1 ? Section::Other : Section::Public;
    for (const auto &word : words.sliced(1)) {
        if (const auto opened = openedBy(word)) {
            section = *opened;
            continue;
        }
        if (section == Section::Other)
            continue;
        if (const auto wrong = wrongLink(*room, word, section); !wrong.isEmpty())
            findings << finding(path, line, wrong);
    }
    return findings;
}

} // namespace

QStringList linkFindings(const SourceTree &tree)
{
    static const QRegularExpression call(
        u"\\b(toban_add_layer|target_link_libraries)\\s*\\(([^()]*)\\)"_s);
    QStringList findings;
    for (const auto &[path, text] : tree) {
        const bool isRoom = isBelow(path, u"app"_s) || isBelow(path, u"models"_s)
            || isBelow(path, u"widgets"_s) || isBelow(path, u"tests/kit"_s);
        if (!isRoom || !isCMake(path))
            continue;
        const auto bare = withoutComments(text);
        for (auto calls = call.globalMatch(bare); calls.hasNext();) {
            const auto match = calls.next();
            findings << callFindings(
                path, lineAt(bare, match.capturedStart()), match.captured(1), match.captured(2));
        }
    }
    return findings;
}

} // namespace toban::layers
