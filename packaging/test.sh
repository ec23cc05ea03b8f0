#!/usr/bin/env bash
# Installs what is missing, builds everything, and runs every test. Arguments go to ctest: packaging/test.sh -R quantity
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/packages.sh

install_missing build test
[ -f build/release/build.ninja ] || cmake --preset release --log-level=WARNING >/dev/null
cmake --build --preset release |
    { grep --line-buffered -v -e 'Re-checking globbed directories' -e 'no work to do' || true; }

# Tests with the label xvfb start their own X server; all others use Qt's offscreen platform.
exec ctest --preset release -j2 --output-on-failure --no-tests=error --no-label-summary "$@"
