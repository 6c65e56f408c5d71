# SPDX-FileCopyrightText: 2026 The Toban developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Sourced by the scripts of this folder. Sets `root`, the folder of the checkout.

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
program=packaging/$(basename -- "$0")

say() { printf '%s: %s\n' "$program" "$*"; }
warn() { printf '%s: %s\n' "$program" "$*" >&2; }
die() { # STATUS MESSAGE…
    local status=$1
    shift
    warn "$@"
    exit "$status"
}

# The comment block below the licence of a script is its help.
show_help() { sed -n '4,/^[^#]/s/^# \{0,1\}//p' "$0"; }

# The tracked files of the project that match the given patterns, one a line, relative to `root`.
# Outside a checkout of Git (a source archive) all files outside build folders count as tracked.
project_files() { # PATTERN…
    local pattern
    if git -C "$root" ls-files --error-unmatch CMakeLists.txt >/dev/null 2>&1; then
        git -C "$root" ls-files --cached --others --exclude-standard -- "$@" |
            while IFS= read -r pattern; do
                if [ -f "$root/$pattern" ]; then printf '%s\n' "$pattern"; fi
            done
    else
        local names=()
        for pattern in "$@"; do names+=(-o -name "$pattern"); done
        (cd "$root" && find . \( -name build -o -name .git \) -prune -o -type f \( "${names[@]:1}" \) -print) |
            sed 's|^\./||'
    fi | LC_ALL=C sort
}

# Lines of ninja on standard input; tells of one of them for every tenth of the way. (Not awk: Debian's
# holds back what comes through a pipe.)
show_progress() {
    local line built total tenth last=
    while IFS= read -r line; do
        [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]] || continue
        built=${BASH_REMATCH[1]} total=${BASH_REMATCH[2]}
        tenth=$((10 * built / total))
        if [ "$total" -ge 10 ] && [ "$total/$tenth" != "$last" ]; then say "built $built of $total"; fi
        last=$total/$tenth
    done
}

# Runs a command with its output in a file; shows the end of that file if the command fails.
run_logged() { # LOG COMMAND…
    local log=$1
    shift
    mkdir -p "$(dirname -- "$log")"
    if ! "$@" 2>&1 | tee -a "$log" | show_progress; then
        warn "failed: $*"
        grep -m 5 -E 'error:|CMake Error|FAILED:|fatal' "$log" >&2 || true
        tail -n 30 "$log" >&2
        die 1 "the whole output is in $log"
    fi
}

build_jobs() { nproc 2>/dev/null || echo 2; }

# Seconds as "3 min 12 s".
spell_seconds() {
    if [ "$1" -ge 60 ]; then printf '%d min %d s' $(($1 / 60)) $(($1 % 60)); else printf '%d s' "$1"; fi
}
