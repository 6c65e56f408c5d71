// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace toban::testing {

/** What a server may put where a text belongs, and how it shows. */
struct HostileText {
    const char *name;
    QString told;
    QString shown; ///< the first 60 characters at least
};

/** Markup, direction of writing, terminals, size, halves of characters, links, commands, formulas,
 *  Markdown. */
[[nodiscard]] inline std::vector<HostileText> hostileTexts()
{
    using namespace Qt::StringLiterals;
    const auto same = [](const char *name, const QString &text) {
        return HostileText{name, text, text.left(60)};
    };
    return {
        same("markup", u"<b>x</b><img src=\"file:///etc/hostname\"><script>a()</script>"_s),
        same("nested tables", u"<table><tr><td>"_s.repeated(18) + u'x'),
        {"direction", u"a\u202Ebc\u2066d"_s, u"a<U+202E>bc<U+2066>d"_s},
        {"zero width", u"pay\u200Bpal\uFEFF"_s, u"pay<U+200B>pal<U+FEFF>"_s},
        {"terminal", u"a\x1b[31m\x07"_s + QChar(0) + u"\u009B2Jb"_s,
            u"a<U+001B>[31m<U+0007><U+0000><U+009B>2Jb"_s},
        {"return", u"good\revil"_s, u"good<U+000D>evil"_s},
        {"a megabyte", QString(1'000'000, u'x'), QString(60, u'x')},
        {"100,000 lines", u"line\n"_s.repeated(100'000), u"line "_s.repeated(12)},
        {"marks", u"a"_s + QString(400, QChar(0x0301)) + u'b',
            u"a"_s + QString(8, QChar(0x0301)) + u'b'},
        {"emoji", u"\U0001F469\u200D\U0001F4BB"_s, u"\U0001F469<U+200D>\U0001F4BB"_s},
        {"half a pair", u"a"_s + QChar(0xD83D) + u"b"_s, u"a\uFFFDb"_s},
        same("script link", u"javascript:alert(1)"_s),
        same("share", u"\\\\evil.test\\share"_s),
        same("shell", u"\"; rm -rf ~; $(x) -oProxyCommand=x"_s),
        same("formula", u"=cmd|' /C calc'!A0"_s),
        same("sum", u"+1+2"_s),
        same("call", u"@SUM(1)"_s),
        same("wide formula", u"＝1+2"_s),
        {"tab", u"\t=1"_s, u"=1"_s},
        same("Markdown", u"![x](http://evil.test/x.png) [a](javascript:1) `c` *d*"_s),
    };
}

} // namespace toban::testing
