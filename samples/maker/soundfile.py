"""Sound files, written byte by byte so that a fault can be put where it is wanted."""

import array
import struct
import subprocess
import sys
import tempfile

PCM, FLOAT, A_LAW, MU_LAW = 1, 3, 6, 7  # the format tags of a WAV file


def to_codes(samples):
    """Floats to 16-bit samples. A sample beyond full scale is an error of the maker, never clipped."""
    codes = [round(sample * 32767) for sample in samples]
    if any(abs(code) > 32767 for code in codes):
        raise ValueError("a sample is beyond full scale")
    return codes


def little_endian(codes):
    data = array.array("h", codes)
    if sys.byteorder == "big":
        data.byteswap()
    return data.tobytes()


def mu_law(code):
    """ITU-T G.711, mu-law: sign, exponent and mantissa, all inverted."""
    sign = 0x80 if code < 0 else 0
    size = min(abs(code), 32635) + 132
    exponent = size.bit_length() - 8
    return ~(sign | exponent << 4 | size >> exponent + 3 & 15) & 0xFF


def a_law(code):
    """ITU-T G.711, A-law: every other bit inverted; positive samples carry the sign bit."""
    sign = 0x80 if code >= 0 else 0
    size = (code if code >= 0 else -code - 1) >> 3
    exponent = max(0, size.bit_length() - 5)
    mantissa = (size >> max(1, exponent)) & 15
    return (sign | exponent << 4 | mantissa) ^ 0x55


def chunk(name, data):
    return name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) & 1)


def wav(data, tag=PCM, channels=1, rate=8000, bits=16, riff_size=None, data_size=None, after=b""):
    """A whole WAV file around `data`; `riff_size` and `data_size` stand in the header instead of the true ones."""
    frame_bytes = channels * bits // 8
    form = struct.pack("<HHIIHH", tag, channels, rate, min(rate * frame_bytes, 0xFFFFFFFF), frame_bytes, bits)
    head = chunk(b"fmt ", form if tag == PCM else form + struct.pack("<H", 0))
    if tag != PCM:
        head += chunk(b"fact", struct.pack("<I", len(data) // max(1, frame_bytes)))
    body = b"WAVE" + head + b"data" + struct.pack("<I", len(data) if data_size is None else data_size)
    body += data + b"\0" * (len(data) & 1) + after
    return b"RIFF" + struct.pack("<I", len(body) if riff_size is None else riff_size) + body


def encoded(codes, ending, rate, channels, *options):
    """`codes` as a file of `ending` through ffmpeg, with nothing in it that changes from run to run.

    Through a real file, not a pipe: FLAC and MP3 carry their length and check sum only if the encoder can go back.
    """
    with tempfile.NamedTemporaryFile(suffix=ending) as file:
        subprocess.run(
            ["ffmpeg", "-v", "error", "-y", "-f", "s16le", "-ar", str(rate), "-ac", str(channels), "-i", "-",
             "-map_metadata", "-1", "-bitexact", "-threads", "1", *options, file.name],
            input=little_endian(codes), check=True)
        return file.read()
