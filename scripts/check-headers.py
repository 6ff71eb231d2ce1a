#!/usr/bin/env python3
"""Keeps the headers and the library together.

check-headers.py            all checks below; the exit status says whether they pass
check-headers.py --alone    each header compiles alone, in several languages and editions, without a warning
check-headers.py --link     a program that takes the address of every declared function and object links
check-headers.py --layouts  sizes, offsets and types are those of sysroot/symbols/layouts.txt
check-headers.py --macros   macros have wasi-libc's values, but for sysroot/symbols/macro-differences.txt
check-headers.py --constants  the constants of src/abi/c have the values that the headers give them, and stand nowhere else
check-headers.py --families   no two constants of a family have one value, but for known aliases; what is used together is there as a whole
check-headers.py --visible    every public symbol of libc.a is declared under the default macros, but for hidden-by-default.txt
check-headers.py --missing  lists what is declared and not defined (in libc.a, or in src/ when there is no libc.a)
check-headers.py --unavailable  lists the functions that need -D_WASI_EMULATED_PROCESS, with their types
check-headers.py --prune        takes declarations of what is not defined out of the headers
check-headers.py --layouts-from DIR   rewrites layouts.txt from another C library's headers

Names of headers as further arguments restrict --alone. CLANG, LLVM_NM and SYSROOT may be set in the environment.
"""
import concurrent.futures
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SYSROOT = os.environ.get("SYSROOT", os.path.join(ROOT, "sysroot"))
INCLUDE = os.path.join(ROOT, "sysroot", "include")
SYMBOLS = os.path.join(ROOT, "sysroot", "symbols")
LIB = next((d for d in (os.path.join(SYSROOT, "lib", t) for t in ("wasm32-wasip1", "wasm32-wasi"))
            if os.path.exists(os.path.join(d, "libc.a"))), os.path.join(SYSROOT, "lib", "wasm32-wasip1"))
CLANG = os.environ.get("CLANG") or shutil.which("clang-22") or "clang"
NM = os.environ.get("LLVM_NM") or shutil.which("llvm-nm-22") or shutil.which("llvm-nm") or "llvm-nm"
TARGET = ["--target=wasm32-wasip1", "--sysroot=/nonexistent"]
STRICT = ["-Wall", "-Wextra", "-pedantic", "-Werror", "-fsyntax-only"]
EMULATED = ["-D_WASI_EMULATED_" + e for e in ("SIGNAL", "MMAN", "PROCESS_CLOCKS", "GETPID", "PROCESS", "PTHREAD")]
# The compiler turns calls of these into other things; no object defines them.
COMPILER_MADE = {"setjmp", "_setjmp", "sigsetjmp", "longjmp", "_longjmp", "siglongjmp", "alloca"}
# POSIX's headers that come with the compiler; they must compile here as the library's own do.
COMPILERS = ["stdarg.h", "stdatomic.h", "stddef.h"]
# Headers that stop a program on purpose, and headers that a program must prepare.
NOT_ALONE = set()
# Headers that change what others mean, for libraries that a program asks for.
NOT_TOGETHER = {"wasi/heap-check.h"}


def headers(include=INCLUDE):
    found = []
    for folder, _, files in os.walk(include):
        for f in files:
            path = os.path.relpath(os.path.join(folder, f), include)
            if path.endswith(".h") and not path.startswith(("bits/", "c++/")):
                found.append(path)
    return sorted(found)


def run(arguments, **more):
    return subprocess.run(arguments, capture_output=True, text=True, **more)


def every_header(chosen=None):
    return "".join(f"#include <{h}>\n" for h in (chosen or headers()) if h not in NOT_TOGETHER)


# ---- each header alone

EDITIONS = [
    ("C89", ["-x", "c", "-std=gnu89", "-Wno-long-long", "-Wno-variadic-macros", "-Wno-c99-extensions"]),
    ("strict C89", ["-x", "c", "-std=c89", "-Wno-long-long", "-Wno-c99-extensions", "-Wno-variadic-macros"]),
    ("C99", ["-x", "c", "-std=c99"]),
    ("C99 with POSIX only", ["-x", "c", "-std=c99", "-D_POSIX_C_SOURCE=202405L"]),
    ("C99 with everything", ["-x", "c", "-std=c99", "-D_GNU_SOURCE"]),
    ("C23", ["-x", "c", "-std=c23"]),
    ("C23 with everything", ["-x", "c", "-std=c23", "-D_GNU_SOURCE"]),
    ("C++17", ["-x", "c++", "-std=c++17"]),
]


def check_alone(chosen):
    jobs = [(h, name, flags) for h in (chosen or headers() + COMPILERS) if h not in NOT_ALONE for name, flags in EDITIONS
            if h != "stdatomic.h" or "C23" in name]  # ISO C has it since C11, C++ since C++23

    def one(job):
        header, name, flags = job
        source = f"#include <{header}>\n#include <{header}>\ntypedef int not_empty;\n"
        result = run([CLANG, *TARGET, "-I", INCLUDE, *flags, *STRICT, "-"], input=source)
        return None if result.returncode == 0 else f"{header} as {name}:\n{result.stderr.strip()[:600]}"

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        failures = [f for f in pool.map(one, jobs) if f]
    for f in failures:
        print(f)
    print(f"headers alone: {len(jobs)} compilations, {len(failures)} failures")
    return not failures


