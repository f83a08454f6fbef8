#!/usr/bin/env python3
"""Writes the manual page of callbleep from what the program says of its own flags.

    Scripts/make-manual.py BINARY > callbleep.1

The page is in mdoc (https://mandoc.bsd.lv/man/mdoc.7.html), one section a verb; the help of the program is its source.
"""
import datetime, json, os, re, subprocess, sys

FILES = [
    ("STEM.cues.csv, .txt, .vtt, .srt, .TextGrid, .eaf; STEM.labels.txt", "What is to be hidden, with times, beside STEM.EXT."),
    ("STEM.transcript.json, .vtt, .srt, .tsv, .ctm, .TextGrid, .eaf", "What was said, with times."),
    ("STEM.notes.md", "What the user says about the call."),
    ("STEM.redacted.EXT, STEM.redacted.sheet.json, STEM.redacted.sheet.csv", "The cleaned recording and its sheets."),
]
STATUS = [("0", "Done."), ("1", "Failed; one line says what, where, and what to do."),
          ("2", "Verification or a policy objects, or something needs a person."), ("64", "The arguments are wrong.")]


def escaped(text):
    """Text for troff: no line may begin as a request, and a backslash is one."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("…", "...").replace("–", "\\(en").replace("−", "\\-")
    return re.sub(r"^([.'])", r"\\&\1", text, flags=re.M)


def paragraphs(text):
    lines = []
    for part in text.strip().split("\n\n"):
        lines.append(".Pp")
        if any(line.startswith("  ") for line in part.split("\n")):
            lines += [".Bd \\-literal \\-offset indent".replace("\\-", "-"), escaped(part), ".Ed"]
        else:
            lines.append(escaped(part))
    return lines


def name(argument):
    spelled = [("--" if each["kind"] == "long" else "-") + each["name"] for each in argument["names"]]
    return ", ".join(sorted(spelled, key=len))


def items(arguments):
    lines = [".Bl -tag -width indent"]
    for argument in arguments:
        if not argument.get("shouldDisplay", True):
            continue
        value = f"<{argument.get('valueName', '')}>"
        if argument["kind"] == "positional":
            head = value + (" ..." if argument["isRepeating"] else "")
        else:
            head = name(argument) + (" " + value if argument["kind"] == "option" else "")
        text = argument.get("abstract", "")
        if argument.get("defaultValue"):
            text += f" (default: {argument['defaultValue']})"
        lines += [f".It {escaped(head)}", escaped(text)]
    return lines + [".El"]


def verb(command, parents=()):
    title = " ".join((*parents, command["commandName"]))
    lines = [f".Ss {title}", escaped(command.get("abstract", ""))]
    lines += paragraphs(command["discussion"]) if command.get("discussion") else []
    lines += items(command["arguments"]) if command.get("arguments") else []
    for inner in command.get("subcommands", []):
        if inner["commandName"] != "help" and inner.get("shouldDisplay", True):
            lines += verb(inner, (*parents, command["commandName"]))
    return lines


def main():
    binary = sys.argv[1]
    dump = subprocess.run([binary, "--experimental-dump-help"], capture_output=True, text=True, check=True).stdout
    command = json.loads(dump)["command"]
    # Dated by the last change, so that the same sources give the same page.
    epoch = int(os.environ.get("SOURCE_DATE_EPOCH", "0")) or int(datetime.datetime.now().timestamp())
    date = datetime.datetime.fromtimestamp(epoch, datetime.timezone.utc)
    lines = [f".Dd {date:%B} {date.day}, {date.year}", ".Dt CALLBLEEP 1", ".Os callbleep", ".Sh NAME", ".Nm callbleep",
             ".Nd makes recordings of phone calls fit to publish", ".Sh SYNOPSIS", ".Nm callbleep", ".Ar verb",
             ".Op Ar options", ".Sh DESCRIPTION", escaped(command["abstract"])]
    lines += paragraphs(command.get("discussion", ""))
    lines.append(".Sh VERBS")
    for inner in command["subcommands"]:
        if inner["commandName"] != "help" and inner.get("shouldDisplay", True):
            lines += verb(inner)
    lines += [".Sh FILES", ".Bl -tag -width indent"]
    for what, text in FILES:
        lines += [f".It {escaped(what)}", escaped(text)]
    lines += [".El", ".Sh EXIT STATUS", ".Bl -tag -width indent"]
    for number, text in STATUS:
        lines += [f".It {number}", escaped(text)]
    lines += [".El", ".Sh SEE ALSO", ".Xr sox 1 ,", ".Xr ffmpeg 1", ".Pp",
              escaped("The pages in /usr/share/doc/callbleep say what is promised, and what is not.")]
    print("\n".join(lines))


if __name__ == "__main__":
    main()
