// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "columnblob.h"
#include "compression.h"
#include "headblob.h"
#include "histogramcodec.h"
#include "integercodec.h"
#include "layoutcodec.h"
#include "numbercodec.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace toban;

using Random = std::mt19937_64;

static double fromBits(quint64 bits)
{
    return std::bit_cast<double>(bits);
}

static bool isSame(const std::vector<double> &a, const std::vector<double> &b)
{
    return a.size() == b.size()
        && (a.empty() || std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0);
}

/// One family of columns per kind: what monitoring has, and what it should not.
static std::vector<double> column(int kind, size_t count, Random &random)
{
    const auto unit = [&random] { return std::uniform_real_distribution<double>(0, 1)(random); };
    std::vector<double> values;
    double total = 0;
    for (size_t i = 0; i < count; ++i) {
        switch (kind) {
        case 0:
            values.push_back(42.5);
            break;
        case 1:
            values.push_back(total += std::floor(unit() * 20));
            break;
        case 2:
            values.push_back(total += unit() < 0.02 ? 1 : 0);
            break;
        case 3:
            values.push_back(std::round(unit() * 1e4) / 100);
            break;
        case 4:
            values.push_back(total += std::round(unit() * 1e9) / 1e9);
            break;
        case 5:
            values.push_back(std::sin(unit()) * std::pow(10, std::floor(unit() * 40) - 20));
            break;
        case 6:
            values.push_back(fromBits(random()));
            break; // NaN payloads and all
        case 7:
            values.push_back(unit() < 0.03 ? std::nan("") : std::floor(unit() * 9));
            break;
        case 8:
            values.push_back(unit() < 0.5 ? -0.0 : 0.0);
            break;
        case 9:
            values.push_back(unit() < 0.1 ? INFINITY : -unit() * 1e300);
            break;
        case 10:
            values.push_back(total = unit() < 0.05 ? 0 : total + std::floor(unit() * 1e9));
            break;
        case 11:
            values.push_back(9007199254740992.0 - static_cast<double>(i % 3));
            break;
        case 12: // running sums with stale markers and resets
            total = unit() < 0.02 ? 0 : total + 0.001 * std::floor(unit() * 900);
            values.push_back(unit() < 0.01 ? fromBits(0x7ff0000000000002) : total);
            break;
        default:
            values.push_back(std::numeric_limits<double>::denorm_min() * static_cast<double>(i));
        }
    }
    return values;
}

class StoreCodecTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void integersComeBack()
    {
        Random random(1);
        constexpr qint64 least = std::numeric_limits<qint64>::min();
        constexpr qint64 most = std::numeric_limits<qint64>::max();
        for (int width = 0; width <= 64; ++width) {
            for (const size_t count : {1, 2, 7, 8, 9, 127, 128, 129, 300}) {
                std::vector<qint64> values;
                for (size_t i = 0; i < count; ++i)
                    values.push_back(
                        static_cast<qint64>(width == 0 ? 7 : random() >> (64 - width)));
                values.front() = width % 3 == 0 ? least : values.front();
                values.back() = width % 5 == 0 ? most : values.back();
                ByteWriter out;
                writeIntegers(out, values);
                const size_t from = random() % count;
                const size_t to = from + random() % (count - from) + 1;
                ByteReader in(out.bytes());
                std::vector<qint64> got;
                QVERIFY(readIntegers(in, count, from, to, [&got](const qint64 *some, size_t n) {
                    got.insert(got.end(), some, some + n);
                }));
                QVERIFY(std::equal(got.begin(), got.end(), values.begin() + qptrdiff(from),
                    values.begin() + qptrdiff(to)));
            }
        }
    }

    /// Hand-worked: a constant step costs a header and nothing per value.
    void aConstantStepIsFree()
    {
        std::vector<qint64> times;
        for (qint64 i = 0; i < 128; ++i)
            times.push_back(1795262400000 + 15000 * i);
        ByteWriter out;
        writeIntegers(out, times);
        // width 0 with the delta flag, the first time in 6 bytes of 7 bits, the step in 3
        QCOMPARE(out.bytes().size(), size_t(1 + 6 + 3));
        QCOMPARE(quint8(out.bytes().front()), quint8(0x80));
    }

    void numbersComeBackBitByBit_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind <= 13; ++kind)
            QTest::addRow("kind %d", kind) << kind;
    }

    void numbersComeBackBitByBit()
    {
        QFETCH(const int, kind);
        Random random(static_cast<quint64>(kind) + 5);
        for (int round = 0; round < 60; ++round) {
            const size_t count = 1 + random() % 700;
            const std::vector<double> values = column(kind, count, random);
            const Bytes bytes = encodeNumbers(values);
            const size_t from = random() % count;
            const size_t to = from + random() % (count - from) + 1;
            std::vector<double> got(to - from);
            QVERIFY(decodeNumbers(bytes, count, from, to, got.data()));
            QVERIFY(isSame(got, {values.begin() + qptrdiff(from), values.begin() + qptrdiff(to)}));
        }
    }

    void everySpecialValueAlone()
    {
        for (const quint64 bits :
            {0x0000000000000000ULL, 0x8000000000000000ULL, 0x7ff0000000000000ULL,
                0xfff0000000000000ULL, 0x7ff8000000000001ULL, 0x7ff0000000000002ULL,
                0xffffffffffffffffULL, 0x0000000000000001ULL, 0x4340000000000001ULL}) {
            for (const double other : {0.0, 1.0, 0.1}) {
                const std::vector<double> values
                    = {other, fromBits(bits), other, 3.0, fromBits(bits)};
                const Bytes bytes = encodeNumbers(values);
                std::vector<double> got(values.size());
                QVERIFY(decodeNumbers(bytes, values.size(), 0, values.size(), got.data()));
                QVERIFY(isSame(got, values));
            }
        }
    }

    /// A sum of nanosecond times must cost the steps' digits, not those of the rounding.
    void runningTotalsAreSmall()
    {
        Random random(9);
        const std::vector<double> values = column(4, 4096, random);
        QVERIFY(double(encodeNumbers(values).size()) / 4096 < 4.3); // 30 bits of step, rounding
        std::vector<quint64> raw;
        for (const double value : values)
            raw.push_back(std::bit_cast<quint64>(value));
        ByteWriter planes;
        writePlanes(planes, raw);
        QVERIFY(planes.bytes().size() > 5 * 4096);
    }

    void hintsMustOnlyHelp()
    {
        Random random(10);
        for (int round = 0; round < 40; ++round) {
            const size_t count = 2 + random() % 300;
            std::vector<double> values = {0.1};
            std::vector<bool> hint = {false};
            while (values.size() < count) {
                const bool hasChanged = random() % 3 == 0;
                values.push_back(values.back() + (hasChanged ? double(random() % 1000) / 1e6 : 0));
                hint.push_back(round % 2 ? hasChanged : random() % 2 == 0);
            }
            const Bytes bytes = encodeNumbers(values, &hint);
            std::vector<double> got(count);
            QVERIFY(decodeNumbers(bytes, count, 0, count, got.data(), &hint));
            QVERIFY(isSame(got, values));
        }
    }

    void histogramsComeBackBitByBit()
    {
        Random random(11);
        for (int round = 0; round < 80; ++round) {
            const size_t rows = 1 + random() % 200;
            const size_t width = 1 + random() % 16;
            HistogramBlock block;
            auto layout = std::make_shared<BucketLayout>();
            layout->upperBounds.resize(width, 1);
            block.layout = layout;
            std::vector<double> totals(width, round % 4 == 1 ? 0.5 : 0);
            double sum = 0;
            for (size_t i = 0; i < rows; ++i) {
                double count = 0;
                for (double &total : totals) {
                    total += random() % (round % 3 == 0 ? 2 : 40) == 0 ? double(random() % 5) : 0;
                    block.buckets.push_back(round % 7 == 6 ? fromBits(random()) : total);
                    count += block.buckets.back();
                }
                block.counts.push_back(
                    round % 5 == 4 ? count + double(i) : count); // NaN observations
                block.sums.push_back(sum += double(random() % 1000000) / 1e9);
                block.times.push_back(fromMs(qint64(i)));
            }
            const size_t from = random() % rows;
            const Bytes bytes = encodeHistogram(block, from, rows);
            HistogramBlock got;
            got.layout = layout;
            const size_t first = random() % 3 == 0 ? from : from + random() % (rows - from);
            const size_t end = random() % 3 == 0 ? rows : first + random() % (rows - first + 1);
            QVERIFY(decodeHistogram(bytes, rows - from, first - from, end - from, got));
            const auto part = [first, end](const std::vector<double> &all, size_t each) {
                return std::vector<double>(
                    all.begin() + qptrdiff(first * each), all.begin() + qptrdiff(end * each));
            };
            QVERIFY(isSame(got.buckets, part(block.buckets, width)));
            QVERIFY(isSame(got.counts, part(block.counts, 1)));
            QVERIFY(isSame(got.sums, part(block.sums, 1)));
        }
    }

    void layoutsComeBack()
    {
        BucketLayout classic;
        classic.upperBounds = {-1, 0.005, 0.1, 2.5, INFINITY};
        BucketLayout native;
        native.kind = BucketLayout::Kind::Exponential;
        native.schema = -4;
        native.zeroThreshold = 2.938735877055719e-39;
        native.exponential = {{-1, 12}, {-1, -3}, {0, 0}, {1, -2000}, {1, 7}};
        for (const BucketLayout &layout : {classic, native, BucketLayout()}) {
            const BucketLayoutPtr got = decodeLayout(encodeLayout(layout));
            QVERIFY(got);
            QVERIFY(*got == layout);
        }
    }

    void columnsWithHolesComeBack()
    {
        Random random(12);
        const LayoutNumbers none{};
        for (int round = 0; round < 60; ++round) {
            std::vector<Instant> shared;
            NumberRows rows;
            const int holes = round % 3;
            for (size_t i = 0; i < 1 + random() % 400; ++i) {
                shared.push_back(fromMs(1000 * qint64(i) + qint64(random() % 900)));
                const bool isThere = holes == 0 || (holes == 1 ? i > 20 : random() % 4 != 0);
                if (isThere || i == 0) {
                    rows.times.push_back(shared.back());
                    rows.values.push_back(double(random() % 50));
                }
            }
            const Bytes bytes = encodeColumn(shared, rows, none);
            NumberRows got;
            QVERIFY(decodeColumn(bytes, shared, allTime(), none, got));
            QCOMPARE(got.times.size(), rows.times.size());
            QVERIFY(got.times == rows.times && isSame(got.values, rows.values));
            QVERIFY(decodeTimes(encodeTimes(shared)) == shared);
        }
    }

    /// Every flipped bit of a sealed blob is seen.
    void aFlippedBitIsSeen()
    {
        Random random(13);
        const Bytes blob = sealed(encodeNumbers(column(5, 200, random)), 7);
        for (size_t bit = 0; bit < blob.size() * 8; ++bit) {
            Bytes damaged = blob;
            damaged[bit / 8] = char(damaged[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY(!unsealed(damaged, 7).data());
        }
        QVERIFY(!unsealed({}, 7).data());
        QVERIFY(unsealed(blob, 7).data());
        QVERIFY(!unsealed(blob, 8).data());
    }

    /// Damaged bytes are refused or give wrong numbers, but never read beyond themselves (the
    /// sanitizers watch) and never take memory they could not fill.
    void damagedBytesDoNoHarm()
    {
        Random random(14);
        const LayoutNumbers none{{}, [](qint64) {
                                     auto layout = std::make_shared<BucketLayout>();
                                     layout->upperBounds = {1, 2, INFINITY};
                                     return layout;
                                 }};
        const std::vector<Instant> shared = {fromMs(1), fromMs(2), fromMs(3), fromMs(9)};
        for (int round = 0; round < 4000; ++round) {
            Bytes bytes = encodeNumbers(column(round % 14, 40, random));
            for (int n = 0; n < 3; ++n)
                bytes[random() % bytes.size()] = char(random());
            bytes.resize(random() % 4 == 0 ? random() % bytes.size() : bytes.size());
            std::vector<double> got(40);
            (void)decodeNumbers(bytes, 40, 3, 40, got.data());
            (void)decodeLayout(bytes);
            (void)decodeTimes(bytes);
            (void)headTimes(1, sealed(bytes, 1));
            NumberRows numbers;
            (void)decodeColumn(bytes, shared, allTime(), none, numbers);
            HistogramRows histograms;
            (void)decodeColumn(bytes, shared, allTime(), none, histograms);
        }
    }
};

QTEST_GUILESS_MAIN(StoreCodecTest)
#include "tst_storecodec.moc"
