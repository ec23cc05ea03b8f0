#!/usr/bin/env bash
# What continuous integration checks beyond the tests. All checks, or those named:
#
#     packaging/checks.sh                      all
#     packaging/checks.sh format tidy          these
#
#     format       clang-format 14 over all tracked sources
#     asan-ubsan   engine, command line and their tests under the address and undefined-behavior sanitizers
#     tsan         the tests that start threads under the thread sanitizer
#     tidy         clang-tidy 14 over the sources that differ from LOCKSTEP_BASE (by default the first parent, HEAD~1)
#     fuzz         libFuzzer over every parser, LOCKSTEP_FUZZ_SECONDS (by default 60) in all
#
# Logs of failed builds are shown; the last line counts.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
. packaging/packages.sh
tidy_limit=12
not_run=77

git() { command git -c safe.directory='*' "$@"; }

# The pinned version of a clang tool: another one formats and warns differently.
clang_14() {
    local candidate
    for candidate in "$1-14" "$1"; do
        if "$candidate" --version 2>/dev/null | grep -q 'version 14\.'; then
            command -v "$candidate"
            return
        fi
    done
    echo "Needs $1 14, which is not installed." >&2
    return 1
}

configured() { [ -f "build/$1/build.ninja" ] || cmake --preset "$1" --log-level=WARNING >/dev/null; }

# Quiet, but for a build that fails.
built() {
    mkdir -p build
    if ! cmake --build --preset "$@" >"build/$1.log" 2>&1; then
        grep -v '^\[[0-9]*/[0-9]*\] ' "build/$1.log" | head -n 80
        return 1
    fi
}

check_format() {
    local formatter
    formatter=$(clang_14 clang-format) || return 1
    git ls-files -z '*.h' '*.cpp' >build/formatted || return 1
    [ -s build/formatted ] || { echo "git lists no sources."; return 1; }
    xargs -0 "$formatter" --dry-run --Werror --ferror-limit=3 <build/formatted
}

check_sanitized() {
    configured "$1" && built "$1" && ctest --preset "$1" -j2 --no-tests=error --no-label-summary
}
check_asan-ubsan() { check_sanitized asan-ubsan; }
check_tsan() { check_sanitized tsan; }

# The .cpp files under core, ui and app that changed, or whose header did.
changed_sources() {
    local file
    git diff --name-only --diff-filter=d "$1" -- 'core/*.cpp' 'core/*.h' 'ui/*.cpp' 'ui/*.h' 'app/*.cpp' 'app/*.h' |
        while read -r file; do
            file=${file%.h}
            file=${file%.cpp}.cpp
            [ ! -f "$file" ] || echo "$file"
        done | sort -u
}

check_tidy() {
    local linter base=${LOCKSTEP_BASE:-HEAD~1} sources count
    linter=$(clang_14 clang-tidy) || return 1
    if ! git rev-parse -q --verify "$base^{commit}" >/dev/null; then
        echo "There is no commit $base to compare with: clang-tidy is not run."
        return $not_run
    fi
    sources=$(changed_sources "$base") || return 1
    if [ -z "$sources" ]; then
        echo "No source differs from $base."
        return 0
    fi
    # The generated moc files are among what it reads.
    configured release && built release || return 1
    count=$(wc -l <<<"$sources")
    if [ "$count" -gt $tidy_limit ]; then
        echo "$count sources differ from $base, more than the $tidy_limit that are checked at a time; left out:"
        tail -n +$((tidy_limit + 1)) <<<"$sources" | sed 's/^/    /'
        sources=$(head -n $tidy_limit <<<"$sources")
    fi
    # Clang knows neither this option of GCC nor its precompiled headers, and warns of other things: only the checks
    # of .clang-tidy count.
    mkdir -p build/tidy
    sed -E 's/-fvect-cost-model=[a-z-]*//; s/-Winvalid-pch -include [^ "]*cmake_pch\.hxx//' \
        build/release/compile_commands.json >build/tidy/compile_commands.json
    xargs -P2 -n1 "$linter" -p build/tidy --quiet --extra-arg=-Wno-error <<<"$sources" 2>build/tidy/stderr ||
        { grep -v 'warnings\? generated\|Suppressed\|Use -header-filter' build/tidy/stderr; return 1; }
}

check_fuzz() {
    local -a fuzzers inputs
    local fuzzer name seconds status=0
    configured fuzz && built fuzz --target fuzzers || return 1
    fuzzers=(build/fuzz/bin/fuzz_*)
    [ -x "${fuzzers[0]}" ] || { echo "There is no fuzzer."; return 1; }
    seconds=$((${LOCKSTEP_FUZZ_SECONDS:-60} / ${#fuzzers[@]} + 1))
    for fuzzer in "${fuzzers[@]}"; do
        name=${fuzzer##*/}
        # New inputs go to the first folder; failing ones to build/fuzz/found.
        inputs=("build/fuzz/corpus/$name")
        [ "$name" != fuzz_scenario ] || [ ! -d resources/examples ] || inputs+=(resources/examples)
        [ ! -d "tests/fuzz/seeds/$name" ] || inputs+=("tests/fuzz/seeds/$name")
        mkdir -p "${inputs[0]}" build/fuzz/found
        if ! "$fuzzer" -max_total_time=$seconds -timeout=20 -rss_limit_mb=2048 -print_funcs=0 -print_final_stats=1 \
            -artifact_prefix="build/fuzz/found/$name-" "${inputs[@]}" >"build/fuzz/$name.log" 2>&1; then
            echo "$name failed:"
            tail -n 40 "build/fuzz/$name.log"
            status=1
        fi
        echo "$name: $(sed -n 's/^stat::number_of_executed_units: *//p' "build/fuzz/$name.log") inputs"
    done
    return $status
}

checks=("$@")
[ $# -gt 0 ] || checks=(format asan-ubsan tsan tidy fuzz)
for check in "${checks[@]}"; do
    declare -F "check_$check" >/dev/null || { echo "There is no check $check." >&2; exit 2; }
done

install_missing build check || exit 1
mkdir -p build
passed=0
failed=0
for check in "${checks[@]}"; do
    echo "== $check"
    started=$SECONDS
    "check_$check"
    case $? in
    0) result=passed passed=$((passed + 1)) ;;
    "$not_run") result="not run" ;;
    *) result=FAILED failed=$((failed + 1)) ;;
    esac
    echo "== $check: $result, $((SECONDS - started)) s"
done
echo "checks: $passed passed, $failed failed"
[ $failed -eq 0 ]
