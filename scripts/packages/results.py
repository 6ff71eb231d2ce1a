"""From the output of a package's tests to `{test: status}`."""
import pathlib
import re
import xml.etree.ElementTree


def automake(log):
    """Results of automake's test driver, and of an older one that prints one line a test."""
    return {name: status for status, name in re.findall(r"^(PASS|SKIP|FAIL|XFAIL|XPASS|ERROR): (\S+)", log, re.M)}


def ctest(log):
    """Results of CTest."""
    found = re.findall(r"Test +#\d+: (\S+) \.*\**(?: *)(Passed|Skipped|Failed|Not Run|Timeout|Exception)", log)
    return {name: {"Passed": "PASS", "Skipped": "SKIP"}.get(status, "FAIL") for name, status in found}


def meson(log):
    """Results of `meson test`."""
    found = re.findall(r"^ *\d+/\d+ (.*?) +(OK|SKIP|FAIL|TIMEOUT|ERROR|EXPECTEDFAIL)\b", log, re.M)
    return {name: {"OK": "PASS", "EXPECTEDFAIL": "PASS", "SKIP": "SKIP"}.get(status, "FAIL") for name, status in found}


def regrtest(log, tree):
    """Results of CPython's tests: a report each module, or class of one that is run alone."""
    results = {}
    for name, text, status in re.findall(r"^== ([\w.]+)\n(.*?)^== \1 ended with (\w+)$", log, re.M | re.S):
        module, report = name.split(".")[0], tree / f"{name}.xml"
        # Tests of which a part failed stand in the log only.
        failed = re.findall(rf"^(?:FAIL|ERROR): .*\(test\.{module}\.([\w.]+)\)", text, re.M)
        found = dict.fromkeys(failed, "FAIL") if name == module else {}
        for case in xml.etree.ElementTree.parse(report).iter("testcase") if report.exists() else []:
            if case.get("name"):
                kinds = {child.tag for child in case}
                status_of = "FAIL" if kinds & {"failure", "error"} else "SKIP" if "skipped" in kinds else "PASS"
                found[case.get("name").removeprefix(f"test.{module}.")] = status_of
        # 4 says that no test ran, as it wants a resource (`-u`) that was not given.
        if status not in ("0", "4") and "FAIL" not in found.values():
            found[name.removeprefix(module).lstrip(".") or "to the end"] = "FAIL"
        elif not found:
            found["all"] = "SKIP"
        results |= {f"{module}/{test}": status for test, status in found.items()}
    return results


def loop(log):
    """Results of tests that `EACH` ran."""
    return {name: "PASS" if status == "0" else "FAIL" for name, status in re.findall(r"^== (\S+) ended with (\d+)$", log, re.M)}


def tcltest(log):
    """Results of Tcl's tests, file by file; a file that does not end well has a failure of its own."""
    results = {}
    for file, text, status in re.findall(r"^== (\S+)\.test\n(.*?)^== \S+ ended with (\d+)$", log, re.M | re.S):
        for mark, name, said in re.findall(r"^(\+\+\+\+|====) (\S+) (?:.* )?(PASSED|SKIPPED|FAILED)\b", text, re.M):
            results[f"{file}/{name}"] = "FAIL" if said == "FAILED" else {"PASSED": "PASS", "SKIPPED": "SKIP"}[said]
        if status != "0":
            results[f"{file}/to the end"] = "FAIL"
    return results


def autotest(log):
    """Results of autoconf's own test suites."""
    found = re.findall(r"^ *\d+: (.*?) +(ok|FAILED|skipped|expected failure|UNEXPECTED PASS)\b", log, re.M)
    return {name: {"ok": "PASS", "skipped": "SKIP", "expected failure": "XFAIL"}.get(status, "FAIL") for name, status in found}


def bzip2(log):
    """bzip2 compares files."""
    return {name: "FAIL" if re.search(rf"^{re.escape(name)} .*differ", log, re.M) else "PASS" for name in re.findall(r"^cmp (\S+) ", log, re.M)}


def gawk(log, tree):
    """gawk prints names, and leaves the output of what failed."""
    failed = {path.name[1:] for path in (tree / "test").glob("_*")}
    return {name: "FAIL" if name in failed else "PASS" for name in re.findall(r"^([a-z][a-z0-9_-]*)$", log, re.M)}


