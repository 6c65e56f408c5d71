// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "factsview.h"
#include "fakeclock.h"
#include "mainwindow.h"
#include "shopstory.h"
#include "themeholder.h"

#include <QLabel>
#include <QRegularExpression>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;

namespace {

/// The shop with an edge in front that sees half as many calls again, which never arrive, in the
/// same buckets and with twice the mean; of the reports it knows nothing.
struct EdgeDesk {
    ShopStory story;
    MemoryStore store;
    ChangeFeed feed;
    FakeClock clock{story.end + 3s};
    ThemeHolder theme{Theme::dark()};
    std::unique_ptr<MainWindow> window;

    EdgeDesk()
    {
        story.length = std::chrono::hours(1);
        Batch batch = story.samples();
        const std::vector<HistogramSeries> own = batch.histograms;
        for (HistogramSeries series : own) {
            if (series.labels.value("route"_L1).contains(u"reports"_s))
                continue;
            series.labels = Labels{{u"__name__"_s, u"edge_seconds"_s}, {u"job"_s, u"edge"_s},
                {u"instance"_s, series.labels.value("instance"_L1)},
                {u"verb"_s, series.labels.value("method"_L1)},
                {u"path"_s, series.labels.value("route"_L1)},
                {u"code"_s, series.labels.value("code"_L1)}};
            for (HistogramBlock &block : series.blocks)
                for (auto *values : {&block.buckets, &block.counts, &block.sums})
                    for (double &value : *values)
                        value *= values == &block.sums ? 3 : 1.5;
            batch.histograms.push_back(std::move(series));
        }
        Service shop = story.service();
        Service edge = shop;
        shop.proxy = edge.id = ServiceId(u"edge"_s);
        edge.latency.metric = u"edge_seconds"_s;
        edge.requestLabels = {u"verb"_s, u"path"_s};
        batch.coverage.push_back({edge.id, batch.coverage.front().span});
        batch.health = story.healthy(story.end + 2s);
        (void)store.ingest(std::move(batch));
        WindowMemory memory;
        memory.page = PageId::Requests;
        window = std::make_unique<MainWindow>(
            WindowPorts{store, feed, clock, theme, {shop, edge}, Millis(15000)}, memory);
        window->resize(1280, 720);
        window->show();
    }

    QStringList facts() const
    {
        QStringList texts;
        const auto labels = window->findChild<FactsView *>()->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            texts << label->text();
        return texts;
    }
    void select(const QString &request) const
    {
        auto *table = window->findChild<QTableView *>(u"requestTable"_s);
        for (int row = 0; row < table->model()->rowCount(); ++row)
            if (table->model()->index(row, 0).data().toString() == request)
                table->selectRow(row);
    }
};

} // namespace

class TestRequestProxy final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bothViewsAndTheirDifference();
    void saysWhatItDoesNotKnow();
};

void TestRequestProxy::initTestCase()
{
    QLocale::setDefault(QLocale(u"en"_s));
    applyTheme(*qApp, Theme::dark());
}

void TestRequestProxy::bothViewsAndTheirDifference()
{
    const EdgeDesk desk;
    QTRY_VERIFY(desk.window->isSettled());
    desk.select(u"POST /api/checkout"_s);
    QTRY_VERIFY(desk.facts().contains(u"In front of it: edge"_s));
    QTRY_VERIFY(desk.window->isSettled());
    const QString facts = desk.facts().join(u'\n');
    QVERIFY2(facts.contains(u" arrived, "_s), qPrintable(facts));
    QVERIFY2(facts.contains(u" never did"_s), qPrintable(facts));
    QVERIFY2(facts.contains(u" of it in front"_s), qPrintable(facts));
    static const QRegularExpression mean(u"\\napplication (.+), \\+(.+)\\np50\\n"_s);
    const auto found = mean.match(facts);
    QVERIFY2(found.hasMatch(), qPrintable(facts));
    QCOMPARE(found.captured(1), found.captured(2));
    QCOMPARE(facts.count(u", ±0"_s), 4); // the same buckets: the same percentiles
}

void TestRequestProxy::saysWhatItDoesNotKnow()
{
    const EdgeDesk desk;
    QTRY_VERIFY(desk.window->isSettled());
    desk.select(u"GET /api/reports/export"_s);
    QTRY_VERIFY(!desk.facts().filter(u"It knows no request of this name."_s).isEmpty());
    desk.window->state().setService(ServiceId(u"edge"_s)); // which has none in front
    QTRY_VERIFY(desk.window->isSettled());
    QTRY_VERIFY(desk.facts().filter(u"In front of it"_s).isEmpty());
}

QTEST_MAIN(TestRequestProxy)
#include "tst_requestproxy.moc"
