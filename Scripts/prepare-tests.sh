#!/usr/bin/env bash
# Installs the Python packages that read our sheets back in the tests, into .build/readers. Does nothing where they are
# there. Without a network the tests that need them are skipped, unless CI is set, as in .ci/run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
readers=.build/readers

if [ -f "$readers/readers.txt" ] && cmp -s Scripts/readers.txt "$readers/readers.txt"; then
    exit 0
fi

missing() {
    echo "the readers of sheets cannot be installed: $1; the tests that need them are skipped" >&2
    [ -z "${CI:-}" ] || exit 1
    exit 0
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then env "$@"; else sudo env "$@"; fi
}

# Debian has the module venv without what it needs to work.
if ! python3 -c 'import venv, ensurepip' 2> /dev/null; then
    command -v apt-get > /dev/null || missing "python3 with venv is missing"
    echo "installing python3-venv" >&2
    apt=(DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0)
    as_root "${apt[@]}" update < /dev/null >&2 || missing "apt-get update failed"
    as_root "${apt[@]}" install -y --no-install-recommends python3 python3-venv < /dev/null >&2 \
        || missing "apt-get install python3-venv failed"
fi

mkdir -p .build
rm -rf "$readers"
python3 -m venv "$readers" || missing "python3 -m venv failed"
"$readers/bin/pip" install -q --disable-pip-version-check -r Scripts/readers.txt < /dev/null >&2 \
    || missing "pip install failed"
cp Scripts/readers.txt "$readers/readers.txt"
