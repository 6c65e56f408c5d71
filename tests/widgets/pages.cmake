# SPDX-FileCopyrightText: 2026 The Toban developers
# SPDX-License-Identifier: GPL-3.0-or-later
set(story desk.h shopstory.cpp shopstory.h)
toban_add_test(watchedapplication SOURCES tst_watchedapplication.cpp LIBS toban_widgets LABELS widgets)
toban_add_test(viewstate SOURCES tst_viewstate.cpp LIBS toban_widgets toban_testkit LABELS widgets)
foreach(name boardpage comparepage groupdialog percentilechart requestproxy requestspage window
        windowframe windowheatmap heatexportkeys)
    toban_add_test(${name} SOURCES tst_${name}.cpp ${story} LIBS toban_widgets toban_testkit LABELS widgets)
endforeach()
toban_add_test(incidentspage SOURCES tst_incidentspage.cpp incidentscene.h shopstory.cpp shopstory.h
    LIBS toban_widgets toban_storetests LABELS widgets)
foreach(name alertdesk alertgroups alertkeys silencedialog triggerchart)
    toban_add_test(${name} SOURCES tst_${name}.cpp alertscene.h shopstory.cpp shopstory.h
        LIBS toban_widgets toban_storetests LABELS widgets)
endforeach()
toban_add_test(realsilence SOURCES tst_realsilence.cpp alertscene.h shopstory.cpp shopstory.h
    LIBS toban_widgets toban_sync toban_sources toban_storetests LABELS integration TIMEOUT 120)
# the window's texts, compiled as the program compiles them
qt_add_lrelease(tst_windowframe
    TS_FILES ${PROJECT_SOURCE_DIR}/translations/toban_ja.ts ${PROJECT_SOURCE_DIR}/translations/toban_en.ts
    QM_FILES_OUTPUT_VARIABLE texts)
list(GET texts 0 first_text)
get_filename_component(text_folder ${first_text} DIRECTORY)
target_compile_definitions(tst_windowframe PRIVATE TOBAN_TEXTS="${text_folder}")
# pictures of every page and state, for looking at
toban_add_benchmark(pictures SOURCES pictures.cpp ${story} LIBS toban_widgets toban_testkit)
# the inbox, over a real store
toban_add_test(alertspage SOURCES tst_alertspage.cpp inboxstory.cpp inboxstory.h shopstory.cpp shopstory.h
    LIBS toban_widgets toban_storetests LABELS widgets)
toban_add_benchmark(alertpictures SOURCES alertpictures.cpp inboxstory.cpp inboxstory.h shopstory.cpp shopstory.h
    LIBS toban_widgets toban_storetests)
# looking back
foreach(name replay timestrip windowlinks)
    toban_add_test(${name} SOURCES tst_${name}.cpp recordstory.cpp recordstory.h shopstory.cpp shopstory.h
        LIBS toban_widgets toban_storetests LABELS widgets)
endforeach()
toban_add_benchmark(replaypictures SOURCES replaypictures.cpp recordstory.cpp recordstory.h shopstory.cpp shopstory.h
    LIBS toban_widgets toban_storetests)
toban_add_test(placelink SOURCES tst_placelink.cpp LIBS toban_widgets LABELS widgets)
# who is on call
toban_add_test(dutypage SOURCES tst_dutypage.cpp rotastory.cpp rotastory.h shopstory.cpp shopstory.h
    LIBS toban_widgets toban_testkit LABELS widgets)
toban_add_benchmark(oncallpictures SOURCES oncallpictures.cpp rotastory.cpp rotastory.h shopstory.cpp shopstory.h
    LIBS toban_widgets toban_testkit)
toban_add_benchmark(incidentpictures SOURCES incidentpictures.cpp incidentscene.h shopstory.cpp shopstory.h
    LIBS toban_widgets toban_storetests)
toban_add_test(capturewindow SOURCES tst_capturewindow.cpp LIBS toban_widgets toban_capturetests LABELS widgets)
# what is kept and what is still fetched
toban_add_test(storagepage SOURCES tst_storagepage.cpp storagescene.h shopstory.cpp shopstory.h
    LIBS toban_widgets toban_testkit LABELS widgets)
toban_add_benchmark(storagepictures SOURCES storagepictures.cpp storagescene.h shopstory.cpp shopstory.h
    LIBS toban_widgets toban_testkit)
