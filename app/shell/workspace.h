// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertpolicy.h"
#include "instant.h"
#include "oncallpolicy.h"
#include "rota.h"
#include "service.h"
#include "storage.h"

#include <QUrl>

namespace toban {

/** Kinds of source; the first ones are read as Prometheus is, the rest has alerts, or rotas and
 *  incidents. */
[[nodiscard]] const QStringList &sourceKinds();
[[nodiscard]] bool isMetricKind(const QString &kind);
/** Whether such a source tells who has the duty. */
[[nodiscard]] bool isOnCallKind(const QString &kind);
/** Whether it tells incidents too, and things are done there. */
[[nodiscard]] bool isProviderKind(const QString &kind);
/** Where a provider is unless its declaration says otherwise. @p region: "eu", or empty. */
[[nodiscard]] QUrl providerUrl(const QString &kind, const QString &region);
/** Where the rotas of the workspace itself are said to come from; no other source is called so. */
[[nodiscard]] SourceId rotaSourceId();

enum class AuthKind { None, Bearer, Basic };

/** An extra request header: a plain value (a tenant), or a reference to a secret. */
struct HeaderDeclaration {
    QString name;
    QString value;

    friend bool operator==(const HeaderDeclaration &, const HeaderDeclaration &) = default;
};

/** What a calendar is read for. */
struct CalendarDeclaration {
    QString file; ///< as written, see resolvedPath(); empty: there is an address
    QString name; ///< empty: the calendar's own
    ScheduleUse use = ScheduleUse::Duty;
    QString team;
    int level = 1;
    QString zone; ///< IANA name, of times that name none; empty: what the calendar says
    QString prefix; ///< of summaries, before the name of a person

    friend bool operator==(const CalendarDeclaration &, const CalendarDeclaration &) = default;
};

/** A source as the workspace file says it. Secrets are references (see SecretStore), never values;
 *  paths are as written: see resolvedPath(). */
struct SourceDeclaration {
    SourceId id;
    QString kind = QStringLiteral("prometheus"); ///< one of sourceKinds()
    QUrl url;
    AuthKind auth = AuthKind::None;
    QString user; ///< Basic only
    QString secret; ///< reference to the token or the password
    std::vector<HeaderDeclaration> headers; ///< by name, as they are read back
    QString caFile;
    QString clientCert;
    QString clientKey;
    QString clientKeyPassphrase; ///< reference
    QString pinnedCertificate; ///< hex SHA-256 of the only certificate to trust
    Millis deadline{10'000};
    Millis poll{0}; ///< how often to ask; 0: as often as the data comes
    qint64 maxBody = 64LL << 20; ///< bytes
    int seriesLimit = 20'000; ///< per service; above it the server aggregates
    bool alerts = true; ///< its alerts are read; of kinds that have nothing else always
    Matchers watchdog = usualWatchdog(); ///< the alert that always fires; empty: there is none
    Millis settling{60'000}; ///< alertmanager: so long after its start it may not know every alert
    CalendarDeclaration calendar; ///< icalendar only
    QString region; ///< of a provider: "eu"; empty: the usual one, or its url says it
    QString from; ///< pagerduty: the mail address on whose behalf things are done

    [[nodiscard]] static Matchers usualWatchdog();
    [[nodiscard]] bool hasMetrics() const { return isMetricKind(kind); }
    /** It is asked for alerts; a provider is asked for incidents, which are alerts too. */
    [[nodiscard]] bool hasAlerts() const { return alerts && !isOnCallKind(kind); }
    /** See alertChannel(). */
    [[nodiscard]] SourceId alertChannel() const { return toban::alertChannel(id, hasMetrics()); }
    friend bool operator==(const SourceDeclaration &, const SourceDeclaration &) = default;
};

/** How the window looks; empty texts follow the system. */
struct DisplayDeclaration {
    QString language; ///< en, ja
    QString theme; ///< dark, light, high-contrast
    QString zone; ///< IANA name, such as Asia/Tokyo
    QString secondZone;
    QStringList filterLabels; ///< labels offered in the top bar, such as environment, cluster

    friend bool operator==(const DisplayDeclaration &, const DisplayDeclaration &) = default;
};

/** What is watched, where, and how it is shown: one file that is kept in Git. */
struct Workspace {
    DisplayDeclaration display;
    std::vector<SourceDeclaration> sources;
    std::vector<Service> services;
    AlertPolicy alerts;
    std::vector<Rota> rotas;
    OnCallPolicy onCall;
    RetentionPlan storage;

    [[nodiscard]] const SourceDeclaration *source(const SourceId &id) const;
    friend bool operator==(const Workspace &, const Workspace &) = default;
};

/** Something wrong in a workspace file. Line 0: the file itself. Never quotes a secret. */
struct WorkspaceMistake {
    QString file;
    int line = 0;
    int column = 0;
    QString message;
    QString hint; ///< how to put it right; may be empty

    friend bool operator==(const WorkspaceMistake &, const WorkspaceMistake &) = default;
};

/** "shop.toml:12:3: message (hint)", the parts that are there. */
[[nodiscard]] QString mistakeText(const WorkspaceMistake &mistake);

/** What a document says and everything that is wrong in it. With mistakes the workspace is partial
 *  and only good for looking at. @p file names the document in the mistakes. Pure. */
struct WorkspaceReading {
    Workspace workspace;
    std::vector<WorkspaceMistake> mistakes;
};
[[nodiscard]] WorkspaceReading readWorkspace(const QByteArray &document, const QString &file);

/** The document; Storage when the file cannot be read, TooLarge above 4 MiB. */
[[nodiscard]] Result<QByteArray> readWorkspaceFile(const QString &path);

/** Loads a file without a single mistake; Malformed with the first one, Storage when the file
 *  cannot be read, TooLarge above 4 MiB. */
[[nodiscard]] Result<Workspace> loadWorkspace(const QString &path);

/** Every mistake of a file, in the order of its lines; empty: it loads. */
[[nodiscard]] std::vector<WorkspaceMistake> checkWorkspace(const QString &path);

/** Commented, stable TOML that loads back equal. Order is kept; defaults are left out. */
[[nodiscard]] QByteArray writeWorkspace(const Workspace &workspace);

/** @p path as a workspace file means it: relative to the folder of that file. */
[[nodiscard]] QString resolvedPath(const QString &workspaceFile, const QString &path);

} // namespace toban
