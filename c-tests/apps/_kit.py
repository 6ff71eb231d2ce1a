"""What the apps of `scripts/apps.py` share: fetching packages, building against a sysroot, running on a host.

The interface that an app sees is described at the head of `scripts/apps.py`.
"""
import concurrent.futures
import functools
import hashlib
import json
import os
import pathlib
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "apps"
PEER = ROOT / "build" / "peer" / "root"
TOOLS = ROOT / "build" / "hosts"
CLANG = os.environ.get("CLANG", "clang-22")
CC = os.environ.get("CC", "cc")
TARGET = "--target=wasm32-wasip1"
# A program with threads, and how it shares its memory among them.
THREADS = ["--target=wasm32-wasip1-threads", "-pthread"]
SHARED = [f"-Wl,{option}" for option in ("--import-memory", "--export-memory", "--max-memory=1073741824")]
CORES = os.cpu_count() or 1
EMULATIONS = ("signal", "mman", "getpid", "process-clocks")


class DoesNotBuild(Exception):
    """A compiler or linker refused; the text is the reason in one line."""


class Wrong(Exception):
    """A program did not do what it should."""


def require(condition, text):
    """Raises `Wrong` unless the condition holds."""
    if not condition:
        raise Wrong(text)


def same(actual, expected, what):
    """Raises `Wrong` with the first difference unless both are equal."""
    if actual == expected:
        return
    if isinstance(actual, bytes) and isinstance(expected, bytes):
        at = next((i for i, (a, b) in enumerate(zip(actual, expected)) if a != b), min(len(actual), len(expected)))
        raise Wrong(f"{what}: {len(actual)} bytes, {len(expected)} expected; they differ at {at}: "
                    f"{actual[max(at - 20, 0):at + 40]!r}, expected {expected[max(at - 20, 0):at + 40]!r}")
    raise Wrong(f"{what}: {actual!r:.300}, expected {expected!r:.300}")


_answers = {}


def native(run, program, *args, stdin=b""):
    """What the native build prints; asked once."""
    key = (program, *args, hash(stdin))
    if key not in _answers:
        _answers[key] = run.native(program, args, stdin).stdout
    return _answers[key]


@functools.cache
def document(megabytes):
    """Text with repeats near and far, and stretches that do not compress."""
    chance = random.Random(megabytes)
    words = [chance.randbytes(chance.randint(1, 6)).hex().encode() for _ in range(4000)]
    lines = [b" ".join(chance.choices(words, k=12)) + b"\n" for _ in range(6000)]
    parts, size = [], 0
    while size < megabytes << 20:
        chance.shuffle(lines)
        parts += [b"".join(lines), chance.randbytes(60000)]
        size += len(parts[-1]) + len(parts[-2])
    return b"".join(parts)[:megabytes << 20]


# Packages


class Package:
    """A package of a registry in one version; `path()` fetches it when it is not at hand."""

    def __init__(self, registry, name, version, fetch):
        self.registry, self.name, self.version, self.fetch = registry, name, version, fetch

    def __str__(self):
        return f"{self.registry} `{self.name}` {self.version or ''}".strip()

    def path(self):
        """The folder with its files."""
        destination = BUILD / "packages" / f"{self.registry}-{self.name}-{self.version}".replace("/", "_").replace(" ", "-")
        if not destination.exists():
            print(f"Fetching {self}", flush=True)
            destination.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=destination.parent) as work:
                pathlib.Path(self.fetch(pathlib.Path(work))).rename(destination)
        return destination


