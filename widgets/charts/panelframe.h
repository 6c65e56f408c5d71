// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "freshness.h"

#include <QFrame>

#include <vector>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace toban {

class ElidedLabel;
class ThemeHolder;

/** A framed word behind the title: "histogram", "2 of 2 targets". */
struct PanelBadge {
    QString text;
    QString toolTip; ///< the formula or the reason
    bool isWarning = false; ///< "1 of 2 targets"
    friend bool operator==(const PanelBadge &, const PanelBadge &) = default;
};

/** The card every chart and table stands in: title, subtitle, badges, age at the top right, a thin
 *  progress line while a refresh runs, body, and an optional footer. Never hides its body. */
class PanelFrame final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PanelFrame)

public:
    explicit PanelFrame(const ThemeHolder &theme, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    void setBadges(const std::vector<PanelBadge> &badges);
    /** @p ageText as shown: "2 s", "6 min"; the glyph and colour follow @p freshness; @p cause (of
     *  a lost source, with its retry) is the tool tip and stands before the age. */
    void setAge(Freshness freshness, const QString &ageText, const QString &cause = {});
    void setRefreshing(bool isRefreshing);
    void setBody(QWidget *body); ///< takes ownership; replaces (and deletes) the previous one
    [[nodiscard]] QWidget *body() const { return m_body; }
    /** One line below the body, muted, tabular: "n 12,345 · p50 120 ms · …"; empty hides it. */
    void setFooter(const QString &text);
    void addHeaderWidget(QWidget *widget); ///< between the badges and the age, takes ownership

Q_SIGNALS:
    void badgeActivated(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyLook();
    void rebuildBadges();
    void showAge();

    const ThemeHolder &m_theme;
    QVBoxLayout *m_layout = nullptr;
    QHBoxLayout *m_header = nullptr;
    QHBoxLayout *m_badgeRow = nullptr;
    ElidedLabel *m_title = nullptr;
    ElidedLabel *m_subtitle = nullptr;
    QLabel *m_glyph = nullptr;
    QLabel *m_age = nullptr;
    ElidedLabel *m_footer = nullptr;
    QWidget *m_body = nullptr;
    std::vector<PanelBadge> m_badges;
    Freshness m_freshness = Freshness::Unknown;
    QString m_ageText;
    QString m_cause;
    int m_timer = 0;
    double m_progress = -1; ///< position of the progress line; negative: none
};

} // namespace toban
