// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcetree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace toban::layers {

using namespace Qt::StringLiterals;

namespace {

bool concernsRules(const QString &path, const QByteArray &text)
{
    return isCpp(path) || isCMake(path) || path.endsWith(".sql"_L1) || path.endsWith(".sh"_L1)
        || text.startsWith("#!");
}

void readFile(SourceTree &tree, const QDir &root, const QString &absolute)
{
    const auto path = root.relativeFilePath(absolute);
    QFile file(absolute);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(absolute));
    const auto text = file.readAll();
    if (concernsRules(path, text))
        tree.emplace(path, QString::fromUtf8(text));
}

} // namespace

SourceTree readTree(const QString &root)
{
    SourceTree tree;
    const QDir top(root);
    readFile(tree, top, top.filePath(u"CMakeLists.txt"_s));
    for (const auto &folder : {u"app"_s, u"widgets"_s, u"models"_s, u"resources"_s,
             u"translations"_s, u"tests"_s, u"packaging"_s, u".ci"_s}) {
        QDirIterator files(
            top.filePath(folder), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext())
            readFile(tree, top, files.next());
    }
    return tree;
}

bool isCpp(const QString &path)
{
    return path.endsWith(".cpp"_L1) || path.endsWith(".h"_L1);
}

bool isCMake(const QString &path)
{
    return path.endsWith("CMakeLists.txt"_L1) || path.endsWith(".cmake"_L1);
}

bool isBelow(const QString &path, const QString &folder)
{
    return path.startsWith(folder + u'/');
}

QString finding(const QString &path, int line, const QString &message)
{
    return u"%1:%2: %3"_s.arg(path).arg(line).arg(message);
}

} // namespace toban::layers
