"""The life of records by a client that openapi-generator made for Go from the open edition of the spec, as it is."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from peer import generate, run_in_sandbox


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        client = generate("openapi-generator-cli generate -g go ", pathlib.Path(folder))
        story = client / "story"
        shutil.copytree(HERE / "go", story)
        # The client depends on the standard library alone, and its name as a module is a placeholder of the generator.
        module = (client / "go.mod").read_text(encoding="utf-8").split()[1]
        for file in story.glob("*.go"):
            file.write_text(file.read_text(encoding="utf-8").replace("example.com/client", module), encoding="utf-8")
        environment = os.environ | {"GOPROXY": "off", "GOFLAGS": "-mod=mod"}
        subprocess.run(["go", "build", "-o", "live", "./story"], cwd=client, env=environment, check=True)
        run_in_sandbox([client / "live"])


if __name__ == "__main__":
    main()
