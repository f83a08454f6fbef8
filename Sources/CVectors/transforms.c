// Power spectra of frames of 256 and of 512 samples.
//
// Sample 16 · row + column: first the columns are transformed, which are real and lie beside each other in vectors, then
// what they give is turned and transformed across. Bins above the middle mirror those below, so that half of the rows
// is enough; and only squares are wanted, so that nothing is put into order but them.
#include "CVectors.h"
#include "lanes.h"

// Sixteen complex numbers fit the registers of AVX-512 alone; the vectors are no wider than those of AVX2.
#if defined(__x86_64__) && defined(__linux__)
#define MANY_REGISTERS __attribute__((target_clones("avx512vl", "avx2", "default")))
#else
#define MANY_REGISTERS
#endif

typedef struct {
    Eight real, imaginary;
} EightComplex;

// cos and sin of π / 4 and π / 8.
#define DIAGONAL 0.70710678f
#define FLAT 0.92387953f
#define STEEP 0.38268343f

ALWAYS_INLINE EightComplex plus(EightComplex one, EightComplex other) {
    return (EightComplex){one.real + other.real, one.imaginary + other.imaginary};
}

ALWAYS_INLINE EightComplex minus(EightComplex one, EightComplex other) {
    return (EightComplex){one.real - other.real, one.imaginary - other.imaginary};
}

// Turned back by an angle.
ALWAYS_INLINE EightComplex turned(EightComplex value, float cosine, float sine) {
    return (EightComplex){
        value.real * cosine + value.imaginary * sine, value.imaginary * cosine - value.real * sine};
}

ALWAYS_INLINE EightComplex turned_by_eighth(EightComplex value) {
    return (EightComplex){(value.real + value.imaginary) * DIAGONAL, (value.imaginary - value.real) * DIAGONAL};
}

ALWAYS_INLINE EightComplex turned_by_quarter(EightComplex value) {
    return (EightComplex){value.imaginary, -value.real};
}

ALWAYS_INLINE EightComplex turned_by_three_eighths(EightComplex value) {
    return (EightComplex){(value.imaginary - value.real) * DIAGONAL, -(value.real + value.imaginary) * DIAGONAL};
}

ALWAYS_INLINE void transform_four(EightComplex *a, EightComplex *b, EightComplex *c, EightComplex *d) {
    const EightComplex even = plus(*a, *c), even_rest = minus(*a, *c);
    const EightComplex odd = plus(*b, *d), odd_rest = minus(*b, *d);
    *a = plus(even, odd);
    *c = minus(even, odd);
    *b = (EightComplex){even_rest.real + odd_rest.imaginary, even_rest.imaginary - odd_rest.real};
    *d = (EightComplex){even_rest.real - odd_rest.imaginary, even_rest.imaginary + odd_rest.real};
}

// Value `4 · a + b` of the result is left at place `a + 4 · b`.
ALWAYS_INLINE void transform_sixteen(EightComplex *v) {
    for (int column = 0; column < 4; column++)
        transform_four(&v[column], &v[4 + column], &v[8 + column], &v[12 + column]);
    v[5] = turned(v[5], FLAT, STEEP);
    v[6] = turned_by_eighth(v[6]);
    v[7] = turned(v[7], STEEP, FLAT);
    v[9] = turned_by_eighth(v[9]);
    v[10] = turned_by_quarter(v[10]);
    v[11] = turned_by_three_eighths(v[11]);
    v[13] = turned(v[13], STEEP, FLAT);
    v[14] = turned_by_three_eighths(v[14]);
    v[15] = turned(v[15], -FLAT, -STEEP);
    for (int row = 0; row < 4; row++) transform_four(&v[4 * row], &v[4 * row + 1], &v[4 * row + 2], &v[4 * row + 3]);
}

