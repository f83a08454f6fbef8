#include "CVectors.h"

#include <string.h>

#if defined(__x86_64__) && defined(__linux__)
// Twice as wide as what every x86-64 has; no fused multiplications, which round otherwise.
#define EVERY_PROCESSOR __attribute__((target_clones("avx2", "default")))
#else
#define EVERY_PROCESSOR
#endif

#define ALWAYS_INLINE static inline __attribute__((always_inline))

typedef float Four __attribute__((vector_size(16)));
typedef float Eight __attribute__((vector_size(32)));
typedef float Sixteen __attribute__((vector_size(64)));
typedef int32_t EightNumbers __attribute__((vector_size(32)));
typedef int16_t EightShorts __attribute__((vector_size(16)));
typedef uint32_t EightBits __attribute__((vector_size(32)));
typedef uint64_t FourPairs __attribute__((vector_size(32)));

// What is left behind the last whole vector is not worth vectors of its own.
#define REST _Pragma("clang loop vectorize(disable) unroll(disable)")

// A copy of fixed length becomes one load or store, and may be at any address.
#define LOAD(vector, address) memcpy(&(vector), (address), sizeof(vector))
#define STORE(address, vector) memcpy((address), &(vector), sizeof(vector))

ALWAYS_INLINE float sum_of_eight(const Eight *eight) {
    const Eight v = *eight;
    const float a = v[0] + v[4], b = v[1] + v[5], c = v[2] + v[6], d = v[3] + v[7];
    return (a + c) + (b + d);
}

