// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What was wanted of sources, and what came of it.
#include "storefixture.h"
#include "waited.h"

#include <QtTest>

using namespace toban;
using namespace toban::test;
using namespace Qt::StringLiterals;

static SourceId channel()
{
    return SourceId(u"am"_s);
}

class TestStoreIntents final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void intentsWaitAreTakenBackAndRenewed()
    {
        StoreFixture fixture;
        fixture.open();
        Intent wish;
        wish.kind = IntentKind::SetSilence;
        wish.source = channel();
        wish.content = u"{}"_s;
        wish.notBefore = noon() + 5s;
        wish.author = u"me"_s;
        const auto first = waited(fixture.store().submit(wish));
        const auto second = waited(fixture.store().submit(wish));
        QCOMPARE(fixture.store().pending()->size(), size_t(2));
        QCOMPARE(fixture.store().pending()->front().notBefore, noon() + 5s);
        QVERIFY(waited(fixture.store().cancel(*first)));
        QCOMPARE(fixture.store().pending()->size(), size_t(1));
        QVERIFY(waited(fixture.store().settle(*second, IntentState::Stale, {})));
        QVERIFY(fixture.store().pending()->empty());
        fixture.clock().advance(1h);
        QVERIFY(waited(fixture.store().renew(*second)));
        QCOMPARE(fixture.store().pending()->front().at, noon() + 1h);
        QVERIFY(!waited(fixture.store().cancel(*first)));
        // what failed can be given up
        QVERIFY(waited(fixture.store().settle(*second, IntentState::Failed, u"no"_s)));
        QVERIFY(waited(fixture.store().cancel(*second)));
        QVERIFY(!waited(fixture.store().renew(*second)));
    }

    void intentsAreToldAsTheyStood()
    {
        StoreFixture fixture;
        fixture.open();
        const auto stateAt = [&](Millis after) {
            QStringList told;
            const auto intents = fixture.store().intents({noon() - 1s, noon() + after});
            for (const Intent &one : *intents)
                told << intentStateName(one.state) + u' ' + one.outcome + u' '
                        + QString::number((one.at - noon()) / 1s);
            return told.join(u'|');
        };
        Intent wish;
        wish.kind = IntentKind::SetSilence;
        wish.source = channel();
        wish.content = u"{}"_s;
        const auto id = waited(fixture.store().submit(wish));
        fixture.clock().advance(10s);
        QVERIFY(waited(fixture.store().settle(*id, IntentState::Failed, u"no"_s)));
        QCOMPARE(stateAt(9s), u"pending  0"_s);
        QCOMPARE(stateAt(10s), u"failed no 0"_s);
        fixture.clock().advance(10s);
        QVERIFY(waited(fixture.store().renew(*id)));
        fixture.clock().advance(10s);
        QVERIFY(waited(fixture.store().settle(*id, IntentState::Confirmed, u"s1"_s)));
        QCOMPARE(stateAt(9s), u"pending  0"_s);
        QCOMPARE(stateAt(15s), u"failed no 0"_s);
        QCOMPARE(stateAt(25s), u"pending  20"_s);
        QCOMPARE(stateAt(30s), u"confirmed s1 20"_s);
        QCOMPARE(stateAt(1h), u"confirmed s1 20"_s);
        QCOMPARE(stateAt(-1s), QString());
    }

    void anUnlockingIsDoneWhenItIsKept()
    {
        StoreFixture fixture;
        fixture.open();
        Intent unlocking;
        unlocking.kind = IntentKind::Unlock;
        unlocking.content = u"checkout is down"_s;
        unlocking.author = u"鈴木"_s;
        QVERIFY(waited(fixture.store().record(unlocking)));
        QVERIFY(fixture.store().pending()->empty());
        const auto kept = fixture.store().intents({noon() - 1s, noon()});
        QCOMPARE(kept->size(), size_t(1));
        QCOMPARE(kept->front().state, IntentState::Confirmed);
        QCOMPARE(kept->front().kind, IntentKind::Unlock);
        QCOMPARE(kept->front().content, u"checkout is down"_s);
        QCOMPARE(kept->front().author, u"鈴木"_s);
        unlocking.kind = IntentKind::ExpireSilence; // nobody would send it
        QCOMPARE(waited(fixture.store().record(unlocking)).error().kind, ErrorKind::Malformed);
    }
};

QTEST_GUILESS_MAIN(TestStoreIntents)
#include "tst_storeintents.moc"
