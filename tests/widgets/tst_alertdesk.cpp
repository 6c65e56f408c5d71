// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertscene.h"

using namespace toban;
using namespace toban::testing;
using namespace toban::test;
using namespace Qt::StringLiterals;

namespace {

/// What is done about alerts, with the keyboard alone, and what the store holds of it.
class AlertDeskTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<AlertScene>();
        m_scene->tell({reportOf(u"ErrorRatioHigh"_s), reportOf(u"QueueLong"_s, u"batch"_s)});
    }
    void cleanup() { m_scene.reset(); }
    void acknowledges();
    void undoesWithinFiveSecondsOnly();
    void verdictsComeFromAMenu();
    void notesAndClasses();
    void manyAtOnceAndWhatFails();
    void lockedUntilThereIsAReason();
    void readOnlySaysWhy();
    void keysBelongToTheFilterWhileItIsTypedIn();
    void everyDeedSaysWhatItDoes();
    void opensOnlyTheWeb();
    void explains();

private:
    template <typename T>
    [[nodiscard]] T *dialog(const char *name) const
    {
        auto *found = m_scene->find<QDialog>(name);
        return found ? found->findChild<T *>() : nullptr;
    }
    void type(const char *dialogName, const QString &text) const
    {
        QTRY_VERIFY(dialog<QLineEdit>(dialogName));
        auto *field = dialog<QLineEdit>(dialogName);
        field->insert(text); // QTest types no kanji
        QTest::keyClick(field, Qt::Key_Return);
    }

    std::unique_ptr<AlertScene> m_scene;
};

void AlertDeskTest::acknowledges()
{
    m_scene->show(2);
    m_scene->select(u"QueueLong"_s);
    m_scene->press(Qt::Key_A);
    QTRY_VERIFY(dialog<QComboBox>("acknowledgeDialog"));
    QTest::keyClick(dialog<QComboBox>("acknowledgeDialog"), Qt::Key_Down); // four hours
    type("acknowledgeDialog", u"looking"_s);
    QTRY_COMPARE(m_scene->acts().size(), size_t(1));
    const AlertAct act = m_scene->acts().front();
    QCOMPARE(act.kind, AlertActKind::Acknowledge);
    QCOMPARE(act.alert.value("alertname"_L1), u"QueueLong"_s);
    QCOMPARE(act.until, std::optional(noon() + 4h));
    QCOMPARE(act.author, u"鈴木"_s);
    QCOMPARE(act.text, u"looking"_s);
    QTRY_VERIFY(m_scene->report().contains(u"QueueLong (batch)"_s));
    QTRY_VERIFY(m_scene->texts().filter(u"鈴木"_s).size() == 1); // in its row
    m_scene->press(Qt::Key_A, Qt::ShiftModifier);
    QTRY_COMPARE(m_scene->acts().size(), size_t(2));
    QCOMPARE(m_scene->acts().back().kind, AlertActKind::Unacknowledge);
}

void AlertDeskTest::undoesWithinFiveSecondsOnly()
{
    m_scene->show(2);
    m_scene->press(Qt::Key_N);
    type("noteDialog", u"one"_s);
    QTRY_COMPARE(m_scene->acts().size(), size_t(1));
    QTRY_VERIFY(m_scene->find<QPushButton>("deedUndo")->isVisible());
    m_scene->fixture.clock().advance(4s);
    m_scene->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_scene->acts().size(), size_t(0));
    QVERIFY(!m_scene->find<QPushButton>("deedUndo")->isVisible());
    m_scene->press(Qt::Key_N);
    type("noteDialog", u"two"_s);
    QTRY_COMPARE(m_scene->acts().size(), size_t(1));
    QTRY_VERIFY(m_scene->find<QPushButton>("deedUndo")->isVisible());
    m_scene->fixture.clock().advance(6s);
    QTRY_VERIFY(!m_scene->find<QPushButton>("deedUndo")->isVisible());
    m_scene->press(Qt::Key_Z, Qt::ControlModifier);
    (void)AlertScene::wait(m_scene->store().setMark(noon(), u"written after it"_s));
    QCOMPARE(m_scene->acts().size(), size_t(1));
}

