// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of looking back, for looking at: bench_replaypictures FOLDER [en|ja] [dark|light] [WxH]
// [folder of compiled texts]

#include "picturebook.h"
#include "recordstory.h"
#include "timestrip.h"

#include <QTest>

using namespace toban;
using namespace toban::testing;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const PictureBook book(application, u"1280x720"_s);
    RecordStory story(book.theme());
    MainWindow &window = story.open();
    window.state().setZone(QTimeZone("Asia/Tokyo"));
    book.take(window, u"replay-live"_s);
    window.state().setCursor({test::noon() - 20min});
    auto *strip = window.findChild<TimeStrip *>();
    QTest::mouseMove(strip, QPoint(strip->width() - strip->width() / 8, 30));
    book.take(window, u"replay-overview"_s);
    window.goTo(PageId::Alerts);
    window.player().setSpeed(60);
    book.take(window, u"replay-alerts"_s);
    window.goTo(PageId::Overview);
    window.state().setCursor({});
    window.state().setWindow(Range{test::noon() - 40min, test::noon() - 5min});
    window.state().setCursor({test::noon() - 6min});
    book.take(window, u"replay-range"_s);
    // the next day, and nobody has asked since
    story.fixture.clock().step(27h);
    MainWindow &later = story.open({}, true);
    later.state().setZone(QTimeZone("Asia/Tokyo"));
    later.state().setWindow(Live{20h});
    book.take(later, u"replay-next-day"_s);
    return 0;
}
