#!/usr/bin/env python3
"""Writes Sources/BleepPublish/PageAssets.swift from the files in Sources/BleepPublish/Assets.

One binary without files beside it: templates, style sheets and scripts stand in the code as they are. A test holds the
one against the others.
"""
import pathlib

NAMES = {
    "call.mustache": "callTemplate",
    "page.mustache": "pageTemplate",
    "index.mustache": "indexTemplate",
    "feed.mustache": "feedTemplate",
    "call.css": "callStyle",
    "page.css": "pageStyle",
    "index.css": "indexStyle",
    "call.js": "callScript",
    "index.js": "indexScript",
}
HEAD = """\
// swift-format-ignore-file

/// The files of Sources/BleepPublish/Assets, written here by Scripts/make-page-assets.py.
enum PageAssets {
"""

folder = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "BleepPublish"
text = HEAD
for file, name in NAMES.items():
    path = folder / "Assets" / file
    if not path.exists():
        continue
    content = path.read_text(encoding="utf-8")
    assert '"""##' not in content and "\\##" not in content, file
    text += f'    static let {name}: StaticString = ##"""\n{content}"""##\n\n'
text = text.rstrip("\n") + "\n}\n"
(folder / "PageAssets.swift").write_text(text, encoding="utf-8")
