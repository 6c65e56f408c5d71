// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of the page of storage in its states, for looking at: bench_storagepictures FOLDER
// [en|ja] [dark|light] [WxH] [folder of compiled texts]

#include "picturebook.h"
#include "storagescene.h"

#include <QTest>

using namespace toban;
using namespace toban::testing;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const PictureBook book(application, u"1280x720"_s);
    StorageScene scene(book.theme());
    if (!QTest::qWaitFor([&scene] {
            const auto *button = scene.find<QWidget>("noticeDeed");
            return button && button->isVisible();
        }))
        qWarning("no notice came");
    book.take(*scene.window, u"storage"_s);
    StorageScene offline(book.theme(), false);
    book.take(*offline.window, u"storage-offline"_s);
    StorageScene full(book.theme());
    StorageReport report = full.report();
    report.shelves[0].bytes = qint64(4200) << 20;
    report.fullAt = full.clock.now() - 1h;
    report.freeBytes = qint64(300) << 20;
    report.notices = {u"samples.db was damaged and moved aside; what could be saved was."_s};
    full.storage.tell(report);
    full.backfill.states.clear();
    full.open(true);
    book.take(*full.window, u"storage-full"_s);
    StorageScene empty(book.theme());
    empty.storage.tell(StorageReport());
    empty.backfill.states.clear();
    empty.open(true);
    book.take(*empty.window, u"storage-empty"_s);
    return 0;
}
