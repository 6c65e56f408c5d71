// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordfilter.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace toban {

bool RecordFilter::Term::accepts(const QVariant &value) const
{
    if (!value.isValid())
        return false;
    const double held = value.toDouble();
    switch (op) {
    case Op::Less:
        return held < number;
    case Op::LessOrEqual:
        return held <= number;
    case Op::Equal:
        return std::abs(held - number) <= 1e-9 * std::max(1.0, std::abs(number));
    case Op::GreaterOrEqual:
        return held >= number;
    case Op::Greater:
        return held > number;
    }
    return false;
}

static RecordFilter::Op filterOpOf(const QString &text)
{
    using Op = RecordFilter::Op;
    if (text == "<"_L1)
        return Op::Less;
    if (text == "<="_L1)
        return Op::LessOrEqual;
    if (text == ">"_L1)
        return Op::Greater;
    return text == ">="_L1 ? Op::GreaterOrEqual : Op::Equal;
}

static std::optional<double> filterUnitFactor(const QString &suffix)
{
    struct Factor {
        QLatin1StringView suffix;
        double factor;
    };
    static constexpr std::array<Factor, 7> factors = {{{""_L1, 1}, {"ns"_L1, 1e-9}, {"us"_L1, 1e-6},
        {"ms"_L1, 1e-3}, {"s"_L1, 1}, {"m"_L1, 60}, {"%"_L1, 0.01}}};
    for (const Factor &factor : factors)
        if (suffix.compare(factor.suffix, Qt::CaseInsensitive) == 0)
            return factor.factor;
    return std::nullopt;
}

static Result<RecordFilter::Term> readFilterTerm(const QString &word, const QStringList &columns)
{
    static const QRegularExpression comparison(
        u"^([A-Za-z][A-Za-z0-9]*)(<=|>=|<|>|=)([0-9.,]+)([a-zA-Z%]*)$"_s);
    const QRegularExpressionMatch match = comparison.match(word);
    RecordFilter::Term term;
    if (!match.hasMatch()) {
        term.isNegated = word.size() > 1 && word.startsWith(u'-');
        term.text = term.isNegated ? word.mid(1) : word;
        return term;
    }
    term.column = match.captured(1).toLower();
    bool isNumber = false;
    const double number = match.captured(3).remove(u',').toDouble(&isNumber);
    const std::optional<double> factor = filterUnitFactor(match.captured(4));
    const QString context = QCoreApplication::translate("toban::RecordFilter", "filter");
    if (!columns.contains(term.column))
        return failure(ErrorKind::Malformed, context,
            QCoreApplication::translate("toban::RecordFilter", "%1 is no column; there are: %2")
                .arg(term.column, columns.join(u", "_s)));
    if (!isNumber || !factor)
        return failure(ErrorKind::Malformed, context,
            QCoreApplication::translate("toban::RecordFilter", "cannot read %1").arg(word));
    term.op = filterOpOf(match.captured(2));
    term.number = number * *factor;
    return term;
}

Result<RecordFilter> parseRecordFilter(const QString &text, const QStringList &columns)
{
    RecordFilter filter;
    QString plain = text.normalized(QString::NormalizationForm_KC);
    static const QRegularExpression aroundOperator(u"\\s*(<=|>=|<|>|=)\\s*"_s);
    plain.replace(aroundOperator, u"\\1"_s);
    const QStringList words = plain.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        auto term = readFilterTerm(word, columns);
        if (!term)
            return tl::unexpected(std::move(term.error()));
        filter.terms.push_back(*std::move(term));
    }
    return filter;
}

} // namespace toban