# ---- what the headers declare

def declarations(include=INCLUDE, chosen=None, flags=(), emulated=True):
    """Yields (header, node) for the top-level declarations of all headers included together."""
    source = "#define _GNU_SOURCE 1\n" + every_header(chosen)
    command = [CLANG, *TARGET, "-I" if include == INCLUDE else "-isystem", include, "-std=gnu23", *flags,
               *(EMULATED if emulated else []), "-w", "-fsyntax-only", "-Xclang", "-ast-dump=json", "-x", "c", "-"]
    result = run(command, input=source)
    if result.returncode:
        sys.exit("the headers do not compile together:\n" + result.stderr[:3000])
    where = [""]

    def visit(thing):
        if isinstance(thing, dict):
            if "file" in thing:
                where[0] = thing["file"]
            for key, value in thing.items():
                if key != "includedFrom" and isinstance(value, (dict, list)):
                    visit(value)
        elif isinstance(thing, list):
            for value in thing:
                visit(value)

    for node in json.loads(result.stdout)["inner"]:
        visit(node.get("loc", {}))
        here = where[0]
        visit({k: v for k, v in node.items() if k != "loc"})
        yield os.path.relpath(here, include) if here.startswith(include) else here, node


def declared():
    """name -> (header, kind, types of parameters) of the functions and objects that the library must define."""
    names = {}
    for header, node in declarations():
        kind = node["kind"]
        if kind not in ("FunctionDecl", "VarDecl") or node.get("storageClass") == "static" or node.get("isImplicit"):
            continue
        if header.startswith(("/", "<")) or header == "":
            continue
        if kind == "FunctionDecl" and any(n["kind"] == "CompoundStmt" for n in node.get("inner", [])):
            continue
        parameters = [n["type"]["qualType"] for n in node.get("inner", []) if n["kind"] == "ParmVarDecl"]
        names.setdefault(node["name"], (header, kind, parameters))
    return names


def defined():
    """The symbols that the built libraries define, or that #[export] marks in the sources."""
    if os.path.exists(os.path.join(LIB, "libc.a")):
        names = set()
        for lib in sorted(os.listdir(LIB)):
            if lib.endswith(".a") and "c++" not in lib:
                result = run([NM, "--defined-only", "--extern-only", "--format=just-symbols", os.path.join(LIB, lib)])
                names.update(result.stdout.split())
        return names, "the libraries"
    names = set()
    item = re.compile(r"#\[export(?:\(([^)]*)\))?\](?:\s|//[^\n]*\n|#\[[^\]]*\])*pub\s[^;{(=]*?\b(?:fn|static(?:\s+mut)?)\s+(\w+)")
    for folder, _, files in os.walk(os.path.join(ROOT, "src")):
        for f in files:
            if f.endswith(".rs"):
                text = open(os.path.join(folder, f), encoding="utf-8").read()
                for found in item.finditer(text):
                    names.add(found[2])
                    names.update(a.strip() for a in (found[1] or "").split(",") if a.strip())
                names.update(re.findall(r"no_mangle\)\]\s*pub[^;{(]*?\bfn\s+(\w+)", text))
    return names, "src/ (there is no libc.a)"


def list_missing():
    have, where = defined()
    names = declared()
    by_header = {}
    for name, (header, _, _) in names.items():
        if name not in have and name not in COMPILER_MADE:
            by_header.setdefault(header, []).append(name)
    for header in sorted(by_header):
        print(f"{header}: {' '.join(sorted(by_header[header]))}")
    count = sum(map(len, by_header.values()))
    print(f"declared: {len(names)}; not defined in {where}: {count}", file=sys.stderr)
    return True


def prune():
    """Takes the declarations of what is not defined out of the headers."""
    have, _ = defined()
    count = 0
    for name, (header, _, _) in declared().items():
        if name in have or name in COMPILER_MADE:
            continue
        for folder, _, files in os.walk(INCLUDE):
            for f in files:
                path = os.path.join(folder, f)
                text = open(path, encoding="utf-8").read()
                statement = re.compile(r"^(?![#/ }])(?!typedef|static)[^\n;{}#]*\b" + name + r"\b(?:\([^;{}#]*|\[[^;]*|)\s*;\n", re.M)
                pruned = statement.sub("", text)
                macro = re.compile(r"^#define " + name + r"(?:\([^)]*\))?(?: (?:[^\n\\]|\\\n)*)?\n", re.M)
                if pruned != text:
                    pruned = macro.sub("", pruned)
                while True:
                    shorter = re.sub(r"^#if[^\n]*\n(?:/\*[^\n]*\*/\n)?\s*#endif\n", "", pruned, flags=re.M)
                    shorter = re.sub(r"\n{3,}", "\n\n", shorter)
                    if shorter == pruned:
                        break
                    pruned = shorter
                if pruned != text and name in text:
                    open(path, "w", encoding="utf-8").write(pruned)
                    count += 1
    print(f"pruned: {count}; now look at the difference, and run the checks")
    return True


