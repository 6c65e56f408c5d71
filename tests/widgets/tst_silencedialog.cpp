// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertscene.h"

#include "silencejson.h"

#include <QCheckBox>
#include <QJsonDocument>
#include <QListWidget>
#include <QTextDocument>

using namespace toban;
using namespace toban::testing;
using namespace toban::test;
using namespace Qt::StringLiterals;

namespace {

/// The dialog of silences, what is wanted by it, and texts that want to be more than text.
class SilenceDialogTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<AlertScene>();
        m_scene->tell({reportOf(u"ErrorRatioHigh"_s), reportOf(u"QueueLong"_s, u"batch"_s)});
    }
    void cleanup() { m_scene.reset(); }
    void wantsWhatIsTyped();
    void mistakesStandAtTheirRow();
    void changesAndEndsOneThatHolds();
    void tellsWhatWasNotSent();
    void hostileTextsStayTexts();

private:
    [[nodiscard]] QDialog *ask(const QString &name)
    {
        m_scene->select(name);
        m_scene->press(Qt::Key_S);
        if (!QTest::qWaitFor([this] { return m_scene->find<QDialog>("silenceDialog") != nullptr; }))
            return nullptr;
        return m_scene->find<QDialog>("silenceDialog");
    }
    [[nodiscard]] static Silence wanted(const Intent &intent)
    {
        return silenceFromJson(QJsonDocument::fromJson(intent.content.toUtf8()).object()).value();
    }

    std::unique_ptr<AlertScene> m_scene;
};

static QStringList hidden(const QDialog &dialog)
{
    QStringList names;
    const auto *list = dialog.findChild<QListWidget *>(u"silenceHides"_s);
    for (int i = 0; i < list->count(); ++i)
        names << list->item(i)->text().section(u' ', 0, 0);
    return names;
}

void SilenceDialogTest::wantsWhatIsTyped()
{
    m_scene->show(2);
    QDialog *dialog = ask(u"QueueLong"_s);
    QVERIFY(dialog);
    const auto rows = dialog->findChildren<QLineEdit *>(u"matcher"_s);
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0]->text(), u"alertname=\"QueueLong\""_s);
    QTRY_COMPARE(hidden(*dialog), QStringList{u"QueueLong"_s});
    auto *make = dialog->findChild<QPushButton *>(u"makeSilence"_s);
    QVERIFY(!make->isEnabled()); // no reason yet
    const auto uses = dialog->findChildren<QCheckBox *>();
    for (const int row : {0, 1})
        QTest::keyClick(uses[row], Qt::Key_Space);
    QTRY_COMPARE(hidden(*dialog), (QStringList{u"ErrorRatioHigh"_s, u"QueueLong"_s}));
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"silenceReason"_s), u"deploy"_s);
    QTRY_VERIFY(make->isEnabled());
    QTest::keyClick(make, Qt::Key_Return);
    QTRY_COMPARE(m_scene->intents().size(), size_t(1));
    const Intent intent = m_scene->intents().front();
    QCOMPARE(intent.kind, IntentKind::SetSilence);
    QCOMPARE(intent.source, SourceId(u"am"_s));
    QCOMPARE(intent.notBefore, noon() + 5s);
    QCOMPARE(intent.author, u"鈴木"_s);
    const Silence silence = wanted(intent);
    QCOMPARE(silence.matchers, (Matchers{{u"severity"_s, Matcher::Op::Equal, u"page"_s}}));
    QCOMPARE(silence.startsAt, noon());
    QCOMPARE(silence.endsAt, noon() + 1h);
    QCOMPARE(silence.author, u"鈴木"_s);
    QCOMPARE(silence.comment, u"deploy"_s);
    QTRY_COMPARE(m_scene->find<QLabel>("wishText")->text(), u"silence waiting to be sent"_s);
    m_scene->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(m_scene->store().pending()->empty());
    QCOMPARE(m_scene->intents().front().state, IntentState::Cancelled);
    QTRY_VERIFY(!m_scene->find<QLabel>("wishText")->isVisible());
}

