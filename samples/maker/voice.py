"""Text to a phrase as a telephone carries it, by espeak-ng.

A phrase is a list of floats at the rate of the call. It begins with the first sample of the voice that is louder than
SILENCE and ends with the last, rounded up to a whole millisecond: where it is placed is where its words are.
"""

import array
import functools
import math
import operator
import subprocess
import tempfile
import wave
from dataclasses import dataclass

LOWEST_HERTZ = 300  # the telephone band, ITU-T G.712
HIGHEST_HERTZ = 3400
TAPS_SECONDS = 0.0116  # length of the band filter: its slopes are some 250 Hz wide
SILENCE = 10 ** (-75 / 20)  # 20 dB below the line noise
ACTIVE = 10 ** (-45 / 20)  # a 20 ms block above this counts as speech
KNEE_DBFS = -17.0  # the compressor's threshold
RATIO = 2.5
ATTACK_SECONDS = 0.003
RELEASE_SECONDS = 0.080
CEILING = 0.7  # nothing goes beyond -3 dBFS


@dataclass(frozen=True)
class Party:
    """Who speaks: an espeak-ng voice and the line it comes over."""

    name: str
    voice: str
    words_per_minute: int
    pitch: int
    channel: int = 0
    level_dbfs: float = -20.0
    gsm: bool = False  # from a mobile phone: once through GSM 06.10


def phrase(party, text, rate):
    """The samples of `text` said by `party`, at `rate` frames a second."""
    source_rate, samples = synthesise(party, text)
    samples = through_the_band(samples, source_rate, rate)
    samples = levelled(compressed(levelled(samples, rate, party.level_dbfs), rate), rate, party.level_dbfs)
    samples = [limited(sample) for sample in samples]
    if party.gsm:
        samples = through_gsm(samples, rate)
    return trimmed(samples, rate)


def synthesise(party, text):
    """What espeak-ng says: its rate, and floats between -1 and 1."""
    with tempfile.NamedTemporaryFile(suffix=".wav") as file:
        subprocess.run(
            ["espeak-ng", "-v", party.voice, "-s", str(party.words_per_minute), "-p", str(party.pitch),
             "-w", file.name, text],
            check=True, stdin=subprocess.DEVNULL)
        with wave.open(file.name) as sound:
            codes = array.array("h", sound.readframes(sound.getnframes()))
            return sound.getframerate(), [code / 32768 for code in codes]


@functools.cache
def band_filter(source_rate, rate):
    """One linear-phase band pass a phase: `rate / gcd` lists of taps that filter and resample in one step."""
    phases = rate // math.gcd(source_rate, rate)
    half = round(TAPS_SECONDS / 2 * source_rate)
    banks = []
    for phase in range(phases):
        offset = (phase * source_rate / rate) % 1
        taps = []
        for tap in range(-half, half + 1):
            distance = tap - offset
            window = 0.5 + 0.5 * math.cos(math.pi * max(-1.0, min(1.0, distance / (half + 1))))
            taps.append(window * (low_pass(distance, HIGHEST_HERTZ / source_rate)
                                  - low_pass(distance, LOWEST_HERTZ / source_rate)))
        banks.append(taps)
    return half, banks


def low_pass(distance, cut):
    """The ideal low pass at `cut` cycles a sample."""
    return 2 * cut if distance == 0 else math.sin(2 * math.pi * cut * distance) / (math.pi * distance)


def through_the_band(samples, source_rate, rate):
    half, banks = band_filter(source_rate, rate)
    padded = [0.0] * (2 * half) + samples + [0.0] * (2 * half)
    frames = (len(samples) + 2 * half) * rate // source_rate
    result = []
    for frame in range(frames):
        start = frame * source_rate // rate
        taps = banks[frame % len(banks)]
        result.append(sum(map(operator.mul, taps, padded[start:start + 2 * half + 1])))
    return result


def active_power(samples, rate):
    """Mean power of the 20 ms blocks in which somebody speaks."""
    size = rate // 50
    blocks = [samples[start:start + size] for start in range(0, len(samples), size)]
    powers = [sum(sample * sample for sample in block) / len(block) for block in blocks]
    loud = [power for power in powers if power > ACTIVE * ACTIVE]
    return sum(loud) / len(loud)


def levelled(samples, rate, level_dbfs):
    gain = 10 ** (level_dbfs / 20) / math.sqrt(active_power(samples, rate))
    return [sample * gain for sample in samples]


def compressed(samples, rate):
    """Loud syllables are held back, as a telephone's microphone circuit does it."""
    attack = math.exp(-1 / (ATTACK_SECONDS * rate))
    release = math.exp(-1 / (RELEASE_SECONDS * rate))
    threshold = 10 ** (KNEE_DBFS / 20)
    envelope = 0.0
    result = []
    for sample in samples:
        size = abs(sample)
        slope = attack if size > envelope else release
        envelope = slope * envelope + (1 - slope) * size
        gain = 1.0 if envelope <= threshold else (envelope / threshold) ** (1 / RATIO - 1)
        result.append(sample * gain)
    return result


def limited(sample):
    """Straight up to half of the ceiling, then bent so that it never reaches it."""
    knee = CEILING / 2
    size = abs(sample)
    if size <= knee:
        return sample
    return math.copysign(knee + (CEILING - knee) * math.tanh((size - knee) / (CEILING - knee)), sample)


def through_gsm(samples, rate):
    """Once through the full-rate codec, which knows 8 kHz and whole frames of 160 only."""
    if rate != 8000:
        raise ValueError("GSM 06.10 is an 8 kHz codec")
    codes = array.array("h", (round(sample * 32767) for sample in samples))
    codes.extend([0] * (-len(codes) % 160))
    raw = ["-f", "s16le", "-ar", "8000", "-ac", "1"]
    coded = pipe(["ffmpeg", "-v", "error", *raw, "-i", "-", "-c:a", "libgsm", "-f", "gsm", "-"], codes.tobytes())
    plain = pipe(["ffmpeg", "-v", "error", "-f", "gsm", "-i", "-", *raw, "-"], coded)
    return [code / 32767 for code in array.array("h", plain)]


def pipe(command, data):
    return subprocess.run(command, input=data, stdout=subprocess.PIPE, check=True).stdout


def trimmed(samples, rate):
    loud = [index for index, sample in enumerate(samples) if abs(sample) > SILENCE]
    result = samples[loud[0]:loud[-1] + 1]
    return result + [0.0] * (-len(result) % (rate // 1000))
