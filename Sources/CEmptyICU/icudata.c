#include <stdint.h>

// Swift's Foundation brings the International Components for Unicode, and with them 34 MB of tables of languages,
// calendars and currencies. Nothing of callbleep asks for them: it formats its own numbers and times, and its libraries
// use Foundation for files and text only. ICU takes any table of this name that the program has ("stubdata" in ICU's own
// build, https://unicode-org.github.io/icu/userguide/icu_data/): this one has no entries, and the
// linker leaves the large one out of the program. What asks for a table is told that there is none; Foundation's
// DateFormatter does not expect that and crashes, so nothing here may use it, NumberFormatter or a Locale: library targets
// import FoundationEssentials, which has none of them, and of GRDB, Yams and Mustache we call nothing that does.
//
// The name holds ICU's version. With a toolchain that brings another, this table is unused and the program is larger.

struct Table {
    uint16_t header_size;
    uint8_t magic[2];
    uint16_t information_size;
    uint16_t reserved;
    uint8_t is_big_endian;
    uint8_t is_ebcdic;
    uint8_t bytes_per_character;
    uint8_t also_reserved;
    uint8_t format[4];
    uint8_t format_version[4];
    uint8_t data_version[4];
    uint8_t padding[8];
    uint32_t entry_count;
    uint32_t no_entries[5];
};

// Hidden, so that a program that loads Foundation as a library, as the tests do, keeps that library's table.
__attribute__((visibility("hidden"), aligned(16))) const struct Table icudt76_dat = {
    .header_size = 32,
    .magic = {0xda, 0x27},
    .information_size = 20,
    .is_big_endian = __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__,
    .bytes_per_character = 2,
    .format = {'T', 'o', 'C', 'P'},
    .format_version = {1, 0, 0, 0},
};
