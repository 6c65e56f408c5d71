#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Toban developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: install.sh CMAKE BUILD-DIR VERSION
# `cmake --install` puts the program and what a desktop needs to know of it where they belong, and
# what was installed runs from there, without the sources.

set -euo pipefail
cmake=$1
build=$2
version=$3
work=$(mktemp -d "${TMPDIR:-/tmp}/toban-install.XXXXXX")
trap 'rm -rf -- "$work"' EXIT

fail() {
    printf 'install: %s\n' "$*" >&2
    exit 1
}

DESTDIR=$work "$cmake" --install "$build" --prefix /opt/toban >"$work/log"
rm "$work/log"
cd "$work"
expected='opt/toban/bin/toban
opt/toban/share/applications/toban.desktop
opt/toban/share/doc/toban/CHANGELOG.md
opt/toban/share/doc/toban/LICENSE
opt/toban/share/doc/toban/README.md
opt/toban/share/icons/hicolor/scalable/apps/toban.svg
opt/toban/share/man/ja/man1/toban.1
opt/toban/share/man/man1/toban.1
opt/toban/share/mime/packages/toban.xml'
found=$(find . -type f | sed 's|^\./||' | LC_ALL=C sort)
[ "$found" = "$expected" ] || fail "not what was expected: $found"

program=$work/opt/toban/bin/toban
[ "$("$program" --version)" = "toban $version" ] || fail "--version says $("$program" --version)"
# what the desktop starts, and shows, is what is there
desktop=opt/toban/share/applications/toban.desktop
grep -qx 'Exec=toban %u' "$desktop" || fail 'the desktop entry starts another program'
icon=$(sed -n 's/^Icon=//p' "$desktop")
[ -s "opt/toban/share/icons/hicolor/scalable/apps/$icon.svg" ] || fail "there is no icon $icon"
type=$(sed -n 's/^MimeType=.*\(application[^;]*\);$/\1/p' "$desktop")
grep -q "type=\"$type\"" opt/toban/share/mime/packages/toban.xml || fail "$type is not declared"
# texts are compiled in
LC_ALL=ja_JP.UTF-8 "$program" --help 2>"$work/error" >"$work/help" || fail "--help: $(cat "$work/error")"
grep -q 'このヘルプを表示します。' "$work/help" || fail 'no Japanese texts'
