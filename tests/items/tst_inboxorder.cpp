// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inboxmodel.h"
#include "inboxscene.h"

#include <QSignalSpy>

using namespace toban;
using namespace toban::testing;
using namespace Qt::StringLiterals;

/// The rows of the inbox as the table shows them: filtered, sorted, and replaced under the hand of
/// who selects.
class InboxOrderTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filters_data();
    void filters();
    void sortsByAColumn();
    void whatIsSelectedStaysSelected();
    void whatChangedIsAnnounced();
    void thresholds_data();
    void thresholds();
};

static std::vector<InboxLine> arranged(const InboxScene &scene, const InboxOrder &order)
{
    const InboxContext context{InboxScene::at(10), QTimeZone::utc()};
    return arrangedInbox(scene.inbox(10).rows, {}, order, context);
}

static QStringList namesOf(const std::vector<InboxLine> &lines)
{
    QStringList names;
    for (const InboxLine &line : lines)
        names << line.name();
    return names;
}

static AlertReport valued(const QString &name, const QString &severity, double value)
{
    AlertReport report = InboxScene::alert(name, severity);
    report.value = value;
    return report;
}

static void tellThree(InboxScene &scene)
{
    scene.tell(InboxScene::answer(5,
        {valued(u"Disk"_s, u"page"_s, 7), valued(u"Cpu"_s, u"ticket"_s, 9),
            valued(u"Load"_s, u"info"_s, 3)}));
}

void InboxOrderTest::filters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("left");
    const QStringList all{u"Disk"_s, u"Cpu"_s, u"Load"_s};
    QTest::newRow("nothing") << u""_s << all;
    QTest::newRow("a word of the name") << u"dis"_s << QStringList{u"Disk"_s};
    QTest::newRow("not a word") << u"-disk"_s << QStringList{u"Cpu"_s, u"Load"_s};
    QTest::newRow("a word of the summary") << u"wrong"_s << all;
    QTest::newRow("a label") << u"severity=page"_s << QStringList{u"Disk"_s};
    QTest::newRow("a number") << u"value>5"_s << QStringList{u"Disk"_s, u"Cpu"_s};
    QTest::newRow("both") << u"value>5 -cpu"_s << QStringList{u"Disk"_s};
}

void InboxOrderTest::filters()
{
    QFETCH(QString, text);
    InboxScene scene;
    tellThree(scene);
    InboxOrder order;
    // a label is a word here: "severity" is a column as well, whose values are no numbers
    if (text == u"severity=page"_s)
        order.filter.terms = {{{}, RecordFilter::Op::Equal, 0, text, false}};
    else
        order.filter = *parseRecordFilter(text, inboxColumnIds());
    QTEST(namesOf(arranged(scene, order)), "left");
    order.filter = {};
    order.only = AlertClass::Ticket;
    QCOMPARE(namesOf(arranged(scene, order)), QStringList{u"Cpu"_s});
    order.only.reset();
    order.match = {{u"severity"_s, Matcher::Op::NotEqual, u"info"_s}};
    QCOMPARE(namesOf(arranged(scene, order)), (QStringList{u"Disk"_s, u"Cpu"_s}));
}

void InboxOrderTest::sortsByAColumn()
{
    InboxScene scene;
    tellThree(scene);
    InboxOrder order;
    order.column = int(inboxColumnIds().indexOf(u"value"_s));
    QCOMPARE(namesOf(arranged(scene, order)), (QStringList{u"Load"_s, u"Disk"_s, u"Cpu"_s}));
    order.order = Qt::DescendingOrder;
    QCOMPARE(namesOf(arranged(scene, order)), (QStringList{u"Cpu"_s, u"Disk"_s, u"Load"_s}));
    order.column = int(inboxColumnIds().indexOf(u"alert"_s));
    order.order = Qt::AscendingOrder;
    QCOMPARE(namesOf(arranged(scene, order)), (QStringList{u"Cpu"_s, u"Disk"_s, u"Load"_s}));
}

void InboxOrderTest::whatIsSelectedStaysSelected()
{
    InboxScene scene;
    tellThree(scene);
    InboxModel model;
    const InboxContext context{InboxScene::at(10), QTimeZone::utc()};
    QVERIFY(model.show(arranged(scene, {}), context).empty());
    const QPersistentModelIndex cpu = model.index(1, 3);
    const QPersistentModelIndex disk = model.index(0, 0);
    // a new page on top, and the disk is well
    scene.tell(InboxScene::answer(
        8, {InboxScene::alert(u"New"_s, u"page"_s), InboxScene::alert(u"Cpu"_s, u"ticket"_s)}));
    auto lines = arranged(scene, {});
    std::erase_if(lines, [](const InboxLine &line) { return line.name() == u"Disk"_s; });
    QCOMPARE(model.show(std::move(lines), context).size(), size_t(3)); // what was shown before
    QVERIFY(cpu.isValid());
    QCOMPARE(model.at(cpu.row()).name(), u"Cpu"_s);
    QCOMPARE(cpu.column(), 3);
    QVERIFY(!disk.isValid());
    QCOMPARE(model.rowOf(InboxScene::labels(u"New"_s, u"page"_s)), 0);
    QCOMPARE(model.rowOf(InboxScene::labels(u"Disk"_s, u"page"_s)), -1);
}

void InboxOrderTest::whatChangedIsAnnounced()
{
    InboxScene scene;
    tellThree(scene);
    InboxModel model;
    const InboxContext context{InboxScene::at(10), QTimeZone::utc()};
    (void)model.show(arranged(scene, {}), context);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy moved(&model, &QAbstractItemModel::layoutChanged);
    (void)model.show(arranged(scene, {}), context);
    QCOMPARE(changed.count(), 0);
    scene.tell(InboxScene::answer(9,
        {valued(u"Disk"_s, u"page"_s, 7), valued(u"Cpu"_s, u"ticket"_s, 9.5),
            valued(u"Load"_s, u"info"_s, 3)}));
    (void)model.show(arranged(scene, {}), context);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.front().at(0).toModelIndex().row(), 1);
    QCOMPARE(changed.front().at(1).toModelIndex().row(), 1);
    QCOMPARE(moved.count(), 0);
}

void InboxOrderTest::thresholds_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("op");
    QTest::addColumn<double>("value");
    QTest::newRow("greater") << u"sum(rate(x[5m])) > 0.05"_s << u">"_s << 0.05;
    QTest::newRow("bool, exponent") << u"a <= bool -1.5e-3"_s << u"<="_s << -0.0015;
    QTest::newRow("in brackets") << u"(up == 0) "_s << u"=="_s << 0.0;
    QTest::newRow("the last of two") << u"a > 1 and b < 2"_s << u"<"_s << 2.0;
    QTest::newRow("none") << u"absent(up)"_s << QString() << 0.0;
    QTest::newRow("with another series") << u"a > b"_s << QString() << 0.0;
    QTest::newRow("no number") << u"a > ."_s << QString() << 0.0;
    QTest::newRow("a number of something else") << u"rate(x[5m]) > 2 * 3"_s << QString() << 0.0;
}

void InboxOrderTest::thresholds()
{
    QFETCH(QString, query);
    QFETCH(QString, op);
    QFETCH(double, value);
    const auto threshold = thresholdOf(query);
    QVERIFY(threshold == (op.isEmpty() ? std::nullopt : std::optional(RuleThreshold{op, value})));
}

QTEST_GUILESS_MAIN(InboxOrderTest)
#include "tst_inboxorder.moc"
