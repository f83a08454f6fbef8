"""Cue files as people and programs write them. Times are the known times of the words."""


def clock(milliseconds, point, hours=True):
    seconds, rest = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    text = f"{minutes % 60:02d}:{seconds:02d}{point}{rest:03d}"
    return f"{minutes // 60:02d}:{text}" if hours else text


def merged(recording):
    """Cues and notes in order of time, as (start, end, label); a note lasts a second."""
    cues = [(start, end, hide.kind if hide.category == "sensitive" else "swearing")
            for start, _, end, _, hide in recording.spans]
    notes = [(start, start + 1000, text) for start, text in recording.notes]
    return sorted(cues + notes)


def srt(recording):
    """As a subtitle editor exports it, notes among the cues."""
    blocks = [f"{number}\n{clock(start, ',')} --> {clock(end, ',')}\n{label}\n"
              for number, (start, end, label) in enumerate(merged(recording), 1)]
    return "\n".join(blocks)


def vtt(recording):
    """Hours left out below one hour, as the format allows."""
    blocks = ["WEBVTT\n", "NOTE cues of the sample call, and one remark\n"]
    blocks += [f"{clock(start, '.', hours=False)} --> {clock(end, '.', hours=False)}\n{label}\n"
               for start, end, label in merged(recording)]
    return "\n".join(blocks)


def labels(recording):
    """Audacity's label track: a point label for a note, and the first cue drawn in the spectrogram."""
    lines = [(start, f"{start / 1000:.6f}\t{start / 1000:.6f}\t{text}") for start, text in recording.notes]
    for number, (start, _, end, _, hide) in enumerate(recording.spans):
        label = f"{hide.kind}: said by the caller" if number == 0 else hide.kind
        line = f"{start / 1000:.6f}\t{end / 1000:.6f}\t{label}"
        if number == 0:
            line += "\n\\\t300.000000\t3400.000000"
        lines.append((start, line))
    return "".join(f"{line}\n" for _, line in sorted(lines))


def csv(recording):
    """Every column there is; the reason is for the private sheet only."""
    rows = ["start,end,category,kind,channel,reason"]
    for start, _, end, channel, hide in recording.spans:
        side = ("left", "right")[channel]
        rows.append(f"{clock(start, '.')},{clock(end, '.')},{hide.category},{hide.kind},{side},heard on the {side}")
    return "".join(f"{row}\n" for row in rows)


def csv_german(recording):
    """As a German spreadsheet saves it: byte order mark, semicolons, decimal commas, line ends of Windows."""
    rows = ["start;end;category;kind"]
    for start, _, end, _, hide in recording.spans:
        times = ";".join(f"{time / 1000:.3f}".replace(".", ",") for time in (start, end))
        rows.append(f"{times};{hide.category};{hide.kind}")
    return "\ufeff" + "".join(f"{row}\r\n" for row in rows)


WRITERS = {
    "srt": (".cues.srt", srt),
    "vtt": (".cues.vtt", vtt),
    "labels": (".labels.txt", labels),
    "csv": (".cues.csv", csv),
    "csv-german": (".cues.csv", csv_german),
}
