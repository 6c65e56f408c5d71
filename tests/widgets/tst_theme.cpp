// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "glyphs.h"
#include "theme.h"

#include <QDir>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

using namespace toban;

class TestTheme final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contrastFormula();
    void contrast_data();
    void contrast();
    void paletteIsFromTokens();
    void staleColours();
    void iconsAreTinted();
    void digitsLineUp();
    void styleSheetIsFilledIn();
};

static const std::array<Token, 3> grounds = {Token::Surface, Token::Raised, Token::Hover};
static const std::array<Token, 8> inks = {Token::Text, Token::Muted, Token::Accent, Token::Ok,
    Token::Warn, Token::Critical, Token::Unknown, Token::Info};
static const std::array<Token, 5> ramp
    = {Token::P50, Token::P90, Token::P95, Token::P99, Token::Max};

static Theme themeNamed(const QString &name)
{
    for (const Theme &theme :
        {Theme::dark(), Theme::light(), Theme::highContrastDark(), Theme::highContrastLight()})
        if (theme.name == name)
            return theme;
    return {};
}

void TestTheme::contrastFormula()
{
    // WCAG: white on black is 21, and #777777 on white famously misses 4.5 with 4.48
    QCOMPARE(contrastRatio(Qt::white, Qt::black), 21.0);
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QVERIFY(qAbs(contrastRatio(QColor(QStringLiteral("#777777")), Qt::white) - 4.48) < 0.005);
}

void TestTheme::contrast_data()
{
    QTest::addColumn<double>("text");
    QTest::addColumn<double>("graphic");
    QTest::newRow("dark") << 4.5 << 3.0;
    QTest::newRow("light") << 4.5 << 3.0;
    QTest::newRow("high-contrast-dark") << 7.0 << 4.5;
    QTest::newRow("high-contrast-light") << 7.0 << 4.5;
}

void TestTheme::contrast()
{
    QFETCH(double, text);
    QFETCH(double, graphic);
    const Theme theme = themeNamed(QString::fromLatin1(QTest::currentDataTag()));
    const auto check
        = [](const QColor &one, const QColor &other, double least, int ink, int ground) {
              const double ratio = contrastRatio(one, other);
              QVERIFY2(ratio >= least,
                  qPrintable(QStringLiteral("%1 on %2: %3").arg(ink).arg(ground).arg(ratio)));
          };
    for (const Token ground : grounds) {
        const auto number = static_cast<int>(ground);
        for (const Token ink : inks)
            check(theme.color(ink), theme.color(ground), text, static_cast<int>(ink), number);
        for (const Token line : ramp) {
            check(theme.color(line), theme.color(ground), graphic, static_cast<int>(line), number);
            check(theme.readable(line), theme.color(ground), std::min(text, 4.5),
                static_cast<int>(line), number);
        }
    }
    for (const Token state : {Token::Critical, Token::Warn}) {
        const QColor tint = theme.tint(state, 0.13);
        check(theme.color(state), tint, text, static_cast<int>(state), -1);
        check(theme.color(Token::Text), tint, text, static_cast<int>(Token::Text), -1);
    }
    for (const Token filled : {Token::Accent, Token::Critical, Token::Warn, Token::Ok})
        check(theme.on(filled), theme.color(filled), 4.5, static_cast<int>(filled), -2);
}

void TestTheme::paletteIsFromTokens()
{
    const Theme theme = Theme::light();
    const QPalette palette = theme.palette();
    QCOMPARE(palette.color(QPalette::Window), theme.color(Token::Surface));
    QCOMPARE(palette.color(QPalette::Base), theme.color(Token::Raised));
    QCOMPARE(palette.color(QPalette::Text), theme.color(Token::Text));
    QCOMPARE(palette.color(QPalette::Disabled, QPalette::Text), theme.color(Token::Muted));
    QVERIFY(
        contrastRatio(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight))
        >= 4.5);
    QCOMPARE(theme.font(TextSize::Body).pixelSize(), 13);
    Theme large = theme;
    large.textScale = 2;
    QCOMPARE(large.font(TextSize::Big).pixelSize(), 52);
}

void TestTheme::staleColours()
{
    const QColor vivid = Theme::dark().color(Token::Critical);
    const QColor pale = desaturated(vivid, 0.55);
    QVERIFY(qAbs(pale.hslSaturationF() - vivid.hslSaturationF() * 0.55F) < 0.02F);
    QVERIFY(qAbs(pale.lightnessF() - vivid.lightnessF()) < 0.01F);
}

void TestTheme::iconsAreTinted()
{
    const Theme theme = Theme::dark();
    const QStringList names
        = QDir(QStringLiteral(":/toban/icons")).entryList({QStringLiteral("*.svg")});
    QVERIFY(names.size() >= 20);
    for (const QString &file : names) {
        const QString name = file.chopped(4);
        if (name == QStringLiteral("toban"))
            continue; // the application's own icon keeps its colours
        const QImage image = themedPixmap(name, Token::Warn, theme, 24, 2).toImage();
        QCOMPARE(image.size(), QSize(48, 48));
        int inked = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                inked += pixel.alpha() == 255 ? 1 : 0;
                QVERIFY(pixel.alpha() < 255 || pixel == theme.color(Token::Warn));
            }
        QVERIFY2(inked > 40, qPrintable(name));
        // nothing touches the edge of the grid
        for (int x = 0; x < 48; ++x)
            QVERIFY2(image.pixelColor(x, 0).alpha() == 0 && image.pixelColor(0, x).alpha() == 0,
                qPrintable(name));
    }
    QTest::ignoreMessage(QtWarningMsg, "no icon 'nonsense'");
    QVERIFY(themedIcon(QStringLiteral("nonsense"), Token::Text, theme).isNull());
}

void TestTheme::digitsLineUp()
{
    const QFont font = Theme::dark().font(TextSize::Body);
    QCOMPARE(
        tabularWidth(font, QStringLiteral("1111")), tabularWidth(font, QStringLiteral("8888")));
    QCOMPARE(
        tabularWidth(font, QStringLiteral("1.11 s")), tabularWidth(font, QStringLiteral("0.08 s")));
    QVERIFY(tabularWidth(font, QStringLiteral("呼び出し")) > 0);
    QImage image(100, 20, QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter painter(&image);
    painter.setFont(font);
    painter.setPen(Qt::white);
    paintTabularText(
        painter, QRectF(0, 0, 100, 20), Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("11"));
    painter.end();
    int left = 0;
    int right = 0;
    for (int y = 0; y < 20; ++y)
        for (int x = 0; x < 100; ++x)
            (x < 50 ? left : right) += qGray(image.pixel(x, y));
    QCOMPARE(left, 0);
    QVERIFY(right > 0);
}

void TestTheme::styleSheetIsFilledIn()
{
    const QString sheet = Theme::dark().styleSheet();
    QVERIFY(!sheet.contains(u'@'));
    QVERIFY(sheet.contains(Theme::dark().color(Token::Accent).name()));
    QVERIFY(!QRegularExpression(QStringLiteral("#\\d+#")).match(sheet).hasMatch());
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
