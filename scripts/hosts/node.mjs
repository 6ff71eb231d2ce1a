// Runs WASI programs with node:wasi, one for each line of JSON on standard input; answers with the exit status.
import { appendFileSync, closeSync, openSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { WASI } from 'node:wasi';

async function run(plan) {
  const stdin = openSync(plan.stdin, 'r');
  const stdout = openSync(plan.stdout, 'w');
  const stderr = openSync(plan.stderr, 'w');
  try {
    const wasi = new WASI({
      version: 'preview1',
      args: plan.args,
      env: Object.fromEntries(plan.env.map((line) => line.split(/=(.*)/s, 2))),
      preopens: Object.fromEntries(plan.dirs.map(([host, guest]) => [guest, host])),
      stdin,
      stdout,
      stderr,
      returnOnExit: true,
    });
    const { instance } = await WebAssembly.instantiate(readFileSync(plan.wasm), wasi.getImportObject());
    return wasi.start(instance) ?? 0;
  } catch (mistake) {
    // By its name: the program may have closed the descriptor.
    appendFileSync(plan.stderr, `${mistake.stack}\n`);
    return 134;
  } finally {
    [stdin, stdout, stderr].forEach((fd) => {
      try {
        closeSync(fd);
      } catch {
        // The program has closed it.
      }
    });
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(await run(JSON.parse(line)));
}
