// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>

#include <algorithm>
#include <cmath>

namespace toban {

using Literals = std::array<const char *, tokenCount>;

// In the order of Token. The only colour literals of the program.
static constexpr Literals darkLiterals = {"#0F1317", "#151A20", "#1B2129", "#252C35", "#E7EBF0",
    "#8F99A7", "#56B4E9", "#2FB58C", "#F0A92B", "#FF6F4D", "#9AA4B2", "#56B4E9", "#457FA6",
    "#5B9DC9", "#86C1E9", "#CFEAFC", "#B9A3E3", "#5AA9F5", "#EB9650"};
static constexpr Literals lightLiterals = {"#F4F6F8", "#FFFFFF", "#EEF1F5", "#DBE1E8", "#151A1F",
    "#566170", "#0067A3", "#00704F", "#855500", "#B3002D", "#5B6572", "#0067A3", "#5F8DB0",
    "#3877A6", "#1F6296", "#083D66", "#6B4FA8", "#2166AC", "#B35806"};

static Theme themeOf(const QString &name, bool isDark, const Literals &literals)
{
    Theme theme;
    theme.name = name;
    theme.isDark = isDark;
    std::ranges::transform(literals, theme.colors.begin(),
        [](const char *text) { return QColor(QLatin1StringView(text)); });
    return theme;
}

static QColor mixed(const QColor &over, const QColor &ground, double share)
{
    const auto channel = [share](int one, int other) {
        return static_cast<int>(std::lround(one * share + other * (1 - share)));
    };
    return QColor(channel(over.red(), ground.red()), channel(over.green(), ground.green()),
        channel(over.blue(), ground.blue()));
}

static double worstContrast(const Theme &theme, const QColor &color)
{
    return std::min({contrastRatio(color, theme.color(Token::Surface)),
        contrastRatio(color, theme.color(Token::Raised)),
        contrastRatio(color, theme.color(Token::Hover))});
}

static bool isGraphicOnly(Token token)
{
    return token == Token::Line || (token >= Token::P50 && token <= Token::More);
}

/// Moves every colour towards white (dark) or black (light) until it keeps the stricter contrast.
static Theme strengthened(Theme theme)
{
    theme.name.prepend(QStringLiteral("high-contrast-"));
    const QColor pole = theme.isDark ? QColor(Qt::white) : QColor(Qt::black);
    for (int index = static_cast<int>(Token::Line); index < tokenCount; ++index) {
        const auto token = static_cast<Token>(index);
        const QColor base = theme.color(token);
        // the frame of a control counts as a graphic here, and text on a 13 % tint must hold too
        const double wanted = token == Token::Line ? 3.1 : isGraphicOnly(token) ? 4.6 : 8.6;
        double share = 0;
        while (share < 1 && worstContrast(theme, mixed(pole, base, share)) < wanted)
            share += 0.02;
        theme.colors[static_cast<size_t>(index)] = mixed(pole, base, std::min(share, 1.0));
    }
    return theme;
}

Theme Theme::dark()
{
    return themeOf(QStringLiteral("dark"), true, darkLiterals);
}

Theme Theme::light()
{
    return themeOf(QStringLiteral("light"), false, lightLiterals);
}

Theme Theme::highContrastDark()
{
    return strengthened(dark());
}

Theme Theme::highContrastLight()
{
    return strengthened(light());
}

QColor Theme::tint(Token token, double opacity, Token ground) const
{
    return mixed(color(token), color(ground), opacity);
}

QColor Theme::on(Token token) const
{
    const QColor fill = color(token);
    const QColor ground = color(Token::Raised);
    const QColor text = color(Token::Text);
    return contrastRatio(fill, ground) >= contrastRatio(fill, text) ? ground : text;
}

QColor Theme::readable(Token token) const
{
    return worstContrast(*this, color(token)) >= 4.5 ? color(token) : color(Token::Muted);
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &color, const QColor &off) {
        palette.setColor(QPalette::Active, role, color);
        palette.setColor(QPalette::Inactive, role, color);
        palette.setColor(QPalette::Disabled, role, off);
    };
    const auto ground
        = [&](QPalette::ColorRole role, Token token) { set(role, color(token), color(token)); };
    ground(QPalette::Window, Token::Surface);
    ground(QPalette::Base, Token::Raised);
    ground(QPalette::AlternateBase, Token::Hover);
    ground(QPalette::Button, Token::Raised);
    ground(QPalette::ToolTipBase, Token::Hover);
    ground(QPalette::Light, Token::Hover);
    ground(QPalette::Midlight, Token::Hover);
    ground(QPalette::Mid, Token::Line);
    ground(QPalette::Dark, Token::Line);
    ground(QPalette::Shadow, Token::Surface);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
             QPalette::ToolTipText, QPalette::BrightText})
        set(role, color(Token::Text), color(Token::Muted));
    set(QPalette::PlaceholderText, color(Token::Muted), color(Token::Muted));
    set(QPalette::Link, color(Token::Accent), color(Token::Muted));
    set(QPalette::LinkVisited, color(Token::Accent), color(Token::Muted));
    set(QPalette::Highlight, tint(Token::Accent, 0.22), color(Token::Hover));
    set(QPalette::HighlightedText, color(Token::Text), color(Token::Muted));
    return palette;
}

QFont Theme::font(int pixels, QFont::Weight weight) const
{
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans CJK JP")});
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(std::max(scaled(pixels), 1));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

QFont Theme::font(TextSize size, QFont::Weight weight) const
{
    switch (size) {
    case TextSize::Small:
        return font(11, weight);
    case TextSize::Body:
        return font(13, weight);
    case TextSize::Title:
        return font(15, weight);
    case TextSize::Big:
        return font(26, weight);
    }
    return {};
}

QFont Theme::font(TextSize size) const
{
    const bool isHeading = size == TextSize::Title || size == TextSize::Big;
    return font(size, isHeading ? QFont::DemiBold : QFont::Normal);
}

double contrastRatio(const QColor &one, const QColor &other)
{
    // relative luminance and ratio: WCAG 2.2, "relative luminance" and "contrast ratio"
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    const auto luminance = [&linear](const QColor &color) {
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
            + 0.0722 * linear(color.blueF());
    };
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

QColor desaturated(const QColor &color, double share)
{
    float hue = 0, saturation = 0, lightness = 0, alpha = 0;
    color.getHslF(&hue, &saturation, &lightness, &alpha);
    return QColor::fromHslF(
        std::max(hue, 0.0F), saturation * static_cast<float>(share), lightness, alpha);
}

void applyTheme(QApplication &application, const Theme &theme)
{
    if (application.style()->name().compare(QLatin1StringView("fusion"), Qt::CaseInsensitive) != 0)
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(theme.palette());
    QApplication::setFont(theme.font(TextSize::Body));
    application.setStyleSheet(theme.styleSheet());
}

} // namespace toban
