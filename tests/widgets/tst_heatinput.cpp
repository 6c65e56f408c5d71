// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pointer, keys, menu and clipboard of the heatmap.
#include "heatdesk.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;

class TestHeatInput final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<HeatDesk>(); }
    void crosshairIsShared();
    void keysMoveAndAnnounce();
    void shiftExtends();
    void dragSelects();
    void dragOnTheTimeAxisZooms();
    void escapeClears();
    void menuChooses();
    void copies();

private:
    std::unique_ptr<HeatDesk> m_desk;
};

void TestHeatInput::crosshairIsShared()
{
    const auto view = m_desk->makeView(tinyFrame());
    QTest::mouseMove(view.get(), HeatDesk::centre(*view, 3, 0));
    QCOMPARE(m_desk->hub.at(), std::optional(start + 1h));
    view->clearFocus();
    QTest::mouseMove(view.get(), QPoint(view->width() / 2, 2));
    QCOMPARE(m_desk->hub.at(), std::nullopt);
    const QImage before = view->grab().toImage();
    m_desk->hub.setAt(start + 5min); // elsewhere: the column shows, no cell
    QVERIFY(view->grab().toImage() != before);
    QVERIFY(view->valueText().isEmpty());
}

void TestHeatInput::keysMoveAndAnnounce()
{
    const auto view = m_desk->makeView(tinyFrame());
    QTest::keyClick(view.get(), Qt::Key_Left); // shows the fullest cell of the last column
    QVERIFY(view->accessibleDescription().contains(u"calls 50"_s));
    QTest::keyClick(view.get(), Qt::Key_Up);
    QVERIFY(view->accessibleDescription().contains(u"latency 1.00 s – 10.0 s"_s));
    QTest::keyClick(view.get(), Qt::Key_Up);
    QVERIFY(view->accessibleDescription().contains(u"above 10.0 s"_s));
    QTest::keyClick(view.get(), Qt::Key_Up); // held
    QTest::keyClick(view.get(), Qt::Key_Home);
    QVERIFY(view->accessibleDescription().contains(u"calls 1\n"_s));
    QTest::keyClick(view.get(), Qt::Key_Down);
    QVERIFY(view->accessibleDescription().contains(u"calls 4\n"_s));
    QTest::keyClick(view.get(), Qt::Key_Right);
    QVERIFY(view->accessibleDescription().contains(u"calls 0\n"_s));
    QCOMPARE(m_desk->hub.at(), std::optional(start + 30min));
}

