// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"
#include "groupdialog.h"

#include <QAction>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryFile>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;

namespace {

/// The desk on the request page, of a shop two of whose routes are /users/1 and /users/2.
struct GroupDesk {
    ShopStory story;
    MemoryStore store;
    ChangeFeed feed;
    FakeClock clock{story.end + 3s};
    ThemeHolder theme{Theme::dark()};
    QTemporaryFile file;
    std::vector<RequestGroup> saved;
    Result<void> answer;
    std::unique_ptr<MainWindow> window;

    GroupDesk()
    {
        story.length = std::chrono::hours(1);
        Batch batch = story.samples();
        for (HistogramSeries &series : batch.histograms) {
            const QString route = series.labels.value("route"_L1);
            if (route == u"/api/orders"_s || route == u"/api/items"_s)
                series.labels = series.labels.with(
                    u"route"_s, route == u"/api/orders"_s ? u"/users/1"_s : u"/users/2"_s);
        }
        batch.health = story.healthy(story.end + 2s);
        (void)store.ingest(std::move(batch));
        (void)file.open();
        WindowPorts ports{store, feed, clock, theme, {story.service()}, Millis(15000)};
        ports.groups
            = {file.fileName(), [this](const ServiceId &, const std::vector<RequestGroup> &groups) {
                   saved = groups;
                   return answer;
               }};
        WindowMemory memory;
        memory.page = PageId::Requests;
        window = std::make_unique<MainWindow>(ports, memory);
        window->resize(1280, 720);
        window->show();
    }

    GroupDialog *open() const
    {
        const auto actions = window->actions();
        for (QAction *action : actions)
            if (action->text() == u"Group requests…"_s) {
                action->trigger();
                break;
            }
        return window->findChild<GroupDialog *>();
    }
    QStringList requests() const
    {
        QStringList names;
        const auto *model = window->findChild<QTableView *>(u"requestTable"_s)->model();
        for (int i = 0; i < model->rowCount(); ++i)
            names << model->index(i, 0).data().toString();
        return names;
    }
};

template <typename T>
T *in(const GroupDialog &dialog, const char *name)
{
    return dialog.findChild<T *>(QString::fromLatin1(name));
}

} // namespace

class TestGroupDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void suggestionIsAddedSavedAndHolds();
    void cancelLeavesAll();
    void mistakesKeepItOpen();
    void sayingWhyItWasNotSaved();
};

void TestGroupDialog::initTestCase()
{
    QLocale::setDefault(QLocale(u"en"_s));
    applyTheme(*qApp, Theme::dark());
}

void TestGroupDialog::suggestionIsAddedSavedAndHolds()
{
    GroupDesk desk;
    QTRY_VERIFY(desk.window->isSettled());
    QVERIFY(desk.requests().contains(u"GET /users/1"_s));
    QPointer<GroupDialog> dialog = desk.open();
    QVERIFY(dialog);
    auto *suggestions = in<QListWidget>(*dialog, "groupSuggestions");
    QTRY_COMPARE(suggestions->item(0)->text(), u"/users/:id: 2 request(s) in one row"_s);
    suggestions->setFocus();
    suggestions->setCurrentRow(0);
    QTest::keyClick(suggestions, Qt::Key_Return);
    QCOMPARE(in<QPlainTextEdit>(*dialog, "groupRules")->toPlainText(),
        u"^/users/[0-9]+$ -> /users/:id\n"_s);
    auto *matches = in<QTreeWidget>(*dialog, "groupMatches");
    QCOMPARE(matches->topLevelItemCount(), 1);
    QCOMPARE(matches->topLevelItem(0)->text(1), u"2"_s);
    QCOMPARE(matches->topLevelItem(0)->child(0)->text(0).left(11), u"GET /users/"_s);
    in<QPushButton>(*dialog, "saveGroups")->click();
    QTRY_VERIFY(!dialog);
    QCOMPARE(desk.saved, (std::vector<RequestGroup>{{u"^/users/[0-9]+$"_s, u"/users/:id"_s, {}}}));
    QTRY_VERIFY(desk.requests().contains(u"GET /users/:id"_s));
    QVERIFY(!desk.requests().contains(u"GET /users/1"_s));
    const auto *model = desk.window->findChild<QTableView *>(u"requestTable"_s)->model();
    const auto row = static_cast<int>(desk.requests().indexOf(u"GET /users/:id"_s));
    const QString tip = model->index(row, 0).data(Qt::ToolTipRole).toString();
    QVERIFY(tip.contains(u"^/users/[0-9]+$"_s));
    QVERIFY(tip.contains(u"GET /users/2"_s));
}

void TestGroupDialog::cancelLeavesAll()
{
    GroupDesk desk;
    QTRY_VERIFY(desk.window->isSettled());
    QPointer<GroupDialog> dialog = desk.open();
    in<QPlainTextEdit>(*dialog, "groupRules")->setPlainText(u"/users/*"_s);
    dialog->reject();
    QTRY_VERIFY(!dialog);
    QVERIFY(desk.saved.empty());
    QVERIFY(desk.requests().contains(u"GET /users/1"_s));
}

void TestGroupDialog::mistakesKeepItOpen()
{
    GroupDesk desk;
    QTRY_VERIFY(desk.window->isSettled());
    QPointer<GroupDialog> dialog = desk.open();
    auto *save = in<QPushButton>(*dialog, "saveGroups");
    QVERIFY(save->isEnabled());
    in<QPlainTextEdit>(*dialog, "groupRules")->setPlainText(u"/ok\n/users/("_s);
    QTRY_VERIFY(!save->isEnabled());
    const auto labels = dialog->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel *label) { return label->text().startsWith(u"Line 2: "_s); }));
}

void TestGroupDialog::sayingWhyItWasNotSaved()
{
    GroupDesk desk;
    desk.answer = failure(ErrorKind::Storage, u"w.toml"_s, u"read-only file system"_s);
    QTRY_VERIFY(desk.window->isSettled());
    QPointer<GroupDialog> dialog = desk.open();
    in<QPlainTextEdit>(*dialog, "groupRules")->setPlainText(u"/users/*"_s);
    in<QPushButton>(*dialog, "saveGroups")->click();
    const auto labels = dialog->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->text() == u"Not saved: w.toml: read-only file system"_s;
    }));
    QVERIFY(dialog->isVisible());
    QVERIFY(desk.requests().contains(u"GET /users/1"_s));
    desk.file.remove();
    in<QPlainTextEdit>(*dialog, "groupRules")->appendPlainText(u"/carts/*"_s);
    QTRY_VERIFY(!in<QPushButton>(*dialog, "saveGroups")->isEnabled()); // nothing to write to
}

QTEST_MAIN(TestGroupDialog)
#include "tst_groupdialog.moc"
