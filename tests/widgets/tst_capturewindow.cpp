// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a window does with capture files, over a real store.
#include "actionregistry.h"
#include "capturescene.h"
#include "mainwindow.h"
#include "noticebar.h"
#include "themeholder.h"

#include <QCheckBox>
#include <QDialog>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTest>

#include <semaphore>

using namespace toban;
using namespace toban::test;
using namespace Qt::StringLiterals;

namespace {

/// Writes as slowly as the test wants.
class SlowMaker final : public CaptureMaker {
public:
    Result<CaptureEstimate> estimateCapture(const CaptureWish &) const override
    {
        return CaptureEstimate{
            1'500'000, 20, 30, {{{noon() - 26h, noon() - 25h}}, {{noon() - 200h, noon() - 199h}}}};
    }
    Result<CaptureInfo> makeCapture(
        const CaptureWish &, const QString &file, const CaptureProgress &progress) const override
    {
        for (int step = 1; progress(step / 100.0); ++step)
            go.acquire();
        return failure(ErrorKind::Cancelled, file, u"cancelled"_s);
    }
    mutable std::counting_semaphore<> go{0};
};

class TestCaptureWindow final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void savesWhatIsShown();
    void saysWhatIsWrongBeforeItIsWritten();
    void takesTheServicesThatAreTicked();
    void ticksServicesByKeyboard();
    void canBeCancelled();
    void opensWhatIsDropped();
    void saysWhyAFileWasNotOpened();
    void offersTheSampleAlsoOnTheFirstRun();
    void saysThatItShowsACapture();

private:
    [[nodiscard]] WindowPorts ports();
    void show(WindowPorts ports);
    [[nodiscard]] QDialog *dialog() const
    {
        return m_window->findChild<QDialog *>(u"captureDialog"_s);
    }
    [[nodiscard]] QString hint() const
    {
        return dialog()->findChild<QLabel *>(u"captureHint"_s)->text();
    }
    [[nodiscard]] QCheckBox *service(const QString &id) const
    {
        return dialog()->findChild<QCheckBox *>(u"service "_s + id);
    }
    [[nodiscard]] QCheckBox *whole() const
    {
        return dialog()->findChild<QCheckBox *>(u"allServices"_s);
    }
    [[nodiscard]] QPushButton *button(const QString &text) const;
    void press(const QString &text) const;
    void run(const QString &action) const
    {
        const auto actions = m_window->actions();
        for (QAction *one : actions)
            if (one->objectName() == action)
                one->trigger();
    }
    void drop(const QUrl &url) const;

    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<CaptureScene> m_scene;
    ThemeHolder m_theme{Theme::light()};
    QStringList m_opened;
    Result<void> m_answer;
};

void TestCaptureWindow::init()
{
    m_window.reset();
    m_scene = std::make_unique<CaptureScene>();
    m_opened.clear();
    m_answer = {};
}

WindowPorts TestCaptureWindow::ports()
{
    StoreFixture &fixture = m_scene->fixture();
    WindowPorts ports{fixture.store(), fixture.store().changes(), fixture.clock(), m_theme};
    ports.services = {CaptureScene::service(u"shop"_s), CaptureScene::service(u"cart"_s),
        CaptureScene::service(u"search"_s)};
    ports.captures.maker = &fixture.store();
    ports.captures.wish = [](TimeSpan span, const QStringList &services) {
        CaptureWish wish = CaptureScene::wish();
        wish.span = span;
        for (const QString &id : services)
            wish.services.push_back(CaptureScene::service(id));
        return Result<CaptureWish>(wish);
    };
    ports.captures.open = [this](const QString &file) {
        m_opened << file;
        return m_answer;
    };
    ports.captures.sample = u":/captures/sample.toban"_s;
    return ports;
}

