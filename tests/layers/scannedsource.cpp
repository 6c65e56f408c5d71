// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scannedsource.h"

#include <QRegularExpression>

namespace toban::layers {

using namespace Qt::StringLiterals;

namespace {

class Scanner {
public:
    explicit Scanner(const QString &text)
        : m_text(text)
        , m_bare(text)
        , m_code(text)
    {
    }

    ScannedSource run()
    {
        while (m_at < m_text.size())
            step();
        collectIncludes();
        return {std::move(m_code), std::move(m_includes), std::move(m_literals)};
    }

private:
    void step()
    {
        const QChar c = m_text.at(m_at);
        if (m_text.mid(m_at, 2) == "//"_L1)
            blankComment(endOf(u"\n"_s, m_at, 0));
        else if (m_text.mid(m_at, 2) == "/*"_L1)
            blankComment(endOf(u"*/"_s, m_at + 2, 2));
        else if (c == u'"')
            isRawString() ? takeRawString() : takeQuoted(u'"');
        else if (c == u'\'' && !isDigitSeparator())
            takeQuoted(u'\'');
        else
            ++m_at;
    }

    [[nodiscard]] qsizetype endOf(const QString &mark, qsizetype from, qsizetype extra) const
    {
        const auto found = m_text.indexOf(mark, from);
        return found < 0 ? m_text.size() : found + extra;
    }

    [[nodiscard]] bool isDigitSeparator() const
    {
        return m_at > 0 && m_text.at(m_at - 1).isDigit();
    }

    [[nodiscard]] bool isRawString() const
    {
        static const QRegularExpression prefix(u"(?:^|[^A-Za-z0-9_])(?:u8|u|U|L)?R$"_s);
        const auto from = qMax<qsizetype>(0, m_at - 4);
        return prefix.match(m_text.mid(from, m_at - from)).hasMatch();
    }

    void takeRawString()
    {
        const auto open = m_text.indexOf(u'(', m_at);
        const auto mark = u")"_s + m_text.mid(m_at + 1, open - m_at - 1) + u"\""_s;
        takeLiteral(open + 1, endOf(mark, open, 0), mark.size());
    }

    void takeQuoted(QChar quote)
    {
        auto end = m_at + 1;
        while (end < m_text.size() && m_text.at(end) != quote && m_text.at(end) != u'\n')
            end += m_text.at(end) == u'\\' ? 2 : 1;
        takeLiteral(m_at + 1, qMin(end, m_text.size()), 1);
    }

    void takeLiteral(qsizetype from, qsizetype to, qsizetype closing)
    {
        if (m_text.at(m_at) == u'"' && !isIncludeLine())
            m_literals.push_back({lineAt(m_text, m_at), m_text.mid(from, to - from)});
        blank(m_code, from, to);
        m_at = to + closing;
    }

    [[nodiscard]] bool isIncludeLine() const
    {
        static const QRegularExpression directive(u"^\\s*#\\s*include\\s*$"_s);
        const auto begin = m_text.lastIndexOf(u'\n', m_at) + 1;
        return directive.match(m_text.mid(begin, m_at - begin)).hasMatch();
    }

    void blankComment(qsizetype end)
    {
        blank(m_bare, m_at, end);
        blank(m_code, m_at, end);
        m_at = end;
    }

    static void blank(QString &text, qsizetype from, qsizetype to)
    {
        for (auto at = from; at < to; ++at) {
            if (text.at(at) != u'\n')
                text[at] = u' ';
        }
    }

    void collectIncludes()
    {
        static const QRegularExpression directive(
            u"^[ \\t]*#[ \\t]*include[ \\t]*([<\"])([^>\"\\n]+)"_s,
            QRegularExpression::MultilineOption);
        for (auto found = directive.globalMatch(m_bare); found.hasNext();) {
            const auto match = found.next();
            m_includes.push_back({lineAt(m_bare, match.capturedStart(2)), match.captured(2),
                match.captured(1) == "<"_L1});
        }
    }

    const QString &m_text;
    QString m_bare; // without comments
    QString m_code;
    qsizetype m_at = 0;
    std::vector<Include> m_includes;
    std::vector<Literal> m_literals;
};

} // namespace

ScannedSource scanSource(const QString &text)
{
    return Scanner(text).run();
}

int lineAt(const QString &text, qsizetype position)
{
    return int(QStringView(text).first(position).count(u'\n')) + 1;
}

} // namespace toban::layers
