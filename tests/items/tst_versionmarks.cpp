// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagescene.h"

#include <QTest>

using namespace toban;
using namespace toban::testing;
using namespace Qt::StringLiterals;

/// Changes of version among the marks of a page.
class VersionMarksTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChangeOfVersionIsAMark();
    void anotherJobsVersionIsNot();
    void whatCameBeforeTheWindowIsKnown();

private:
    static void add(PageScene &scene, const Labels &target, const QString &version,
        std::initializer_list<double> scrapes)
    {
        for (const double time : scrapes)
            scene.addNumbers(
                target.with(u"version"_s, version).with(u"family"_s, u"x_build_info"_s),
                {{time, 1}});
    }
    static std::vector<ViewMark> versions(PageScene &scene, double from, double to)
    {
        const auto view = readOverview(scene.store(), PageScene::page(from, to));
        if (!view)
            qFatal("%s", qPrintable(errorText(view.error())));
        std::vector<ViewMark> marks = view->head.marks;
        std::erase_if(
            marks, [](const ViewMark &mark) { return mark.kind != ViewMark::Kind::Version; });
        return marks;
    }
};

void VersionMarksTest::aChangeOfVersionIsAMark()
{
    PageScene scene;
    add(scene, series(u"toban:build"_s, u"a"_s), u"1.4"_s, {0, 10, 20});
    add(scene, series(u"toban:build"_s, u"a"_s), u"1.5"_s, {30, 40, 50, 60});
    add(scene, series(u"toban:build"_s, u"b"_s), u"1.4"_s, {0, 10, 20});
    add(scene, series(u"toban:build"_s, u"b"_s), u"1.5"_s, {40, 50, 60});
    const std::vector<ViewMark> expected{
        {at(30), ViewMark::Kind::Version, {}, {}, {u"a"_s, u"b"_s}, u"1.4"_s, u"1.5"_s}};
    QVERIFY(versions(scene, 0, 60) == expected);
    // what is fetched again changes nothing
    add(scene, series(u"toban:build"_s, u"a"_s), u"1.5"_s, {30, 40});
    QVERIFY(versions(scene, 0, 60) == expected);
}

void VersionMarksTest::anotherJobsVersionIsNot()
{
    PageScene scene;
    const Labels other = series(u"toban:build"_s, u"a"_s).with(u"job"_s, u"other"_s);
    add(scene, other, u"1.4"_s, {0, 10, 20});
    add(scene, other, u"1.5"_s, {30, 40});
    QVERIFY(versions(scene, 0, 60).empty());
}

void VersionMarksTest::whatCameBeforeTheWindowIsKnown()
{
    PageScene scene;
    add(scene, series(u"toban:build"_s, u"a"_s), u"1.4"_s, {0, 10, 20});
    add(scene, series(u"toban:build"_s, u"a"_s), u"1.5"_s, {30, 40});
    QCOMPARE(versions(scene, 25, 60).size(), size_t(1));
    QVERIFY(versions(scene, 30, 60).empty()); // it changed at its left edge
}

QTEST_GUILESS_MAIN(VersionMarksTest)
#include "tst_versionmarks.moc"
