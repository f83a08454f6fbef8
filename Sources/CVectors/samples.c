// The way of samples from the file to the detectors.
#include "CVectors.h"
#include "lanes.h"

EVERY_PROCESSOR
void vectors_widen(const uint8_t *bytes, float *result, size_t count) {
    const float step = 1.0f / 32768;
    size_t index = 0;
    for (; index + 32 <= count; index += 32) {
        EightShorts shorts[4];
        LOAD(shorts, bytes + 2 * index);
        Eight wide[4];
        for (int part = 0; part < 4; part++)
            wide[part] = __builtin_convertvector(__builtin_convertvector(shorts[part], EightNumbers), Eight) * step;
        STORE(result + index, wide);
    }
    REST
    for (; index < count; index++) {
        int16_t sample;
        LOAD(sample, bytes + 2 * index);
        result[index] = (float)sample * step;
    }
}

EVERY_PROCESSOR
void vectors_look_up(const uint8_t *bytes, const float *table, float *result, size_t count) {
    for (size_t index = 0; index < count; index++) result[index] = table[bytes[index]];
}

// The compiler makes vectors of these loops.
EVERY_PROCESSOR
void vectors_widen_words(const uint8_t *bytes, size_t width, bool is_big, float *result, size_t count) {
    const float step = 1.0f / 2147483648.0f;
    if (width == 2) {
        for (size_t index = 0; index < count; index++) {
            uint16_t word;
            LOAD(word, bytes + 2 * index);
            if (is_big) word = __builtin_bswap16(word);
            result[index] = (float)(int16_t)word * (1.0f / 32768);
        }
    } else if (width == 3) {
        const size_t low = is_big ? 2 : 0, high = is_big ? 0 : 2;
        for (size_t index = 0; index < count; index++, bytes += 3) {
            const uint32_t word = (uint32_t)bytes[low] << 8 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[high] << 24;
            result[index] = (float)(int32_t)word * step;
        }
    } else {
        for (size_t index = 0; index < count; index++) {
            uint32_t word;
            LOAD(word, bytes + 4 * index);
            if (is_big) word = __builtin_bswap32(word);
            result[index] = (float)(int32_t)word * step;
        }
    }
}

EVERY_PROCESSOR
void vectors_take_floats(const uint8_t *bytes, size_t width, bool is_big, float *result, size_t count) {
    for (size_t index = 0; index < count; index++) {
        if (width == 8) {
            uint64_t word;
            double wide;
            LOAD(word, bytes + 8 * index);
            if (is_big) word = __builtin_bswap64(word);
            memcpy(&wide, &word, sizeof(wide));
            result[index] = (float)wide;
        } else {
            uint32_t word;
            LOAD(word, bytes + 4 * index);
            if (is_big) word = __builtin_bswap32(word);
            memcpy(&result[index], &word, sizeof(word));
        }
    }
}

EVERY_PROCESSOR
uint32_t vectors_copy(const float *source, float *target, size_t count) {
    EightBits bits = {0};
    size_t index = 0;
    for (; index + 32 <= count; index += 32) {
        EightBits four[4];
        LOAD(four, source + index);
        STORE(target + index, four);
        bits |= four[0] | four[1] | (four[2] | four[3]);
    }
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
uint32_t vectors_bits(const float *values, size_t count) {
    EightBits bits[4] = {0};
    size_t index = 0;
    for (; index + 32 <= count; index += 32) {
        EightBits four[4];
        LOAD(four, values + index);
        for (int part = 0; part < 4; part++) bits[part] |= four[part];
    }
    bits[0] |= bits[1] | (bits[2] | bits[3]);
    uint32_t all = __builtin_reduce_or(bits[0]);
    REST
    for (; index < count; index++) {
        uint32_t one;
        LOAD(one, values + index);
        all |= one;
    }
    return all;
}

EVERY_PROCESSOR
void vectors_part(const float *pairs, float *first, float *second, size_t count) {
    size_t index = 0;
    for (; index + 8 <= count; index += 8) {
        Sixteen both;
        LOAD(both, pairs + 2 * index);
        const Eight one = __builtin_shufflevector(both, both, 0, 2, 4, 6, 8, 10, 12, 14);
        const Eight other = __builtin_shufflevector(both, both, 1, 3, 5, 7, 9, 11, 13, 15);
        STORE(first + index, one);
        STORE(second + index, other);
    }
    REST
    for (; index < count; index++) {
        first[index] = pairs[2 * index];
        second[index] = pairs[2 * index + 1];
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

EVERY_PROCESSOR
void vectors_filter(
    const float *samples, size_t step, const float *weights, size_t length, float *result, size_t count) {
    size_t index = 0;
    // Eight places at once, so that weights are loaded once for all of them and no sum waits for itself.
    for (; index + 8 <= count; index += 8) {
        const float *place = samples + index * step;
        Eight sums[8] = {0};
        for (size_t tap = 0; tap < length; tap += 8) {
            Eight weight;
            LOAD(weight, weights + tap);
#pragma clang loop unroll(full)
            for (size_t lane = 0; lane < 8; lane++) {
                Eight part;
                LOAD(part, place + lane * step + tap);
                sums[lane] += part * weight;
            }
        }
        Eight all;
        sums_of_eight(sums, &all);
        STORE(result + index, all);
    }
    for (; index < count; index++) {
        const float *place = samples + index * step;
        Eight sums = {0};
        for (size_t tap = 0; tap < length; tap += 8) {
            Eight weight, part;
            LOAD(weight, weights + tap);
            LOAD(part, place + tap);
            sums += part * weight;
        }
        result[index] = sum_of_eight(&sums);
    }
}

EVERY_PROCESSOR
void vectors_halve(
    const float *even, const float *odd, const float *weights, size_t pairs, float *result, size_t count) {
    const size_t last = 2 * pairs - 1;
    size_t index = 0;
    for (; index + 32 <= count; index += 32) {
        Eight sums[4];
        LOAD(sums, even + index);
        for (int part = 0; part < 4; part++) sums[part] *= 0.5f;
        for (size_t pair = 0; pair < pairs; pair++) {
            Eight before[4], after[4];
            LOAD(before, odd + index + pair);
            LOAD(after, odd + index + last - pair);
            for (int part = 0; part < 4; part++) sums[part] += (before[part] + after[part]) * weights[pair];
        }
        STORE(result + index, sums);
    }
    for (; index + 8 <= count; index += 8) {
        Eight sum;
        LOAD(sum, even + index);
        sum *= 0.5f;
        for (size_t pair = 0; pair < pairs; pair++) {
            Eight before, after;
            LOAD(before, odd + index + pair);
            LOAD(after, odd + index + last - pair);
            sum += (before + after) * weights[pair];
        }
        STORE(result + index, sum);
    }
    REST
    for (; index < count; index++) {
        float sum = even[index] * 0.5f;
        REST
        for (size_t pair = 0; pair < pairs; pair++)
            sum += (odd[index + pair] + odd[index + last - pair]) * weights[pair];
        result[index] = sum;
    }
}
