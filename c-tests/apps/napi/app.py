"""A Node-API module with threads, as napi-rs's packages for the web are: emnapi's library as npm has it, compiled for wasi-libc, its
pool of threads, and calls into JavaScript from a thread of the module's own."""
import shutil
import subprocess

from _kit import Wrong, npm, same

NAME = "napi"
TITLE = "Node-API module (emnapi)"
PACKAGES = {"emnapi": npm("emnapi", "1.11.3"), "@emnapi/core": npm("@emnapi/core", "1.11.3"),
            "@emnapi/runtime": npm("@emnapi/runtime", "1.11.3"), "@emnapi/wasi-threads": npm("@emnapi/wasi-threads", "1.2.3"),
            "tslib": npm("tslib", "2.9.1")}
THREADS = True
ONLY = {"wasi-host": "Node loads it", "wasmi": "Node loads it"}
EXPORTS = ("malloc", "free", "napi_register_wasm_v1")


def version(_kit):
    return PACKAGES["emnapi"].version


def build(kit):
    objects = kit.compile([kit.here / "addon.c"], [f"-I{kit.source / 'include/node'}"])
    wanted = [f"-Wl,--export={name}" for name in EXPORTS] + ["-Wl,--export-if-defined=node_api_module_get_api_version_v1"]
    program = kit.link("addon", objects, [
        "-mexec-model=reactor", f"-L{kit.source / 'lib/wasm32-wasip1-threads'}", "-lemnapi-mt",
        "-Wl,--initial-memory=16777216,--export-dynamic,--import-undefined,--export-table", *wanted])
    for name in ("load.js", "worker.js"):
        shutil.copy(kit.here / name, program.parent / name)
    for name, package in kit.sources.items():
        shutil.copytree(package, program.parent / "node_modules" / name, dirs_exist_ok=True)
    return {"addon": program}


def fnv1a(data):
    """The hash that the module computes, by its definition."""
    value = 0xCBF29CE484222325
    for byte in data:
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return f"{value:016x}"


def check(run):
    program = run.programs["addon"]
    command = ["node", "--no-warnings", program.parent / "load.js", program]
    try:
        done = subprocess.run(command, capture_output=True, timeout=120, check=False)
    except subprocess.TimeoutExpired:
        raise Wrong("no end after 120 s") from None
    if done.returncode:
        raise Wrong(done.stderr.decode(errors="replace")[-600:])
    large = (b"xyz" * (4 << 20))[:4 << 20]
    wanted = ["0.10000000000000001 0x1.999999999999ap-4", *map(fnv1a, (b"", b"a", b"foobar", large)), "5050", "500500"]
    same(done.stdout.decode().split("\n"), [*wanted, ""], "what its functions give")
