// The side of a worker: runs threads of a program, one after another, each in an instance of its own. Calls of WASI are those of
// the thread that keeps the descriptors (program.mjs), which answers by a word of shared memory.
import { clockTime, sleepOnly } from './clocks.mjs';

// What a trap exits with: SIGABRT's status in a shell.
const TRAPPED = 134;

// Ends this thread while the program is being ended.
class Exit extends Error {}

// `post` sends a message to the other side. The result is to be called with each message that comes from there.
export function threadRunner({ module, memory }, post) {
  // [whether the answer is there, the answer]
  const answer = new Int32Array(new SharedArrayBuffer(8));

  function ask(call, values) {
    Atomics.store(answer, 0, 0);
    post({ call, values, answer });
    // The wake-up for the last answer may come as late as here.
    while (Atomics.load(answer, 0) === 0) {
      Atomics.wait(answer, 0, 0);
    }
    return answer[1];
  }

  function importedFunction({ module: from, name }) {
    if (from === 'wasi' && name === 'thread-spawn') {
      return (argument) => ask(name, [argument]);
    }
    switch (name) {
      case 'proc_exit':
        return (status) => {
          post({ exit: status });
          throw new Exit();
        };
      case 'sched_yield':
        return () => 0;
      case 'clock_time_get':
        return (...values) => clockTime(memory, ...values) ?? ask(name, values);
      case 'poll_oneoff':
        // A sleep holds up nobody else.
        return (...values) => sleepOnly(memory, ...values) ?? ask(name, values);
      default:
        return (...values) => ask(name, values);
    }
  }

  const imports = { env: { memory } };
  for (const wanted of WebAssembly.Module.imports(module)) {
    if (wanted.kind === 'function') {
      imports[wanted.module] ??= {};
      imports[wanted.module][wanted.name] = importedFunction(wanted);
    }
  }

  return ({ thread, argument }) => {
    try {
      const { exports } = new WebAssembly.Instance(module, imports);
      if (thread === 0) {
        exports._start();
        post({ exit: 0 });
      } else {
        exports.wasi_thread_start(thread, argument);
        post({ done: true });
      }
    } catch (mistake) {
      if (!(mistake instanceof Exit)) {
        post({ exit: TRAPPED, trap: `thread ${thread}: ${mistake.stack}` });
      }
    }
  };
}