void TestCaptureWindow::show(WindowPorts ports)
{
    WindowMemory memory;
    memory.zone = QTimeZone::utc();
    memory.window = Range{noon() - 10min, noon() - 5min};
    m_window = std::make_unique<MainWindow>(std::move(ports), memory);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

QPushButton *TestCaptureWindow::button(const QString &text) const
{
    const auto buttons = dialog()->findChildren<QPushButton *>();
    const auto found = std::find_if(buttons.begin(), buttons.end(),
        [&text](const QPushButton *one) { return one->text() == text; });
    if (found == buttons.end())
        qFatal("no button %s", qPrintable(text));
    return *found;
}

void TestCaptureWindow::press(const QString &text) const
{
    button(text)->click();
}

void TestCaptureWindow::savesWhatIsShown()
{
    show(ports());
    run(u"capture.save"_s);
    QTRY_VERIFY(dialog());
    QTRY_VERIFY(hint().startsWith(u"About "_s));
    QVERIFY(hint().contains(u"secrets"_s) && hint().contains(u"how people are reached"_s));
    const auto fields = dialog()->findChildren<QLineEdit *>();
    const QString file = m_scene->path(u"saved.toban"_s);
    fields.back()->setText(file);
    press(u"Save"_s);
    QTRY_VERIFY(hint().startsWith(u"Wrote "_s));
    const auto saved = CaptureFile::open(file);
    QVERIFY(saved);
    QCOMPARE((*saved)->info().span.from, noon() - 10min);
    QCOMPARE((*saved)->info().span.to, noon() - 5min);
    QCOMPARE((*saved)->info().compared.size(), size_t(3));
}

void TestCaptureWindow::saysWhatIsWrongBeforeItIsWritten()
{
    show(ports());
    run(u"capture.save"_s);
    QTRY_VERIFY(dialog());
    dialog()->findChildren<QLineEdit *>().front()->setText(u"rubbish"_s);
    QVERIFY(hint().contains(u"-2h"_s));
    QVERIFY(!button(u"Save"_s)->isEnabled());
}

/// Of shop and cart one series each has the service's name, and both have that of the target.
void TestCaptureWindow::takesTheServicesThatAreTicked()
{
    show(ports());
    run(u"capture.save"_s);
    QTRY_VERIFY(dialog());
    QTRY_VERIFY(hint().contains(u": 4 series"_s)); // all that is stored
    QCOMPARE(whole()->checkState(), Qt::Checked);
    service(u"shop"_s)->click();
    QCOMPARE(whole()->checkState(), Qt::PartiallyChecked);
    QTRY_VERIFY(hint().contains(u": 2 series"_s)); // cart's requests, and whether it was up
    const QString file = m_scene->path(u"saved.toban"_s);
    dialog()->findChildren<QLineEdit *>().back()->setText(file);
    press(u"Save"_s);
    QTRY_VERIFY(hint().startsWith(u"Wrote "_s));
    const auto saved = CaptureFile::open(file);
    QVERIFY(saved);
    QCOMPARE((*saved)->info().services, (QStringList{u"cart"_s, u"search"_s}));
    QCOMPARE((*saved)->info().series, 2);
}

void TestCaptureWindow::ticksServicesByKeyboard()
{
    show(ports());
    run(u"capture.save"_s);
    QTRY_VERIFY(dialog());
    QTRY_VERIFY(hint().contains(u": 4 series"_s));
    whole()->setFocus();
    QTest::keyClick(whole(), Qt::Key_Space);
    QCOMPARE(whole()->checkState(), Qt::Unchecked);
    QCOMPARE(hint(), u"Tick one service or more."_s);
    QVERIFY(!button(u"Save"_s)->isEnabled());
    QTest::keyClick(dialog()->focusWidget(), Qt::Key_Tab);
    QCOMPARE(dialog()->focusWidget(), service(u"shop"_s));
    QTest::keyClick(dialog()->focusWidget(), Qt::Key_Space);
    QTRY_VERIFY(hint().contains(u": 3 series"_s)); // shop's
    QVERIFY(button(u"Save"_s)->isEnabled());
    QTest::keyClick(dialog()->focusWidget(), Qt::Key_Down);
    QCOMPARE(dialog()->focusWidget(), service(u"cart"_s));
    QTest::keyClick(dialog()->focusWidget(), Qt::Key_Space);
    QCOMPARE(whole()->checkState(), Qt::PartiallyChecked);
    QTRY_VERIFY(hint().contains(u": 4 series"_s));
    QTest::keyClick(whole(), Qt::Key_Space); // from some to all
    QCOMPARE(whole()->checkState(), Qt::Checked);
    QVERIFY(service(u"search"_s)->isChecked());
}

void TestCaptureWindow::canBeCancelled()
{
    const SlowMaker slow;
    WindowPorts given = ports();
    given.captures.maker = &slow;
    show(std::move(given));
    run(u"capture.save"_s);
    QTRY_VERIFY(dialog());
    QTRY_VERIFY(hint().startsWith(u"About 1.43 MiB"_s));
    QVERIFY(hint().contains(u"Of 11-20 10:00–11:00 UTC only a row a minute is kept."_s));
    QVERIFY(hint().contains(u"Of 11-13 04:00–05:00 UTC only a row an hour is kept."_s));
    press(u"Save"_s);
    slow.go.release(10);
    QTRY_COMPARE(hint(), u"Writing…"_s);
    press(u"Cancel"_s);
    slow.go.release(200);
    QTRY_COMPARE(hint(), u"Cancelled; nothing was written."_s);
    press(u"Cancel"_s);
    QTRY_VERIFY(!dialog());
}

void TestCaptureWindow::drop(const QUrl &url) const
{
    QMimeData data;
    data.setUrls({url});
    QDragEnterEvent over(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &over);
    if (!over.isAccepted())
        return;
    QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &event);
}

