#!/usr/bin/env python3
"""Writes Sources/BleepDetect/ToneZoneData.swift from a collection of call-progress tones.

    Scripts/make-tone-zones.py TONES.json > Sources/BleepDetect/ToneZoneData.swift

TONES.json: {"gb": {"name": "...", "tones": {"ringback": {"components": [{"hz": 400, "am_hz": 25}], "cadence_ms": [on, off, ...],
"sequence": [{"components": [...], "on_ms": n, "off_ms": n}], "confidence": "high|medium|low|filler", "sources": [...],
"alternatives": [...]}}}}.  Only entries of confidence high (a national document, or two independent sources) and medium (the ITU
list of national tones) are written; a collection is not needed to add a country: see the comment at the top of the written file."""
import json, sys

TONES = {"dial": "dial", "special_dial": "dial", "recall_dial": "dial", "second_dial": "dial", "ringback": "ringback",
         "busy": "busy", "congestion": "congestion", "number_unobtainable": "congestion", "sit": "sit",
         "call_waiting": "waiting", "record": "record"}
SOURCES = {"spandsp": "itu1", "webtone": "itu2", "asterisk": "ast", "dahdi": "dahdi", "freeswitch": "fs",
           "bt-sin350": "sin350", "1tr110-1": "1tr110", "ptp": "ptp"}
LOWEST = 200   # Hz; what lies below is the generator or the ringing current, a telephone channel has none of it

HEAD = '''/// The national tone plans, one line an entry; ``ToneZones`` reads them at first use.
///
/// A line that begins at the margin opens a zone: its ISO 3166-1 code and its name. Each indented line below it is one
/// signal: what it means, how it sounds, how sure it is, and where it stands.
///
/// How it sounds: steps joined by `,`. A step is `frequencies:on/off` in hertz and milliseconds; `400+450` sound at the
/// same time, `400*25` is 400 Hz modulated in amplitude by 25 Hz; a step without frequencies has those of the step
/// before it; frequencies alone sound without a pause. The steps repeat.
///
/// How sure: `high` = a national document or two independent sources; `medium` = the ITU list alone. Nothing less is
/// listed.
///
/// Where it stands: `itu1` and `itu2` = two readings (SpanDSP's, webtone's) of the ITU list of national tones (ITU-T
/// E.180 Supplement 2, Operational Bulletin 781 of 1.II.2003); `ast`, `dahdi`, `fs` = the settings of Asterisk, DAHDI
/// and FreeSWITCH, which cite national documents or the same list; `sin350` = BT SIN 350; `1tr110` = Deutsche Telekom
/// 1 TR 110-1; `ptp` = the Precise Tone Plan of North America.
///
/// To add a country by hand: add its opening line and one line a signal, and name the document; nothing else changes.
enum ToneZoneData {
    static let text: StaticString = """
'''

def number(value): return f"{value:g}"
def audible(components): return [c for c in components if c["hz"] >= LOWEST]
def frequencies(components):
    return "+".join(number(c["hz"]) + (f"*{number(c['am_hz'])}" if c.get("am_hz") else "") for c in audible(components))

def sound(tone):
    if tone.get("sequence"):
        if tone.get("once") and not all(audible(s["components"]) for s in tone["sequence"]): return None
        steps, last = [], None
        for step in tone["sequence"]:
            name = frequencies(step["components"])
            if not name or not step["on_ms"]: return None
            steps.append(("" if name == last else name + ":") + f"{number(step['on_ms'])}/{number(step['off_ms'] or 0)}"); last = name
        return ",".join(steps)
    name, cadence = frequencies(tone["components"]), tone["cadence_ms"]
    if not name: return None
    if not cadence: return None if tone.get("once") else name
    pairs = [f"{number(a)}/{number(b)}" for a, b in zip(cadence[::2], cadence[1::2])]
    return name + ":" + ",".join(pairs)

def main():
    zones = json.load(open(sys.argv[1])); lines = []
    for code, zone in sorted(zones.items()):
        entries = []
        for kind, label in TONES.items():
            tone = zone["tones"].get(kind)
            if not tone: continue
            for form in [tone] + tone.get("alternatives", []):
                if form["confidence"] not in ("high", "medium") or (form.get("once") and kind != "sit"): continue
                heard = sound(form)
                where = ",".join(dict.fromkeys(SOURCES[s] for s in form["sources"]))
                entry = f"  {label} {heard} {form['confidence']} {where}"
                if heard and not any(e.split()[:2] == entry.split()[:2] for e in entries): entries.append(entry)
        if entries: lines += [f"{code} {zone['name']}"] + entries
    print(HEAD + "".join("        " + line + "\n" for line in lines) + '        """\n}')
if __name__ == "__main__":
    main()
