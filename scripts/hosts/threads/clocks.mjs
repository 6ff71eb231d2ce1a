// Clocks and sleeping within a worker, of Node or a browser. Layouts are those of wasi_snapshot_preview1.
const SUBSCRIPTION = 48;
const EVENT = 32;
const CLOCK = 0;
const REALTIME = 0;
const MONOTONIC = 1;
const ABSOLUTE = 1;

const bell = new Int32Array(new SharedArrayBuffer(4));

// The time of a clock in nanoseconds; all workers have the same.
function now(clock) {
  if (clock === REALTIME) {
    return BigInt(Date.now()) * 1_000_000n;
  }
  return globalThis.process?.hrtime.bigint() ?? BigInt(Math.round((performance.timeOrigin + performance.now()) * 1e6));
}

// clock_time_get; undefined for other clocks.
export function clockTime(memory, clock, _precision, stored) {
  if (clock > MONOTONIC) {
    return undefined;
  }
  new DataView(memory.buffer).setBigUint64(stored, now(clock), true);
  return 0;
}

// poll_oneoff: sleeps and stores the events; 0, or undefined when there is more to wait for than clocks.
export function sleepOnly(memory, subscriptions, events, count, stored) {
  let view = new DataView(memory.buffer);
  const timers = [];
  for (let at = subscriptions; at < subscriptions + count * SUBSCRIPTION; at += SUBSCRIPTION) {
    const clock = view.getUint32(at + 16, true);
    if (view.getUint8(at + 8) !== CLOCK || clock > MONOTONIC) {
      return undefined;
    }
    const timeout = view.getBigUint64(at + 24, true);
    const isAbsolute = (view.getUint16(at + 40, true) & ABSOLUTE) !== 0;
    const left = isAbsolute ? timeout - now(clock) : timeout;
    timers.push({ userdata: view.getBigUint64(at, true), left: left < 0n ? 0n : left });
  }
  if (timers.length === 0) {
    return undefined;
  }
  const start = now(MONOTONIC);
  const shortest = timers.reduce((least, { left }) => (left < least ? left : least), timers[0].left);
  // Early by no nanosecond, and in parts, since a wait has an upper limit.
  for (;;) {
    const rest = shortest - (now(MONOTONIC) - start);
    if (rest <= 0n) {
      break;
    }
    Atomics.wait(bell, 0, 0, Math.min(Number(rest) / 1e6, 2 ** 31 - 1));
  }
  view = new DataView(memory.buffer);
  let written = 0;
  for (const { userdata, left } of timers.filter((timer) => timer.left <= now(MONOTONIC) - start)) {
    const at = events + written * EVENT;
    new Uint8Array(memory.buffer, at, EVENT).fill(0);
    view.setBigUint64(at, userdata, true);
    view.setUint8(at + 10, CLOCK);
    written += 1;
  }
  view.setUint32(stored, written, true);
  return 0;
}
