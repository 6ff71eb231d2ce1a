#!/usr/bin/env python3
"""Every function of libc.a whose code leads to malloc is called in c-tests/exhaust with each of its allocations failing, or has a reason
in c-tests/exhaust/left-out.txt. The list comes from the calls in the archive."""
import collections
import fnmatch
import pathlib
import re
import shutil
import subprocess
import sys

root = pathlib.Path(__file__).resolve().parent.parent
archive = root / "sysroot/lib/wasm32-wasip1/libc.a"
tool = next((name for name in ("llvm-objdump-22", "llvm-objdump") if shutil.which(name)), None)
if not tool:
    sys.exit("check-exhaust: no llvm-objdump")
text = subprocess.run([tool, "-d", "-r", archive], capture_output=True, text=True, check=True).stdout
callers = collections.defaultdict(set)
function = None
for line in text.splitlines():
    if match := re.match(r"[0-9a-f]+ <(.*)>:$", line):
        function = match[1]
    elif function and (match := re.search(r"R_WASM_\w+\s+(\S+?)[+-]", line)):
        callers[match[1]].add(function)

heap = {"malloc", "calloc", "realloc", "aligned_alloc", "__block_allocate", "__block_zeroed"}
looks = {"__block_free", "__block_pooled"}  # whether there is a malloc
reached, left = heap | looks, list(heap)
while left:
    for caller in callers[left.pop()] - reached:
        reached.add(caller)
        left.append(caller)
names = {name for name in reached - heap - looks if not name.startswith(("_R", "_ZN"))}

folder = root / "c-tests/exhaust"
called = set()
for source in folder.glob("*.c"):
    called |= set(re.findall(r"\b([a-zA-Z_]\w*) ?\(", source.read_text()))
    called |= set(re.findall(r"^(?:\w*CASE|READ|FIND|ASK)\((\w+)", source.read_text(), re.M))
reasons = {}
for line in (folder / "left-out.txt").read_text().splitlines():
    if line and not line.startswith("#"):
        pattern, _, reason = line.partition(" ")
        reasons[pattern] = reason
missing = sorted(n for n in names if n not in called and not any(fnmatch.fnmatchcase(n, p) for p in reasons))
idle = sorted(p for p in reasons if not any(fnmatch.fnmatchcase(n, p) for n in names - called))
excused = sum(1 for n in names if n not in called)
print(f"{len(names)} functions lead to malloc: {len(names & called)} called, {excused - len(missing)} with a reason")
for name in missing:
    print(f"  {name} is neither called in c-tests/exhaust nor in left-out.txt")
for pattern in idle:
    print(f"  left-out.txt: {pattern} is nothing that is left out")
sys.exit(bool(missing or idle))
