// Finds thousands of literals in bytes, several hundred megabytes a second: Wu and Manber, "A fast algorithm for multi-pattern
// searching" (1994). A table says for each three bytes how far the search may jump; only where they end a literal is anything compared.

const block = 3;
const tableSize = 1 << 16;

const hash = (a: number, b: number, c: number) =>
  ((a << 8) ^ (b << 4) ^ (c << 1) ^ (c << 9)) & (tableSize - 1);

interface Literal {
  bytes: Uint8Array;
  /** Where in the literal the part begins that the table knows. */
  part: number;
  index: number;
}

export class Anchors {
  /** Where the literal begins that `next` found last. */
  at = -1;

  readonly #width: number;
  readonly #jumps: Uint8Array;
  readonly #ending = new Map<number, Literal[]>();

  /** Takes literals of `block` bytes or more; the shortest one sets the pace. */
  constructor(literals: string[]) {
    const encoded = literals.map((literal) => Buffer.from(literal));
    this.#width = Math.min(255, ...encoded.map((bytes) => bytes.length));
    this.#jumps = new Uint8Array(tableSize).fill(this.#width - block + 1);
    const counts = countBlocks(encoded);
    for (const [index, bytes] of encoded.entries()) {
      const part = rarestPart(bytes, this.#width, counts);
      for (let end = block; end <= this.#width; end++) {
        const key = blockAt(bytes, part + end - block);
        this.#jumps[key] = Math.min(this.#jumps[key]!, this.#width - end);
      }
      const key = blockAt(bytes, part + this.#width - block);
      this.#ending.set(key, [...(this.#ending.get(key) ?? []), { bytes, part, index }]);
    }
  }

  /** Finds the next literal between `from` and `to`; false when there is none. */
  next(bytes: Uint8Array, from: number, to: number): boolean {
    const jumps = this.#jumps;
    let end = from + this.#width - 1;
    while (end < to) {
      const key = hash(bytes[end - 2]!, bytes[end - 1]!, bytes[end]!);
      const jump = jumps[key]!;
      if (jump > 0) end += jump;
      else if (this.#compare(key, bytes, end - this.#width + 1, to)) return true;
      else end++;
    }
    return false;
  }

  /** Which literals stand in the bytes, as their places in the list. */
  all(bytes: Uint8Array): Set<number> {
    const found = new Set<number>();
    for (let end = this.#width - 1; end < bytes.length; ) {
      const key = hash(bytes[end - 2]!, bytes[end - 1]!, bytes[end]!);
      const jump = this.#jumps[key]!;
      if (jump === 0)
        for (const literal of this.#ending.get(key) ?? []) {
          const at = end - this.#width + 1 - literal.part;
          if (standsAt(literal.bytes, bytes, at, bytes.length)) found.add(literal.index);
        }
      end += Math.max(jump, 1);
    }
    return found;
  }

  #compare(key: number, bytes: Uint8Array, start: number, to: number): boolean {
    for (const { bytes: literal, part } of this.#ending.get(key) ?? []) {
      if (!standsAt(literal, bytes, start - part, to)) continue;
      this.at = start - part;
      return true;
    }
    return false;
  }
}

function standsAt(literal: Uint8Array, bytes: Uint8Array, at: number, to: number): boolean {
  if (at < 0 || at + literal.length > to) return false;
  for (let i = 0; i < literal.length; i++) if (bytes[at + i] !== literal[i]) return false;
  return true;
}

const blockAt = (bytes: Uint8Array, at: number) => hash(bytes[at]!, bytes[at + 1]!, bytes[at + 2]!);

function countBlocks(all: Uint8Array[]): Uint32Array {
  const counts = new Uint32Array(tableSize);
  for (const bytes of all)
    for (let at = 0; at + block <= bytes.length; at++) {
      const key = blockAt(bytes, at);
      counts[key] = counts[key]! + 1;
    }
  return counts;
}

/** Where the part of a literal begins that looks least like the others: `org.apache.` stands in every line of a log. */
function rarestPart(bytes: Uint8Array, width: number, counts: Uint32Array): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let part = 0; part + width <= bytes.length; part++) {
    const commonness = counts[blockAt(bytes, part + width - block)]!;
    if (commonness < least) {
      least = commonness;
      best = part;
    }
  }
  return best;
}
