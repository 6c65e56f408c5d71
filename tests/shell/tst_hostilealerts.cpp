// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertreview.h"
#include "alertscene.h"
#include "hostiletexts.h"
#include "inspectalerts.h"
#include "itemroles.h"
#include "jsontext.h"
#include "noticewords.h"
#include "reviewtext.h"
#include "tableexport.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QClipboard>
#include <QHelpEvent>
#include <QJsonDocument>
#include <QTextDocumentFragment>
#include <QToolTip>

#include <algorithm>

using namespace toban;
using namespace toban::testing;
using namespace toban::test;

namespace {

/// Every text of an alert that a server tells, in every place that shows it.
class HostileAlertsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void windowAndDialogs_data() { addRows(); }
    void windowAndDialogs();
    void tipsOfTheTable_data() { addRows(); }
    void tipsOfTheTable();
    void headingsOfGroups_data() { addRows(); }
    void headingsOfGroups();
    void copiesAndFiles_data() { addRows(); }
    void copiesAndFiles();
    void noticesTerminalAndReview_data() { addRows(); }
    void noticesTerminalAndReview();
    void cleanup() { m_scene.reset(); }

private:
    static void addRows()
    {
        QTest::addColumn<QString>("told");
        QTest::addColumn<QString>("shown");
        for (const HostileText &text : hostileTexts())
            QTest::newRow(text.name) << text.told << text.shown;
    }
    void tell(const QString &text);
    void lookAtWindow(const QString &where) const;

    std::unique_ptr<AlertScene> m_scene;
};

/// Whether a text can be drawn, spoken and printed as it is. Line ends are our own.
bool isHarmless(const QString &text)
{
    static constexpr qsizetype longest = 4000;
    return text.size() < longest && std::ranges::none_of(text, [](QChar c) {
        return c != u'\n'
            && (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format);
    });
}

/// A tip can only be rich text that shows plain text.
bool isPlainTip(const QString &tip)
{
    const QString inner
        = QString(tip).remove(u"<p>"_s).remove(u"</p>"_s).remove(u"<br>"_s).remove(u"<br />"_s);
    return isHarmless(inner) && (!Qt::mightBeRichText(tip) || !inner.contains(u'<'));
}

void HostileAlertsTest::tell(const QString &text)
{
    m_scene = std::make_unique<AlertScene>();
    AlertReport report = reportOf(text, text);
    report.labels = Labels{
        {u"alertname"_s, text}, {u"service"_s, text}, {u"severity"_s, text}, {u"x"_s + text, text}};
    report.annotations = Labels{{u"summary"_s, text}, {u"runbook_url"_s, text}, {text, text}};
    report.receivers = {text};
    report.link = text;
    report.state = AlertState::Suppressed;
    report.silencedBy = {u"s1"_s, text};
    report.inhibitedBy = {text};
    Silence silence;
    silence.id = u"s1"_s;
    silence.matchers = {{u"alertname"_s, Matcher::Op::Equal, text}};
    silence.startsAt = silence.updatedAt = noon() - 1h;
    silence.endsAt = noon() + 1h;
    silence.author = silence.comment = text;
    m_scene->tell({report}, {silence});
    AlertBatch broken;
    broken.source = SourceId(u"prom/alerts"_s);
    broken.at = noon();
    broken.health = HealthObservation();
    broken.health->source = broken.source;
    broken.health->at = noon();
    broken.health->state = SourceState::Failing;
    broken.health->failures = 5;
    broken.health->error = Error{ErrorKind::Malformed, text, text, {}};
    broken.health->warnings = {text};
    AlertScene::wait(m_scene->store().ingestAlerts(broken));
    m_scene->alerts.channels.push_back({SourceId(u"prom/alerts"_s)});
}

void HostileAlertsTest::lookAtWindow(const QString &where) const
{
    const auto widgets = m_scene->window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const QString name = where + u' ' + QString::fromLatin1(widget->metaObject()->className())
            + u' ' + widget->objectName();
        QVERIFY2(isPlainTip(widget->toolTip()), qPrintable(name + u" tip"_s));
        QVERIFY2(isHarmless(widget->accessibleName() + widget->accessibleDescription()),
            qPrintable(name));
        QVERIFY2(isHarmless(widget->windowTitle()), qPrintable(name));
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            QVERIFY2(isHarmless(label->text()), qPrintable(name));
            QVERIFY2(label->textFormat() == Qt::PlainText || !Qt::mightBeRichText(label->text()),
                qPrintable(name));
        }
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            QVERIFY2(isHarmless(button->text()), qPrintable(name));
        const auto actions = widget->actions();
        for (const QAction *action : actions)
            QVERIFY2(isHarmless(action->text().remove(u'\t'))
                    && isPlainTip(action->toolTip().remove(u'\t')), // its key is behind it
                qPrintable(name));
    }
}

