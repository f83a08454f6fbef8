// How loud samples are.
#include "CVectors.h"
#include "lanes.h"

// The squares of as many values as make whole vectors, in sixteen partial sums that become eight.
ALWAYS_INLINE void whole_squares(const float *values, size_t count, Eight *sums) {
    Eight even = {0}, odd = {0};
    size_t index = 0;
    for (; index + 32 <= count; index += 32) {
        Eight four[4];
        LOAD(four, values + index);
        even += four[0] * four[0];
        odd += four[1] * four[1];
        even += four[2] * four[2];
        odd += four[3] * four[3];
    }
    for (; index + 16 <= count; index += 16) {
        Eight a, b;
        LOAD(a, values + index);
        LOAD(b, values + index + 8);
        even += a * a;
        odd += b * b;
    }
    *sums = even + odd;
}

ALWAYS_INLINE float with_rest(float total, const float *values, size_t count) {
    REST
    for (size_t index = count & ~(size_t)15; index < count; index++) total += values[index] * values[index];
    return total;
}

EVERY_PROCESSOR
float vectors_sum_of_squares(const float *values, size_t count) {
    Eight sums;
    whole_squares(values, count, &sums);
    return with_rest(sum_of_eight(&sums), values, count);
}

// The same as `decibels` with two terms more, to a ten-thousandth of a decibel; LevelTrack does so with single numbers.
ALWAYS_INLINE void fine_decibels(const Eight *values, Eight *result) {
    const EightBits bits = (EightBits)*values;
    const Eight exponents = __builtin_convertvector((EightNumbers)(bits >> 23) - 127, Eight);
    const Eight mantissa = (Eight)((bits & 0x7FFFFF) | 0x3F800000);
    const Eight ratio = (mantissa - 1.4142136f) / (mantissa + 1.4142136f);
    const Eight square = ratio * ratio;
    const Eight series = ratio
        * (2.8853901f
            + square * (0.9617967f + square * (0.577078f + square * (0.4121986f + square * 0.3205989f))));
    *result = (exponents + 0.5f + series) * 3.01029996f;
}

EVERY_PROCESSOR
bool vectors_levels(const float *samples, size_t length, size_t count, float loud, uint16_t *levels) {
    EightNumbers is_any_loud = {0};
    for (size_t block = 0; block < count; block += 8) {
        const size_t blocks = count - block < 8 ? count - block : 8;
        Eight sums[8] = {0};
        for (size_t lane = 0; lane < blocks; lane++) {
            const float *place = samples + (block + lane) * length;
            whole_squares(place, length, &sums[lane]);
        }
        Eight squares;
        sums_of_eight(sums, &squares);
        if (length % 16)
            for (size_t lane = 0; lane < blocks; lane++)
                squares[lane] = with_rest(squares[lane], samples + (block + lane) * length, length);
        const Eight means = squares / (float)length;
        const EightNumbers is_sound = means > 0;
        is_any_loud |= means > loud;
        const Eight one = {1, 1, 1, 1, 1, 1, 1, 1};
        const Eight logarithms = CHOOSE(is_sound, means, one);
        Eight decibels;
        fine_decibels(&logarithms, &decibels);
        Eight hundredths = -100.0f * decibels;
        const Eight none = {0};
        hundredths = CHOOSE(hundredths > none, hundredths, none) + 0.5f;
        const Eight most = none + 32766.0f;
        hundredths = CHOOSE(hundredths < most, hundredths, most);
        const EightNumbers whole = __builtin_convertvector(hundredths, EightNumbers) | ~is_sound;
        const EightLevels narrow = __builtin_convertvector(whole & 0xFFFF, EightLevels);
        if (blocks == 8) {
            STORE(levels + block, narrow);
        } else {
            memcpy(levels + block, &narrow, 2 * blocks);
        }
    }
    return __builtin_reduce_or(is_any_loud);
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
size_t vectors_equal_length(const float *values, size_t count, float value) {
    size_t index = 0;
    for (; index + 8 <= count; index += 8) {
        Eight eight;
        LOAD(eight, values + index);
        const EightNumbers differs = eight != value;
        const unsigned places = places_of(&differs);
        if (places) return index + (size_t)__builtin_ctz(places);
    }
    REST
    for (; index < count; index++)
        if (values[index] != value) break;
    return index;
}

EVERY_PROCESSOR
size_t vectors_count_up_to(const uint16_t *values, size_t count, uint16_t limit) {
    size_t found = 0;
    while (count > 0) {
        // So few that sixteen bits can count them.
        const size_t part = count < 32768 ? count : 32768;
        uint16_t here = 0;
        for (size_t index = 0; index < part; index++) {
            const uint16_t value = values[index];
            here = (uint16_t)(here + (((value & 0x7FFF) <= limit) & (value != UINT16_MAX)));
        }
        found += here;
        values += part;
        count -= part;
    }
    return found;
}

EVERY_PROCESSOR
size_t vectors_equal_length_before(const float *end, size_t count, float value) {
    size_t length = 0;
    for (; length + 8 <= count; length += 8) {
        Eight eight;
        LOAD(eight, end - length - 8);
        const EightNumbers differs = eight != value;
        const unsigned places = places_of(&differs);
        if (places) return length + (size_t)__builtin_clz(places << 24);
    }
    REST
    for (; length < count; length++)
        if (end[-1 - (ptrdiff_t)length] != value) break;
    return length;
}
