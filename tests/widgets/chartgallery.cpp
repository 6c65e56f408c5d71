// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartview.h"
#include "crosshairhub.h"
#include "galleryframes.h"
#include "glyphs.h"
#include "panelframe.h"
#include "sparkline.h"
#include "themeholder.h"

#include <QApplication>
#include <QDir>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

using namespace toban;

struct Cell {
    ChartFrame frame;
    QString subtitle;
    std::vector<PanelBadge> badges;
    Freshness freshness = Freshness::Live;
    QString age = QStringLiteral("2 s");
    QString cause = {};
    QString footer = {};
    bool isRefreshing = false;
};

static Cell with(
    ChartFrame frame, Freshness freshness, const QString &age, const QString &cause = {})
{
    frame.freshness = freshness;
    if (freshness == Freshness::Stale || freshness == Freshness::Lost) {
        frame.newestData = frame.span.to - 8min;
        for (LineSeries &line : frame.lines)
            while (!line.times.empty() && line.times.back() > *frame.newestData) {
                line.times.pop_back();
                line.values.pop_back();
            }
        for (Band &band : frame.bands)
            while (!band.times.empty() && band.times.back() > *frame.newestData)
                band.times.pop_back();
        while (!frame.volume.spans.empty() && frame.volume.spans.back().to > *frame.newestData)
            frame.volume.spans.pop_back();
    }
    frame.title += QStringLiteral(" · ") + freshnessName(freshness);
    return {std::move(frame), {}, {}, freshness, age, cause, {}, false};
}

class Iconry final : public QWidget {
public:
    explicit Iconry(const ThemeHolder &theme)
        : m_theme(theme)
    {
        setFixedHeight(64);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = m_theme.theme();
        QPainter painter(this);
        int x = 8;
        for (const char16_t *name :
            {u"logo", u"overview", u"requests", u"sources", u"settings", u"search", u"copy",
                u"explain", u"retry", u"live", u"clear", u"menu", u"theme", u"language", u"export",
                u"back", u"add", u"chevron", u"check", u"clock", u"empty-series", u"empty-gap",
                u"empty-error", u"empty-filter", u"empty-asked", u"truncated"}) {
            painter.drawPixmap(
                x, 4, themedPixmap(QString::fromUtf16(name), Token::Text, theme, 24, 1));
            x += 36;
        }
        x = 16;
        for (const auto glyph : {StateGlyph::Critical, StateGlyph::Warning, StateGlyph::Ok,
                 StateGlyph::Info, StateGlyph::Unknown}) {
            paintStateGlyph(painter, QRectF(x - 8, 38, 16, 16), glyph, theme);
            x += 28;
        }
        painter.setFont(theme.font(TextSize::Body));
        painter.setPen(theme.color(Token::Text));
        paintTabularText(
            painter, QRectF(180, 36, 100, 18), Qt::AlignRight, QStringLiteral("1,111.1 ms"));
        paintTabularText(
            painter, QRectF(300, 36, 100, 18), Qt::AlignRight, QStringLiteral("呼び出し 12回"));
        const std::vector<double> trend = {1, 1.2, 1, 1.1, 3, 3.1, 3, 2.9, 1, qQNaN(), 1.1, 1};
        paintSparkline(painter, QRectF(420, 34, 84, 20), trend, theme);
        paintShareBar(painter, QRectF(520, 34, 120, 20), 0.64, theme);
        painter.setFont(theme.font(TextSize::Big));
        painter.drawText(QRectF(660, 30, 200, 32), Qt::AlignVCenter, QStringLiteral("61.4 %"));
    }

private:
    const ThemeHolder &m_theme;
};

static std::vector<Cell> overview(bool isJapanese)
{
    const auto word = [isJapanese](const char16_t *english, const char16_t *japanese) {
        return QString::fromUtf16(isJapanese ? japanese : english);
    };
    return {{gallery::latency(isJapanese), word(u"percentiles", u"パーセンタイル"),
                {{word(u"histogram", u"ヒストグラム"), {}, false},
                    {word(u"2 of 2 targets", u"対象2/2"), {}, false}}},
        {gallery::traffic(isJapanese), word(u"requests per second", u"毎秒リクエスト数"), {}},
        {gallery::errors(isJapanese), word(u"share of requests, and how many", u"割合と件数"), {}},
        {gallery::saturation(isJapanese),
            word(u"worst four, each against its limit", u"上限に対する上位4件"),
            {{word(u"1 of 2 targets", u"対象1/2"), {}, true}}}};
}

