/// The inner loops through which every sample and every spectrum passes, in C because only there a function can be
/// compiled for several processors and the fitting one be taken when the program is loaded (GCC manual,
/// "target_clones"). Each loop adds in one order, whatever the width of the vectors, and nothing is fused: the results
/// are the same bits on every processor of one kind.
///
/// No bounds are checked here; the Swift callers in BleepSignal and BleepAudio do that.
#ifndef CVECTORS_H
#define CVECTORS_H

#include <stddef.h>
#include <stdint.h>

/// result[n] = one[n] · other[n].
void vectors_multiply(const float *one, const float *other, float *result, size_t count);

/// The sum of values, in eight partial sums.
float vectors_sum(const float *values, size_t count);

/// The sum of squares, in sixteen partial sums.
float vectors_sum_of_squares(const float *values, size_t count);

/// The greatest of the values without their signs; 0 where there is none.
float vectors_greatest_magnitude(const float *values, size_t count);

/// The sums of samples[n] · one[n] and of samples[n] · other[n], in eight partial sums each.
void vectors_two_products(
    const float *samples, const float *one, const float *other, size_t count, float *first, float *second);

/// The first place of the greatest value; values are 0 or more, count is 1 or more.
size_t vectors_strongest(const float *values, size_t count);

/// The places of the local maxima above `least`, in order; of equal neighbours the first.
/// - first, end: what is searched, with a neighbour on either side.
/// - places: room for (end − first) / 2 + 8.
/// Returns how many there are.
size_t vectors_peaks(const float *values, size_t first, size_t end, float least, uint16_t *places);

/// The sums of eight neighbouring ranges of values, in four partial sums each.
/// - edges: the first place of each range, then the end of the last.
void vectors_sums(const float *values, const intptr_t *edges, float *sums);

/// Squares of the bins 1 … half − 1 of a real transform of twice the length `half`, from the complex transform of its
/// even and odd samples.
/// - bins: `half` complex numbers.
/// - cosines, sines: of the angles 2π k / (2 · half), k = 0 … half / 2.
/// - power: `half` + 1 numbers; the first and the last are left alone.
void vectors_untangle(const float *bins, const float *cosines, const float *sines, float *power, size_t half);

/// Eight sums of products of `values` with the weights of eight tones.
/// - weights: eight values' weights of the first tone, of the second … of the eighth, then the next eight values'.
/// - count: a multiple of eight.
void vectors_eight_products(const float *values, const float *weights, size_t count, float *sums);

/// Sums and differences of values as far from the middle on either side: sums[n] = samples[n] + samples[size − 1 − n].
/// - count: how many; the middle of an odd length meets itself.
void vectors_fold(const float *samples, size_t size, float *sums, float *differences, size_t count);

/// result[n] = samples[n] / 32,768. `result` may lie in front of `samples` in the same room, so far that what is
/// written never overtakes what is still to be read.
void vectors_widen(const int16_t *samples, float *result, size_t count);

/// Copies, and returns all bits of what was copied together.
uint32_t vectors_copy(const float *source, float *target, size_t count);

/// result[n] = the sum of samples[n · step + k] · weights[k], in sixteen partial sums.
/// - length: of the weights, a multiple of sixteen; so many samples are read at every place.
void vectors_filter(
    const float *samples, size_t step, const float *weights, size_t length, float *result, size_t count);

/// result[n] = interleaved[n · channels + channel].
void vectors_take_channel(
    const float *interleaved, size_t channels, size_t channel, float *result, size_t count);

/// The sum, modulo 2⁶⁴, of words of 32 bits, each times a key of its own.
/// - words: at any address.
uint64_t vectors_checksum(const void *words, const uint32_t *keys, size_t count);

#endif