void SilenceDialogTest::mistakesStandAtTheirRow()
{
    m_scene->show(2);
    QDialog *dialog = ask(u"QueueLong"_s);
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"silenceReason"_s), u"deploy"_s);
    auto *make = dialog->findChild<QPushButton *>(u"makeSilence"_s);
    QTRY_VERIFY(make->isEnabled());
    auto *row = dialog->findChildren<QLineEdit *>(u"matcher"_s)[1];
    row->setText(u"service=~\"(\""_s);
    QTRY_VERIFY(!make->isEnabled());
    QVERIFY(!row->accessibleDescription().isEmpty());
    row->setText(u"service=~\"ba.*\""_s);
    QTRY_VERIFY(make->isEnabled());
    QVERIFY(row->accessibleDescription().isEmpty());
    const auto uses = dialog->findChildren<QCheckBox *>();
    for (QCheckBox *use : uses)
        use->setChecked(false); // would hold for everything
    QTRY_VERIFY(!make->isEnabled());
}

void SilenceDialogTest::changesAndEndsOneThatHolds()
{
    AlertReport silenced = reportOf(u"ErrorRatioHigh"_s);
    silenced.state = AlertState::Suppressed;
    silenced.silencedBy = {u"s1"_s};
    Silence known;
    known.id = u"s1"_s;
    known.matchers = {{u"service"_s, Matcher::Op::Equal, u"shop"_s}};
    known.startsAt = noon() - 1h;
    known.endsAt = noon() + 30min;
    known.author = u"佐藤"_s;
    known.comment = u"deploy (toban:x1)"_s;
    m_scene->tell({silenced}, {known});
    m_scene->show(2);
    m_scene->select(u"ErrorRatioHigh"_s);
    auto *change = m_scene->find<QPushButton>("deedEditSilence");
    QTRY_VERIFY(change->isVisible());
    change->setFocus(); // Space anywhere else plays
    QTest::keyClick(change, Qt::Key_Space);
    QTRY_VERIFY(m_scene->find<QDialog>("silenceDialog"));
    auto *reason
        = m_scene->find<QDialog>("silenceDialog")->findChild<QLineEdit *>(u"silenceReason"_s);
    QCOMPARE(reason->text(), u"deploy"_s);
    QTest::keyClick(reason, Qt::Key_End);
    QTest::keyClicks(reason, u", longer"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    QTRY_COMPARE(m_scene->intents().size(), size_t(1));
    const Silence longer = wanted(m_scene->intents().front());
    QCOMPARE(longer.id, u"s1"_s);
    QCOMPARE(longer.endsAt, noon() + 30min);
    QCOMPARE(longer.comment, u"deploy, longer"_s);
    QCOMPARE(longer.startsAt, noon() - 1h);
    m_scene->find<QPushButton>("deedEndSilence")->setFocus();
    QTest::keyClick(m_scene->find<QPushButton>("deedEndSilence"), Qt::Key_Space);
    QTRY_COMPARE(m_scene->store().pending()->size(), size_t(2));
    const auto pending = *m_scene->store().pending();
    const auto end = std::ranges::find(pending, IntentKind::ExpireSilence, &Intent::kind);
    QVERIFY(end != pending.end());
    QCOMPARE(end->content, u"s1"_s);
    QCOMPARE(end->notBefore, noon() + 5s);
}

void SilenceDialogTest::tellsWhatWasNotSent()
{
    Silence silence;
    silence.matchers = {{u"service"_s, Matcher::Op::Equal, u"shop"_s}};
    silence.startsAt = noon();
    silence.endsAt = noon() + 1h;
    Intent intent;
    intent.kind = IntentKind::SetSilence;
    intent.source = SourceId(u"am"_s);
    intent.content = QString::fromUtf8(QJsonDocument(silenceJson(silence)).toJson());
    const IntentId id = AlertScene::wait(m_scene->store().submit(intent)).value();
    m_scene->show(2);
    m_scene->select(u"ErrorRatioHigh"_s);
    auto *text = m_scene->find<QLabel>("wishText");
    QTRY_COMPARE(text->text(), u"silence waiting to be sent"_s);
    QVERIFY(AlertScene::wait(m_scene->store().settle(id, IntentState::Failed, u"<b>bad</b>"_s)));
    QTRY_COMPARE(text->text(), u"silence not made: <b>bad</b>"_s);
    QCOMPARE(text->textFormat(), Qt::PlainText);
    QVERIFY(AlertScene::wait(m_scene->store().settle(id, IntentState::Stale, {})));
    QTRY_COMPARE(text->text(), u"silence not sent: older than 10 minutes"_s);
    m_scene->find<QPushButton>("wishSend")->setFocus();
    QTest::keyClick(m_scene->find<QPushButton>("wishSend"), Qt::Key_Space);
    QTRY_COMPARE(m_scene->store().pending()->size(), size_t(1));
    QTRY_COMPARE(text->text(), u"silence waiting to be sent"_s);
    m_scene->find<QPushButton>("wishDrop")->setFocus();
    QTest::keyClick(m_scene->find<QPushButton>("wishDrop"), Qt::Key_Space);
    QTRY_VERIFY(m_scene->store().pending()->empty());
    m_scene->select(u"QueueLong"_s);
    QVERIFY(!text->isVisible());
}

void SilenceDialogTest::hostileTextsStayTexts()
{
    const QString evil = u"<b>x</b><img src=\"file:///etc/passwd\">&File\u202Eexe.txt"_s
        + QString(u"<table><tr><td>"_s).repeated(18);
    AlertReport report = reportOf(evil, evil);
    report.labels = report.labels.with(u"long"_s, QString(5'000'000, u'x'))
                        .with(u"marks"_s, u"e"_s + QString(400, QChar(0x0301)));
    report.annotations = Labels{{u"runbook_url"_s, u"file:///etc/passwd"_s}};
    report.link = u"\\\\evil\\share"_s;
    m_scene->tell({report});
    m_scene->show(3);
    m_scene->table()->selectRow(0);
    for (const auto key : {Qt::Key_A, Qt::Key_S, Qt::Key_N, Qt::Key_E}) {
        m_scene->press(key);
        QTRY_VERIFY(QApplication::activeModalWidget());
        QWidget *dialog = QApplication::activeModalWidget();
        const auto labels = dialog->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            QVERIFY2(label->textFormat() == Qt::PlainText || !label->text().contains(u'<'),
                qPrintable(label->text().left(200)));
        for (const QLabel *label : labels)
            QVERIFY(!label->text().contains(QChar(0x202E)) && label->text().size() < 2000);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
    }
    for (const QPushButton *button : m_scene->window->findChildren<QPushButton *>())
        QVERIFY2(!button->toolTip().contains(u"<img"_s), qPrintable(button->toolTip()));
    QTest::keyClick(m_scene->table(), Qt::Key_Menu);
    Q_EMIT m_scene->table()->customContextMenuRequested({5, 5});
    QTRY_VERIFY(m_scene->find<QMenu>("alertMenu"));
    const QString title = m_scene->find<QMenu>("alertMenu")->actions().constFirst()->text();
    QVERIFY2(title.startsWith(u"<b>x</b><img"_s), qPrintable(title));
    QVERIFY2(!title.contains(u'&') || title.contains(u"&&"_s), qPrintable(title));
    for (const QAction *action : m_scene->find<QMenu>("alertMenu")->actions())
        QVERIFY2(!action->toolTip().contains(u"<img"_s), qPrintable(action->toolTip()));
}

} // namespace

QTEST_MAIN(SilenceDialogTest)
#include "tst_silencedialog.moc"
