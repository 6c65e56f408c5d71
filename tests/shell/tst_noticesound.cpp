// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The tones, what plays them, and the picture in the tray.
#include "noticesound.h"
#include "noticeswitches.h"
#include "noticetray.h"
#include "themeholder.h"

#include "fakeclock.h"

#include <QApplication>
#include <QFile>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace toban;

class TestNoticeSound final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void tonesAreWaveFiles_data();
    void tonesAreWaveFiles();
    void playerThatFailsIsLeft();
    void noPlayerIsSaidOnce();
    void soundsAreKeptByName();
    void badgeShowsWhatIsUrgent();
    void trayMutesAndSaysSo();

private:
    void installPlayer(const QString &name, const QByteArray &script);

    QTemporaryDir m_folder;
    QByteArray m_path;
};

void TestNoticeSound::initTestCase()
{
    applyTheme(*qApp, Theme::dark());
    m_path = qgetenv("PATH");
}

void TestNoticeSound::cleanup()
{
    qputenv("PATH", m_path);
}

void TestNoticeSound::installPlayer(const QString &name, const QByteArray &script)
{
    QFile file(m_folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\n" + script + '\n');
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void TestNoticeSound::tonesAreWaveFiles_data()
{
    QTest::addColumn<AlertClass>("alertClass");
    QTest::addColumn<int>("milliseconds"); // the sum of its notes
    QTest::newRow("page") << AlertClass::Page << 1030;
    QTest::newRow("ticket") << AlertClass::Ticket << 360;
    QTest::newRow("unclassified") << AlertClass::Unclassified << 250;
    QTest::newRow("log") << AlertClass::Log << 120;
}

/// As the format's own specification has it: RIFF, fmt of PCM, data.
void TestNoticeSound::tonesAreWaveFiles()
{
    QFETCH(AlertClass, alertClass);
    QFETCH(int, milliseconds);
    const QByteArray file = noticeTone(alertClass);
    const auto word = [&](int at) { return qFromLittleEndian<quint32>(file.constData() + at); };
    const auto half = [&](int at) { return qFromLittleEndian<quint16>(file.constData() + at); };
    QCOMPARE(file.left(4), QByteArray("RIFF"));
    QCOMPARE(word(4), quint32(file.size() - 8));
    QCOMPARE(file.mid(8, 8), QByteArray("WAVEfmt "));
    QCOMPARE(word(16), 16U);
    QCOMPARE(half(20), quint16(1)); // PCM
    QCOMPARE(half(22), quint16(1)); // mono
    QCOMPARE(word(24), 16'000U);
    QCOMPARE(word(28), 32'000U);
    QCOMPARE(half(34), quint16(16));
    QCOMPARE(file.mid(36, 4), QByteArray("data"));
    QCOMPARE(word(40), quint32(file.size() - 44));
    QVERIFY(std::abs(int(word(40) / 32) - milliseconds) <= 1);
    int loudest = 0;
    for (int at = 44; at < file.size(); at += 2)
        loudest = std::max(loudest, std::abs(int(qint16(half(at)))));
    QVERIFY(loudest > 8'000 && loudest < 32'000); // heard, and not clipped
    QVERIFY(std::abs(int(qint16(half(44)))) < 300); // and without a click
    QVERIFY(std::abs(int(qint16(half(int(file.size()) - 2)))) < 300);
}

void TestNoticeSound::playerThatFailsIsLeft()
{
    const QString played = m_folder.filePath(u"played"_s);
    installPlayer(u"pw-play"_s, "exit 1");
    installPlayer(u"paplay"_s, "/bin/cp \"$1\" " + played.toLocal8Bit());
    qputenv("PATH", m_folder.path().toLocal8Bit());
    NoticeSound sound;
    sound.play(AlertClass::Ticket);
    const auto content = [&played] {
        QFile file(played);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QTRY_COMPARE(content(), noticeTone(AlertClass::Ticket));
    // and stays left
    const auto isPlayed = [&] {
        if (content() == noticeTone(AlertClass::Page))
            return true;
        sound.play(AlertClass::Page); // nothing while the one before is played
        return false;
    };
    QTRY_VERIFY(isPlayed());
}

void TestNoticeSound::noPlayerIsSaidOnce()
{
    qputenv("PATH", "/nowhere");
    static QStringList said;
    const auto before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &text) { said << text; });
    NoticeSound sound;
    sound.play(AlertClass::Page);
    sound.play(AlertClass::Page);
    qInstallMessageHandler(before);
    QCOMPARE(
        said, QStringList{u"Alerts have no sound: none of pw-play, paplay and aplay can play."_s});
}

void TestNoticeSound::soundsAreKeptByName()
{
    QCOMPARE(noticeSoundsText({}), u"page ticket unclassified"_s); // off for log
    NoticeChoices choices;
    choices.sounds = {false, true, true, false};
    QCOMPARE(noticeSoundsText(choices), u"ticket log"_s);
    QCOMPARE(noticeSoundsFrom(u"ticket log"_s), choices.sounds);
    QCOMPARE(noticeSoundsFrom(u"nonsense"_s), (std::array<bool, 4>{}));
    QCOMPARE(noticeSoundsFrom(QString()), (std::array<bool, 4>{}));
}

/// Which share of the lower right quarter has this colour.
static double share(const QPixmap &picture, const QColor &color)
{
    const QImage image = picture.toImage();
    int count = 0;
    const int half = image.width() / 2;
    for (int y = half; y < image.height(); ++y)
        for (int x = half; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color ? 1 : 0;
    return double(count) / (half * half);
}

void TestNoticeSound::badgeShowsWhatIsUrgent()
{
    for (const Theme &theme : {Theme::dark(), Theme::light(), Theme::highContrastDark()}) {
        const QColor page = theme.color(Token::Critical);
        const QColor ticket = theme.color(Token::Warn);
        QVERIFY(share(trayPicture(theme, 0, 0, 64), page) == 0);
        QVERIFY(share(trayPicture(theme, 0, 0, 64), ticket) == 0);
        QVERIFY(share(trayPicture(theme, 2, 5, 64), page) > 0.5);
        QVERIFY(share(trayPicture(theme, 0, 5, 64), page) == 0);
        QVERIFY(share(trayPicture(theme, 0, 5, 64), ticket) > 0.4);
        QVERIFY(trayPicture(theme, 2, 0, 64).toImage() != trayPicture(theme, 3, 0, 64).toImage());
        QCOMPARE(trayPicture(theme, 10, 0, 64).toImage(), trayPicture(theme, 99, 0, 64).toImage());
    }
}

void TestNoticeSound::trayMutesAndSaysSo()
{
    FakeClock clock(parseRfc3339(u"2026-11-21T12:00:00Z"_s).value());
    const ThemeHolder theme(Theme::dark());
    NoticeSwitches switches(clock, {});
    NoticeTray tray(theme, switches);
    tray.setCounts(2, 7);
    QCOMPARE(tray.toolTip(), u"Toban\n2 page(s) active\n7 ticket(s) active"_s);
    tray.menu().actions().at(1)->trigger();
    QCOMPARE(switches.mutedFor(), Millis(10min));
    QVERIFY(tray.toolTip().endsWith(u"\nSounds are muted"_s));
    clock.advance(10min);
    tray.setCounts(2, 7);
    QVERIFY(!tray.toolTip().contains(u"muted"_s));
    QVERIFY(!tray.menu().actions().at(1)->isChecked());
}

QTEST_MAIN(TestNoticeSound)

#include "tst_noticesound.moc"
