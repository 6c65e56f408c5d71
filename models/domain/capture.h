// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"
#include "result.h"
#include "secret.h"
#include "service.h"

#include <functional>

namespace toban {

/** What is to be put into a capture file: one file with all that is known about a stretch of time.
 */
struct CaptureWish {
    TimeSpan span;
    std::vector<TimeSpan> compared; ///< further stretches, of samples only
    std::vector<Service> services; ///< whose samples; empty: all that is stored
    std::optional<Instant> cursor; ///< where it is opened; nullopt: at the end of the span
    QByteArray workspace; ///< the document that explains it, without secrets
    std::vector<Secret> secrets; ///< what must not stand in it anywhere
    bool hasContacts = false; ///< telephone numbers and addresses of people come along
};

/** The stretches of which samples further apart than they were scraped are all that is kept, of one
 *  target or more. */
struct RolledStretches {
    std::vector<TimeSpan> minutes; ///< a row a minute
    std::vector<TimeSpan> hours;
    friend bool operator==(const RolledStretches &, const RolledStretches &) = default;
};

/** What a capture file says of itself. */
struct CaptureInfo {
    QString file;
    int format = 0;
    QString madeBy; ///< "toban 0.1.0"
    Instant madeAt;
    TimeSpan span; ///< from the first moment to the last
    std::vector<TimeSpan> compared;
    RolledStretches rolled;
    Instant cursor;
    QStringList services; ///< whose samples it has; empty: all that was stored
    bool hasContacts = false;
    qint64 series = 0;
    qint64 values = 0;
    qint64 journalRows = 0;
    qint64 bytes = 0; ///< of the whole file
    QByteArray hash; ///< SHA-256 of all but the trailer
    QByteArray workspace;
};

/** What a capture would come to, before it is made. */
struct CaptureEstimate {
    qint64 bytes = 0; ///< about: samples as dense as they lie in the store
    qint64 series = 0;
    qint64 journalRows = 0;
    RolledStretches rolled;
};

/** Told how much is done (0 to 1); false: stop. Called on the thread that makes the capture. */
using CaptureProgress = std::function<bool(double)>;

/** Makes capture files of what is stored. As Queries: synchronous and thread-safe, never on the GUI
 *  thread. */
class CaptureMaker {
public:
    virtual ~CaptureMaker() = default;
    [[nodiscard]] virtual Result<CaptureEstimate> estimateCapture(
        const CaptureWish &wish) const = 0;
    /** Writes @p file whole or not at all. Malformed: a wish without a span. Cancelled. Storage:
     *  with what is missing. Unsupported: a secret would be in it. */
    [[nodiscard]] virtual Result<CaptureInfo> makeCapture(
        const CaptureWish &wish, const QString &file, const CaptureProgress &progress) const = 0;
};

} // namespace toban
