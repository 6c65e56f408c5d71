// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boardtiles.h"

#include "overviewframes.h"
#include "words.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace toban::frames {

struct BoardTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::Board)
};

static QStringList boardTitles()
{
    return {BoardTexts::tr("Latency"), BoardTexts::tr("Traffic"), BoardTexts::tr("Errors"),
        BoardTexts::tr("Saturation")};
}

static QString named(const QString &name, Quantity quantity)
{
    if (!std::isfinite(quantity.value))
        return {};
    return BoardTexts::tr("%1 %2", "tile: name value").arg(name, quantityText(quantity));
}

static QString plainText(Quantity quantity)
{
    return std::isfinite(quantity.value) ? quantityText(quantity) : QString();
}

std::vector<WallTile> boardLoading(
    const ServiceId &service, const TimeSpan &span, const ShownZones &zones)
{
    std::vector<WallTile> tiles;
    const QStringList titles = boardTitles();
    for (const QString &title : titles)
        tiles.push_back({service.text(), loading(title, span, zones), {}, {}});
    return tiles;
}

std::vector<WallTile> boardTiles(
    const BoardRow &row, const Service &service, const TimeSpan &span, const ShownZones &zones)
{
    std::vector<WallTile> tiles(boardColumns);
    const QStringList titles = boardTitles();
    for (size_t tile = 0; tile < tiles.size(); ++tile) {
        tiles[tile].group = row.service.text();
        if (!row.view)
            tiles[tile].frame
                = failed(titles[static_cast<qsizetype>(tile)], span, zones, row.view.error());
    }
    if (!row.view)
        return tiles;
    const OverviewView &view = *row.view;
    const BoardFigures figures = figuresOf(view);
    LineChoices ends;
    ends.percentiles = {true, false, false, true};
    tiles[0].frame = latency(view, service, zones, ends);
    tiles[0].frame.volume = {}; // traffic has a tile of its own
    tiles[0].frame.bands.clear();
    tiles[0].value = named(u"p99"_s, {figures.p99, Unit::Seconds});
    tiles[1].frame = traffic(view, zones);
    tiles[1].value = plainText({figures.requestsPerSecond, Unit::PerSecond});
    tiles[2].frame = errors(view, zones);
    tiles[2].frame.volume = {};
    tiles[2].value = plainText({figures.errorRatio, Unit::ErrorRatio});
    tiles[3].frame = saturation(view, service, zones);
    tiles[3].value = named(figures.saturation, {figures.saturationValue, figures.saturationUnit});
    return tiles;
}

} // namespace toban::frames