def check_link():
    if not os.path.exists(os.path.join(LIB, "libc.a")):
        print("link: there is no libc.a; run make")
        return False
    names = {n: v for n, v in declared().items() if n not in COMPILER_MADE}
    have, _ = defined()
    missing = sorted(n for n in names if n not in have)
    if missing:
        print("declared but not defined:", " ".join(missing))
        print("a function that is not there must not be declared")
    with open(os.path.join(SYMBOLS, "enosys.txt"), encoding="utf-8") as f:
        listed = {line.strip() for line in f if not line.startswith("#")}
    refused = set(unavailable())
    for name in sorted(refused ^ listed):
        print(f"{name} is {'marked in a header' if name in refused else 'listed'}, and not "
              f"{'listed in enosys.txt' if name in refused else 'marked in a header'}")
    lines = ["#define _GNU_SOURCE 1", every_header()]
    lines += [f"#undef {name}" for name in sorted(names)]
    # The linker compares signatures where a function is called, not where its address is taken: so do both.
    lines += ["static void *volatile any;", "typedef void function(void);", "function *volatile address;"]
    lines += ["const volatile void *volatile object;"]
    calls = []
    for name, (_, kind, parameters) in sorted(names.items()):
        if kind == "VarDecl":
            calls.append(f"    object = &{name};")
            continue
        arguments = ", ".join(f"*(__typeof__({t}) *)any" for t in parameters)
        lines.append(f"static void use_{name}(void) {{ address = (function *){name}; (void){name}({arguments}); }}")
        calls.append(f"    if (any) use_{name}();")
    lines += ["int main(void)", "{", *calls, "    return 0;", "}", ""]
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "every.c")
        with open(source, "w", encoding="utf-8") as f:
            f.write("\n".join(lines))
        libraries = sorted(l[3:-2] for l in os.listdir(LIB) if l.startswith("libwasi-emulated") and l.endswith(".a"))
        # With the emulated threads, and with what libc.a has in their place.
        for chosen in (libraries, [l for l in libraries if "pthread" not in l]):
            result = run([CLANG, "--target=wasm32-wasip1", f"--sysroot={SYSROOT}", "-isystem", INCLUDE, *EMULATED, "-w", "-O0",
                          "-std=gnu23", source, "-o", os.path.join(folder, "every.wasm"), "-resource-dir", resource_dir(folder),
                          "-Wl,--fatal-warnings", "-Wl,--error-limit=0", *(["-Wl,--allow-undefined"] if missing else []),
                          *[f"-l{l}" for l in chosen], "-lm"])
            if result.returncode:
                break
    if result.returncode:
        lines = re.sub(r"/\S*/", "", result.stderr).splitlines()
        print("\n".join(lines[:100]))
        print("a signature that differs is wrong in the header or in the library")
    print(f"link: {len(names)} functions and objects, {len(missing)} missing" + ("; failed" if result.returncode else ""))
    return check_hidden(refused) and result.returncode == 0 and not missing and refused == listed


def resource_dir(folder):
    """clang's own headers and our builtins, where the installed clang may have none for WebAssembly."""
    own = run([CLANG, "-print-resource-dir"]).stdout.strip()
    fake = os.path.join(folder, "clang")
    if os.path.exists(fake):
        return fake
    os.makedirs(os.path.join(fake, "lib", "wasm32-unknown-wasip1"))
    os.symlink(os.path.join(own, "include"), os.path.join(fake, "include"))
    builtins = os.path.join(LIB, "libclang_rt.builtins.a")
    if os.path.exists(builtins):
        for name in ("wasm32-unknown-wasip1/libclang_rt.builtins.a", ):
            os.symlink(os.path.abspath(builtins), os.path.join(fake, "lib", name))
    return fake


# Makes the compiler know, and say, why a function is refused.
REASONS = "-D__NOT_ON_WASI(why)=__attribute__((__unavailable__(why)))"


def unavailable():
    """The functions that are hidden until _WASI_EMULATED_PROCESS is defined: name -> (header, type)."""
    return {node["name"]: (header, node["type"]["qualType"]) for header, node in declarations(flags=[REASONS])
            if any(n["kind"] == "UnavailableAttr" for n in node.get("inner", [])) and node["name"] not in COMPILER_MADE}


def check_hidden(refused):
    """What is refused must not be declared unless it is asked for."""
    plain = [e for e in EMULATED if e != "-D_WASI_EMULATED_PROCESS"]
    shown = sorted({node.get("name") for _, node in declarations(flags=plain, emulated=False)} & refused)
    if shown:
        print("declared without _WASI_EMULATED_PROCESS:", " ".join(shown))
    return not shown


def list_unavailable():
    for name, (header, its_type) in unavailable().items():
        print(f"{header}: {name}: {its_type}")
    return True


# ---- sizes, offsets and types

def probe(include, chosen, questions, flags, before=""):
    """The values of integer constant expressions, None for what does not compile."""
    answers = {}
    remaining = list(questions)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "probe.c")
        for _ in range(4):
            head = before + "#define _GNU_SOURCE 1\n" + every_header(chosen)
            first = head.count("\n") + 1
            with open(path, "w", encoding="utf-8") as f:
                f.write(head)
                for i, q in enumerate(remaining):
                    f.write(f"__attribute__((used)) long long probe_{i} = (long long)({q});\n")
            result = run([CLANG, *TARGET, "-isystem", include, *flags, "-w", "-ferror-limit=0", "-S", "-o", "-", path])
            if result.returncode == 0:
                break
            bad = {int(n) - first for n in re.findall(r"probe\.c:(\d+):\d+: error", result.stderr)}
            if not bad or min(bad) < 0:
                sys.exit("cannot ask the headers:\n" + result.stderr[:2000])
            remaining = [q for i, q in enumerate(remaining) if i not in bad]
        else:
            sys.exit("cannot ask the headers:\n" + result.stderr[:2000])
        for index, value in re.findall(r"^probe_(\d+):\n\s+\.(?:int64|quad)\s+(-?\d+)", result.stdout, re.M):
            answers[remaining[int(index)]] = int(value)
        for index in re.findall(r"^probe_(\d+):\n\s+\.(?:skip|zero)\s+8", result.stdout, re.M):
            answers[remaining[int(index)]] = 0
    return answers


