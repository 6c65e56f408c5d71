// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cmakelinks.h"
#include "includerules.h"
#include "qtheaders.h"
#include "rooms.h"
#include "scannedsource.h"
#include "textrules.h"

#include <QTest>

namespace toban::layers {

using namespace Qt::StringLiterals;

namespace {

constexpr auto licence = "// SPDX-FileCopyrightText: 2026 The Toban developers\n"
                         "// SPDX-License-Identifier: GPL-3.0-or-later\n"_L1;

void show(const QStringList &findings)
{
    for (const auto &one : findings)
        qWarning().noquote() << one;
}

} // namespace

/// Each rule is run twice: over made-up trees that break it in one place (so that it is known to
/// notice), then over the project itself.
class TestLayers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void scannerSeparatesCodeFromText();
    void scannerKnowsRawStringsAndSeparators();
    void includesAreJudged_data();
    void includesAreJudged();
    void linksAreJudged_data();
    void linksAreJudged();
    void homesAreJudged_data();
    void homesAreJudged();
    void habitsAreJudged_data();
    void habitsAreJudged();
    void licencesAreJudged();
    void budgetsAreJudged();
    void twinsAreJudged();
    void everyRoomThatIsUsedExists();
    void projectKeepsItsLayers();
    void projectKeepsItsLinks();
    void projectKeepsItsHomes();
    void projectKeepsItsHabits();
    void projectKeepsItsLicences();
    void projectKeepsItsBudgets();
    void projectHasNoTwins();

private:
    QtHeaders m_qt;
    SourceTree m_project;
};

void TestLayers::initTestCase()
{
    QVERIFY2(!m_qt.isEmpty(), "the headers of Qt are not where QLibraryInfo says");
    m_project = readTree(QStringLiteral(TOBAN_SOURCE_DIR));
    QVERIFY(m_project.contains(u"models/domain/result.h"_s));
    QVERIFY(m_project.contains(u"packaging/run"_s));
    QVERIFY(m_project.contains(u"CMakeLists.txt"_s));
}

void TestLayers::scannerSeparatesCodeFromText()
{
    const auto source = scanSource(uR"(#include "a.h" // "no"
#include <vector>
// #include "not.h"
/* "nor this"
*/ auto s = u"SELECT \"x\""_s + "two"; // Qt::red
char c = '"';
)"_s);
    QCOMPARE(source.includes.size(), 2);
    QCOMPARE(source.includes[0].spelled, u"a.h"_s);
    QVERIFY(!source.includes[0].isSystem);
    QCOMPARE(source.includes[1].line, 2);
    QVERIFY(source.includes[1].isSystem);
    QCOMPARE(source.literals.size(), 2);
    QCOMPARE(source.literals[0].text, uR"(SELECT \"x\")"_s);
    QCOMPARE(source.literals[0].line, 5);
    QCOMPARE(source.literals[1].text, u"two"_s);
    QVERIFY(!source.code.contains("Qt::red"_L1));
    QVERIFY(source.code.contains("auto s ="_L1));
}

void TestLayers::scannerKnowsRawStringsAndSeparators()
{
    const auto source = scanSource(
        u"int n = 1'000'000; auto a = R\"x(one \")\" // still text)x\"; int m = 2'0; f(\"two\");"_s);
    QCOMPARE(source.literals.size(), 2);
    QCOMPARE(source.literals[0].text, u"one \")\" // still text"_s);
    QCOMPARE(source.literals[1].text, u"two"_s);
    QVERIFY(source.code.contains("int m = 2'0;"_L1));
}

