#!/usr/bin/env bash
# Installs a Debian package in a root of its own that has no Swift, works with it there, and removes it again.
#
#     Scripts/try-package.sh callbleep_….deb [FOLDER]      as root; needs debootstrap and the network, a minute or two
set -euo pipefail

package=$1
made=${2:-$(mktemp -d)}
mirror=${MIRROR:-http://deb.debian.org/debian}
leave() {
    umount -l "$made/proc" 2> /dev/null || true
    [ -n "${KEEP:-}" ] || rm -rf --one-file-system "$made"
}
trap leave EXIT

[ -x "$made/bin/bash" ] || debootstrap --variant=minbase bookworm "$made" "$mirror" > "$made.log" 2>&1 ||
    { tail -5 "$made.log" >&2; exit 1; }
cp "$package" "$made/root/callbleep.deb"
cp /etc/resolv.conf "$made/etc/"
mount -t proc proc "$made/proc"
chroot "$made" /bin/bash -euo pipefail << 'END'
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
apt-get update -qq
apt-get install -qq --no-install-recommends /root/callbleep.deb > /dev/null
if command -v swift > /dev/null; then echo "there is a Swift here: nothing is shown" >&2; exit 1; fi
calls=/usr/share/doc/callbleep/examples
cd "$(mktemp -d)"
callbleep --version
callbleep redact "$calls/serial-number.wav" -o out.wav
callbleep verify "$calls/serial-number.wav" out.wav
callbleep batch "$calls" -o clean
callbleep publish "$calls" -o site 2> /dev/null
callbleep timeline "$calls/rueckruf.wav" -o call.html
test -s /usr/share/man/man1/callbleep.1.gz -o -e /etc/dpkg/dpkg.cfg.d/docker
bash -n /usr/share/bash-completion/completions/callbleep
apt-get remove -qq callbleep > /dev/null
if [ -e /usr/bin/callbleep ] || [ -e /usr/share/doc/callbleep ]; then echo "something was left behind" >&2; exit 1; fi
END
echo "installed, used, and removed without a trace"
