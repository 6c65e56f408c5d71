// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of the page of being on call in its states, for looking at: bench_oncallpictures FOLDER
// [en|ja] [dark|light] [WxH] [folder of compiled texts]

#include "rotastory.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDeadlineTimer>
#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace toban;
using namespace toban::testing;
using namespace Qt::StringLiterals;

static QStringList words;

static void take(RotaStory &story, const QString &name)
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

static void choose(RotaStory &story, const char *view)
{
    story.find<QAbstractButton>(view)->click();
}

static void takeTeam(const Theme &theme)
{
    RotaStory team(theme);
    team.tellTeam();
    take(team, u"oncall-cards"_s);
    choose(team, "view-table");
    take(team, u"oncall-table"_s);
    choose(team, "view-timeline");
    take(team, u"oncall-week"_s);
    choose(team, "view-load");
    take(team, u"oncall-load"_s);
    choose(team, "view-compare");
    take(team, u"oncall-compare"_s);
    choose(team, "view-handover");
    team.find<QAbstractButton>("handoverDraft")->click();
    QTest::qWait(400);
    take(team, u"oncall-handover"_s);
    choose(team, "view-timeline");
    team.find<QAbstractButton>("rotaLayers")->click();
    auto *timeline = team.find<QWidget>("rotaTimeline");
    QTest::keyClick(timeline, Qt::Key_Plus);
    take(team, u"oncall-day"_s);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(timeline, Qt::Key_Minus);
    take(team, u"oncall-month"_s);
}

static void takeSixty(const Theme &theme)
{
    RotaStory sixty(theme);
    sixty.tellSixty();
    take(sixty, u"oncall-sixty-cards"_s);
    choose(sixty, "view-table");
    take(sixty, u"oncall-sixty-table"_s);
    choose(sixty, "view-timeline");
    take(sixty, u"oncall-sixty-week"_s);
}

static void takeTroubles(const Theme &theme)
{
    RotaStory nobody(theme);
    nobody.tellNobody();
    take(nobody, u"oncall-nobody"_s);
    choose(nobody, "view-timeline");
    take(nobody, u"oncall-nobody-week"_s);
    RotaStory lost(theme);
    lost.tellTeam();
    lost.advance(2h);
    lost.fail(u"pagerduty"_s, 40);
    take(lost, u"oncall-lost"_s);
    choose(lost, "view-timeline");
    take(lost, u"oncall-lost-week"_s);
    RotaStory empty(theme);
    empty.port.sources.clear();
    take(empty, u"oncall-empty"_s);
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
    takeTeam(theme);
    takeSixty(theme);
    takeTroubles(theme);
    return 0;
}
