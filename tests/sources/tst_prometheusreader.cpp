// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prometheusreader.h"
#include "recording.h"

#include <QTest>

#include <cmath>

using namespace toban;
using namespace toban::prometheus;
using namespace Qt::StringLiterals;

static Result<QueryAnswer> queryOf(const QString &name)
{
    return checkedBody(recorded(name)).and_then([](const QByteArray &body) {
        return readQuery(body);
    });
}

static Result<QueryAnswer> queryText(const QByteArray &result, const char *type = "matrix")
{
    return readQuery("{\"status\":\"success\",\"data\":{\"resultType\":\"" + QByteArray(type)
        + "\",\"result\":" + result + "}}");
}

namespace {

class PrometheusReaderTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsRecordedValues_data();
    void readsRecordedValues();
    void readsAMatrix();
    void readsTimesToTheMillisecond();
    void readsAnEmptyAnswer_data();
    void readsAnEmptyAnswer();
    void readsTextResults();
    void readsLabelsWithEscapes_data();
    void readsLabelsWithEscapes();
    void keepsWarnings();
    void saysWhatTheServerSays_data();
    void saysWhatTheServerSays();
    void refusesWhatIsNoAnswer_data();
    void refusesWhatIsNoAnswer();
    void leavesOutWhatCannotBeRead_data();
    void leavesOutWhatCannotBeRead();
    void sortsTimesThatGoBackwards();
    void readsTimesFarFromNow();
    void survivesDeepNesting();
    void readsLists();
};

void PrometheusReaderTest::readsRecordedValues_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<double>("value");
    QTest::addColumn<qint64>("ms");
    const double inf = std::numeric_limits<double>::infinity();
    const QString prom = u"prometheus/2.42.0/"_s;
    const QString vm = u"victoriametrics/1.79.5/"_s;
    QTest::newRow("tiny") << prom + u"tiny.http"_s << 3.3333333333333335e-11 << 1795227455235LL;
    QTest::newRow("big") << prom + u"big.http"_s << 1152921504606846976.0 << 1795227455374LL;
    QTest::newRow("inf") << prom + u"inf.http"_s << inf << 0LL;
    QTest::newRow("-inf") << prom + u"neginf.http"_s << -inf << 0LL;
    QTest::newRow("nan") << prom + u"nan.http"_s << std::nan("") << 0LL;
    QTest::newRow("scalar") << prom + u"scalar.http"_s << 1.0 << 1795227454257LL;
    QTest::newRow("300 digits") << prom + u"scalar2.http"_s << 1.5e301 << 1795227454349LL;
    QTest::newRow("posted") << prom + u"post.http"_s << 1.0 << 1795227459270LL;
    QTest::newRow("with stats") << prom + u"stats.http"_s << 1.0 << 1795227469813LL;
    QTest::newRow("vm tiny") << vm + u"tiny.http"_s << 3.3333333333333335e-11 << 1795227461000LL;
    QTest::newRow("vm big") << vm + u"big.http"_s << 1152921504606846976.0 << 1795227461000LL;
    QTest::newRow("vm inf") << vm + u"inf.http"_s << inf << 0LL;
    QTest::newRow("vm -inf") << vm + u"neginf.http"_s << -inf << 0LL;
    QTest::newRow("vm scalar") << vm + u"scalar.http"_s << 1.0 << 1795227460000LL;
    QTest::newRow("vm posted") << vm + u"post.http"_s << 1.0 << 1795227466000LL;
}

void PrometheusReaderTest::readsRecordedValues()
{
    QFETCH(QString, file);
    QFETCH(double, value);
    QFETCH(qint64, ms);
    const auto answer = queryOf(file);
    QVERIFY2(answer, qPrintable(answer ? QString() : errorText(answer.error())));
    QVERIFY(!answer->numbers.empty());
    const auto &series = answer->numbers.front();
    QCOMPARE(series.values.size(), size_t(1));
    if (std::isnan(value))
        QVERIFY(std::isnan(series.values[0]));
    else
        QVERIFY(series.values[0] == value);
    if (ms > 0)
        QCOMPARE(toMs(series.times[0]), ms);
}

void PrometheusReaderTest::readsAMatrix()
{
    const auto answer = queryOf(u"prometheus/2.42.0/range.http"_s);
    QVERIFY(answer);
    QCOMPARE(answer->numbers.size(), size_t(2));
    const auto &second = answer->numbers[1];
    const Labels labels{{u"__name__"_s, u"up"_s}, {u"instance"_s, u"127.0.0.1:27084"_s},
        {u"job"_s, u"app"_s}, {u"service"_s, u"shop"_s}};
    QCOMPARE(second.labels, labels);
    QCOMPARE(second.times.size(), size_t(6));
    QCOMPARE(toMs(second.times.front()), 1795227443000LL);
    QCOMPARE(toMs(second.times.back()), 1795227453000LL);
    QVERIFY(second.values == std::vector<double>(6, 1.0));
}

