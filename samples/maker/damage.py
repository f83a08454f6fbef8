"""Small files with one fault each, and what a reader is expected to make of them."""

import random
import struct

from maker import soundfile
from maker.soundfile import little_endian, wav

RATE = 8000


def files(codes):
    """`codes` is a short mono call at 8 kHz. Yields (name, bytes, expectation, why).

    Expectations: `works`; `warns`: read to its end, and something is said; `refused`: one clear line, no output.
    """
    yield from headers(codes)
    yield from bodies(codes)
    yield from coded(codes)


def headers(codes):
    data = little_endian(codes[:RATE])
    yield "empty.wav", b"", "refused", "not one byte"
    yield "text-named.wav", b"Dear reader,\n\nthis is a letter and no sound.\n", "refused", "text under a sound's name"
    yield "cut-in-header.wav", wav(data)[:30], "refused", "ends inside the format chunk"
    yield "rate-0.wav", wav(data, rate=0), "refused", "0 frames a second"
    yield "rate-beyond-all.wav", wav(data, rate=1 << 31), "refused", "2147483648 frames a second"
    yield "channels-0.wav", wav(data, channels=0), "refused", "no channel"
    yield "256-channels.wav", wav(little_endian(codes[:256 * 16]), channels=256), "refused", "more channels than a call has"
    yield "unknown-encoding.wav", wav(data, tag=0x7A17), "refused", "an encoding that nobody knows"
    yield ("streaming-header.wav", wav(data, riff_size=0xFFFFFFFF, data_size=0xFFFFFFFF), "warns",
           "no damage: written to a pipe, so the length was not known")
    yield ("zero-data-size.wav", wav(data, riff_size=36, data_size=0), "warns",
           "the recorder stopped before it wrote the length; the sound is all there")


def bodies(codes):
    data = little_endian(codes[:RATE])
    yield "cut-in-data.wav", wav(data)[:44 + len(data) // 2], "refused", "half of the promised data is missing"
    yield ("cut-in-frame.wav", wav(data, channels=2)[:-3], "refused", "the last stereo frame is not whole")
    yield ("cut-mu-law.wav", wav(bytes(map(soundfile.mu_law, codes[:RATE])), tag=soundfile.MU_LAW, bits=8)[:-2000],
           "refused", "the last quarter of a second is missing")
    yield ("trailing-chunks.wav", wav(data, after=soundfile.chunk(b"LIST", b"INFOIART" + struct.pack("<I", 16)
                                                                  + b"Nobody At All\0\0\0")), "works",
           "no damage: a chunk of tags behind the data")
    yield "no-frames.wav", wav(b""), "refused", "a whole header and no sound behind it"
    yield "one-sample.wav", wav(little_endian(codes[:1])), "works", "no damage: the shortest call there is"
    floats = [code / 32768 for code in codes[:RATE]]
    floats[2000:2003] = [float("nan"), float("inf"), float("-inf")]
    yield ("nan.wav", wav(struct.pack(f"<{len(floats)}f", *floats), tag=soundfile.FLOAT, bits=32), "refused",
           "one sample is no number and two are infinite")


def coded(codes):
    flac = soundfile.encoded(codes, ".flac", RATE, 1)
    yield "cut.flac", flac[:len(flac) * 6 // 10], "refused", "the last four tenths are missing"
    yield "overwritten.flac", overwritten(flac, 0.5, 400), "refused", "400 bytes of the middle are noise"
    pages = ("-page_duration", "500000", "-serial_offset", "1")
    vorbis = soundfile.encoded(codes, ".ogg", RATE, 1, "-c:a", "libvorbis", "-q:a", "1", *pages)
    yield "cut.ogg", vorbis[:len(vorbis) * 7 // 10], "refused", "the last three tenths are missing"
    yield "hole.ogg", without_page(vorbis), "refused", "a page of the middle is missing, so all later times shift"
    opus = soundfile.encoded(codes, ".opus", RATE, 1, "-c:a", "libopus", "-b:a", "16k", *pages)
    yield "cut.opus", opus[:len(opus) * 7 // 10], "refused", "the last three tenths are missing"
    mpeg = soundfile.encoded(codes, ".mp3", RATE, 1, "-c:a", "libmp3lame", "-b:a", "16k")
    yield "cut.mp3", mpeg[:len(mpeg) * 6 // 10], "refused", "the last four tenths are missing"
    yield "hole.mp3", overwritten(mpeg, 0.5, 900), "refused", "900 bytes of the middle are noise"


def overwritten(data, where, count):
    first = int(len(data) * where)
    noise = random.Random("overwritten").randbytes(count)
    return data[:first] + noise + data[first + count:]


def without_page(ogg):
    """Leaves out the page in the middle; the pages behind it keep their numbers and check sums."""
    starts = [at for at in range(len(ogg)) if ogg.startswith(b"OggS", at)]
    middle = len(starts) // 2
    return ogg[:starts[middle]] + ogg[starts[middle + 1]:]
