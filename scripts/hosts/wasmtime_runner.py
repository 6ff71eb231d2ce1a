"""Runs WASI programs with PyPI's wasmtime, one for each line of JSON on standard input; answers with the exit status."""

import json
import sys

import wasmtime


def run(engine, plan):
    config = wasmtime.WasiConfig()
    config.argv = plan["args"]
    config.env = [line.split("=", 1) for line in plan["env"]]
    config.stdin_file = plan["stdin"]
    config.stdout_file = plan["stdout"]
    config.stderr_file = plan["stderr"]
    for host, guest in plan["dirs"]:
        config.preopen_dir(host, guest)
    store = wasmtime.Store(engine)
    store.set_wasi(config)
    linker = wasmtime.Linker(engine)
    linker.define_wasi()
    try:
        module = wasmtime.Module.from_file(engine, plan["wasm"])
        linker.instantiate(store, module).exports(store)["_start"](store)
        return 0
    except wasmtime.ExitTrap as leave:
        return leave.code
    except (wasmtime.WasmtimeError, wasmtime.Trap) as mistake:
        del store
        with open(plan["stderr"], "a", encoding="utf-8") as log:
            print(mistake, file=log)
        return 134


def main():
    config = wasmtime.Config()
    config.wasm_exceptions = True
    # As large as it may be: tests use large stacks.
    config.max_wasm_stack = 2 << 20
    engine = wasmtime.Engine(config)
    for line in sys.stdin:
        print(run(engine, json.loads(line)), flush=True)


main()