def layouts_from(include):
    records, nameless = {}, []
    chosen = [h.strip() for h in open(os.path.join(SYMBOLS, "wasi-libc-headers.txt"), encoding="utf-8") if h.strip()]
    chosen += ["signal.h", "setjmp.h", "sys/mman.h", "sys/resource.h", "sys/times.h"]
    chosen = [h for h in dict.fromkeys(chosen) if os.path.exists(os.path.join(include, h)) and "wasip" not in h]
    flags = [*EMULATED, "-mllvm", "-wasm-enable-sjlj"]
    types, fields, scalars = [], [], {}
    for _, node in declarations(include, chosen, flags):
        name = node.get("name", "")
        if node["kind"] == "TypedefDecl" and not node.get("isImplicit") and not name.startswith(("__isoc", "__gnuc", "__jmp")):
            full = node["type"].get("desugaredQualType", node["type"]["qualType"])
            if re.fullmatch(r"(?:unsigned |signed )?(?:char|short|int|long|long long)|float|double|long double|void \*|char \*", full):
                scalars[name] = full
            if "(void" not in full and not re.search(r"\w \(.*\)$", full) and name != "DIR" and name != "FILE":
                types.append(name)
                if full in (f"struct {name}", f"union {name}"):
                    fields += [(name, f) for f in records.get(full, nameless)]
        if node["kind"] == "RecordDecl":
            tag = f"{node['tagUsed']} {name}" if name else None
            inner = [c for c in node.get("inner", []) if c["kind"] == "FieldDecl"]
            if inner:
                listed = [c["name"] for c in inner if c.get("name") and not c["name"].startswith("_") and not c.get("isBitfield")]
                if tag:
                    records[tag] = listed
                    types.append(tag)
                    fields += [(tag, f) for f in listed]
                else:
                    nameless = listed
    return types, fields, scalars, chosen, flags


LAYOUTS_LEFT_OUT = {
    "int_fast16_t": "wasi-libc's list of macros (INT_FAST16_MAX) and the peer's headers disagree: the list counts",
    "uint_fast16_t": "as int_fast16_t",
    "sigset_t": "wasi-libc's has bits for 8 signals, and only ppoll and pselect take one, by pointer",
}


def write_layouts(include):
    types, fields, scalars, chosen, flags = layouts_from(include)
    types = sorted(set(types) - LAYOUTS_LEFT_OUT.keys())
    questions = [f"sizeof({t})" for t in types] + [f"_Alignof({t})" for t in types]
    questions += [f"__builtin_offsetof({t}, {f})" for t, f in fields]
    questions += [f"sizeof((({t} *)0)->{f})" for t, f in fields]
    got = probe(include, chosen, questions, flags)
    with open(os.path.join(SYMBOLS, "layouts.txt"), "w", encoding="utf-8") as out:
        out.write("# Sizes, alignments, offsets (bytes) and scalar types of wasi-libc's public types on wasm32-wasip1.\n")
        out.write("# type NAME SIZE ALIGNMENT [= SCALAR]; field TYPE . NAME OFFSET SIZE. Made by check-headers.py --layouts-from.\n")
        out.writelines(f"# left out: {t}: {why}.\n" for t, why in LAYOUTS_LEFT_OUT.items())
        for t in types:
            if got.get(f"sizeof({t})") is None:
                continue
            scalar = f" = {scalars[t]}" if t in scalars else ""
            out.write(f"type {t} {got[f'sizeof({t})']} {got[f'_Alignof({t})']}{scalar}\n")
            for owner, f in sorted(set(fields), key=lambda x: (got.get(f"__builtin_offsetof({x[0]}, {x[1]})") or 0, x[1])):
                offset = got.get(f"__builtin_offsetof({owner}, {f})")
                if owner == t and offset is not None:
                    size = got.get(f"sizeof((({t} *)0)->{f})")
                    out.write(f"field {t} . {f} {offset} {'-' if size is None else size}\n")
    return True


# Types that are larger here than in wasi-libc, where no program can have used them for want of what was added.
GROWN = {"struct sockaddr_un"}  # wasi-libc's has no sun_path


