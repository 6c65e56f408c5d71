// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspacegroups.h"

#include "tomltree.h"
#include "workspacefile.h"
#include "workspacetables.h"

#include <algorithm>

namespace toban {

class WorkspaceGroupsText {
    Q_DECLARE_TR_FUNCTIONS(toban::Workspace)
};

namespace {

/// The lines of a document, counted from 0.
using Lines = QList<QByteArray>;

/// Lines [begin, end) of a table: its comments before, its header and its keys.
struct Block {
    qsizetype begin = 0;
    qsizetype end = 0;
};

bool isHeader(const QByteArray &line)
{
    return line.trimmed().startsWith('[');
}

bool isComment(const QByteArray &line)
{
    return line.trimmed().startsWith('#');
}

bool isQuiet(const QByteArray &line)
{
    return line.trimmed().isEmpty() || isComment(line);
}

/// Where tables begin. By the tree, as a text of several lines may look like a header.
void addHeaders(const TomlNode &node, const Lines &lines, QList<qsizetype> &headers)
{
    if (node.kind == TomlNode::Kind::Table && node.line > 0 && node.line <= lines.size()
        && isHeader(lines[node.line - 1]))
        headers << node.line - 1;
    for (const TomlNode &child : node.children)
        addHeaders(child, lines, headers);
}

qsizetype nextAfter(const QList<qsizetype> &headers, qsizetype line, qsizetype end)
{
    const auto next = std::upper_bound(headers.begin(), headers.end(), line);
    return next == headers.end() ? end : *next;
}

/// Without what stands before the next table and belongs to that.
qsizetype trimmedEnd(const Lines &lines, qsizetype begin, qsizetype end)
{
    while (end > begin && isQuiet(lines[end - 1]))
        --end;
    return end;
}

const TomlNode *serviceIn(const TomlNode &root, const ServiceId &service)
{
    const TomlNode *services = root.child(u"service");
    if (!services)
        return nullptr;
    for (const TomlNode &one : services->children)
        if (const TomlNode *id = one.child(u"id"); id && id->text == service.text())
            return &one;
    return nullptr;
}

/// The blocks of a service's rules, in their order; nullopt where they are not tables of their own.
std::optional<std::vector<Block>> groupBlocks(
    const TomlNode &service, const Lines &lines, const QList<qsizetype> &headers)
{
    std::vector<Block> blocks;
    const TomlNode *groups = service.child(u"group");
    for (const TomlNode &group : groups ? groups->children : std::vector<TomlNode>()) {
        const qsizetype header = group.line - 1;
        if (!headers.contains(header))
            return std::nullopt;
        Block block{header, trimmedEnd(lines, header, nextAfter(headers, header, lines.size()))};
        while (block.begin > 0 && isComment(lines[block.begin - 1]))
            --block.begin;
        blocks.push_back(block);
    }
    return blocks;
}

/// Where the first rule of a service without rules goes: after the last line of its tables.
qsizetype endOfService(const TomlNode &root, const TomlNode &service, const Lines &lines)
{
    qsizetype end = lines.size();
    for (const TomlNode &top : root.children) {
        const bool isTable = top.kind == TomlNode::Kind::Table;
        for (const TomlNode &one : isTable ? std::vector<TomlNode>{top} : top.children)
            if (one.line > service.line)
                end = std::min<qsizetype>(end, one.line - 1);
    }
    return trimmedEnd(lines, service.line, end);
}

QByteArray blockText(const Lines &lines, Block block)
{
    return '\n' + lines.mid(block.begin, block.end - block.begin).join('\n') + '\n';
}

} // namespace

static Result<QByteArray> edited(const TomlNode &root, const TomlNode &service,
    const QByteArray &document, const std::vector<RequestGroup> &old,
    const std::vector<RequestGroup> &groups)
{
    Lines lines = document.split('\n');
    QList<qsizetype> headers;
    addHeaders(root, lines, headers);
    std::sort(headers.begin(), headers.end());
    const auto blocks = groupBlocks(service, lines, headers);
    if (!headers.contains(service.line - 1) || !blocks || blocks->size() != old.size())
        return failure(ErrorKind::Unsupported, {},
            WorkspaceGroupsText::tr("the service or its rules are written in one line; change the "
                                    "file by hand"));
    QByteArray inserted;
    for (const RequestGroup &group : groups) {
        const auto same = std::find(old.begin(), old.end(), group);
        inserted += same == old.end()
            ? writeGroupTable(group)
            : blockText(lines, (*blocks)[static_cast<size_t>(same - old.begin())]);
    }
    if (document.contains("\r\n"))
        inserted.replace("\r\n", "\n").replace("\n", "\r\n");
    inserted.chop(1);
    qsizetype at = blocks->empty() ? endOfService(root, service, lines) : blocks->front().begin;
    for (auto block = blocks->rbegin(); block != blocks->rend(); ++block) {
        const bool hasGap = block->begin > 0 && lines[block->begin - 1].trimmed().isEmpty();
        const qsizetype begin = block->begin - (hasGap ? 1 : 0);
        lines.remove(begin, block->end - begin);
        at = std::min(at, begin);
    }
    if (!groups.empty())
        lines.insert(at, inserted);
    return lines.join('\n');
}

Result<QByteArray> withGroups(
    const QByteArray &document, const ServiceId &service, const std::vector<RequestGroup> &groups)
{
    WorkspaceReading before = readWorkspace(document, {});
    if (!before.mistakes.empty())
        return failure(ErrorKind::Malformed, {}, mistakeText(before.mistakes.front()));
    const auto root = parseToml(document);
    const TomlNode *table = root ? serviceIn(*root, service) : nullptr;
    const auto known = std::ranges::find(before.workspace.services, service, &Service::id);
    if (!table || known == before.workspace.services.end())
        return failure(ErrorKind::Malformed, {},
            WorkspaceGroupsText::tr("there is no [[service]] with the id '%1' any more")
                .arg(service.text()));
    auto changed = edited(*root, *table, document, known->groups, groups);
    if (!changed)
        return changed;
    // whatever else the file may hold: what is written must say what was meant, and nothing else
    known->groups = groups;
    const WorkspaceReading after = readWorkspace(*changed, {});
    if (after.mistakes.empty() && after.workspace == before.workspace)
        return changed;
    return failure(ErrorKind::Unsupported, {},
        after.mistakes.empty() ? WorkspaceGroupsText::tr("the rules cannot be put into this file; "
                                                         "change it by hand")
                               : mistakeText(after.mistakes.front()));
}

Result<void> saveGroups(
    const QString &path, const ServiceId &service, const std::vector<RequestGroup> &groups)
{
    return readWorkspaceFile(path)
        .and_then([&](const QByteArray &document) { return withGroups(document, service, groups); })
        .and_then([&](const QByteArray &document) { return writeDocument(document, path); })
        .map_error([&path](Error error) {
            error.context = path;
            return error;
        });
}

} // namespace toban
