// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alert.h"
#include "alertrule.h"
#include "silence.h"

#include <QFuture>
#include <QObject>

namespace toban {

/** What one whole answer of a source of alerts tells: what goes into an AlertBatch, and how it
 *  went. Channels and health are the poller's to say. */
struct AlertAnswer {
    std::vector<AlertReport> alerts; ///< all of them
    bool isSettled = true; ///< false: nothing that is missing is taken as gone
    QStringList unevaluated; ///< names of rules not evaluated since the server started, or failing
    std::optional<std::vector<Silence>> silences; ///< nullopt: not asked, not had
    std::optional<std::vector<AlertRule>> rules; ///< nullopt: not asked this time, not had
    Millis answerTime{0}; ///< from the first request to the last whole answer
    Millis clockSkew{0}; ///< the source's clock minus ours
    QString product; ///< "Alertmanager 0.25.0"; empty: not known
    QStringList warnings;
};

/** What a source of alerts can do beside telling them. */
struct AlertCapabilities {
    bool silences = false; ///< tells them, makes, changes and ends them
    bool rules = false; ///< tells the rules its alerts are made by
    friend bool operator==(const AlertCapabilities &, const AlertCapabilities &) = default;
};

/** A place alerts come from. Main thread; futures finish on any thread, so continue with a context
 *  object. Destroying the source aborts what is under way. */
class AlertSource : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AlertSource)

public:
    explicit AlertSource(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    /** Everything the source tells now. A failure where the list of alerts is not whole; what else
     *  cannot be had is left out, with a warning. */
    [[nodiscard]] virtual QFuture<Result<AlertAnswer>> fetchAlerts() = 0;
    [[nodiscard]] virtual AlertCapabilities capabilities() const = 0;
    /** Makes a silence, or changes the one of its id; the id it has now, which may be a new one.
     *  A marker in the comment (see silencemarker.h) is looked for first: what is there already is
     *  not made again. Unsupported and Auth: refused, with the source's reason; what else fails may
     *  pass and can be tried again. */
    [[nodiscard]] virtual QFuture<Result<QString>> setSilence(const Silence &silence);
    /** Ends a silence; one that has ended already is no failure. Failures as setSilence. */
    [[nodiscard]] virtual QFuture<Result<void>> expireSilence(const QString &id);
};

} // namespace toban