void AlertDeskTest::verdictsComeFromAMenu()
{
    m_scene->show(2);
    m_scene->press(Qt::Key_V);
    QTRY_VERIFY(m_scene->find<QMenu>("deedMenu"));
    auto *menu = m_scene->find<QMenu>("deedMenu");
    QCOMPARE(menu->actions().size(), 4);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(m_scene->acts().size(), size_t(1));
    QCOMPARE(m_scene->acts().front().value, u"false"_s);
}

void AlertDeskTest::notesAndClasses()
{
    m_scene->show(2);
    m_scene->select(u"ErrorRatioHigh"_s);
    m_scene->press(Qt::Key_C);
    QTRY_VERIFY(m_scene->find<QMenu>("deedMenu"));
    QTest::keyClick(m_scene->find<QMenu>("deedMenu"), Qt::Key_Down); // ticket
    QTest::keyClick(m_scene->find<QMenu>("deedMenu"), Qt::Key_Return);
    QTRY_COMPARE(m_scene->acts().size(), size_t(1));
    QCOMPARE(m_scene->acts().front().kind, AlertActKind::Classify);
    QCOMPARE(m_scene->acts().front().value, u"ticket"_s);
    m_scene->press(Qt::Key_N);
    type("noteDialog", u"決済"_s);
    QTRY_COMPARE(m_scene->acts().size(), size_t(2));
    QCOMPARE(m_scene->acts().back().kind, AlertActKind::Note);
    QCOMPARE(m_scene->acts().back().text, u"決済"_s);
}

/// "prom" does not answer: a row that is no alert.
void AlertDeskTest::manyAtOnceAndWhatFails()
{
    HealthObservation refused;
    refused.source = SourceId(u"prom/alerts"_s);
    refused.at = noon();
    refused.state = SourceState::Refused;
    refused.error = Error{ErrorKind::Auth, u"prom"_s, u"401"_s, {}};
    AlertBatch batch;
    batch.source = refused.source;
    batch.at = noon();
    batch.health = refused;
    QVERIFY(AlertScene::wait(m_scene->store().ingestAlerts(batch)));
    m_scene->alerts.channels.push_back({SourceId(u"prom/alerts"_s)});
    m_scene->show(3);
    m_scene->table()->selectAll();
    m_scene->press(Qt::Key_N);
    type("noteDialog", u"all of them"_s);
    QTRY_COMPARE(m_scene->acts().size(), size_t(2));
    QTRY_VERIFY2(m_scene->report().contains(u"2 of 3"_s), qPrintable(m_scene->report()));
    QVERIFY2(m_scene->report().contains(u"Source silent"_s), qPrintable(m_scene->report()));
    m_scene->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_scene->acts().size(), size_t(0));
}