// Nine values of the transform of sixteen real ones; the others mirror them.
ALWAYS_INLINE void transform_real_sixteen(const Eight *x, EightComplex *y) {
    const Eight none = {0};
    Eight sums[4], differences[4];
    EightComplex quarter[4];
    for (int place = 0; place < 4; place++) {
        const Eight even = x[place] + x[place + 8], odd = x[place + 4] + x[place + 12];
        sums[place] = even + odd;
        differences[place] = even - odd;
        quarter[place] = (EightComplex){x[place] - x[place + 8], x[place + 12] - x[place + 4]};
    }
    const Eight even = sums[0] + sums[2], odd = sums[1] + sums[3];
    y[0] = (EightComplex){even + odd, none};
    y[4] = (EightComplex){sums[0] - sums[2], sums[3] - sums[1]};
    y[8] = (EightComplex){even - odd, none};
    const Eight less = (differences[1] - differences[3]) * DIAGONAL;
    const Eight more = (differences[1] + differences[3]) * DIAGONAL;
    y[2] = (EightComplex){differences[0] + less, -(differences[2] + more)};
    y[6] = (EightComplex){differences[0] - less, differences[2] - more};
    quarter[1] = turned(quarter[1], FLAT, STEEP);
    quarter[2] = turned_by_eighth(quarter[2]);
    quarter[3] = turned(quarter[3], STEEP, FLAT);
    transform_four(&quarter[0], &quarter[1], &quarter[2], &quarter[3]);
    y[1] = quarter[0];
    y[5] = quarter[1];
    y[7] = (EightComplex){quarter[2].real, -quarter[2].imaginary};
    y[3] = (EightComplex){quarter[3].real, -quarter[3].imaginary};
}

// Rows become columns.
ALWAYS_INLINE void transpose(Eight *v) {
    Eight pairs[8], fours[8];
    for (int pair = 0; pair < 4; pair++) {
        const Eight one = v[2 * pair], other = v[2 * pair + 1];
        pairs[pair] = __builtin_shufflevector(one, other, 0, 8, 1, 9, 4, 12, 5, 13);
        pairs[pair + 4] = __builtin_shufflevector(one, other, 2, 10, 3, 11, 6, 14, 7, 15);
    }
    for (int place = 0; place < 8; place += 2) {
        const Eight one = pairs[place], other = pairs[place + 1];
        fours[place] = __builtin_shufflevector(one, other, 0, 1, 8, 9, 4, 5, 12, 13);
        fours[place + 1] = __builtin_shufflevector(one, other, 2, 3, 10, 11, 6, 7, 14, 15);
    }
    for (int half = 0; half < 2; half++) {
        for (int row = 0; row < 2; row++) {
            const Eight one = fours[4 * half + row], other = fours[4 * half + row + 2];
            v[2 * half + row] = __builtin_shufflevector(one, other, 0, 1, 2, 3, 8, 9, 10, 11);
            v[2 * half + row + 4] = __builtin_shufflevector(one, other, 4, 5, 6, 7, 12, 13, 14, 15);
        }
    }
}

// Turns eight rows of eight columns by the angles between them, and lays the rows beside each other.
// - turns: eight cosines and eight sines of each row.
// - room: real and imaginary parts of each column.
ALWAYS_INLINE void turn_and_transpose(const EightComplex *rows, const float *turns, float *room) {
    Eight real[8], imaginary[8];
    _Pragma("clang loop unroll(full)")
    for (int row = 0; row < 8; row++) {
        Eight cosine, sine;
        LOAD(cosine, turns + 16 * row);
        LOAD(sine, turns + 16 * row + 8);
        real[row] = rows[row].real * cosine + rows[row].imaginary * sine;
        imaginary[row] = rows[row].imaginary * cosine - rows[row].real * sine;
    }
    transpose(real);
    transpose(imaginary);
    _Pragma("clang loop unroll(full)")
    for (int column = 0; column < 8; column++) {
        STORE(room + 16 * column, real[column]);
        STORE(room + 16 * column + 8, imaginary[column]);
    }
}

// The squares of eight rows of sixteen columns: those of one row in sixteen lie `step` bins apart.
// - power: where the first of the eight rows' bins begin.
// - mirror: where those of the last of the eight begin that mirror them.
ALWAYS_INLINE void squares(const float *room, size_t step, float *power, float *mirror) {
    EightComplex values[16];
    _Pragma("clang loop unroll(full)")
    for (int column = 0; column < 16; column++) {
        LOAD(values[column].real, room + 16 * column);
        LOAD(values[column].imaginary, room + 16 * column + 8);
    }
    transform_sixteen(values);
    _Pragma("clang loop unroll(full)")
    for (size_t place = 0; place < 16; place++) {
        const EightComplex value = values[place];
        const size_t order = 4 * (place % 4) + place / 4;
        const Eight square = value.real * value.real + value.imaginary * value.imaginary;
        if (order < 8) {
            STORE(power + step * order, square);
        } else {
            const Eight reversed = __builtin_shufflevector(square, square, 7, 6, 5, 4, 3, 2, 1, 0);
            STORE(mirror + step * (15 - order), reversed);
        }
    }
}

