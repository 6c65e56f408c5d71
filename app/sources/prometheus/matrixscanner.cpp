// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matrixscanner.h"

#include "samplenumber.h"

#include <limits>

namespace toban {

namespace {

class MatrixScanner final {
public:
    MatrixScanner(std::string_view body, RawAnswer &answer)
        : m_at(body.data())
        , m_end(body.data() + body.size())
        , m_answer(answer)
    {
        // the shortest samples, [1795227443,"1"], take 17 bytes; pages never written cost nothing
        m_answer.times.reserve(body.size() / 17 + 1);
        m_answer.values.reserve(body.size() / 17 + 1);
    }

    [[nodiscard]] bool scan();

private:
    template <size_t size>
    [[nodiscard]] bool literal(const char (&text)[size]);
    [[nodiscard]] bool sign(char expected);
    [[nodiscard]] bool series();
    [[nodiscard]] bool labels(RawSeries &series);
    [[nodiscard]] bool string(std::string_view &text);
    [[nodiscard]] bool samples();
    [[nodiscard]] bool sample();
    [[nodiscard]] bool time(qint64 &ms);
    [[nodiscard]] bool tail();

    const char *m_at;
    const char *m_end;
    RawAnswer &m_answer;
    bool m_isVector = false;
    qint64 m_newest = 0; ///< of the series being read
    bool m_ascends = true;
};

template <size_t size>
bool MatrixScanner::literal(const char (&text)[size])
{
    constexpr size_t length = size - 1;
    if (static_cast<size_t>(m_end - m_at) < length || std::memcmp(m_at, text, length) != 0)
        return false;
    m_at += length;
    return true;
}

inline bool MatrixScanner::sign(char expected)
{
    if (m_at == m_end || *m_at != expected)
        return false;
    ++m_at;
    return true;
}

bool MatrixScanner::scan()
{
    if (!literal(R"({"status":"success","data":{"resultType":")"))
        return false;
    m_isVector = literal("vector");
    if ((!m_isVector && !literal("matrix")) || !literal(R"(","result":[)"))
        return false;
    if (sign(']'))
        return tail();
    do {
        if (m_answer.series.size() == mostSeries || !series())
            return false;
    } while (sign(','));
    return sign(']') && tail();
}

bool MatrixScanner::series()
{
    RawSeries &series = m_answer.series.emplace_back();
    if (!literal(R"({"metric":)") || !labels(series))
        return false;
    m_ascends = true;
    m_newest = std::numeric_limits<qint64>::min();
    series.firstSample = m_answer.times.size();
    const bool read
        = m_isVector ? literal(R"(,"value":)") && sample() : literal(R"(,"values":[)") && samples();
    if (!read || !sign('}'))
        return false;
    series.sampleCount = m_answer.times.size() - series.firstSample;
    if (!m_ascends)
        putInOrder(m_answer, series);
    return true;
}

/// Moves on over bytes that neither end a string nor need a look: eight at a time, by the test for
/// a zero byte in a word, done for the quote, the backslash and what lies below the space.
static void skipPlain(const char *&at, const char *end)
{
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t tops = 0x8080808080808080;
    const auto zeroIn = [](std::uint64_t word) { return (word - ones) & ~word & tops; };
    while (std::endian::native == std::endian::little && end - at >= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, 8);
        const std::uint64_t found = zeroIn(word ^ (ones * '"')) | zeroIn(word ^ (ones * '\\'))
            | ((word - ones * 0x20) & ~word & tops);
        if (found != 0) {
            at += std::countr_zero(found) / 8;
            return;
        }
        at += 8;
    }
}

/// A text, its escapes kept; what they mean is checked where the label is made.
inline bool MatrixScanner::string(std::string_view &text)
{
    if (!sign('"'))
        return false;
    const char *const start = m_at;
    for (skipPlain(m_at, m_end); m_at < m_end && *m_at != '"'; ++m_at) {
        if (static_cast<unsigned char>(*m_at) < 0x20)
            return false;
        if (*m_at == '\\' && ++m_at == m_end)
            return false;
    }
    text = std::string_view(start, static_cast<size_t>(m_at - start));
    return sign('"');
}

bool MatrixScanner::labels(RawSeries &series)
{
    series.firstLabel = m_answer.labels.size();
    if (!sign('{'))
        return false;
    if (sign('}'))
        return true;
    do {
        RawLabel &label = m_answer.labels.emplace_back();
        if (!string(label.name) || !sign(':') || !string(label.value))
            return false;
    } while (sign(','));
    series.labelCount = m_answer.labels.size() - series.firstLabel;
    return sign('}');
}

/// Seconds with up to three decimals; signs, exponents and more decimals are the parser's.
inline bool MatrixScanner::time(qint64 &ms)
{
    constexpr std::ptrdiff_t longest = 11; // digits of seconds: up to the year 5138
    const char *const start = m_at;
    std::uint64_t seconds = 0;
    m_at = samplenumber::takeDigits(m_at, m_end, seconds);
    const auto digits = m_at - start;
    if (digits == 0 || digits > longest || (*start == '0' && digits > 1))
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
    ms = static_cast<qint64>(seconds) * 1000 + thousandths;
    return true;
}

inline bool MatrixScanner::sample()
{
    qint64 ms = 0;
    double value = 0;
    if (!sign('[') || !time(ms) || !literal(",\"") || !takeNumber(m_at, m_end, value)
        || !literal("\"]"))
        return false;
    m_ascends = m_ascends && m_newest < ms;
    m_newest = ms;
    m_answer.times.push_back(fromMs(ms));
    m_answer.values.push_back(value);
    return true;
}

bool MatrixScanner::samples()
{
    if (sign(']'))
        return true;
    do {
        if (!sample())
            return false;
    } while (sign(','));
    return sign(']');
}

bool MatrixScanner::tail()
{
    if (!sign('}'))
        return false;
    std::string_view rest(m_at, static_cast<size_t>(m_end - m_at));
    while (!rest.empty() && (rest.back() == '\n' || rest.back() == ' '))
        rest.remove_suffix(1);
    if (rest == "}")
        return true;
    return rest.size() > 2 && rest.front() == ',' && readTail(rest.substr(1), m_answer);
}

} // namespace

std::optional<RawAnswer> scanMatrix(std::string_view body)
{
    std::optional<RawAnswer> answer(std::in_place);
    if (!MatrixScanner(body, *answer).scan())
        answer.reset();
    return answer;
}

} // namespace toban
