#!/usr/bin/env bash
# Cleans a folder of calls with so many tasks of a Slurm job array, and merges their catalogues when all have ended.
#
#     slurm-submit.sh CALLS RESULTS SHARDS [flags of batch]
#     SBATCH_ARRAY_FLAGS="--cpus-per-task=4 --time=8:00:00" slurm-submit.sh /archive/calls /archive/clean 40 --policy archive
#
# Prints the numbers of both jobs. Shards should take minutes: Slurm needs a second to start one, and its usual limit is
# 1000 a job (MaxArraySize).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
if [ $# -lt 3 ]; then
    sed -n '2,5s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
    exit 64
fi
calls=$(realpath "$1")
results=$(realpath -m "$2")
shards=$3
shift 3
read -r -a flags <<< "${SBATCH_ARRAY_FLAGS:-}"
array=$(sbatch --parsable --array="1-$shards" ${flags[@]+"${flags[@]}"} "$here/slurm-array.sbatch" "$calls" "$results" "$@")
merge=$(sbatch --parsable --dependency="afterany:$array" "$here/slurm-merge.sbatch" "$results" "$shards")
echo "$array $merge"
