"""What a call is made of, and how it becomes samples and truth. Everything is placed on whole milliseconds."""

from dataclasses import dataclass, field

from maker import signal, voice

PIECE_GAP_MILLISECONDS = 70  # between the phrases of one turn
LEAK_DBFS = -28.0
LEAK_MILLISECONDS = 20


@dataclass(frozen=True)
class Hide:
    """A phrase to be hidden."""

    text: str
    kind: str
    category: str = "sensitive"


@dataclass(frozen=True)
class Say:
    """A turn: phrases of one party. `after` is the pause before it in milliseconds; negative talks into the other's."""

    party: voice.Party
    pieces: tuple
    after: int = 400
    note: str = ""


@dataclass(frozen=True)
class Keys:
    """Keypad digits, pressed by a machine: 80 ms on, 80 ms off."""

    digits: str
    channel: int = 0
    after: int = 600


@dataclass(frozen=True)
class Progress:
    """A signal of the network, cut off after `milliseconds`."""

    label: str
    zone: str
    cadence: tuple
    milliseconds: int
    channel: int = 0
    after: int = 300
    note: str = ""


@dataclass(frozen=True)
class Line:
    """The noise under everything. The first `dead_milliseconds` of a channel are digital silence."""

    noise_dbfs: float = -55.0
    hum_hertz: int = 0
    hum_dbfs: float = -60.0
    dead_milliseconds: tuple = (0, 0)


@dataclass(frozen=True)
class Call:
    stem: str
    extension: str
    encoding: str
    cues: str
    language: str
    line: Line
    score: tuple
    rate: int = 8000
    channels: int = 1
    leak: bool = False
    tail: int = 1200


@dataclass
class Recording:
    """A made call: its samples by channel, and the truth about it in milliseconds."""

    call: Call
    channels: list
    events: list = field(default_factory=list)
    speech: list = field(default_factory=list)
    spans: list = field(default_factory=list)
    notes: list = field(default_factory=list)


def perform(call, seed):
    """Plays a score. Returns the recording; its spans hold the words and, in stereo, their echo on the other side."""
    recording = Recording(call, [])
    placed = []
    now = 0
    for item in call.score:
        now += item.after
        if getattr(item, "note", ""):
            recording.notes.append((now, item.note))
        now = PLAYERS[type(item)](item, now, call, recording, placed)
    frames = (now + call.tail) * call.rate // 1000
    tracks = [[0.0] * frames for _ in range(call.channels)]
    for channel, start, samples in placed:
        mix(tracks[channel], samples, start * call.rate // 1000)
    if call.leak:
        tracks = leaking(tracks, call.rate)
    recording.channels = [over_line(track, call, channel, seed) for channel, track in enumerate(tracks)]
    return recording


def play_say(item, now, call, recording, placed):
    for number, piece in enumerate(item.pieces):
        hidden = isinstance(piece, Hide)
        text = piece.text if hidden else piece
        samples = voice.phrase(item.party, text, call.rate)
        end = now + len(samples) * 1000 // call.rate
        placed.append((item.party.channel, now, samples))
        recording.speech.append((now, end, item.party.channel, item.party.name, text))
        if hidden:
            echo = LEAK_MILLISECONDS if call.leak else 0
            recording.spans.append((now, end, end + echo, item.party.channel, piece))
        now = end + (PIECE_GAP_MILLISECONDS if number + 1 < len(item.pieces) else 0)
    return now


def play_keys(item, now, call, recording, placed):
    for number, digit in enumerate(item.digits):
        now += signal.KEY_PAUSE_MILLISECONDS if number else 0
        placed.append((item.channel, now, signal.key(digit, call.rate)))
        end = now + signal.KEY_MILLISECONDS
        recording.events.append({"label": "dtmf", "start": now, "end": end, "channel": item.channel,
                                 "frequencies": list(signal.KEYPAD[digit]), "digit": digit})
        now = end
    return now


def play_progress(item, now, call, recording, placed):
    samples, sounding = signal.cadence(item.cadence, item.milliseconds, call.rate)
    placed.append((item.channel, now, samples))
    end = now + sounding[-1][1]
    recording.events.append({"label": item.label, "start": now, "end": end, "channel": item.channel,
                             "frequencies": list(item.cadence[0]), "zone": item.zone,
                             "on": [(now + first, now + last) for first, last in sounding]})
    return end


PLAYERS = {Say: play_say, Keys: play_keys, Progress: play_progress}


def mix(track, samples, first):
    for offset, sample in enumerate(samples):
        track[first + offset] += sample


def leaking(tracks, rate):
    """Each side heard on the other, quieter and later."""
    gain, delay = 10 ** (LEAK_DBFS / 20), LEAK_MILLISECONDS * rate // 1000
    mixed = [list(track) for track in tracks]
    for target, source in ((0, 1), (1, 0)):
        mix(mixed[target], [gain * sample for sample in tracks[source][:-delay]], delay)
    return mixed


def over_line(track, call, channel, seed):
    line, frames = call.line, len(track)
    floor = signal.line_noise(f"{call.stem} {channel} {seed}", frames, call.rate, line.noise_dbfs)
    if line.hum_hertz:
        floor = list(map(sum, zip(floor, signal.hum(line.hum_hertz, frames, call.rate, line.hum_dbfs))))
    dead = line.dead_milliseconds[channel] * call.rate // 1000
    floor[:dead] = [0.0] * dead
    return list(map(sum, zip(track, floor)))
