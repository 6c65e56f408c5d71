// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the program takes for the system's time zone, in a process of its own for each setting.
#include "zonetext.h"

#include <QDateTime>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace toban;

static constexpr char printArgument[] = "--print-zone";

class TestSystemZone final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysUtcWhereNothingIsKnown_data();
    void saysUtcWhereNothingIsKnown();
    void unsetIsTheSystems();

private:
    [[nodiscard]] static QString told(const QProcessEnvironment &environment)
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(
            QCoreApplication::applicationFilePath(), {QString::fromLatin1(printArgument)});
        if (!process.waitForFinished())
            qFatal("the process does not end");
        return QString::fromUtf8(process.readAllStandardOutput());
    }
};

/// 2026-11-21T02:11:48Z, as it would be shown.
static int printZone()
{
    const Instant at = fromMs(1'795'227'108'000);
    const QTimeZone zone = systemZone();
    const QString text = QDateTime::fromMSecsSinceEpoch(toMs(at), zone).toString(u"HH:mm:ss "_s)
        + zoneText(zone, at);
    std::fputs(qPrintable(text), stdout);
    return 0;
}

void TestSystemZone::saysUtcWhereNothingIsKnown_data()
{
    QTest::addColumn<QString>("tz");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("told");
    const auto row = [](const QString &tz, const QString &told, const QString &folder = {}) {
        QTest::addRow("TZ=%s TZDIR=%s", qPrintable(tz), qPrintable(folder)) << tz << folder << told;
    };
    row(u"Asia/Tokyo"_s, u"11:11:48 JST"_s);
    row(u":Europe/Berlin"_s, u"03:11:48 CET"_s);
    row(u"US/Eastern"_s, u"21:11:48 EST"_s);
    row(u"CET"_s, u"03:11:48 CET"_s);
    row(u"Etc/GMT+5"_s, u"21:11:48 UTC-05:00"_s);
    row(u"JST-9"_s, u"11:11:48 JST"_s);
    row(u"GMT"_s, u"02:11:48 UTC"_s);
    row(u""_s, u"02:11:48 UTC"_s);
    row(u"Mars/Base"_s, u"02:11:48 UTC"_s);
    row(u"nonsense"_s, u"02:11:48 UTC"_s);
    row(u"/no/such/file"_s, u"02:11:48 UTC"_s);
    row(u"../../etc/passwd"_s, u"02:11:48 UTC"_s);
    row(u"CET-1CEST"_s, u"02:11:48 UTC"_s); // a rule, which is not read
    row(u"Mars/Base"_s, u"02:11:48 UTC"_s, u"/no/such/folder"_s);
}

void TestSystemZone::saysUtcWhereNothingIsKnown()
{
    QFETCH(const QString, tz);
    QFETCH(const QString, folder);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TZ"_s, tz);
    if (!folder.isEmpty())
        environment.insert(u"TZDIR"_s, folder);
    QTEST(TestSystemZone::told(environment), "told");
}

void TestSystemZone::unsetIsTheSystems()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"TZ"_s);
    static const QRegularExpression form(u"^\\d\\d:\\d\\d:48 \\S+$"_s);
    const QString text = told(environment);
    QVERIFY2(form.match(text).hasMatch(), qPrintable(text));
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().contains(QString::fromLatin1(printArgument)))
        return printZone();
    TestSystemZone test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_systemzone.moc"
