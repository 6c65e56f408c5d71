// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "baseline.h"
#include "id.h"
#include "inspectpage.h"

#include <QSize>
#include <QStringList>
#include <QUrl>

#include <variant>

namespace toban {

/** The parsed command line. Parsing needs no display and no event loop. */

struct CommonArguments {
    QString workspace; ///< file; never empty: the usual place where none is named
    QString store; ///< folder; never empty
    bool isWorkspaceNamed = false;
    QString capture; ///< a capture file instead of both; empty: none
};

struct WindowArguments {
    CommonArguments common;
    QString theme; ///< empty: as remembered, else the desktop's
    QString language;
    std::optional<Millis> window; ///< nullopt: as remembered
    bool isOffline = false; ///< show the store alone, ask no source
    bool isDiagnosed = false; ///< at the end, say how long the event loop was kept waiting
    QString link; ///< a toban:// address, not looked at yet; empty: none
};

struct VersionArguments {
    bool isVerbose = false;
};

/** What is to be printed instead of a run: help (code 0). */
struct TextArguments {
    QString text;
};

struct InitArguments {
    QUrl url;
    std::optional<Instant> at;
    QString out; ///< empty: standard output
    bool isForced = false;
};

struct CheckArguments {
    QStringList files;
};

struct RecordArguments {
    CommonArguments common;
    std::optional<Millis> duration;
    std::optional<TimeSpan> range;
    std::optional<Millis> backfill; ///< how far back what was missed is fetched; nullopt: as kept
};

struct InspectArguments {
    CommonArguments common;
    InspectPage page = InspectPage::Overview;
    QString service;
    TimeSpan span;
    Instant asOf;
    QString breakDownBy;
    InspectFormat format = InspectFormat::Text;
    Baseline baseline; ///< compare, and heatmap where isCompared
    bool isJudged = false; ///< alerts only: all clear or not is the exit code
    bool isCompared = false; ///< a baseline was named
    QString request; ///< heatmap only; empty: the whole service
};

struct SnapshotArguments {
    CommonArguments common;
    QString page;
    QString service;
    TimeWindow window;
    Cursor cursor;
    Baseline baseline;
    bool isCompared = false; ///< percentile charts show the baseline too
    QSize size{1280, 720};
    QString view; ///< of latency: "percentiles", "heatmap", "heatmap-beside", "heatmap-difference";
                  ///< empty: percentiles
    QString theme;
    QString language;
    QString out;
};

struct MarkArguments {
    QString store; ///< folder; never empty
    QString text;
    Instant at;
};

struct CaptureArguments {
    enum class Deed { Create, Info, Verify, Merge };

    CommonArguments common;
    Deed deed = Deed::Info;
    QStringList files; ///< all but Create
    QString out; ///< Create and Merge
    bool isForced = false; ///< replaces a file that is there
    bool isJson = false; ///< Info and Verify
    TimeSpan span; ///< Create, and all below
    QStringList services; ///< empty: all
    QStringList compared; ///< previous, day, week
    std::optional<Instant> cursor;
    bool hasContacts = false;
};

using Arguments
    = std::variant<WindowArguments, VersionArguments, TextArguments, InitArguments, CheckArguments,
        RecordArguments, InspectArguments, SnapshotArguments, MarkArguments, CaptureArguments>;

/** @p words: the command line without the program's name. Malformed with one line for a person. */
[[nodiscard]] Result<Arguments> parseArguments(const QStringList &words, Instant now);

} // namespace toban
