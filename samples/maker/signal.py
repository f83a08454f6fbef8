"""Tones of the telephone network and the noise of its lines, as floats. Levels are RMS against 1.0, in dBFS."""

import math
import random

RAMP_SECONDS = 0.002  # a tone is switched, not faded; this is what the line's band leaves of the edge

# ITU-T Q.23: the row's and the column's frequency of each key.
KEYPAD_ROWS = (697, 770, 852, 941)
KEYPAD_COLUMNS = (1209, 1336, 1477, 1633)
KEYPAD = {
    key: (KEYPAD_ROWS[index // 4], KEYPAD_COLUMNS[index % 4])
    for index, key in enumerate("123A456B789C*0#D")
}
KEYPAD_ROW_DBFS = -18.0
KEYPAD_COLUMN_DBFS = -16.0  # 2 dB above the row, as most senders have it
KEY_MILLISECONDS = 80
KEY_PAUSE_MILLISECONDS = 80

# BT SIN 350: 400 + 450 Hz, 0.4 on 0.2 off 0.4 on 2.0 off.
RINGING_GB = ((400, 450), (400, 200, 400, 2000))
# 1 TR 110-1: 425 Hz, 0.48 on 0.48 off.
BUSY_DE = ((425,), (480, 480))
CALL_PROGRESS_DBFS = -25.0


def tone(levels, milliseconds, rate):
    """`levels` is a list of (hertz, dBFS); every component starts at phase 0."""
    frames = milliseconds * rate // 1000
    ramp = round(RAMP_SECONDS * rate)
    parts = [(2 * math.pi * hertz / rate, math.sqrt(2) * 10 ** (level / 20)) for hertz, level in levels]
    result = []
    for frame in range(frames):
        edge = min(frame, frames - 1 - frame)
        gain = 1.0 if edge >= ramp else 0.5 - 0.5 * math.cos(math.pi * (edge + 0.5) / ramp)
        result.append(gain * sum(size * math.sin(step * frame) for step, size in parts))
    return result


def key(digit, rate):
    row, column = KEYPAD[digit]
    return tone([(row, KEYPAD_ROW_DBFS), (column, KEYPAD_COLUMN_DBFS)], KEY_MILLISECONDS, rate)


def cadence(signal, milliseconds, rate):
    """A cadenced signal of the network, cut off after `milliseconds`.

    Returns the samples up to the end of the last tone, and where it sounds as (start, end) in milliseconds.
    """
    frequencies, steps = signal
    sounding, elapsed, index = [], 0, 0
    while elapsed < milliseconds:
        length = min(steps[index % len(steps)], milliseconds - elapsed)
        if index % 2 == 0:
            sounding.append((elapsed, elapsed + length))
        elapsed += length
        index += 1
    samples = [0.0] * (sounding[-1][1] * rate // 1000)
    for start, end in sounding:
        piece = tone([(hertz, CALL_PROGRESS_DBFS) for hertz in frequencies], end - start, rate)
        first = start * rate // 1000
        samples[first:first + len(piece)] = piece
    return samples, sounding


def line_noise(seed, frames, rate, level_dbfs):
    """Gaussian noise in the telephone band, by one second-order high pass and one low pass."""
    source = random.Random(seed)
    samples = [source.gauss(0, 1) for _ in range(frames)]
    for kind, hertz in (("high", 300), ("low", 3400)):
        samples = second_order(samples, kind, hertz, rate)
    power = sum(sample * sample for sample in samples) / frames
    gain = 10 ** (level_dbfs / 20) / math.sqrt(power)
    return [sample * gain for sample in samples]


def second_order(samples, kind, hertz, rate):
    """A Butterworth filter by the bilinear transform."""
    warped = math.tan(math.pi * hertz / rate)
    scale = 1 / (1 + math.sqrt(2) * warped + warped * warped)
    first = warped * warped * scale if kind == "low" else scale
    middle = 2 * first if kind == "low" else -2 * first
    back_one = 2 * (warped * warped - 1) * scale
    back_two = (1 - math.sqrt(2) * warped + warped * warped) * scale
    in_one = in_two = out_one = out_two = 0.0
    result = []
    for sample in samples:
        out = first * sample + middle * in_one + first * in_two - back_one * out_one - back_two * out_two
        in_two, in_one = in_one, sample
        out_two, out_one = out_one, out
        result.append(out)
    return result


def hum(mains_hertz, frames, rate, level_dbfs):
    """The mains and its third and fifth harmonic, as a badly earthed recorder picks them up."""
    parts = [(2 * math.pi * mains_hertz * order / rate, math.sqrt(2) * 10 ** ((level_dbfs - order) / 20))
             for order in (1, 3, 5)]
    return [sum(size * math.sin(step * frame) for step, size in parts) for frame in range(frames)]