def tool(command, **options):
    """Runs a client of a registry or another tool; `DoesNotBuild` with what it said when it fails."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False, **options)
    if done.returncode:
        raise DoesNotBuild(reason(done.stderr.decode(errors="replace") or done.stdout.decode(errors="replace")))
    return done.stdout


def crate(name, version):
    """A crate's files, as `cargo` unpacks them for a throw-away project that wants nothing else."""
    def fetch(work):
        (work / "src").mkdir()
        (work / "src/lib.rs").touch()
        (work / "Cargo.toml").write_text(
            '[package]\nname = "fetch"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n'
            f'[dependencies]\n{name} = {{ version = "={version}", default-features = false }}\n')
        facts = json.loads(tool([os.environ.get("CARGO", "cargo"), "metadata", "--format-version=1", "--quiet"], cwd=work))
        manifest = next(p["manifest_path"] for p in facts["packages"] if p["name"] == name)
        return shutil.copytree(os.path.dirname(manifest), work / "package")
    return Package("crate", name, version, fetch)


def npm(name, version):
    """The files of an npm package; no script of it runs."""
    def fetch(work):
        archive = tool(["npm", "pack", "--silent", f"{name}@{version}"], cwd=work).decode().split()[-1]
        tool(["tar", "-xzf", archive], cwd=work)
        return next(entry for entry in work.iterdir() if entry.is_dir())
    return Package("npm", name, version, fetch)


def pip():
    """The command of a pip: Python's own, else one in a virtual environment."""
    if subprocess.run([sys.executable, "-m", "pip", "--version"], capture_output=True, check=False).returncode == 0:
        return [sys.executable, "-m", "pip"]
    destination = BUILD / "venv"
    if not (destination / "bin/pip").exists():
        tool([ROOT / "scripts/setup.sh", "python3-venv"])
        tool([sys.executable, "-m", "venv", destination])
    return [destination / "bin/pip"]


def sdist(name, version):
    """A PyPI package's source distribution. pip prepares its metadata before it hands it over."""
    def fetch(work):
        tool([*pip(), "download", "--quiet", "--disable-pip-version-check", "--no-deps",
              "--no-binary", name, f"{name}=={version}"], cwd=work)
        tool(["tar", "-xzf", str(next(work.glob("*.tar.gz")))], cwd=work)
        return next(entry for entry in work.iterdir() if entry.is_dir())
    return Package("PyPI", name, version, fetch)


def debian(*names):
    """The files of Debian packages, whichever version apt offers: they are unpacked, not installed."""
    def fetch(work):
        try:
            tool(["apt-get", "download", *names], cwd=work)
        except DoesNotBuild:
            tool(["apt-get", "update"])
            tool(["apt-get", "download", *names], cwd=work)
        for archive in work.glob("*.deb"):
            tool(["dpkg-deb", "-x", str(archive), str(work / "files")])
        return work / "files"
    return Package("Debian", " ".join(names), None, fetch)


def debian_source(name):
    """The tree of a Debian source package as its authors ship it: this system's release, or a newer one where the mirror has that only."""
    def fetch(work):
        sys.path.insert(0, str(ROOT / "scripts/packages"))
        import building  # pylint: disable=import-outside-toplevel
        building.BUILD.mkdir(parents=True, exist_ok=True)
        try:
            archive = building.source(name)
        except building.Broken:
            archive = building.source(name, "unstable")
        tree = work / "tree"
        tree.mkdir()
        tool(["tar", "-xf", archive, "-C", tree, "--strip-components=1"])
        return tree
    return Package("Debian's source", name, None, fetch)


# Building


def reason(text):
    """What a compiler, linker or client complains of first, in one line and without paths."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    worst = [line for line in lines if re.search(r"\b(fatal )?error\b", line)]
    line = (worst or lines or ["it says nothing"])[0]
    line = re.sub(r"^.*?\berror: ", "", line)
    line = re.sub(r"^\S+\.o: |; ISO C.*| \[-W\S+\]$", "", line)
    return re.sub(r"(/[^\s/:]+)+/", "", line)[:160]


def digest(*parts):
    """A key of texts and bytes."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(part if isinstance(part, bytes) else repr(part).encode())
        whole.update(b"\0")
    return whole.hexdigest()


