#!/usr/bin/env python3
"""Compares the verdicts of four libraries with the vectors and writes agreement.md; see README.md.

Ours are the verdicts of the vectors, which the integration tests hold us to.
"""

import json
import pathlib
import subprocess
import sys

import peers
from rules import rule

HERE = pathlib.Path(__file__).resolve().parent
FIXTURES = HERE.parent.parent / "fixtures" / "national_ids"
VECTORS = ["vectors.jsonl", "companies.jsonl"]
LIBRARIES = ["python-stdnum", "idnumbers", "stdnum-js", "validator.js"]
VERSIONS = {"python-stdnum": "2.2", "idnumbers": "1.22.0", "stdnum-js": "1.12.0", "validator.js": "13.15.35"}


def ask(cases):
    """The verdicts and times of all libraries."""
    answers = peers.run(cases)
    node = subprocess.run(
        ["node", "peers.mjs"], cwd=HERE, input=json.dumps(cases), capture_output=True, text=True, check=True
    )
    return answers | json.loads(node.stdout)


def print_times(order, answers):
    """Nanoseconds for one good number as typed, as a table for tests/benches/README.md."""
    print("| type | " + " | ".join(LIBRARIES) + " |")
    print("| --- |" + " ---: |" * len(LIBRARIES))
    for name in order:
        times = [answers[library]["nanoseconds"].get(name) for library in LIBRARIES]
        if any(times):
            print(f"| {name} | " + " | ".join(f"{time:,.0f}" if time else "" for time in times) + " |")


def main():
    lines = [line for name in VECTORS for line in (FIXTURES / name).read_text(encoding="utf-8").splitlines()]
    vectors = [json.loads(line) for line in lines]
    names = [f"{vector['country']}/{vector['type']}" for vector in vectors]
    as_typed = [
        {"type": name, "text": vector["input"], "timed": vector["valid"]} for name, vector in zip(names, vectors)
    ]
    plain = [
        {"type": name, "text": vector["normalised"] or "", "timed": False} for name, vector in zip(names, vectors)
    ]
    answers = ask(as_typed + plain)

    agreement = {}  # (type, library) -> [agreeing, all]
    disagreements = {}  # (type, rule, verdict) -> {library: [inputs]}
    unexplained = []
    for library in LIBRARIES:
        verdicts = answers[library]["verdicts"]
        for place, (name, vector) in enumerate(zip(names, vectors)):
            verdict = verdicts[place]
            if verdict is None:
                continue
            counts = agreement.setdefault((name, library), [0, 0])
            counts[1] += 1
            if verdict is vector["valid"]:
                counts[0] += 1
                continue
            word = "raises" if verdict == "raises" else "rejects" if vector["valid"] else "accepts"
            reads_plain_form = vector["valid"] and verdicts[len(vectors) + place] is True
            why = rule(library, name, word, vector["code"], reads_plain_form)
            if why is None:
                unexplained.append(f"{library} {word} {name} {vector['input'][:40]!r}: {vector['reason']}")
                continue
            by_library = disagreements.setdefault((name, word, why), {})
            by_library.setdefault(library, []).append(vector["input"])
    if unexplained:
        sys.exit("no rule decides:\n" + "\n".join(unexplained))

    order = list(dict.fromkeys(names))
    write(order, agreement, disagreements)
    print("agreement.md is written; every disagreement has its rule")
    if "--times" in sys.argv:
        print_times(order, answers)


def write(order, agreement, disagreements):
    lines = [
        "# Agreement with other libraries",
        "",
        "Written by `compare.py`; do not edit. Each cell: vectors that the library answers as ours / vectors of the type",
        "(" + ", ".join(f"{library} {VERSIONS[library]}" for library in LIBRARIES) + "). Empty: it lacks the type.",
        "",
        "| type | " + " | ".join(LIBRARIES) + " |",
        "| --- |" + " ---: |" * len(LIBRARIES),
    ]
    for name in order:
        cells = []
        for library in LIBRARIES:
            counts = agreement.get((name, library))
            cells.append(f"{counts[0]}/{counts[1]}" if counts else "")
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    lines += [
        "",
        "## Every disagreement, with the rule that decides it",
        "",
        "How many vectors a library answers otherwise. *rejects*: a good number; *accepts*: an impossible one.",
        "",
        "| type | verdict | libraries | the rule | for instance |",
        "| --- | --- | --- | --- | --- |",
    ]
    for name in order:
        for (of, word, why), by_library in disagreements.items():
            if of != name:
                continue
            who = ", ".join(f"{library} {len(inputs)}" for library, inputs in by_library.items())
            example = next(iter(by_library.values()))[0]
            lines.append(f"| {name} | {word} | {who} | {why} | `{ascii(example)[1:-1]}` |")
    (HERE / "agreement.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
