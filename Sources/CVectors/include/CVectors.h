/// The inner loops through which every sample and every spectrum passes, in C because only there a function can be
/// compiled for several processors and the fitting one be taken when the program is loaded (GCC manual,
/// "target_clones"). Each loop adds in one order, whatever the width of the vectors, and nothing is fused: the results
/// are the same bits on every processor of one kind.
///
/// No bounds are checked here; the Swift callers in BleepSignal and BleepAudio do that.
#ifndef CVECTORS_H
#define CVECTORS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// result[n] = one[n] · other[n].
void vectors_multiply(const float *one, const float *other, float *result, size_t count);

/// The sum of values, in eight partial sums.
float vectors_sum(const float *values, size_t count);

/// The sum of squares, in sixteen partial sums.
float vectors_sum_of_squares(const float *values, size_t count);

/// Levels of blocks of `length` samples in hundredths of a decibel below full scale, at most 32,766; 65,535 where every
/// sample is 0 or the mean square is no number.
/// - loud: a mean square.
/// Returns whether the mean square of any block is above `loud`.
bool vectors_levels(const float *samples, size_t length, size_t count, float loud, uint16_t *levels);

/// The greatest of the values without their signs; 0 where there is none.
float vectors_greatest_magnitude(const float *values, size_t count);

/// The sums of samples[n] · one[n] and of samples[n] · other[n], in eight partial sums each.
void vectors_two_products(
    const float *samples, const float *one, const float *other, size_t count, float *first, float *second);

/// The first place of the greatest value; values are 0 or more, count is 1 or more.
size_t vectors_strongest(const float *values, size_t count);

/// The same as ``vectors_strongest``, and the sum of the values in eight partial sums.
size_t vectors_sum_and_strongest(const float *values, size_t count, float *sum);

/// What ``vectors_holds_pair`` asks of a spectrum.
typedef struct {
    /// The bins of the one group of lines and of the other, neither empty and each with a bin on either side, and of all
    /// that both are compared with.
    intptr_t rows, rows_end, columns, columns_end, band, band_end;
    /// Power of both lines together.
    float least;
    /// Power of one line against the other.
    float twist;
    /// The part of the power of its group that a line has.
    float purity;
    /// The part of the power of the band that both have.
    float share;
} VectorsPairLimits;

/// Whether a line in each of two groups stands out with the other; values are 0 or more.
bool vectors_holds_pair(const float *values, const VectorsPairLimits *limits);

/// The four strongest local maxima above `least`, strongest first; of equal neighbours the first.
/// - first, end: what is searched, with two neighbours on either side.
/// - powers: the sum of each and its four neighbours.
/// - places: where it stands.
/// - shifts: by how many places it lies beside its greatest value: where a parabola through the logarithms of that value
///   and of both its neighbours has its top, −0.5 … 0.5.
/// Returns how many there are.
size_t vectors_lines(
    const float *values, size_t first, size_t end, float least, float *powers, intptr_t *places, float *shifts);

/// The sums of eight bands of values, in eight partial sums each.
/// - places: where eight values of a band are loaded, `parts` for each band.
/// - masks: eight words for each place: all bits where a value belongs to the band, none where it does not.
void vectors_band_sums(
    const float *values, const int32_t *places, const uint32_t *masks, size_t parts, float *sums);

/// Squares of the bins of a real transform of twice the length `half`, from the complex transform of its
/// even and odd samples.
/// - bins: `half` complex numbers.
/// - cosines, sines: of the angles 2π k / (2 · half), k = 0 … half / 2.
/// - power: `half` + 1 numbers; the first and the last stand for one bin, the others for two.
void vectors_untangle(const float *bins, const float *cosines, const float *sines, float *power, size_t half);

/// The least of eight bands' means over `smoothing` rows.
/// - rows: a ring of `kept` rows of eight, a power of two; rows are counted from the start of the stream.
/// - first, end: the rows that the means end with; `smoothing` − 1 rows lie before the first.
/// - lowest: the least of them so far.
void vectors_lowest_means(
    const float *rows, size_t kept, size_t first, size_t end, size_t smoothing, float *lowest);

/// The least of the latest 2, 4, 8 … rows at a place, from those of half as many.
/// - rows: `doublings` + 1 rings of `kept` rows of eight, a power of two; the first holds the rows themselves.
void vectors_lowest_doublings(float *rows, size_t kept, size_t place, size_t doublings);

/// What ``vectors_prominence`` makes of powers.
typedef struct {
    /// No floor is lower.
    float lowest;
    /// Decibels by which the noise lies above its floor.
    float bias;
    /// Decibels that a single band counts for at most.
    float most;
    /// What one decibel in one band counts for.
    float steps;
} VectorsRiseLimits;

/// How far the powers of eight bands rise above their floor in the mean, rounded, one value for each row.
/// - rows: a ring as of ``vectors_lowest_means``; bands that do not exist have no power.
/// - one, other: the floor is the lower of the two; infinite where it is not known.
void vectors_prominence(
    const float *rows, size_t kept, size_t first, size_t end, const float *one, const float *other,
    const VectorsRiseLimits *limits, uint8_t *values);

/// pairs[2n] = pairs[2n + 1] = values[n].
void vectors_each_twice(const uint8_t *values, size_t count, uint8_t *pairs);

