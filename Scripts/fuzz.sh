#!/bin/bash
# Builds the fuzzers of Fuzz and runs each for some seconds: Scripts/fuzz.sh SECONDS [READER…]
# What they find is left in .build-fuzz/found; what they learned is in .build-fuzz/corpus.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=$1
shift
readers=("$@")
if [ ${#readers[@]} -eq 0 ]; then readers=(audio frames labels captions table policy sheet recogniser tiers words); fi
# Bytes of an input: what a reader needs to show all it does, no more.
declare -A length=([audio]=4096 [frames]=1024 [recogniser]=3072 [tiers]=3072)

# Optimised, because a fuzzer is as good as it is fast, but with every assertion.
swift build -c release --package-path Fuzz --scratch-path .build-fuzz --product Fuzz --sanitize=address \
    -Xswiftc -sanitize=fuzzer -Xswiftc -parse-as-library -Xswiftc -enable-testing \
    -Xswiftc -assert-config -Xswiftc Debug -Xcc -fsanitize=fuzzer-no-link

# The own report of Swift's runtime waits for a terminal.
export SWIFT_BACKTRACE=enable=no
# At the end, too, nothing is looked for that a tagged pointer of a constant holds.
export ASAN_OPTIONS=detect_leaks=0
failed=0
mkdir -p .build-fuzz/found
for reader in "${readers[@]}"; do
    corpus=.build-fuzz/corpus/$reader
    mkdir -p "$corpus"
    dictionary=()
    if [ -f "Fuzz/Dictionaries/$reader.dict" ]; then dictionary=("-dict=Fuzz/Dictionaries/$reader.dict"); fi
    echo "== $reader, $seconds s"
    .build-fuzz/release/Fuzz "--$reader" "$corpus" "Tests/FuzzedInputTests/Inputs/$reader" "${dictionary[@]}" \
        -max_total_time="$seconds" -max_len="${length[$reader]:-2048}" -timeout=20 -rss_limit_mb=1024 \
        -malloc_limit_mb=512 -detect_leaks=0 -print_final_stats=1 -artifact_prefix=".build-fuzz/found/$reader-" \
        > ".build-fuzz/$reader.log" 2>&1 < /dev/null || { failed=1; tail -30 ".build-fuzz/$reader.log"; }
    grep -E 'stat::number_of_executed_units|stat::peak_rss_mb' ".build-fuzz/$reader.log" || true
    grep -E '^#[0-9]+.*cov:' ".build-fuzz/$reader.log" | tail -1
done
exit $failed
