#!/usr/bin/env bash
# Makes a Debian package, or a tarball with checksums, of what `make build` built.
#
#     Scripts/make-packages.sh deb|dist BINARY FOLDER
#
# Needs dpkg-dev (for its list of needed libraries), binutils and python3 (for the manual page).
set -euo pipefail

kind=$1 binary=$2 folder=$3
here=$(cd "$(dirname "$0")/.." && pwd)
version=$("$binary" --version)
machine=$(dpkg --print-architecture)
# The date of everything in the packages: that of the last commit where there is one.
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$here" log -1 --format=%ct 2> /dev/null || date +%s)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
umask 022

# What both have, below a prefix: usr for Debian, the name of the tarball's folder for the other.
fill() {
    local root=$1 share=$1/share
    install -D -m 0755 "$binary" "$root/bin/callbleep"
    strip --strip-all "$root/bin/callbleep"
    mkdir -p "$share/man/man1" "$share/bash-completion/completions" "$share/zsh/vendor-completions" \
        "$share/fish/vendor_completions.d" "$share/doc/callbleep/examples"
    python3 -B "$here/Scripts/make-manual.py" "$binary" | gzip -9n > "$share/man/man1/callbleep.1.gz"
    # It is read by a shell, not run.
    "$binary" --generate-completion-script bash | sed '1{/^#!/d}' > "$share/bash-completion/completions/callbleep"
    "$binary" --generate-completion-script zsh > "$share/zsh/vendor-completions/_callbleep"
    "$binary" --generate-completion-script fish > "$share/fish/vendor_completions.d/callbleep.fish"
    install -m 0644 "$here/README.md" "$here"/docs/*.md "$share/doc/callbleep/"
    cp -r "$here/docs/schemas" "$here/docs/pictures" "$here/docs/detectors" "$share/doc/callbleep/"
    for file in "$here"/samples/*; do
        if [ -f "$file" ] && [ "${file##*.}" != py ]; then install -m 0644 "$file" "$share/doc/callbleep/examples/"; fi
    done
    [ ! -d "$here/deploy" ] || cp -r "$here/deploy" "$share/doc/callbleep/examples/"
    find "$root" -type d -exec chmod 0755 {} + -o -type f ! -perm -u+x -exec chmod 0644 {} +
}

mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
case $kind in
deb)
    root=$work/root
    fill "$root/usr"
    documents=$root/usr/share/doc/callbleep
    gzip -9n < "$here/CHANGELOG.md" > "$documents/CHANGELOG.md.gz"
    printf 'callbleep (%s) unstable; urgency=medium\n\n  * See CHANGELOG.md.gz.\n\n -- The callbleep authors <callbleep@users.noreply.github.com>  %s\n' \
        "$version" "$(date -R -u -d "@$SOURCE_DATE_EPOCH")" | gzip -9n > "$documents/changelog.gz"
    cat > "$documents/copyright" << 'END'
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: callbleep

Files: *
Copyright: 2026 The callbleep authors
License: Apache-2.0
 On Debian systems the text of the licence is in /usr/share/common-licenses/Apache-2.0.
END
    mkdir -p "$root/usr/share/lintian/overrides"
    printf '# The YAML parser for Swift has no way to use the library of the system.\ncallbleep: embedded-library *libyaml*\n' \
        > "$root/usr/share/lintian/overrides/callbleep"
    # dpkg-shlibdeps wants a source package around it.
    mkdir -p "$work/debian"
    printf 'Source: callbleep\n\nPackage: callbleep\nArchitecture: any\n' > "$work/debian/control"
    needed=$(cd "$work" && dpkg-shlibdeps -O "root/usr/bin/callbleep" 2> /dev/null | sed 's/^shlibs:Depends=//')
    # Packed relocations need glibc 2.36, which dpkg-shlibdeps of Debian 12 does not see.
    needed=$(sed -E 's/libc6 \(>= 2\.([0-9]|[12][0-9]|3[0-5])\)/libc6 (>= 2.36)/' <<< "$needed")
    mkdir -p "$root/DEBIAN"
    cat > "$root/DEBIAN/control" << END
Package: callbleep
Version: $version
Architecture: $machine
Maintainer: The callbleep authors <callbleep@users.noreply.github.com>
Installed-Size: $(du -sk "$root/usr" | cut -f1)
Depends: $needed
Recommends: ffmpeg
Suggests: librsvg2-bin
Section: sound
Priority: optional
Description: makes recordings of phone calls fit to publish
 callbleep finds what is in a call (speech, silence, ringing, keypad digits …),
 bleeps what must not be heard, 440 Hz over sensitive information and 660 Hz
 over swearing, proves that nothing of it is left, and writes a timestamped
 annotation sheet. It works on single calls and on archives, and makes pages
 and sites of them.
END
    (cd "$root" && find usr -type f -printf '%P\n' | sed 's|^|usr/|' | LC_ALL=C sort | xargs md5sum > DEBIAN/md5sums)
    find "$root" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
    dpkg-deb --root-owner-group -Zxz --build "$root" "$folder/callbleep_${version}_${machine}.deb" > /dev/null
    echo "$folder/callbleep_${version}_${machine}.deb"
    ;;
dist)
    name=callbleep-$version-linux-$(uname -m)
    fill "$work/$name"
    install -m 0644 "$here/LICENSE" "$here/CHANGELOG.md" "$work/$name/"
    tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" -C "$work" -cJf "$folder/$name.tar.xz" "$name"
    (cd "$folder" && for file in *.tar.xz *.deb; do if [ -f "$file" ]; then sha256sum "$file"; fi; done > SHA256SUMS)
    echo "$folder/$name.tar.xz"
    echo "$folder/SHA256SUMS"
    ;;
*)
    echo "deb or dist?" >&2
    exit 64
    ;;
esac