def check_layouts():
    lines = ["#define _GNU_SOURCE 1", every_header()]
    count = 0
    for line in open(os.path.join(SYMBOLS, "layouts.txt"), encoding="utf-8"):
        typed = re.fullmatch(r"type (.+?) (\d+) (\d+)(?: = (.+))?\n", line)
        field = re.fullmatch(r"field (.+?) \. (\w+) (\d+) (\d+|-)\n", line)
        if typed:
            t, size, align, scalar = typed.groups()
            relation = ">" if t in GROWN else "=="
            lines.append(f'_Static_assert(sizeof({t}) {relation} {size}, "size of {t}");')
            lines.append(f'_Static_assert(_Alignof({t}) == {align}, "alignment of {t}");')
            if scalar:
                lines.append(f'_Static_assert(__builtin_types_compatible_p({t}, {scalar}), "type {t} is {scalar}");')
        elif field:
            t, name, offset, size = field.groups()
            lines.append(f'_Static_assert(__builtin_offsetof({t}, {name}) == {offset}, "offset of {t}.{name}");')
            if size != "-":
                lines.append(f'_Static_assert(sizeof((({t} *)0)->{name}) == {size}, "size of {t}.{name}");')
        else:
            continue
        count += 1
    result = run([CLANG, *TARGET, "-isystem", INCLUDE, *EMULATED, "-w", "-std=gnu17", "-ferror-limit=0", "-fsyntax-only", "-x", "c", "-"],
                 input="\n".join(lines) + "\n")
    errors = [re.sub(r"^.*?error: (?:static assertion failed due to requirement )?", "", l)
              for l in result.stderr.splitlines() if "error:" in l]
    print("\n".join(errors[:40]))
    print(f"layouts: {count} types and fields, {len(errors)} differ")
    return result.returncode == 0


# ---- macros

def macros_of(include, chosen, flags):
    source = "#define _GNU_SOURCE 1\n" + every_header(chosen)
    result = run([CLANG, *TARGET, "-isystem", include, *flags, "-w", "-E", "-dM", "-x", "c", "-"], input=source)
    if result.returncode:
        sys.exit("the headers do not compile together:\n" + result.stderr[:3000])
    return parse_macros(result.stdout.splitlines())


def parse_macros(lines):
    found = {}
    for line in lines:
        m = re.match(r"#define (\w+)(\([^)]*\))? ?(.*)", line.rstrip())
        if m:
            found[m[1]] = (m[2], m[3].strip())
    return found


def check_macros():
    with open(os.path.join(SYMBOLS, "wasi-libc-macros.txt"), encoding="utf-8") as f:
        theirs = parse_macros(f)
    reasons = []
    with open(os.path.join(SYMBOLS, "macro-differences.txt"), encoding="utf-8") as f:
        for line in f:
            if line.strip() and not line.startswith("#"):
                pattern, reason = line.split(None, 1)
                reasons.append((re.compile(pattern), pattern))
    compiler = parse_macros(run([CLANG, *TARGET, "-E", "-dM", "-x", "c", "/dev/null"]).stdout.splitlines())
    ours = macros_of(INCLUDE, None, EMULATED)
    squeeze = lambda text: re.sub(r"\s+", "", text)
    wrong, ask, used = [], [], set()
    for name, (parameters, value) in sorted(theirs.items()):
        if name in compiler or name.startswith("__") and name.endswith("__"):
            continue
        excused = next((p for r, p in reasons if r.fullmatch(name)), None)
        if name not in ours:
            if excused:
                used.add(excused)
            else:
                wrong.append(f"missing: {name} {value}")
            continue
        if parameters or ours[name][0] or squeeze(value) == squeeze(ours[name][1]):
            if bool(parameters) != bool(ours[name][0]) and not excused:
                wrong.append(f"takes parameters or not: {name}")
            continue
        ask.append((name, value, excused))
    # What differs in spelling is compared by value.
    questions = {f"({v}) == ({n})": (n, v, e) for n, v, e in ask if v}
    got = probe(INCLUDE, None, list(questions), EMULATED)
    for q, (name, value, excused) in questions.items():
        if got.get(q) != 1:
            if excused:
                used.add(excused)
            else:
                wrong.append(f"differs: {name}: wasi-libc {value}, here {ours[name][1]}")
    for name, value, excused in ask:
        if not value and ours[name][1] and not excused:
            wrong.append(f"differs: {name}: empty in wasi-libc, here {ours[name][1]}")
    for w in wrong:
        print(w)
    print(f"macros: {len(theirs)} of wasi-libc's, {len(wrong)} differ without a reason")
    return not wrong


# ---- what configure scripts find

def check_visible():
    """A script of autoconf's links a name and then expects its header to declare it."""
    exceptions, used = [], set()
    with open(os.path.join(SYMBOLS, "hidden-by-default.txt"), encoding="utf-8") as f:
        for line in f:
            if line.strip() and not line.startswith("#"):
                exceptions += [re.compile(pattern) for pattern in line.split(":", 1)[0].split()]
    symbols = run([NM, "--defined-only", "--extern-only", "--format=just-symbols", os.path.join(LIB, "libc.a")]).stdout.split()
    public = {n for n in symbols if not n.startswith("_") and n.isidentifier()}
    result = run([CLANG, *TARGET, "-I", INCLUDE, "-std=gnu17", "-w", "-fsyntax-only", "-Xclang", "-ast-dump=json", "-x", "c",
                  "-"], input=every_header())
    shown = {n.get("name") for n in json.loads(result.stdout)["inner"] if n["kind"] in ("FunctionDecl", "VarDecl")}
    hidden = []
    for name in sorted(public - shown):
        reason = next((e for e in exceptions if e.fullmatch(name)), None)
        if reason:
            used.add(reason)
        else:
            hidden.append(name)
    if hidden:
        print("linked, and not declared under the default macros:", " ".join(hidden))
    stale = [e.pattern for e in exceptions if e not in used]
    if stale:
        print("hidden-by-default.txt names what is declared or gone:", " ".join(stale))
    print(f"visible: {len(public)} public symbols, {len(hidden)} not declared by default without a reason")
    return not hidden and not stale


