"""Prints what it costs to compile the published crates: from an empty folder, and each crate alone.

    python3 tests/peers/builds.py [CRATE ...]

The times are seconds of processor time, which depend less on other work than real time does. A crate alone is built
after its dependencies, twice, and the lower time counts. The lines of LLVM IR need `cargo install cargo-llvm-lines`.
"""

import json
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
TARGET = ROOT / "target" / "builds"
ENVIRONMENT = {**os.environ, "CARGO_TARGET_DIR": str(TARGET), "CARGO_INCREMENTAL": "0", "CARGO_TERM_QUIET": "true"}


def cargo(*arguments, check=True):
    """Runs cargo in the repository and returns its output."""
    run = subprocess.run(
        ["cargo", *arguments], cwd=ROOT, env=ENVIRONMENT, check=check, stdout=subprocess.PIPE, text=True
    )
    return run.stdout


def seconds(*arguments):
    """Returns the processor time of one command of cargo."""

    def used():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime

    before = used()
    cargo(*arguments)
    return used() - before


def alone(crate, *profile):
    """Returns the processor time of a crate without its dependencies."""
    cargo("build", "-p", crate, *profile)

    def once():
        cargo("clean", "-p", crate, *profile)
        return seconds("build", "-p", crate, *profile)

    return min(once(), once())


def lines(crate):
    """Returns the lines of LLVM IR of a release build, or a dash if they cannot be counted."""
    output = cargo("llvm-lines", "--release", "--lib", "-p", crate, check=False)
    total = re.search(r"(\d+) .*\(TOTAL\)", output)
    return f"{int(total.group(1)):,}" if total else "-"


def packages(crate):
    """Returns how many packages a user of the crate compiles, with the crate itself."""
    tree = cargo("tree", "-p", crate, "-e", "normal", "--prefix", "none")
    return len({line.removesuffix(" (*)") for line in tree.splitlines() if line})


def published():
    """Returns the names of the published crates, sorted."""
    metadata = json.loads(cargo("metadata", "--no-deps", "--format-version", "1"))
    return sorted(package["name"] for package in metadata["packages"] if package["publish"] is None)


def main():
    crates = sys.argv[1:] or published()
    print("| crate | packages | cold, debug | alone, debug | alone, release | lines of LLVM IR |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for crate in crates:
        shutil.rmtree(TARGET, ignore_errors=True)
        cold = seconds("build", "-p", crate)
        debug, release = alone(crate), alone(crate, "--release")
        print(
            f"| `{crate}` | {packages(crate)} | {cold:.0f} s | {debug:.1f} s | {release:.1f} s | {lines(crate)} |",
            flush=True,
        )
    shutil.rmtree(TARGET, ignore_errors=True)


if __name__ == "__main__":
    main()
