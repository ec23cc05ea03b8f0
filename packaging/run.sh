#!/usr/bin/env bash
# Installs what is missing, builds, and opens the program on the first example. Without a display it runs the
# example headless: the summary on stdout, the summary as JSON and a picture of the window in out/.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/packages.sh

example=resources/examples/colossus-1.lockstep
if [ -n "${WAYLAND_DISPLAY:-}" ]; then
    install_missing build wayland
else
    install_missing build
fi

[ -f build/release/build.ninja ] || cmake --preset release --log-level=WARNING >/dev/null
# The two lines that also appear when there is nothing to do are left out.
cmake --build --preset release --target lockstep lockstep-cli |
    { grep --line-buffered -v -e 'Re-checking globbed directories' -e 'no work to do' || true; } >&2

window=build/release/bin/lockstep
if [ "$(uname -s)" = Darwin ]; then
    exec build/release/bin/lockstep.app/Contents/MacOS/lockstep "$example" "$@"
elif [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$window" "$example" "$@"
fi

mkdir -p out
if [ -z "${XDG_RUNTIME_DIR:-}" ]; then
    export XDG_RUNTIME_DIR=$PWD/build/runtime
    mkdir -p "$XDG_RUNTIME_DIR"
    chmod 700 "$XDG_RUNTIME_DIR"
fi
build/release/bin/lockstep-cli run "$example" --steps 200 --json out/colossus-1.json
QT_QPA_PLATFORM=offscreen LC_ALL=${LC_ALL:-C.UTF-8} "$window" "$example" --steps 200 --render out/colossus-1.png
echo
echo "No display here, so the example ran without one."
echo "Summary: out/colossus-1.json"
echo "Window:  out/colossus-1.png"
