// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of the inbox in its states, for looking at: bench_alertpictures FOLDER [en|ja]
// [dark|light] [WxH]

#include "inboxstory.h"
#include "itemroles.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace toban;
using namespace toban::testing;
using namespace Qt::StringLiterals;

static QStringList words;

static void take(InboxStory &story, const QString &name)
{
    MainWindow &window = story.window();
    const QStringList size = words.value(4, u"1600x900"_s).split(u'x');
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    QSignalSpy settled(&window, &MainWindow::settled);
    QDeadlineTimer deadline(20000);
    while (!window.isSettled() && !deadline.hasExpired())
        settled.wait(200);
    QCoreApplication::sendPostedEvents();
    const QString file = QDir(words.value(1, u"."_s))
                             .filePath(u"%1-%2-%3.png"_s.arg(
                                 name, words.value(3, u"dark"_s), words.value(2, u"en"_s)));
    if (!window.grab().save(file))
        qWarning("cannot write %s", qPrintable(file));
}

static void takeStorm(const Theme &theme)
{
    InboxStory storm(theme);
    storm.tellMonth();
    storm.tellStorm();
    storm.shop.end = test::noon();
    if (!test::ingestNow(storm.fixture.store(), storm.shop.samples()))
        qWarning("cannot keep the samples");
    take(storm, u"alerts-storm"_s);
    storm.window().findChild<QToolButton *>(u"groupSwitch"_s)->click();
    auto *groupings = storm.window().findChild<QMenu *>(u"groupMenu"_s);
    groupings->actions().at(1)->trigger();
    groupings->close();
    auto *table = storm.window().findChild<QTableView *>(u"alertTable"_s);
    const auto hasHeadings
        = [table] { return table->model()->index(0, 0).data(HeadingRole).isValid(); };
    if (!QTest::qWaitFor(hasHeadings))
        qWarning("no headings");
    QTest::keyClick(table, Qt::Key_Left);
    take(storm, u"alerts-grouped"_s);
    storm.window().findChild<QToolButton *>(u"reviewSwitch"_s)->click();
    take(storm, u"alerts-review"_s);
}

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    words = QApplication::arguments();
    QDir().mkpath(words.value(1, u"."_s));
    const Theme theme = words.value(3) == u"light"_s ? Theme::light() : Theme::dark();
    applyTheme(application, theme);
    QTranslator texts;
    if (texts.load(u"toban_"_s + words.value(2), words.value(5)))
        QCoreApplication::installTranslator(&texts);
    if (words.value(2) == u"ja"_s)
        QLocale::setDefault(QLocale(QLocale::Japanese));
    InboxStory quiet(theme);
    quiet.answer({});
    take(quiet, u"alerts-quiet"_s);
    InboxStory doubted(theme);
    doubted.answer({});
    doubted.advance(5s);
    doubted.doubt(InboxStory::alertmanager(), u"3 of 5 replicas answered"_s);
    take(doubted, u"alerts-doubted"_s);
    InboxStory silent(theme);
    silent.tellStorm();
    silent.advance(10s);
    silent.fail(InboxStory::alertmanager(), 3);
    take(silent, u"alerts-silent"_s);
    takeStorm(theme);
    InboxStory never(theme);
    take(never, u"alerts-never"_s);
    return 0;
}
