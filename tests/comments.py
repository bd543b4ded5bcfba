"""Prints a random sample of the comments in the code, for a review of the prose (see STYLE.md).

    python3 tests/comments.py SEED [COUNT]

A comment is a block of `//`, `///` or `//!` lines. The same seed chooses the same comments of the same commit.
"""

import pathlib
import random
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
COMMENT = re.compile(r"^\s*//[/!]? ?(.*)$")


def blocks(path):
    """Returns the first line and the text of each comment in a file."""
    found, last = [], None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        match = COMMENT.match(line)
        if match and last == number - 1:
            found[-1][1].append(match.group(1))
        elif match:
            found.append((number, [match.group(1)]))
        last = number if match else None
    return [(number, "\n".join(lines)) for number, lines in found]


def main():
    seed, count = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100
    listed = subprocess.run(["git", "ls-files", "*.rs"], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    # The comments of the generated code are the descriptions of the spec, which have a lint of their own.
    paths = sorted(path for path in listed.stdout.split() if "/generated/" not in path)
    comments = [(path, *block) for path in paths for block in blocks(ROOT / path)]
    for path, number, text in random.Random(seed).sample(comments, count):
        print(f"## {path}:{number}\n\n{text}\n")


if __name__ == "__main__":
    main()
