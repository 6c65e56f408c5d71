// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidentscene.h"

#include "incidentact.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>

using namespace toban;
using namespace toban::testing;
using namespace toban::test;

namespace {

class IncidentsPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<IncidentScene>(); }
    void cleanup() { m_scene.reset(); }
    void whatWantsSomebodyComesFirst();
    void theLogIsReadAsATimeline();
    void actsGoToTheProvider();
    void whatCannotBeDoneSaysWhy();
    void notesAreAskedFor();
    void whatWasRefusedIsTold();
    void aMomentOfThePastIsShownAsItWas();
    void nothingIsProvenBySilence();
    void textsOfServersStayText();

private:
    void tellThree() const
    {
        auto acknowledged = IncidentScene::incident(u"41"_s, u"orders are late"_s, 50min);
        acknowledged.status = IncidentStatus::Acknowledged;
        acknowledged.acknowledgements = {{personNamed(u"Ben"_s), noon() - 40min}};
        auto resolved = IncidentScene::incident(u"40"_s, u"disk full"_s, 5h);
        resolved.status = IncidentStatus::Resolved;
        resolved.resolved = noon() - 4h;
        m_scene->tell(u"pd"_s,
            {resolved, acknowledged, IncidentScene::incident(u"42"_s, u"checkout is slow"_s)},
            {{u"L1"_s, ProviderIncidentId(u"Q42"_s), noon() - 5min, IncidentStepKind::Triggered, {},
                 {}, u"through the API"_s, {}},
                {u"L2"_s, ProviderIncidentId(u"Q42"_s), noon() - 4min, IncidentStepKind::Notified,
                    {}, personNamed(u"Aoi Tanaka"_s), {}, u"phone"_s}});
        m_scene->tell(u"ops"_s, {});
    }

    std::unique_ptr<IncidentScene> m_scene;
};

void IncidentsPageTest::whatWantsSomebodyComesFirst()
{
    tellThree();
    auto low = IncidentScene::incident(u"43"_s, u"a backup is late"_s, 1min);
    low.urgency = IncidentUrgency::Low;
    m_scene->tell(u"pd"_s, {low});
    m_scene->show(4);
    QCOMPARE(m_scene->column(1),
        (QStringList{u"#42 checkout is slow"_s, u"#43 a backup is late"_s, u"#41 orders are late"_s,
            u"#40 disk full"_s}));
    QCOMPARE(m_scene->column(0),
        (QStringList{u"triggered"_s, u"triggered"_s, u"acknowledged"_s, u"resolved"_s}));
    QCOMPARE(m_scene->table()->currentIndex().row(), 0);
    QVERIFY(m_scene->told().contains(u"2 triggered, 1 acknowledged"_s));
}

void IncidentsPageTest::theLogIsReadAsATimeline()
{
    tellThree();
    m_scene->show(3);
    QTRY_VERIFY(m_scene->told().contains(u"called: Aoi Tanaka by phone"_s));
    const QString told = m_scene->told();
    QVERIFY(told.contains(u"triggered: through the API"_s));
    // the newest first
    QVERIFY(told.indexOf(u"called: "_s) < told.indexOf(u"triggered: through"_s));
}

void IncidentsPageTest::actsGoToTheProvider()
{
    tellThree();
    m_scene->show(3);
    m_scene->press(Qt::Key_A);
    QTRY_COMPARE(m_scene->intents().size(), 1U);
    const Intent intent = m_scene->intents().front();
    QCOMPARE(intent.kind, IntentKind::AcknowledgeIncident);
    QCOMPARE(intent.source, SourceId(u"pd"_s));
    QCOMPARE(intent.author, u"鈴木"_s);
    QVERIFY(
        (*incidentActFromText(intent.content) == IncidentAct{ProviderIncidentId(u"Q42"_s), {}}));
    QCOMPARE(intent.notBefore, noon() + 5s); // it can be taken back until then
    QTRY_VERIFY(m_scene->told().contains(u"Acknowledgement is on its way"_s));
    m_scene->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_scene->intents().front().state, IntentState::Cancelled);
}