void HostileAlertsTest::windowAndDialogs()
{
    QFETCH(QString, told);
    QFETCH(QString, shown);
    tell(told);
    m_scene->show(2);
    m_scene->table()->selectRow(1);
    QTRY_VERIFY(m_scene->window->isSettled());
    lookAtWindow(u"page"_s);
    const auto labels = m_scene->window->findChildren<QLabel *>();
    const auto seen = std::ranges::count_if(
        labels, [&shown](const QLabel *label) { return label->text().contains(shown); });
    // title, subtitle, summary; names and values of labels and annotations; who silenced it
    QVERIFY2(seen >= 12, qPrintable(QString::number(seen)));
    for (const Qt::Key key : {Qt::Key_E, Qt::Key_S, Qt::Key_A, Qt::Key_N}) {
        m_scene->press(key);
        QTRY_VERIFY(m_scene->window->findChild<QDialog *>());
        QTRY_VERIFY(m_scene->window->isSettled());
        lookAtWindow(QKeySequence(key).toString());
        m_scene->window->findChild<QDialog *>()->reject();
        QTRY_VERIFY(!m_scene->window->findChild<QDialog *>());
    }
    QVERIFY(!m_scene->find<QPushButton>("deedRunbook")->isEnabled());
    QVERIFY(!m_scene->find<QPushButton>("deedOpenSource")->isEnabled());
    Q_EMIT m_scene->table()->customContextMenuRequested({});
    QTRY_VERIFY(m_scene->find<QMenu>("alertMenu"));
    lookAtWindow(u"menu"_s);
    m_scene->find<QMenu>("alertMenu")->close();
    QVERIFY(m_scene->opened.empty());
}

void HostileAlertsTest::tipsOfTheTable()
{
    QFETCH(QString, told);
    QFETCH(QString, shown);
    tell(told);
    m_scene->show(2);
    QTableView &table = *m_scene->table();
    int found = 0;
    for (int column = 0; column < table.model()->columnCount(); ++column) {
        const QModelIndex cell = table.model()->index(1, column);
        QVERIFY2(isHarmless(cell.data().toString()), qPrintable(QString::number(column)));
        QVERIFY2(cell.data().toString().size() < 400, qPrintable(QString::number(column)));
        QVERIFY(!cell.data().toString().contains(u'\n'));
        QVERIFY(isHarmless(cell.data(Qt::AccessibleTextRole).toString()));
        QVERIFY(isHarmless(cell.data(Qt::AccessibleDescriptionRole).toString()));
        found += cell.data().toString().contains(shown) ? 1 : 0;
        table.setColumnHidden(column, false);
        table.scrollTo(cell);
        const QPoint point = table.visualRect(cell).center();
        QHelpEvent help(QEvent::ToolTip, point, table.viewport()->mapToGlobal(point));
        QCoreApplication::sendEvent(table.viewport(), &help);
        QVERIFY2(isPlainTip(QToolTip::text()), qPrintable(QString::number(column)));
        QToolTip::hideText();
    }
    QVERIFY2(found >= 5, qPrintable(QString::number(found)));
}

/// Each of the two rows under two headings: by a service, and by a label with a hostile name.
void HostileAlertsTest::headingsOfGroups()
{
    QFETCH(QString, told);
    QFETCH(QString, shown);
    tell(told);
    m_scene->show(6, true, {{u"service"_s, u"x"_s + told}, {}});
    const QAbstractItemModel &model = *m_scene->table()->model();
    int found = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex name = model.index(row, 1);
        const QString texts = name.data(HeadingRole).toStringList().join(u' ');
        found += texts.contains(shown) ? 1 : 0;
        QVERIFY(isHarmless(texts + name.data().toString() + name.data(Qt::ToolTipRole).toString()));
        QVERIFY(texts.size() < 1000 && !texts.contains(u'\n'));
        m_scene->table()->selectRow(row);
        lookAtWindow(u"heading"_s);
    }
    QVERIFY2(found >= 3, qPrintable(QString::number(found)));
}