void TestHeatInput::shiftExtends()
{
    const auto view = m_desk->makeView(tinyFrame());
    QSignalSpy selected(view.get(), &HeatView::rectangleSelected);
    QTest::mouseMove(view.get(), HeatDesk::centre(*view, 0, 0));
    QTest::keyClick(view.get(), Qt::Key_Right, Qt::ShiftModifier);
    view->resize(view->width(), view->height() - 60); // what the selection holds is told below
    QTest::keyClick(view.get(), Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(view->selection(), std::optional(HeatSelection{{start, start + 30min}, 0, 1}));
    QCOMPARE(selected.count(), 2);
    QVERIFY(view->accessibleDescription().contains(u"calls 125"_s));
    QVERIFY(view->accessibleDescription().contains(u"of these columns 96.2 %"_s));
    QSignalSpy zoomed(view.get(), &HeatView::zoomRequested);
    QTest::keyClick(view.get(), Qt::Key_Return);
    QCOMPARE(zoomed.takeFirst().at(0).value<TimeSpan>(), (TimeSpan{start, start + 30min}));
    QVERIFY(!view->selection());
}

void TestHeatInput::dragSelects()
{
    const auto view = m_desk->makeView(tinyFrame());
    QSignalSpy selected(view.get(), &HeatView::rectangleSelected);
    QSignalSpy zoomed(view.get(), &HeatView::zoomRequested);
    const QPoint to = HeatDesk::centre(*view, 3, 1);
    QTest::mousePress(view.get(), Qt::LeftButton, {}, HeatDesk::centre(*view, 2, 3));
    QTest::mouseMove(view.get(), to);
    QTest::mouseRelease(view.get(), Qt::LeftButton, {}, to);
    QCOMPARE(selected.count(), 1);
    QCOMPARE(selected[0][0].value<TimeSpan>(), (TimeSpan{start + 30min, start + 1h}));
    QCOMPARE(selected[0][1].toDouble(), 0.1);
    QCOMPARE(selected[0][2].toDouble(), inf);
    QCOMPARE(zoomed.count(), 0);
    QTest::mouseClick(view.get(), Qt::LeftButton, {}, to);
    QVERIFY(!view->selection());
}

void TestHeatInput::dragOnTheTimeAxisZooms()
{
    const auto view = m_desk->makeView(tinyFrame());
    QSignalSpy zoomed(view.get(), &HeatView::zoomRequested);
    const QRectF plot = view->layoutNow().chart.plot;
    const int y = static_cast<int>(plot.bottom()) + 8;
    const QPoint from(static_cast<int>(plot.left()), y);
    const QPoint to(static_cast<int>(plot.center().x()), y);
    QTest::mousePress(view.get(), Qt::LeftButton, {}, from);
    QTest::mouseMove(view.get(), to);
    QTest::mouseRelease(view.get(), Qt::LeftButton, {}, to);
    QCOMPARE(zoomed.count(), 1);
    const auto span = zoomed[0][0].value<TimeSpan>();
    QCOMPARE(span.from, start);
    QVERIFY(span.length() > 29min && span.length() < 31min);
    QSignalSpy reset(view.get(), &HeatView::resetRequested);
    QTest::mouseDClick(view.get(), Qt::LeftButton, {}, to);
    QCOMPARE(reset.count(), 1);
}

void TestHeatInput::escapeClears()
{
    const auto view = m_desk->makeView(tinyFrame());
    QAction windowEscape(view.get());
    windowEscape.setShortcut(Qt::Key_Escape);
    view->addAction(&windowEscape);
    QSignalSpy left(&windowEscape, &QAction::triggered);
    QTest::mouseMove(view.get(), HeatDesk::centre(*view, 0, 0));
    QTest::keyClick(view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(view.get(), Qt::Key_Escape);
    QVERIFY(!view->selection());
    QVERIFY(m_desk->hub.at());
    QTest::keyClick(view.get(), Qt::Key_Escape);
    QVERIFY(!m_desk->hub.at());
    QCOMPARE(left.count(), 0);
    QTest::keyClick(view.get(), Qt::Key_Escape); // nothing left to clear: the window's own
    QCOMPARE(left.count(), 1);
}

void TestHeatInput::menuChooses()
{
    const auto view = m_desk->makeView(tinyFrame());
    QSignalSpy changed(view.get(), &HeatView::choicesChanged);
    const auto choose = [&view](const QString &text) {
        const std::unique_ptr<QMenu> menu(view->makeMenu());
        for (QAction *action : menu->actions())
            if (action->text() == text)
                action->trigger();
    };
    choose(u"share of the column"_s);
    choose(u"the logarithm"_s);
    choose(u"Percentiles"_s);
    choose(u"Histogram of the column"_s);
    QCOMPARE(changed.count(), 4);
    QCOMPARE(view->choices(),
        (HeatChoices{HeatMode::Share, HeatScale::Logarithmic, std::nullopt, false, true, false}));
    QVERIFY(view->layoutNow().side.isNull());
}

void TestHeatInput::copies()
{
    const auto view = m_desk->makeView(tinyFrame());
    QTest::mouseMove(view.get(), HeatDesk::centre(*view, 0, 0));
    QTest::keyClick(view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), view->valueText());
    QTest::keyClick(view.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->image().size(), view->image().size());
}

QTEST_MAIN(TestHeatInput)
#include "tst_heatinput.moc"
