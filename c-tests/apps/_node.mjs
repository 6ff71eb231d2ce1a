// Runs one program with node:wasi on the standard streams. The argument is a plan: wasm, args, env, dirs.
import { readFileSync } from 'node:fs';
import { WASI } from 'node:wasi';

const plan = JSON.parse(process.argv[2]);
const wasi = new WASI({
  version: 'preview1',
  args: plan.args,
  env: Object.fromEntries(plan.env.map((line) => line.split(/=(.*)/s, 2))),
  preopens: Object.fromEntries(plan.dirs.map(([host, guest]) => [guest, host])),
  returnOnExit: true,
});
try {
  const { instance } = await WebAssembly.instantiate(readFileSync(plan.wasm), wasi.getImportObject());
  process.exitCode = wasi.start(instance) ?? 0;
} catch (mistake) {
  console.error(mistake.stack);
  process.exitCode = 134;
}