void PrometheusReaderTest::readsTimesToTheMillisecond()
{
    const auto answer = queryOf(u"prometheus/2.42.0/matrix-selector.http"_s);
    QVERIFY(answer);
    const std::vector<Instant> expected{
        fromMs(1795227430276), fromMs(1795227440276), fromMs(1795227450276)};
    QVERIFY(answer->numbers[0].times == expected);
    const auto steps = queryOf(u"prometheus/2.42.0/range-float-step.http"_s);
    QVERIFY(steps);
    QCOMPARE(toMs(steps->numbers[0].times[1]), 1795227451700LL);
    QCOMPARE(toMs(steps->numbers[0].times[2]), 1795227452400LL);
}

void PrometheusReaderTest::readsAnEmptyAnswer_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("range") << u"prometheus/2.42.0/range-empty.http"_s;
    QTest::newRow("vm range") << u"victoriametrics/1.79.5/range-empty.http"_s;
    QTest::newRow("vm has no NaN") << u"victoriametrics/1.79.5/nan.http"_s;
    QTest::newRow("vm has no native histograms") << u"victoriametrics/1.79.5/native.http"_s;
    QTest::newRow("vm has no strings") << u"victoriametrics/1.79.5/string.http"_s;
}

void PrometheusReaderTest::readsAnEmptyAnswer()
{
    QFETCH(QString, file);
    const auto answer = queryOf(file);
    QVERIFY(answer);
    QVERIFY(answer->numbers.empty() && answer->histograms.empty() && answer->warnings.isEmpty());
}

void PrometheusReaderTest::readsTextResults()
{
    const auto answer = queryOf(u"prometheus/2.42.0/string.http"_s);
    QVERIFY(answer);
    QCOMPARE(answer->text, u"text"_s);
    QVERIFY(answer->numbers.empty());
}

void PrometheusReaderTest::readsLabelsWithEscapes_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("prometheus") << u"prometheus/2.42.0/escapes.http"_s;
    QTest::newRow("victoria-metrics") << u"victoriametrics/1.79.5/escapes.http"_s;
}

void PrometheusReaderTest::readsLabelsWithEscapes()
{
    QFETCH(QString, file);
    const auto answer = queryOf(file);
    QVERIFY(answer);
    const Labels &labels = answer->numbers[0].labels;
    QCOMPARE(labels.value(u"branch"_s), u"release/\"1.4\""_s);
    QCOMPARE(labels.value(u"built_on"_s), u"C:\\build\\näher·日本"_s);
    // what JSON can also write: control characters, surrogate pairs, and a surrogate left alone
    const auto other = queryText(
        "[{\"metric\":{\"a\":\"\\u00e4\\ud83d\\ude00\\n\\/\",\"b\":\"x\\ud800y\"},\"values\":[]}]");
    QVERIFY(other);
    QCOMPARE(other->numbers[0].labels.value(u"a"_s), u"ä\U0001F600\n/"_s);
    QCOMPARE(other->numbers[0].labels.value(u"b"_s), u"x\uFFFDy"_s);
}

void PrometheusReaderTest::keepsWarnings()
{
    const auto answer = queryOf(u"prometheus/2.42.0/warnings.http"_s);
    QVERIFY(answer);
    QCOMPARE(answer->numbers.size(), size_t(2));
    QCOMPARE(answer->warnings.size(), 1);
    QVERIFY(answer->warnings[0].startsWith(u"remote_read: error sending request: Post \"http"_s));
    const auto infos = readQuery("{\"status\":\"success\",\"infos\":[\"PromQL info: x\"],"
                                 "\"data\":{\"result\":[],\"resultType\":\"vector\"}}");
    QVERIFY(infos);
    QCOMPARE(infos->infos, QStringList{u"PromQL info: x"_s});
}

void PrometheusReaderTest::saysWhatTheServerSays_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("words");
    const auto row
        = [](const char *name, const QString &file, ErrorKind kind, const QString &words) {
              QTest::newRow(name) << file << static_cast<int>(kind) << words;
          };
    const QString prom = u"prometheus/2.42.0/"_s;
    const QString vm = u"victoriametrics/1.79.5/"_s;
    row("parse error", prom + u"parse-error.http"_s, ErrorKind::Unsupported, u"parse error"_s);
    row("execution", prom + u"exec-error.http"_s, ErrorKind::Unsupported, u"many-to-many"_s);
    row("resolution", prom + u"range-11001.http"_s, ErrorKind::Unsupported, u"11,000 points"_s);
    row("too much", prom + u"max-samples.http"_s, ErrorKind::TooLarge, u"too many samples"_s);
    row("timeout", prom + u"timeout.http"_s, ErrorKind::Timeout, u"query timed out"_s);
    row("401", prom + u"401.http"_s, ErrorKind::Auth, u"Unauthorized"_s);
    row("404", prom + u"404.http"_s, ErrorKind::Http, u"404 page not found"_s);
    row("vm parse error", vm + u"parse-error.http"_s, ErrorKind::Unsupported,
        u"unexpected token"_s);
    row("vm execution", vm + u"exec-error.http"_s, ErrorKind::Unsupported,
        u"duplicate time series"_s);
}

