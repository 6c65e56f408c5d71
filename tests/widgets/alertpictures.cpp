// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of the inbox in its states, for looking at: bench_alertpictures FOLDER [en|ja]
// [dark|light] [WxH]

#include "inboxstory.h"
#include "itemroles.h"
#include "picturebook.h"

#include <QMenu>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace toban;
using namespace toban::testing;
using namespace Qt::StringLiterals;

static void takeStorm(const PictureBook &book)
{
    InboxStory storm(book.theme());
    storm.tellMonth();
    storm.tellStorm();
    storm.shop.end = test::noon();
    if (!test::ingestNow(storm.fixture.store(), storm.shop.samples()))
        qWarning("cannot keep the samples");
    book.take(storm.window(), u"alerts-storm"_s);
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
    book.take(storm.window(), u"alerts-grouped"_s);
    storm.window().findChild<QToolButton *>(u"reviewSwitch"_s)->click();
    book.take(storm.window(), u"alerts-review"_s);
}

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const PictureBook book(application, u"1600x900"_s);
    InboxStory quiet(book.theme());
    quiet.answer({});
    book.take(quiet.window(), u"alerts-quiet"_s);
    InboxStory doubted(book.theme());
    doubted.answer({});
    doubted.advance(5s);
    doubted.doubt(InboxStory::alertmanager(), u"3 of 5 replicas answered"_s);
    book.take(doubted.window(), u"alerts-doubted"_s);
    InboxStory silent(book.theme());
    silent.tellStorm();
    silent.advance(10s);
    silent.fail(InboxStory::alertmanager(), 3);
    book.take(silent.window(), u"alerts-silent"_s);
    takeStorm(book);
    InboxStory never(book.theme());
    book.take(never.window(), u"alerts-never"_s);
    return 0;
}
