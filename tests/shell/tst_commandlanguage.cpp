// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QProcess>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

/// The command line speaks the desktop's language: the program as it is started there.
class TestCommandLanguage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void helpsInJapanese_data();
    void helpsInJapanese();
    void complainsInJapanese();

private:
    struct Answer {
        int code = -1;
        QString out;
        QString err;
    };
    [[nodiscard]] static Answer run(const QStringList &words, const QString &locale);
};

TestCommandLanguage::Answer TestCommandLanguage::run(
    const QStringList &words, const QString &locale)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, locale);
    environment.insert(u"LANG"_s, locale);
    environment.remove(u"LANGUAGE"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(TOBAN_PROGRAM), words);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
        qFatal("%s", qPrintable(process.errorString()));
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError())};
}

void TestCommandLanguage::helpsInJapanese_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("says");
    const auto row = [](const QStringList &words, const QString &says) {
        QTest::newRow(qPrintable(words.join(u' '))) << words + QStringList{u"--help"_s} << says;
    };
    row({}, u"見たものを記録に残す運用ダッシュボード。"_s);
    row({u"init"_s}, u"Prometheusサーバーが提供するものを調べ"_s);
    row({u"check"_s}, u"ワークスペースファイルの誤りをすべて報告します。"_s);
    row({u"record"_s}, u"ウィンドウなしでストアに記録するか"_s);
    row({u"inspect"_s}, u"ページの内容を、ストアだけから出力します。"_s);
    row({u"alerts"_s}, u"把握しているアラートを、ストアだけから出力します。"_s);
    row({u"snapshot"_s}, u"ページを、ストアだけからPNGに描きます。"_s);
    row({u"mark"_s}, u"すべてのグラフに表示するマーク"_s);
    row({u"capture"_s, u"create"_s}, u"ある期間について保存されているすべて"_s);
    row({u"capture"_s, u"info"_s}, u"キャプチャーファイルの内容の概要を出力します。"_s);
    row({u"capture"_s, u"verify"_s}, u"キャプチャーファイルが完全で正常かを検査します。"_s);
    row({u"capture"_s, u"merge"_s}, u"キャプチャーファイルを1つにまとめます。"_s);
}

/// No line is left in English.
void TestCommandLanguage::helpsInJapanese()
{
    QFETCH(const QStringList, words);
    QFETCH(const QString, says);
    const Answer english = run(words, u"C.UTF-8"_s);
    const Answer japanese = run(words, u"ja_JP.UTF-8"_s);
    QCOMPARE(english.code, 0);
    QCOMPARE(japanese.code, 0);
    QVERIFY2(japanese.out.contains(says), qPrintable(japanese.out));
    const auto linesOf = [](const QString &text) {
        const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
        return QSet<QString>(lines.begin(), lines.end());
    };
    QVERIFY(linesOf(english.out).size() > 3);
    QCOMPARE(linesOf(english.out) & linesOf(japanese.out), QSet<QString>());
}

void TestCommandLanguage::complainsInJapanese()
{
    const Answer japanese = run({u"chek"_s, u"a.toml"_s}, u"ja_JP.UTF-8"_s);
    QCOMPARE(japanese.code, 64);
    QVERIFY2(
        japanese.err.contains(u"「chek」というコマンドはありません。「check」のことですか？"_s),
        qPrintable(japanese.err));
    QVERIFY2(japanese.err.contains(u"（toban --helpを参照）"_s), qPrintable(japanese.err));
    const Answer english = run({u"chek"_s, u"a.toml"_s}, u"C.UTF-8"_s);
    QCOMPARE(english.code, 64);
    QVERIFY2(english.err.endsWith(
                 u"unknown command 'chek', did you mean 'check'? (see toban --help)\n"_s),
        qPrintable(english.err));
}

QTEST_GUILESS_MAIN(TestCommandLanguage)
#include "tst_commandlanguage.moc"
