// The lines of spectra.
#include "CVectors.h"
#include "lanes.h"

// The first place of the number `height`, which is among the values.
ALWAYS_INLINE size_t first_place(const float *values, size_t count, int32_t height) {
    size_t index = 0;
    for (; index + 8 <= count; index += 8) {
        EightNumbers eight;
        LOAD(eight, values + index);
        const EightNumbers is_there = eight == height;
        const unsigned places = places_of(&is_there);
        if (places) return index + (size_t)__builtin_ctz(places);
    }
    REST
    for (; index + 1 < count; index++) {
        int32_t one;
        LOAD(one, values + index);
        if (one == height) break;
    }
    return index;
}

ALWAYS_INLINE size_t strongest(const float *values, size_t count) {
    // As whole numbers, floats that are not negative have the order of their values.
    EightNumbers greatest = {0};
    int32_t height = 0;
    if (count >= 8) {
        for (size_t index = 0; index + 8 < count; index += 8) {
            EightNumbers eight;
            LOAD(eight, values + index);
            greatest = __builtin_elementwise_max(greatest, eight);
        }
        // The last eight may be counted twice.
        EightNumbers last;
        LOAD(last, values + count - 8);
        height = __builtin_reduce_max(__builtin_elementwise_max(greatest, last));
    } else {
        REST
        for (size_t index = 0; index < count; index++) {
            int32_t one;
            LOAD(one, values + index);
            height = one > height ? one : height;
        }
    }
    return first_place(values, count, height);
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
    return both > limits->least && row < limits->twist * column && column < limits->twist * row
        && row > limits->purity * sum_between(values, limits->rows, limits->rows_end)
        && column > limits->purity * sum_between(values, limits->columns, limits->columns_end)
        && both > limits->share * sum_between(values, limits->band, limits->band_end);
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
    int32_t height = 0;
    if (count >= 8) {
        // Some of the last eight are counted twice.
        EightNumbers last;
        LOAD(last, values + count - 8);
        height = __builtin_reduce_max(__builtin_elementwise_max(greatest, last));
    } else {
        REST
        for (size_t place = 0; place < count; place++) {
            int32_t one;
            LOAD(one, values + place);
            height = one > height ? one : height;
        }
    }
    REST
    for (; index < count; index++) total += values[index];
    *sum = total;
    return first_place(values, count, height);
}

// The four strongest lines so far, strongest first; of equal ones the first.
typedef struct {
    size_t count;
    float *powers;
    intptr_t *places;
} Lines;

ALWAYS_INLINE void consider(Lines *lines, const float *values, size_t bin) {
    const float *top = values + bin;
    const float lobe = top[-2] + top[-1] + top[0] + top[1] + top[2];
    size_t place = lines->count;
    if (place == 4) {
        if (lobe <= lines->powers[3]) return;
        place = 3;
    } else {
        lines->count++;
    }
    for (; place > 0 && lines->powers[place - 1] < lobe; place--) {
        lines->powers[place] = lines->powers[place - 1];
        lines->places[place] = lines->places[place - 1];
    }
    lines->powers[place] = lobe;
    lines->places[place] = (intptr_t)bin;
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

EVERY_PROCESSOR
size_t vectors_lines(
    const float *values, size_t first, size_t end, float least, float *powers, intptr_t *places, float *shifts) {
    float sorted_powers[4];
    intptr_t sorted_places[4];
    Lines lines = {0, sorted_powers, sorted_places};
    while (first + 8 <= end) {
        // Where the next maximum lies cannot be guessed: they are gathered before any is looked at.
        const size_t vectors = end - first < 64 ? (end - first) / 8 : 8;
        uint64_t found = 0;
        for (size_t vector = 0; vector < vectors; vector++)
            found |= maxima(values + first + 8 * vector, least) << (8 * vector);
        for (; found; found &= found - 1) consider(&lines, values, first + (size_t)__builtin_ctzll(found));
        first += 8 * vectors;
    }
    REST
    for (; first < end; first++) {
        if (values[first] > least && values[first] > values[first - 1] && values[first] >= values[first + 1])
            consider(&lines, values, first);
    }
    if (lines.count == 0) return 0;
    peak_shifts(values, sorted_places, lines.count, shifts);
    for (size_t line = 0; line < lines.count; line++) {
        powers[line] = sorted_powers[line];
        places[line] = sorted_places[line];
    }
    return lines.count;
}