_contents = {}


def content(path):
    """The key of a file's content, computed once a run."""
    path = str(path)
    if path not in _contents:
        try:
            _contents[path] = hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()
        except OSError:
            _contents[path] = "missing"
    return _contents[path]


_versions = {}


def compiler_version(command):
    """What a compiler says it is."""
    if command not in _versions:
        _versions[command] = tool([command, "--version"]).decode()
    return _versions[command]


class Kit:
    """Builds an app in one flavour: `ours`, `peer` (wasi-libc) or `native`."""

    def __init__(self, app, flavour, exceptions="final", emulate=False):
        self.name = app.NAME
        self.flavour, self.exceptions, self.emulate = flavour, exceptions, emulate
        self.here = pathlib.Path(app.__file__).parent
        self.sources = {key: package.path() for key, package in app.PACKAGES.items()}
        self.source = next(iter(self.sources.values()), None)
        self.sysroot = {"ours": ROOT / "sysroot", "peer": PEER}.get(flavour)
        kind = flavour if flavour == "native" else f"{flavour}-{exceptions}{'-emulated' if emulate else ''}"
        self.work = BUILD / self.name / kind
        self.work.mkdir(parents=True, exist_ok=True)
        self.native = flavour == "native"
        self.threads = getattr(app, "THREADS", False)
        # What the wasm32 back end needs for setjmp, in compiling and in linking.
        self.sjlj = [] if self.native else ["-mllvm", "-wasm-enable-sjlj"]
        if exceptions == "final" and not self.native:
            self.sjlj += ["-mllvm", "-wasm-use-legacy-eh=false"]

    def cc(self, cxx=False, emulate=None):
        """The command that compiles and links, without the app's own flags."""
        if self.native:
            return ["c++" if cxx else CC, "-O2"] + (["-pthread"] if self.threads else [])
        command = [CLANG] + (["--driver-mode=g++"] if cxx else [])
        command += [f"--sysroot={self.sysroot}", *(THREADS if self.threads else [TARGET]), "-O2"]
        if self.emulate if emulate is None else emulate:
            command += [f"-D_WASI_EMULATED_{name.upper().replace('-', '_')}" for name in EMULATIONS]
        return command

    def libraries(self, cxx=False):
        """What stands at the end of a link command: nothing, but for wasi-libc, which wants builtins of its own."""
        if self.flavour != "peer":
            return SHARED if self.threads and not self.native else []
        builtins = PEER / "lib/wasm32-unknown-wasip1/libclang_rt.builtins.a"
        more = [f"-lwasi-emulated-{name}" for name in EMULATIONS] + ["-lc-printscan-long-double"] if self.emulate else []
        return ["-nodefaultlibs"] + more + (["-lc++", "-lc++abi"] if cxx else []) + ["-lc", str(builtins)]

    def compile(self, sources, flags=()):
        """Objects of C or C++ sources, on all cores; each is kept until it or something that it includes changes."""
        sources = [pathlib.Path(source) for source in sources]
        with concurrent.futures.ThreadPoolExecutor(CORES) as pool:
            return list(pool.map(lambda source: self._object(source, [str(flag) for flag in flags]), sources))

    def _object(self, source, flags):
        if self.emulate:
            # What compiles without the emulations needs none.
            try:
                return self._object_of(source, flags, False)
            except DoesNotBuild:
                pass
        return self._object_of(source, flags, self.emulate)

    def _object_of(self, source, flags, emulate):
        cxx = source.suffix in (".cc", ".cpp", ".cxx")
        command = self.cc(cxx, emulate) + ["-w"] + flags
        key = digest(command, compiler_version(command[0]), str(source))
        destination = BUILD / "objects"
        destination.mkdir(parents=True, exist_ok=True)
        out = destination / f"{source.stem}-{key[:12]}.o"
        notes = out.with_suffix(".json")
        if out.exists() and notes.exists():
            known = json.loads(notes.read_text())
            if all(content(path) == key for path, key in known.items()):
                return out
        listing = out.with_suffix(".d")
        self.run(command + ["-c", str(source), "-o", str(out), "-MD", "-MF", str(listing)])
        words = listing.read_text().replace("\\\n", " ").split(":", 1)[1].split()
        notes.write_text(json.dumps({path: content(path) for path in words}))
        listing.unlink()
        return out

    def link(self, name, objects, flags=(), cxx=False):
        """The program of objects."""
        out = self.work / (name if self.native else name + ".wasm")
        flags = [str(flag) for flag in flags]
        self.run(self.cc(cxx) + ["-o", str(out)] + [str(o) for o in objects] + flags + self.libraries(cxx))
        return out

    def unpacked(self, pattern):
        """The tree of an archive that the package carries."""
        archive = next(self.source.glob(pattern))
        folder = self.source / "sources" / archive.name.removesuffix(".tar.gz")
        if not folder.exists():
            folder.parent.mkdir(exist_ok=True)
            self.run(["tar", "-xzf", archive, "-C", folder.parent])
        return folder

    def run(self, command, **options):
        """Runs a command of the build; `DoesNotBuild` when it fails."""
        return tool([str(word) for word in command], cwd=options.pop("cwd", self.work), **options)