void IncidentsPageTest::whatCannotBeDoneSaysWhy()
{
    tellThree();
    m_scene->tell(u"ops"_s, {IncidentScene::incident(u"7"_s, u"elsewhere"_s, 2min)});
    m_scene->show(4);
    QTRY_COMPARE(m_scene->column(1).front(), u"#7 elsewhere"_s);
    m_scene->table()->selectRow(0);
    m_scene->press(Qt::Key_R);
    QTRY_VERIFY(m_scene->told().contains(u"Nothing can be done at ops from here."_s));
    QVERIFY(m_scene->intents().empty());
    auto *acknowledge = m_scene->find<QPushButton>("incidentAcknowledge");
    QVERIFY(!acknowledge->isEnabled());
    m_scene->table()->selectRow(3); // resolved
    QTRY_VERIFY(acknowledge->toolTip().contains(u"It is resolved."_s));
    m_scene->press(Qt::Key_O);
    QTRY_COMPARE(m_scene->opened.size(), 1U);
    QCOMPARE(m_scene->opened.front().host(), u"shop.pagerduty.example"_s);
}

void IncidentsPageTest::notesAreAskedFor()
{
    tellThree();
    m_scene->show(3);
    m_scene->press(Qt::Key_N);
    auto *dialog = m_scene->find<QDialog>("incidentNoteDialog");
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QVERIFY(!dialog->findChild<QPushButton *>(u"deedButton"_s)->isEnabled());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"deedText"_s), u"looking at it"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(m_scene->intents().size(), 1U);
    QCOMPARE(m_scene->intents().front().kind, IntentKind::NoteIncident);
    QCOMPARE(incidentActFromText(m_scene->intents().front().content)->text, u"looking at it"_s);
}

void IncidentsPageTest::whatWasRefusedIsTold()
{
    tellThree();
    m_scene->show(3);
    m_scene->press(Qt::Key_R);
    QTRY_COMPARE(m_scene->intents().size(), 1U);
    auto settled = m_scene->store().settle(
        m_scene->intents().front().id, IntentState::Failed, u"Requester User Not Found"_s);
    settled.waitForFinished();
    QTRY_VERIFY(m_scene->told().contains(u"Resolution refused: Requester User Not Found"_s));
    QTest::mouseClick(m_scene->find<QPushButton>("incidentWishDrop"), Qt::LeftButton);
    QTRY_COMPARE(m_scene->intents().front().state, IntentState::Cancelled);
}

void IncidentsPageTest::aMomentOfThePastIsShownAsItWas()
{
    m_scene->fixture.clock().advance(-1h);
    m_scene->tell(u"pd"_s, {IncidentScene::incident(u"41"_s, u"orders are late"_s, 70min)});
    m_scene->fixture.clock().advance(1h);
    tellThree();
    m_scene->show(1, noon() - 59min);
    QVERIFY(m_scene->column(0).front().startsWith(u"triggered"_s));
    m_scene->press(Qt::Key_A);
    QTRY_VERIFY(m_scene->told().contains(u"A moment of the past is shown."_s));
    QVERIFY(m_scene->intents().empty());
}

void IncidentsPageTest::nothingIsProvenBySilence()
{
    m_scene->tell(u"pd"_s, {}, {}, SourceState::Failing);
    m_scene->tell(u"ops"_s, {});
    m_scene->show(0);
    QTRY_VERIFY(m_scene->told().contains(u"no open incidents known; 1 of 2"_s));
    m_scene->tell(u"pd"_s, {});
    QTRY_VERIFY(!m_scene->told().contains(u"known; "_s));
    QVERIFY(m_scene->told().contains(u"no open incidents"_s));
}

void IncidentsPageTest::textsOfServersStayText()
{
    auto hostile = IncidentScene::incident(u"9"_s, u"<b>x</b>\u202Eevil\n\x1b[31m"_s);
    hostile.link = u"javascript:alert(1)"_s;
    hostile.service = u"<img src=x>"_s;
    m_scene->tell(u"pd"_s, {hostile});
    m_scene->tell(u"ops"_s, {});
    m_scene->show(1);
    QCOMPARE(m_scene->column(1).front(), u"#9 <b>x</b><U+202E>evil <U+001B>[31m"_s);
    const auto labels = m_scene->window->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        if (label->text().contains(u"<img"_s) || label->text().contains(u"<b>"_s))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    m_scene->press(Qt::Key_O);
    QVERIFY(m_scene->opened.empty());
}

} // namespace

QTEST_MAIN(IncidentsPageTest)
#include "tst_incidentspage.moc"
