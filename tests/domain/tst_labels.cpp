// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "labels.h"
#include "matcher.h"
#include "service.h"

#include <QTest>

using namespace toban;

class LabelsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void orderAndEmptyValuesDoNotMatter();
    void fingerprintIsStable();
    void separatorsKeepPairsApart();
    void writesPromql();
    void cutsDownToTheTarget();
    void readsMatchers_data();
    void readsMatchers();
    void matches_data();
    void matches();
    void refusesBadMatchers();
};

static QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

void LabelsTest::orderAndEmptyValuesDoNotMatter()
{
    const Labels a{{text("b"), text("2")}, {text("a"), text("1")}, {text("c"), QString()}};
    const Labels b{{text("a"), text("1")}, {text("b"), text("2")}};
    QCOMPARE(a, b);
    QCOMPARE(a.fingerprint(), b.fingerprint());
    QCOMPARE(a.value(QLatin1StringView("c")), QString());
}

void LabelsTest::fingerprintIsStable()
{
    // FNV-1a 64 of the bytes "a" FF "1" FF, worked by hand with the published offset and prime
    quint64 expected = 14695981039346656037ULL;
    for (const unsigned char byte : {'a', '\xFF', '1', '\xFF'})
        expected = (expected ^ byte) * 1099511628211ULL;
    QCOMPARE(Labels({{text("a"), text("1")}}).fingerprint(), expected);
}

void LabelsTest::separatorsKeepPairsApart()
{
    const Labels a{{text("ab"), text("c")}};
    const Labels b{{text("a"), text("bc")}};
    QVERIFY(a.fingerprint() != b.fingerprint());
}

void LabelsTest::writesPromql()
{
    const Labels labels{{text("__name__"), text("up")}, {text("path"), text("C:\\x \"y\"\nz")}};
    QCOMPARE(labels.toText(), text("up{path=\"C:\\\\x \\\"y\\\"\\nz\"}"));
    QCOMPARE(Labels().toText(), QString());
}

void LabelsTest::cutsDownToTheTarget()
{
    const Labels labels{{text("__name__"), text("x")}, {text("job"), text("app")},
        {text("instance"), text("h:1")}, {text("route"), text("/")}};
    QCOMPARE(
        targetOf(labels), Labels({{text("job"), text("app")}, {text("instance"), text("h:1")}}));
}

void LabelsTest::readsMatchers_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("canonical");
    QTest::newRow("plain") << text("job=\"app\"") << text("job=\"app\"");
    QTest::newRow("braces") << text("{ job = \"app\" , code=~\"5..\" }")
                            << text("job=\"app\",code=~\"5..\"");
    QTest::newRow("escapes") << text("p!=\"a\\\"b\\\\c\\nd\"") << text("p!=\"a\\\"b\\\\c\\nd\"");
    QTest::newRow("trailing comma") << text("a=\"1\",") << text("a=\"1\"");
    QTest::newRow("nothing") << text("{}") << QString();
}

void LabelsTest::readsMatchers()
{
    QFETCH(QString, written);
    QFETCH(QString, canonical);
    const auto matchers = parseMatchers(written);
    QVERIFY2(matchers, matchers ? "" : qPrintable(errorText(matchers.error())));
    QCOMPARE(matchersText(*matchers), canonical);
}

void LabelsTest::matches_data()
{
    QTest::addColumn<QString>("matcher");
    QTest::addColumn<bool>("expected");
    QTest::newRow("equal") << text("code=\"500\"") << true;
    QTest::newRow("regex is anchored") << text("code=~\"5\"") << false;
    QTest::newRow("regex") << text("code=~\"5..\"") << true;
    QTest::newRow("not regex") << text("code!~\"4..|5..\"") << false;
    QTest::newRow("missing equals empty") << text("env=\"\"") << true;
    QTest::newRow("missing is not x") << text("env!=\"x\"") << true;
    QTest::newRow("all must hold") << text("code=\"500\",job=\"db\"") << false;
}

void LabelsTest::matches()
{
    QFETCH(QString, matcher);
    QFETCH(bool, expected);
    const Labels labels{{text("job"), text("app")}, {text("code"), text("500")}};
    QCOMPARE(matchesAll(*parseMatchers(matcher), labels), expected);
}

void LabelsTest::refusesBadMatchers()
{
    for (const char *bad : {"job", "job=app", "job=\"app", "=\"x\"", "a=\"1\" b=\"2\"", "a=~\"(\""})
        QVERIFY2(!parseMatchers(text(bad)), bad);
}

QTEST_GUILESS_MAIN(LabelsTest)
#include "tst_labels.moc"
