"""What the stories in Python share: the commands of the guide that make clients, and a sandbox for the time of a story."""

import contextlib
import json
import os
import pathlib
import shlex
import subprocess
import sys
import urllib.request
from collections.abc import Iterator

ROOT = pathlib.Path(__file__).resolve().parents[2]
GUIDE = ROOT / "realaml-ext" / "src" / "guide" / "other_languages.md"
PROGRAM = ROOT / "target" / "debug" / "realaml"

# What the sandbox puts into every enumerated member of a response while `Sandbox.deviating` lasts.
NEW_TOKEN = "SANDBOX_NEW_VALUE"


def generate(beginning: str, folder: pathlib.Path) -> pathlib.Path:
    """Runs the command of the guide that begins like this in `folder`, and returns the folder of the client."""
    text = GUIDE.read_text(encoding="utf-8").replace("\\\n", " ")
    commands = [shlex.split(line) for line in text.splitlines() if line.startswith(beginning)]
    assert len(commands) == 1, f"the guide has {len(commands)} commands that begin with `{beginning}`"
    (folder / "openapi").symlink_to(ROOT / "openapi")
    programs = os.pathsep.join([str(pathlib.Path(sys.executable).parent), os.environ["PATH"]])
    # The search for a program uses the path of this process.
    os.environ["PATH"] = programs
    done = subprocess.run(commands[0], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert done.returncode == 0, done.stdout
    return folder / "client"


class Sandbox:
    """A sandbox that runs: its addresses and its key."""

    def __init__(self, started: dict[str, str]) -> None:
        self.base_url = started["base_url"]
        self.control_url = started["control_url"]
        self.api_key = started["api_key"]

    def act(self, path: str, body: object = None, method: str = "POST") -> None:
        """Plays somebody else: the person, the staff, or the network."""
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.control_url + path, data=data, method=method)
        assert urllib.request.urlopen(request).status == 200

    @contextlib.contextmanager
    def deviating(self) -> Iterator[None]:
        """Puts a token and a member that no edition lists into every response."""
        self.act("faults", {"kind": "unknown_enum_value"})
        self.act("faults", {"kind": "extra_field"})
        yield
        self.act("faults", method="DELETE")


@contextlib.contextmanager
def sandbox() -> Iterator[Sandbox]:
    if not PROGRAM.exists():
        sys.exit("first: cargo build -p realaml-cli")
    with subprocess.Popen([PROGRAM, "sandbox", "--json"], stdout=subprocess.PIPE, text=True) as program:
        try:
            yield Sandbox(json.loads(program.stdout.readline()))
        finally:
            program.terminate()


def run_in_sandbox(command: list[object], **options: object) -> None:
    """Runs a story that is a program of its own. It gets the addresses and the key as its arguments."""
    with sandbox() as box:
        subprocess.run([*command, box.base_url, box.control_url, box.api_key], check=True, **options)
