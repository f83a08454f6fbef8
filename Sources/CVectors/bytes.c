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
