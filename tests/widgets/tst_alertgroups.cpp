// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertscene.h"

#include <QClipboard>
#include <QToolButton>

using namespace toban;
using namespace toban::testing;
using namespace toban::test;

namespace {

/// The inbox under headings, by keyboard and by mouse.
class AlertGroupsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<AlertScene>();
        m_scene->tell({reportOf(u"ErrorRatioHigh"_s), reportOf(u"QueueLong"_s),
            reportOf(u"BatchLate"_s, u"batch"_s)});
    }
    void cleanup() { m_scene.reset(); }
    void groupsByKeysAlone();
    void opensAndClosesByMouse();
    void actsOnAllOfAGroup();
    void labelsOfOnesOwn();
    void isRememberedWithWhatIsClosed();
    void goesWhereItIsLedTo();

private:
    [[nodiscard]] QStringList names() const
    {
        QStringList all;
        for (int row = 0; row < m_scene->table()->model()->rowCount(); ++row)
            all << m_scene->table()->model()->index(row, 1).data().toString().section(u';', 0, 0);
        return all;
    }
    void key(Qt::Key key) const { QTest::keyClick(m_scene->table(), key); }
    /// By the second entry of the menu: service.
    void group() const
    {
        m_scene->press(Qt::Key_G);
        QTRY_VERIFY(m_scene->find<QMenu>("groupMenu"));
        QTest::keyClick(m_scene->find<QMenu>("groupMenu"), Qt::Key_Down);
        QTest::keyClick(m_scene->find<QMenu>("groupMenu"), Qt::Key_Return);
        QTRY_COMPARE(names().size(), 5);
        m_scene->table()->setFocus();
    }

    std::unique_ptr<AlertScene> m_scene;
};

const QStringList open{u"batch"_s, u"BatchLate"_s, u"shop"_s, u"ErrorRatioHigh"_s, u"QueueLong"_s};

void AlertGroupsTest::groupsByKeysAlone()
{
    m_scene->show(3);
    group();
    QCOMPARE(names(), open);
    QCOMPARE(m_scene->find<QToolButton>("groupSwitch")->text(), u"service ▾"_s);
    m_scene->table()->selectRow(4);
    key(Qt::Key_Left); // to the heading
    QCOMPARE(m_scene->table()->currentIndex().row(), 2);
    key(Qt::Key_Left);
    QCOMPARE(names(), open.mid(0, 3));
    key(Qt::Key_Right);
    QCOMPARE(names(), open);
    key(Qt::Key_Right); // to the first under it
    QCOMPARE(m_scene->table()->currentIndex().row(), 3);
    key(Qt::Key_Up);
    key(Qt::Key_Return);
    QCOMPARE(names(), open.mid(0, 3));
    key(Qt::Key_Return);
    QCOMPARE(names(), open);
}

void AlertGroupsTest::opensAndClosesByMouse()
{
    m_scene->show(3);
    group();
    QTableView &table = *m_scene->table();
    const auto at = [&table](int row, int column) {
        return table.visualRect(table.model()->index(row, column)).center();
    };
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, at(2, 0));
    QCOMPARE(names(), open.mid(0, 3));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, at(2, 1)); // only selects
    QCOMPARE(names(), open.mid(0, 3));
    QTest::mouseDClick(table.viewport(), Qt::LeftButton, {}, at(2, 1));
    QCOMPARE(names(), open);
}

void AlertGroupsTest::actsOnAllOfAGroup()
{
    m_scene->show(3);
    group();
    m_scene->table()->selectRow(2);
    m_scene->press(Qt::Key_C, Qt::ControlModifier);
    QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 4); // the head, two alerts, the end
    QVERIFY(lines[1].contains(u"ErrorRatioHigh"_s) && lines[2].contains(u"QueueLong"_s));
    key(Qt::Key_Left); // closed, they are acted on too
    m_scene->press(Qt::Key_A);
    QTRY_VERIFY(m_scene->find<QDialog>("acknowledgeDialog"));
    QTest::keyClick(m_scene->find<QDialog>("acknowledgeDialog"), Qt::Key_Return);
    QTRY_COMPARE(m_scene->acts().size(), size_t(2));
    QTRY_COMPARE(m_scene->report().section(u':', -1), u" 2 alerts"_s);
    // the silence is for what they share
    m_scene->press(Qt::Key_S);
    QTRY_VERIFY(m_scene->find<QDialog>("silenceDialog"));
    QStringList conditions;
    for (const QLineEdit *row :
        m_scene->find<QDialog>("silenceDialog")->findChildren<QLineEdit *>(u"matcher"_s))
        conditions << row->text();
    QVERIFY2(conditions.contains(u"service=\"shop\""_s), qPrintable(conditions.join(u' ')));
}

void AlertGroupsTest::labelsOfOnesOwn()
{
    m_scene->show(3);
    m_scene->press(Qt::Key_G);
    QTRY_VERIFY(m_scene->find<QMenu>("groupMenu"));
    QTest::keyClick(m_scene->find<QMenu>("groupMenu"), Qt::Key_Up); // around, to the last
    QTest::keyClick(m_scene->find<QMenu>("groupMenu"), Qt::Key_Return);
    QTRY_VERIFY(m_scene->find<QDialog>("groupDialog"));
    auto *dialog = m_scene->find<QDialog>("groupDialog");
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"severity, region"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(names().mid(0, 3), (QStringList{u"page"_s, u"without region"_s, u"BatchLate"_s}));
    QCOMPARE(m_scene->find<QToolButton>("groupSwitch")->accessibleName(),
        u"Grouped by: severity › region"_s);
}

void AlertGroupsTest::isRememberedWithWhatIsClosed()
{
    m_scene->show(3);
    group();
    m_scene->table()->selectRow(0);
    key(Qt::Key_Left);
    QCOMPARE(names().size(), 4);
    // an answer changes nothing of that
    m_scene->fixture.clock().advance(5s);
    m_scene->tell({reportOf(u"ErrorRatioHigh"_s), reportOf(u"QueueLong"_s),
        reportOf(u"BatchLate"_s, u"batch"_s), reportOf(u"BatchStuck"_s, u"batch"_s)});
    QTRY_VERIFY(m_scene->table()->model()->index(0, 1).data().toString().contains(u"firing 2"_s));
    QCOMPARE(names().size(), 4);
    const WindowMemory memory = m_scene->window->memory();
    QCOMPARE(memory.inbox.groupBy, QStringList{u"service"_s});
    QCOMPARE(memory.inbox.closed.size(), 1);
    m_scene->show(4, true, memory.inbox);
    QCOMPARE(names(), (QStringList{u"batch"_s} + open.mid(2)));
}

void AlertGroupsTest::goesWhereItIsLedTo()
{
    m_scene->show(3);
    group();
    m_scene->table()->selectRow(2);
    key(Qt::Key_Left);
    m_scene->window->openAlert(reportOf(u"QueueLong"_s).labels);
    QTRY_COMPARE(m_scene->table()->currentIndex().row(), 4);
    QCOMPARE(names(), open);
}

} // namespace

QTEST_MAIN(AlertGroupsTest)
#include "tst_alertgroups.moc"
