"""What all parts of `packages.py` stand on: where things are, and how a step is run."""
import os
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BUILD = ROOT / "build" / "packages"
SDK = BUILD / "sdk"
CORES = int(os.environ.get("JOBS") or min(os.cpu_count() or 1, 8))
CONFIGURE = ["--disable-nls", "--disable-dependency-tracking"]


class Broken(Exception):
    """A step of the build failed."""


def run(command, log, **options):
    """Runs a step; its output goes into a log."""
    with open(log, "wb") as out:
        done = subprocess.run([str(word) for word in command], stdout=out, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
                              check=False, **options)
    return done.returncode


def needed(command, log, **options):
    """The same for a step that has to work."""
    if run(command, log, **options):
        tail = pathlib.Path(log).read_text(errors="replace").splitlines()[-15:]
        raise Broken(f"{' '.join(str(word) for word in command)[:120]}\n" + "\n".join(tail))


def of_suite(text, suite):
    """A list of sources for another suite: what names the system's release, with the suite instead."""
    release = re.search(r"^VERSION_CODENAME=(\w+)", pathlib.Path("/etc/os-release").read_text(), re.M).group(1)
    between = "\n\n" if "Suites:" in text else "\n"
    parts = [part for part in text.split(between) if re.search(rf" {release}( |$)", part, re.M)]
    return between.join(re.sub(rf" {release}( .*-updates)?(?= |$)", f" {suite}", part, flags=re.M) for part in parts) + "\n"


def apt(suite, *words, **options):
    """apt-get with lists of its own, in which sources stand too: those of this system's release, or of another suite."""
    folder = BUILD / (f"apt-{suite}" if suite else "apt")
    (folder / "lists/partial").mkdir(parents=True, exist_ok=True)
    (folder / "sources").mkdir(exist_ok=True)
    for file in [pathlib.Path("/etc/apt/sources.list"), *pathlib.Path("/etc/apt/sources.list.d").glob("*")]:
        if file.suffix in (".list", ".sources") and file.exists():
            text = re.sub(r"^Types:.*$", "Types: deb-src", file.read_text(), flags=re.M)
            text = of_suite(text, suite) if suite else text
            (folder / "sources" / file.name).write_text(re.sub(r"^deb ", "deb-src ", text, flags=re.M))
    if words[0] != "update" and not any((folder / "lists").glob("*_Sources*")):
        apt(suite, "update")
    settings = {"Dir::Etc::SourceList": "/dev/null", "Dir::Etc::SourceParts": folder / "sources", "Dir::State::Lists": folder / "lists"}
    command = ["apt-get", "--quiet", *(word for name, value in settings.items() for word in ("-o", f"{name}={value}")), *words]
    needed(command, BUILD / "apt.log", **options)


def run_text(*command):
    """The last line that a command prints."""
    return subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, check=True).stdout.decode().split("\n")[-2]
