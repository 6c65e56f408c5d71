// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertwords.h"
#include "inboxgroups.h"
#include "inboxmodel.h"
#include "inboxscene.h"
#include "itemroles.h"

#include <QAbstractItemModelTester>

using namespace toban;
using namespace toban::testing;
using namespace Qt::StringLiterals;

/// Alerts under headings by what their labels say.
class InboxGroupsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void labelsAsTyped_data();
    void labelsAsTyped();
    void headingsSayWhatIsShared();
    void oneWithinTheOther();
    void sortedAndFiltered();
    void receiversAndWhatIsNoAlert();
    void closedTakeTheirAlertsIn();
    void opensAndClosesUnderTheHand();
    void headingsStandForTheirAlerts();

private:
    [[nodiscard]] std::vector<InboxLine> grouped(const QStringList &labels, InboxOrder order = {})
    {
        order.groupBy = labels;
        return arrangedInbox(m_scene->inbox(10).rows, {}, order, context());
    }
    [[nodiscard]] static InboxContext context() { return {InboxScene::at(10), QTimeZone::utc()}; }

    std::unique_ptr<InboxScene> m_scene;
};

namespace {

AlertReport labelled(const QString &name, const QString &severity, const QString &service,
    const QString &region, AlertState state = AlertState::Firing)
{
    AlertReport report = InboxScene::alert(name, severity, state);
    std::vector<std::pair<QString, QString>> pairs = report.labels.pairs();
    if (!service.isEmpty())
        pairs.emplace_back(u"service"_s, service);
    pairs.emplace_back(u"region"_s, region);
    report.labels = Labels(pairs);
    return report;
}

/// "0 shop", "1 Down": how many headings a line stands under, and its name.
QStringList outline(const std::vector<InboxLine> &lines)
{
    QStringList texts;
    for (const InboxLine &line : lines)
        texts << QString::number(line.depth) + u' '
                + (line.group ? words::groupTitle(*line.group) : line.name());
    return texts;
}

QStringList outline(const InboxModel &model)
{
    std::vector<InboxLine> lines;
    for (int row = 0; row < model.rowCount(); ++row)
        lines.push_back(model.at(row));
    return outline(lines);
}

} // namespace

void InboxGroupsTest::init()
{
    m_scene = std::make_unique<InboxScene>();
    m_scene->tell(InboxScene::answer(5,
        {labelled(u"Down"_s, u"page"_s, u"shop"_s, u"eu"_s),
            labelled(u"Slow"_s, u"ticket"_s, u"shop"_s, u"eu"_s, AlertState::Pending),
            labelled(u"Down"_s, u"ticket"_s, u"batch"_s, u"us"_s),
            labelled(u"Odd"_s, u"info"_s, {}, u"us"_s)}));
}

void InboxGroupsTest::labelsAsTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("labels");
    QTest::newRow("none") << u" , "_s << QStringList();
    QTest::newRow("one") << u" region "_s << QStringList{u"region"_s};
    QTest::newRow("twice") << u"a,a b"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("too many") << u"a, b、c d"_s << QStringList{u"a"_s, u"b"_s, u"c"_s};
}

void InboxGroupsTest::labelsAsTyped()
{
    QFETCH(QString, text);
    QFETCH(QStringList, labels);
    QCOMPARE(groupLabelsFrom(text), labels);
}

void InboxGroupsTest::headingsSayWhatIsShared()
{
    const auto lines = grouped({u"service"_s});
    // the page first, and so its group
    QCOMPARE(outline(lines),
        (QStringList{u"0 shop"_s, u"1 Down"_s, u"1 Slow"_s, u"0 batch"_s, u"1 Down"_s,
            u"0 without service"_s, u"1 Odd"_s}));
    QCOMPARE(words::groupText(*lines[0].group), u"shop; firing 1 · pending 1; region=eu"_s);
    QCOMPARE(words::groupText(*lines[3].group),
        u"batch; firing 1; alertname=Down, region=us, severity=ticket"_s);
    QCOMPARE(lines[0].group->urgent, AlertClass::Page);
    QCOMPARE(lines[5].group->urgent, AlertClass::Log);
    QVERIFY(lines[0].group->path != lines[3].group->path);
    QVERIFY(grouped({})[0].group == nullptr);
}

void InboxGroupsTest::oneWithinTheOther()
{
    const auto lines = grouped({u"region"_s, u"alertname"_s, u"service"_s});
    QCOMPARE(outline(lines),
        (QStringList{u"0 eu"_s, u"1 Down"_s, u"2 shop"_s, u"3 Down"_s, u"1 Slow"_s, u"2 shop"_s,
            u"3 Slow"_s, u"0 us"_s, u"1 Down"_s, u"2 batch"_s, u"3 Down"_s, u"1 Odd"_s,
            u"2 without service"_s, u"3 Odd"_s}));
    // said once, at the outermost heading that can say it
    QCOMPARE(words::groupShared(*lines[0].group), u"service=shop"_s);
    QCOMPARE(words::groupShared(*lines[1].group), u"severity=page"_s);
    QCOMPARE(words::groupShared(*lines[2].group), QString());
}

