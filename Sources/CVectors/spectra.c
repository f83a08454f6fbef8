// Spectra, and the powers of their bands.
#include "CVectors.h"
#include "lanes.h"

EVERY_PROCESSOR
void vectors_multiply(const float *one, const float *other, float *result, size_t count) {
    size_t index = 0;
    for (; index + 32 <= count; index += 32) {
        Eight a[4], b[4];
        LOAD(a, one + index);
        LOAD(b, other + index);
        for (int part = 0; part < 4; part++) a[part] *= b[part];
        STORE(result + index, a);
    }
    for (; index + 8 <= count; index += 8) {
        Eight a, b;
        LOAD(a, one + index);
        LOAD(b, other + index);
        a *= b;
        STORE(result + index, a);
    }
    REST
    for (; index < count; index++) result[index] = one[index] * other[index];
}

EVERY_PROCESSOR
void vectors_untangle(const float *bins, const float *cosines, const float *sines, float *power, size_t half) {
    size_t bin = 1;
    for (; bin + 7 <= half / 2; bin += 8) {
        const size_t mirror = half - bin - 7;
        Sixteen a, b;
        Eight cosine, sine;
        LOAD(a, bins + 2 * bin);
        LOAD(b, bins + 2 * mirror);
        LOAD(cosine, cosines + bin);
        LOAD(sine, sines + bin);
        const Eight a_real = __builtin_shufflevector(a, a, 0, 2, 4, 6, 8, 10, 12, 14);
        const Eight a_imaginary = __builtin_shufflevector(a, a, 1, 3, 5, 7, 9, 11, 13, 15);
        const Eight b_real = __builtin_shufflevector(b, b, 14, 12, 10, 8, 6, 4, 2, 0);
        const Eight b_imaginary = __builtin_shufflevector(b, b, 15, 13, 11, 9, 7, 5, 3, 1);
        const Eight even_real = a_real + b_real, even_imaginary = a_imaginary - b_imaginary;
        const Eight odd_real = a_real - b_real, odd_imaginary = a_imaginary + b_imaginary;
        const Eight turned_real = cosine * odd_imaginary - sine * odd_real;
        const Eight turned_imaginary = cosine * odd_real + sine * odd_imaginary;
        const Eight sum_real = even_real + turned_real, sum_imaginary = even_imaginary - turned_imaginary;
        const Eight difference_real = even_real - turned_real;
        const Eight difference_imaginary = even_imaginary + turned_imaginary;
        const Eight here = sum_real * sum_real + sum_imaginary * sum_imaginary;
        const Eight there = difference_real * difference_real + difference_imaginary * difference_imaginary;
        const Eight mirrored = __builtin_shufflevector(there, there, 7, 6, 5, 4, 3, 2, 1, 0);
        STORE(power + bin, here);
        STORE(power + mirror, mirrored);
    }
    // The sum and the difference of all even and all odd samples; half the weight of the other bins.
    const float sum = bins[0] + bins[1], difference = bins[0] - bins[1];
    power[0] = 2 * sum * sum;
    power[half] = 2 * difference * difference;
    REST
    for (; bin <= half / 2; bin++) {
        const float *a = bins + 2 * bin, *b = bins + 2 * (half - bin);
        const float even_real = a[0] + b[0], even_imaginary = a[1] - b[1];
        const float odd_real = a[0] - b[0], odd_imaginary = a[1] + b[1];
        const float turned_real = cosines[bin] * odd_imaginary - sines[bin] * odd_real;
        const float turned_imaginary = cosines[bin] * odd_real + sines[bin] * odd_imaginary;
        const float sum_real = even_real + turned_real, sum_imaginary = even_imaginary - turned_imaginary;
        const float difference_real = even_real - turned_real;
        const float difference_imaginary = even_imaginary + turned_imaginary;
        power[bin] = sum_real * sum_real + sum_imaginary * sum_imaginary;
        power[half - bin] = difference_real * difference_real + difference_imaginary * difference_imaginary;
    }
}

EVERY_PROCESSOR
float vectors_sum(const float *values, size_t count) {
    return sum_of(values, count);
}

ALWAYS_INLINE void band_sums(
    const float *values, const int32_t *places, const uint32_t *masks, size_t parts, float *sums) {
    Eight bands[8];
    _Pragma("clang loop unroll(full)")
    for (size_t band = 0; band < 8; band++) {
        Eight eight = {0};
        _Pragma("clang loop unroll(full)")
        for (size_t part = 0; part < parts; part++) {
            const size_t place = band * parts + part;
            EightBits next, mask;
            LOAD(next, values + places[place]);
            LOAD(mask, masks + 8 * place);
            eight += (Eight)(next & mask);
        }
        bands[band] = eight;
    }
    Eight all;
    sums_of_eight(bands, &all);
    STORE(sums, all);
}

EVERY_PROCESSOR
void vectors_band_sums(
    const float *values, const int32_t *places, const uint32_t *masks, size_t parts, float *sums) {
    // As many as the bands of speech have at 8 kHz.
    if (parts == 3) {
        band_sums(values, places, masks, 3, sums);
    } else {
        band_sums(values, places, masks, parts, sums);
    }
}
