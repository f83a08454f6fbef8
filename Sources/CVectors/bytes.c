// What is told of bytes.
#include "CVectors.h"
#include "lanes.h"

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

uint16_t vectors_crc16(const void *bytes, size_t count, const uint16_t *tables, uint16_t value) {
    const uint8_t *next = bytes;
    for (; count >= 16; count -= 16, next += 16) {
        const uint8_t first = next[0] ^ value >> 8, second = next[1] ^ (value & 255);
        value = tables[15 * 256 + first] ^ tables[14 * 256 + second];
        for (int index = 2; index < 16; index++) value ^= tables[(15 - index) * 256 + next[index]];
    }
    while (count--) value = (uint16_t)(value << 8) ^ tables[value >> 8 ^ *next++];
    return value;
}