EVERY_PROCESSOR
void vectors_multiply(const float *one, const float *other, float *result, size_t count) {
    size_t index = 0;
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
float vectors_sum(const float *values, size_t count) {
    Eight sums = {0};
    size_t index = 0;
    for (; index + 8 <= count; index += 8) {
        Eight eight;
        LOAD(eight, values + index);
        sums += eight;
    }
    float total = sum_of_eight(&sums);
    REST
    for (; index < count; index++) total += values[index];
    return total;
}

EVERY_PROCESSOR
float vectors_sum_of_squares(const float *values, size_t count) {
    Eight even = {0}, odd = {0};
    size_t index = 0;
    for (; index + 16 <= count; index += 16) {
        Eight a, b;
        LOAD(a, values + index);
        LOAD(b, values + index + 8);
        even += a * a;
        odd += b * b;
    }
    even += odd;
    float total = sum_of_eight(&even);
    REST
    for (; index < count; index++) total += values[index] * values[index];
    return total;
}

EVERY_PROCESSOR
float vectors_greatest_magnitude(const float *values, size_t count) {
    // Without their signs, floats have the order of the whole numbers of the same bits.
    EightNumbers greatest = {0};
    size_t index = 0;
    for (; index + 8 <= count; index += 8) {
        EightNumbers eight;
        LOAD(eight, values + index);
        greatest = __builtin_elementwise_max(greatest, eight & INT32_MAX);
    }
    int32_t all = __builtin_reduce_max(greatest);
    REST
    for (; index < count; index++) {
        int32_t one;
        LOAD(one, values + index);
        one &= INT32_MAX;
        all = one > all ? one : all;
    }
    float result;
    memcpy(&result, &all, sizeof(result));
    return result;
}

EVERY_PROCESSOR
void vectors_two_products(
    const float *samples, const float *one, const float *other, size_t count, float *first, float *second) {
    Eight ones = {0}, others = {0};
    size_t index = 0;
    for (; index + 8 <= count; index += 8) {
        Eight eight, a, b;
        LOAD(eight, samples + index);
        LOAD(a, one + index);
        LOAD(b, other + index);
        ones += eight * a;
        others += eight * b;
    }
    float sum_one = sum_of_eight(&ones), sum_other = sum_of_eight(&others);
    REST
    for (; index < count; index++) {
        sum_one += samples[index] * one[index];
        sum_other += samples[index] * other[index];
    }
    *first = sum_one;
    *second = sum_other;
}

EVERY_PROCESSOR
size_t vectors_strongest(const float *values, size_t count) {
    // As whole numbers, floats that are not negative have the order of their values.
    EightNumbers greatest = {0};
    size_t index = 0;
    for (; index + 8 <= count; index += 8) {
        EightNumbers eight;
        LOAD(eight, values + index);
        greatest = __builtin_elementwise_max(greatest, eight);
    }
    int32_t height = __builtin_reduce_max(greatest);
    REST
    for (; index < count; index++) {
        int32_t one;
        LOAD(one, values + index);
        height = one > height ? one : height;
    }
    for (index = 0; index + 8 <= count; index += 8) {
        EightNumbers eight;
        LOAD(eight, values + index);
        if (__builtin_reduce_or(eight == height)) break;
    }
    REST
    for (; index + 1 < count; index++) {
        int32_t one;
        LOAD(one, values + index);
        if (one == height) break;
    }
    return index;
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
size_t vectors_peaks(const float *values, size_t first, size_t end, float least, uint16_t *places) {
    size_t count = 0;
    for (; first + 8 <= end; first += 8) {
        Eight before, here, after;
        LOAD(before, values + first - 1);
        LOAD(here, values + first);
        LOAD(after, values + first + 1);
        const EightNumbers peaks = (here > least) & (here > before) & (here >= after);
        if (!__builtin_reduce_or(peaks)) continue;
        for (int lane = 0; lane < 8; lane++) {
            places[count] = (uint16_t)(first + lane);
            count -= peaks[lane];
        }
    }
    REST
    for (; first < end; first++) {
        if (values[first] > least && values[first] > values[first - 1] && values[first] >= values[first + 1])
            places[count++] = (uint16_t)first;
    }
    return count;
}

EVERY_PROCESSOR
void vectors_sums(const float *values, const intptr_t *edges, float *sums) {
    for (int range = 0; range < 8; range++) {
        const float *place = values + edges[range], *const end = values + edges[range + 1];
        Four four = {0};
        for (; place + 4 <= end; place += 4) {
            Four next;
            LOAD(next, place);
            four += next;
        }
        float total = (four[0] + four[2]) + (four[1] + four[3]);
        REST
        for (; place < end; place++) total += *place;
        sums[range] = total;
    }
}

EVERY_PROCESSOR
void vectors_eight_products(const float *values, const float *weights, size_t count, float *sums) {
    Eight s0 = {0}, s1 = {0}, s2 = {0}, s3 = {0}, s4 = {0}, s5 = {0}, s6 = {0}, s7 = {0};
    for (size_t index = 0; index < count; index += 8) {
        Eight value, w0, w1, w2, w3, w4, w5, w6, w7;
        const float *row = weights + 8 * index;
        LOAD(value, values + index);
        LOAD(w0, row);
        LOAD(w1, row + 8);
        LOAD(w2, row + 16);
        LOAD(w3, row + 24);
        LOAD(w4, row + 32);
        LOAD(w5, row + 40);
        LOAD(w6, row + 48);
        LOAD(w7, row + 56);
        s0 += value * w0;
        s1 += value * w1;
        s2 += value * w2;
        s3 += value * w3;
        s4 += value * w4;
        s5 += value * w5;
        s6 += value * w6;
        s7 += value * w7;
    }
    // The lanes of eight vectors added at once: neighbours, then pairs, then halves.
    const Eight a = __builtin_shufflevector(s0, s1, 0, 8, 2, 10, 4, 12, 6, 14)
        + __builtin_shufflevector(s0, s1, 1, 9, 3, 11, 5, 13, 7, 15);
    const Eight b = __builtin_shufflevector(s2, s3, 0, 8, 2, 10, 4, 12, 6, 14)
        + __builtin_shufflevector(s2, s3, 1, 9, 3, 11, 5, 13, 7, 15);
    const Eight c = __builtin_shufflevector(s4, s5, 0, 8, 2, 10, 4, 12, 6, 14)
        + __builtin_shufflevector(s4, s5, 1, 9, 3, 11, 5, 13, 7, 15);
    const Eight d = __builtin_shufflevector(s6, s7, 0, 8, 2, 10, 4, 12, 6, 14)
        + __builtin_shufflevector(s6, s7, 1, 9, 3, 11, 5, 13, 7, 15);
    const Eight ab = __builtin_shufflevector(a, b, 0, 1, 8, 9, 4, 5, 12, 13)
        + __builtin_shufflevector(a, b, 2, 3, 10, 11, 6, 7, 14, 15);
    const Eight cd = __builtin_shufflevector(c, d, 0, 1, 8, 9, 4, 5, 12, 13)
        + __builtin_shufflevector(c, d, 2, 3, 10, 11, 6, 7, 14, 15);
    const Eight all = __builtin_shufflevector(ab, cd, 0, 1, 2, 3, 8, 9, 10, 11)
        + __builtin_shufflevector(ab, cd, 4, 5, 6, 7, 12, 13, 14, 15);
    STORE(sums, all);
}

EVERY_PROCESSOR
void vectors_fold(const float *samples, size_t size, float *sums, float *differences, size_t count) {
    size_t index = 0;
    for (; index + 8 <= count; index += 8) {
        Eight before, mirror;
        LOAD(before, samples + index);
        LOAD(mirror, samples + size - index - 8);
        const Eight after = __builtin_shufflevector(mirror, mirror, 7, 6, 5, 4, 3, 2, 1, 0);
        const Eight sum = before + after, difference = before - after;
        STORE(sums + index, sum);
        STORE(differences + index, difference);
    }
    REST
    for (; index < count; index++) {
        sums[index] = samples[index] + samples[size - 1 - index];
        differences[index] = samples[index] - samples[size - 1 - index];
    }
}

EVERY_PROCESSOR
void vectors_widen(const int16_t *samples, float *result, size_t count) {
    const float step = 1.0f / 32768;
    size_t index = 0;
    for (; index + 8 <= count; index += 8) {
        EightShorts shorts;
        LOAD(shorts, samples + index);
        const Eight wide = __builtin_convertvector(__builtin_convertvector(shorts, EightNumbers), Eight) * step;
        STORE(result + index, wide);
    }
    REST
    for (; index < count; index++) {
        int16_t sample;
        LOAD(sample, samples + index);
        result[index] = (float)sample * step;
    }
}

EVERY_PROCESSOR
uint32_t vectors_copy(const float *source, float *target, size_t count) {
    EightBits bits = {0};
    size_t index = 0;
    for (; index + 8 <= count; index += 8) {
        EightBits eight;
        LOAD(eight, source + index);
        STORE(target + index, eight);
        bits |= eight;
    }
    uint32_t all = 0;
    for (int lane = 0; lane < 8; lane++) all |= bits[lane];
    REST
    for (; index < count; index++) {
        uint32_t one;
        LOAD(one, source + index);
        STORE(target + index, one);
        all |= one;
    }
    return all;
}

EVERY_PROCESSOR
uint64_t vectors_checksum(const void *words, const uint32_t *keys, size_t count) {
    const char *bytes = words;
    FourPairs even = {0}, odd = {0};
    size_t index = 0;
    for (; index + 8 <= count; index += 8) {
        FourPairs word, key;
        LOAD(word, bytes + 4 * index);
        LOAD(key, keys + index);
        even += (word & UINT32_MAX) * (key & UINT32_MAX);
        odd += (word >> 32) * (key >> 32);
    }
    even += odd;
    uint64_t sum = even[0] + even[1] + even[2] + even[3];
    REST
    for (; index < count; index++) {
        uint32_t word;
        LOAD(word, bytes + 4 * index);
        sum += (uint64_t)word * keys[index];
    }
    return sum;
}

EVERY_PROCESSOR
void vectors_filter(
    const float *samples, size_t step, const float *weights, size_t length, float *result, size_t count) {
    for (size_t index = 0; index < count; index++) {
        const float *place = samples + index * step;
        Eight even = {0}, odd = {0};
        for (size_t tap = 0; tap < length; tap += 16) {
            Eight a, b, x, y;
            LOAD(a, place + tap);
            LOAD(b, place + tap + 8);
            LOAD(x, weights + tap);
            LOAD(y, weights + tap + 8);
            even += a * x;
            odd += b * y;
        }
        even += odd;
        result[index] = sum_of_eight(&even);
    }
}

EVERY_PROCESSOR
void vectors_take_channel(
    const float *interleaved, size_t channels, size_t channel, float *result, size_t count) {
    size_t frame = 0;
    if (channels == 2) {
        for (; frame + 8 <= count; frame += 8) {
            Sixteen both;
            LOAD(both, interleaved + 2 * frame);
            const Eight one = channel ? __builtin_shufflevector(both, both, 1, 3, 5, 7, 9, 11, 13, 15)
                                      : __builtin_shufflevector(both, both, 0, 2, 4, 6, 8, 10, 12, 14);
            STORE(result + frame, one);
        }
    }
    REST
    for (; frame < count; frame++) result[frame] = interleaved[frame * channels + channel];
}
