/** A limit to the memory that a WebAssembly module may take, which the engine's own module does not set. */

const PAGE = 65_536;
const HEADER = 8;
const MEMORY_SECTION = 5;

/** The module with at most so many bytes of memory (WebAssembly Core Specification 2.0, sections 5.3.5 and 5.5.8). */
export function withMemoryLimit(module: Uint8Array, most: number): Uint8Array {
  for (let at = HEADER; at < module.length; ) {
    const size = readNumber(module, at + 1);
    const end = size.next + size.value;
    if (module[at] === MEMORY_SECTION) {
      const section = limitedSection(module, size.next, most);
      return concatenated(module.subarray(0, at), section, module.subarray(end));
    }
    at = end;
  }
  return module;
}

/** The section anew, which declares one memory: a flag whether there is a maximum, the minimum, the maximum. */
function limitedSection(module: Uint8Array, start: number, most: number): Uint8Array {
  const count = readNumber(module, start);
  const least = readNumber(module, count.next + 1);
  const body = [1, 1, ...number(least.value), ...number(Math.max(least.value, Math.floor(most / PAGE)))];
  return Uint8Array.from([MEMORY_SECTION, ...number(body.length), ...body]);
}

/** An unsigned number of seven bits a byte, the lowest first. */
function readNumber(bytes: Uint8Array, at: number): { value: number; next: number } {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++] ?? 0;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { value, next: at };
  }
}

function number(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...number(value >>> 7)];
}

function concatenated(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