void TestCaptureWindow::opensWhatIsDropped()
{
    show(ports());
    drop(QUrl::fromLocalFile(u"/captures/a.toban"_s));
    drop(QUrl::fromLocalFile(u"/captures/a.txt"_s));
    drop(QUrl(u"https://example.com/b.toban"_s)); // nothing is fetched
    QCOMPARE(m_opened, QStringList{u"/captures/a.toban"_s});
}

void TestCaptureWindow::saysWhyAFileWasNotOpened()
{
    m_answer = failure(ErrorKind::Malformed, u"/a.toban"_s, u"this is not a capture file"_s);
    show(ports());
    drop(QUrl::fromLocalFile(u"/a.toban"_s));
    const auto *notices = m_window->findChild<NoticeBar *>();
    QVERIFY(notices->text().contains(u"this is not a capture file"_s));
    m_answer = {};
    drop(QUrl::fromLocalFile(u"/b.toban"_s));
    QVERIFY(!notices->text().contains(u"this is not a capture file"_s));
}

void TestCaptureWindow::offersTheSampleAlsoOnTheFirstRun()
{
    WindowPorts given = ports();
    given.services.clear();
    show(std::move(given));
    run(u"capture.sample"_s);
    QCOMPARE(m_opened, QStringList{u":/captures/sample.toban"_s});
}

void TestCaptureWindow::saysThatItShowsACapture()
{
    WindowPorts given = ports();
    given.isOffline = true;
    CaptureInfo info;
    info.file = u"/some/where/night.toban"_s;
    info.span = CaptureScene::span();
    given.captures.opened = info;
    show(std::move(given));
    const QString text = m_window->findChild<NoticeBar *>()->text();
    QVERIFY2(
        text.contains(u"night.toban"_s) && text.contains(u"11:30"_s) && !text.contains(u"/some"_s),
        qPrintable(text));
}

} // namespace

QTEST_MAIN(TestCaptureWindow)
#include "tst_capturewindow.moc"
