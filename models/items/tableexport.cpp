// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tableexport.h"

#include "itemroles.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace toban::tableexport {

static QList<int> textColumns(const QAbstractItemModel &model)
{
    QList<int> columns;
    for (int column = 0; column < model.columnCount(); ++column) {
        const QModelIndex first = model.index(0, column);
        const bool isPicture
            = first.data(SparklineRole).isValid() || first.data(StripRole).isValid();
        if (!isPicture)
            columns << column;
    }
    return columns;
}

/// The head of an open fold repeats the sum of rows that are there.
static bool isExported(const QAbstractItemModel &model, int row)
{
    return model.index(row, 0).data(FoldRole).toInt() != static_cast<int>(FoldPlace::Open);
}

/// A sheet takes it for a formula; the wide signs too, where Japanese is set.
static bool isFormula(const QString &text)
{
    static const QString starts = u"=+-@\t\r\n＝＋－＠"_s;
    return !text.isEmpty() && starts.contains(text.front());
}

/// Numbers may begin with a sign, texts not.
static QString shownCell(const QModelIndex &index)
{
    QString cell = index.data().toString();
    const bool isText = index.data(SortRole).typeId() == QMetaType::QString;
    return isText && isFormula(cell) ? cell.prepend(u'\'') : cell;
}

static QString tableText(const QAbstractItemModel &model, const QList<int> &rows,
    QString (*line)(const QStringList &cells), const QString &afterHead)
{
    const QList<int> columns = textColumns(model);
    QStringList cells;
    for (const int column : columns)
        cells << model.headerData(column, Qt::Horizontal).toString();
    QString text = line(cells) + afterHead;
    for (const int row : rows) {
        if (!isExported(model, row))
            continue;
        cells.clear();
        for (const int column : columns)
            cells << shownCell(model.index(row, column));
        text += line(cells);
    }
    return text;
}

static QString tsvLine(const QStringList &cells)
{
    QStringList clean = cells;
    for (QString &cell : clean)
        cell.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' ');
    return clean.join(u'\t') + u'\n';
}

/// No end of the cell, no link, no picture, no markup.
static QString markdownCell(const QString &text)
{
    QString cell;
    for (const QChar c : text) {
        if (u"\\|<[]*_`~&"_s.contains(c))
            cell += u'\\';
        cell += c == u'\n' || c == u'\r' ? QChar(u' ') : c;
    }
    return cell;
}

static QString markdownLine(const QStringList &cells)
{
    QStringList clean = cells;
    for (QString &cell : clean)
        cell = markdownCell(cell);
    return u"| "_s + clean.join(u" | "_s) + u" |\n"_s;
}

QString tsv(const QAbstractItemModel &model, const QList<int> &rows)
{
    return tableText(model, rows, tsvLine, {});
}

QString markdown(const QAbstractItemModel &model, const QList<int> &rows)
{
    QString rule = u"|"_s;
    for (const int column : textColumns(model)) {
        const auto alignment = model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole)
                                   .value<Qt::Alignment>();
        rule += alignment & Qt::AlignRight ? u" ---: |"_s : u" --- |"_s;
    }
    return tableText(model, rows, markdownLine, rule + u'\n');
}

static QString csvText(QString text)
{
    if (isFormula(text))
        text.prepend(u'\'');
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n')
        && !text.contains(u'\r'))
        return text;
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

static QString csvCell(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Double:
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    case QMetaType::Int:
    case QMetaType::LongLong:
        return QString::number(value.toLongLong());
    default:
        return csvText(value.toString());
    }
}

QString csvComments(const QStringList &head)
{
    QString text;
    for (const QString &line : head)
        text += csvText(u"# "_s + line) + u"\r\n"_s;
    return text;
}

QString csv(const QAbstractItemModel &model, const QStringList &head)
{
    const QList<int> columns = textColumns(model);
    QString text = csvComments(head);
    QStringList cells;
    for (const int column : columns)
        cells << csvText(model.headerData(column, Qt::Horizontal).toString());
    text += cells.join(u',') + u"\r\n"_s;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (!isExported(model, row))
            continue;
        cells.clear();
        for (const int column : columns)
            cells << csvCell(model.index(row, column).data(SortRole));
        text += cells.join(u',') + u"\r\n"_s;
    }
    return text;
}

} // namespace toban::tableexport
