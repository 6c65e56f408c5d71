# SPDX-FileCopyrightText: 2026 The Toban developers
# SPDX-License-Identifier: GPL-3.0-or-later
# What `cmake --install` puts where. Everything else the program needs is compiled into it.
include(GNUInstallDirs)

install(TARGETS toban RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES packaging/man/toban.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES packaging/man/ja/toban.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/ja/man1)
install(FILES packaging/desktop/toban.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES packaging/desktop/toban-mime.xml
    DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME toban.xml)
install(FILES resources/icons/toban.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES LICENSE README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