# ---- families of constants

# (what the names look like, the names that may share a value with another one). Flags of value 0 do nothing and may be many.
FAMILIES = [
    (r"F_(?!RDLCK|WRLCK|UNLCK|OK$|U?LOCK|TLOCK|TEST|SEAL_)\w+", "F_(?:GETLK|SETLKW?)64"),
    (r"F_(?:RDLCK|WRLCK|UNLCK)", ""),
    (r"F_(?:U?LOCK|TLOCK|TEST)", ""),
    (r"FD_CLO\w+", ""),
    (r"O_(?!RDWR|ACCMODE)\w+", "O_NDELAY O_RSYNC"),
    (r"AT_(?:EACCESS|SYMLINK_\w+|REMOVEDIR)", ""),
    (r"E(?!BADID|BADOP|EXISTS|NOSPACE|NOTFOUND|NOUSER|XIT|OF$|AI_|X_|LF|STAB|IOC|VFILT|CHO|MPTY|NTER|RR|THER|RA|NT|N\d|PROTO_)[A-Z0-9]+", "EACCESS EDEADLOCK EOPNOTSUPP EWOULDBLOCK"),
    (r"SIG(?!_|EV_|STKSZ|RT|2STR)[A-Z0-9]+", "SIGIOT SIGPOLL SIGUNUSED SIGCLD"),
    (r"SIG_(?:BLOCK|UNBLOCK|SETMASK)", ""),
    (r"SIGEV_\w+", ""),
    (r"SA_\w+", "SA_NOMASK SA_ONESHOT"),
    (r"SI_[A-Z]+", ""),
    (r"S_IF\w+", ""),
    (r"S_I[RWXS][A-Z]+", "S_IREAD S_IWRITE S_IEXEC"),
    (r"DT_(?!FORCE)\w+", ""),
    (r"AF_\w+", "AF_LOCAL AF_ROUTE"),
    (r"PF_\w+", "PF_LOCAL PF_ROUTE"),
    (r"SOCK_\w+", ""),
    (r"SO_\w+", ""),
    (r"SHUT_\w+", ""),
    # What goes in and what comes out have numbers of their own in WASI: MSG_TRUNC comes out.
    (r"MSG_(?!NOERROR|EXCEPT|COPY|STAT|INFO|BAND|HIPRI|ANY)\w+", "MSG_TRUNC"),
    (r"IPPROTO_\w+", "IPPROTO_HOPOPTS"),
    (r"IPV6_\w+", "IPV6_JOIN_GROUP IPV6_LEAVE_GROUP IPV6_ADD_MEMBERSHIP IPV6_DROP_MEMBERSHIP IPV6_PMTUDISC_\\w+ IPV6_RTHDR_\\w+ IPV6_RECVORIGDSTADDR IPV6_RXHOPOPTS IPV6_RXDSTOPTS IPV6_PREFER\\w+"),
    (r"POLL[A-Z]+", "POLLIN POLLOUT"),
    (r"AI_\w+", ""),
    (r"NI_(?!MAX)\w+", ""),
    (r"EAI_\w+", ""),
    (r"RLIMIT_\w+", "RLIMIT_OFILE"),
    (r"RUSAGE_\w+", ""),
    (r"PRIO_(?:PROCESS|PGRP|USER)", ""),
    (r"SCHED_\w+", ""),
    (r"CLOCK_(?!S)\w+", ""),
    (r"LC_(?!GLOBAL)\w+_MASK", "LC_ALL_MASK"),
    (r"LC_(?!GLOBAL)(?!\w+_MASK)\w+", ""),
    (r"PROT_\w+", ""),
    (r"MAP_(?!TYPE|FAILED|SHARED_VALIDATE)\w+", "MAP_ANONYMOUS"),
    (r"MADV_\w+", ""),
    (r"POSIX_MADV_\w+", ""),
    (r"POSIX_FADV_\w+", ""),
    (r"MS_\w+", "MS_[A-Z]*REC\\w* MS_(?!ASYNC|SYNC|INVALIDATE)\\w+"),
    (r"MFD_(?!HUGE_)\w+", ""),
    (r"F_SEAL_\w+", ""),
    (r"_SC_\w+", "_SC_PAGE_SIZE _SC_UIO_MAXIOV"),
    (r"_PC_\w+", ""),
    (r"_CS_\w+", ""),
    (r"FTW_(?:F|D|DNR|NS|SL|DP|SLN)", ""),
    (r"FTW_(?:PHYS|MOUNT|CHDIR|DEPTH|XDEV|ACTIONRETVAL)", ""),
    (r"FTW_(?:CONTINUE|STOP|SKIP_\w+)", ""),
    (r"GLOB_(?:NOSPACE|ABORTED|NOMATCH|NOSYS)", ""),
    (r"GLOB_(?!NOSPACE|ABORTED|NOMATCH|NOSYS|ABEND)\w+", ""),
    (r"FNM_(?!NOMATCH|NOSYS)\w+", "FNM_FILE_NAME FNM_IGNORECASE"),
    (r"WRDE_(?:BADCHAR|BADVAL|CMDSUB|NOSPACE|SYNTAX|NOSYS)", ""),
    (r"WRDE_(?!BADCHAR|BADVAL|CMDSUB|NOSPACE|SYNTAX|NOSYS)\w+", ""),
    (r"W(?:NOHANG|UNTRACED|EXITED|CONTINUED|NOWAIT)", ""),
    (r"thrd_(?:success|timedout|busy|nomem|error)", ""),
]


