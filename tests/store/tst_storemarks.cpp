// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changefeed.h"
#include "markinbox.h"
#include "rawdatabase.h"
#include "storefixture.h"
#include "waited.h"

#include <QDir>
#include <QTest>

using namespace toban;
using namespace toban::test;
using namespace Qt::StringLiterals;

static QStringList textsOf(const Store &store, TimeSpan span)
{
    const std::vector<Mark> marks = store.marks(span).value();
    QStringList texts;
    for (const Mark &mark : marks)
        texts << mark.text;
    return texts;
}

/// A journal as it was before there were marks.
static void makeOld(const StoreFixture &fixture)
{
    RawDatabase journal(fixture.file(u"journal.db"_s));
    dropAlerts(journal);
    journal.run(u"DROP TABLE mark"_s);
    journal.run(u"DELETE FROM schema_version WHERE version > 1"_s);
    journal.run(u"PRAGMA user_version = 1"_s);
}

class StoreMarksTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksStayAndAreReadBySpan()
    {
        StoreFixture fixture;
        fixture.open();
        QVERIFY(waited(fixture.store().setMark(noon() + 60s, u"deploy 1.4.3"_s)));
        QVERIFY(waited(fixture.store().setMark(noon(), u"  load\n test "_s)));
        fixture.close();
        fixture.open();
        const TimeSpan all{noon() - 1h, noon() + 1h};
        QCOMPARE(textsOf(fixture.store(), all), (QStringList{u"load test"_s, u"deploy 1.4.3"_s}));
        // left-open, as spans are
        QCOMPARE(textsOf(fixture.store(), {noon(), noon() + 60s}), QStringList{u"deploy 1.4.3"_s});
        QCOMPARE(fixture.store().marks(all).value().front().at, noon());
    }

    void marksAreLeftForTheWriter()
    {
        StoreFixture fixture;
        fixture.open();
        const TimeSpan all{noon() - 1h, noon() + 1h};
        const MarkId id(u"one"_s);
        QVERIFY(leaveMark(fixture.folder(), {id, noon(), u" deploy\n 1.4.3 "_s}, noon() + 5s));
        QTRY_COMPARE(textsOf(fixture.store(), all), QStringList{u"deploy 1.4.3"_s});
        QTRY_VERIFY(!QFile::exists(fixture.file(u"inbox/one.mark"_s)));
        // the same file again, as after a crash between the commit and its removal
        QVERIFY(leaveMark(fixture.folder(), {id, noon(), u"deploy 1.4.3"_s}, noon() + 5s));
        QTRY_VERIFY(!QFile::exists(fixture.file(u"inbox/one.mark"_s)));
        QCOMPARE(textsOf(fixture.store(), all), QStringList{u"deploy 1.4.3"_s});
    }

    void marksWaitForTheNextWriter()
    {
        StoreFixture fixture;
        fixture.open();
        fixture.close();
        QVERIFY(leaveMark(fixture.folder(), {MarkId(u"one"_s), noon(), u"deploy"_s}, noon()));
        fixture.open();
        const TimeSpan all{noon() - 1h, noon() + 1h};
        QTRY_COMPARE(textsOf(fixture.store(), all), QStringList{u"deploy"_s});
    }

    void whatIsNoMarkIsPutAside()
    {
        StoreFixture fixture;
        fixture.open();
        fixture.close();
        QFile file(fixture.file(u"inbox/two.mark"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"at\":") == 6);
        file.close();
        fixture.open();
        QVERIFY(QFile::exists(fixture.file(u"inbox/two.mark.bad"_s)));
        const QStringList notices = fixture.store().status()->notices;
        QVERIFY(notices.join(u'\n').contains(u"two.mark.bad"_s));
        QVERIFY(textsOf(fixture.store(), {noon() - 1h, noon() + 1h}).isEmpty());
    }

    void removedMarksAreGoneButKept()
    {
        StoreFixture fixture;
        fixture.open();
        const auto id = waited(fixture.store().setMark(noon(), u"wrong"_s));
        QVERIFY(id);
        fixture.clock().advance(5s);
        QVERIFY(waited(fixture.store().removeMark(*id)));
        QVERIFY(textsOf(fixture.store(), {noon() - 1h, noon() + 1h}).isEmpty());
        const auto again = waited(fixture.store().removeMark(*id));
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Unsupported);
        fixture.close();
        RawDatabase journal(fixture.file(u"journal.db"_s));
        QCOMPARE(journal.run(u"SELECT removed_at - set_at FROM mark"_s), QStringList{u"5000"_s});
    }

    void marksNeedATextAndAWritableStore()
    {
        StoreFixture fixture;
        fixture.open();
        const auto empty = waited(fixture.store().setMark(noon(), u" \n "_s));
        QVERIFY(!empty);
        QCOMPARE(empty.error().kind, ErrorKind::Malformed);
        fixture.close();
        fixture.open(StoreOptions::Mode::ReadOnly);
        const auto refused = waited(fixture.store().setMark(noon(), u"deploy"_s));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Unsupported);
    }

    void newMarksAreAnnounced()
    {
        StoreFixture fixture;
        fixture.open();
        bool hasMarks = false;
        connect(&fixture.store().changes(), &ChangeFeed::changed, this,
            [&](const ChangeSet &changes) { hasMarks = hasMarks || changes.marks; });
        QVERIFY(waited(fixture.store().setMark(noon(), u"deploy"_s)));
        QTRY_VERIFY(hasMarks);
    }

    void anOlderJournalIsUpgraded()
    {
        StoreFixture fixture;
        fixture.open();
        fixture.close();
        makeOld(fixture);
        // read only it is left alone and has none
        fixture.open(StoreOptions::Mode::ReadOnly);
        QVERIFY(textsOf(fixture.store(), {noon() - 1h, noon() + 1h}).isEmpty());
        fixture.close();
        fixture.open();
        QVERIFY(waited(fixture.store().setMark(noon(), u"deploy"_s)));
        QCOMPARE(textsOf(fixture.store(), {noon() - 1h, noon()}), QStringList{u"deploy"_s});
        fixture.close();
        RawDatabase journal(fixture.file(u"journal.db"_s));
        QCOMPARE(journal.run(u"SELECT max(version) FROM schema_version"_s), QStringList{u"4"_s});
    }
};

QTEST_GUILESS_MAIN(StoreMarksTest)
#include "tst_storemarks.moc"