/// sums[n] = values[n] + … + values[n + width − 1].
void vectors_neighbour_sums(const uint8_t *values, size_t width, uint16_t *sums, size_t count);

/// The first place whose value is above the limit, or whose is not; `count` where there is none.
size_t vectors_first_above(const uint16_t *values, size_t count, uint16_t limit, bool is_above);

/// Adds `change` to the entry of each value.
/// - histogram: 256 numbers.
void vectors_count_bytes(const uint8_t *values, size_t count, int32_t change, int32_t *histogram);

/// How many values are not above the limit when their highest bit is cleared; 65,535 is above all limits.
size_t vectors_count_up_to(const uint16_t *values, size_t count, uint16_t limit);

/// How many of the first values are equal to `value`.
size_t vectors_equal_length(const float *values, size_t count, float value);

/// How many of the last values before `end` are equal to `value`.
size_t vectors_equal_length_before(const float *end, size_t count, float value);

/// Sums of products of a frame with the weights of eight tones. Samples as far from the middle of the frame on either
/// side share a weight: their sums are taken for `real`, their differences for `imaginary`.
/// - cosines, sines: eight samples' weights of the first tone, of the second … of the eighth, then the next eight
///   samples'; from the first sample to the middle, where an odd length meets itself.
/// - count: samples to the middle, up to a multiple of eight.
/// - room: 2 · `count` numbers.
void vectors_tones(
    const float *samples, size_t size, const float *cosines, const float *sines, size_t count, float *room,
    float *real, float *imaginary);

/// The strongest of four tones and the strongest of the next four.
typedef struct {
    /// 0 … 3, and 4 … 7; of equal ones the first.
    int32_t row, column;
    /// Mean squares of both together.
    float power;
    /// Whether both are above `least`, neither is `twist` times the other, and each is above `rivals` times all others of
    /// its four.
    bool stands_out;
} VectorsTonePair;

/// - real, imaginary: as of ``vectors_tones``.
void vectors_tone_pair(
    const float *real, const float *imaginary, float least, float twist, float rivals, VectorsTonePair *pair);

/// The weights that measure one line: window[n] · (scale + 0i) · (cosine + i · sine)ⁿ, all real parts, then all
/// imaginary ones, with a scale by which the square of a line's sums is its mean square.
/// - count: 1 or more.
void vectors_line(const float *window, size_t count, double cosine, double sine, float *weights);

/// The squares of the sums of samples[n] · weights[n] and of samples[n] · weights[count + n], added.
float vectors_line_power(const float *samples, const float *weights, size_t count);

/// What ``vectors_line_power`` gives of eight frames of `count` samples, around centers[0], centers[1] … centers[7].
void vectors_eight_line_powers(
    const float *samples, const intptr_t *centers, const float *weights, size_t count, float *powers);

/// result[n] = samples[n] / 32,768.
void vectors_widen(const uint8_t *bytes, float *result, size_t count);

/// result[n] = table[bytes[n]]; the table has 256 entries.
void vectors_look_up(const uint8_t *bytes, const float *table, float *result, size_t count);

/// Whole numbers with a sign as numbers of −1 … 1, rounded to the nearest.
/// - width: bytes of each, 2, 3 or 4.
/// - is_big: whether the most significant byte comes first.
void vectors_widen_words(const uint8_t *bytes, size_t width, bool is_big, float *result, size_t count);

/// Floats (`width` 4) and doubles (8) as they are stored, rounded to the nearest float.
void vectors_take_floats(const uint8_t *bytes, size_t width, bool is_big, float *result, size_t count);

/// Copies, and returns all bits of what was copied together.
uint32_t vectors_copy(const float *source, float *target, size_t count);

/// All bits of the values together.
uint32_t vectors_bits(const float *values, size_t count);

/// result[n] = the sum of samples[n · step + k] · weights[k], in eight partial sums.
/// - length: of the weights, a multiple of eight; so many samples are read at every place.
void vectors_filter(
    const float *samples, size_t step, const float *weights, size_t length, float *result, size_t count);

/// Of a stream whose samples of even and of odd number lie apart, half as many: result[n] = even[n] / 2, and to it, one
/// after the other, (odd[n + k] + odd[n + 2 · pairs − 1 − k]) · weights[k].
void vectors_halve(
    const float *even, const float *odd, const float *weights, size_t pairs, float *result, size_t count);

/// first[n] = pairs[2 n], second[n] = pairs[2 n + 1].
void vectors_part(const float *pairs, float *first, float *second, size_t count);

/// result[n] = interleaved[n · channels + channel].
void vectors_take_channel(
    const float *interleaved, size_t channels, size_t channel, float *result, size_t count);

/// The sum, modulo 2⁶⁴, of words of 32 bits, each times a key of its own.
/// - words: at any address.
uint64_t vectors_checksum(const void *words, const uint32_t *keys, size_t count);

/// A checksum of 16 bits, sixteen bytes at a time.
/// - tables: 16 of 256: what a byte adds with 0, 1 … 15 bytes behind it.
/// - value: the checksum of what lies before.
uint16_t vectors_crc16(const void *bytes, size_t count, const uint16_t *tables, uint16_t value);

#endif