void TestLayers::includesAreJudged_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("include");
    QTest::addColumn<bool>("isAllowed");

    const auto row = [](const char *path, const char *include, bool isAllowed) {
        QTest::addRow("%s %s", path, include)
            << QString::fromLatin1(path) << QString::fromLatin1(include) << isAllowed;
    };
    row("models/domain/x.h", "<QString>", true);
    row("models/domain/x.h", "<vector>", true);
    row("models/domain/x.h", "<tl/expected.hpp>", true);
    row("models/domain/x.h", "<QColor>", false);
    row("models/domain/x.h", "<unistd.h>", false);
    row("models/domain/x.h", "\"stored.h\"", false);
    row("models/analysis/x.cpp", "\"value.h\"", true);
    row("models/analysis/x.cpp", "<QtNetwork/QNetworkReply>", false);
    row("models/store/x.cpp", "<sqlite3.h>", true);
    row("models/store/x.cpp", "<zstd.h>", true);
    row("models/store/x.cpp", "<QTcpSocket>", false);
    row("models/store/x.cpp", "<qpainter.h>", false);
    row("models/items/x.cpp", "\"stored.h\"", false);
    row("models/items/x.cpp", "<QSqlQuery>", false);
    row("models/items/x.cpp", "<QtSql>", false);
    row("models/items/x.cpp", "<QAbstractItemModel>", true);
    row("app/sources/prometheus/x.cpp", "<simdjson.h>", true);
    row("app/sources/prometheus/x.cpp", "<sqlite3.h>", false);
    row("app/sources/prometheus/x.cpp", "\"stored.h\"", false);
    row("app/sources/discovery/x.cpp", "<toml++/toml.h>", true);
    row("app/sources/x.cpp", "<toml++/toml.h>", false);
    row("app/sync/x.cpp", "\"stored.h\"", true);
    row("app/sync/x.cpp", "\"page.h\"", false);
    row("app/sync/x.cpp", "<QNetworkAccessManager>", false);
    row("widgets/pages/x.cpp", "\"row.h\"", true);
    row("widgets/pages/x.cpp", "\"stored.h\"", false);
    row("widgets/pages/x.cpp", "<QNetworkReply>", false);
    row("widgets/charts/x.cpp", "\"row.h\"", false);
    row("app/shell/x.cpp", "\"page.h\"", true);
    row("app/shell/x.cpp", "\"../sync/poll.h\"", false);
    row("tests/store/x.cpp", "\"../kit/fake.h\"", false);
    row("app/shell/x.cpp", "\"nowhere.h\"", false);
    row("tests/kit/x.cpp", "\"page.h\"", false);
    row("models/store/x.cpp", "\"x.moc\"", true);
}

void TestLayers::includesAreJudged()
{
    QFETCH(QString, path);
    QFETCH(QString, include);
    QFETCH(bool, isAllowed);
    const SourceTree tree{{u"models/domain/value.h"_s, {}}, {u"models/store/stored.h"_s, {}},
        {u"models/items/row.h"_s, {}}, {u"widgets/pages/page.h"_s, {}}, {u"app/sync/poll.h"_s, {}},
        {path, u"\n#include "_s + include + u'\n'}};
    const auto findings = includeFindings(tree, m_qt);
    QCOMPARE(findings.isEmpty(), isAllowed);
    if (!isAllowed)
        QVERIFY2(findings.first().startsWith(path + u":2: "_s), qPrintable(findings.first()));
}

void TestLayers::linksAreJudged_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("finding");

    QTest::newRow("allowed") << u"models/store/CMakeLists.txt"_s
                             << u"toban_add_layer(toban_store SOURCES a.cpp USES toban_domain "
                                "# Qt6::Gui\n PRIVATE_USES Qt6::Sql PkgConfig::zstd)"_s
                             << QString();
    QTest::newRow("a private library in public")
        << u"models/store/CMakeLists.txt"_s
        << u"toban_add_layer(toban_store USES toban_domain Qt6::Sql)"_s
        << u"toban_store may link Qt6::Sql only privately"_s;
    QTest::newRow("a room out of reach")
        << u"widgets/CMakeLists.txt"_s
        << u"toban_add_layer(toban_widgets USES toban_items\n    PRIVATE_USES toban_store)"_s
        << u"toban_widgets must not link toban_store"_s;
    QTest::newRow("a library out of reach")
        << u"models/items/CMakeLists.txt"_s
        << u"toban_add_layer(toban_items USES toban_domain Qt6::Widgets)"_s
        << u"toban_items must not link Qt6::Widgets"_s;
    QTest::newRow("by the plain command")
        << u"models/items/CMakeLists.txt"_s
        << u"target_link_libraries(toban_items PRIVATE Qt6::Network)"_s
        << u"toban_items must not link Qt6::Network"_s;
    QTest::newRow("a target of its own")
        << u"models/items/CMakeLists.txt"_s << u"toban_add_layer(toban_more USES toban_store)"_s
        << u"toban_items must not link toban_store"_s;
    QTest::newRow("the shell reaches all")
        << u"app/shell/CMakeLists.txt"_s
        << u"target_link_libraries(toban PRIVATE toban_shell toban_store toban_widgets)"_s
        << QString();
}

