// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of the page of being on call in its states, for looking at: bench_oncallpictures FOLDER
// [en|ja] [dark|light] [WxH] [folder of compiled texts]

#include "picturebook.h"
#include "rotastory.h"

#include <QAbstractButton>
#include <QPlainTextEdit>
#include <QTest>

using namespace toban;
using namespace toban::testing;
using namespace Qt::StringLiterals;

static void choose(RotaStory &story, const char *view)
{
    story.find<QAbstractButton>(view)->click();
}

static void takeTeam(const PictureBook &book)
{
    RotaStory team(book.theme());
    team.tellTeam();
    book.take(team.window(), u"oncall-cards"_s);
    choose(team, "view-table");
    book.take(team.window(), u"oncall-table"_s);
    choose(team, "view-timeline");
    book.take(team.window(), u"oncall-week"_s);
    choose(team, "view-load");
    book.take(team.window(), u"oncall-load"_s);
    choose(team, "view-compare");
    book.take(team.window(), u"oncall-compare"_s);
    choose(team, "view-handover");
    team.find<QAbstractButton>("handoverDraft")->click();
    const auto *draft = team.find<QPlainTextEdit>("handoverText");
    if (!QTest::qWaitFor([draft] { return !draft->toPlainText().isEmpty(); }))
        qWarning("no draft came");
    book.take(team.window(), u"oncall-handover"_s);
    choose(team, "view-timeline");
    team.find<QAbstractButton>("rotaLayers")->click();
    auto *timeline = team.find<QWidget>("rotaTimeline");
    QTest::keyClick(timeline, Qt::Key_Plus);
    book.take(team.window(), u"oncall-day"_s);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(timeline, Qt::Key_Minus);
    book.take(team.window(), u"oncall-month"_s);
}

static void takeSixty(const PictureBook &book)
{
    RotaStory sixty(book.theme());
    sixty.tellSixty();
    book.take(sixty.window(), u"oncall-sixty-cards"_s);
    choose(sixty, "view-table");
    book.take(sixty.window(), u"oncall-sixty-table"_s);
    choose(sixty, "view-timeline");
    book.take(sixty.window(), u"oncall-sixty-week"_s);
}

static void takeTroubles(const PictureBook &book)
{
    RotaStory nobody(book.theme());
    nobody.tellNobody();
    book.take(nobody.window(), u"oncall-nobody"_s);
    choose(nobody, "view-timeline");
    book.take(nobody.window(), u"oncall-nobody-week"_s);
    RotaStory lost(book.theme());
    lost.tellTeam();
    lost.advance(2h);
    lost.fail(u"pagerduty"_s, 40);
    book.take(lost.window(), u"oncall-lost"_s);
    choose(lost, "view-timeline");
    book.take(lost.window(), u"oncall-lost-week"_s);
    RotaStory empty(book.theme());
    empty.port.sources.clear();
    book.take(empty.window(), u"oncall-empty"_s);
}

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const PictureBook book(application, u"1600x900"_s);
    takeTeam(book);
    takeSixty(book);
    takeTroubles(book);
    return 0;
}