def weight(program):
    """The size of a .wasm without its custom sections (names, producers): code and data."""
    data = pathlib.Path(program).read_bytes()
    at, total = 8, 8
    while at < len(data):
        kind, begin = data[at], at
        at, size, shift = at + 1, 0, 0
        while True:
            size |= (data[at] & 127) << shift
            shift, at = shift + 7, at + 1
            if data[at - 1] < 128:
                break
        at += size
        total += at - begin if kind else 0
    return total


# Running


class Result:
    """What a program printed, its status, and the seconds it took."""

    def __init__(self, status, stdout, stderr, seconds):
        self.status, self.stdout, self.stderr, self.seconds = status, stdout, stderr, seconds

    @property
    def text(self):
        """Its output as text."""
        return self.stdout.decode(errors="replace")


class Process:
    """A program that still runs: write to `stdin`, then `wait` or `kill`."""

    def __init__(self, runner, child, stdin):
        self.runner, self.child, self.stdin = runner, child, stdin

    def output(self):
        """What it has printed so far."""
        return (self.runner.scratch / "stdout").read_bytes()

    def kill(self):
        """Ends it at once, as a crash of the machine would."""
        self.child.kill()
        self.child.wait()
        self.stdin.close()


def processor_time():
    """What the programs that have ended took of the processor: right for one only while no others end."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


class Runner:
    """Runs the programs of an app on one host, with a fresh directory that they see as `/` and work in."""

    interpreted = threads = False
    shared_memory = True

    def __init__(self, programs, flavour, native=None):
        self.programs, self.flavour, self.native = programs, flavour, native
        self.seconds = self.processor = 0.0
        self._folder = tempfile.TemporaryDirectory(prefix="apps-")
        self.scratch = pathlib.Path(self._folder.name)
        self.dir = self.scratch / "root"
        self.dir.mkdir()

    def close(self):
        """Removes the directory."""
        self._folder.cleanup()

    def __call__(self, program, args=(), stdin=b"", env=None, status=0, timeout=120):
        """Runs a program to its end; `Wrong` when its status is another one (`None`: any will do)."""
        args = [str(arg) for arg in args]
        if isinstance(stdin, str):
            stdin = stdin.encode()
        if isinstance(stdin, bytes):
            (self.scratch / "stdin").write_bytes(stdin)
            stdin = self.scratch / "stdin"
        begin, processor = time.perf_counter(), processor_time()
        child = self._start(self.programs[program], args, env or {}, stdin)
        try:
            child.wait(timeout)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
            raise Wrong(f"{program} {' '.join(args)}: no end after {timeout} s") from None
        seconds = time.perf_counter() - begin
        self.seconds += seconds
        self.processor += processor_time() - processor
        read = lambda name: (self.scratch / name).read_bytes()
        result = Result(self._status(child), read("stdout"), read("stderr"), seconds)
        if status is not None and result.status != status:
            said = (result.stderr or result.stdout).decode(errors="replace")[-600:]
            raise Wrong(f"{program} {' '.join(args)}: status {result.status}, expected {status}\n{said}")
        return result

    def start(self, program, args=(), env=None):
        """Starts a program whose input stays open; gives a `Process`."""
        theirs, ours = os.pipe()
        child = self._start(self.programs[program], [str(arg) for arg in args], env or {}, theirs)
        os.close(theirs)
        return Process(self, child, os.fdopen(ours, "wb", buffering=0))

    def _start(self, path, args, env, stdin):
        with open(self.scratch / "stdout", "wb") as out, open(self.scratch / "stderr", "wb") as err:
            source = stdin if isinstance(stdin, int) else os.open(stdin, os.O_RDONLY)
            try:
                return subprocess.Popen(self._command(path, args, env), stdin=source, stdout=out, stderr=err,
                                        cwd=self.dir, env=self._environment(env))
            finally:
                if source != stdin:
                    os.close(source)

    def _environment(self, _env):
        return os.environ

    def _status(self, child):
        return child.returncode


class Native(Runner):
    """The machine itself, for what a program prints elsewhere."""

    host = "native"

    def _command(self, path, args, _env):
        return [path, *args]

    def _environment(self, env):
        return {"PATH": os.environ.get("PATH", ""), **env}


class WasiHost(Runner):
    """Our host: Cranelift. Compiled code is kept in build/apps."""

    host = "wasi-host"
    exceptions = "final"

    @staticmethod
    def there():
        """Whether it is installed."""
        return (ROOT / "target/debug/wasi-host").exists()

    def _command(self, path, args, env):
        settings = [word for name, value in env.items() for word in ("--env", f"{name}={value}")]
        return [ROOT / "target/debug/wasi-host", "--dir", f"{self.dir}::/", *settings, path, *args]

    def _environment(self, _env):
        return {**os.environ, "XDG_CACHE_HOME": str(BUILD / "cache")}


class Node(Runner):
    """Node's own WASI, which knows the legacy exceptions only."""

    host = "node"
    exceptions = "legacy"

    @staticmethod
    def there():
        """Whether it is installed, with WASI."""
        return shutil.which("node") is not None

    def _command(self, path, args, env):
        plan = {"wasm": str(path), "args": [path.name, *args], "env": [f"{k}={v}" for k, v in env.items()],
                "dirs": [[str(self.dir), "/"]]}
        if self.threads:
            settings = [word for name, value in env.items() for word in ("--env", f"{name}={value}")]
            return ["node", "--no-warnings", ROOT / "scripts/hosts/threads/node.mjs", "--dir", f"{self.dir}::/", *settings, path, *args]
        # Its fast calls from optimised code see a memory as it was before it grew, and crash, whichever the library.
        return ["node", "--no-warnings", "--no-turbo-fast-api-calls", ROOT / "c-tests/apps/_node.mjs", json.dumps(plan)]


class Wasmi(Runner):
    """An interpreter."""

    host = "wasmi"
    interpreted = True
    shared_memory = False
    exceptions = None

    @staticmethod
    def there():
        """Whether it is installed."""
        return (TOOLS / "bin/wasmi").exists()

    def _command(self, path, args, env):
        settings = [word for name, value in env.items() for word in ("--env", f"{name}={value}")]
        # It gives a directory the name that it has outside: `.` is the best match for `/`.
        return [TOOLS / "bin/wasmi", "run", "--dir", ".", *settings, path, *args]


HOSTS = (WasiHost, Node, Wasmi)