void InboxGroupsTest::sortedAndFiltered()
{
    InboxOrder order;
    order.column = InboxModel().columnOf("alert"_L1);
    order.order = Qt::DescendingOrder;
    order.filter = parseRecordFilter(u"-odd"_s, inboxColumnIds()).value();
    QCOMPARE(outline(grouped({u"service"_s}, order)),
        (QStringList{u"0 shop"_s, u"1 Slow"_s, u"1 Down"_s, u"0 batch"_s, u"1 Down"_s}));
}

void InboxGroupsTest::receiversAndWhatIsNoAlert()
{
    m_scene->tell(InboxScene::failed(8, 5, ErrorKind::Offline));
    const auto lines = grouped({u"receiver"_s});
    QVERIFY(outline(lines).contains(u"0 pager"_s));
    const auto place = outline(lines).indexOf(u"0 without receiver"_s);
    QVERIFY(place >= 0);
    QVERIFY(lines[static_cast<size_t>(place) + 1].kind == InboxRow::Kind::SilentSource);
}

void InboxGroupsTest::closedTakeTheirAlertsIn()
{
    auto lines = grouped({u"region"_s, u"service"_s});
    const QString outer = lines[0].group->path;
    const QString inner = lines[1].group->path;
    const auto inside = foldedInbox(lines, {inner});
    QCOMPARE(outline(inside).mid(0, 3), (QStringList{u"0 eu"_s, u"1 shop"_s, u"0 us"_s}));
    QCOMPARE(inside[1].folded.size(), size_t(2));
    const auto both = foldedInbox(lines, {inner, outer});
    QCOMPARE(outline(both).mid(0, 2), (QStringList{u"0 eu"_s, u"0 us"_s}));
    std::vector<InboxLine> alerts;
    addAlertsOf(both[0], alerts);
    QCOMPARE(alerts.size(), size_t(2)); // of the closed heading within it
    QCOMPARE(outline(foldedInbox(lines, {u"gone"_s})), outline(lines));
}

void InboxGroupsTest::opensAndClosesUnderTheHand()
{
    InboxModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    (void)model.show(grouped({u"region"_s, u"service"_s}), context());
    const QStringList all = outline(model);
    const QPersistentModelIndex last = model.index(model.rowCount() - 1, 0);
    const Labels hidden = model.at(2).alert.identity;
    model.setClosed(1, true);
    model.setClosed(0, true);
    QCOMPARE(outline(model).mid(0, 2), (QStringList{u"0 eu"_s, u"0 us"_s}));
    QCOMPARE(last.row(), model.rowCount() - 1);
    QCOMPARE(model.headingOver(hidden), 0);
    model.setClosed(0, false);
    QCOMPARE(model.headingOver(hidden), 1);
    QCOMPARE(outline(model).mid(0, 3), (QStringList{u"0 eu"_s, u"1 shop"_s, u"0 us"_s}));
    model.setClosed(1, false);
    QCOMPARE(outline(model), all);
    QCOMPARE(model.headingOver(hidden), -1);
    QCOMPARE(model.headingOf(2), 1);
    QCOMPARE(model.headingOf(1), 0);
    QCOMPARE(model.headingOf(0), -1);
}

void InboxGroupsTest::headingsStandForTheirAlerts()
{
    InboxModel model;
    (void)model.show(grouped({u"service"_s}), context());
    const auto names = [&model](const QList<int> &rows) {
        QStringList texts;
        for (const InboxLine &line : model.alertsAt(rows))
            texts << line.name();
        return texts;
    };
    QCOMPARE(names({0}), (QStringList{u"Down"_s, u"Slow"_s}));
    QCOMPARE(names({2, 0}), (QStringList{u"Slow"_s, u"Down"_s})); // each once
    model.setClosed(0, true);
    QCOMPARE(names({0}), (QStringList{u"Down"_s, u"Slow"_s}));
    QCOMPARE(model.alertsAt({0}, 1).size(), size_t(1));
    QCOMPARE(model.alerts().size(), size_t(4));
    const int name = model.columnOf("alert"_L1);
    QCOMPARE(model.index(0, name).data(Qt::AccessibleTextRole).toString(),
        u"Group, closed: shop; firing 1 · pending 1; region=eu"_s);
    QCOMPARE(model.index(1, name).data(Qt::AccessibleTextRole).toString(),
        u"Group, open: batch; firing 1; alertname=Down, region=us, severity=ticket"_s);
    QCOMPARE(
        model.index(2, name).data(Qt::AccessibleTextRole).toString(), u"Down, firing, Ticket"_s);
}

QTEST_GUILESS_MAIN(InboxGroupsTest)
#include "tst_inboxgroups.moc"
