// What the files of this folder share.
#ifndef LANES_H
#define LANES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

// Where a processor can multiply and add at once, the result would differ from that of another.
#pragma clang fp contract(off)

#if defined(__x86_64__) && defined(__linux__) && !__has_feature(thread_sanitizer)
// Twice as wide as what every x86-64 has; no fused multiplications, which round otherwise. (Which one is taken is decided
// before ThreadSanitizer works, and it watches the decision, too.)
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
typedef uint16_t EightLevels __attribute__((vector_size(16)));
typedef bool EightTruths __attribute__((ext_vector_type(8)));
typedef uint64_t FourPairs __attribute__((vector_size(32)));

// What is left behind the last whole vector is not worth vectors of its own.
#define REST _Pragma("clang loop vectorize(disable) unroll(disable)")

// A copy of fixed length becomes one load or store, and may be at any address.
#define LOAD(vector, address) memcpy(&(vector), (address), sizeof(vector))
#define STORE(address, vector) memcpy((address), &(vector), sizeof(vector))

// Lane by lane one of two vectors of floats.
#define CHOOSE(is_one, one, other) \
    ((Eight)(((is_one) & (EightNumbers)(one)) | (~(is_one) & (EightNumbers)(other))))

ALWAYS_INLINE float sum_of_eight(const Eight *eight) {
    const Eight v = *eight;
    const float a = v[0] + v[4], b = v[1] + v[5], c = v[2] + v[6], d = v[3] + v[7];
    return (a + c) + (b + d);
}

// The sum of values, in eight partial sums.
ALWAYS_INLINE float sum_of(const float *values, size_t count) {
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

// The sums of eight vectors, each added as by sum_of_eight.
ALWAYS_INLINE void sums_of_eight(const Eight *vectors, Eight *sums) {
    Eight halves[4], pairs[2];
    for (int pair = 0; pair < 4; pair++) {
        const Eight one = vectors[2 * pair], other = vectors[2 * pair + 1];
        halves[pair] = __builtin_shufflevector(one, other, 0, 1, 2, 3, 8, 9, 10, 11)
            + __builtin_shufflevector(one, other, 4, 5, 6, 7, 12, 13, 14, 15);
    }
    for (int pair = 0; pair < 2; pair++) {
        const Eight one = halves[2 * pair], other = halves[2 * pair + 1];
        pairs[pair] = __builtin_shufflevector(one, other, 0, 1, 8, 9, 4, 5, 12, 13)
            + __builtin_shufflevector(one, other, 2, 3, 10, 11, 6, 7, 14, 15);
    }
    const Eight one = pairs[0], other = pairs[1];
    const Eight mixed = __builtin_shufflevector(one, other, 0, 2, 8, 10, 4, 6, 12, 14)
        + __builtin_shufflevector(one, other, 1, 3, 9, 11, 5, 7, 13, 15);
    *sums = __builtin_shufflevector(mixed, mixed, 0, 4, 1, 5, 2, 6, 3, 7);
}

// One bit for each lane that is true, the first lane's lowest.
ALWAYS_INLINE unsigned places_of(const EightNumbers *truths) {
    const EightTruths narrow = __builtin_convertvector(*truths, EightTruths);
    uint8_t places;
    memcpy(&places, &narrow, sizeof(places));
    return places;
}

// 10 · log10 of numbers that are positive and normal, to a hundredth of a decibel.
ALWAYS_INLINE void decibels(const Eight *values, Eight *result) {
    const EightBits bits = (EightBits)*values;
    // Behind the exponent of 2²³ a whole number is its own mantissa.
    const Eight exponents = (Eight)((bits >> 23) | 0x4B000000) - 8388735.0f;
    const Eight mantissa = (Eight)((bits & 0x7FFFFF) | 0x3F800000);
    const Eight ratio = (mantissa - 1.4142136f) / (mantissa + 1.4142136f);
    const Eight square = ratio * ratio;
    // log2(m) on 1 … 2 as an odd series of (m − √2) / (m + √2), which lies within ±0.1716.
    const Eight series = ratio * (2.8853901f + square * (0.9617967f + square * 0.577078f));
    *result = (exponents + 0.5f + series) * 3.01029996f;
}

#endif
