// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "groupsuggestions.h"
#include "requestgroup.h"

#include <QTest>

using namespace toban;
using namespace Qt::StringLiterals;

class RequestGroupTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void refusesBadExpressions();
    void readsLines();
    void linesReadBack();
    void suggests();
};

void RequestGroupTest::matches_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isMatch");
    const auto row = [](const QString &pattern, const QString &value, bool isMatch) {
        QTest::addRow("%s on %s", qPrintable(pattern), qPrintable(value))
            << pattern << value << isMatch;
    };
    row(u"/users/:id"_s, u"/users/17"_s, true);
    row(u"/users/:id"_s, u"/users/17/posts"_s, false);
    row(u"/users/:id"_s, u"/users/"_s, false);
    row(u"/users/:id"_s, u"/v1/users/17"_s, false);
    row(u"/users/{id}/posts"_s, u"/users/a-b/posts"_s, true);
    row(u"/users/*"_s, u"/users/17"_s, true);
    row(u"/users/*"_s, u"/users/17/posts"_s, false);
    row(u"/static/*.css"_s, u"/static/main.css"_s, true);
    row(u"/static/*.css"_s, u"/static/maincss"_s, false); // a dot is a dot
    row(u"/static/**"_s, u"/static/a/b.js"_s, true);
    row(u"/time/12:30"_s, u"/time/12:30"_s, true);
    // as alp takes them: found anywhere, unless held to the ends
    row(u"/users/[0-9]+"_s, u"/users/17/posts"_s, true);
    row(u"^/users/[0-9]+$"_s, u"/users/17/posts"_s, false);
    row(u"^/users/[0-9]+$"_s, u"/users/17"_s, true);
    row(u"/image/.*"_s, u"/image/a.png"_s, true);
    row(u"\\d+"_s, u"/users/"_s, false);
}

void RequestGroupTest::matches()
{
    QFETCH(QString, pattern);
    QFETCH(QString, value);
    QFETCH(bool, isMatch);
    const auto expression = groupExpression(pattern);
    QVERIFY(expression.has_value());
    QCOMPARE(expression->match(value).hasMatch(), isMatch);
}

void RequestGroupTest::refusesBadExpressions()
{
    QVERIFY(groupExpression(u"/a("_s).error().detail.contains(u"at character 4"_s));
    QVERIFY(!groupExpression(u"  "_s));
    QVERIFY(groupMistake({u"/a/:id"_s, u"a"_s, u"route"_s}).isEmpty());
    QVERIFY(!groupMistake({u"/a\n/b"_s, {}, {}}).isEmpty());
    QVERIFY(!groupMistake({u"#a"_s, {}, {}}).isEmpty()); // would be a comment
}

void RequestGroupTest::readsLines()
{
    const auto lines = readGroupLines(u"# ours\n"
                                      "/users/:id -> users\n"
                                      "\n"
                                      "  host ~ ^img[0-9]+\\. => images \n"
                                      "/diary/entry/[0-9]+,/foo/.+,^/a{1,2}/x\n"
                                      "/plain\n"
                                      "/bad( -> bad\n"_s);
    const std::vector<RequestGroup> expected
        = {{u"/users/:id"_s, u"users"_s, {}}, {u"^img[0-9]+\\."_s, u"images"_s, u"host"_s},
            {u"/diary/entry/[0-9]+"_s, {}, {}}, {u"/foo/.+"_s, {}, {}}, {u"^/a{1,2}/x"_s, {}, {}},
            {u"/plain"_s, {}, {}}, {u"/bad("_s, u"bad"_s, {}}};
    const std::vector<int> numbers = {2, 4, 5, 5, 5, 6, 7};
    QCOMPARE(lines.size(), expected.size());
    for (size_t i = 0; i < lines.size(); ++i) {
        QCOMPARE(lines[i].line, numbers[i]);
        QVERIFY2(lines[i].group == expected[i], qPrintable(lines[i].group.match));
        QCOMPARE(lines[i].mistake.isEmpty(), i < 6);
    }
}

void RequestGroupTest::linesReadBack()
{
    const std::vector<RequestGroup> groups = {
        {u"/users/:id"_s, {}, {}}, {u"^/a,/b$"_s, {}, {}}, {u"^x{1,3}$"_s, u"静的"_s, u"host"_s}};
    std::vector<RequestGroup> again;
    for (const RequestGroupLine &line : readGroupLines(groupLinesText(groups)))
        again.push_back(line.group);
    QVERIFY(again == groups);
}

void RequestGroupTest::suggests()
{
    const auto suggestions
        = suggestGroups({u"/users/1"_s, u"/users/22"_s, u"/users/me"_s, u"/users/333"_s,
            u"/users/1/posts"_s, u"/files/0a1b2c3d4e5f/raw"_s, u"/files/ffffffff0/raw"_s,
            u"/files/deadbeef/raw"_s, u"/carts/6f1c1f0e-33a4-4f4e-9a57-0d2f8a3b6c11"_s,
            u"/carts/00000000-0000-4000-8000-000000000000"_s, u"GET"_s, u"12"_s, u"13"_s});
    QCOMPARE(suggestions.size(), 3U);
    QCOMPARE(suggestions[0].group.name, u"/users/:id"_s);
    QCOMPARE(suggestions[0].group.match, u"^/users/[0-9]+$"_s);
    QCOMPARE(suggestions[0].values, (QStringList{u"/users/1"_s, u"/users/22"_s, u"/users/333"_s}));
    QCOMPARE(suggestions[1].group.name, u"/carts/:uuid"_s);
    QCOMPARE(suggestions[2].group.name, u"/files/:hash/raw"_s);
    QCOMPARE(suggestions[2].values.size(), 2); // deadbeef is a word: it has no digit
    for (const GroupSuggestion &suggestion : suggestions)
        for (const QString &value : suggestion.values)
            QVERIFY(groupExpression(suggestion.group.match)->match(value).hasMatch());
}

QTEST_GUILESS_MAIN(RequestGroupTest)
#include "tst_requestgroup.moc"
