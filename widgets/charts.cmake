# SPDX-FileCopyrightText: 2026 The Toban developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Theme, icons and charts: what the pages are made of. Knows no model and no store.
file(GLOB chart_sources CONFIGURE_DEPENDS theme/*.cpp charts/*.cpp)
file(GLOB chart_headers CONFIGURE_DEPENDS theme/*.h charts/*.h)
toban_add_layer(toban_charts
    FOLDERS theme charts
    SOURCES ${chart_sources}
    HEADERS ${chart_headers}
    USES toban_domain Qt6::Widgets
    PRIVATE_USES Qt6::Svg)
file(GLOB icons CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/resources/icons/*.svg)
qt_add_resources(toban_charts toban_icons PREFIX /toban BASE ${PROJECT_SOURCE_DIR}/resources FILES ${icons})
