# To be sourced. What this project needs from the system, by name, and `install_missing` to get it.
#
#     install_missing build           compile and run
#     install_missing build test      the same and run the tests
#     install_missing check           formatter, linter, fuzzers
# shellcheck shell=bash

# Debian 12 is the reference platform; every list but its own and Ubuntu's is written from documentation.
packages_debian_12() {
    case $1 in
    # Asio in C++20 needs Boost 1.81; the default libboost-dev is 1.74.
    build) echo "g++ cmake ninja-build ccache git qt6-base-dev libqt6opengl6-dev qt6-charts-dev qt6-svg-dev" \
        "qt6-tools-dev qt6-l10n-tools qt6-translations-l10n" \
        "libboost1.81-dev nlohmann-json3-dev libfmt-dev libcli11-dev libbenchmark-dev fonts-dejavu-core" ;;
    test) echo "xvfb xauth libvalijson-dev" ;;
    check) echo "clang clang-format clang-tidy libclang-rt-14-dev" ;;
    wayland) echo "qt6-wayland" ;;
    esac
}

# Ubuntu from 24.04 on, Debian from 13 on.
packages_debian_newer() {
    case $1 in
    build) packages_debian_12 build | sed 's/libboost1.81-dev/libboost-dev/' ;;
    check) echo "clang clang-format-14 clang-tidy-14 libclang-rt-dev" ;;
    *) packages_debian_12 "$1" ;;
    esac
}

packages_fedora() {
    case $1 in
    build) echo "gcc-c++ cmake ninja-build ccache git-core qt6-qtbase-devel qt6-qtcharts-devel qt6-qtsvg-devel" \
        "qt6-qttools-devel qt6-qttranslations" \
        "boost-devel json-devel fmt-devel cli11-devel google-benchmark-devel dejavu-sans-fonts" ;;
    test) echo "xorg-x11-server-Xvfb xorg-x11-xauth" ;;
    check) echo "clang clang-tools-extra compiler-rt libasan libubsan libtsan" ;;
    wayland) echo "qt6-qtwayland" ;;
    esac
}

packages_arch() {
    case $1 in
    build) echo "gcc cmake ninja ccache git qt6-base qt6-charts qt6-svg qt6-tools qt6-translations boost nlohmann-json fmt cli11 benchmark" \
        "ttf-dejavu" ;;
    test) echo "xorg-server-xvfb xorg-xauth" ;;
    check) echo "clang compiler-rt" ;;
    wayland) echo "qt6-wayland" ;;
    esac
}

packages_homebrew() {
    case $1 in
    build) echo "cmake ninja ccache qt boost nlohmann-json fmt cli11 google-benchmark" ;;
    check) echo "llvm" ;;
    esac
}

# debian_12, debian_newer, fedora, arch, homebrew, or nothing.
detect_system() {
    if [ "$(uname -s)" = Darwin ]; then
        echo homebrew
        return
    fi
    local ID="" ID_LIKE="" VERSION_ID=""
    # shellcheck disable=SC1090,SC1091
    . "${LOCKSTEP_OS_RELEASE:-/etc/os-release}" 2>/dev/null || true
    case " $ID $ID_LIKE " in
    *" ubuntu "*) echo debian_newer ;;
    *" debian "*) if [ "${VERSION_ID%%.*}" = 12 ]; then echo debian_12; else echo debian_newer; fi ;;
    *" fedora "*) echo fedora ;;
    *" arch "*) echo arch ;;
    esac
}

# missing_packages SYSTEM PACKAGE…: those that are not installed, one a line.
missing_packages() {
    local system=$1 package installed
    shift
    case $system in
    debian_*)
        installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^installed //p')
        for package in "$@"; do
            grep -qxF -e "$package" <<<"$installed" || echo "$package"
        done
        ;;
    fedora) LC_ALL=C rpm -q --whatprovides "$@" 2>&1 | sed -n 's/^no package provides //p' ;;
    arch) pacman -T "$@" || true ;;
    homebrew)
        for package in "$@"; do
            [ -d "$(brew --prefix)/opt/$package" ] || echo "$package"
        done
        ;;
    esac
}

# as_root COMMAND: one line of shell, run directly or through sudo; with neither, says what to run, and ends the script.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        sh -c "$1" >&2
    elif command -v sudo >/dev/null; then
        sudo sh -c "$1" >&2
    else
        echo "This needs root, and there is no sudo. Run this as root, then try again:" >&2
        echo "    $1" >&2
        exit 1
    fi
}

# install_missing GROUP…: installs what is missing of the groups; says what, and nothing when nothing is.
install_missing() {
    local system group
    local -a wanted missing
    system=$(detect_system)
    if [ -z "$system" ]; then
        echo "Unknown system: nothing is installed. packaging/packages.sh lists what is needed." >&2
        return
    fi
    if [ "$system" = homebrew ] && ! command -v brew >/dev/null; then
        echo "Packages come from Homebrew here, and it is not installed: see https://brew.sh" >&2
        exit 1
    fi
    wanted=()
    for group in "$@"; do
        # shellcheck disable=SC2207 # package names have no spaces
        wanted+=($("packages_$system" "$group"))
    done
    [ ${#wanted[@]} -gt 0 ] || return 0
    # shellcheck disable=SC2207
    missing=($(missing_packages "$system" "${wanted[@]}"))
    [ ${#missing[@]} -gt 0 ] || return 0

    echo "Missing, to be installed now: ${missing[*]}" >&2
    case $system in
    debian_*)
        if [[ " ${missing[*]} " == *" libboost1.81-dev "* ]] &&
            [ -z "$(missing_packages "$system" libboost1.74-dev)" ]; then
            echo "Debian holds one version of the Boost headers only: apt removes 1.74 and what depends on it." >&2
        fi
        # An update that fails for one source of packages need not stop the installation.
        as_root "apt-get -q update; DEBIAN_FRONTEND=noninteractive apt-get -qy -o DPkg::Lock::Timeout=120 \
install --no-install-recommends ${missing[*]}"
        ;;
    fedora) as_root "dnf -qy install --setopt=install_weak_deps=False ${missing[*]}" ;;
    arch) as_root "pacman -S --noconfirm --needed ${missing[*]}" ;;
    homebrew) brew install --quiet "${missing[@]}" >&2 ;;
    esac
}
