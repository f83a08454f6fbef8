// The lines of spectra.
#include "CVectors.h"
#include "lanes.h"

// The greatest of as many numbers.
ALWAYS_INLINE int32_t greatest_of(const float *values, size_t count, const EightNumbers *of_others) {
    int32_t height = 0;
    if (count >= 8) {
        // Some of the last eight are counted twice.
        EightNumbers last;
        LOAD(last, values + count - 8);
        height = __builtin_reduce_max(__builtin_elementwise_max(*of_others, last));
    } else {
        REST
        for (size_t index = 0; index < count; index++) {
            int32_t one;
            LOAD(one, values + index);
            height = one > height ? one : height;
        }
    }
    return height;
}

// One bit for each of eight values that is the number `height`.
ALWAYS_INLINE uint64_t places_at(const float *values, int32_t height) {
    EightNumbers eight;
    LOAD(eight, values);
    const EightNumbers is_there = eight == height;
    return places_of(&is_there);
}

// The first place of the number `height`, which is among the values. Where it lies cannot be guessed: sixty-four are
// looked at before anything is decided.
ALWAYS_INLINE size_t first_place(const float *values, size_t count, int32_t height) {
    if (count < 8) {
        size_t index = 0;
        REST
        for (; index + 1 < count; index++) {
            int32_t one;
            LOAD(one, values + index);
            if (one == height) break;
        }
        return index;
    }
    size_t index = 0;
    for (; index + 64 <= count; index += 64) {
        uint64_t places = 0;
        for (size_t part = 0; part < 64; part += 8) places |= places_at(values + index + part, height) << part;
        if (places) return index + (size_t)__builtin_ctzll(places);
    }
    uint64_t places = 0;
    size_t part = 0;
    for (; index + part + 8 <= count; part += 8) places |= places_at(values + index + part, height) << part;
    // The last eight, of which some may have been looked at.
    if (index + part < count) places |= places_at(values + count - 8, height) >> (index + part + 8 - count) << part;
    return index + (size_t)__builtin_ctzll(places);
}

ALWAYS_INLINE size_t strongest(const float *values, size_t count) {
    // As whole numbers, floats that are not negative have the order of their values.
    EightNumbers greatest = {0};
    for (size_t index = 0; index + 8 < count; index += 8) {
        EightNumbers eight;
        LOAD(eight, values + index);
        greatest = __builtin_elementwise_max(greatest, eight);
    }
    return first_place(values, count, greatest_of(values, count, &greatest));
}

EVERY_PROCESSOR
size_t vectors_strongest(const float *values, size_t count) {
    return strongest(values, count);
}

ALWAYS_INLINE float sum_between(const float *values, intptr_t first, intptr_t end) {
    return sum_of(values + first, (size_t)(end - first));
}

// The highest value of a range and both its neighbours.
ALWAYS_INLINE float highest_lobe(const float *values, intptr_t first, intptr_t end) {
    const float *top = values + first + strongest(values + first, (size_t)(end - first));
    return top[-1] + top[0] + top[1];
}

EVERY_PROCESSOR
bool vectors_holds_pair(const float *values, const VectorsPairLimits *limits) {
    const float row = highest_lobe(values, limits->rows, limits->rows_end);
    const float column = highest_lobe(values, limits->columns, limits->columns_end);
    const float both = row + column;
    // All at once: one after the other they could not be guessed.
    const bool stands_out = (both > limits->least) & (row < limits->twist * column) & (column < limits->twist * row)
        & (row > limits->purity * sum_between(values, limits->rows, limits->rows_end))
        & (column > limits->purity * sum_between(values, limits->columns, limits->columns_end));
    return stands_out && both > limits->share * sum_between(values, limits->band, limits->band_end);
}

