# SPDX-FileCopyrightText: 2026 The Toban developers
# SPDX-License-Identifier: GPL-3.0-or-later
set(story shopstory.cpp shopstory.h)
toban_add_test(viewstate SOURCES tst_viewstate.cpp LIBS toban_widgets toban_testkit LABELS widgets)
toban_add_test(window SOURCES tst_window.cpp ${story} LIBS toban_widgets toban_testkit LABELS widgets)
# pictures of every page and state, for looking at
toban_add_benchmark(pictures SOURCES pictures.cpp ${story} LIBS toban_widgets toban_testkit)