# Constants of which programs test one and use all: each group is there as a whole or not at all.
GROUPS = [group.split() for group in '''
F_ADD_SEALS F_GET_SEALS F_SEAL_SEAL F_SEAL_SHRINK F_SEAL_GROW F_SEAL_WRITE F_SEAL_FUTURE_WRITE
MFD_CLOEXEC MFD_ALLOW_SEALING MFD_HUGETLB
F_GETLK F_SETLK F_SETLKW
F_OFD_GETLK F_OFD_SETLK F_OFD_SETLKW
F_GETOWN F_SETOWN
F_GETOWN_EX F_SETOWN_EX F_OWNER_TID F_OWNER_PID F_OWNER_PGRP
F_GETSIG F_SETSIG
F_GETLEASE F_SETLEASE
F_GETPIPE_SZ F_SETPIPE_SZ
F_RDLCK F_WRLCK F_UNLCK
F_DUPFD F_DUPFD_CLOEXEC F_DUPFD_CLOFORK
FTW_ACTIONRETVAL FTW_CONTINUE FTW_STOP FTW_SKIP_SUBTREE FTW_SKIP_SIBLINGS
GLOB_BRACE GLOB_NOMAGIC GLOB_TILDE GLOB_TILDE_CHECK GLOB_ONLYDIR GLOB_ALTDIRFUNC GLOB_MAGCHAR GLOB_PERIOD
FD_CLOEXEC FD_CLOFORK
O_CLOEXEC O_CLOFORK
MSG_CMSG_CLOEXEC MSG_CMSG_CLOFORK
SEEK_DATA SEEK_HOLE
LOCK_SH LOCK_EX LOCK_NB LOCK_UN
LOCK_MAND LOCK_READ LOCK_WRITE LOCK_RW
TIOCGWINSZ TIOCSWINSZ
TIOCMGET TIOCMSET TIOCMBIS TIOCMBIC
TIOCGPGRP TIOCSPGRP
FIOCLEX FIONCLEX
POLLRDNORM POLLRDBAND POLLWRNORM POLLWRBAND POLLPRI
ENODATA ENOSR ENOSTR ETIME
ESHUTDOWN EHOSTDOWN ETOOMANYREFS EPFNOSUPPORT ESOCKTNOSUPPORT
ESHUTDOWN ENOTBLK EREMOTE EUSERS ECHRNG EL2NSYNC EL3HLT EL3RST ELNRNG EUNATCH ENOCSI EL2HLT EBADE EBADR EXFULL ENOANO EBADRQC EBADSLT EBFONT ENONET ENOPKG EADV ESRMNT ECOMM EDOTDOT ENOTUNIQ EBADFD EREMCHG ELIBACC ELIBBAD ELIBSCN ELIBMAX ELIBEXEC ERESTART ESTRPIPE EUCLEAN ENOTNAM ENAVAIL EISNAM EREMOTEIO ENOMEDIUM EMEDIUMTYPE ENOKEY EKEYEXPIRED EKEYREVOKED EKEYREJECTED ERFKILL EHWPOISON
SOCK_STREAM SOCK_DGRAM SOCK_SEQPACKET SOCK_RAW SOCK_RDM
SHUT_RD SHUT_WR SHUT_RDWR
RUSAGE_SELF RUSAGE_CHILDREN
RUSAGE_THREAD RUSAGE_LWP
PRIO_PROCESS PRIO_PGRP PRIO_USER
PRIO_MIN PRIO_MAX
SHM_LOCK SHM_UNLOCK
SHM_STAT SHM_INFO
SEM_STAT SEM_INFO
MSG_STAT MSG_INFO
GETPID GETVAL GETALL GETNCNT GETZCNT SETVAL SETALL
ITIMER_REAL ITIMER_VIRTUAL ITIMER_PROF
CLOCK_REALTIME_COARSE CLOCK_MONOTONIC_COARSE
CLOCK_BOOTTIME_ALARM CLOCK_REALTIME_ALARM
SCHED_OTHER SCHED_FIFO SCHED_RR SCHED_BATCH SCHED_IDLE
FTW_ACTIONRETVAL FTW_CONTINUE FTW_STOP FTW_SKIP_SUBTREE FTW_SKIP_SIBLINGS
FNM_LEADING_DIR FNM_CASEFOLD FNM_EXTMATCH
GLOB_TILDE GLOB_TILDE_CHECK
W_OK R_OK X_OK F_OK
WNOHANG WUNTRACED WCONTINUED WEXITED WSTOPPED WNOWAIT
P_PID P_PGID P_ALL
AI_PASSIVE AI_CANONNAME AI_NUMERICHOST AI_NUMERICSERV AI_V4MAPPED AI_ALL AI_ADDRCONFIG
AI_IDN AI_CANONIDN
NI_NUMERICHOST NI_NUMERICSERV NI_NOFQDN NI_NAMEREQD NI_DGRAM NI_NUMERICSCOPE
NI_MAXHOST NI_MAXSERV
XATTR_CREATE XATTR_REPLACE
RTLD_LAZY RTLD_NOW RTLD_GLOBAL RTLD_LOCAL
SIG_HOLD SIG_BLOCK SIG_UNBLOCK SIG_SETMASK
SA_NODEFER SA_RESETHAND SA_RESTART SA_SIGINFO SA_ONSTACK
SIGEV_NONE SIGEV_SIGNAL SIGEV_THREAD
B460800 B500000 B576000 B921600 B1000000 B1152000 B1500000 B2000000 B2500000 B3000000 B3500000 B4000000
'''.strip().splitlines()]