// The squares of the bins that are multiples of `step`, from the sums of the columns.
// - waves: eight cosines of 2π k / 16 · column, k = 0 … 7, and eight sines, for the columns 1 … 7.
ALWAYS_INLINE void squares_of_sums(const Eight *low, const Eight *high, const float *waves, size_t step, float *power) {
    // Columns 1 … 7 against 15 … 9.
    const Eight back = __builtin_shufflevector(*high, *high, 7, 6, 5, 4, 3, 2, 1, 0);
    const Eight front = __builtin_shufflevector(*low, *low, 1, 2, 3, 4, 5, 6, 7, 7);
    const Eight even = front + back, odd = front - back;
    const float first = (*low)[0], middle = (*high)[0];
    const Eight signs = {1, -1, 1, -1, 1, -1, 1, -1};
    Eight real = first + signs * middle, imaginary = {0};
    _Pragma("clang loop unroll(full)")
    for (int column = 0; column < 7; column++) {
        Eight cosine, sine;
        LOAD(cosine, waves + 16 * column);
        LOAD(sine, waves + 16 * column + 8);
        real += even[column] * cosine;
        imaginary += odd[column] * sine;
    }
    const Eight square = real * real + imaginary * imaginary;
    const float last = first + middle - even[0] + even[1] - even[2] + even[3] - even[4] + even[5] - even[6];
    // These two stand for one bin, the others for two.
    power[0] = 0.5f * square[0];
    power[8 * step] = 0.5f * last * last;
    _Pragma("clang loop unroll(full)")
    for (size_t order = 1; order < 8; order++) power[step * order] = square[order];
}

ALWAYS_INLINE void weigh(const float *samples, const float *window, Eight *rows, int count, int first, int step) {
    _Pragma("clang loop unroll(full)")
    for (int row = 0; row < count; row++) {
        Eight weights;
        LOAD(rows[row], samples + 16 * (first + step * row));
        LOAD(weights, window + 16 * (first + step * row));
        rows[row] *= weights;
    }
}

MANY_REGISTERS
void vectors_spectrum_256(const float *samples, const float *tables, float *power) {
    const float *const window = tables, *const turns = tables + 256, *const waves = tables + 512;
    float room[256] __attribute__((aligned(64)));
    Eight sums[2];
    _Pragma("clang loop unroll(disable)")
    for (int half = 0; half < 2; half++) {
        Eight rows[16];
        EightComplex values[9];
        weigh(samples + 8 * half, window + 8 * half, rows, 16, 0, 1);
        transform_real_sixteen(rows, values);
        sums[half] = values[0].real;
        turn_and_transpose(values + 1, turns + 128 * half, room + 128 * half);
    }
    // The mirrored row 8 is the same as row 8.
    squares(room, 16, power + 1, power + 8);
    squares_of_sums(&sums[0], &sums[1], waves, 16, power);
}

MANY_REGISTERS
void vectors_spectrum_512(const float *samples, const float *tables, float *power) {
    const float *const window = tables, *const turns = tables + 512, *const waves = tables + 1024;
    float room[512] __attribute__((aligned(64)));
    Eight sums[2];
    _Pragma("clang loop unroll(disable)")
    for (int half = 0; half < 2; half++) {
        static const float cosines[8] = {
            1, 0.98078528f, 0.92387953f, 0.83146961f, 0.70710678f, 0.55557023f, 0.38268343f, 0.19509032f};
        Eight rows[16];
        EightComplex even[9], odd[9], values[17];
        weigh(samples + 8 * half, window + 8 * half, rows, 16, 0, 2);
        transform_real_sixteen(rows, even);
        weigh(samples + 8 * half, window + 8 * half, rows, 16, 1, 2);
        transform_real_sixteen(rows, odd);
        values[0] = plus(even[0], odd[0]);
        values[16] = minus(even[0], odd[0]);
        values[8] = (EightComplex){even[8].real, -odd[8].real};
        _Pragma("clang loop unroll(full)")
        for (int row = 1; row < 8; row++) {
            const EightComplex other = turned(odd[row], cosines[row], cosines[8 - row]);
            const EightComplex mirror = minus(even[row], other);
            values[row] = plus(even[row], other);
            values[16 - row] = (EightComplex){mirror.real, -mirror.imaginary};
        }
        sums[half] = values[0].real;
        turn_and_transpose(values + 1, turns + 256 * half, room + 128 * half);
        turn_and_transpose(values + 9, turns + 256 * half + 128, room + 256 + 128 * half);
    }
    squares(room, 32, power + 1, power + 24);
    squares(room + 256, 32, power + 9, power + 16);
    squares_of_sums(&sums[0], &sums[1], waves, 32, power);
}
