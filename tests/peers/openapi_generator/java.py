"""The life of records by a client that openapi-generator made for Java from the open edition of the spec, as it is."""

import importlib.util
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from peer import generate, run_in_sandbox

# Debian's package libjakarta-annotation-api-java.
ANNOTATIONS = pathlib.Path("/usr/share/java/jakarta-annotation-api.jar")


def class_path() -> str:
    """What the client depends on. The jar of the generator itself contains Jackson with all its modules."""
    if not ANNOTATIONS.exists():
        sys.exit("first: apt-get install libjakarta-annotation-api-java")
    package = importlib.util.find_spec("openapi_generator_cli")
    jar = pathlib.Path(package.origin).with_name("openapi-generator.jar")
    return os.pathsep.join([str(jar), str(ANNOTATIONS)])


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        client = generate("openapi-generator-cli generate -g java ", folder)
        classes = folder / "classes"
        sources = [*(client / "src" / "main" / "java").rglob("*.java"), *(HERE / "java").glob("*.java")]
        listed = folder / "sources"
        listed.write_text("\n".join(str(source) for source in sources), encoding="utf-8")
        compiler = ["javac", "-nowarn", "-Xlint:none", "-d", classes, "-cp", class_path(), f"@{listed}"]
        done = subprocess.run(compiler, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        assert done.returncode == 0, done.stdout
        run_in_sandbox(["java", "-ea", "-cp", os.pathsep.join([class_path(), str(classes)]), "Story"])


if __name__ == "__main__":
    main()