EVERY_PROCESSOR
size_t vectors_sum_and_strongest(const float *values, size_t count, float *sum) {
    EightNumbers greatest = {0};
    Eight sums = {0};
    size_t index = 0;
    for (; index + 16 <= count; index += 16) {
        Eight one, other;
        LOAD(one, values + index);
        LOAD(other, values + index + 8);
        sums += one;
        greatest = __builtin_elementwise_max(greatest, (EightNumbers)one);
        sums += other;
        greatest = __builtin_elementwise_max(greatest, (EightNumbers)other);
    }
    if (index + 8 <= count) {
        Eight one;
        LOAD(one, values + index);
        sums += one;
        greatest = __builtin_elementwise_max(greatest, (EightNumbers)one);
        index += 8;
    }
    float total = sum_of_eight(&sums);
    const int32_t height = greatest_of(values, count, &greatest);
    REST
    for (; index < count; index++) total += values[index];
    *sum = total;
    return first_place(values, count, height);
}

ALWAYS_INLINE void peak_shifts(const float *values, const intptr_t *places, size_t count, float *shifts) {
    Eight sides = {1, 1, 1, 1, 1, 1, 1, 1}, tops = sides;
    for (size_t peak = 0; peak < count; peak++) {
        const float *top = values + places[peak];
        const float least = top[0] * 1e-6f;
        sides[peak] = top[-1] > least ? top[-1] : least;
        sides[peak + 4] = top[1] > least ? top[1] : least;
        tops[peak] = top[0];
    }
    Eight heights;
    decibels(&sides, &sides);
    decibels(&tops, &heights);
    for (size_t peak = 0; peak < count; peak++) {
        const float before = sides[peak], after = sides[peak + 4];
        const float curve = before - 2 * heights[peak] + after;
        float shift = curve < 0 ? 0.5f * (before - after) / curve : 0;
        shift = shift < -0.5f ? -0.5f : shift;
        shifts[peak] = shift > 0.5f ? 0.5f : shift;
    }
}

// Which of eight values are local maxima above `least`: one bit each.
ALWAYS_INLINE uint64_t maxima(const float *values, float least) {
    Eight before, here, after;
    LOAD(before, values - 1);
    LOAD(here, values);
    LOAD(after, values + 1);
    const EightNumbers peaks = (here > least) & (here > before) & (here >= after);
    return places_of(&peaks);
}

// A line as a number: of two the stronger one is greater, of equally strong ones the first.
ALWAYS_INLINE uint64_t line_at(const float *values, size_t bin) {
    const float *top = values + bin;
    const float lobe = top[-2] + top[-1] + top[0] + top[1] + top[2];
    // As a whole number, a float that is not negative has the order of its value.
    uint32_t power;
    memcpy(&power, &lobe, sizeof(power));
    return (uint64_t)power << 32 | (UINT32_MAX - (uint32_t)bin);
}

EVERY_PROCESSOR
size_t vectors_lines(
    const float *values, size_t first, size_t end, float least, float *powers, intptr_t *places, float *shifts) {
    // The four strongest so far, strongest first: each new one goes down the row as far as it is weaker.
    uint64_t lines[4] = {0, 0, 0, 0};
    while (first < end) {
        uint64_t found = 0;
        size_t part = 0;
        for (; part < 64 && first + part + 8 <= end; part += 8) found |= maxima(values + first + part, least) << part;
        REST
        for (; part < 64 && first + part < end; part++) {
            const float *top = values + first + part;
            found |= (uint64_t)((top[0] > least) & (top[0] > top[-1]) & (top[0] >= top[1])) << part;
        }
        for (; found; found &= found - 1) {
            uint64_t line = line_at(values, first + (size_t)__builtin_ctzll(found));
            _Pragma("clang loop unroll(full)")
            for (int place = 0; place < 4; place++) {
                const uint64_t other = lines[place];
                lines[place] = line > other ? line : other;
                line = line > other ? other : line;
            }
        }
        first += part;
    }
    size_t count = 0;
    for (; count < 4 && lines[count]; count++) {
        const uint32_t power = (uint32_t)(lines[count] >> 32);
        memcpy(&powers[count], &power, sizeof(power));
        places[count] = (intptr_t)(UINT32_MAX - (uint32_t)lines[count]);
    }
    if (count > 0) peak_shifts(values, places, count, shifts);
    return count;
}
