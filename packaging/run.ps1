# Windows twin of run.sh. Written from documentation and NOT YET VERIFIED on Windows.
# Installs what is missing (winget, vcpkg), builds, and opens the program on the first example.
param([Parameter(ValueFromRemainingArguments)] [string[]] $More = @(), [switch] $BuildOnly, [string[]] $Targets = @("lockstep", "lockstep-cli"))
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..")

function Assert-Success([string] $What) {
    if ($LASTEXITCODE -ne 0) { throw "$What failed with exit code $LASTEXITCODE." }
}

# Compiler, CMake, Ninja, Git. The build tools need the C++ workload, which winget passes on to their installer.
$tools = @{ cmake = "Kitware.CMake"; ninja = "Ninja-build.Ninja"; git = "Git.Git" }
foreach ($tool in $tools.Keys) {
    if (-not (Get-Command $tool -ErrorAction SilentlyContinue)) {
        Write-Host "Missing, to be installed now: $($tools[$tool])"
        winget install --exact --id $tools[$tool] --accept-source-agreements --accept-package-agreements
        Assert-Success "winget"
        $env:Path = [Environment]::GetEnvironmentVariable("Path", "Machine") + ";" + [Environment]::GetEnvironmentVariable("Path", "User")
    }
}
$vswhere = "${env:ProgramFiles(x86)}\Microsoft Visual Studio\Installer\vswhere.exe"
$component = "Microsoft.VisualStudio.Component.VC.Tools.x86.x64"
$studio = if (Test-Path $vswhere) { & $vswhere -latest -products * -requires $component -property installationPath }
if (-not $studio) {
    Write-Host "Missing, to be installed now: Microsoft.VisualStudio.2022.BuildTools (C++)"
    winget install --exact --id Microsoft.VisualStudio.2022.BuildTools --accept-source-agreements --accept-package-agreements `
        --override "--quiet --wait --add Microsoft.VisualStudio.Workload.VCTools --includeRecommended"
    Assert-Success "winget"
    $studio = & $vswhere -latest -products * -requires $component -property installationPath
}
if (-not (Get-Command cl -ErrorAction SilentlyContinue)) {
    & "$studio\Common7\Tools\Launch-VsDevShell.ps1" -Arch amd64 -HostArch amd64 -SkipAutomaticLocation
}

# Libraries. Qt is built from source the first time, which takes an hour or more.
if (-not $env:VCPKG_ROOT) {
    throw "VCPKG_ROOT is not set. Get vcpkg (https://learn.microsoft.com/vcpkg), set VCPKG_ROOT to its folder, and try again."
}
$packages = "qtbase", "qtcharts", "qtsvg", "boost-asio", "boost-lockfree", "nlohmann-json", "fmt", "cli11", "benchmark"
& "$env:VCPKG_ROOT\vcpkg.exe" install --triplet x64-windows @packages
Assert-Success "vcpkg"

if (-not (Test-Path "build/release/build.ninja")) {
    cmake --preset release "-DCMAKE_TOOLCHAIN_FILE=$env:VCPKG_ROOT\scripts\buildsystems\vcpkg.cmake" -DVCPKG_TARGET_TRIPLET=x64-windows
    Assert-Success "cmake"
}
cmake --build --preset release --target @Targets
Assert-Success "The build"

if (-not $BuildOnly) {
    & "build/release/bin/lockstep.exe" "resources/examples/colossus-1.lockstep" @More
    exit $LASTEXITCODE
}
