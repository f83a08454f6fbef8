#!/usr/bin/env bash
# Redacts the sample calls into a folder, verifies each, shows what came out, and makes a website of them.
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

printf '\n== the page of %s, to be sent to a friend\n' "$shown"
"$callbleep" timeline "samples/$shown.wav" -o "$folder/$shown.html"

printf '\n== a website of all of them\n'
# Only the calls and what belongs to them: folders of calls hold nothing else.
calls=$folder/calls
mkdir "$calls"
cp samples/*.wav samples/*.flac samples/*.cues.* samples/*.labels.txt samples/*.notes.md "$calls/"
"$callbleep" publish "$calls" -o "$folder/site" --title "Five sample calls"
rm -r "$calls"

printf '\n== the files, to be listened to and looked at\n'
ls -1 "$folder"/*
printf '\n== open %s/site/index.html in a browser\n' "$folder"