void TestLayers::linksAreJudged()
{
    QFETCH(QString, path);
    QFETCH(QString, call);
    QFETCH(QString, finding);
    const auto findings = linkFindings({{path, u"# comment\n"_s + call + u'\n'}});
    QCOMPARE(findings.join(u'\n'), finding.isEmpty() ? QString() : path + u":2: "_s + finding);
}

void TestLayers::homesAreJudged_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isAllowed");

    const auto row = [](const char *path, const char *text, bool isAllowed) {
        QTest::addRow("%s %s", path, text)
            << QString::fromLatin1(path) << QString::fromLatin1(text) << isAllowed;
    };
    row("models/store/statements.h", "\"SELECT a FROM b\"", true);
    row("app/sync/x.cpp", "\"SELECT a FROM b\"", false);
    row("app/sync/x.cpp", "u\"  insert into t values(1)\"_s", false);
    row("widgets/pages/x.cpp", "R\"(CREATE TABLE t(a))\"", false);
    row("app/shell/x.cpp", "\"PRAGMA user_version\"", false);
    row("widgets/pages/x.cpp", "tr(\"Select the rows that you want\")", true);
    row("app/sources/x.cpp", "\"DELETE\"", true);
    row("app/sync/x.cpp", "// SELECT a FROM b", true);
    row("models/items/queries.sql", "-- x", false);
    row("resources/schema/samples/001-x.sql", "-- x", true);
    row("app/sources/x.cpp", "\"/api/v1/query\"", true);
    row("app/shell/x.cpp", "\"/api/v1/query\"", false);
    row("widgets/theme/x.cpp", "QColor(1, 2, 3), \"#56B4E9\", Qt::red", true);
    row("widgets/charts/x.cpp", "f(\"#56B4E9\")", false);
    row("widgets/charts/x.cpp", "QColor(0x56B4E9)", false);
    row("widgets/charts/x.cpp", "const QColor line(86, 180, 233);", false);
    row("widgets/charts/x.cpp", "QColor{1, 2, 3}", false);
    row("widgets/charts/x.cpp", "QColor::fromRgb(1, 2, 3)", false);
    row("widgets/charts/x.cpp", "Qt::darkGray", false);
    row("widgets/charts/x.cpp", "setStyleSheet(\"color: #fff\")", false);
    row("widgets/charts/x.cpp", "Qt::transparent, Qt::RightButton", true);
    row("widgets/charts/x.cpp", "QColor line(theme.line())", true);
    row("models/items/x.cpp", "\"#12\"", true);
}

void TestLayers::homesAreJudged()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(bool, isAllowed);
    QCOMPARE(homeFindings({{path, text}}).isEmpty(), isAllowed);
}

void TestLayers::habitsAreJudged_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isAllowed");

    const auto row = [](const char *path, const char *text, bool isAllowed) {
        QTest::addRow("%s %s", path, text)
            << QString::fromLatin1(path) << QString::fromLatin1(text) << isAllowed;
    };
    row("app/sync/x.cpp", "QCoreApplication::processEvents();", false);
    row("tests/sync/x.cpp", "QCoreApplication::processEvents();", true);
    row("app/sync/x.cpp", "QEventLoop loop;", false);
    row("app/sync/x.cpp", "future.waitForFinished();", false);
    row("tests/sync/x.cpp", "future.waitForFinished();", true);
    row("app/sync/x.cpp", "future.then(\n    this, [] { });", false);
    row("app/sync/x.cpp", "future.then([] { });", true);
    row("app/sync/x.cpp", "std::format(f, 1)", false);
    row("app/sync/x.cpp", "class A { Q_OBJECT };", false);
    row("app/sync/x.cpp", "class A {\n    Q_OBJECT\n};", true);
    row("app/sync/x.cpp", "qWarning() << 1;", false);
    row("app/sync/x.cpp", "qCWarning(lcSync) << 1;", true);
    row("app/sync/x.cpp", "// TODO later", false);
    row("app/sync/x.h", "int a;", false);
    row("app/sync/x.h", "#pragma once\nint a;", true);
}