def coreutils(log):
    """Results of automake's test driver, whose names end in the script's language; its report of failures repeats them without."""
    return {name.rsplit(".", 1)[0]: status for name, status in automake(log).items() if name.endswith((".sh", ".pl", ".xpl"))}


def m4(log):
    """GNU m4 checks the examples of its manual."""
    names = lambda word: {pathlib.Path(path.split(":")[0]).name for line in re.findall(rf"^{word} checks were:\n(.*)$", log, re.M) for path in line.split()}
    status = {**dict.fromkeys(names("Skipped"), "SKIP"), **dict.fromkeys(names("Failed"), "FAIL")}
    checks = [pathlib.Path(path).name for path in re.findall(r"^Checking (\S+)$", log, re.M)]
    return {check: status.get(check, "PASS") for check in checks}


def gnu_make(log, tree):
    """Results of GNU make's tests, script by script: the numbers of the runs of make in each, of which those with other output leave a file."""
    results = {}
    for name, text in re.findall(r"^(\w+/\S+) \.+ (.*?)^== ended", log, re.M | re.S):
        runs, wrong = ({path.name.removeprefix(pathlib.Path(name).name + kind).lstrip(".") or "0" for path in (tree / "work").glob(f"{name}{kind}*")}
                       for kind in (".log", ".diff"))
        results |= {f"{name}#{run}": "FAIL" if run in wrong else "PASS" for run in sorted(runs, key=int)}
        if not runs and re.search(r"^N/A$|\.+ N/A$", text, re.M):
            results[f"{name}#all"] = "SKIP"
        elif "FAILED" in text and not wrong:
            results[f"{name}#to the end"] = "FAIL"
    return results


def perl(log):
    """Results of Perl's tests, file by file; a file that does not end well, or before its plan, has a failure of its own."""
    results = {}
    for file, text, status in re.findall(r"^== (\S+)\.t\n(.*?)^== \S+ ended with (\d+)$", log, re.M | re.S):
        plan = re.search(r"^1\.\.(\d+)(.*)", text, re.M)
        found = re.findall(r"^(not )?ok\b *(\d*)(.*)", text, re.M)
        if plan and plan[1] == "0":
            results[f"{file}#all"] = "SKIP"
        elif status != "0" or not plan or int(plan[1]) > len(found):
            results[f"{file}#to the end"] = "FAIL"
        for at, (wrong, number, said) in enumerate(found, 1):
            kind = "SKIP" if re.search("# *skip", said, re.I) else "PASS" if not wrong else "XFAIL" if re.search("# *todo", said, re.I) else "FAIL"
            results[f"{file}#{number or at}"] = kind
    return results


def fate(log, tree):
    """Results of FATE, ffmpeg's tests: the names are in the log, the status of each that ran in a file; one whose program was not built has none.

    Those of code in assembler find none, and the one of the sources no repository: they end well without a look.
    """
    names = re.findall(r"^fate-(\S+)$", log, re.M)
    group = lambda name: re.split(r"[-_]", name)[0]
    size = {first: sum(1 for name in names if group(name) == first) for first in map(group, names)}
    results = {}
    for name in names:
        report = tree / f"tests/data/fate/{name}.rep"
        passed = report.exists() and report.read_text().split(":")[1] == "0"
        idle = group(name) in ("checkasm", "source")
        results[f"{group(name) if size[group(name)] > 2 else 'others'}#{name}"] = "FAIL" if not passed else "SKIP" if idle else "PASS"
    return results


def php(log):
    """Results of PHP's tests, by their directory."""
    found = re.findall(r"^(PASS|SKIP|FAIL|XFAIL) (\S+)/(\S+)\.phpt", log, re.M)
    return {f"{folder.replace('/tests/', '/', 1).removesuffix('/tests')}#{name}": status for status, folder, name in found}


def zlib(log):
    """zlib says OK of each kind of library."""
    return {name.strip() or "test": "PASS" if said == "OK" else "FAIL" for name, said in re.findall(r"\*\*\* zlib(.*) test (OK|FAILED)", log)}


def totals(results):
    """How many tests passed, were skipped, failed."""
    kinds = (("PASS", "XFAIL"), ("SKIP",), ("FAIL", "ERROR", "XPASS"))
    return [sum(1 for status in results.values() if status in each) for each in kinds]