/// RFC 4180, read strictly.
QList<QStringList> readCsv(const QString &text)
{
    QList<QStringList> rows{{QString()}};
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"' && isQuoted && text.mid(i + 1, 1) == u"\""_s)
            rows.back().back() += text[++i];
        else if (c == u'"')
            isQuoted = !isQuoted;
        else if (c == u',' && !isQuoted)
            rows.back() << QString();
        else if (c == u'\r' && !isQuoted && text.mid(i + 1, 1) == u"\n"_s)
            ++i, rows << QStringList{QString()};
        else
            rows.back().back() += c;
    }
    rows.removeLast();
    return rows;
}

bool isFormula(const QString &cell)
{
    return !cell.isEmpty() && u"=+-@\t\r\n＝＋－＠"_s.contains(cell.front());
}

void HostileAlertsTest::copiesAndFiles()
{
    QFETCH(QString, told);
    tell(told);
    m_scene->show(2);
    const QAbstractItemModel &model = *m_scene->table()->model();
    m_scene->table()->selectAll();
    m_scene->press(Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 4); // the head, two rows, and the end
    QVERIFY(isHarmless(lines.join(u'\n').remove(u'\t')));
    for (const QString &line : lines)
        for (const QString &cell : line.split(u'\t'))
            QVERIFY2(!isFormula(cell), qPrintable(cell));
    m_scene->press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QString markdown = QGuiApplication::clipboard()->text();
    QCOMPARE(markdown.count(u'\n'), 4);
    QVERIFY(isHarmless(markdown));
    QVERIFY2(!markdown.remove(u"\\\\"_s).contains(QRegularExpression(u"(?<!\\\\)[<\\[`*]"_s)),
        qPrintable(markdown));
    const auto csv = readCsv(tableexport::csv(model, {}));
    QCOMPARE(csv.size(), 3);
    QCOMPARE(csv[1].size(), csv[0].size());
    const QString name = csv[2][csv[0].indexOf(u"Alert"_s)];
    QCOMPARE(isFormula(told) ? name.mid(1) : name, told);
    QCOMPARE(name.startsWith(u'\''), isFormula(told));
    for (const QStringList &row : csv)
        QVERIFY(std::ranges::none_of(row, isFormula));
}

void HostileAlertsTest::noticesTerminalAndReview()
{
    QFETCH(QString, told);
    QFETCH(QString, shown);
    tell(told);
    InboxRequest request;
    request.asOf = m_scene->fixture.clock().now();
    request.channels = m_scene->alerts.channels;
    const auto view = readInbox(m_scene->store(), m_scene->store(), request);
    QVERIFY(view);
    QCOMPARE(view->rows.size(), size_t(2));
    for (const InboxRow &row : view->rows) {
        const Notice notice = noticeOf(row, {});
        QVERIFY(isHarmless(notice.title) && !notice.title.contains(u'\n'));
        QVERIFY(isHarmless(notice.body) && notice.body.size() < 400);
    }
    QVERIFY(noticeOf(view->rows[1], {}).title.contains(shown));
    const QString printed = alertsText(*view, QTimeZone::utc());
    QVERIFY(isHarmless(printed) && printed.contains(shown));
    QCOMPARE(printed.count(u'\n'), 4); // the headline, the head, two rows
    const QString json = jsonText(alertsJson(*view, {}));
    QVERIFY(isHarmless(json.left(3000)));
    QCOMPARE(QJsonDocument::fromJson(json.toUtf8()).object(), alertsJson(*view, {}));
    const TimeSpan span{request.asOf - 24h, request.asOf};
    const auto review = readAlertReview(m_scene->store(), m_scene->store(), request, span);
    QVERIFY(review);
    QString markdown = reviewMarkdown(*review, span, QTimeZone::utc());
    QVERIFY(isHarmless(markdown));
    QVERIFY(!markdown.remove(u"\\\\"_s).contains(QRegularExpression(u"(?<!\\\\)[<\\[`*]"_s)));
}

} // namespace

QTEST_MAIN(HostileAlertsTest)
#include "tst_hostilealerts.moc"