def check_groups(names):
    good = True
    for group in GROUPS:
        there = [name for name in group if name in names]
        if there and len(there) < len(group):
            print("of", " ".join(group), "only", " ".join(there), "is there")
            good = False
    print(f"groups: {len(GROUPS)} that are there as a whole or not at all")
    return good


def check_families():
    names = macros_of(INCLUDE, None, EMULATED)
    plain = sorted(n for n, (parameters, value) in names.items() if not parameters and value)
    chosen = {n for n in plain for pattern, _ in FAMILIES if re.fullmatch(pattern, n)}
    values = probe(INCLUDE, None, sorted(chosen), EMULATED)
    wrong = 0
    for pattern, aliases in FAMILIES:
        alias = re.compile("|".join(aliases.split()) or "(?!)")
        seen = {}
        for name in sorted(chosen):
            value = values.get(name)
            if value is None or not re.fullmatch(pattern, name) or alias.fullmatch(name):
                continue
            if value in seen and (value != 0 or not pattern.startswith(("O_", "SOCK_", "AT_", "MAP_"))):
                print(f"{name} has the value of {seen[value]}: {value}")
                wrong += 1
            seen[value] = name
    print(f"families: {len(chosen)} constants in {len(FAMILIES)} families, {wrong} aliases without a reason")
    return check_groups(names) and not wrong


# ---- constants of the Rust sources

def rust_constants(path):
    """Yields (line, name, expression) of the constants in a Rust file."""
    with open(path, encoding="utf-8") as f:
        for number, line in enumerate(f, 1):
            m = re.match(r"\s*(?:pub(?:\([^)]*\))? )?const ([A-Za-z_]\w*): [^=]+ = (.*?);", line)
            if m:
                yield number, m[1], m[2]


def check_constants():
    folder = os.path.join(ROOT, "src", "abi", "c")
    here, wrong = {}, []
    for file in sorted(os.listdir(folder)):
        for number, name, expression in rust_constants(os.path.join(folder, file)):
            if name in here:
                wrong.append(f"{file}:{number}: {name} stands twice")
            here[name] = f"{file}:{number}", expression.replace("_", "").replace("0o", "0")
    errors = re.findall(r"pub const (\w+): Errno = Errno::new\((\d+)\);", open(os.path.join(ROOT, "src", "abi", "errno.rs"), encoding="utf-8").read())
    for name, value in errors:
        here["E2BIG" if name == "TOO_BIG" else "E" + name] = "errno.rs", value
    # C computes as Rust does with these literals: a 32-bit value, signed or not.
    questions = {f"(int)({name}) == (int)({value})": name for name, (_, value) in here.items()}
    got = probe(INCLUDE, None, list(questions), EMULATED, "#define _BSD_SOURCE 1\n")
    for question, name in questions.items():
        if question not in got:
            wrong.append(f"{here[name][0]}: {name}: the headers have no such constant")
        elif got[question] != 1:
            wrong.append(f"{here[name][0]}: {name}: the headers' value is not {here[name][1]}")
    for parent, folders, files in os.walk(os.path.join(ROOT, "src")):
        if parent == os.path.join(ROOT, "src", "abi"):
            folders.remove("c")
        for file in files:
            path = os.path.join(parent, file)
            if file.endswith(".rs"):
                wrong += [f"{os.path.relpath(path, ROOT)}:{number}: {name} belongs to abi::c"
                          for number, name, _ in rust_constants(path) if name in here]
    print("\n".join(wrong))
    print(f"constants: {len(here)} of the headers' in abi::c, {len(wrong)} wrong")
    return not wrong


def main():
    arguments = sys.argv[1:]
    if "--help" in arguments or "-h" in arguments:
        print(__doc__)
        return True
    if "--layouts-from" in arguments:
        return write_layouts(os.path.abspath(arguments[arguments.index("--layouts-from") + 1]))
    if "--missing" in arguments:
        return list_missing()
    if "--prune" in arguments:
        return prune()
    if "--unavailable" in arguments:
        return list_unavailable()
    chosen = [a for a in arguments if not a.startswith("-")]
    everything = not any(a.startswith("-") for a in arguments)
    good = True
    if everything or "--alone" in arguments:
        good &= check_alone(chosen)
    if everything or "--layouts" in arguments:
        good &= check_layouts()
    if everything or "--macros" in arguments:
        good &= check_macros()
    if everything or "--visible" in arguments:
        good &= check_visible()
    if everything or "--families" in arguments:
        good &= check_families()
    if everything or "--constants" in arguments:
        good &= check_constants()
    if everything or "--link" in arguments:
        good &= check_link()
    return good


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
