#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Toban developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: demo.sh SOURCE-DIR BUILD-DIR
# packaging/run without a display: real servers are found, recorded and drawn, and end with it.

set -euo pipefail
source_dir=$1
toban=$2/bin/toban
work=$(mktemp -d "${TMPDIR:-/tmp}/toban-test.XXXXXX")
trap 'rm -rf -- "$work"' EXIT
mkdir "$work/tmp"

fail() {
    printf 'demo: %s\n' "$*" >&2
    exit 1
}

picture_size() { # as "1440 900"
    [ "$(od -An -tx1 -N8 "$1" | tr -d ' ')" = 89504e470d0a1a0a ] || fail "$1 is no PNG"
    printf '%d %d' "0x$(od -An -tx1 -j16 -N4 "$1" | tr -d ' ')" "0x$(od -An -tx1 -j20 -N4 "$1" | tr -d ' ')"
}

env -u DISPLAY -u WAYLAND_DISPLAY TMPDIR="$work/tmp" HOME="$work" XDG_CONFIG_HOME="$work/config" \
    XDG_DATA_HOME="$work/data" XDG_STATE_HOME="$work/state" TOBAN_BUILD_DIR="$2" TOBAN_RECORD_FOR=10s \
    "$source_dir/packaging/run" --no-build --keep --pictures "$work/pictures"

for process in /proc/[0-9]*; do
    case $(readlink "$process/cwd" 2>/dev/null || true) in "$work"*) fail "left running: $(tr '\0' ' ' <"$process/cmdline")" ;; esac
done

cd "$work/pictures"
[ "$(find . -name '*.png' | wc -l)" = 16 ] || fail 'not a picture of every page, theme and language'
for picture in *.png; do
    [ "$(picture_size "$picture")" = '1440 900' ] || fail "$picture measures $(picture_size "$picture")"
done
for page in overview requests alerts sources; do
    ! cmp -s "$page-dark-en.png" "$page-light-en.png" || fail "$page looks the same in both themes"
    ! cmp -s "$page-dark-en.png" "$page-dark-ja.png" || fail "$page looks the same in both languages"
done

demo=$(echo "$work"/tmp/toban-demo.*)
table=$("$toban" inspect requests --workspace "$demo/workspace.toml" --store "$demo/store" --window 2m --format text)
case $table in *'/api/v1/query'*) ;; *) fail "the requests made are not among those recorded: $table" ;; esac
