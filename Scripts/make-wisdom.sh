#!/usr/bin/env bash
# Writes Sources/BleepSignal/TransformWisdom.swift: the plans that FFTW found fastest for the lengths of our windows.
# To be run on an idle machine with the FFTW that is shipped; needs cc and libfftw3-dev.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/wisdom.c" <<'C'
#include <fftw3.h>
#include <stdio.h>
/* Half of 32, 64 and 192 ms at 8,000, 8,820 and 11,025 samples a second, which is what files of 8 to 96 kHz are brought to. */
static const int lengths[] = {128, 256, 768, 144, 288, 864, 180, 360, 1080};
int main(void) {
    for (unsigned i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        fftwf_complex *in = fftwf_alloc_complex(lengths[i]);
        fftwf_complex *out = fftwf_alloc_complex(lengths[i]);
        fftwf_plan_dft_1d(lengths[i], in, out, FFTW_FORWARD, FFTW_PATIENT);
    }
    puts(fftwf_export_wisdom_to_string());
}
C
cc -O2 -o "$folder/wisdom" "$folder/wisdom.c" -lfftw3f -lm
{
    cat <<'SWIFT'
/// What FFTW knows of the fastest plans for the lengths of our windows, so that nothing is timed when we run: timing
/// takes long and picks another plan, with other roundings, from run to run.
///
/// Written by Scripts/make-wisdom.sh with FFTW 3.3.10. Wisdom that does not fit the library or the processor is ignored
/// by FFTW, which then estimates.
enum TransformWisdom {
    static let text: StaticString = """
SWIFT
    "$folder/wisdom" | sed '/^$/d; s/^/        /'
    printf '        """\n}\n'
} > Sources/BleepSignal/TransformWisdom.swift
