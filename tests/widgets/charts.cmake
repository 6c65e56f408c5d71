# SPDX-FileCopyrightText: 2026 The Toban developers
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name axis colourvision exemplars pixelcolumns longseries theme chartview readout panelframe heatchoices
        heatcompared heatview heatinput distributionview scatterview tilewall spanraster linelayer)
    toban_add_test(${name} SOURCES tst_${name}.cpp LIBS toban_charts LABELS ui)
endforeach()

# Renders every state of the charts to PNG files, to be looked at: chartgallery FOLDER
add_executable(chartgallery chartgallery.cpp galleryframes.cpp)
target_link_libraries(chartgallery PRIVATE toban_flags toban_charts)

# Start, memory and redraw of a page of charts, and the same page made of QtCharts
toban_add_benchmark(start SOURCES ../benchmarks/bench_start.cpp LIBS toban_charts)
toban_add_benchmark(startqtcharts SOURCES ../benchmarks/bench_start.cpp LIBS toban_charts Qt6::Charts)
target_compile_definitions(bench_startqtcharts PRIVATE TOBAN_BENCH_QTCHARTS)
