// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capturescene.h"

#include <QtTest>

using namespace toban;
using namespace toban::test;
using namespace Qt::StringLiterals;

class TestCapture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// What a page could ask at any moment of the range has one answer, with and without the store.
    void saysAtEachMomentWhatTheStoreSaid()
    {
        CaptureScene scene;
        scene.capture(CaptureScene::wish(), u"a.toban"_s);
        const auto capture = scene.open(u"a.toban"_s);
        for (Instant at = CaptureScene::span().from + 6min; at <= noon(); at += 90s) {
            const QStringList told = toldAt(scene.store(), at);
            QVERIFY(told.size() >= 20);
            QCOMPARE(toldAt(*capture, at), told);
        }
    }
    void saysWhatItIsOf()
    {
        CaptureScene scene;
        CaptureWish wish = CaptureScene::wish();
        wish.services = {CaptureScene::service(u"shop"_s)};
        wish.compared = {{noon() - 60min, noon() - 30min}};
        wish.cursor = noon() - 7min;
        const CaptureInfo made = scene.capture(wish, u"a.toban"_s);
        const auto file = CaptureFile::open(scene.path(u"a.toban"_s));
        QVERIFY(file);
        const CaptureInfo &info = (*file)->info();
        QCOMPARE(info.span, wish.span);
        QCOMPARE(info.compared, wish.compared);
        QCOMPARE(info.cursor, noon() - 7min);
        QCOMPARE(info.services, QStringList{u"shop"_s});
        QCOMPARE(info.workspace, wish.workspace);
        QCOMPARE(info.hash, made.hash);
        QCOMPARE(info.bytes, QFileInfo(scene.path(u"a.toban"_s)).size());
        QCOMPARE(info.series, 3); // without the other service's
        QVERIFY(!info.hasContacts);
        // the hash is that of all but the trailer, as any program can tell
        QFile bytes(scene.path(u"a.toban"_s));
        QVERIFY(bytes.open(QIODevice::ReadOnly));
        const QByteArray all = bytes.readAll();
        QCOMPARE(QCryptographicHash::hash(all.chopped(48), QCryptographicHash::Sha256), info.hash);
    }
    /// A scrape before the range is there, what is long before it is not.
    void holdsTheRangeAndWhatItIsComparedWith()
    {
        CaptureScene scene;
        CaptureWish wish = CaptureScene::wish();
        wish.span.from = noon() - 10min;
        scene.capture(wish, u"a.toban"_s);
        const auto held = scene.open(u"a.toban"_s)->status()->held;
        QVERIFY(held);
        QVERIFY(held->from >= noon() - 26min && held->from <= noon() - 25min);
        wish.compared = {{noon() - 50min, noon() - 40min}};
        scene.capture(wish, u"b.toban"_s);
        const auto capture = scene.open(u"b.toban"_s);
        QCOMPARE(readAll(*capture, u"cart_requests_total"_s).front().times.front(),
            readAll(scene.store(), u"cart_requests_total"_s).front().times.front());
    }
    /// Long before the range, as the store knows it.
    void knowsWhenSeriesWereSeenFirst()
    {
        CaptureScene scene;
        scene.capture(CaptureScene::wish(), u"a.toban"_s);
        const auto capture = scene.open(u"a.toban"_s);
        for (const QString &metric : {u"up"_s, u"shop_seconds"_s}) {
            const auto first = *capture->firstSamples({testSource(), metric, {}}, noon());
            QCOMPARE(first.size(), size_t(1));
            QCOMPARE(first.front().second, noon() - 1h);
        }
    }
    void leavesOutHowPeopleAreReachedUnlessAsked()
    {
        CaptureScene scene;
        CaptureWish wish = CaptureScene::wish();
        const auto contacts = [&](const QString &name) {
            const auto rosters = *scene.open(name)->rosters(noon());
            return rosters.front().roster.people.front().contacts.size();
        };
        scene.capture(wish, u"a.toban"_s);
        QCOMPARE(contacts(u"a.toban"_s), size_t(0));
        wish.hasContacts = true;
        scene.capture(wish, u"b.toban"_s);
        QCOMPARE(contacts(u"b.toban"_s), size_t(1));
    }
    void cannotBeWritten()
    {
        CaptureScene scene;
        scene.capture(CaptureScene::wish(), u"a.toban"_s);
        const auto capture = scene.open(u"a.toban"_s);
        auto marked = capture->setMark(noon(), u"late"_s);
        marked.waitForFinished();
        QVERIFY(!marked.result());
        QCOMPARE(marked.result().error().kind, ErrorKind::Unsupported);
        QVERIFY(capture->status()->readOnly);
    }
    void leavesNothingBehindWhenCancelled()
    {
        CaptureScene scene;
        QDir(scene.path({})).mkdir(u"out"_s);
        const QString file = scene.path(u"out/a.toban"_s);
        int steps = 0;
        const auto made = scene.store().makeCapture(
            CaptureScene::wish(), file, [&steps](double) { return ++steps < 1; });
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::Cancelled);
        QVERIFY(QDir(scene.path(u"out"_s)).isEmpty());
    }
    void keepsTheOlderFileWhereTheNewOneFails()
    {
        CaptureScene scene;
        scene.capture(CaptureScene::wish(), u"a.toban"_s);
        CaptureWish wrong = CaptureScene::wish();
        wrong.span = {noon(), noon()};
        QCOMPARE(scene.store().makeCapture(wrong, scene.path(u"a.toban"_s), {}).error().kind,
            ErrorKind::Malformed);
        QVERIFY(CaptureFile::open(scene.path(u"a.toban"_s)));
        const auto nowhere
            = scene.store().makeCapture(CaptureScene::wish(), scene.path(u"no/such/a.toban"_s), {});
        QCOMPARE(nowhere.error().kind, ErrorKind::Storage);
    }
    void estimatesItsSize()
    {
        CaptureScene scene;
        const auto estimate = scene.store().estimateCapture(CaptureScene::wish());
        QVERIFY(estimate);
        const CaptureInfo info = scene.capture(CaptureScene::wish(), u"a.toban"_s);
        QCOMPARE(estimate->series, info.series);
        QCOMPARE(estimate->journalRows, info.journalRows);
        QVERIFY(estimate->bytes > info.bytes / 4 && estimate->bytes < info.bytes * 4);
    }
    /// Two captures of one store that overlap tell together what one of all of it tells.
    void joinsCaptures()
    {
        CaptureScene scene;
        CaptureWish early = CaptureScene::wish();
        early.span.to = noon() - 14min;
        CaptureWish late = CaptureScene::wish();
        late.span.from = noon() - 18min;
        scene.capture(early, u"early.toban"_s);
        scene.capture(late, u"late.toban"_s);
        const QList<QStringList> orders
            = {{u"early.toban"_s, u"late.toban"_s}, {u"late.toban"_s, u"early.toban"_s}};
        for (const QStringList &order : orders) {
            const auto first = scene.open(order[0]);
            const auto second = scene.open(order[1]);
            const auto merged = Store::mergeCaptures(
                {first.get(), second.get()}, CaptureScene::wish(), scene.path(u"both.toban"_s), {});
            QVERIFY(merged);
            const auto both = scene.open(u"both.toban"_s);
            for (Instant at = CaptureScene::span().from + 6min; at <= noon(); at += 90s)
                QCOMPARE(toldAt(*both, at), toldAt(scene.store(), at));
        }
    }
};

QTEST_GUILESS_MAIN(TestCapture)
#include "tst_capture.moc"
