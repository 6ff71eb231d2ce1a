// The memory that a program of the target with threads imports, made with the limits that stand in its binary.

const IMPORTS = 2;
const MEMORY = 2;
const SHARED = 3;

class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  byte() {
    return this.bytes[this.at++];
  }

  skip(count) {
    this.at += count;
  }

  // An unsigned LEB128 number.
  number() {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) {
        return value;
      }
    }
  }

  limits() {
    const flags = this.number();
    const initial = this.number();
    return { flags, initial, maximum: (flags & 1) !== 0 ? this.number() : undefined };
  }

  // Behind the description of an import; its limits if it is a memory.
  description() {
    const kind = this.byte();
    switch (kind) {
      case 0:
        this.number();
        return undefined;
      case 1:
        this.byte();
        this.limits();
        return undefined;
      case MEMORY:
        return this.limits();
      case 3:
        this.skip(2);
        return undefined;
      default:
        this.byte();
        this.number();
        return undefined;
    }
  }
}

// Undefined for a program that has its memory within.
export function importedMemory(bytes) {
  const reader = new Reader(bytes);
  reader.at = 8;
  while (reader.at < bytes.length) {
    const section = reader.byte();
    const size = reader.number();
    const end = reader.at + size;
    if (section === IMPORTS) {
      for (let left = reader.number(); left > 0; left -= 1) {
        // The names of the module and of the import.
        reader.skip(reader.number());
        reader.skip(reader.number());
        const limits = reader.description();
        if (limits?.flags === SHARED) {
          return new WebAssembly.Memory({ initial: limits.initial, maximum: limits.maximum, shared: true });
        }
      }
      return undefined;
    }
    reader.at = end;
  }
  return undefined;
}
