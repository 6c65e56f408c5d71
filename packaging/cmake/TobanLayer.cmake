# SPDX-FileCopyrightText: 2026 The Toban developers
# SPDX-License-Identifier: GPL-3.0-or-later

# toban_add_layer(NAME FOLDERS dir… SOURCES … HEADERS … USES targets… PRIVATE_USES targets…)
# One layer of the house. Its headers are reachable only by linking it: they form a file set whose
# base folders are its own, and every one of them is compiled alone by all_verify_interface_header_sets.
# FOLDERS, SOURCES and HEADERS are relative to the calling folder; FOLDERS defaults to that folder.
function(toban_add_layer name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "FOLDERS;SOURCES;HEADERS;USES;PRIVATE_USES")
    if(NOT arg_FOLDERS)
        set(arg_FOLDERS .)
    endif()
    list(TRANSFORM arg_FOLDERS PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/)
    add_library(${name} STATIC)
    target_sources(${name}
        PRIVATE ${arg_SOURCES}
        PUBLIC FILE_SET HEADERS BASE_DIRS ${arg_FOLDERS} FILES ${arg_HEADERS})
    target_link_libraries(${name} PUBLIC toban_flags ${arg_USES} PRIVATE ${arg_PRIVATE_USES})
    # AUTOMOC reads headers from the sources, not from the file set
    target_sources(${name} PRIVATE ${arg_HEADERS})
    if(TOBAN_PCH)
        target_precompile_headers(${name} PRIVATE
            <QObject> <QString> <QHash> <chrono> <functional> <memory> <optional> <vector>)
    endif()
    set_property(GLOBAL APPEND PROPERTY TOBAN_LAYERS ${name})
endfunction()

# toban_add_test(NAME SOURCES … LIBS … [LABELS …] [ENVIRONMENT K=V…] [TIMEOUT s])
# A Qt Test program tst_NAME, run offscreen with a fixed locale and time zone and private XDG folders.
function(toban_add_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;LIBS;LABELS;ENVIRONMENT")
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    add_executable(tst_${name} ${arg_SOURCES})
    target_link_libraries(tst_${name} PRIVATE toban_flags Qt6::Test ${arg_LIBS})
    target_compile_definitions(tst_${name} PRIVATE
        TOBAN_TEST_DATA="${PROJECT_SOURCE_DIR}/tests" TOBAN_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND tst_${name})
    set(home ${CMAKE_BINARY_DIR}/test-home/${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;XDG_CONFIG_HOME=${home}/config;XDG_DATA_HOME=${home}/data;XDG_CACHE_HOME=${home}/cache;XDG_STATE_HOME=${home}/state;QT_FATAL_WARNINGS=0;${arg_ENVIRONMENT}")
endfunction()

# toban_add_benchmark(NAME SOURCES … LIBS …): a program bench_NAME, not a test.
function(toban_add_benchmark name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBS")
    add_executable(bench_${name} ${arg_SOURCES})
    target_link_libraries(bench_${name} PRIVATE toban_flags ${arg_LIBS})
    target_compile_definitions(bench_${name} PRIVATE TOBAN_TEST_DATA="${PROJECT_SOURCE_DIR}/tests")
endfunction()
