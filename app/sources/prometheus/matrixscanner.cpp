// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matrixscanner.h"

#include "samplenumber.h"

#include <cstring>

namespace toban {

namespace {

class MatrixScanner final {
public:
    explicit MatrixScanner(std::string_view body)
        : m_at(body.data())
        , m_end(body.data() + body.size())
    {
    }

    [[nodiscard]] bool scan(RawAnswer &answer);

private:
    [[nodiscard]] bool literal(std::string_view text);
    [[nodiscard]] bool sign(char expected);
    [[nodiscard]] bool series(RawSeries &series);
    [[nodiscard]] bool metric(std::string_view &object);
    [[nodiscard]] bool stringEnd();
    [[nodiscard]] bool samples(RawSeries &series);
    [[nodiscard]] bool sample(RawSeries &series);
    [[nodiscard]] bool time(qint64 &ms);
    [[nodiscard]] bool value(double &value);
    [[nodiscard]] bool tail(RawAnswer &answer);

    const char *m_at;
    const char *m_end;
    bool m_vector = false;
    bool m_ascends = true;
    size_t m_expected = 0; ///< samples of the series before
};

bool MatrixScanner::literal(std::string_view text)
{
    if (static_cast<size_t>(m_end - m_at) < text.size()
        || std::memcmp(m_at, text.data(), text.size()) != 0)
        return false;
    m_at += text.size();
    return true;
}

bool MatrixScanner::sign(char expected)
{
    if (m_at == m_end || *m_at != expected)
        return false;
    ++m_at;
    return true;
}

bool MatrixScanner::scan(RawAnswer &answer)
{
    if (!literal(R"({"status":"success","data":{"resultType":")"))
        return false;
    m_vector = literal("vector");
    if ((!m_vector && !literal("matrix")) || !literal(R"(","result":[)"))
        return false;
    if (sign(']'))
        return tail(answer);
    do {
        if (answer.series.size() == mostSeries || !series(answer.series.emplace_back()))
            return false;
    } while (sign(','));
    return sign(']') && tail(answer);
}

bool MatrixScanner::series(RawSeries &series)
{
    if (!literal(R"({"metric":)") || !metric(series.metric))
        return false;
    m_ascends = true;
    const bool read = m_vector ? literal(R"(,"value":)") && sample(series)
                               : literal(R"(,"values":[)") && samples(series);
    if (read && !m_ascends)
        putInOrder(series);
    return read && sign('}');
}

/// To the quote that ends a string; only texts that hold nothing to be checked.
bool MatrixScanner::stringEnd()
{
    for (; m_at < m_end && *m_at != '"'; ++m_at) {
        if (static_cast<unsigned char>(*m_at) < 0x20)
            return false;
        if (*m_at == '\\' && ++m_at == m_end)
            return false;
    }
    return sign('"');
}

bool MatrixScanner::metric(std::string_view &object)
{
    const char *const start = m_at;
    if (!sign('{'))
        return false;
    if (!sign('}')) {
        do {
            if (!sign('"') || !stringEnd() || !literal(":\"") || !stringEnd())
                return false;
        } while (sign(','));
        if (!sign('}'))
            return false;
    }
    object = std::string_view(start, static_cast<size_t>(m_at - start));
    return true;
}

bool MatrixScanner::samples(RawSeries &series)
{
    series.times.reserve(m_expected);
    series.values.reserve(m_expected);
    if (sign(']'))
        return true;
    do {
        if (!sample(series))
            return false;
    } while (sign(','));
    m_expected = series.times.size();
    return sign(']');
}

bool MatrixScanner::sample(RawSeries &series)
{
    qint64 ms = 0;
    double number = 0;
    if (!sign('[') || !time(ms) || !literal(",\"") || !value(number) || !literal("\"]"))
        return false;
    m_ascends = m_ascends && (series.times.empty() || toMs(series.times.back()) < ms);
    series.times.push_back(fromMs(ms));
    series.values.push_back(number);
    return true;
}

/// Seconds with up to three decimals; signs, exponents and more decimals are the parser's.
bool MatrixScanner::time(qint64 &ms)
{
    const char *const start = m_at;
    qint64 seconds = 0;
    while (m_at < m_end && static_cast<unsigned>(*m_at - '0') <= 9 && m_at - start < 11)
        seconds = seconds * 10 + (*m_at++ - '0');
    if (m_at == start || (*start == '0' && m_at - start > 1))
        return false;
    qint64 thousandths = 0;
    if (m_at < m_end && *m_at == '.') {
        const char *const point = m_at++;
        qint64 weight = 100;
        while (m_at < m_end && static_cast<unsigned>(*m_at - '0') <= 9 && weight > 0) {
            thousandths += weight * (*m_at++ - '0');
            weight /= 10;
        }
        if (m_at == point + 1)
            return false;
    }
    ms = seconds * 1000 + thousandths;
    return true;
}

bool MatrixScanner::value(double &value)
{
    const auto number = takeNumber(m_at, m_end);
    value = number.value_or(0);
    return number.has_value();
}

bool MatrixScanner::tail(RawAnswer &answer)
{
    if (!sign('}'))
        return false;
    std::string_view rest(m_at, static_cast<size_t>(m_end - m_at));
    while (!rest.empty() && (rest.back() == '\n' || rest.back() == ' '))
        rest.remove_suffix(1);
    if (rest == "}")
        return true;
    return rest.size() > 2 && rest.front() == ',' && readTail(rest.substr(1), answer);
}

} // namespace

std::optional<RawAnswer> scanMatrix(std::string_view body)
{
    RawAnswer answer;
    if (!MatrixScanner(body).scan(answer))
        return std::nullopt;
    return answer;
}

} // namespace toban