void AlertDeskTest::lockedUntilThereIsAReason()
{
    m_scene->alerts.policy.isLocked = true;
    m_scene->alerts.policy.unlockFor = 10min;
    m_scene->show(2);
    m_scene->press(Qt::Key_N);
    QVERIFY2(m_scene->report().contains(u"locked"_s), qPrintable(m_scene->report()));
    QVERIFY(!m_scene->find<QDialog>("noteDialog"));
    QVERIFY(!m_scene->find<QPushButton>("deedAcknowledge")->isEnabled());
    QVERIFY(m_scene->find<QPushButton>("deedAcknowledge")->toolTip().contains(u"locked"_s));
    auto *unlock = m_scene->find<QPushButton>("deedUnlock");
    QVERIFY(unlock->isVisible());
    unlock->setFocus();
    QTest::keyClick(unlock, Qt::Key_Space);
    QTRY_VERIFY(m_scene->find<QDialog>("unlockDialog"));
    QVERIFY(!m_scene->find<QDialog>("unlockDialog")
                 ->findChild<QPushButton *>(u"deedButton"_s)
                 ->isEnabled());
    type("unlockDialog", u"checkout is down"_s);
    QTRY_COMPARE(m_scene->intents().size(), size_t(1));
    QCOMPARE(m_scene->intents().front().kind, IntentKind::Unlock);
    QCOMPARE(m_scene->intents().front().content, u"checkout is down"_s);
    QTRY_COMPARE(m_scene->find<QLabel>("lockText")->text(), u"Unlocked for 10:00"_s);
    m_scene->press(Qt::Key_N);
    type("noteDialog", u"may"_s);
    QTRY_COMPARE(m_scene->acts().size(), size_t(1));
    m_scene->fixture.clock().advance(10min);
    m_scene->press(Qt::Key_N);
    QVERIFY2(m_scene->report().contains(u"locked"_s), qPrintable(m_scene->report()));
}

void AlertDeskTest::readOnlySaysWhy()
{
    m_scene->show(2, false);
    for (const char *name : {"deedAcknowledge", "deedSilence", "deedVerdict"}) {
        const auto *button = m_scene->find<QPushButton>(name);
        QVERIFY(!button->isEnabled());
        QVERIFY(button->toolTip().contains(u"Nothing can be written here"_s));
    }
    QVERIFY(m_scene->find<QPushButton>("deedExplain")->isEnabled());
    m_scene->press(Qt::Key_A);
    QCOMPARE(m_scene->report(), u"Nothing can be written here."_s);
}

void AlertDeskTest::keysBelongToTheFilterWhileItIsTypedIn()
{
    m_scene->show(2);
    auto *filter = m_scene->find<QLineEdit>("alertFilter");
    filter->setFocus();
    QTest::keyClicks(filter, u"savon"_s);
    QCOMPARE(filter->text(), u"savon"_s);
    QVERIFY(!m_scene->find<QDialog>("silenceDialog") && !m_scene->find<QDialog>("noteDialog"));
    QVERIFY(!m_scene->find<QMenu>("deedMenu"));
}

void AlertDeskTest::everyDeedSaysWhatItDoes()
{
    AlertReport report = reportOf(u"ErrorRatioHigh"_s);
    report.annotations = Labels{{u"runbook_url"_s, u"https://runbooks.example/errors"_s}};
    report.link = u"http://prometheus.example/graph"_s;
    m_scene->tell({report});
    m_scene->show(2);
    m_scene->select(u"ErrorRatioHigh"_s);
    QTRY_COMPARE(
        m_scene->find<QPushButton>("deedRunbook")->text(), u"Runbook: runbooks.example  R"_s);
    QCOMPARE(m_scene->find<QPushButton>("deedOpenSource")->text(),
        u"Open in its source: prometheus.example  O"_s);
    QCOMPARE(m_scene->find<QPushButton>("deedAcknowledge")->text(), u"Acknowledge…  A"_s);
    QCOMPARE(m_scene->find<QPushButton>("deedSilence")->text(), u"Silence…  S"_s);
    QCOMPARE(m_scene->find<QPushButton>("deedVerdict")->text(), u"Verdict  V"_s);
    QCOMPARE(m_scene->find<QPushButton>("deedExplain")->text(), u"Explain  E"_s);
}

