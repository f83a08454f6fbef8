#!/usr/bin/env bash
# Makes the documentation of the rooms of the library with the toolchain's own DocC; a warning is a failure.
#
#     Scripts/make-api-docs.sh FOLDER
set -euo pipefail

folder=$1
graphs=.build/x86_64-unknown-linux-gnu/symbolgraph
swift package dump-symbol-graph --minimum-access-level public --skip-synthesized-members > /dev/null
[ -d "$graphs" ] || graphs=$(dirname "$(find -L .build -name BleepCore.symbols.json -print -quit)")
mkdir -p "$folder"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
for graph in "$graphs"/Bleep*.symbols.json; do
    room=$(basename "$graph" .symbols.json)
    case $room in *@* | BleepTestSupport) continue ;; esac
    mkdir -p "$work/$room"
    cp "$graph" "$work/$room/"
    docc convert --additional-symbol-graph-dir "$work/$room" --fallback-display-name "$room" \
        --fallback-bundle-identifier "callbleep.$room" --output-path "$folder/$room.doccarchive" > "$work/$room.log" 2>&1 ||
        status=1
    if grep -A1 'warning:\|error:' "$work/$room.log"; then status=1; fi
    echo "$folder/$room.doccarchive"
done
exit $status
