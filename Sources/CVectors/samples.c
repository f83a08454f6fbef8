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