static std::vector<Cell> states(bool isJapanese)
{
    const QString cause = QStringLiteral("HTTP 503, retry in 12 s");
    std::vector<Cell> cells
        = {with(gallery::latency(isJapanese), Freshness::Late, QStringLiteral("40 s")),
            with(gallery::latency(isJapanese), Freshness::Stale, QStringLiteral("8 min")),
            with(gallery::traffic(isJapanese), Freshness::Lost, QStringLiteral("8 min"), cause),
            with(gallery::errors(isJapanese), Freshness::Offline, QStringLiteral("3 d 4 h"))};
    cells[0].isRefreshing = true;
    cells[0].footer
        = QStringLiteral("n 144,812 · p50 131 ms · p90 1.38 s · p95 1.55 s · p99 1.66 s");
    for (const auto kind : {EmptyKind::Loading, EmptyKind::NoSeries, EmptyKind::Gap,
             EmptyKind::SourceError, EmptyKind::FilteredOut, EmptyKind::NeverAsked}) {
        ChartFrame frame = gallery::empty(kind, isJapanese);
        frame.title = QStringLiteral("Latency");
        cells.push_back({frame, {}, {}, Freshness::Unknown, {}});
    }
    return cells;
}

static std::vector<Cell> shapes(bool isJapanese)
{
    std::vector<Cell> cells;
    for (const ChartFrame &frame : {gallery::lowCounts(isJapanese), gallery::gaps(isJapanese),
             gallery::dense(), gallery::overfull(), gallery::stackedTraffic(isJapanese),
             gallery::allZero(isJapanese), gallery::overnight()})
        cells.push_back({frame, {}, {}});
    ChartFrame noted = gallery::latency(isJapanese);
    noted.title += QStringLiteral(" · error beside data");
    noted.empty = gallery::empty(EmptyKind::SourceError, isJapanese).empty;
    noted.isLog = true;
    cells.push_back({noted, {}, {}});
    return cells;
}

static QWidget *makeBar(const ThemeHolder &theme)
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new Iconry(theme), 1);
    auto *field = new QLineEdit;
    field->setPlaceholderText(QStringLiteral("status>=500 p95>300ms"));
    row->addWidget(field);
    auto *primary = new QPushButton(QStringLiteral("Connect"));
    primary->setProperty("primary", true);
    row->addWidget(primary);
    row->addWidget(new QPushButton(QStringLiteral("Explain")));
    return bar;
}

static PanelFrame *makePanel(const Cell &cell, const ThemeHolder &theme, CrosshairHub &hub)
{
    auto *panel = new PanelFrame(theme);
    auto *chart = new ChartView(theme, hub);
    chart->setFrame(cell.frame);
    panel->setTitle(cell.frame.title);
    panel->setSubtitle(cell.subtitle);
    panel->setBadges(cell.badges);
    panel->setAge(cell.freshness, cell.age, cell.cause);
    panel->setFooter(cell.footer);
    panel->setRefreshing(cell.isRefreshing);
    panel->setBody(chart);
    return panel;
}

static void render(const QString &path, const std::vector<Cell> &cells, const ThemeHolder &theme,
    const QSize &size, bool hasCrosshair, int columns)
{
    QWidget window;
    CrosshairHub hub;
    auto *grid = new QGridLayout(&window);
    grid->setContentsMargins(12, 12, 12, 12);
    grid->setSpacing(12);
    int index = 0;
    for (const Cell &cell : cells) {
        grid->addWidget(makePanel(cell, theme, hub), index / columns, index % columns);
        ++index;
    }
    grid->addWidget(makeBar(theme), grid->rowCount(), 0, 1, columns);
    window.resize(size);
    if (hasCrosshair)
        hub.setAt(cells[0].frame.span.from + 36min);
    window.show();
    window.activateWindow();
    if (hasCrosshair)
        window.findChild<ChartView *>()->setFocus(Qt::OtherFocusReason);
    QApplication::processEvents();
    window.grab().save(path);
}

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("chartgallery"));
    folder.mkpath(QStringLiteral("."));
    for (const Theme &look : {Theme::dark(), Theme::light(), Theme::highContrastDark()}) {
        const ThemeHolder theme(look);
        applyTheme(application, look);
        const auto path = [&](const char16_t *name) {
            return folder.filePath(
                QStringLiteral("%1-%2.png").arg(QString::fromUtf16(name), look.name));
        };
        render(path(u"overview-en"), overview(false), theme, {1180, 820}, true, 2);
        render(path(u"overview-ja"), overview(true), theme, {1180, 820}, false, 2);
        render(path(u"states-en"), states(false), theme, {1500, 1100}, false, 3);
        render(path(u"states-ja"), states(true), theme, {1500, 1100}, false, 3);
        render(path(u"shapes"), shapes(false), theme, {1500, 1000}, false, 3);
    }
    return 0;
}
