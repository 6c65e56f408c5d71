// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "faultserver.h"
#include "providerincident.h"

#include <QJsonArray>
#include <QJsonObject>

namespace toban {

/** A stand-in for PagerDuty on loopback that keeps its state: incidents are triggered by the events
 *  it takes (/v2/enqueue) or by the test, and changed by requests or elsewhere. Speaks the part of
 *  REST API v2 that a desk asks for, in the documented shape. Lives on the thread that made it. */
class PagerDutyServer final : public QObject {
    Q_OBJECT

public:
    explicit PagerDutyServer(const Clock &clock, QObject *parent = nullptr);

    static constexpr auto key = "a-key-of-the-account";
    static constexpr auto routingKey = "0123456789abcdef0123456789abcdef";

    /** An incident with one alert; its id. */
    QString trigger(const QString &title, const QJsonObject &details = {});
    /** Somebody did it elsewhere; @p who: the id of a user. */
    void acknowledge(const QString &incident, const QString &who);
    void escalate(const QString &incident, const QString &to);
    void resolve(const QString &incident, const QString &who);

    /** The next @p count changes are done, but their answers are lost. */
    void loseAnswers(int count) { m_lost = count; }
    /** Changes are refused with this from now on; 0: they are not. */
    void refuse(int status, const QString &message);
    /** Everything is answered with this status; 0: as usual. */
    void failWith(int status) { m_failure = status; }
    void setSchedules(const QJsonArray &schedules) { m_schedules = schedules; }
    void setPolicies(const QJsonArray &policies) { m_policies = policies; }
    void setUsers(const QJsonArray &users) { m_users = users; }
    /** No list has more than this on a page. */
    void setLongestPage(int entries) { m_longestPage = entries; }

    [[nodiscard]] QUrl url() const { return m_server.url(); }
    [[nodiscard]] const std::vector<SeenRequest> &requests() const { return m_server.requests(); }
    /** Of all incidents, oldest first. */
    [[nodiscard]] QStringList ids() const;
    [[nodiscard]] QString status(const QString &incident) const;
    [[nodiscard]] QStringList notes(const QString &incident) const;
    [[nodiscard]] QStringList statusUpdates(const QString &incident) const;
    /** How often it was changed to this status by requests. */
    [[nodiscard]] int changes(const QString &incident, const QString &status) const;

private:
    struct Kept {
        QJsonObject told; ///< as lists tell it
        QJsonObject alert;
        QString key; ///< of the event
        QStringList notes;
        QStringList updates;
        QStringList changes;
    };
    struct Answer {
        int status = 200;
        QJsonObject body;
    };
    [[nodiscard]] Answer answer(const SeenRequest &request);
    [[nodiscard]] Answer answerIncident(const SeenRequest &request, const QStringList &path);
    [[nodiscard]] Answer change(const SeenRequest &request, Kept &kept, const QString &what);
    [[nodiscard]] Answer enqueue(const SeenRequest &request);
    [[nodiscard]] Answer incidentPage(const SeenRequest &request) const;
    [[nodiscard]] Answer logPage(const SeenRequest &request) const;
    [[nodiscard]] Answer page(
        const SeenRequest &request, const QString &name, const QJsonArray &all) const;
    void setStatus(Kept &kept, const QString &status, const QString &who);
    void log(const Kept &kept, const QString &type, const QString &summary, QJsonObject more);
    [[nodiscard]] QJsonObject user(const QString &id) const;
    [[nodiscard]] QString now() const;
    [[nodiscard]] Kept *find(const QString &id);
    [[nodiscard]] const Kept *find(const QString &id) const;

    const Clock &m_clock;
    FaultServer m_server;
    std::vector<Kept> m_incidents;
    QJsonArray m_log; ///< newest first
    QJsonArray m_schedules;
    QJsonArray m_policies;
    QJsonArray m_users;
    int m_lost = 0;
    Answer m_refusal{0, {}};
    int m_failure = 0;
    int m_longestPage = 100;
};

} // namespace toban
