// Runs programs of the target wasm32-wasip1-threads on Node: each thread of the program in a worker of its own, all on one
// descriptor table, which this process's main thread keeps with node:wasi.
// Usage: node node.mjs [--dir HOST[::GUEST]]… [--env NAME=VALUE]… PROGRAM [ARGUMENT…]
// Without a program it reads plans, one for each line of JSON on standard input, and answers with exit statuses.
import { appendFileSync, closeSync, openSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { WASI } from 'node:wasi';
import { Worker } from 'node:worker_threads';
import { importedMemory } from './memory.mjs';
import { Program } from './program.mjs';

const TRAPPED = 134;

function newWorker(workerData, hear) {
  const worker = new Worker(new URL('./node-worker.mjs', import.meta.url), { workerData });
  worker.on('message', hear);
  worker.on('error', (mistake) => hear({ exit: TRAPPED, trap: mistake.stack }));
  return { post: (message) => worker.postMessage(message), end: () => worker.terminate() };
}

// Starts a program; `ended` gets its exit status and what trapped.
function start({ wasm, args, env, dirs }, descriptors, ended) {
  const bytes = readFileSync(wasm);
  const memory = importedMemory(bytes);
  if (memory === undefined) {
    throw new Error(`${wasm} imports no shared memory: link it with -Wl,--import-memory,--export-memory,--max-memory=N`);
  }
  const wasi = new WASI({
    version: 'preview1',
    args,
    env: Object.fromEntries(env.map((line) => line.split(/=(.*)/s, 2))),
    preopens: Object.fromEntries(dirs.map(([host, guest]) => [guest, host])),
    ...descriptors,
  });
  wasi.initialize({ exports: { memory } });
  new Program({ module: new WebAssembly.Module(bytes), memory, newWorker, serve: wasi.wasiImport, ended }).start();
}

async function runPlan(plan) {
  const descriptors = { stdin: openSync(plan.stdin, 'r'), stdout: openSync(plan.stdout, 'w'), stderr: openSync(plan.stderr, 'w') };
  // By its name: the program may have closed the descriptor.
  const report = (text) => text !== undefined && appendFileSync(plan.stderr, `${text}\n`);
  try {
    return await new Promise((resolve) => {
      start(plan, descriptors, (status, trap) => {
        report(trap);
        resolve(status);
      });
    });
  } catch (mistake) {
    report(mistake.stack);
    return TRAPPED;
  } finally {
    Object.values(descriptors).forEach((fd) => {
      try {
        closeSync(fd);
      } catch {
        // The program has closed it.
      }
    });
  }
}

// What the command line asks for.
function commandLine(words) {
  const plan = { dirs: [], env: [] };
  while (words[0]?.startsWith('--')) {
    const [option, value] = words.splice(0, 2);
    if (value === undefined || !['--dir', '--env'].includes(option)) {
      throw new Error(`unknown option ${option}`);
    }
    if (option === '--env') {
      plan.env.push(value);
    } else {
      const [host, guest = host] = value.split('::');
      plan.dirs.push([host, guest]);
    }
  }
  if (words.length === 0) {
    throw new Error('no program');
  }
  return { ...plan, wasm: words[0], args: words };
}

if (process.argv.length > 2) {
  try {
    start(commandLine(process.argv.slice(2)), { stdin: 0, stdout: 1, stderr: 2 }, (status, trap) => {
      if (trap !== undefined) {
        console.error(trap);
      }
      process.exit(status);
    });
  } catch (mistake) {
    console.error(`node.mjs: ${mistake.message}`);
    process.exit(2);
  }
} else {
  for await (const line of createInterface({ input: process.stdin })) {
    console.log(await runPlan(JSON.parse(line)));
  }
}
