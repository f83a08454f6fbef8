// Single tones measured in samples.
#include "CVectors.h"
#include "lanes.h"

ALWAYS_INLINE void two_products(
    const float *samples, const float *one, const float *other, size_t count, float *first, float *second) {
    Eight ones = {0}, others = {0};
    size_t index = 0;
    for (; index + 16 <= count; index += 16) {
        Eight eight[2], a[2], b[2];
        LOAD(eight, samples + index);
        LOAD(a, one + index);
        LOAD(b, other + index);
        ones += eight[0] * a[0];
        others += eight[0] * b[0];
        ones += eight[1] * a[1];
        others += eight[1] * b[1];
    }
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
void vectors_two_products(
    const float *samples, const float *one, const float *other, size_t count, float *first, float *second) {
    two_products(samples, one, other, count, first, second);
}

// Eight sums of products of `values` with the weights of eight tones.
ALWAYS_INLINE void eight_products(const float *values, const float *weights, size_t count, float *sums) {
    Eight s0 = {0}, s1 = {0}, s2 = {0}, s3 = {0}, s4 = {0}, s5 = {0}, s6 = {0}, s7 = {0};
    _Pragma("clang loop unroll_count(2)")
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

// Sums and differences of values as far from the middle on either side; the middle of an odd length meets itself.
ALWAYS_INLINE void fold(const float *samples, size_t size, float *sums, float *differences, size_t count) {
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
void vectors_tones(
    const float *samples, size_t size, const float *cosines, const float *sines, size_t count, float *room,
    float *real, float *imaginary) {
    float *const differences = room + count;
    const size_t used = (size + 1) / 2;
    REST
    for (size_t index = used; index < count; index++) room[index] = differences[index] = 0;
    fold(samples, size, room, differences, used);
    eight_products(room, cosines, count, real);
    eight_products(differences, sines, count, imaginary);
}

// The greatest of each four values in all their lanes; none is negative.
ALWAYS_INLINE void greatest_of_fours(const Eight *values, Eight *greatest) {
    // As whole numbers, floats that are not negative have the order of their values.
    EightNumbers v = (EightNumbers)*values;
    v = __builtin_elementwise_max(v, __builtin_shufflevector(v, v, 1, 0, 3, 2, 5, 4, 7, 6));
    v = __builtin_elementwise_max(v, __builtin_shufflevector(v, v, 2, 3, 0, 1, 6, 7, 4, 5));
    *greatest = (Eight)v;
}

// Without a branch: which tone is the strongest changes too often to be guessed.
EVERY_PROCESSOR
void vectors_tone_pair(
    const float *real, const float *imaginary, float least, float twist, float rivals, VectorsTonePair *pair) {
    Eight x, y, greatest, next;
    LOAD(x, real);
    LOAD(y, imaginary);
    const Eight power = x * x + y * y;
    greatest_of_fours(&power, &greatest);
    const EightNumbers is_greatest = power == greatest;
    const unsigned places = places_of(&is_greatest);
    const int32_t row = __builtin_ctz(places | 8), column = __builtin_ctz(places >> 4 | 8) + 4;
    const EightNumbers lanes = {0, 1, 2, 3, 4, 5, 6, 7};
    const Eight others = (Eight)((EightNumbers)power & (lanes != row) & (lanes != column));
    greatest_of_fours(&others, &next);
    pair->row = row;
    pair->column = column;
    pair->power = greatest[0] + greatest[4];
    pair->stands_out = (greatest[0] > least) & (greatest[4] > least) & (greatest[0] < twist * greatest[4])
        & (greatest[4] < twist * greatest[0]) & (greatest[0] > rivals * next[0]) & (greatest[4] > rivals * next[4]);
}

EVERY_PROCESSOR
float vectors_line_power(const float *samples, const float *weights, size_t count) {
    float real, imaginary;
    two_products(samples, weights, weights + count, count, &real, &imaginary);
    return real * real + imaginary * imaginary;
}

// The sums of products of eight frames with the same weights.
ALWAYS_INLINE void eight_frames(const float *const *frames, const float *weights, size_t count, Eight *result) {
    Eight sums[8] = {0};
    size_t index = 0;
    for (; index + 8 <= count; index += 8) {
        Eight weight;
        LOAD(weight, weights + index);
        _Pragma("clang loop unroll(full)")
        for (size_t lane = 0; lane < 8; lane++) {
            Eight eight;
            LOAD(eight, frames[lane] + index);
            sums[lane] += eight * weight;
        }
    }
    sums_of_eight(sums, result);
    REST
    for (; index < count; index++)
        for (size_t lane = 0; lane < 8; lane++) (*result)[lane] += frames[lane][index] * weights[index];
}

EVERY_PROCESSOR
void vectors_eight_line_powers(
    const float *samples, const intptr_t *centers, const float *weights, size_t count, float *powers) {
    const float *frames[8];
    for (size_t lane = 0; lane < 8; lane++) frames[lane] = samples + centers[lane] - count / 2;
    Eight real, imaginary;
    eight_frames(frames, weights, count, &real);
    eight_frames(frames, weights + count, count, &imaginary);
    const Eight eight = real * real + imaginary * imaginary;
    STORE(powers, eight);
}

typedef double EightDoubles __attribute__((vector_size(64)));

EVERY_PROCESSOR
void vectors_line(const float *window, size_t count, double cosine, double sine, float *weights) {
    double total = 0;
    for (size_t index = 0; index < count; index++) total += (double)window[index];
    // Eight places turn together, by eight at a time.
    EightDoubles real, imaginary;
    double x = __builtin_sqrt(2.0) / total, y = 0, turn_x = 1, turn_y = 0;
    for (int lane = 0; lane < 8; lane++) {
        real[lane] = x;
        imaginary[lane] = y;
        const double next = x * cosine - y * sine;
        y = x * sine + y * cosine;
        x = next;
        const double turn = turn_x * cosine - turn_y * sine;
        turn_y = turn_x * sine + turn_y * cosine;
        turn_x = turn;
    }
    size_t index = 0;
    for (; index + 8 <= count; index += 8) {
        Eight eight;
        LOAD(eight, window + index);
        const EightDoubles wide = __builtin_convertvector(eight, EightDoubles);
        const Eight reals = __builtin_convertvector(real * wide, Eight);
        const Eight imaginaries = __builtin_convertvector(imaginary * wide, Eight);
        STORE(weights + index, reals);
        STORE(weights + count + index, imaginaries);
        const EightDoubles next = real * turn_x - imaginary * turn_y;
        imaginary = real * turn_y + imaginary * turn_x;
        real = next;
    }
    REST
    for (size_t lane = 0; index < count; index++, lane++) {
        weights[index] = (float)(real[lane] * (double)window[index]);
        weights[count + index] = (float)(imaginary[lane] * (double)window[index]);
    }
}