void AlertDeskTest::opensOnlyTheWeb()
{
    AlertReport good = reportOf(u"ErrorRatioHigh"_s);
    good.annotations = Labels{{u"runbook_url"_s, u"https://runbooks.example@evil.test/checkout"_s}};
    good.link = u"javascript:alert(1)"_s;
    m_scene->tell({good});
    m_scene->show(2); // one of them just over
    m_scene->select(u"ErrorRatioHigh"_s);
    QTRY_VERIFY(m_scene->find<QPushButton>("deedRunbook")->text().contains(u"evil.test"_s));
    m_scene->press(Qt::Key_R);
    QCOMPARE(m_scene->opened.size(), size_t(1));
    QCOMPARE(m_scene->opened.front(), QUrl(u"https://evil.test/checkout"_s));
    QVERIFY(m_scene->report().contains(u"evil.test"_s));
    QVERIFY(!m_scene->find<QPushButton>("deedOpenSource")->isEnabled());
    m_scene->press(Qt::Key_O);
    QCOMPARE(m_scene->opened.size(), size_t(1));
    QVERIFY2(m_scene->report().startsWith(u"Refused: "_s), qPrintable(m_scene->report()));
}

void AlertDeskTest::explains()
{
    AlertReport inhibited = reportOf(u"ErrorRatioHigh"_s);
    inhibited.state = AlertState::Suppressed;
    // what Alertmanager itself calls the one below, see recordings/alertmanager
    inhibited.inhibitedBy = {u"0000000000000001"_s, u"7e7fc9f1dbf18ae9"_s};
    AlertReport inhibitor;
    inhibitor.labels = Labels{{u"alertname"_s, u"RouteErrorRatioHigh"_s},
        {u"cluster"_s, u"drill"_s}, {u"method"_s, u"POST"_s}, {u"route"_s, u"/api/checkout"_s},
        {u"service"_s, u"shop"_s}, {u"severity"_s, u"page"_s}, {u"team"_s, u"shop"_s}};
    inhibited.silencedBy = {u"s1"_s};
    Silence silence;
    silence.id = u"s1"_s;
    silence.matchers = {{u"service"_s, Matcher::Op::Equal, u"shop"_s}};
    silence.startsAt = noon() - 1h;
    silence.endsAt = noon() + 1h;
    silence.author = u"佐藤"_s;
    silence.comment = u"deploy (toban:x1)"_s;
    AlertRule rule;
    rule.name = u"ErrorRatioHigh"_s;
    rule.query = u"error_ratio > 0.05"_s;
    rule.labels = Labels{{u"severity"_s, u"page"_s}, {u"team"_s, u"{{ $labels.team }}"_s}};
    rule.holdFor = 2min;
    rule.keepFiring = 5min;
    AlertRule other = rule; // of the same name, for another class
    other.labels = Labels{{u"severity"_s, u"ticket"_s}};
    other.query = u"error_ratio > 0.01"_s;
    m_scene->tell({inhibited, inhibitor}, {silence}, std::vector{rule, other});
    m_scene->show(3);
    m_scene->select(u"ErrorRatioHigh"_s);
    m_scene->press(Qt::Key_E);
    QTRY_VERIFY(m_scene->find<QDialog>("explainDialog"));
    const auto texts = [this] {
        QStringList all;
        for (const QLabel *label :
            m_scene->find<QDialog>("explainDialog")->findChildren<QLabel *>())
            all << label->text();
        return all;
    };
    QTRY_VERIFY(texts().contains(u"RouteErrorRatioHigh"_s));
    QVERIFY(texts().contains(u"deploy"_s) && texts().contains(u"佐藤"_s));
    QVERIFY(texts().contains(u"an alert that is not among those known"_s));
    QVERIFY(texts().contains(u"service=\"shop\""_s));
    QVERIFY(!texts().filter(u"answered at 2026-11-21T12:00:00Z"_s).isEmpty());
    QVERIFY(!texts().filter(u"severity=\"page\""_s).isEmpty());
    QVERIFY(texts().contains(u"error_ratio > 0.05"_s));
    QVERIFY(texts().contains(u"when it has held for 2 min"_s));
    QVERIFY(texts().contains(u"and for 5 min after"_s));
    QVERIFY(texts().filter(u"0.01"_s).isEmpty());
}

} // namespace

QTEST_MAIN(AlertDeskTest)
#include "tst_alertdesk.moc"
