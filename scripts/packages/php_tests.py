#!/usr/bin/env python3
"""Runs PHP's tests for scripts/packages.py. Its own run-tests.php starts processes from PHP.

    php_tests.py PHP [PATH…]

in the tree of PHP's sources. EVERY=n in the environment takes each nth test. It prints a line a test, and puts what a failing test
printed, and what it should have, into results/. Tests of one directory, which may share files, run one after the other.
"""
import concurrent.futures
import functools
import os
import pathlib
import re
import signal
import subprocess
import sys

PHP = os.path.abspath(sys.argv[1])
TREE = os.getcwd()
EVERY = int(os.environ.get("EVERY", "1"))
WHITE = b" \t\n\r\0\x0b"
SECONDS = 120

# What run-tests.php gives to every test.
SETTINGS = """output_handler= open_basedir= disable_functions= output_buffering=Off error_reporting=32767 display_errors=1 display_startup_errors=1
    log_errors=0 html_errors=0 track_errors=0 report_memleaks=1 report_zend_debug=0 docref_root= docref_ext=.html error_prepend_string=
    error_append_string= auto_prepend_file= auto_append_file= ignore_repeated_errors=0 precision=14 serialize_precision=-1 memory_limit=128M
    zend.assertions=1 zend.exception_ignore_args=0 zend.exception_string_param_max_len=15 short_open_tag=0""".split()
ENVIRONMENT = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), "TEMP": "/tmp", "TEST_PHP_EXECUTABLE": PHP, "TEST_PHP_SRCDIR": TREE,
               "SSH_CLIENT": "deleted", "SSH_AUTH_SOCK": "deleted", "SSH_TTY": "deleted", "SKIP_SLOW_TESTS": "1", "SKIP_ONLINE_TESTS": "1", "TZ": ""}
WEB = ("GET", "POST", "GZIP_POST", "DEFLATE_POST", "POST_RAW", "PUT", "COOKIE", "EXPECTHEADERS")
WILD = {b"e": b"/", b"s": b"[^\\r\\n]+", b"S": b"[^\\r\\n]*", b"a": b".+", b"A": b".*", b"w": b"\\s*", b"i": b"[+-]?\\d+", b"d": b"\\d+",
        b"x": b"[0-9a-fA-F]+", b"f": b"[+-]?(?:\\d+|(?=\\.\\d))(?:\\.\\d+)?(?:[Ee][+-]?\\d+)?", b"c": b".", b"0": b"\\x00"}


class Skip(Exception):
    """Why a test is not run."""


def sections(path):
    """The parts of a test; what an external part names is read."""
    found, name, done = {}, None, False
    for line in path.read_bytes().splitlines(keepends=True):
        start = re.match(rb"--([_A-Z]+)--", line)
        if start:
            name, done = start[1].decode(), False
            found[name] = b""
        elif not done:
            found[name] += line
            done = name in ("FILE", "FILEEOF") and re.match(rb"===DONE===\s*$", line)
    if "FILEEOF" in found:
        found["FILE"] = found["FILEEOF"].rstrip(b"\r\n")
    for name in ("FILE", "EXPECT", "EXPECTF", "EXPECTREGEX"):
        if f"{name}_EXTERNAL" in found:
            found[name] = (path.parent / found[f"{name}_EXTERNAL"].strip().decode().replace("..", "")).read_bytes()
    return found


def pattern(text):
    """EXPECTF as a regular expression: what stands between two `%r` is one already."""
    parts = text.split(b"%r")
    if len(parts) % 2 == 0:
        parts[-2:] = [b"%r".join(parts[-2:])]
    parts = [b"(" + part + b")" if at % 2 else re.escape(part) for at, part in enumerate(parts)]
    return re.sub(rb"%([esSaAwidxfc0])", lambda mark: WILD[mark[1]], b"".join(parts))


def options(settings):
    """Settings as words for the shell."""
    escape = lambda text: re.sub(r"([\\'\"])", r"\\\1", text)
    return " ".join(f'-d "{name}={escape(value)}"' for name, value in settings.items())