void PrometheusReaderTest::saysWhatTheServerSays()
{
    QFETCH(QString, file);
    QFETCH(int, kind);
    QFETCH(QString, words);
    const auto answer = queryOf(file);
    QVERIFY(!answer);
    QCOMPARE(static_cast<int>(answer.error().kind), kind);
    QVERIFY2(answer.error().detail.contains(words), qPrintable(answer.error().detail));
}

void PrometheusReaderTest::refusesWhatIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("hint");
    const QByteArray good = R"({"status":"success","data":{"resultType":"matrix","result":[)"
                            R"({"metric":{"a":"b"},"values":[[1,"2"],[3,"4"]]}]}})";
    const QString cut = u"not whole JSON"_s;
    QTest::newRow("N22 login page")
        << QByteArray("<!DOCTYPE html><html><head><title>Log in</title>") << u"login page"_s;
    QTest::newRow("N23 empty") << QByteArray() << u"empty"_s;
    QTest::newRow("spaces") << QByteArray("  \n ") << u"empty"_s;
    QTest::newRow("text") << QByteArray("Prometheus is Ready.\n") << u"not JSON"_s;
    QTest::newRow("N8 cut in a value") << good.left(good.size() - 12) << cut;
    QTest::newRow("cut before the last brace") << good.left(good.size() - 1) << cut;
    QTest::newRow("trailing bytes") << good + "x" << cut;
    QTest::newRow("two documents") << good + good << cut;
    QTest::newRow("another API") << QByteArray("{\"hello\":1}") << u"Prometheus query API"_s;
    QTest::newRow("no data") << QByteArray("{\"status\":\"success\"}") << u"Prometheus query API"_s;
    QTest::newRow("J9 not UTF-8") << QByteArray(good).replace("\"a\"", "\"\xC3\x28\"")
                                  << u"UTF-8"_s;
    QTest::newRow("J9 UTF-16") << QByteArray("{\0\"\0s\0", 6) << QString();
    QTest::newRow("J9 byte order mark") << "\xEF\xBB\xBF" + good << u"not JSON"_s;
    QTest::newRow("control character in a text")
        << QByteArray(good).replace("\"a\"", "\"a\n\"") << QString();
}

void PrometheusReaderTest::refusesWhatIsNoAnswer()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, hint);
    HttpReply reply;
    reply.status = 200;
    reply.body = body;
    const auto answer
        = checkedBody(reply).and_then([](const QByteArray &text) { return readQuery(text); });
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Malformed);
    QVERIFY2(answer.error().detail.contains(hint), qPrintable(answer.error().detail));
    for (const auto *file : {"prometheus/2.42.0/native.http", "prometheus/2.42.0/gzip-headers.http",
             "victoriametrics/1.79.5/range-11001.http"}) // cut at 6,000 bytes
        QVERIFY(!queryOf(QString::fromLatin1(file)));
}

void PrometheusReaderTest::leavesOutWhatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<int>("samples"); // of the series that is mutated; -1: the series is left out
    QTest::newRow("value a number")
        << QByteArray(R"({"metric":{"a":"b"},"values":[[1,2],[3,"4"]]})") << 1;
    QTest::newRow("value null") << QByteArray(R"({"metric":{"a":"b"},"values":[[1,null],[3,"4"]]})")
                                << 1;
    QTest::newRow("value a word") << QByteArray(
        R"({"metric":{"a":"b"},"values":[[1,"x"],[3,"4"]]})")
                                  << 1;
    QTest::newRow("J6 1e400") << QByteArray(
        R"({"metric":{"a":"b"},"values":[[1,"1e400"],[3,"4"]]})")
                              << 1;
    QTest::newRow("time a text") << QByteArray(
        R"({"metric":{"a":"b"},"values":[["1","2"],[3,"4"]]})")
                                 << 1;
    QTest::newRow("J6 time 1e300")
        << QByteArray(R"({"metric":{"a":"b"},"values":[[1e300,"2"],[3,"4"]]})") << 1;
    QTest::newRow("pair too short")
        << QByteArray(R"({"metric":{"a":"b"},"values":[[1],[3,"4"]]})") << 1;
    QTest::newRow("pair an object")
        << QByteArray(R"({"metric":{"a":"b"},"values":[{"t":[1]},[3,"4"]]})") << 1;
    QTest::newRow("values an object")
        << QByteArray(R"({"metric":{"a":"b"},"values":{"x":[[1]]}})") << 0;
    QTest::newRow("label a number") << QByteArray(R"({"metric":{"a":5},"values":[[1,"2"]]})") << -1;
    QTest::newRow("metric an array") << QByteArray(R"({"metric":["a"],"values":[[1,"2"]]})") << -1;
    QTest::newRow("bad escape in a label")
        << QByteArray(R"({"metric":{"a":"\q"},"values":[[1,"2"]]})") << -1;
    QTest::newRow("series a number") << QByteArray("17") << -1;
}

