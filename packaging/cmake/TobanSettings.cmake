# SPDX-FileCopyrightText: 2026 The Toban developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Settings that hold for every target, carried by one INTERFACE target.
option(TOBAN_BUILD_TESTS "Build the tests and benchmarks" ON)
option(TOBAN_WERROR "Treat warnings as errors" OFF)
option(TOBAN_PCH "Precompile the Qt and standard headers of each layer" OFF)
set(TOBAN_SANITIZE "" CACHE STRING "Sanitizers, as for -fsanitize= (address,undefined or thread)")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VERIFY_INTERFACE_HEADER_SETS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} ${CCACHE_PROGRAM})
endif()

add_library(toban_flags INTERFACE)
target_compile_definitions(toban_flags INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400
    TOBAN_VERSION="${PROJECT_VERSION}")
target_compile_options(toban_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual -Wswitch -Wundef
    -Wno-missing-field-initializers) # members have defaults: naming the first few is enough
if(TOBAN_WERROR)
    target_compile_options(toban_flags INTERFACE -Werror)
endif()
if(TOBAN_SANITIZE)
    target_compile_options(toban_flags INTERFACE -fsanitize=${TOBAN_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(toban_flags INTERFACE -fsanitize=${TOBAN_SANITIZE})
endif()
