// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertbatch.h"
#include "alertqueries.h"
#include "capture.h"
#include "changefeed.h"
#include "clock.h"
#include "commands.h"
#include "ingest.h"
#include "oncallbatch.h"
#include "oncallqueries.h"
#include "queries.h"
#include "storage.h"

#include <functional>

namespace toban {

class CaptureFile;

struct StoreOptions {
    enum class Mode { ReadWrite, ReadOnly };

    QString folder;
    Mode mode = Mode::ReadWrite;
    /** For fault tests: asked before every access to a file; anything but 0 is taken as SQLite's
     *  answer. Called on any thread. */
    std::function<int()> fault = {};
    std::optional<RetentionPlan> plan = {}; ///< nullopt: nothing is ever dropped
    /** Spans whose samples stay as scraped whatever the plan says. Called on the writer's thread.
     */
    std::function<std::vector<TimeSpan>()> pinned = {};
};

/** The store: samples.db (what the sources can give again) and journal.db (what they cannot: health
 *  as observed, intents, audit) in one folder.
 *
 *  Samples are kept **as scraped**: running totals, per bucket, at their true scrape times.
 *  Differences, resets and rates are the readers' business (analysis); the codec's own differences
 *  are lossless and never seen outside.
 *
 *  Reads are synchronous, on any thread, each on a read-only connection; one thread writes. Both
 *  files go through SQLite's C API and not Qt Sql, for the reasons in database.h. A second
 * instance, and one whose folder cannot be written, opens for reading and says so in
 * status().notices. */
class Store final : public Queries,
                    public AlertQueries,
                    public OnCallQueries,
                    public Ingest,
                    public AlertIngest,
                    public OnCallIngest,
                    public HandoverBook,
                    public CaptureMaker,
                    public Commands,
                    public Outbox,
                    public StorageQueries {
    Q_DISABLE_COPY_MOVE(Store)

public:
    /** On the thread where changes() is to live. Moves damaged files aside, restores the journal,
     *  upgrades schemas. Errors: Storage; SchemaTooNew (files untouched); Unsupported (not ours).
     *  The clock must outlive the store. */
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(
        const StoreOptions &options, const Clock &clock);
    /** What a capture file holds, read-only, as if it were a store of its own. */
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(
        std::unique_ptr<CaptureFile> capture, const Clock &clock);
    /** One capture of several of the same or of different stores; samples of all, and where more
     *  than one tells of the same time what was observed, the first one counts. */
    [[nodiscard]] static Result<CaptureInfo> mergeCaptures(
        const std::vector<const Store *> &captures, const CaptureWish &wish, const QString &file,
        const CaptureProgress &progress);
    /** As close(). */
    ~Store() override;

    [[nodiscard]] ChangeFeed &changes();
    /** Commits what waits, seals the row head, checkpoints. Reads and writes fail from then on. */
    void close();

    [[nodiscard]] Result<std::vector<NumberSeries>> numbers(
        const SeriesSelector &which, TimeSpan span) const override;
    [[nodiscard]] Result<std::vector<HistogramSeries>> histograms(
        const SeriesSelector &which, TimeSpan span) const override;
    [[nodiscard]] Result<std::vector<std::pair<Labels, std::vector<ChunkSummary>>>> summaries(
        const SeriesSelector &which, TimeSpan span) const override;
    [[nodiscard]] Result<std::vector<std::pair<Labels, Instant>>> firstSamples(
        const SeriesSelector &which, Instant at) const override;
    [[nodiscard]] Result<std::vector<Exemplar>> exemplars(
        const SeriesSelector &which, TimeSpan span, Millis thin) const override;
    [[nodiscard]] Result<std::optional<Instant>> newestSample(
        const SourceId &source, Instant at) const override;
    [[nodiscard]] Result<std::vector<TimeSpan>> holes(
        const ServiceId &service, TimeSpan span) const override;
    /** An observation older than max(3 x its distance to its next try, 60 s) says nothing any more:
     *  the state is Unknown, the last success stays. */
    [[nodiscard]] Result<std::vector<SourceHealth>> health(Instant at) const override;
    [[nodiscard]] Result<std::vector<HealthObservation>> healthHistory(
        const SourceId &source, TimeSpan span) const override;
    [[nodiscard]] Result<std::vector<Mark>> marks(TimeSpan span) const override;
    [[nodiscard]] Result<StoreStatus> status() const override;

    [[nodiscard]] Result<CaptureEstimate> estimateCapture(const CaptureWish &wish) const override;
    [[nodiscard]] Result<CaptureInfo> makeCapture(const CaptureWish &wish, const QString &file,
        const CaptureProgress &progress) const override;
    /** Of a capture that is open; nullptr: this is a store. */
    [[nodiscard]] const CaptureInfo *capture() const;
    [[nodiscard]] Result<StorageReport> storage(Instant now) const override;

    [[nodiscard]] Result<std::vector<AlertSighting>> alerts(
        Instant at, Millis goneFor) const override;
    [[nodiscard]] Result<std::vector<AlertSighting>> lastSeen(
        const SourceId &channel, const Matchers &which, Instant at) const override;
    [[nodiscard]] Result<std::vector<AlertTransition>> alertTransitions(
        TimeSpan span, const std::vector<Labels> &which) const override;
    [[nodiscard]] Result<Instant> changesReach(TimeSpan span, int most) const override;
    [[nodiscard]] Result<std::vector<Silence>> silences(Instant at) const override;
    [[nodiscard]] Result<std::vector<std::pair<SourceId, AlertRule>>> alertRules(
        Instant at) const override;
    [[nodiscard]] Result<std::vector<AlertAct>> alertActs(TimeSpan span) const override;
    [[nodiscard]] Result<std::vector<AlertSighting>> findAlerts(
        const QString &text, Instant at, int limit) const override;

    [[nodiscard]] Result<std::vector<SourceRoster>> rosters(Instant at) const override;
    [[nodiscard]] Result<std::vector<SourceIncident>> providerIncidents(
        Instant at, Millis past) const override;
    [[nodiscard]] Result<std::vector<IncidentStep>> incidentSteps(
        const SourceId &source, const ProviderIncidentId &incident, Instant at) const override;
    [[nodiscard]] Result<std::vector<SourceStep>> incidentSteps(TimeSpan span) const override;
    [[nodiscard]] Result<std::vector<Handover>> handovers(TimeSpan span, Instant at) const override;

    /** Storage error: not on disk; the batch is kept in memory up to a bound and tried again.
     *  Malformed: columns that do not fit each other. Unsupported: the store is read-only. */
    [[nodiscard]] QFuture<Result<void>> ingest(Batch batch) override;
    /** What could not be written is dropped: the next answer tells it again. */
    [[nodiscard]] QFuture<Result<void>> ingestAlerts(AlertBatch batch) override;
    [[nodiscard]] QFuture<Result<void>> ingestOnCall(OnCallBatch batch) override;
    [[nodiscard]] QFuture<Result<HandoverId>> keepHandover(Handover handover) override;
    [[nodiscard]] QFuture<Result<IntentId>> submit(Intent intent) override;
    [[nodiscard]] QFuture<Result<IntentId>> record(Intent intent) override;
    [[nodiscard]] QFuture<Result<void>> cancel(IntentId id) override;
    [[nodiscard]] QFuture<Result<void>> renew(IntentId id) override;
    [[nodiscard]] QFuture<Result<IntentId>> act(AlertAct act) override;
    [[nodiscard]] QFuture<Result<void>> undoAct(IntentId id) override;
    [[nodiscard]] QFuture<Result<MarkId>> setMark(Instant at, QString text) override;
    [[nodiscard]] QFuture<Result<void>> removeMark(MarkId id) override;
    [[nodiscard]] Result<std::vector<Intent>> pending() const override;
    [[nodiscard]] Result<std::vector<Intent>> intents(TimeSpan span) const override;
    [[nodiscard]] QFuture<Result<void>> settle(
        IntentId id, IntentState state, QString outcome) override;

private:
    struct Parts;
    [[nodiscard]] Result<CaptureInfo> writeCapture(
        const CaptureWish &wish, const QString &file, const CaptureProgress &progress) const;
    explicit Store(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

} // namespace toban
