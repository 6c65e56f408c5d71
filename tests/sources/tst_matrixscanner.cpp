// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The quick way through an answer reads what the general way reads, and numbers as the C library.
#include "answerparser.h"
#include "matrixscanner.h"
#include "prometheusreader.h"
#include "samplenumber.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <random>

using namespace toban;
using namespace toban::prometheus;
using namespace Qt::StringLiterals;

static Result<QueryAnswer> queryText(const QByteArray &result, const char *type = "matrix")
{
    return readQuery("{\"status\":\"success\",\"data\":{\"resultType\":\"" + QByteArray(type)
        + "\",\"result\":" + result + "}}");
}

namespace {

class MatrixScannerTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsNumbersOfEverySize_data();
    void readsNumbersOfEverySize();
    void readsTheSameInEverySpelling();
    void roundsAsTheLibraryDoes();
    void agreesOnDamagedTexts();
};

void MatrixScannerTest::readsNumbersOfEverySize_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"0", "-0", "1", "9007199254740993", "9223372036854775808",
             "18446744073709551615", "123456789012345678901234567890", "0.1", "0.30000000000000004",
             "2.2250738585072014e-308", "5e-324", "1.7976931348623157e308", "-1e-7", "1e+300",
             "0.000000000033333333333333335", "1234567.8901234567", "8.5", "1.", "0.0000001",
             "4503599627370497.5", "9007199254740991.9", "0.00000000000000000000000012345678"})
        QTest::newRow(text) << QByteArray(text);
}

void MatrixScannerTest::readsNumbersOfEverySize()
{
    QFETCH(QByteArray, text);
    const auto answer = queryText("[{\"metric\":{},\"values\":[[1,\"" + text + "\"]]}]");
    QVERIFY(answer);
    const double expected = std::strtod(text.constData(), nullptr); // of the C library
    QCOMPARE(answer->numbers[0].values.size(), size_t(1));
    QVERIFY(answer->numbers[0].values[0] == expected);
    QCOMPARE(std::signbit(answer->numbers[0].values[0]), std::signbit(expected));
}

void MatrixScannerTest::readsTheSameInEverySpelling()
{
    // members in another order and with spaces take the general way, this one the quick way
    const auto quick
        = queryText(R"([{"metric":{"a":"b","__name__":"x"},"values":[[1.5,"2"],[3,"NaN"]]}])");
    const auto general = readQuery(R"( { "data" : { "result" : [ { "values" : [ [ 1.5 , "2" ] ,
        [3.0, "NaN"] ], "metric" : { "__name__" : "x", "a" : "b" } } ], "resultType" : "matrix" },
        "status" : "success" } )");
    QVERIFY(quick);
    QVERIFY2(general, qPrintable(general ? QString() : errorText(general.error())));
    QCOMPARE(quick->numbers[0].labels, general->numbers[0].labels);
    QVERIFY(quick->numbers[0].times == general->numbers[0].times);
    QCOMPARE(quick->numbers[0].values[0], general->numbers[0].values[0]);
    QVERIFY(std::isnan(general->numbers[0].values[1]));
}

void MatrixScannerTest::roundsAsTheLibraryDoes()
{
    std::mt19937_64 random(4711);
    for (int round = 0; round < 300'000; ++round) {
        QByteArray text;
        switch (round % 4) {
        case 0: // any double at all, shortest and with 17 digits
            text = QByteArray::number(
                std::bit_cast<double>(random() & 0x7FEF'FFFF'FFFF'FFFF), 'g', 17);
            break;
        case 1: // digits with a point somewhere
            text = QByteArray::number(random());
            text.insert(static_cast<qsizetype>(random() % static_cast<unsigned>(text.size())), '.');
            break;
        case 2: { // just between two doubles: x + half of the distance to the next
            const double x = static_cast<double>((1ULL << 53) + 2 * (random() >> 12));
            text = QByteArray::number(static_cast<qulonglong>(x) + 1);
            break;
        }
        default:
            text = QByteArray::number(static_cast<double>(random() % 1'000'000'000) / 1e6, 'f', 6);
        }
        const auto read = sampleValue({text.constData(), static_cast<size_t>(text.size())});
        QVERIFY2(read && *read == std::strtod(text.constData(), nullptr), text.constData());
    }
}

/// Whatever the quick way accepts, the general way reads the same.
static bool agree(const QByteArray &body, bool &accepted)
{
    const std::string_view text(body.constData(), static_cast<size_t>(body.size()));
    const auto quick = scanMatrix(text);
    accepted = quick.has_value();
    if (!quick)
        return true;
    const auto general = parseAnswer(body);
    if (!general || general->series.size() != quick->series.size())
        return false;
    for (size_t i = 0; i < quick->series.size(); ++i) {
        const auto &a = quick->series[i];
        const auto &b = general->series[i];
        const auto same
            = [](double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); };
        const auto sameLabel = [](const RawLabel &x, const RawLabel &y) {
            return x.name == y.name && x.value == y.value;
        };
        const auto labelsA = quick->labelsOf(a);
        const auto labelsB = general->labelsOf(b);
        const auto [timesA, valuesA] = quick->samplesOf(a);
        const auto [timesB, valuesB] = general->samplesOf(b);
        if (!std::equal(labelsA.begin(), labelsA.end(), labelsB.begin(), labelsB.end(), sameLabel)
            || !std::equal(timesA.begin(), timesA.end(), timesB.begin(), timesB.end())
            || !std::equal(valuesA.begin(), valuesA.end(), valuesB.begin(), valuesB.end(), same))
            return false;
    }
    return quick->warnings == general->warnings && general->unreadable == 0;
}

void MatrixScannerTest::agreesOnDamagedTexts()
{
    const QByteArray good
        = R"({"status":"success","data":{"resultType":"matrix","result":[{"metric":{"__name__":"up",)"
          R"("job":"a\"b"},"values":[[1795227443,"1"],[1795227445.25,"NaN"],[1795227447,"-1.5e-3"]]},)"
          R"({"metric":{},"values":[]}]},"warnings":["x"]})";
    std::mt19937 random(4711);
    const QByteArray signs = "{}[]\",:0123456789.eE+-NaInf\\ tru\n";
    int accepted = 0;
    for (int round = 0; round < 40'000; ++round) {
        QByteArray body = good;
        for (unsigned edits = random() % 3; edits > 0; --edits) {
            const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(body.size()));
            const char sign
                = signs[static_cast<qsizetype>(random() % static_cast<unsigned>(signs.size()))];
            if (random() % 3 == 0)
                body.remove(at, 1);
            else if (random() % 2 == 0)
                body.insert(at, sign);
            else
                body[at] = sign;
        }
        body.reserve(body.size() + 64);
        bool isAccepted = false;
        QVERIFY2(agree(body, isAccepted), body.constData());
        accepted += isAccepted;
    }
    QVERIFY(accepted > 10'000); // so that agreement means something
}

} // namespace

QTEST_APPLESS_MAIN(MatrixScannerTest)
#include "tst_matrixscanner.moc"
