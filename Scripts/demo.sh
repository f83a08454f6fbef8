#!/usr/bin/env bash
# Redacts the sample calls into a folder, verifies each, and shows what came out.
#
#     Scripts/demo.sh CALLBLEEP FOLDER
set -euo pipefail

callbleep=$1
folder=$2
shown=silent-start

rm -rf "$folder"
for call in samples/*.wav samples/*.flac; do
    name=$(basename "$call")
    redacted=$folder/${name%.*}.redacted.${name##*.}
    printf '\n== %s\n' "$name"
    "$callbleep" redact "$call" -o "$folder/"
    "$callbleep" verify "$call" "$redacted"
done

printf '\n== the annotation sheet of %s\n' "$shown"
cat "$folder/$shown.redacted.sheet.csv"

printf '\n== the files, to be listened to and looked at\n'
ls -1 "$folder"/*
