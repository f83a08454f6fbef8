// How far sounds rise above the noise, and where they do.
#include "CVectors.h"
#include "lanes.h"

ALWAYS_INLINE void lower(Eight *one, const Eight *other) {
    *one = CHOOSE(*other < *one, *other, *one);
}

ALWAYS_INLINE void lowest_means(
    const float *rows, size_t kept, size_t first, size_t end, size_t smoothing, float *lowest) {
    Eight least;
    LOAD(least, lowest);
    for (size_t row = first; row < end; row++) {
        Eight sum, before;
        LOAD(sum, rows + 8 * (row & (kept - 1)));
        for (size_t back = 1; back < smoothing; back++) {
            LOAD(before, rows + 8 * ((row - back) & (kept - 1)));
            sum += before;
        }
        sum /= (float)smoothing;
        lower(&least, &sum);
    }
    STORE(lowest, least);
}

EVERY_PROCESSOR
void vectors_lowest_means(
    const float *rows, size_t kept, size_t first, size_t end, size_t smoothing, float *lowest) {
    // As many as the floor of the noise takes.
    if (smoothing == 4) {
        lowest_means(rows, kept, first, end, 4, lowest);
    } else {
        lowest_means(rows, kept, first, end, smoothing, lowest);
    }
}

EVERY_PROCESSOR
void vectors_lowest_doublings(float *rows, size_t kept, size_t place, size_t doublings) {
    Eight lowest, other;
    LOAD(lowest, rows + 8 * (place & (kept - 1)));
    for (size_t doubling = 0; doubling < doublings; doubling++) {
        const float *ring = rows + 8 * kept * doubling;
        LOAD(other, ring + 8 * ((place - ((size_t)1 << doubling)) & (kept - 1)));
        lower(&lowest, &other);
        STORE(rows + 8 * (kept * (doubling + 1) + (place & (kept - 1))), lowest);
    }
}

EVERY_PROCESSOR
void vectors_prominence(
    const float *rows, size_t kept, size_t first, size_t end, const float *one, const float *other,
    const VectorsRiseLimits *limits, uint8_t *values) {
    Eight floor, next;
    LOAD(floor, one);
    LOAD(next, other);
    lower(&floor, &next);
    const Eight none = {0};
    const Eight lowest = none + limits->lowest, least = none + 1e-12f, most = none + limits->most;
    if (floor[0] == __builtin_inff()) floor = lowest;
    floor = CHOOSE(floor < lowest, lowest, floor);
    Eight level;
    decibels(&floor, &level);
    level += limits->bias;
    for (size_t row = first; row < end; row++) {
        Eight energy, above;
        LOAD(energy, rows + 8 * (row & (kept - 1)));
        energy = CHOOSE(energy < least, least, energy);
        decibels(&energy, &above);
        above -= level;
        above = CHOOSE(above < none, none, above);
        above = CHOOSE(above > most, most, above);
        const float a = above[0] + above[4], b = above[1] + above[5], c = above[2] + above[6], d = above[3] + above[7];
        *values++ = (uint8_t)(((a + c) + (b + d)) * limits->steps + 0.5f);
    }
}

EVERY_PROCESSOR
void vectors_each_twice(const uint8_t *values, size_t count, uint8_t *pairs) {
    for (size_t index = 0; index < count; index++) {
        pairs[2 * index] = values[index];
        pairs[2 * index + 1] = values[index];
    }
}

EVERY_PROCESSOR
void vectors_neighbour_sums(const uint8_t *values, size_t width, uint16_t *sums, size_t count) {
    for (size_t index = 0; index < count; index++) sums[index] = 0;
    for (size_t step = 0; step < width; step++)
        for (size_t index = 0; index < count; index++) sums[index] = (uint16_t)(sums[index] + values[index + step]);
}

EVERY_PROCESSOR
size_t vectors_first_above(const uint16_t *values, size_t count, uint16_t limit, bool is_above) {
    size_t index = 0;
    for (; index + 8 <= count; index += 8) {
        EightLevels eight;
        LOAD(eight, values + index);
        const EightNumbers truths = __builtin_convertvector(eight > limit, EightNumbers);
        const unsigned places = places_of(&truths) ^ (is_above ? 0 : 255);
        if (places) return index + (size_t)__builtin_ctz(places);
    }
    REST
    for (; index < count; index++)
        if ((values[index] > limit) == is_above) break;
    return index;
}

void vectors_count_bytes(const uint8_t *values, size_t count, int32_t change, int32_t *histogram) {
    for (size_t index = 0; index < count; index++) histogram[values[index]] += change;
}
