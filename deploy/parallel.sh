#!/usr/bin/env bash
# Cleans a folder of calls with GNU parallel, on this machine or on several, and merges the catalogues.
#
#     parallel.sh CALLS RESULTS SHARDS [flags of batch]
#     PARALLEL="--sshlogin desk,attic,:" parallel.sh /archive/calls /archive/clean 12 --policy archive
#
# On other machines the folders must have the same names and callbleep must be in PATH. Each shard has workers of its own
# unless --jobs says otherwise; here it says one. What was interrupted goes on when the same line is run again.
set -euo pipefail
if [ $# -lt 3 ]; then
    sed -n '2,5s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
    exit 64
fi
calls=$(realpath "$1")
results=$(realpath -m "$2")
shards=$3
shift 3
# A shard in which calls need a person ends with 2; they are listed below.
seq 1 "$shards" | parallel --joblog "$results.joblog" callbleep batch "$calls" -o "$results" \
    --shard "{}/$shards" --jobs 1 "$@" || true
callbleep catalog merge "$results".*-of-"$shards".catalog.db --catalog "$results.catalog.db"
callbleep catalog needs-review --catalog "$results.catalog.db"
# 1 where a shard failed.
awk -F'\t' 'NR > 1 && $7 != 0 && $7 != 2 { bad = 1 } END { exit bad }' "$results.joblog"
