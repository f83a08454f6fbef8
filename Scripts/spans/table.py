"""The tables of docs/spans.md."""

from __future__ import annotations

import sys

from generate import put
from scoring import MANNERS, Score, Tally
from speed import Cost

BEGIN, END = "<!-- span-bench: begin -->", "<!-- span-bench: end -->"


def number(tally: Tally) -> str:
    """.973 (1204)"""
    return f"{tally.share:.3f} ({tally.all})" if tally.all else "–"


def figures(score: Score) -> list[tuple[str, str, str, str, str]]:
    """What, measured, best other, must, hoped for."""
    row = lambda name: number(score.rows[name])
    leaked = score.rows["leaked"]
    return [
        ("recall of sensitive spans", row("sensitive"), ".37", ".90", ".97"),
        ("… spoken, English", row("spoken en"), ".31", ".85", ".96"),
        ("… spoken, German", row("spoken de"), ".14", ".80", ".94"),
        ("entries of the `--hide` list", row("hide"), "–", "1.0", "1.0"),
        ("interrupted by the other party", row("manner interrupted"), "0", ".85", ".95"),
        ("read back", row("manner readback"), "0", ".85", ".95"),
        ("over several segments", row("manner segments"), ".18", ".85", ".95"),
        ("with fillers", row("manner fillers"), ".03", ".85", ".95"),
        ("profanity", row("profanity"), ".49", ".92", ".98"),
        ("precision of found spans", row("precision"), ".95", ".95", ".985"),
        ("seconds bleeped needlessly per hour", f"{score.needless_an_hour:.1f}", "5.1", "≤ 8", "≤ 3"),
        (
            "harmless sentences hit",
            f"{score.rows['harmless'].hit} of {score.rows['harmless'].all}",
            "7 of 343",
            "≤ 10",
            "≤ 3",
        ),
        ("words leaked", f"{leaked.share:.1%} ({leaked.all})", "73 %", "< 6 %", "< 1.5 %"),
        ("kind right, of those found", row("kind right"), "–", ".92", ".97"),
        ("category right, of those found", row("category right"), "–", ".99", "1.0"),
    ]


def markdown(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    return "\n".join(
        ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)] + ["| " + " | ".join(row) + " |" for row in rows]
    )


def render(
    score: Score,
    formats: dict[str, Score],
    usual: str,
    cost: Cost | None,
    seed: int,
    calls: int,
    languages: list[str],
    development: bool,
) -> str:
    """All tables, with a line that says what they were measured on."""
    rows = figures(score)
    if formats:
        base = formats[usual].share("sensitive")
        worst = max(
            (name for name in formats if name != usual), key=lambda name: base - formats[name].share("sensitive")
        )
        rows.append(
            (
                f"same calls in {len(formats) - 1} other formats: recall lower by",
                f"{base - formats[worst].share('sensitive'):.3f} ({worst})",
                "–",
                "≤ .02",
                "≤ .005",
            )
        )
    if cost:
        rows.append(("CPU seconds, 10,000 words", f"{cost.hour_seconds:.3f}", "–", "≤ 0.15", ""))
        rows.append(
            (
                "CPU seconds · memory, 1,000,000 words",
                f"{cost.many_seconds:.1f} · {cost.many_megabytes:.0f} MB",
                "–",
                "linear · ≤ 500 MB",
                "",
            )
        )
    kind = " of the development set" if development else ""
    parts = [
        f"{calls} calls a language{kind} ({', '.join(languages)}), seed {seed}; in brackets how many there were.",
        markdown(("", "callbleep", "best other", "must", "hoped for"), rows),
    ]
    kinds = sorted(name for name in score.rows if name.startswith("kind ") and name != "kind right")
    parts.append(
        "Recall by kind:\n\n"
        + markdown(
            ("kind", "recall"),
            [(name[5:], number(score.rows[name])) for name in kinds]
            + [
                ("profanity, " + name[-2:], number(score.rows[name]))
                for name in ("profanity en", "profanity de")
                if name in score.rows
            ],
        )
    )
    others = [
        ("written in digits", "written"),
        ("names and other words, English", "words en"),
        ("names and other words, German", "words de"),
        ("names of the program's lists, first mention", "names listed first"),
        ("names of the program's lists, later", "names listed again"),
        ("names of no list, first mention", "names unlisted first"),
        ("names of no list, later", "names unlisted again"),
        ("precision of spans called names", "precision name"),
        ("precision of spans called addresses", "precision address"),
        ("dialogues kept back from the development set", "unseen"),
    ]
    others += [(f"manner: {manner}", f"manner {manner}") for manner in MANNERS]
    others += [
        (name.replace("tag hide-", "hide list: "), name) for name in sorted(score.rows) if name.startswith("tag hide")
    ]
    others += [
        (name.replace(" ", ": ", 1), name) for name in sorted(score.rows) if name.startswith(("style ", "noise "))
    ]
    parts.append(
        "Recall by manner:\n\n"
        + markdown(
            ("manner", "recall"), [(label, number(score.rows[name])) for label, name in others if name in score.rows]
        )
    )
    if formats:
        base = formats[usual].share("sensitive")
        parts.append(
            "The same calls (every other one) in other formats; those marked * have no times of words:\n\n"
            + markdown(
                ("format", "recall", "lower by"),
                [
                    (label(name), number(one.rows["sensitive"]), f"{base - one.share('sensitive'):.3f}")
                    for name, one in formats.items()
                ],
            )
        )
    return "\n\n".join(parts)


def label(name: str) -> str:
    import writers

    return name if writers.FORMATS[name].timed else name + " *"


def put_into(path: str, text: str) -> None:
    """Replaces what stands between the marks in a file."""
    with open(path, encoding="utf-8") as source:
        old = source.read()
    if BEGIN not in old or END not in old:
        sys.exit(f"{path}: no marks to put the table between")
    put(path, old[: old.index(BEGIN) + len(BEGIN)] + "\n" + text + "\n" + old[old.index(END) :])