def execute(command, environment, text=b"", capture="STDIN STDOUT STDERR"):
    """What a command of the shell prints."""
    streams = {"stdin": subprocess.PIPE if "STDIN" in capture else subprocess.DEVNULL,
               "stdout": subprocess.PIPE if "STDOUT" in capture else subprocess.DEVNULL,
               "stderr": subprocess.DEVNULL if "STDERR" not in capture else subprocess.STDOUT if "STDOUT" in capture else subprocess.PIPE}
    running = subprocess.Popen(["sh", "-c", f"exec {command}"], cwd=TREE, env=environment, start_new_session=True, **streams)
    try:
        out, errors = running.communicate(text if "STDIN" in capture else None, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        os.killpg(running.pid, signal.SIGKILL)
        out, errors = running.communicate()
        return (out or errors or b"") + b"\n ** ERROR: process timed out **\n"
    out = out if out is not None else errors or b""
    status = -running.returncode if running.returncode < 0 else running.returncode - 128
    return out + (b"\nTermsig=%d\n" % status if 0 < status < 32 else b"")


@functools.lru_cache(None)
def extensions():
    """The extensions that this PHP has."""
    return {name.lower() for name in execute(f"'{PHP}' -n -m", ENVIRONMENT).decode().split("\n")}


@functools.lru_cache(None)
def verdict(folder, code, environment):
    """What a SKIPIF of a directory says."""
    file = pathlib.Path(folder) / f"skip{abs(hash(code))}.skip.php"
    file.write_bytes(code)
    said = execute(f"'{PHP}' -n -q {options(dict(word.split('=', 1) for word in SETTINGS))} -d display_startup_errors=0 '{file}'", dict(environment))
    file.unlink(missing_ok=True)
    return said.strip(WHITE)


def attempt(path, parts):
    """Runs a test once: whether it passes, what it printed, what it should have."""
    stem = str(path)[:-len("phpt")]
    environment = dict(ENVIRONMENT)
    fill = lambda text: text.decode(errors="surrogateescape").replace("{PWD}", str(path.parent)).replace("{TMP}", "/tmp")
    environment |= {name: value for name, found, value in (line.strip().partition("=") for line in fill(parts.get("ENV", b"")).splitlines()) if found}
    missing = [name for name in parts.get("EXTENSIONS", b"").decode().split() if name.lower() not in extensions()]
    if missing:
        raise Skip(f"needs {' '.join(missing)}")
    settings = dict(word.split("=", 1) for word in SETTINGS)
    plain = options(settings)
    for line in re.sub(r"\{MAIL:(\S+)\}", r"tee \1 >/dev/null", fill(parts.get("INI", b""))).splitlines():
        if "=" in line:
            name, value = line.split("=", 1)
            settings[name.strip()] = value.strip()
    environment["TEST_PHP_EXTRA_ARGS"] = f"-n {options(settings)}"
    if parts.get("SKIPIF", b"").strip():
        said = verdict(str(path.parent), parts["SKIPIF"], tuple(environment.items()) if "ENV" in parts else tuple(ENVIRONMENT.items()))
        if said[:4].lower() == b"skip":
            raise Skip(said[4:].decode(errors="replace").strip())
        if said[:5].lower() in (b"xfail", b"flaky"):
            parts.setdefault(said[:5].decode().upper(), said[5:])
        elif said and said[:4].lower() not in (b"info", b"warn") and not said.startswith(b"nocache"):
            return False, said, b"SKIPIF"
    pathlib.Path(stem + "php").write_bytes(parts["FILE"])
    environment |= {"REDIRECT_STATUS": "1", "QUERY_STRING": "", "PATH_TRANSLATED": stem + "php", "SCRIPT_FILENAME": stem + "php", "REQUEST_METHOD": "GET",
                    "CONTENT_TYPE": "", "CONTENT_LENGTH": "", "HTTP_COOKIE": ""}
    arguments = f" -- {parts['ARGS'].decode(errors='surrogateescape').strip()}" if "ARGS" in parts else ""
    output = execute(f"'{PHP}' -n {options(settings)} -f \"{stem}php\"{arguments}", environment, parts.get("STDIN", b""),
                     parts.get("CAPTURE_STDIO", b"STDIN STDOUT STDERR").decode().upper())
    if parts.get("CLEAN", b"").strip():
        pathlib.Path(stem + "clean.php").write_bytes(parts["CLEAN"].strip(WHITE))
        execute(f"'{PHP}' -n -q {plain} \"{stem}clean.php\"", ENVIRONMENT)
        pathlib.Path(stem + "clean.php").unlink(missing_ok=True)
    pathlib.Path(stem + "php").unlink(missing_ok=True)
    kind = next(name for name in ("EXPECTF", "EXPECTREGEX", "EXPECT") if name in parts)
    output, wanted = (text.strip(WHITE).replace(b"\r\n", b"\n") for text in (output, parts[kind]))
    if kind == "EXPECT":
        return output == wanted, output, wanted
    expression = pattern(wanted) if kind == "EXPECTF" else wanted
    return bool(re.match(b"(?s:" + expression + rb")\Z", output)), output, wanted


def judge(path):
    """How a test ends, and a word on it."""
    try:
        parts = sections(path)
        if "REDIRECTTEST" in parts or "PHPDBG" in parts or "CGI" in parts or any(parts.get(name) for name in WEB):
            raise Skip("needs another program")
        passed, output, wanted = attempt(path, parts)
        if not passed and "FLAKY" in parts:
            passed, output, wanted = attempt(path, parts)
    except Skip as why:
        return "SKIP", str(why)
    except (OSError, ValueError, KeyError, StopIteration, re.error) as mistake:
        return "FAIL", f"{type(mistake).__name__}: {mistake}"
    if passed:
        return "PASS", ""
    for name, text in (("out", output), ("exp", wanted)):
        file = pathlib.Path(TREE, "results", path.relative_to(TREE)).with_suffix(f".{name}")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text)
    return ("XFAIL" if "XFAIL" in parts else "FAIL"), ""


def folder(paths):
    """Runs the tests of a directory."""
    for path in paths:
        status, why = judge(path)
        print(f"{status} {path.relative_to(TREE)} {' '.join(why.split())[:150]}".rstrip(), flush=True)


def main():
    """The tests of what this PHP has."""
    roots = sys.argv[2:] or ["Zend", "tests", "sapi/cli", *sorted(f"ext/{name}" for name in extensions() if name and pathlib.Path("ext", name).exists())]
    found = sorted({path.resolve() for root in roots for path in (pathlib.Path(root).rglob("*.phpt") if os.path.isdir(root) else [pathlib.Path(root)])})
    folders = {}
    for path in found[::EVERY]:
        folders.setdefault(path.parent, []).append(path)
    with concurrent.futures.ThreadPoolExecutor(min(os.cpu_count() or 1, 8)) as pool:
        list(pool.map(folder, sorted(folders.values(), key=len, reverse=True)))


if __name__ == "__main__":
    main()
