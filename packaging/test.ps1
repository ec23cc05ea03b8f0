# Windows twin of test.sh. Written from documentation and NOT YET VERIFIED on Windows.
# Installs what is missing, builds everything, and runs every test. Tests that need an X server are not run here.
$ErrorActionPreference = "Stop"
& (Join-Path $PSScriptRoot "run.ps1") -BuildOnly -Targets all
ctest --preset release -j2 --output-on-failure --no-tests=error --no-label-summary
exit $LASTEXITCODE