void TestLayers::habitsAreJudged()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(bool, isAllowed);
    QCOMPARE(habitFindings({{path, text}}).isEmpty(), isAllowed);
}

void TestLayers::licencesAreJudged()
{
    const auto script = QString(licence).replace("//"_L1, "#"_L1);
    QVERIFY(licenceFindings({{u"app/x.cpp"_s, QString(licence)}}).isEmpty());
    QVERIFY(licenceFindings({{u"packaging/x"_s, u"#!/bin/sh\n"_s + script}}).isEmpty());
    QCOMPARE(licenceFindings({{u"app/x.cpp"_s, u"\n"_s + licence}}).size(), 1);
    QCOMPARE(licenceFindings({{u"packaging/x"_s, u"#!/bin/sh\n"_s}}).size(), 1);
}

void TestLayers::budgetsAreJudged()
{
    const QString line(1, u'\n');
    QVERIFY(budgetFindings({{u"app/x.cpp"_s, line.repeated(400)}}).isEmpty());
    QCOMPARE(budgetFindings({{u"app/x.cpp"_s, line.repeated(401)}}).size(), 1);
    QVERIFY(budgetFindings({{u"app/x.h"_s, line.repeated(180)}}).isEmpty());
    QCOMPARE(budgetFindings({{u"app/x.h"_s, line.repeated(181)}}).size(), 1);
}

void TestLayers::twinsAreJudged()
{
    const QString first = u"class Row final : public A {\n};\n"_s;
    QVERIFY(
        twinFindings({{u"models/a.h"_s, first}, {u"models/b.h"_s, u"class Row;\n"_s}}).isEmpty());
    QCOMPARE(twinFindings({{u"models/a.h"_s, first}, {u"app/b.h"_s, u"\nstruct Row\n{\n};\n"_s}}),
        QStringList{u"models/a.h:1: Row is also defined in app/b.h"_s});
}

void TestLayers::everyRoomThatIsUsedExists()
{
    for (const auto &room : rooms()) {
        for (const auto &used : room.uses)
            QVERIFY2(roomOfTarget(used), qPrintable(used));
    }
}

void TestLayers::projectKeepsItsLayers()
{
    const auto findings = includeFindings(m_project, m_qt);
    show(findings);
    QVERIFY(findings.isEmpty());
}

void TestLayers::projectKeepsItsLinks()
{
    const auto findings = linkFindings(m_project);
    show(findings);
    QVERIFY(findings.isEmpty());
}

void TestLayers::projectKeepsItsHomes()
{
    const auto findings = homeFindings(m_project);
    show(findings);
    QVERIFY(findings.isEmpty());
}

void TestLayers::projectKeepsItsHabits()
{
    const auto findings = habitFindings(m_project);
    show(findings);
    QVERIFY(findings.isEmpty());
}

void TestLayers::projectKeepsItsLicences()
{
    const auto findings = licenceFindings(m_project);
    show(findings);
    QVERIFY(findings.isEmpty());
}

void TestLayers::projectKeepsItsBudgets()
{
    const auto findings = budgetFindings(m_project);
    show(findings);
    QVERIFY(findings.isEmpty());
}

void TestLayers::projectHasNoTwins()
{
    const auto findings = twinFindings(m_project);
    show(findings);
    QVERIFY(findings.isEmpty());
}

} // namespace toban::layers

QTEST_GUILESS_MAIN(toban::layers::TestLayers)
#include "tst_layers.moc"
