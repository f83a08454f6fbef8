#!/usr/bin/env bash
# Sees to what a build needs beyond this folder: a Swift toolchain, which it only checks for, and system packages, which
# it installs where they are missing. Does nothing, and asks nobody, where everything is there.
#
#     Scripts/prepare.sh [tests|clusters|bench|costs|packages]    also what only the tests (those of clusters, which
#                                                                  bring services, apart), measurements or packages need
set -euo pipefail

if ! command -v swift > /dev/null; then
    echo "callbleep needs Swift 6.3 or later in PATH: https://www.swift.org/install" >&2
    exit 1
fi

# The name that pkg-config knows a library by, and the Debian package that brings it.
libraries=(
    "sndfile libsndfile1-dev"
    "flac libflac-dev"
    "fftw3f libfftw3-dev"
    "libcrypto libssl-dev"
    "sqlite3 libsqlite3-dev"
)

missing=()
command -v make > /dev/null || missing+=(make)
command -v pkg-config > /dev/null || missing+=(pkg-config)
for line in "${libraries[@]}"; do
    read -r library package <<< "$line"
    pkg-config --exists "$library" 2> /dev/null || missing+=("$package")
done
# What the tests ask: a browser and its driver, programs that know HTML, XML and SVG, ffmpeg and flac. Debian's own Python is the one
# that Debian's packages are for. Where they cannot be installed, those tests are skipped.
if [ "${1:-}" = tests ] && command -v apt-get > /dev/null; then
    command -v chromium > /dev/null || missing+=(chromium)
    command -v chromedriver > /dev/null || missing+=(chromium-driver)
    command -v ffmpeg > /dev/null || missing+=(ffmpeg)
    command -v flac > /dev/null || missing+=(flac)
    command -v tidy > /dev/null || missing+=(tidy)
    command -v rsvg-convert > /dev/null || missing+=(librsvg2-bin)
    command -v xmllint > /dev/null || missing+=(libxml2-utils)
    /usr/bin/python3 -c 'import html5lib' 2> /dev/null || missing+=(python3 python3-html5lib)
fi
if [ "${1:-}" = clusters ] && command -v apt-get > /dev/null; then
    PATH="$PATH:/usr/sbin" # not in everybody's
    command -v slurmctld > /dev/null || missing+=(slurm-wlm)
    command -v munged > /dev/null || missing+=(munge)
    command -v parallel > /dev/null || missing+=(parallel)
fi
if [ "${1:-}" = packages ]; then
    command -v dpkg-shlibdeps > /dev/null || missing+=(dpkg-dev)
    command -v strip > /dev/null || missing+=(binutils)
    command -v python3 > /dev/null || missing+=(python3)
fi
if [ "${1:-}" = costs ]; then
    command -v valgrind > /dev/null || missing+=(valgrind)
    command -v strip > /dev/null || missing+=(binutils)
    command -v python3 > /dev/null || missing+=(python3)
fi
if [ "${1:-}" = bench ]; then
    command -v sndfile-convert > /dev/null || missing+=(sndfile-programs)
    command -v sox > /dev/null || missing+=(sox)
    command -v ffmpeg > /dev/null || missing+=(ffmpeg)
    [ -x /usr/bin/time ] || missing+=(time) # the shell's own does not tell memory
    command -v python3 > /dev/null || missing+=(python3)
fi
if [ ${#missing[@]} -eq 0 ]; then
    exit 0
fi

if ! command -v apt-get > /dev/null; then
    echo "missing: ${missing[*]} (Debian's names); on macOS: brew install pkg-config libsndfile flac fftw openssl sqlite" >&2
    exit 1
fi
if [ "$(id -u)" -eq 0 ]; then
    as_root=(env)
elif command -v sudo > /dev/null; then
    as_root=(sudo env)
else
    echo "missing: ${missing[*]}; as root: apt-get install ${missing[*]}" >&2
    exit 1
fi

echo "installing ${missing[*]}" >&2
apt=("${as_root[@]}" DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0)
"${apt[@]}" update < /dev/null >&2
"${apt[@]}" install -y --no-install-recommends "${missing[@]}" < /dev/null >&2
