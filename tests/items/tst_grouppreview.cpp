// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "grouppreview.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace toban;

namespace {

RequestRow row(const QString &method, const QString &route, double calls)
{
    RequestRow row;
    row.request = method + u' ' + route;
    row.labels = Labels{{u"method"_s, method}, {u"route"_s, route}};
    row.calls = calls;
    row.totalSeconds = calls / 10;
    return row;
}

const QStringList labels = {u"method"_s, u"route"_s};

} // namespace

/// What the dialog of the grouping rules shows, of six requests.
class TestGroupPreview final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsWhatEachRuleIsTheFirstToMatch();
    void suggestsForTheRest();
    void namesTheBadLine();

private:
    const std::vector<RequestRow> m_rows
        = {row(u"GET"_s, u"/users/1"_s, 100), row(u"GET"_s, u"/users/2"_s, 50),
            row(u"PUT"_s, u"/users/2"_s, 5), row(u"GET"_s, u"/users/me"_s, 20),
            row(u"GET"_s, u"/carts/1"_s, 3), row(u"GET"_s, u"/carts/2"_s, 4)};
};

void TestGroupPreview::countsWhatEachRuleIsTheFirstToMatch()
{
    const auto preview = previewGroups(
        readGroupLines(u"/users/me\n^/users/ -> users\n/users/*"_s), labels, m_rows);
    QVERIFY(!preview.mistake());
    QCOMPARE(preview.requests, 6);
    QCOMPARE(preview.rows, 5); // me, GET users, PUT users, two carts
    QCOMPARE(preview.rules[0].requests, QStringList{u"GET /users/me"_s});
    QCOMPARE(preview.rules[1].requests,
        (QStringList{u"GET /users/1"_s, u"GET /users/2"_s, u"PUT /users/2"_s}));
    QCOMPARE(preview.rules[1].calls, 155.0);
    QCOMPARE(preview.rules[1].totalSeconds, 15.5);
    QVERIFY(preview.rules[2].requests.isEmpty());
}

void TestGroupPreview::suggestsForTheRest()
{
    const auto all = previewGroups({}, labels, m_rows);
    QCOMPARE(all.suggestions.size(), 2u);
    QCOMPARE(all.suggestions[0].group.name, u"/carts/:id"_s);
    QCOMPARE(all.suggestions[1].group.name, u"/users/:id"_s);
    QCOMPARE(all.suggestions[1].group.label, QString());
    const auto rest = previewGroups(readGroupLines(u"/users/:id"_s), labels, m_rows);
    QCOMPARE(rest.suggestions.size(), 1u);
    QCOMPARE(rest.suggestions[0].group.name, u"/carts/:id"_s);
    const auto first = previewGroups({}, {u"route"_s, u"method"_s}, m_rows);
    QCOMPARE(first.suggestions[0].group.label, u"route"_s);
}

void TestGroupPreview::namesTheBadLine()
{
    const auto preview
        = previewGroups(readGroupLines(u"/users/*\n\nhost ~ /a\n/b("_s), labels, m_rows);
    QVERIFY(preview.mistake());
    QCOMPARE(preview.mistake()->line, 3);
    QVERIFY(preview.mistake()->mistake.contains(u"method, route"_s));
    QVERIFY(!preview.rules[2].line.mistake.isEmpty());
    QCOMPARE(preview.rules[0].requests.size(), 4); // the others are shown all the same
}

QTEST_APPLESS_MAIN(TestGroupPreview)
#include "tst_grouppreview.moc"
