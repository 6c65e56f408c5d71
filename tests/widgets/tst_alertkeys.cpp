// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertscene.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>

using namespace toban;
using namespace toban::testing;
using namespace toban::test;

namespace {

/// An hour on call without a mouse: every key goes to what has the keyboard.
class AlertKeysTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<AlertScene>();
        AlertReport ticket = reportOf(u"QueueLong"_s);
        ticket.labels = Labels{{u"alertname"_s, u"QueueLong"_s}, {u"service"_s, u"shop"_s},
            {u"severity"_s, u"ticket"_s}};
        AlertReport quiet = reportOf(u"BatchLate"_s, u"batch"_s);
        quiet.state = AlertState::Suppressed;
        quiet.silencedBy = {u"s1"_s};
        m_scene->tell({reportOf(u"ErrorRatioHigh"_s), reportOf(u"LatencyHigh"_s), ticket, quiet});
        m_scene->show(4);
    }
    void cleanup() { m_scene.reset(); }
    void narrowsAndChooses();
    void actsAndTakesBack();
    void silences();
    void judgesAndReviews();
    void everyRowNamesItsState();

private:
    static void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QVERIFY(QTest::qWaitFor([] { return QApplication::focusWidget() != nullptr; }));
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    /// By as many tabs as it takes.
    static void tabTo(const QWidget *wanted)
    {
        for (int i = 0; i < 60 && QApplication::focusWidget() != wanted; ++i)
            key(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), wanted);
    }
    [[nodiscard]] int rows() const { return m_scene->table()->model()->rowCount(); }
    /// The first two rows.
    void chooseTwo() const
    {
        tabTo(m_scene->table());
        key(Qt::Key_Home, Qt::ControlModifier);
        key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(m_scene->table()->selectionModel()->selectedRows().size(), 2);
    }
    [[nodiscard]] QDialog *dialog(const char *name) const
    {
        const bool isThere = QTest::qWaitFor([&] {
            const auto *found = m_scene->find<QDialog>(name);
            return found && found->isActiveWindow() && found->focusWidget();
        });
        return isThere ? m_scene->find<QDialog>(name) : nullptr;
    }
    void awaitWindow() const
    {
        m_scene->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_scene->window.get()));
    }

    std::unique_ptr<AlertScene> m_scene;
};

void AlertKeysTest::narrowsAndChooses()
{
    key(Qt::Key_Slash);
    QCOMPARE(QApplication::focusWidget(), m_scene->find<QLineEdit>("alertFilter"));
    type(u"shop"_s);
    QTRY_COMPARE(rows(), 3);
    tabTo(m_scene->find<QAbstractButton>("lane-ticket"));
    key(Qt::Key_Space);
    QTRY_COMPARE(rows(), 1);
    key(Qt::Key_Space);
    QTRY_COMPARE(rows(), 3);
    chooseTwo();
    key(Qt::Key_Slash);
    key(Qt::Key_Delete); // the words are selected, to be typed over
    QTRY_COMPARE(rows(), 4);
    tabTo(m_scene->table());
    QCOMPARE(m_scene->table()->selectionModel()->selectedRows().size(), 2);
}

void AlertKeysTest::actsAndTakesBack()
{
    chooseTwo();
    key(Qt::Key_A);
    QVERIFY(dialog("acknowledgeDialog"));
    tabTo(dialog("acknowledgeDialog")->findChild<QLineEdit *>());
    type(u"looking"_s);
    key(Qt::Key_Return);
    QTRY_COMPARE(m_scene->acts().size(), size_t(2));
    QCOMPARE(m_scene->acts().front().text, u"looking"_s);
    awaitWindow();
    QTRY_VERIFY(m_scene->report().contains(u"2 alerts"_s));
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_scene->acts().size(), size_t(0));
    QCOMPARE(m_scene->report(), u"Undone."_s);
}

void AlertKeysTest::silences()
{
    chooseTwo();
    key(Qt::Key_S);
    QVERIFY(dialog("silenceDialog"));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"silenceReason"_s);
    type(u"deploy"_s);
    QTRY_VERIFY(m_scene->find<QPushButton>("makeSilence")->isEnabled());
    key(Qt::Key_Return);
    QTRY_COMPARE(m_scene->intents().size(), size_t(1));
    QCOMPARE(m_scene->intents().front().kind, IntentKind::SetSilence);
    awaitWindow();
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_scene->intents().front().state, IntentState::Cancelled);
}

void AlertKeysTest::judgesAndReviews()
{
    tabTo(m_scene->table());
    key(Qt::Key_Home, Qt::ControlModifier);
    key(Qt::Key_V);
    QTRY_VERIFY(m_scene->find<QMenu>("deedMenu"));
    QTest::keyClick(m_scene->find<QMenu>("deedMenu"), Qt::Key_Down);
    QTest::keyClick(m_scene->find<QMenu>("deedMenu"), Qt::Key_Return);
    QTRY_COMPARE(m_scene->acts().size(), size_t(1));
    QCOMPARE(m_scene->acts().front().value, alertVerdictName(AlertVerdict::NoAction));
    awaitWindow();
    key(Qt::Key_W);
    auto *review = m_scene->find<QTableView>("reviewTable");
    QTRY_COMPARE(QApplication::focusWidget(), review);
    QTRY_VERIFY(review->model()->rowCount() > 0);
    key(Qt::Key_W);
    QTRY_COMPARE(QApplication::focusWidget(), m_scene->table());
}

void AlertKeysTest::everyRowNamesItsState()
{
    QAccessibleInterface *root = QAccessible::queryAccessibleInterface(m_scene->table());
    QVERIFY(root && root->tableInterface());
    QStringList names;
    for (int row = 0; row < rows(); ++row)
        names << root->tableInterface()->cellAt(row, 1)->text(QAccessible::Name);
    QCOMPARE(names,
        (QStringList{u"ErrorRatioHigh, firing, Page"_s, u"LatencyHigh, firing, Page"_s,
            u"BatchLate, suppressed, Page"_s, u"QueueLong, firing, Ticket"_s}));
}

} // namespace

QTEST_MAIN(AlertKeysTest)
#include "tst_alertkeys.moc"
