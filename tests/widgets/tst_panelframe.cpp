// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panelframe.h"
#include "themeholder.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocumentFragment>
#include <QToolButton>

using namespace toban;

class TestPanelFrame final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void panelShowsAgeInWords();
};

void TestPanelFrame::panelShowsAgeInWords()
{
    const ThemeHolder theme(Theme::dark());
    PanelFrame panel(theme);
    panel.setTitle(QStringLiteral("Latency"));
    panel.setBadges({{QStringLiteral("histogram"), QStringLiteral("<b>formula</b>")}});
    panel.setBody(new QLabel(QStringLiteral("body")));
    panel.setAge(
        Freshness::Lost, QStringLiteral("6 min"), QStringLiteral("HTTP 503, retry in 12 s"));
    panel.show();
    QStringList texts;
    for (const QLabel *label : panel.findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY(texts.contains(QStringLiteral("lost · 6 min · HTTP 503, retry in 12 s")));
    QSignalSpy activated(&panel, &PanelFrame::badgeActivated);
    auto *badge = panel.findChild<QToolButton *>();
    QVERIFY(badge);
    // as it is read: never rendered
    QCOMPARE(QTextDocumentFragment::fromHtml(badge->toolTip()).toPlainText(),
        QStringLiteral("<b>formula</b>"));
    badge->click();
    QCOMPARE(activated.first().first().toInt(), 0);
    panel.setRefreshing(true);
    QVERIFY(panel.body()->isVisible()); // a refresh hides nothing
    panel.setAge(Freshness::Live, QStringLiteral("2 s"));
    texts.clear();
    for (const QLabel *label : panel.findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY(texts.contains(QStringLiteral("2 s")));
}

QTEST_MAIN(TestPanelFrame)
#include "tst_panelframe.moc"