void PrometheusReaderTest::leavesOutWhatCannotBeRead()
{
    QFETCH(QByteArray, item);
    QFETCH(int, samples);
    // J8: what is beside it is still shown, and that something was left out is said
    const QByteArray good = R"({"metric":{"g":"h"},"values":[[1,"2"]],"newKey":{"x":[1,{}]}})";
    const auto answer = queryText("[" + good + "," + item + "," + good + "]");
    QVERIFY2(answer, qPrintable(answer ? QString() : errorText(answer.error())));
    QCOMPARE(answer->numbers.size(), size_t(samples < 0 ? 2 : 3));
    QCOMPARE(answer->numbers.back().values, std::vector<double>{2});
    if (samples >= 0)
        QCOMPARE(answer->numbers[1].values.size(), size_t(samples));
    QCOMPARE(answer->unreadable, 1);
    QCOMPARE(answer->warnings.size(), 1);
}

void PrometheusReaderTest::sortsTimesThatGoBackwards()
{
    // C6; of two values at one time the later in the text counts
    const auto answer
        = queryText(R"([{"metric":{},"values":[[5,"50"],[3,"30"],[5,"51"],[-1.5,"1"],[4,"40"]]}])");
    QVERIFY(answer);
    const auto &series = answer->numbers[0];
    const std::vector<Instant> times{fromMs(-1500), fromMs(3000), fromMs(4000), fromMs(5000)};
    QVERIFY(series.times == times);
    QVERIFY((series.values == std::vector<double>{1, 30, 40, 51}));
}

void PrometheusReaderTest::readsTimesFarFromNow()
{
    // C7: before the epoch, at it, after 2038 and at 2^33
    const auto answer = queryText(
        R"([{"metric":{},"values":[[-62135596800,"1"],[0,"2"],[2147483648,"3"],[8589934592,"4"]]}])");
    QVERIFY(answer);
    const auto &series = answer->numbers[0];
    const std::vector<Instant> times{fromMs(-62'135'596'800'000), fromMs(0),
        fromMs(2'147'483'648'000), fromMs(8'589'934'592'000)};
    QVERIFY(series.times == times);
    QVERIFY((series.values == std::vector<double>{1, 2, 3, 4}));
}

void PrometheusReaderTest::survivesDeepNesting()
{
    const QByteArray deep(100'000, '[');
    QVERIFY(!readQuery("{\"status\":\"success\",\"data\":" + deep));
    QVERIFY(!readQuery("{\"x\":" + deep + QByteArray(100'000, ']') + "}"));
    QVERIFY(!readNames("{\"status\":\"success\",\"data\":" + deep));
}

void PrometheusReaderTest::readsLists()
{
    const auto series = readSeries(
        R"({"status":"success","data":[{"__name__":"up","job":"a"},{"__name__":"up","job":"b"},5]})");
    QVERIFY(series);
    QCOMPARE(series->size(), size_t(2));
    QCOMPARE(series->at(1).value(u"job"_s), u"b"_s);
    QCOMPARE(*readNames(R"({"status":"success","data":["a","日本"]})"),
        (QStringList{u"a"_s, u"日本"_s}));
    const auto metadata = readMetadata(recorded(u"prometheus/2.42.0/metadata-one.http"_s).body);
    QVERIFY(metadata);
    QCOMPARE(metadata->size(), size_t(1));
    QCOMPARE(metadata->front().type, u"counter"_s);
    QVERIFY(readMetadata(recorded(u"victoriametrics/1.79.5/metadata-one.http"_s).body)->empty());
    QCOMPARE(readBuildInfo(recorded(u"prometheus/2.42.0/buildinfo.http"_s).body)->version,
        u"2.42.0+ds"_s);
    QCOMPARE(readBuildInfo(recorded(u"victoriametrics/1.79.5/buildinfo.http"_s).body)->version,
        QString());
    QVERIFY(!readSeries(R"({"status":"error","errorType":"bad_data","error":"no match[]"})"));
    QVERIFY(!readNames(R"({"status":"success","data":["a")"));
}

} // namespace

QTEST_APPLESS_MAIN(PrometheusReaderTest)
#include "tst_prometheusreader.moc"
