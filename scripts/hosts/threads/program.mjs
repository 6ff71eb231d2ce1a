// A program of the target wasm32-wasip1-threads: each of its threads runs in a worker, and the thread that made this object, which
// must not wait, keeps the descriptors and serves all calls of WASI. For Node and browsers alike.

// More threads at a time are refused, which pthread_create reports as EAGAIN.
const MOST_THREADS = 256;
const EAGAIN = 6;
// Calls that fail with EAGAIN only because Node has made a pipe or terminal of its own non-blocking: tried again after so many ms.
const WRITES = ['fd_write', 'fd_pwrite'];
const PAUSE = 2;

export class Program {
  // `newWorker` gets what a worker needs and a function for its messages; its result has `post` and `end`. `serve` has the
  // calls of WASI as functions. `ended` gets the exit status, and what trapped.
  constructor({ module, memory, newWorker, serve, ended }) {
    Object.assign(this, { module, memory, newWorker, serve, ended });
    this.workers = [];
    this.free = [];
    this.lastThread = 0;
    this.running = 0;
    this.hasEnded = false;
  }

  // Runs `_start` in a worker.
  start() {
    this.begin(0, 0);
  }

  begin(thread, argument) {
    this.running += 1;
    const worker = this.free.pop() ?? this.another();
    worker.post({ thread, argument });
  }

  another() {
    const worker = this.newWorker({ module: this.module, memory: this.memory }, (message) => this.hear(worker, message));
    this.workers.push(worker);
    return worker;
  }

  // The number of a new thread; negative if there are too many.
  spawn(argument) {
    if (this.running >= MOST_THREADS) {
      return -EAGAIN;
    }
    this.lastThread += 1;
    this.begin(this.lastThread, argument);
    return this.lastThread;
  }

  hear(worker, message) {
    if (this.hasEnded) {
      return;
    }
    if (message.exit !== undefined) {
      this.stop(message.exit, message.trap);
    } else if (message.done) {
      this.running -= 1;
      this.free.push(worker);
    } else {
      this.perform(message);
    }
  }

  perform(message) {
    const { call, values, answer } = message;
    const result = call === 'thread-spawn' ? this.spawn(values[0]) : this.serve[call](...values);
    if (result === EAGAIN && WRITES.includes(call) && values[0] <= 2) {
      setTimeout(() => this.hasEnded || this.perform(message), PAUSE);
      return;
    }
    answer[1] = result;
    Atomics.store(answer, 0, 1);
    Atomics.notify(answer, 0);
  }

  // Ends all threads.
  async stop(status, trap) {
    if (!this.hasEnded) {
      this.hasEnded = true;
      await Promise.all(this.workers.map((worker) => worker.end()));
      this.ended(status, trap);
    }
  }
}
