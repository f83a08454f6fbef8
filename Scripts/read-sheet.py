#!/usr/bin/env python3
"""Reads a sheet with the program library that people read such files with, and prints what it holds as JSON.

Used by Tests/BleepSheetTests. Scripts/prepare-tests.sh installs the libraries; Scripts/readers.txt names them.
"""

import csv
import json
import sys


def text_grid(path):
    import textgrids

    grid = textgrids.TextGrid(path)

    def plain(text):  # Praat doubles a quote within a text; this library leaves it so.
        return text.replace('""', '"')

    tiers = []
    for name, tier in grid.items():
        if tier.is_point_tier:
            rows = [{"start": point.xpos, "end": point.xpos, "text": plain(point.text)} for point in tier]
        else:
            rows = [{"start": one.xmin, "end": one.xmax, "text": plain(one.text)} for one in tier]
        tiers.append({"name": name, "isPoints": tier.is_point_tier, "rows": rows})
    return {"end": grid.xmax, "tiers": tiers}


def eaf(path):
    import pympi

    document = pympi.Eaf(path)
    tiers = []
    for name in document.get_tier_names():
        data = document.get_annotation_data_for_tier(name)
        rows = [{"start": row[0] / 1000, "end": row[1] / 1000, "text": row[2]} for row in sorted(data)]
        tiers.append({"name": name, "isPoints": False, "rows": rows})
    return {"end": document.get_full_time_interval()[1] / 1000, "tiers": tiers}


def web_vtt(path):
    import webvtt

    rows = [
        {"start": cue.start_in_seconds + cue.start_time.milliseconds / 1000,
         "end": cue.end_in_seconds + cue.end_time.milliseconds / 1000, "text": cue.raw_text}
        for cue in webvtt.read(path)]
    return {"end": 0, "tiers": [{"name": "", "isPoints": False, "rows": rows}]}


def srt(path):
    import pysrt

    rows = [
        {"start": item.start.ordinal / 1000, "end": item.end.ordinal / 1000, "text": item.text}
        for item in pysrt.open(path, encoding="utf-8", error_handling=pysrt.SubRipFile.ERROR_RAISE)]
    return {"end": 0, "tiers": [{"name": "", "isPoints": False, "rows": rows}]}


def comma_separated(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = [
            {"start": float(row["start"]), "end": float(row["end"]), "text": row["label"] + "|" + row["detail"]}
            for row in csv.DictReader(file, strict=True)]
    return {"end": 0, "tiers": [{"name": "", "isPoints": False, "rows": rows}]}


READERS = {
    "textgrid": text_grid, "eaf": eaf, "webvtt": web_vtt, "webvtt-chapters": web_vtt, "srt": srt,
    "csv": comma_separated,
}

json.dump(READERS[sys.argv[1]](sys.argv[2]), sys.stdout)
